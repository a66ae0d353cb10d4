import type { Bond, Bonds, Chart, Setup, State } from "../state.ts";
import {
  numberOf,
  PARTIES,
  type Pair,
  type Party,
  partiesOf,
  placeOf,
  placeOfPair,
  type Seat,
  type SeatSet,
  setOf,
} from "../words.ts";

/** Questions about pairs. "Rival" means hostility at the line or above it, hidden rivalries included. */

/** The attributes of pairs, in the order in which they lie. */
export const TRUTH = 0;
export const SHOWN = 1;
export const BEGAN = 2;
export const SUSPICION = 3;

/** All pairs as they are printed. */
export function printedBonds(setup: Setup, suspicions: ReadonlySet<Pair>): Bonds {
  const chart = chartOf(setup);
  const printed = chart.pairs.map((pair) => setup.printed[pair]!);
  const suspected = chart.pairs.map((pair) => (suspicions.has(pair) ? 1 : 0));
  const values = Int8Array.of(...printed, ...printed, ...printed, ...suspected);
  return { chart, values, readers: chart.pairs.map((pair) => setOf(partiesOf(pair))) };
}

/** So many casts are remembered at a time. */
const MOST_CHARTS = 64;
/** By the parties and pairs in play: games of one cast share a chart. */
const charts = new Map<string, Chart>();

function chartOf(setup: Setup): Chart {
  const pairs = Object.keys(setup.printed) as Pair[];
  const key = [...setup.seats, ...setup.outsiders, ...pairs].join(" ");
  const old = charts.get(key);
  if (old) return old;
  if (charts.size >= MOST_CHARTS) charts.clear();
  const chart = drawn(setup, pairs);
  charts.set(key, chart);
  return chart;
}

function drawn({ seats, outsiders }: Setup, pairs: Pair[]): Chart {
  const between = new Int16Array(PARTIES.length ** 2).fill(-1);
  pairs.forEach((pair, number) => {
    const [a, b] = partiesOf(pair);
    between[placeOf(a, b)] = number;
    between[placeOf(b, a)] = number;
  });
  const around = PARTIES.map((party) => {
    const others = [...seats, ...outsiders].filter((other) => between[placeOf(party, other)]! >= 0);
    return { others, pairs: others.map((other) => between[placeOf(party, other)]!) };
  });
  return { pairs, between, around };
}

/** Where an attribute of the pair with this number lies. */
export function placeIn({ chart }: Bonds, number: number, what: number): number {
  return what * chart.pairs.length + number;
}

function valueAt(bonds: Bonds, number: number, what: number): number {
  return bonds.values[placeIn(bonds, number, what)]!;
}

function valueIn({ bonds }: State, pair: Pair, what: number): number {
  const number = bonds.chart.between[placeOfPair(pair)]!;
  return number < 0 ? 0 : valueAt(bonds, number, what);
}

function valueBetween({ bonds }: State, a: Party, b: Party, what: number): number {
  const number = bonds.chart.between[placeOf(a, b)]!;
  return number < 0 ? 0 : valueAt(bonds, number, what);
}

/** Everything about a pair in play. */
export function bondOf(state: State, pair: Pair): Bond {
  return {
    truth: truthOf(state, pair),
    shown: valueIn(state, pair, SHOWN),
    began: valueIn(state, pair, BEGAN),
    suspicion: isSuspicion(state, pair),
  };
}

export function pairsIn(state: State): readonly Pair[] {
  return state.bonds.chart.pairs;
}

/** True hostility; 0 between parties that are no pair. */
export function truthOf(state: State, pair: Pair): number {
  return valueIn(state, pair, TRUTH);
}

/** Hostility as everybody sees it; 0 between parties that are no pair. */
export function shownBetween(state: State, a: Party, b: Party): number {
  return valueBetween(state, a, b, SHOWN);
}

/** Whether a pair may be other than it is shown. */
export function isSuspicion(state: State, pair: Pair): boolean {
  return valueIn(state, pair, SUSPICION) === 1;
}

