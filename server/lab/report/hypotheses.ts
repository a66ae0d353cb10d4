import { difference, type Interval, scaled, Z } from "../statistics/interval.ts";
import type { Evidence } from "./evidence.ts";
import { interval, number } from "./words.ts";

export type Finding = "supported" | "contradicted" | "undecided";

/** One claim, put so that it can fail, and what the figures say of it. */
export interface Tested {
  id: string;
  claim: string;
  /** What is compared, and in what unit. */
  measure: string;
  effect: Interval;
  /** Where the effect would be nothing: 0 for a difference, 1 for an odds ratio. */
  nothing: 0 | 1;
  finding: Finding;
  /** Whether the finding stands when all hypotheses are judged together (Bonferroni). */
  stands: boolean;
  sentence: string;
}

interface Hypothesis extends Pick<Tested, "id" | "claim" | "measure" | "nothing"> {
  /** The claim is that the effect lies above nothing, or below. */
  claimed: "above" | "below";
  effect(evidence: Evidence): Interval;
  /** What is so if the claim is right, and what if it is wrong. */
  right: string;
  wrong: string;
}

const HYPOTHESES: readonly Hypothesis[] = [
  {
    id: "H1",
    claim: "A region-wide pact fails where rivals are not shared, and would pass where they are.",
    measure: "share of games in which the charter passes, common rivals less historical, in points",
    nothing: 0,
    claimed: "above",
    effect: ({ conditions }) => difference(conditions.commonRivals.charter, conditions.historical.charter),
    right: "the charter passes more often when every rival is shared",
    wrong: "the charter passes less often when every rival is shared",
  },
  {
    id: "H2",
    claim: "States guarantee each other the more readily, the more rivals they have in common.",
    measure: "odds of sharing a defence pact in a year, for one more common rival",
    nothing: 1,
    claimed: "above",
    effect: ({ odds }) => odds.any.common,
    right: "each common rival raises the odds that two states share a defence pact",
    wrong: "each common rival lowers the odds that two states share a defence pact",
  },
  {
    id: "H3",
    claim: "They shy from partners with rivals that are not their own.",
    measure: "odds of sharing a defence pact in a year, for one more rival that only one of the two has",
    nothing: 1,
    claimed: "below",
    effect: ({ odds }) => odds.any.unshared,
    right: "each unshared rival lowers the odds that two states share a defence pact",
    wrong: "each unshared rival raises the odds that two states share a defence pact",
  },
  {
    id: "H4",
    claim: "It is the price of other people's quarrels that stops the pact.",
    measure:
      "share of games in which the charter passes, steps 1 and 2 granted, without entrapment costs less with them, in points",
    nothing: 0,
    claimed: "above",
    effect: ({ granted }) => difference(granted.free, granted.costly),
    right:
      "with the first two steps granted, the charter passes more often when joining somebody else's quarrel is free",
    wrong:
      "with the first two steps granted, the charter passes less often when joining somebody else's quarrel is free",
  },
  {
    id: "H5",
    claim: "Hidden rivalries drag allies into wars that public ones would not.",
    measure: "wars joined against somebody else's rival for 100 members of defence pacts and years, hidden less public",
    nothing: 0,
    claimed: "above",
    effect: ({ conditions }) => difference(conditions.historical.entrapment, conditions.secretsPublic.entrapment),
    right: "members of pacts are entrapped more often when some rivalries are hidden",
    wrong: "members of pacts are entrapped less often when some rivalries are hidden",
  },
  {
    id: "H6",
    claim: "A charter for Asia only fails on those with a friend in Washington to lose.",
    measure: "share of games in which the charter passes under common rivals, Asia-only less not, in points",
    nothing: 0,
    claimed: "below",
    effect: ({ price }) => price,
    right: "the charter passes less often when it ends ties to Washington",
    wrong: "the charter passes more often when it ends ties to Washington",
  },
  {
    id: "H7",
    claim: "Without Washington the forum climbs higher.",
    measure: "share of games that reach step 2, without Washington less historical, in points",
    nothing: 0,
    claimed: "above",
    effect: ({ conditions }) => difference(conditions.noWashington.step2, conditions.historical.step2),
    right: "the forum reaches its second step more often without Washington",
    wrong: "the forum reaches its second step less often without Washington",
  },
  {
    id: "H8",
    claim: "Nobody likes to guarantee a state that has a rival which it lacks itself.",
    measure: "odds in a year of being bound against rivals of another, for one more of them that one does not share",
    nothing: 1,
    claimed: "below",
    effect: ({ guarantee }) => guarantee.lacking,
    right: "each rival of a partner that a state lacks itself lowers the odds that it guarantees that partner",
    wrong: "each rival of a partner that a state lacks itself raises the odds that it guarantees that partner",
  },
];

