import {
  isSeat,
  type PactKind,
  type Pair,
  type Party,
  type Phase,
  partiesOf,
  type Seat,
  type Step,
} from "../../shared/words.ts";
import type { Numbers } from "../../shared/world/numbers.ts";
import { OUTSIDERS_FACTS } from "../../shared/world/outsiders.ts";
import { STATES } from "../../shared/world/states.ts";
import { INVENTED, isFictional } from "./fictional.ts";

/** A state's name alone, as on a map or a plate. */
export function nameOf(party: Party): string {
  if (isFictional.value) return INVENTED[party].name;
  return isSeat(party) ? STATES[party].name : OUTSIDERS_FACTS[party].name;
}

/** A state's name within a sentence: "the United Arab Emirates". */
export function inText(party: Party): string {
  if (isFictional.value) return INVENTED[party].inSentence;
  return isSeat(party) ? STATES[party].inSentence : OUTSIDERS_FACTS[party].inSentence;
}

/** Two letters, for flags and small places. */
export function iso2Of(party: Party): string | undefined {
  return isSeat(party) ? STATES[party].iso2 : OUTSIDERS_FACTS[party].iso2;
}

export function capitalOf(seat: Seat): string {
  return isFictional.value ? INVENTED[seat].capital : STATES[seat].capital;
}

/** The newspaper of the region. */
export function paperName(): string {
  return isFictional.value ? "The Continental Courier" : "The Asian Courier";
}

/** What a game is called: a printed scenario's title would give invented names away. */
export function titleOf(title: string): string {
  return isFictional.value ? "A region that is on no map" : title;
}

/** Three letters, for seals and crowded places. */
export function codeOf(party: Party): string {
  return isFictional.value ? INVENTED[party].code : party;
}

export function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "A", "A and B", "A, B and C"; nothing at all is "nobody". */
export function listOf(words: readonly string[], last = "and"): string {
  if (words.length === 0) return "nobody";
  if (words.length === 1) return words[0]!;
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

export function names(parties: readonly Party[], last = "and"): string {
  return listOf(parties.map(inText), last);
}

export function pairText(pair: Pair): string {
  return names(partiesOf(pair));
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** With its sign, and a true minus. */
export function signed(n: number): string {
  const rounded = Math.round(n * 10) / 10;
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `\u2212${-rounded}` : "0";
}

/** How much less a calmed quarrel weighs in the draw of crises. */
export function calmText({ calmShare }: Numbers): string {
  return calmShare === 50 ? "half as often" : `at ${calmShare} % of its chance`;
}

export function percentText(share: number): string {
  const value = share * 100;
  return value > 0 && value < 1 ? "under 1 %" : `${Math.round(value)} %`;
}

/** One decimal at most. */
export function figure(n: number): string {
  return String(Math.round(n * 10) / 10).replace("-", "\u2212");
}

export const PHASE_NAMES: Record<Phase, string> = {
  gathering: "Gathering",
  summit: "Summit",
  vote: "Vote",
  orders: "Orders",
  lineup: "Line-up",
  brink: "Brink",
  reckoning: "Reckoning",
  over: "Final ranking",
};

export const PACT_NAMES: Record<PactKind, string> = {
  nonaggression: "Non-aggression pact",
  consultation: "Consultation pact",
  defence: "Defence pact",
};

export const STEP_NAMES: Record<Step, string> = {
  1: "Catalogue of confidence-building measures",
  2: "Consultation mechanism and response centre",
  get 3() {
    return isFictional.value ? "Charter of common security" : "Asian security charter";
  },
};

export const TIE_NAMES = ["rival of the US", "no tie", "partner", "informal ally", "treaty ally"] as const;

export function tieName(tie: number): string {
  return TIE_NAMES[Math.max(0, Math.min(4, tie))]!;
}
