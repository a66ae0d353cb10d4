import type { RefusalCode } from "../refusal.ts";
import type { PublicView } from "../view.ts";
import type { BySeat, Seat, Step, Vote } from "../words.ts";
import type { Numbers } from "../world/numbers.ts";

/** Questions about the forum, asked of what everybody sees. */

export type ForumFacts = Pick<PublicView, "steps" | "round" | "rounds" | "without" | "chair">;

/** The step that could be tabled next; undefined when all three are reached. */
export function nextStep(steps: ForumFacts["steps"]): Step | undefined {
  return ([1, 2, 3] as const).find((step) => !steps.reached.includes(step));
}

/** Why the chair may not table the next step now; undefined when it may. */
export function whyNotTable(facts: ForumFacts, numbers: Numbers): RefusalCode | undefined {
  const { steps, round } = facts;
  if (facts.without.includes("forum")) return "noForum";
  if (steps.tabled) return "alreadyTabled";
  if (nextStep(steps) === undefined) return "allReached";
  if (round > facts.rounds - numbers.lastRounds) return "tooLate";
  if (steps.failedIn !== undefined && round - steps.failedIn <= numbers.stepPause) return "tooSoon";
  return undefined;
}

/** What counts for a seat that has not voted. */
export function defaultVote(step: Step): Vote {
  return step === 3 ? "no" : "abstain";
}

/** One no blocks; steps 1 and 2 need two thirds of all seats. */
export function isCarried(seats: readonly Seat[], votes: BySeat<Vote>, step: Step): boolean {
  const count = (vote: Vote) => seats.filter((seat) => votes[seat] === vote).length;
  return count("no") === 0 && (step === 3 || count("yes") * 3 >= seats.length * 2);
}
