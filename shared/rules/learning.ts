import type { EventOf } from "../event.ts";
import type { Finding, State } from "../state.ts";
import { type Pair, partiesOf, type Seat, setOf } from "../words.ts";
import { isHidden, truthOf, unreadSuspicionsOf } from "./bonds.ts";
import type { Turn } from "./turn.ts";

/** What a seat has learned about a pair last. */
export function findingOf(state: State, seat: Seat, pair: Pair): Finding | undefined {
  for (const finding of state.findings[seat] ?? []) if (finding.pair === pair) return finding;
  return undefined;
}

/** The files are opened: members learn which suspicions of each other are rivalries, and how hostile. */
export function consult(turn: Turn, members: readonly Seat[]): void {
  const readers = setOf(members);
  for (const owner of members) {
    for (const pair of unreadSuspicionsOf(turn.state, owner, readers)) {
      const value = truthOf(turn.state, pair);
      const rivals = isHidden(turn.state, pair);
      const [a, b] = partiesOf(pair);
      for (const reader of members) {
        if (reader === a || reader === b) continue;
        const old = findingOf(turn.state, reader, pair);
        if (old?.via === "consultation" && old.rivals === rivals && old.value === value) continue;
        const finding: Finding = { pair, rivals, value, round: turn.state.round, via: "consultation" };
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
