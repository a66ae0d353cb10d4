import type { Scenario } from "../../../../shared/world/types.ts";
import type { Interval } from "../../statistics/interval.ts";
import { competent, deviant, ring, withoutSecretsCard } from "../batches.ts";
import { type Figure, figure, type Goal } from "../figure.ts";
import { ALL, type Spec } from "../spec.ts";
import type { Batch, Stock } from "../stock.ts";

/** Mean percentile of the seats that play a policy of their own, over all scenarios of a batch, and for each. */
function deviantFigures(stock: Stock, name: string, batch: Batch, par: Batch, goal?: Goal): Figure[] {
  const areTwins = batch.seedWord === par.seedWord;
  const one = (part: string, goal?: Goal, scenario?: Scenario) => {
    const games = stock.games(batch, scenario);
    const results = stock.results(games, (seat, { bots }) => bots[seat] !== undefined);
    const interval = areTwins ? stock.par(par).meanOfTwins(results) : stock.par(par).meanPercentile(results);
    return figure(name, part, interval, { unit: "", games: games.length, goal });
  };
  return [one(ALL, goal), ...batch.scenarios.map((scenario) => one(scenario.id, undefined, scenario))];
}

const DEVIANTS = [
  "alwaysBetray",
  "alwaysYield",
  "neverSign",
  "alwaysSign",
  "noOrders",
  "alwaysLoyal",
  "alwaysStand",
  "alwaysPress",
] as const;

export const deviants: Spec = {
  name: "deviants",
  asks: "Does a policy of one idea do worse than par?",
  needs: (plan) => [competent(plan), ...DEVIANTS.map((policy) => deviant(plan, policy))],
  reckon: (plan, stock) =>
    DEVIANTS.flatMap((policy) => {
      const goal = { most: policy === "alwaysPress" ? 52 : 46 };
      return deviantFigures(stock, `Result of ${policy}`, deviant(plan, policy), competent(plan), goal);
    }),
};

export const probing: Spec = {
  name: "probing",
  asks: "Does knowledge pay, with the card on secrets and without it?",
  needs: (plan) => {
    const bare = withoutSecretsCard(plan);
    return [competent(plan), deviant(plan, "neverProbe"), bare, deviant(plan, "neverProbe", bare)];
  },
  reckon: (plan, stock) => {
    const bare = withoutSecretsCard(plan);
    return [
      ...deviantFigures(stock, "Result of neverProbe", deviant(plan, "neverProbe"), competent(plan), { most: 50 }),
      ...deviantFigures(stock, "Result of neverProbe, no secrets card", deviant(plan, "neverProbe", bare), bare, {
        most: 47,
      }),
    ];
  },
};

export const collusion: Spec = {
  name: "collusion",
  asks: "What do two or three seats gain that help each other by plan?",
  needs: (plan) => [competent(plan), ring(plan, 2), ring(plan, 3)],
  reckon: (plan, stock) =>
    [2, 3].flatMap((many) =>
      deviantFigures(stock, `Gain of each of ${many} that collude`, ring(plan, many), competent(plan)).map((one) =>
        figure(one.name, one.part, less(one.interval, 50), {
          unit: "points",
          games: one.games,
          goal: one.part === ALL ? { most: 10 } : undefined,
        }),
      ),
    ),
};

function less({ value, low, high }: Interval, by: number): Interval {
  return { value: value - by, low: low - by, high: high - by };
}
