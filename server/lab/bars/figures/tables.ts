import { NAIVE_NAMES } from "../../../../shared/bots/naive/index.ts";
import { meanInterval, meanOf, shareInterval } from "../../statistics/interval.ts";
import { competent, halves, perScenario } from "../batches.ts";
import { type Figure, figure, type Goal, percent } from "../figure.ts";
import { ALL, type Spec } from "../spec.ts";
import type { Batch, Kept, Plan, Stock } from "../stock.ts";

/** In each game: mean percentile of the seats of one policy less that of the others. */
function leads(plan: Plan, stock: Stock, games: readonly Kept[], one: string): number[] {
  const par = stock.par(competent(plan));
  return games.map((game) => {
    const half = (is: boolean) =>
      meanOf(stock.results([game], (seat) => (game.bots[seat] === one) === is).map((result) => par.percentile(result)));
    return half(true) - half(false);
  });
}

/** The difference between two halves, and the share of tables that the first one wins, ties counting half. */
function duel(plan: Plan, stock: Stock, batch: Batch, one: string, other: string, goal: Goal): Figure[] {
  return [undefined, ...batch.scenarios].flatMap((scenario) => {
    const lead = leads(plan, stock, stock.games(batch, scenario), one);
    const won = lead.reduce((sum, value) => sum + (value > 0 ? 1 : value === 0 ? 0.5 : 0), 0);
    const games = lead.length;
    const part = scenario?.id ?? ALL;
    return [
      figure(`${one} less ${other}`, part, meanInterval(lead), {
        unit: "points",
        games,
        goal: scenario ? undefined : goal,
      }),
      figure(`Tables won by ${one} over ${other}`, part, percent(shareInterval(won, games)), { unit: "%", games }),
    ];
  });
}

const CROWD = ["always", "never", "press", "random"] as const;

export const mixed: Spec = {
  name: "mixed",
  asks: "Do competent seats beat the naive half of their table: by 10 points, or at 70 % of tables?",
  needs: (plan) => [competent(plan), ...CROWD.map((policy) => halves(plan, "competent", policy))],
  reckon: (plan, stock) =>
    CROWD.flatMap((policy) => {
      const goal = { least: policy === "random" ? 20 : 0 };
      const figures = duel(plan, stock, halves(plan, "competent", policy), "competent", policy, goal);
      return [...figures, eitherOf(policy, figures)];
    }),
};

/** By 10 points or at 70 % of tables: the better of two verdicts, shown with the figure that earned it. */
function eitherOf(policy: string, figures: readonly Figure[]): Figure {
  const pooled = figures.filter(({ part }) => part === ALL);
  const rated = pooled.map((one) =>
    figure(`${policy} beaten by 10 points or at 70 % of tables`, ALL, one.interval, {
      unit: one.unit,
      games: one.games,
      goal: { least: one.unit === "%" ? 70 : 10 },
    }),
  );
  const order = ["holds", "not shown", "fails", "reported"];
  return rated.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0]!;
}

const LADDER = [
  ["strong", "able"],
  ["able", "novice"],
] as const;

export const skills: Spec = {
  name: "skills",
  asks: "Does strong beat able, and able novice?",
  needs: (plan) => [competent(plan), ...LADDER.map(([one, other]) => halves(plan, one, other))],
  reckon: (plan, stock) =>
    LADDER.flatMap(([one, other]) => duel(plan, stock, halves(plan, one, other), one, other, { least: 0 })),
};

/** A quarter of the games that a figure has: there are nine of them, and none has a bar in the rules. */
const idea = (plan: Plan, policy: string) => halves(plan, "strong", policy, Math.ceil(perScenario(plan) / 4));
const IDEAS = NAIVE_NAMES.filter((name) => !(CROWD as readonly string[]).includes(name));

export const ideas: Spec = {
  name: "ideas",
  asks: "Does strong beat each policy of one idea?",
  needs: (plan) => [competent(plan), ...IDEAS.map((policy) => idea(plan, policy))],
  reckon: (plan, stock) =>
    IDEAS.flatMap((policy) => duel(plan, stock, idea(plan, policy), "strong", policy, { least: 0 })),
};
