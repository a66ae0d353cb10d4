import type { GameCount } from "./count.ts";
import type { Interval } from "./statistics/interval.ts";
import { type Case, oddsRatios } from "./statistics/logistic.ts";

/**
 * Who guarantees whom, as odds ratios from logistic regressions whose intervals are clustered by game, so that the years of a
 * pair, and the pairs of a game, count as the one game that they are.
 *
 * Of a pair: over the years in which the two are not rivals and both have some, whether they share a defence pact of their own
 * making, by the number of rivals that they have in common and the number that only one of them has.
 * One way: over the years of a state and another that has rivals and is not one of its own, whether a defence pact of their
 * own making obliges it against any of these, by the number in common, those that it lacks, and its own that the other lacks.
 * All are as orders are written: after the signatures, before the crises. Hidden and outside rivals count.
 */

export interface PairOdds {
  /** One more common rival, one more rival that only one of the two has; the other held. */
  common: Interval;
  unshared: Interval;
}

export interface GuaranteeOdds {
  common: Interval;
  /** One more rival of the guaranteed that the guarantor has not, and the other way round. */
  lacking: Interval;
  lacked: Interval;
}

/** Throws a RangeError where the numbers of rivals do not vary freely. */
export function pairOdds(counts: readonly GameCount[], kind: "any" | "open"): PairOdds {
  const cases = counts.flatMap(({ pairYears }, cluster) =>
    pairYears.flatMap(({ common, unshared, years, [kind]: yes }) => both(cluster, [common, unshared], yes, years)),
  );
  const [common, unshared] = oddsRatios(cases) as [Interval, Interval];
  return { common, unshared };
}

/** Throws a RangeError where the numbers of rivals do not vary freely. */
export function guaranteeOdds(counts: readonly GameCount[]): GuaranteeOdds {
  const cases = counts.flatMap(({ guaranteeYears }, cluster) =>
    guaranteeYears.flatMap(({ common, lacking, lacked, years, guaranteed }) =>
      both(cluster, [common, lacking, lacked], guaranteed, years),
    ),
  );
  const [common, lacking, lacked] = oddsRatios(cases) as [Interval, Interval, Interval];
  return { common, lacking, lacked };
}

/** The years with the outcome, and those without. */
function both(cluster: number, x: number[], yes: number, years: number): Case[] {
  return [
    { cluster, x, y: true, times: yes },
    { cluster, x, y: false, times: years - yes },
  ].filter(({ times }) => times > 0);
}
