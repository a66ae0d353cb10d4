import type { Seat } from "../../../shared/words.ts";
import { STATES } from "../../../shared/world/states.ts";
import type { Interval } from "../statistics/interval.ts";
import type { ConditionName, Measures } from "./evidence.ts";

/** How figures and conditions are spelt in the report. */

export const CONDITION_NAMES: Record<ConditionName, string> = {
  historical: "Historical",
  secretsPublic: "Secrets public",
  commonRivals: "Common rivals",
  mixedRivals: "One quarrel each",
  noWashington: "Washington absent",
  noEntrapment: "No entrapment costs",
  noVisitPrice: "Lining up free, war not",
  noWarPrice: "War free, lining up not",
  placebo: "Placebo",
};

export const MEASURE_NAMES: Record<keyof Measures, string> = {
  charter: "Charter passes, % of games",
  step1: "Step 1 reached, % of games",
  step2: "Step 2 reached, % of games",
  pacts: "Defence pacts a seat is in",
  entrapment: "Entrapments per 100 member-years",
  wars: "Wars a game",
};

/** Three significant figures at most, and a true minus sign. */
export function number(x: number): string {
  if (!Number.isFinite(x)) return "none";
  const size = Math.abs(x);
  const text = size >= 100 ? x.toFixed(0) : size >= 10 ? x.toFixed(1) : x.toFixed(2);
  return text.replace("-", "\u2212");
}

export function interval({ low, high }: Interval): string {
  return `95 % interval ${number(low)} to ${number(high)}`;
}

export function nameOf(seat: string): string {
  return STATES[seat as Seat].name;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
