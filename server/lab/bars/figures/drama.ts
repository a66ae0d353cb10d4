import type { CrisisOutcome } from "../../../../shared/state.ts";
import { PACT_KINDS, type PactKind, type Pair, pairOf, type Step } from "../../../../shared/words.ts";
import { scenarioOf } from "../../../../shared/world/scenarios.ts";
import type { GameCount, SeatCount } from "../../count.ts";
import { pairOdds } from "../../guarantees.ts";
import { type Interval, meanOf, rateInterval, ratioInterval } from "../../statistics/interval.ts";
import { common, competent, planFor } from "../batches.ts";
import { type Figure, figure, type Goal, percent } from "../figure.ts";
import { ALL, type Spec, shareOf, spread } from "../spec.ts";
import type { Batch, Plan, Stock } from "../stock.ts";
import { FORUM, forumGames } from "./casts.ts";
import { passes, tables } from "./forum.ts";

type Reckon = (counts: GameCount[]) => Interval;

const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((total, one) => total + of(one), 0);

/** One sum over the seats against another, clustered by game. */
function seats(top: (seat: SeatCount) => number, bottom: (seat: SeatCount) => number = () => 1): Reckon {
  return (counts) =>
    rateInterval(
      counts.map((count) => sum(count.seats, top)),
      counts.map((count) => sum(count.seats, bottom)),
    );
}

function game(of: (seat: SeatCount) => number): Reckon {
  return (counts) =>
    rateInterval(
      counts.map((count) => sum(count.seats, of)),
      counts.map(() => 1),
    );
}

function crises(outcome: CrisisOutcome): Reckon {
  return (counts) =>
    rateInterval(
      counts.map((count) => count.crises.filter((crisis) => crisis.outcome === outcome).length),
      counts.map((count) => count.crises.length),
    );
}

/** Of the hidden rivalries drawn, those still hidden when half the years are over. */
const halfway: Reckon = (counts) =>
  rateInterval(
    counts.map(({ hidden, rounds }) => hidden[Math.ceil(rounds / 2) - 1] ?? 0),
    counts.map(({ drawn }) => drawn),
  );

/**
 * Share of the variance of points within a seat that goes with the points which promises brought: their covariance with all
 * points over the variance of these, about the means of each seat of a scenario. The interval is a ratio's, clustered by game.
 */
function promisedShare(counts: GameCount[]): Interval {
  const means = new Map<string, { points: number; promised: number }>();
  const keyOf = (count: GameCount, { seat }: SeatCount) => `${count.scenario} ${seat}`;
  const bySeat = new Map<string, SeatCount[]>();
  for (const count of counts) {
    for (const one of count.seats) {
      const key = keyOf(count, one);
      const list = bySeat.get(key);
      if (list) list.push(one);
      else bySeat.set(key, [one]);
    }
  }
  for (const [key, list] of bySeat) {
    means.set(key, { points: meanOf(list.map(pointsOf)), promised: meanOf(list.map(({ promised }) => promised)) });
  }
  const products = (of: (seat: { points: number; promised: number }) => number) =>
    counts.map((count) =>
      sum(count.seats, (one) => {
        const mean = means.get(keyOf(count, one))!;
        return of({ points: pointsOf(one) - mean.points, promised: one.promised - mean.promised });
      }),
    );
  return ratioInterval(
    products(({ points, promised }) => points * promised),
    products(({ points }) => points ** 2),
  );
}

const pointsOf = ({ course }: SeatCount) => course.at(-1)!;

interface Row {
  name: string;
  unit: "%" | "";
  reckon: Reckon;
  goal: Goal;
  /** In the forum of 26, where it is asked of that too. */
  forum?: Goal;
  /** A number a game, which six seats reach less of: without a goal there. */
  isOfEight?: true;
}

const share = (reckon: Reckon): Pick<Row, "unit" | "reckon"> => ({
  unit: "%",
  reckon: (counts) => percent(reckon(counts)),
});
const number = (reckon: Reckon): Pick<Row, "unit" | "reckon"> => ({ unit: "", reckon });
const yes = (is: boolean) => (is ? 1 : 0);

const SIGNED: Record<PactKind, string> = {
  nonaggression: "Members of non-aggression pacts signed, renewals too, a seat and game",
  consultation: "Members of consultation pacts signed, renewals too, a seat and game",
  defence: "Members of defence pacts signed, renewals too, a seat and game",
};

