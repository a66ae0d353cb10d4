import type { EventOf } from "../../shared/event.ts";

/** Score lines that follow from a promise kept, broken or relied on. Allies' pay is one where the rules have it. */
const PROMISES: ReadonlySet<string> = new Set([
  "allied",
  "abandoned",
  "joined",
  "warJoined",
  "warOwnWon",
  "warOwnLost",
  "entrapped",
]);
const ANSWERS: ReadonlySet<string> = new Set(["honoured", "stayedOut", "backed"]);

export function promisedIn({ line }: EventOf<"scored">): number {
  return PROMISES.has(line.why) ? line.points : 0;
}

/** What standing that an answer to a call moved by so much is worth at the end, in points; a fraction, though the end rounds. */
export function standingPromised({ why }: EventOf<"standingMoved">, moved: number, finalStanding: number): number {
  return ANSWERS.has(why) ? moved / finalStanding : 0;
}