export function areRivals(state: State, a: Party, b: Party): boolean {
  return valueBetween(state, a, b, TRUTH) >= state.setup.numbers.rivalryAt;
}

export function isHidden(state: State, pair: Pair): boolean {
  return isSuspicion(state, pair) && truthOf(state, pair) >= state.setup.numbers.rivalryAt;
}

/** A rivalry that everybody sees. */
export function arePublicRivals(state: State, a: Party, b: Party): boolean {
  return shownBetween(state, a, b) >= state.setup.numbers.rivalryAt;
}

export function hiddenPairs(state: State): Pair[] {
  return rivalries(state).filter((pair) => isSuspicion(state, pair));
}

/** Every pair of rivals. */
export function rivalries(state: State): Pair[] {
  return pairsFrom(state, TRUTH, state.setup.numbers.rivalryAt);
}

/** Every pair that shows at least so much hostility. */
export function pairsShownFrom(state: State, least: number): Pair[] {
  return pairsFrom(state, SHOWN, least);
}

function pairsFrom({ bonds }: State, what: number, least: number): Pair[] {
  const { values, chart } = bonds;
  const first = placeIn(bonds, 0, what);
  const { pairs } = chart;
  const found: Pair[] = [];
  for (let number = 0; number < pairs.length; number += 1) {
    if (values[first + number]! >= least) found.push(pairs[number]!);
  }
  return found;
}

function othersFrom({ bonds }: State, party: Party, what: number, least: number, counts = isAny): Party[] {
  const { values, chart } = bonds;
  const { others, pairs } = chart.around[numberOf(party)]!;
  const first = placeIn(bonds, 0, what);
  const found: Party[] = [];
  for (let at = 0; at < pairs.length; at += 1) {
    if (values[first + pairs[at]!]! >= least && counts(others[at]!)) found.push(others[at]!);
  }
  return found;
}

/** Any party will do. */
const isAny = (_: Party) => true;

/** Rivals of a party, outside states last; only those that count. */
export function rivalsOf(state: State, party: Party, counts = isAny): Party[] {
  return othersFrom(state, party, TRUTH, state.setup.numbers.rivalryAt, counts);
}

export function publicRivalsOf(state: State, party: Party): Party[] {
  return othersFrom(state, party, SHOWN, state.setup.numbers.rivalryAt);
}

/** Pairs still suspicions in which a seat is a party. */
export function suspicionsOf(state: State, seat: Seat): Pair[] {
  const { chart } = state.bonds;
  const found: Pair[] = [];
  for (const number of chart.around[numberOf(seat)]!.pairs) {
    if (valueAt(state.bonds, number, SUSPICION) === 1) found.push(chart.pairs[number]!);
  }
  return found;
}

/** Of a seat's suspicions those of which not all in a set of seats have read the truth. A pair's own parties know it. */
export function unreadSuspicionsOf({ bonds }: State, seat: Seat, readers: SeatSet): Pair[] {
  const { values, chart } = bonds;
  const first = placeIn(bonds, 0, SUSPICION);
  const found: Pair[] = [];
  for (const number of chart.around[numberOf(seat)]!.pairs) {
    if (values[first + number] === 0 || (readers & ~bonds.readers[number]!) === 0) continue;
    found.push(chart.pairs[number]!);
  }
  return found;
}

/**
 * How far mutual reassurance can still bring a pair down. For a suspicion by what is shown: everybody sees how far it
 * falls, and a fall measured by the truth would betray it.
 */
export function roomToFall(state: State, pair: Pair): number {
  const { truth, shown, began, suspicion } = bondOf(state, pair);
  const { numbers, printed } = state.setup;
  const [now, from] = suspicion ? [shown, printed[pair]!] : [truth, began];
  return Math.max(0, now - Math.max(0, from - numbers.reassureMost));
}

export function bothSeats(pair: Pair, seats: readonly string[]): boolean {
  return partiesOf(pair).every((party) => seats.includes(party));
}
