import { parentPort } from "node:worker_threads";
import type { Event } from "../../shared/event.ts";
import type { Inject } from "../../shared/message.ts";
import { begin } from "../../shared/play/begin.ts";
import { judge } from "../../shared/play/judge.ts";
import { isRefusal, type Refusal } from "../../shared/refusal.ts";
import type { Change } from "../../shared/seminar/contract.ts";
import { see } from "../../shared/sight/see.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import { playOn, type Years } from "./course.ts";
import { forkOf, withInject } from "./fork.ts";

/** One side of a fork, to be played many times. */
export interface Job {
  events: readonly Event[];
  what: { change: Change } | { inject: Inject };
  side: "asItWas" | "changed";
  games: number;
  /** Years at most. */
  years: number;
  /** Milliseconds. */
  budget: number;
}

export interface JobDone extends Years {
  from: number;
  round: number;
}

/** Plays one side. Both sides of a fork have the same seeds, so that a difference is the change's. */
export function playSide({ events, what, side, games, years, budget }: Job): JobDone | Refusal {
  const fork = "change" in what ? forkOf(events, what.change) : withInject(events, what.inject);
  if (isRefusal(fork)) return fork;
  const [began] = events;
  const seed = began?.kind === "gameBegan" ? began.seed : "";
  const played = playOn(fork[side], `${seed} continued`, { games, years, budget, now: () => performance.now() });
  return { ...played, from: fork.from, round: fork.round };
}

/** A little game, so that the first question finds the rules and the bots compiled; a fraction of a second. */
function warmUp(): void {
  const { state, events } = begin(scenarioOf("south8")!, "warm");
  const started = judge(state, see(state, "facilitator"), "host", { type: "start" });
  if (isRefusal(started)) return;
  const before = [...events, ...started.events];
  playOn({ before, state: started.state, tail: [] }, "warm", { games: 20, years: 2, budget: 500, now: () => 0 });
}

if (parentPort) {
  warmUp();
  parentPort.on("message", (job: Job) => {
    parentPort!.postMessage(playSide(job));
  });
}
