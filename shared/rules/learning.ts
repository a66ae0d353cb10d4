import type { EventOf } from "../event.ts";
import type { Finding } from "../state.ts";
import { otherOf, type Pair, type Seat } from "../words.ts";
import { isHidden, suspicionsOf, truthOf } from "./bonds.ts";
import type { Turn } from "./turn.ts";

/** The files are opened: members learn which suspicions of each other are rivalries, and how hostile. */
export function consult(turn: Turn, members: readonly Seat[]): void {
  for (const owner of members) {
    for (const pair of suspicionsOf(turn.state, owner)) {
      const truth = truthOf(turn.state, pair);
      const finding: Finding = {
        pair,
        rivals: isHidden(turn.state, pair),
        value: truth,
        round: turn.state.round,
        via: "consultation",
      };
      for (const reader of members) {
        const old = turn.state.findings[reader]?.[pair];
        const told = old?.via === "consultation" && old.rivals === finding.rivals && old.value === truth;
        if (otherOf(pair, reader) === undefined && !told)
          turn.emit({ kind: "learned", seat: reader, finding, first: false });
      }
    }
  }
}

/** A hidden rivalry comes into the open, for good; anything else stays as it is. */
export function reveal(
  turn: Turn,
  pair: Pair,
  why: EventOf<"rivalryRevealed">["why"],
  by?: Seat,
  because?: string,
): void {
  if (!isHidden(turn.state, pair)) return;
  turn.emit({ kind: "rivalryRevealed", pair, value: truthOf(turn.state, pair), why, by, because });
}
