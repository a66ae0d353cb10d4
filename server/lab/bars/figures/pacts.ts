import type { GameCount } from "../../count.ts";
import { type Cells, type Interval, oddsRatioInterval, rateInterval, scaled } from "../../statistics/interval.ts";
import { competent, treatment } from "../batches.ts";
import { figure } from "../figure.ts";
import { ALL, type Spec, spread } from "../spec.ts";

/**
 * Odds of ever sharing a defence pact of their own making where two seats have the same rivals, against all other pairs:
 * over pairs that are not rivals and both have rivals at the start.
 */
export function oddsOfSharing(kind: "any" | "open") {
  return (counts: readonly GameCount[]): Interval =>
    oddsRatioInterval(
      counts.map(({ pairs }): Cells => {
        const cells: Cells = [0, 0, 0, 0];
        for (const pair of pairs) {
          if (pair.rivals || !pair.bothHave) continue;
          cells[(pair.unshared === 0 ? 0 : 2) + (pair[kind] ? 0 : 1)]! += 1;
        }
        return cells;
      }),
    );
}

/** Wars joined against somebody else's rival for 100 members of defence pacts and years. */
export function entrapmentRate(counts: readonly GameCount[]): Interval {
  const wars = counts.map(({ seats }) => seats.reduce((sum, { entrapped }) => sum + entrapped, 0));
  return scaled(
    rateInterval(
      wars,
      counts.map(({ memberYears }) => memberYears),
    ),
    (x) => 100 * x,
  );
}

export const odds: Spec = {
  name: "odds",
  asks: "Do states with the same rivals sign with each other more readily?",
  needs: (plan) => [competent(plan)],
  reckon: (plan, stock) => [
    ...spread(
      stock,
      competent(plan),
      "Odds ratio, pacts against anyone",
      { unit: "", goal: { least: 3 } },
      oddsOfSharing("open"),
    ),
    ...spread(
      stock,
      competent(plan),
      "Odds ratio, any defence pact",
      { unit: "", goal: { least: 2 } },
      oddsOfSharing("any"),
    ),
  ],
};

export const entrapment: Spec = {
  name: "entrapment",
  asks: "Do hidden rivalries drag members of pacts into more of other people's wars than public ones, on the same seeds?",
  needs: (plan) => [competent(plan), treatment(plan, "secretsPublic")],
  reckon: (plan, stock) => {
    const hidden = spread(
      stock,
      competent(plan),
      "Entrapments per 100 member-years, hidden",
      { unit: "" },
      entrapmentRate,
    );
    const open = spread(
      stock,
      treatment(plan, "secretsPublic"),
      "Entrapments per 100 member-years, public",
      { unit: "" },
      entrapmentRate,
    );
    const [one, other] = [hidden[0]!, open[0]!];
    const gap = {
      value: one.interval.value - other.interval.value,
      low: one.interval.low - other.interval.high,
      high: one.interval.high - other.interval.low,
    };
    const more = { unit: "", games: one.games + other.games, goal: { least: 0 } } as const;
    return [...hidden, ...open, figure("Gap between the two intervals", ALL, gap, more)];
  },
};