const ROWS: readonly Row[] = [
  {
    name: "Calls, a seat and game",
    ...number(seats(({ calls }) => calls)),
    goal: { least: 1.8 },
    forum: { least: 1.5 },
  },
  {
    name: "Seats ever called",
    ...share(seats(({ calls }) => yes(calls > 0))),
    goal: { least: 75 },
    forum: { least: 70 },
  },
  {
    name: "Seats neither called nor a principal in the whole game",
    ...share(seats((one) => yes(one.calls === 0 && one.crises === 0))),
    goal: { most: 3 },
    forum: { most: 6 },
  },
  {
    name: "Calls to somebody else's quarrel, of all calls",
    ...share(
      seats(
        ({ foreignCalls }) => foreignCalls,
        ({ calls }) => calls,
      ),
    ),
    goal: { least: 33, most: 60 },
  },
  {
    name: "Calls to somebody else's quarrel that are honoured",
    ...share(
      seats(
        ({ foreignHonoured }) => foreignHonoured,
        ({ foreignCalls }) => foreignCalls,
      ),
    ),
    goal: { least: 35, most: 75 },
  },
  {
    name: "Drawn into somebody else's quarrel, a game",
    ...number(game(({ joinedForeign }) => joinedForeign)),
    goal: { least: 2, most: 6 },
    isOfEight: true,
  },
  {
    name: "Entrapped in somebody else's war, a game",
    ...number(game(({ entrapped }) => entrapped)),
    goal: { least: 0.6 },
    isOfEight: true,
  },
  {
    name: "Abandoned by a partner, a game",
    ...number(game(({ stayedOut }) => stayedOut)),
    goal: { least: 1.5, most: 4 },
    isOfEight: true,
  },
  { name: "Crises in which the challenged gives way", ...share(crises("dYields")), goal: { most: 45 } },
  { name: "Crises that end in war", ...share(crises("war")), goal: { least: 10, most: 25 } },
  {
    name: "Calls by a rivalry hidden until the crisis, a seat and game",
    ...number(seats(({ secretCalls }) => secretCalls)),
    goal: { least: 0.1 },
  },
  { name: "Still hidden after half the game, of those drawn", ...share(halfway), goal: { least: 40 } },
  { name: "Share of results that promises bring", ...share(promisedShare), goal: { least: 20 } },
  ...PACT_KINDS.map((kind): Row => {
    return { name: SIGNED[kind], ...number(seats(({ signed }) => signed[kind] ?? 0)), goal: { least: 0.2 } };
  }),
];

const starterOf = (plan: Plan) => competent(planFor(plan, [scenarioOf("starter")!], Math.ceil(plan.games / 4)));

const forumPlan = (plan: Plan) => planFor(plan, [scenarioOf(FORUM)!], forumGames(plan));

/** Pairs that were the news of 2014, and the least share of games of the forum in which they meet in a crisis. */
const NEWS: readonly [Pair, number][] = [
  [pairOf("CHN", "JPN"), 40],
  [pairOf("CHN", "VNM"), 40],
  [pairOf("IND", "PAK"), 30],
  [pairOf("ISR", "PSE"), 30],
  [pairOf("ARE", "IRN"), 30],
];

const meets =
  (pair: Pair) =>
  ({ crises }: GameCount) =>
    crises.some(({ challenger, defender }) => pairOf(challenger, defender) === pair);

function forumFigures(plan: Plan, stock: Stock): Figure[] {
  const own = forumPlan(plan);
  const games = (batch: Batch, name: string, is: (count: GameCount) => boolean, goal: Goal) =>
    spread(stock, batch, name, { unit: "%", each: goal }, shareOf(is));
  const steps: [string, (step: Step) => (count: GameCount) => boolean, Step, Goal][] = [
    ["Step 2 tabled", tables, 2, { least: 80 }],
    ["Step 2 passes", passes, 2, { least: 15, most: 50 }],
    ["Charter tabled", tables, 3, { least: 20 }],
    ["Charter passes", passes, 3, { most: 5 }],
  ];
  return [
    ...ROWS.flatMap(({ name, unit, reckon, forum }) =>
      forum ? spread(stock, competent(own), name, { unit, each: forum }, reckon) : [],
    ),
    ...steps.flatMap(([name, of, step, goal]) => games(competent(own), name, of(step), goal)),
    ...games(common(own), "Charter passes, common enemy", passes(3), { least: 60 }),
    ...NEWS.flatMap(([pair, least]) => games(competent(own), `Games with a crisis ${pair}`, meets(pair), { least })),
  ];
}

export const drama: Spec = {
  name: "drama",
  asks: "Is everybody called, often to somebody else's quarrel, and is it hard to say whether to come?",
  needs: (plan) => [competent(plan), starterOf(plan), competent(forumPlan(plan)), common(forumPlan(plan))],
  reckon: (plan, stock) => {
    const eights = competent(plan);
    const counts = stock.counts(eights);
    const odds = (name: string, kind: "any" | "open", most: number) =>
      figure(name, ALL, pairOdds(counts, kind).unshared, { unit: "", games: counts.length, goal: { most } });
    return [
      ...ROWS.flatMap(({ name, unit, reckon, goal, isOfEight }) => [
        ...spread(stock, eights, name, { unit, goal, each: goal }, reckon),
        ...spread(stock, starterOf(plan), name, { unit, each: isOfEight ? undefined : goal }, reckon),
      ]),
      odds("Odds of any defence pact, for one more unshared rival", "any", 0.92),
      odds("Odds of a pact against anyone, for one more unshared rival", "open", 0.85),
      ...forumFigures(plan, stock),
    ];
  },
};
