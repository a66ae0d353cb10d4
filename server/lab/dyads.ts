import { areRivals, bondOf, isHidden, rivalsOf } from "../../shared/rules/bonds.ts";
import { haveTogether } from "../../shared/rules/pacts.ts";
import type { State } from "../../shared/state.ts";
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
