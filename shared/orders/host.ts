import { areRivals, roomToFall, shownBetween } from "../rules/bonds.ts";
import type { Turn } from "../rules/turn.ts";
import { type Pair, pairOf, partiesOf, type Seat } from "../words.ts";
import { type Kind, otherPairsOf, type Written } from "./kind.ts";
import { areReassured } from "./reassure.ts";

/** Host talks of two states neither of which is one's rival. It pays when they reassure each other and can still come closer. */
export const host: Kind<"host"> = {
  candidates: (desk) => otherPairsOf(desk).map(({ a, b }) => ({ kind: "host", a, b })),
  refuse: ({ seat, pub, mine, numbers }, { a, b }) => {
    if (pub.without.includes("host")) return "noModule";
    if (a === seat || b === seat) return "self";
    if (a >= b) return a === b ? "membersTwice" : "malformed";
    if (![a, b].every((guest) => pub.seats.includes(guest))) return "notInPlay";
    const isRival = (guest: Seat) => {
      const pair = pairOf(seat, guest);
      return (mine.truths[pair] ?? pub.bonds[pair]!.shown) >= numbers.rivalryAt;
    };
    return isRival(a) || isRival(b) ? "ownRival" : undefined;
  },
  cost: ({ numbers }) => numbers.hostCost,
  resolve: (turn, written) => {
    const byPair = new Map<Pair, Written<"host">[]>();
    for (const one of written) {
      const { a, b } = one.order;
      if (areRivals(turn.state, one.seat, a) || areRivals(turn.state, one.seat, b)) {
        turn.emit({ kind: "orderFailed", ...one, why: "ownRival" });
      } else {
        const hosts = byPair.get(pairOf(a, b));
        if (hosts) hosts.push(one);
        else byPair.set(pairOf(a, b), [one]);
      }
    }
    for (const [pair, hosts] of byPair) {
      const [a, b] = partiesOf(pair) as [Seat, Seat];
      const { hostDrop, hostFrom } = turn.numbers;
      const room = roomToFall(turn.state, pair) >= hostDrop && shownBetween(turn.state, a, b) >= hostFrom;
      if (room && areReassured(turn.state, a, b))
        credit(
          turn,
          chosen(
            turn,
            hosts.map(({ seat }) => seat),
          ),
          pair,
        );
    }
  },
};

/** Of several the one of highest standing, ties to the weaker, then by name. */
export function chosen(turn: Turn, seats: readonly Seat[]): Seat {
  const { standing, strength } = turn.state;
  return [...seats].sort(
    (a, b) => (standing[b] ?? 0) - (standing[a] ?? 0) || (strength[a] ?? 0) - (strength[b] ?? 0) || (a < b ? -1 : 1),
  )[0]!;
}

function credit(turn: Turn, by: Seat, pair: Pair): void {
  const { numbers } = turn;
  turn.emit({ kind: "hosted", by, pair });
  turn.emit({ kind: "hostilityMoved", pair, by: -numbers.hostDrop, why: "hosted", because: by });
  turn.emit({
    kind: "scored",
    seat: by,
    line: { round: turn.state.round, points: numbers.hostPoints, why: "host", about: pair },
  });
  turn.emit({ kind: "standingMoved", seat: by, by: numbers.hostStanding, why: "hosted", because: pair });
}
