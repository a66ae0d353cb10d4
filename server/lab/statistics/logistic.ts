import { around, type Interval, scaled } from "./interval.ts";

/** An observation: its cluster, what may explain it, whether it came out, and how many there are of it. */
export interface Case {
  cluster: number;
  x: readonly number[];
  y: boolean;
  times?: number;
}

/**
 * Logistic regression with an intercept: odds ratios for one more of each explaining number, the others held. Maximum
 * likelihood by Newton's method; intervals from the sandwich clustered by game (Liang and Zeger 1986, Biometrika 73:
 * 13-22), with the factor G/(G-1) for G clusters.
 */
export function oddsRatios(cases: readonly Case[]): Interval[] {
  const rows = cases.map(({ cluster, x, y, times = 1 }) => ({ cluster, x: [1, ...x], y: y ? 1 : 0, times }));
  const size = rows[0]!.x.length;
  let beta: number[] = Array.from({ length: size }, () => 0);
  let bread: number[][] = [];
  for (let step = 0; step < 25; step += 1) {
    const slope = Array.from({ length: size }, () => 0);
    const bend = square(size);
    for (const { x, y, times } of rows) {
      const p = chance(x, beta);
      for (let i = 0; i < size; i += 1) {
        slope[i]! += times * (y - p) * x[i]!;
        for (let j = 0; j < size; j += 1) bend[i]![j]! += times * p * (1 - p) * x[i]! * x[j]!;
      }
    }
    bread = inverse(bend);
    const move = product(bread, slope);
    beta = beta.map((value, at) => value + Math.max(-2, Math.min(2, move[at]!)));
    if (Math.max(...move.map(Math.abs)) < 1e-9) break;
  }
  const scores = new Map<number, number[]>();
  for (const { cluster, x, y, times } of rows) {
    const left = times * (y - chance(x, beta));
    const sum = scores.get(cluster) ?? Array.from({ length: size }, () => 0);
    scores.set(cluster, sum.map((value, at) => value + left * x[at]!)); // biome-ignore format: one glance
  }
  const meat = square(size);
  for (const score of scores.values()) {
    for (let i = 0; i < size; i += 1) for (let j = 0; j < size; j += 1) meat[i]![j]! += score[i]! * score[j]!;
  }
  const factor = scores.size / Math.max(1, scores.size - 1);
  return beta.slice(1).map((value, at) => {
    const row = bread[at + 1]!;
    const spread = row.reduce((sum, left, i) => sum + left * product(meat, row)[i]!, 0) * factor;
    return scaled(around(value, Math.sqrt(Math.max(0, spread))), Math.exp);
  });
}

function chance(x: readonly number[], beta: readonly number[]): number {
  return 1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * beta[at]!, 0)));
}

function square(size: number): number[][] {
  return Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
}

function product(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, at) => sum + value * vector[at]!, 0));
}

/** By Gauss and Jordan, with pivots. Throws a RangeError when the numbers do not vary freely. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const wide = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let at = 0; at < size; at += 1) {
    const rest = wide.slice(at);
    const best =
      at + rest.findIndex((row) => Math.abs(row[at]!) === Math.max(...rest.map((one) => Math.abs(one[at]!))));
    const pivot = wide[best]![at]!;
    if (Math.abs(pivot) < 1e-12) throw new RangeError("the explaining numbers do not vary freely");
    [wide[at], wide[best]] = [wide[best]!, wide[at]!];
    wide[at] = wide[at]!.map((value) => value / pivot);
    for (let other = 0; other < size; other += 1) {
      const factor = wide[other]![at]!;
      if (other !== at) wide[other] = wide[other]!.map((value, j) => value - factor * wide[at]![j]!);
    }
  }
  return wide.map((row) => row.slice(size));
}
