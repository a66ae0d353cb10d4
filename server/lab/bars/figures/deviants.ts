import { customScenario, scenarioOf } from "../../../../shared/world/scenarios.ts";
import type { Scenario } from "../../../../shared/world/types.ts";
import { around, type Interval } from "../../statistics/interval.ts";
import { competent, deviant, perScenario, ring, withoutSecretsCard } from "../batches.ts";
import { type Figure, figure, type Goal } from "../figure.ts";
import { ALL, type Spec } from "../spec.ts";
import type { Batch, Plan, Stock } from "../stock.ts";

/** Mean percentile of the seats that play a policy of their own, over all scenarios of a batch. */
function placed(stock: Stock, batch: Batch, par: Batch, scenario?: Scenario): { interval: Interval; games: number } {
  const games = stock.games(batch, scenario);
  const results = stock.results(games, (seat, { bots }) => bots[seat] !== undefined);
  return { interval: stock.par(par).meanPercentile(results), games: games.length };
}

function deviantFigures(stock: Stock, name: string, batch: Batch, par: Batch, goal?: Goal): Figure[] {
  const one = (part: string, goal?: Goal, scenario?: Scenario) => {
    const { interval, games } = placed(stock, batch, par, scenario);
    return figure(name, part, interval, { unit: "", games, goal });
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

/** Printed scenarios beyond the plan's whose seats must matter too, all but the forum of 26, where one figure stands for all. */
const OTHERS = ["first", "starter", "common8"];
const FORUM = "forum26";

/** A plan for other scenarios, with so many games of each. */
function planFor(plan: Plan, scenarios: readonly Scenario[], games: number): Plan {
  return { ...plan, scenarios, games: games * scenarios.length };
}

function agencyPlans(plan: Plan): { own: Plan; per: number }[] {
  const named = (ids: readonly string[]) => ids.map((id) => scenarioOf(id)!);
  const others = named(OTHERS).filter(({ id }) => !plan.scenarios.some((scenario) => scenario.id === id));
  const perSeat = Math.max(2, Math.ceil(plan.games / 8));
  return [
    ...[...plan.scenarios, ...others].map((scenario) => ({
      own: planFor(plan, [scenario], perScenario(plan)),
      per: perSeat * scenario.seats.length,
    })),
    { own: planFor(plan, named([FORUM]), Math.max(2, Math.ceil(plan.games / 20))), per: Math.ceil(plan.games / 20) },
  ];
}

function agencyBatches({ own, per }: { own: Plan; per: number }): { par: Batch; random: Batch } {
  const par = competent(own);
  return { par, random: deviant(own, "random", par, per) };
}

export const agency: Spec = {
  name: "agency",
  asks: "Does it matter in every seat whether somebody thinks? Competent less random, all others competent.",
  needs: (plan) => agencyPlans(plan).flatMap((one) => Object.values(agencyBatches(one))),
  reckon: (plan, stock) => {
    const seats = agencyPlans(plan).flatMap((one) => {
      const { par, random } = agencyBatches(one);
      const [scenario] = one.own.scenarios as [Scenario];
      const groups = scenario.id === FORUM ? [scenario.seats] : scenario.seats.map((seat) => [seat]);
      return groups.map((group) => {
        const results = stock.results(
          stock.games(random),
          (seat, { bots }) => bots[seat] !== undefined && group.includes(seat),
        );
        const { value, low } = stock.par(par).meanPercentile(results);
        const part = group.length === 1 ? `${scenario.id} ${group[0]}` : `${scenario.id}, all seats`;
        const gain = around(50 - value, (value - low) / 1.959964);
        return figure("Agency: competent less random", part, gain, {
          unit: "points",
          games: results.length,
          goal: { least: 25 },
        });
      });
    });
    const least = [...seats].sort((a, b) => a.interval.value - b.interval.value)[0]!;
    return [{ ...least, name: "Agency, least of all seats" }, ...seats];
  },
};

/** Casts of other sizes, smallest first. */
export const CASTS: readonly { scenario: Scenario; share: number }[] = [
  { scenario: customScenario(["IND", "PAK", "CHN", "AFG"], { id: "south4" }), share: 4 },
  { scenario: customScenario(["KAZ", "UZB", "KGZ", "TJK", "AFG"], { id: "central5" }), share: 4 },
  { scenario: customScenario(["ISR", "PSE", "EGY", "IRN", "JOR", "TUR"], { id: "levant6" }), share: 4 },
  { scenario: scenarioOf("first")!, share: 4 },
  { scenario: scenarioOf("starter")!, share: 4 },
  { scenario: scenarioOf(FORUM)!, share: 20 },
];

/** Competent games of a cast. */
export function castBatch(plan: Plan, { scenario, share }: (typeof CASTS)[number]): Batch {
  return competent(planFor(plan, [scenario], Math.max(2, Math.ceil(plan.games / share))));
}