/** Every hypothesis held against the evidence. */
export function tested(evidence: Evidence): Tested[] {
  return HYPOTHESES.map(({ effect: of, claimed, right, wrong, ...hypothesis }) => {
    const effect = of(evidence);
    const { nothing } = hypothesis;
    const finding = findingOf(effect, nothing, claimed);
    const stands = finding !== "undecided" && findingOf(widened(effect, nothing), nothing, claimed) === finding;
    return {
      ...hypothesis,
      effect,
      finding,
      stands,
      sentence: sentenceOf({ effect, finding, stands, nothing }, right, wrong),
    };
  });
}

function findingOf({ low, high, value }: Interval, nothing: number, claimed: "above" | "below"): Finding {
  if (Number.isNaN(value) || (low <= nothing && high >= nothing)) return "undecided";
  return low > nothing === (claimed === "above") ? "supported" : "contradicted";
}

/** Normal quantile for 95 % over eight two-sided tests at once: 1 - 0.05 / 16. */
const Z_ALL = 2.73437;

/** The interval as wide as it must be for all hypotheses together; an odds ratio is widened on its logarithm. */
function widened(effect: Interval, nothing: 0 | 1): Interval {
  if (nothing === 1) return scaled(widened(scaled(effect, Math.log), 0), Math.exp);
  const { value, low, high } = effect;
  const factor = Z_ALL / Z;
  return { value, low: value - (value - low) * factor, high: value + (high - value) * factor };
}

function sentenceOf(
  { effect, finding, stands, nothing }: Pick<Tested, "effect" | "finding" | "stands" | "nothing">,
  right: string,
  wrong: string,
): string {
  const size = `${nothing === 1 ? "an odds ratio" : "a difference"} of ${number(effect.value)}, ${interval(effect)}`;
  const caution = stands ? "" : " Judged together with the other hypotheses, this is not beyond doubt.";
  switch (finding) {
    case "supported":
      return `Supported among these bots: ${right} (${size}).${caution}`;
    case "contradicted":
      return `Contradicted: ${wrong} (${size}); the claim says the opposite.${caution}`;
    case "undecided":
      return `Not decided: ${size}, and that interval holds no effect at all.`;
  }
}

/** Whether the apparatus finds something where there is nothing to find. */
export function placeboSentence({ conditions }: Evidence): string {
  const { historical, placebo } = conditions;
  const measures = ["charter", "step1", "step2", "pacts", "entrapment", "wars"] as const;
  const found = measures.filter((measure) => {
    const { low, high } = difference(placebo[measure], historical[measure]);
    return low > 0 || high < 0;
  });
  return found.length === 0
    ? `The placebo does nothing: none of its ${measures.length} intervals excludes zero.`
    : `The placebo seems to do something (${found.join(", ")}), where nothing can be: of ${measures.length} intervals at 95 % one in three studies would show one such by luck; more would cast doubt on the others.`;
}

/** The claim as a whole, by its two halves: the charter, and who signs with whom; and how much of it the price explains. */
export function verdictOf(results: readonly Tested[]): string {
  const of = (id: string) => results.find((one) => one.id === id)!;
  const core = ["H1", "H2", "H3", "H4"].map((id) => of(id).finding);
  const count = (finding: Finding) => core.filter((one) => one === finding).length;
  if (count("supported") === core.length) {
    return `Among these bots the claim stands: unshared rivalries keep the pact from being founded. ${explained(of("H1").effect, of("H4").effect)}`;
  }
  if (count("contradicted") > count("supported"))
    return `Among these bots the claim does not stand: ${count("contradicted")} of its ${core.length} parts come out the other way.`;
  return `Among these bots the claim stands in part: ${count("supported")} of its ${core.length} parts are supported, ${count("contradicted")} contradicted, ${count("undecided")} not decided.`;
}

/** A price may matter and yet be little of the reason: how much of the whole gap goes when it is taken away. */
function explained(gap: Interval, price: Interval): string {
  const sizes = `${number(price.value)} points against the ${number(gap.value)} that common rivals bring`;
  if (price.low >= gap.high / 2) return `The price of other people\u2019s quarrels is most of the reason: ${sizes}.`;
  if (price.high < gap.low / 2)
    return `But the price of other people\u2019s quarrels is less than half of the reason: ${sizes}. Something else does most of the work.`;
  return `How much of the reason is the price of other people\u2019s quarrels is not decided: ${sizes}.`;
}
