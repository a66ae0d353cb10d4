import type { Interval } from "../statistics/interval.ts";

/** What a bar asks of a figure: that it be at least, or at most, so much. */
export interface Goal {
  least?: number;
  most?: number;
}

/** "Holds" when the whole interval lies inside the bar, "fails" when all of it lies outside, else "not shown". */
export type Verdict = "holds" | "fails" | "not shown" | "reported";

/** One measured number of the game against its bar. */
export interface Figure {
  name: string;
  /** Which games: "all four", a scenario, a seat. */
  part: string;
  interval: Interval;
  unit: "%" | "points" | "";
  games: number;
  goal?: Goal;
  verdict: Verdict;
}

export function figure(
  name: string,
  part: string,
  interval: Interval,
  { unit, games, goal, counted = false }: Pick<Figure, "unit" | "games" | "goal"> & { counted?: boolean },
): Figure {
  return { name, part, interval, unit, games, goal, verdict: verdictOf(interval, goal, counted) };
}

/** `counted`: no estimate, so that it may have no width; an estimate without width is of too few games to show anything. */
export function verdictOf({ value, low, high }: Interval, goal: Goal | undefined, counted = false): Verdict {
  if (!goal) return "reported";
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = goal;
  if (Number.isNaN(value) || (low === high && !counted)) return "not shown";
  if (low >= least && high <= most) return "holds";
  return high < least || low > most ? "fails" : "not shown";
}

/** A share, 0 to 1, in percent. */
export function percent({ value, low, high }: Interval): Interval {
  return { value: 100 * value, low: 100 * low, high: 100 * high };
}

/** A number that was counted, not estimated: the most of something in all games. */
export function exact(value: number): Interval {
  return { value, low: value, high: value };
}

export function goalText({ least, most }: Goal = {}): string {
  if (least !== undefined && most !== undefined) return `${least} to ${most}`;
  if (least !== undefined) return `${least} or more`;
  return most !== undefined ? `${most} or less` : "";
}
