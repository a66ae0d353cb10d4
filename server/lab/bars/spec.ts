import type { Scenario } from "../../../shared/world/types.ts";
import type { GameCount } from "../count.ts";
import { type Interval, shareInterval } from "../statistics/interval.ts";
import { type Figure, figure, type Goal, percent } from "./figure.ts";
import type { Batch, Plan, Stock } from "./stock.ts";

/** A group of figures: which games they need, and how they are reckoned from them. */
export interface Spec {
  name: string;
  /** What it asks, in a sentence. */
  asks: string;
  needs(plan: Plan): Batch[];
  reckon(plan: Plan, stock: Stock): Figure[];
}

export const ALL = "all";

/** The same figure over all scenarios of a batch, then for each. */
export function spread(
  stock: Stock,
  batch: Batch,
  name: string,
  more: { unit: Figure["unit"]; goal?: Goal; each?: Goal },
  reckon: (counts: GameCount[]) => Interval,
): Figure[] {
  const one = (part: string, counts: GameCount[], goal?: Goal) =>
    figure(name, part, reckon(counts), { unit: more.unit, games: counts.length, goal });
  const each = batch.scenarios.map((scenario) => one(scenario.id, stock.counts(batch, scenario), more.each));
  return batch.scenarios.length > 1 ? [one(ALL, stock.counts(batch), more.goal), ...each] : each;
}

/** Share of games in which something happens, in percent. */
export function shareOf(happens: (count: GameCount) => boolean): (counts: GameCount[]) => Interval {
  return (counts) => percent(shareInterval(counts.filter(happens).length, counts.length));
}

export function idsOf(scenarios: readonly Scenario[]): string {
  return scenarios.map(({ id }) => id).join(", ");
}
