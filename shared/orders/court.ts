import { shownBetween } from "../rules/bonds.ts";
import type { PublicView } from "../view.ts";
import { pairOf, type Seat } from "../words.ts";
import type { Numbers } from "../world/numbers.ts";
import type { Kind } from "./kind.ts";

const WARMEST = 4;

/** Court Washington, or keep it at a distance: the tie moves a step, and Washington's rivals take note. */
export const court: Kind<"court"> = {
  candidates: () => [
    { kind: "court", toward: true },
    { kind: "court", toward: false },
  ],
  refuse: ({ seat, pub, numbers }, { toward }) => {
    if (pub.without.includes("washington")) return "noModule";
    const { tie, tieBegan } = pub.sheets[seat]!;
    const to = tie + (toward ? 1 : -1);
    const most = highestTie(pub.asiaOnly && pub.steps.reached.includes(3), numbers);
    return Math.abs(to - tieBegan) > numbers.courtMost || to < 0 || to > most ? "tieBound" : undefined;
  },
  cost: ({ numbers }) => numbers.courtCost,
  resolve: (turn, written) => {
    const distant = turn.state.setup.seats.filter((seat) => turn.state.setup.tie[seat] === 0);
    for (const { seat, order } of written) {
      const { tie } = turn.state;
      const step = order.toward ? 1 : -1;
      turn.emit({ kind: "tieMoved", seat, to: (tie[seat] ?? 0) + step, why: order.toward ? "courted" : "distanced" });
      for (const other of distant) {
        if (other === seat) continue;
        if (order.toward && shownBetween(turn.state, seat, other) < turn.numbers.courtFrom) continue;
        const why = order.toward ? "courted" : "distanced";
        const by = step * turn.numbers.courtHostility;
        turn.emit({ kind: "hostilityMoved", pair: pairOf(seat, other), by, why });
      }
    }
  },
};

function highestTie(capped: boolean, numbers: Numbers): number {
  return capped ? numbers.asiaOnlyTie : WARMEST;
}

/** Which states a move of the tie would please or anger, by what everybody sees. */
export function courtStirs(pub: PublicView, seat: Seat, toward: boolean, numbers: Numbers): Seat[] {
  return pub.seats.filter(
    (other) =>
      other !== seat &&
      pub.sheets[other]!.tieBegan === 0 &&
      (!toward || pub.bonds[pairOf(seat, other)]!.shown >= numbers.courtFrom),
  );
}
