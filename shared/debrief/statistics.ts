/** An estimate with its 95 % interval. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** The 97.5th percentile of the standard normal distribution. */
export const Z = 1.959964;

/** Where the condition holds, and where not: with the outcome, and without. */
export interface Fourfold {
  heldYes: number;
  heldNo: number;
  notYes: number;
  notNo: number;
}

/**
 * Odds ratio (heldYes * notNo) / (heldNo * notYes). Where a cell is empty half is added to each (Haldane 1956, Annals of Human
 * Genetics 20: 309-311; Anscombe 1956, Biometrika 43: 461-464). Interval on the logarithm with the standard error
 * sqrt(1/a + 1/b + 1/c + 1/d) (Woolf 1955, Annals of Human Genetics 19: 251-253). Undefined where either row or either column
 * is empty: then there is nothing to compare.
 */
export function oddsRatio({ heldYes, heldNo, notYes, notNo }: Fourfold): Interval | undefined {
  if (heldYes + heldNo === 0 || notYes + notNo === 0 || heldYes + notYes === 0 || heldNo + notNo === 0)
    return undefined;
  const fill = [heldYes, heldNo, notYes, notNo].includes(0) ? 0.5 : 0;
  const [a, b, c, d] = [heldYes + fill, heldNo + fill, notYes + fill, notNo + fill];
  const log = Math.log((a * d) / (b * c));
  const error = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return { value: Math.exp(log), low: Math.exp(log - Z * error), high: Math.exp(log + Z * error) };
}

/** Share of `n` cases, 0 to 1, with the score interval of Wilson (1927, JASA 22: 209-212). Undefined without a case. */
export function shareOf(hits: number, n: number): Interval | undefined {
  if (n === 0) return undefined;
  const share = hits / n;
  const scale = 1 + Z ** 2 / n;
  const middle = (share + Z ** 2 / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * Difference of two counts, each as if of a Poisson process: its variance is their sum. With no count at all the variance is
 * taken to be 3, after the rule of three (Hanley and Lippman-Hand 1983, JAMA 249: 1743-1745).
 */
export function countDifference(a: number, b: number): Interval {
  const half = Z * Math.sqrt(Math.max(a + b, 3));
  return { value: a - b, low: a - b - half, high: a - b + half };
}

/** The ratio of two independent odds ratios, by the normal interval of the difference of their logarithms. */
export function ratioOfOdds(a: Interval, b: Interval): Interval {
  const errorOf = ({ low, high }: Interval) => (Math.log(high) - Math.log(low)) / (2 * Z);
  const log = Math.log(a.value) - Math.log(b.value);
  const half = Z * Math.hypot(errorOf(a), errorOf(b));
  return { value: Math.exp(log), low: Math.exp(log - half), high: Math.exp(log + half) };
}
