import type { Bond, Bonds, Chart, Setup, State } from "../state.ts";
import { numberOf, PARTIES, type Pair, type Party, partiesOf, type Seat } from "../words.ts";

/** Questions about pairs. "Rival" means hostility at the line or above it, hidden rivalries included. */

/** Where a pair's values lie behind four times its number. */
export const TRUTH = 0;
export const SHOWN = 1;
export const BEGAN = 2;
export const SUSPICION = 3;

/** All pairs as they are printed. */
export function printedBonds(setup: Setup, suspicions: ReadonlySet<Pair>): Bonds {
  const chart = chartOf(setup);
  const values = new Int8Array(4 * chart.pairs.length);
  chart.pairs.forEach((pair, number) => {
    const printed = setup.printed[pair]!;
    values.set([printed, printed, printed, suspicions.has(pair) ? 1 : 0], 4 * number);
  });
  return { chart, values };
}

function chartOf({ printed, seats, outsiders }: Setup): Chart {
  const pairs = Object.keys(printed) as Pair[];
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
  return { pairs, numbers: new Map(pairs.map((pair, number) => [pair, number])), between, around };
}

function placeOf(a: Party, b: Party): number {
  return numberOf(a) * PARTIES.length + numberOf(b);
}

function valueIn({ bonds }: State, pair: Pair, what: number): number {
  const number = bonds.chart.numbers.get(pair);
  return number === undefined ? 0 : bonds.values[4 * number + what]!;
}

function valueBetween({ bonds }: State, a: Party, b: Party, what: number): number {
  const number = bonds.chart.between[placeOf(a, b)]!;
  return number < 0 ? 0 : bonds.values[4 * number + what]!;
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
  const { chart, values } = bonds;
  const found: Pair[] = [];
  for (let at = what, number = 0; at < values.length; at += 4, number += 1) {
    if (values[at]! >= least) found.push(chart.pairs[number]!);
  }
  return found;
}

function othersFrom({ bonds }: State, party: Party, what: number, least: number): Party[] {
  const { others, pairs } = bonds.chart.around[numberOf(party)]!;
  const found: Party[] = [];
  for (let at = 0; at < pairs.length; at += 1) {
    if (bonds.values[4 * pairs[at]! + what]! >= least) found.push(others[at]!);
  }
  return found;
}

/** Rivals of a party, outside states last. */
export function rivalsOf(state: State, party: Party): Party[] {
  return othersFrom(state, party, TRUTH, state.setup.numbers.rivalryAt);
}

export function publicRivalsOf(state: State, party: Party): Party[] {
  return othersFrom(state, party, SHOWN, state.setup.numbers.rivalryAt);
}

/** Pairs still suspicions in which a seat is a party. */
export function suspicionsOf(state: State, seat: Seat): Pair[] {
  const { chart, values } = state.bonds;
  const found: Pair[] = [];
  for (const number of chart.around[numberOf(seat)]!.pairs) {
    if (values[4 * number + SUSPICION] === 1) found.push(chart.pairs[number]!);
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
