import { parentPort } from "node:worker_threads";
import type { Event } from "../../shared/event.ts";
import type { Inject } from "../../shared/message.ts";
import { isRefusal, type Refusal } from "../../shared/refusal.ts";
import type { Change } from "../../shared/seminar/contract.ts";
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

parentPort?.on("message", (job: Job) => {
  parentPort!.postMessage(playSide(job));
});
