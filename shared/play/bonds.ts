import { BEGAN, placeIn, SHOWN, SUSPICION, TRUTH } from "../rules/bonds.ts";
import type { Bonds, State } from "../state.ts";
import { bitOf, type Pair, partiesOf, placeOfPair, type Seat, setOf } from "../words.ts";

/** What is written about pairs, in a copy of this turn's own: that of the state `before` stays as it was. */

/** The truth of a pair as the seed draws it. */
export function draw(now: State, pair: Pair, truth: number, before: State): void {
  const bonds = ownBonds(now, before);
  const number = numberIn(bonds, pair);
  bonds.values[placeIn(bonds, number, TRUTH)] = truth;
  bonds.values[placeIn(bonds, number, BEGAN)] = truth;
}

/** Hostility rises or falls, within its limits; whoever had read of the pair knows its truth no more. */
export function moveHostility(now: State, pair: Pair, by: number, before: State): void {
  const bonds = ownBonds(now, before);
  const number = numberIn(bonds, pair);
  const { values } = bonds;
  const { hostilityCap, suspicionTo } = now.setup.numbers;
  const [at, shownAt] = [placeIn(bonds, number, TRUTH), placeIn(bonds, number, SHOWN)];
  const truth = clip(values[at]! + by, 0, hostilityCap);
  if (values[placeIn(bonds, number, SUSPICION)] === 1) {
    values[shownAt] = clip(values[shownAt]! + by, 0, suspicionTo);
    ownReaders(now, before)[number] = setOf(partiesOf(pair));
  } else values[shownAt] = truth;
  values[at] = truth;
}

/** A suspicion comes into the open. */
export function bringOut(now: State, pair: Pair, before: State): void {
  const bonds = ownBonds(now, before);
  const number = numberIn(bonds, pair);
  bonds.values[placeIn(bonds, number, SHOWN)] = bonds.values[placeIn(bonds, number, TRUTH)]!;
  bonds.values[placeIn(bonds, number, SUSPICION)] = 0;
}

/** Whether what a seat knows of a pair is its truth as a consultation would tell it. */
export function note(now: State, pair: Pair, seat: Seat, isRead: boolean, before: State): void {
  const number = numberIn(now.bonds, pair);
  const readers = ownReaders(now, before);
  readers[number] = isRead ? readers[number]! | bitOf(seat) : readers[number]! & ~bitOf(seat);
}

/** Holds a value within its limits. */
export function clip(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function numberIn({ chart }: Bonds, pair: Pair): number {
  return chart.between[placeOfPair(pair)]!;
}

function ownBonds(now: State, before: State): Bonds {
  if (now.bonds.values === before.bonds.values) now.bonds = { ...now.bonds, values: before.bonds.values.slice() };
  return now.bonds;
}

function ownReaders(now: State, before: State): number[] {
  if (now.bonds.readers === before.bonds.readers) now.bonds = { ...now.bonds, readers: before.bonds.readers.slice() };
  return now.bonds.readers;
}
