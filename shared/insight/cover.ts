import { coverOf, washingtonPercent } from "../rules/cover.ts";
import { obligedTo } from "../rules/pacts.ts";
import type { Pact } from "../state.ts";
import type { View } from "../view.ts";
import type { Party, Seat } from "../words.ts";
import { knownIn, rivalsOf } from "./known.ts";

/** A seat's cover against one rival, part by part. Strength units; `washington` is already weighed by its chance. */
export interface Cover {
  rival: Party;
  /** 1: known to be a rival; below: how likely it is one. */
  chance: number;
  /** The rival's strength. */
  threat: number;
  total: number;
  own: number;
  partners: { seat: Seat; counts: number }[];
  washington: number;
  exposed: boolean;
}

/** Cover of `seat` against `rival`, with the pacts in force or with others put in their place. */
export function cover(view: View, seat: Seat, rival: Party, pacts: readonly Pact[] = view.pub.pacts): Cover {
  const known = knownIn(view);
  const board = { ...known.board, pacts };
  const threat = board.strength[rival] ?? 0;
  const total = coverOf(board, seat, rival);
  return {
    rival,
    chance: known.chance(seat, rival),
    threat,
    total,
    own: board.strength[seat] ?? 0,
    partners: obligedTo(pacts, seat, rival).map((partner) => ({
      seat: partner,
      counts: ((board.strength[partner] ?? 0) * (board.standing[partner] ?? 0)) / known.numbers.standingCap,
    })),
    washington: (known.numbers.washingtonStrength * washingtonPercent(board, seat, rival)) / 100,
    exposed: threat > total,
  };
}

/** Cover against everybody who is or may be a rival of `seat`. */
export function coverAll(view: View, seat: Seat, pacts: readonly Pact[] = view.pub.pacts): Cover[] {
  return rivalsOf(view, seat).map(({ rival }) => cover(view, seat, rival, pacts));
}

/** Who exposes a seat, as far as the viewer knows: certain ones have chance 1. */
export function exposersOf(view: View, seat: Seat): { rival: Party; chance: number }[] {
  return coverAll(view, seat)
    .filter((one) => one.exposed)
    .map(({ rival, chance }) => ({ rival, chance }));
}
