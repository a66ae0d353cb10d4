import type { Pair } from "../../../shared/words.ts";
import { common, commonAsiaOnly, competent, granted, grantedFree, treatment } from "../bars/batches.ts";
import { entrapmentRate, oddsOfSharing } from "../bars/figures/pacts.ts";
import { type Batch, type Plan, Stock } from "../bars/stock.ts";
import type { GameCount } from "../count.ts";
import { type GuaranteeOdds, guaranteeOdds, type PairOdds, pairOdds } from "../guarantees.ts";
import {
  difference,
  type Interval,
  meanInterval,
  ratioInterval,
  scaled,
  shareInterval,
} from "../statistics/interval.ts";
import { type Case, oddsRatios } from "../statistics/logistic.ts";

/** The conditions under which the same bots play, in the order in which they are shown. */
export const CONDITIONS = [
  "historical",
  "secretsPublic",
  "commonRivals",
  "mixedRivals",
  "noWashington",
  "noEntrapment",
  "noVisitPrice",
  "noWarPrice",
  "placebo",
] as const;
export type ConditionName = (typeof CONDITIONS)[number];

/** What is measured in every condition: shares in percent, rates as their names say. */
export interface Measures {
  charter: Interval;
  step1: Interval;
  step2: Interval;
  /** Memberships of defence pacts a seat. */
  pacts: Interval;
  /** Wars joined against somebody else's rival for 100 members and years. */
  entrapment: Interval;
  wars: Interval;
}
export const MEASURES = [
  "charter",
  "step1",
  "step2",
  "pacts",
  "entrapment",
  "wars",
] as const satisfies (keyof Measures)[];

/** By the years of pairs, as guarantees.ts has it, and by whether a pair ever shared one, its rivals as at the start. */
export interface OddsFound extends PairOdds {
  ever: PairOdds;
  /** Rival sets that are equal, against all others. */
  equal: Interval;
}

/** Two states of one scenario: how often they came to share a defence pact, and why they might not. */
export interface PairFound {
  pair: Pair;
  /** Percent of games. */
  shared: number;
  rivals: number;
  common: number;
  unshared: number;
}

/** Everything that the report says, reckoned and nothing else: it can be made up, to see what the report would say. */
export interface Evidence {
  seed: string;
  /** Games of each condition. */
  games: number;
  scenarios: { id: string; title: string; seats: string[]; pairs: PairFound[]; found: Checked }[];
  conditions: Record<ConditionName, Measures>;
  odds: { any: OddsFound; open: OddsFound };
  guarantee: GuaranteeOdds;
  /** Charter passes under common rivals, with Asia-only less without, in points. */
  price: Interval;
  /** Charter passes when steps 1 and 2 are granted from the start, in percent: with entrapment costs, without, and without each. */
  granted: { costly: Interval; free: Interval; noVisitPrice: Interval; noWarPrice: Interval };
}

/** The main effects within one scenario. */
export interface Checked {
  charter: Interval;
  common: Interval | undefined;
  unshared: Interval | undefined;
  entrapment: Interval;
}

/** What of entrapment's price is taken away where the first steps are granted. */
const FREE = ["noEntrapment", "noVisitPrice", "noWarPrice"] as const;

/** Plays every condition on all cores and reckons the evidence. */
export async function gather(plan: Plan, onProgress?: (done: number, of: number) => void): Promise<Evidence> {
  const batches = batchesOf(plan);
  const stock = await Stock.play(
    plan,
    [...Object.values(batches), commonAsiaOnly(plan), granted(plan), ...FREE.map((name) => grantedFree(plan, name))],
    onProgress,
  );
  const free = (name: (typeof FREE)[number]) => reaches(stock.counts(grantedFree(plan, name)), 3);
  const counts = (name: ConditionName, scenario?: string) =>
    stock.counts(batches[name]).filter((count) => !scenario || count.scenario === scenario);
  const priced = stock.counts(commonAsiaOnly(plan));
  return {
    seed: plan.seed,
    games: stock.games(batches.historical).length,
    scenarios: plan.scenarios.map(({ id, title, seats }) => ({
      id,
      title,
      seats,
      pairs: pairsFound(counts("historical", id)),
      found: checked(counts("historical", id), counts("commonRivals", id), counts("secretsPublic", id)),
    })),
    conditions: Object.fromEntries(CONDITIONS.map((name) => [name, measured(counts(name))])) as Evidence["conditions"],
    odds: { any: oddsFound(counts("historical"), "any"), open: oddsFound(counts("historical"), "open") },
    granted: {
      costly: reaches(stock.counts(granted(plan)), 3),
      free: free("noEntrapment"),
      noVisitPrice: free("noVisitPrice"),
      noWarPrice: free("noWarPrice"),
    },
    guarantee: guaranteeOdds(counts("historical")),
    price: difference(reaches(priced, 3), reaches(counts("commonRivals"), 3)),
  };
}

