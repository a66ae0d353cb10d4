import type { Bond, Setup, State } from "../../../shared/state.ts";
import { otherOf, type Pair, type Party, pairOf, partiesOf, type Seat } from "../../../shared/words.ts";

/** A state whose pairs are objects by their keys. */
export type Plain = Omit<State, "bonds"> & { bonds: Record<Pair, Bond> };

/** As shared/rules/bonds.ts, question by question. */

export function printedBonds(setup: Setup, suspicions: ReadonlySet<Pair>): Plain["bonds"] {
  const bonds = (Object.keys(setup.printed) as Pair[]).map((pair): [Pair, Bond] => {
    const printed = setup.printed[pair]!;
    return [pair, { truth: printed, shown: printed, began: printed, suspicion: suspicions.has(pair) }];
  });
  return Object.fromEntries(bonds) as Plain["bonds"];
}

export function pairsIn(state: Plain): Pair[] {
  return Object.keys(state.bonds) as Pair[];
}

export function bondOf(state: Plain, pair: Pair): Bond {
  return state.bonds[pair]!;
}

export function truthOf(state: Plain, pair: Pair): number {
  return state.bonds[pair]?.truth ?? 0;
}

export function shownBetween(state: Plain, a: Party, b: Party): number {
  return state.bonds[pairOf(a, b)]?.shown ?? 0;
}

export function isSuspicion(state: Plain, pair: Pair): boolean {
  return state.bonds[pair]?.suspicion ?? false;
}

export function areRivals(state: Plain, a: Party, b: Party): boolean {
  return truthOf(state, pairOf(a, b)) >= state.setup.numbers.rivalryAt;
}

export function isHidden(state: Plain, pair: Pair): boolean {
  return isSuspicion(state, pair) && truthOf(state, pair) >= state.setup.numbers.rivalryAt;
}

export function arePublicRivals(state: Plain, a: Party, b: Party): boolean {
  return shownBetween(state, a, b) >= state.setup.numbers.rivalryAt;
}

export function hiddenPairs(state: Plain): Pair[] {
  return pairsIn(state).filter((pair) => isHidden(state, pair));
}

export function rivalries(state: Plain): Pair[] {
  return pairsIn(state).filter((pair) => areRivals(state, ...partiesOf(pair)));
}

export function pairsShownFrom(state: Plain, least: number): Pair[] {
  return pairsIn(state).filter((pair) => state.bonds[pair]!.shown >= least);
}

function partiesIn(state: Plain): Party[] {
  return [...state.setup.seats, ...state.setup.outsiders];
}

export function rivalsOf(state: Plain, party: Party, counts = (_: Party) => true): Party[] {
  return partiesIn(state).filter((other) => other !== party && areRivals(state, party, other) && counts(other));
}

export function publicRivalsOf(state: Plain, party: Party): Party[] {
  return partiesIn(state).filter((other) => other !== party && arePublicRivals(state, party, other));
}

export function suspicionsOf(state: Plain, seat: Seat): Pair[] {
  return pairsIn(state).filter((pair) => otherOf(pair, seat) !== undefined && state.bonds[pair]!.suspicion);
}

/** Whoever has read of them: the consultation looks it up. */
export const unreadSuspicionsOf = suspicionsOf;

export function roomToFall(state: Plain, pair: Pair): number {
  const { truth, shown, began, suspicion } = state.bonds[pair]!;
  const { numbers, printed } = state.setup;
  const [now, from] = suspicion ? [shown, printed[pair]!] : [truth, began];
  return Math.max(0, now - Math.max(0, from - numbers.reassureMost));
}

export function bothSeats(pair: Pair, seats: readonly string[]): boolean {
  return partiesOf(pair).every((party) => seats.includes(party));
}
