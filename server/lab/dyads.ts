import { areRivals, bondOf, isHidden, rivalsOf } from "../../shared/rules/bonds.ts";
import { covers, haveTogether, isMember } from "../../shared/rules/pacts.ts";
import type { Pact, State } from "../../shared/state.ts";
import { PACT_KINDS, type PactKind, type Pair, type Party, pairOf, partiesOf, type Seat } from "../../shared/words.ts";

/** How the rivals of two seats lie to each other. Hidden and outside rivals count; the two themselves do not. */
export interface Rivals {
  rivals: boolean;
  /** Rivals that both have, and that one has and the other has not. */
  common: number;
  unshared: number;
  /** Whether each has any. */
  bothHave: boolean;
}

/** Two seats over one game, their rivals as at the start. */
export interface PairCount extends Rivals {
  pair: Pair;
  /** Whether they ever shared a defence pact of their own making, and one against anyone. */
  any: boolean;
  open: boolean;
}

/** Two seats in one year, as orders are written: after the signatures, before the crises. */
export interface DyadYear extends Rivals, Record<PactKind, boolean> {
  round: number;
  pair: Pair;
  shown: number;
  truth: number;
  hidden: boolean;
}

/** Years of pairs that are not rivals and both have some, as orders are written: those with the same numbers of rivals together. */
export interface PairYears extends Pick<Rivals, "common" | "unshared"> {
  years: number;
  /** Years in which the two shared a defence pact of their own making, and one against anyone. */
  any: number;
  open: number;
}

/** The same one way: years of a state and one with rivals that it might guarantee, where the two are not rivals. */
export interface GuaranteeYears {
  common: number;
  /** Rivals of the guaranteed that the guarantor has not, and the other way round. */
  lacking: number;
  lacked: number;
  years: number;
  /** Years in which a defence pact of their own making obliged the one against any rival of the other. */
  guaranteed: number;
}

export function pairsAtStart(state: State): PairCount[] {
  return seatPairs(state).map(({ pair, a, b }) => ({ pair, ...rivalsBetween(state, a, b), any: false, open: false }));
}

export function dyadsOf(state: State): DyadYear[] {
  return seatPairs(state).map(({ pair, a, b }) => {
    const { shown, truth } = bondOf(state, pair);
    const bound = Object.fromEntries(PACT_KINDS.map((kind) => [kind, haveTogether(state.pacts, kind, a, b)]));
    return {
      round: state.round,
      pair,
      shown,
      truth,
      hidden: isHidden(state, pair),
      ...rivalsBetween(state, a, b),
      ...(bound as Record<PactKind, boolean>),
    };
  });
}

/** Collects the years of a game's pairs. */
export class YearTally {
  readonly pairYears: PairYears[] = [];
  readonly guaranteeYears: GuaranteeYears[] = [];

  /** A year as it stands when orders are written. */
  add(state: State): void {
    const pacts = state.pacts.filter(isOwnDefence);
    for (const { a, b } of seatPairs(state)) {
      const { rivals, common, unshared, bothHave } = rivalsBetween(state, a, b);
      if (rivals) continue;
      const shared = pacts.filter((pact) => isMember(pact, a, b));
      this.#guarantee(state, a, b, common, shared);
      this.#guarantee(state, b, a, common, shared);
      if (!bothHave) continue;
      const cell = cellOf(this.pairYears, { common, unshared }, { years: 0, any: 0, open: 0 });
      cell.years += 1;
      if (shared.length > 0) cell.any += 1;
      if (shared.some(({ against }) => against === undefined)) cell.open += 1;
    }
  }

  #guarantee(state: State, guarantor: Seat, guaranteed: Seat, common: number, shared: readonly Pact[]): void {
    const threats = rivalsOf(state, guaranteed);
    if (threats.length === 0) return;
    const lacking = threats.length - common;
    const lacked = rivalsOf(state, guarantor).length - common;
    const cell = cellOf(this.guaranteeYears, { common, lacking, lacked }, { years: 0, guaranteed: 0 });
    cell.years += 1;
    if (shared.some((pact) => threats.some((threat) => covers(pact, threat)))) cell.guaranteed += 1;
  }
}

export function isOwnDefence({ kind, origin }: Pact): boolean {
  return kind === "defence" && origin === "own";
}

/** The row of a list that has this key; a new one where there is none. */
function cellOf<K extends object, V extends object>(cells: (K & V)[], key: K, blank: V): K & V {
  const names = Object.keys(key) as (keyof K)[];
  const old = cells.find((cell) => names.every((name) => cell[name] === key[name]));
  if (old) return old;
  const cell = { ...key, ...blank };
  cells.push(cell);
  return cell;
}

function seatPairs({ setup: { seats } }: State): { pair: Pair; a: Seat; b: Seat }[] {
  return seats.flatMap((one, at) =>
    seats.slice(at + 1).map((other) => {
      const pair = pairOf(one, other);
      const [a, b] = partiesOf(pair) as [Seat, Seat];
      return { pair, a, b };
    }),
  );
}

function rivalsBetween(state: State, a: Seat, b: Seat): Rivals {
  const ofA = rivalsOf(state, a).filter((party) => party !== b);
  const ofB = rivalsOf(state, b).filter((party: Party) => party !== a);
  const common = ofA.filter((party) => ofB.includes(party)).length;
  return {
    rivals: areRivals(state, a, b),
    common,
    unshared: ofA.length + ofB.length - 2 * common,
    bothHave: ofA.length > 0 && ofB.length > 0,
  };
}