/** The placebo has seeds of its own: on the same ones its games would be the same, and its effect nothing by definition. */
function batchesOf(plan: Plan): Record<ConditionName, Batch> {
  return {
    historical: competent(plan),
    secretsPublic: treatment(plan, "secretsPublic"),
    commonRivals: common(plan),
    mixedRivals: treatment(plan, "mixedRivals"),
    noWashington: treatment(plan, "noWashington"),
    noEntrapment: treatment(plan, "noEntrapment"),
    noVisitPrice: treatment(plan, "noVisitPrice"),
    noWarPrice: treatment(plan, "noWarPrice"),
    placebo: treatment(plan, "placebo", "placebo"),
  };
}

function measured(counts: readonly GameCount[]): Measures {
  const wars = counts.map(({ crises }) => crises.filter(({ outcome }) => outcome === "war").length);
  return {
    charter: reaches(counts, 3),
    step1: reaches(counts, 1),
    step2: reaches(counts, 2),
    pacts: ratioInterval(
      counts.map(({ memberYears }) => memberYears),
      counts.map(({ seats, rounds }) => seats.length * rounds),
    ),
    entrapment: entrapmentRate(counts),
    wars: meanInterval(wars),
  };
}

function reaches(counts: readonly GameCount[], step: number): Interval {
  const hits = counts.filter(({ ballots }) => ballots.some((ballot) => ballot.step === step && ballot.passed));
  return scaled(shareInterval(hits.length, counts.length), (x) => 100 * x);
}

function oddsFound(counts: readonly GameCount[], kind: "any" | "open"): OddsFound {
  const [common, unshared] = oddsRatios(casesOf(counts, kind)) as [Interval, Interval];
  return { ...pairOdds(counts, kind), ever: { common, unshared }, equal: oddsOfSharing(kind)(counts) };
}

/** Pairs that are not rivals and both have rivals, as at the start. */
function casesOf(counts: readonly GameCount[], kind: "any" | "open"): Case[] {
  return counts.flatMap(({ pairs }, cluster) =>
    pairs
      .filter(({ rivals, bothHave }) => !rivals && bothHave)
      .map((pair) => ({ cluster, x: [pair.common, pair.unshared], y: pair[kind] })),
  );
}

function checked(historical: readonly GameCount[], shared: readonly GameCount[], open: readonly GameCount[]): Checked {
  const odds = tried(() => pairOdds(historical, "any"));
  return {
    charter: difference(reaches(shared, 3), reaches(historical, 3)),
    common: odds?.common,
    unshared: odds?.unshared,
    entrapment: difference(entrapmentRate(historical), entrapmentRate(open)),
  };
}

/** In one scenario the numbers of rivals may not vary freely: then there is nothing to report. */
function tried<T>(reckon: () => T): T | undefined {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function pairsFound(counts: readonly GameCount[]): PairFound[] {
  const [first] = counts;
  return (first?.pairs ?? []).map(({ pair }, at) => {
    const all = counts.map(({ pairs }) => pairs[at]!);
    const mean = (of: (one: (typeof all)[number]) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length;
    return {
      pair,
      shared: 100 * mean(({ any }) => Number(any)),
      rivals: 100 * mean(({ rivals }) => Number(rivals)),
      common: mean(({ common }) => common),
      unshared: mean(({ unshared }) => unshared),
    };
  });
}
