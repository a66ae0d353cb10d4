/** An estimate with its 95 % interval, in the unit of the thing estimated. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** The 97.5th percentile of the standard normal distribution. */
export const Z = 1.959964;

export function around(value: number, error: number): Interval {
  return { value, low: value - Z * error, high: value + Z * error };
}

/** The same estimate on another scale; `change` must rise. */
export function scaled({ value, low, high }: Interval, change: (x: number) => number): Interval {
  return { value: change(value), low: change(low), high: change(high) };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample variance, by n - 1; 0 for fewer than two values. */
export function varianceOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** Mean of one number a game: normal interval with the sample's standard error. */
export function meanInterval(values: readonly number[]): Interval {
  return around(meanOf(values), Math.sqrt(varianceOf(values) / values.length));
}

/** Share of `n` games, 0 to 1: the score interval of Wilson (1927, JASA 22: 209-212), which holds near 0 and 1. */
export function shareInterval(hits: number, n: number): Interval {
  const share = hits / n;
  const scale = 1 + Z ** 2 / n;
  const middle = (share + Z ** 2 / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  // Rounding may leave an end of the interval a hair inside the share itself.
  return {
    value: share,
    low: Math.max(0, Math.min(share, middle - half)),
    high: Math.min(1, Math.max(share, middle + half)),
  };
}

/**
 * Ratio of two sums over games, each game one cluster: linearised standard error (Cochran 1977, Sampling Techniques,
 * 3rd ed., eq. 6.13). For instance calls stayed out of, over calls.
 */
export function ratioInterval(tops: readonly number[], bottoms: readonly number[]): Interval {
  const n = tops.length;
  const bottom = bottoms.reduce((sum, value) => sum + value, 0);
  const ratio = tops.reduce((sum, value) => sum + value, 0) / bottom;
  const squares = tops.reduce((sum, top, at) => sum + (top - ratio * bottoms[at]!) ** 2, 0);
  return around(ratio, Math.sqrt((squares * n) / Math.max(1, n - 1)) / bottom);
}

/**
 * Ratio of two sums that cannot be negative. Where nothing was counted, the upper end is three over the bottom: the rule of
 * three (Hanley and Lippman-Hand 1983, JAMA 249: 1743-1745).
 */
export function rateInterval(tops: readonly number[], bottoms: readonly number[]): Interval {
  const { value, low, high } = ratioInterval(tops, bottoms);
  const bottom = bottoms.reduce((sum, one) => sum + one, 0);
  return { value, low: Math.max(0, low), high: value === 0 ? 3 / bottom : high };
}

/** Standard deviation of values that come in games: the variance as a ratio of sums, clustered by game, then its root. */
export function deviationInterval(games: readonly (readonly number[])[]): Interval {
  const mean = meanOf(games.flat());
  const squares = games.map((values) => values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  const variance = ratioInterval(
    squares,
    games.map((values) => values.length),
  );
  return scaled(variance, (x) => Math.sqrt(Math.max(0, x)));
}

/** Difference of two independent estimates; their errors are read off the intervals (Newcombe 1998, method 10). */
export function difference(a: Interval, b: Interval): Interval {
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}

/** Four cells of one game: with and without the outcome, where the condition holds and where it does not. */
export type Cells = [heldYes: number, heldNo: number, notYes: number, notNo: number];

/**
 * Odds ratio over games as clusters: the sum of cells, half added to each where one is empty (Haldane 1956), with the
 * clustered standard error of its logarithm (each game's influence on it, squared and summed; Liang and Zeger 1986).
 */
export function oddsRatioInterval(games: readonly Cells[]): Interval {
  const sums = [0, 1, 2, 3].map((cell) => games.reduce((sum, cells) => sum + cells[cell]!, 0));
  const fill = sums.includes(0) ? 0.5 : 0;
  const [a, b, c, d] = sums.map((sum) => sum + fill) as [number, number, number, number];
  const influence = games.map((cells) => cells[0] / a - cells[1] / b - cells[2] / c + cells[3] / d);
  const n = games.length;
  const mean = meanOf(influence);
  const clustered = influence.reduce((sum, one) => sum + (one - mean) ** 2, 0) * (n / Math.max(1, n - 1));
  const alone = fill > 0 ? 1 / a + 1 / b + 1 / c + 1 / d : 0;
  return scaled(around(Math.log((a * d) / (b * c)), Math.sqrt(Math.max(clustered, alone))), Math.exp);
}
