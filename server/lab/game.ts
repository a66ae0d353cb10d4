import { parentPort } from "node:worker_threads";
import { seatedBot } from "../../shared/bots/index.ts";
import { playOut } from "../../shared/bots/playout.ts";
import type { Event } from "../../shared/event.ts";
import type { Final } from "../../shared/view.ts";
import type { BySeat } from "../../shared/words.ts";
import type { Scenario } from "../../shared/world/types.ts";

/** Games `from` up to, not including, `to` of a scenario; each has the seed and its own number for a seed. */
export interface Job {
  scenario: Scenario;
  seed: string;
  from: number;
  to: number;
}

export interface Played {
  seed: string;
  ranking: Final["ranking"];
  course: BySeat<number[]>;
  events: readonly Event[];
}

parentPort?.on("message", async ({ scenario, seed, from, to }: Job) => {
  const played: Played[] = [];
  for (let game = from; game < to; game += 1) {
    const own = `${seed}-${game}`;
    const { final, course, events } = await playOut(scenario, own, () => seatedBot);
    played.push({ seed: own, ranking: final.ranking, course, events });
  }
  parentPort!.postMessage(played);
});
