import type { Bond, State } from "../state.ts";
import { otherOf, type Pair, type Party, pairOf, partiesOf, type Seat } from "../words.ts";

/** Questions about pairs. "Rival" means hostility at the line or above it, hidden rivalries included. */

export function bondOf(state: State, a: Party, b: Party): Bond | undefined {
  return state.bonds[pairOf(a, b)];
}

export function areRivals(state: State, a: Party, b: Party): boolean {
  return (bondOf(state, a, b)?.truth ?? 0) >= state.setup.numbers.rivalryAt;
}

export function isHidden(state: State, pair: Pair): boolean {
  const bond = state.bonds[pair];
  return bond?.suspicion && bond.truth >= state.setup.numbers.rivalryAt;
}

/** A rivalry that everybody sees. */
export function arePublicRivals(state: State, a: Party, b: Party): boolean {
  return (bondOf(state, a, b)?.shown ?? 0) >= state.setup.numbers.rivalryAt;
}

export function hiddenPairs(state: State): Pair[] {
  return (Object.keys(state.bonds) as Pair[]).filter((pair) => isHidden(state, pair));
}

/** Everybody at the table, outside states last. */
export function partiesIn(state: State): Party[] {
  return [...state.setup.seats, ...state.setup.outsiders];
}

export function rivalsOf(state: State, seat: Party): Party[] {
  return partiesIn(state).filter((other) => other !== seat && areRivals(state, seat, other));
}

export function publicRivalsOf(state: State, seat: Party): Party[] {
  return partiesIn(state).filter((other) => other !== seat && arePublicRivals(state, seat, other));
}

/** Pairs still suspicions in which a seat is a party. */
export function suspicionsOf(state: State, seat: Seat): Pair[] {
  return (Object.keys(state.bonds) as Pair[]).filter(
    (pair) => otherOf(pair, seat) !== undefined && state.bonds[pair]!.suspicion,
  );
}

/**
 * How far mutual reassurance can still bring a pair down. For a suspicion by what is shown: everybody sees how far it
 * falls, and a fall measured by the truth would betray it.
 */
export function roomToFall(state: State, pair: Pair): number {
  const { truth, shown, began, suspicion } = state.bonds[pair]!;
  const { numbers, printed } = state.setup;
  const [now, from] = suspicion ? [shown, printed[pair]!] : [truth, began];
  return Math.max(0, now - Math.max(0, from - numbers.reassureMost));
}

export function bothSeats(pair: Pair, seats: readonly string[]): boolean {
  return partiesOf(pair).every((party) => seats.includes(party));
}
