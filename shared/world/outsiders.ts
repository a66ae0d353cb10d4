import type { Outsider, Pair } from "../words.ts";
import type { OutsiderFact } from "./types.ts";

/**
 * States without a seat. Japan's strength is by the formula of states.ts (CINC of 2014: 0.0336); the other numbers are
 * judgements, set beside states whose figures are known:
 * - Armenia 1: smaller than Azerbaijan (2) in people, army and income.
 * - North Korea 5: one of the largest standing armies, on a small economy; as Pakistan.
 * - Saudi Arabia 5: among the largest military budgets, with a small army; as Turkey or Iran.
 * - Syria 2: in the fourth year of its civil war; below Iraq (3).
 * - Ukraine 4: a large industry and an army in disarray; as Egypt or Thailand.
 * Ties to Washington by the scale of states.ts (ATOP 5.1): Japan 4, the treaty of 1960; Saudi Arabia 3, no treaty but a partner of
 * old with US trainers and arms; Ukraine 2; Armenia 1; North Korea and Syria, rivals on the lists, 0.
 * - the Outer Power: invented; its scenario sets the number.
 * Capitals: CIA World Factbook.
 */
// biome-ignore format: one line a state
export const OUTSIDERS_FACTS: Record<Outsider, OutsiderFact> = {
  ARM: { party: "ARM", name: "Armenia", inSentence: "Armenia", strength: 1, tie: 1, capitalAt: { lat: 40.167, lon: 44.5 }, iso2: "AM" },
  JPN: { party: "JPN", name: "Japan", inSentence: "Japan", strength: 7, tie: 4, capitalAt: { lat: 35.683, lon: 139.75 }, iso2: "JP" },
  PRK: { party: "PRK", name: "North Korea", inSentence: "North Korea", strength: 5, tie: 0, capitalAt: { lat: 39.017, lon: 125.75 }, iso2: "KP" },
  SAU: { party: "SAU", name: "Saudi Arabia", inSentence: "Saudi Arabia", strength: 5, tie: 3, capitalAt: { lat: 24.65, lon: 46.7 }, iso2: "SA" },
  SYR: { party: "SYR", name: "Syria", inSentence: "Syria", strength: 2, tie: 0, capitalAt: { lat: 33.5, lon: 36.3 }, iso2: "SY" },
  UKR: { party: "UKR", name: "Ukraine", inSentence: "Ukraine", strength: 4, tie: 2, capitalAt: { lat: 50.433, lon: 30.517 }, iso2: "UA" },
  OUT: { party: "OUT", name: "Outer Power", inSentence: "the Outer Power", strength: 20, tie: 0, capitalAt: { lat: 6, lon: 64 } },
};

/**
 * Rivalries of seats with outside states in 2014 (Thompson, Sakuwa and Suhas 2021). The number is a judgement: 6, and 7
 * where the Factbook has a claim of the highest intensity; China-Japan, with ten disputes (MID 5.0) as well, 9 by the
 * formula of dyads.ts. Disputes with the other outside states are not in the data.
 */
export const OUTSIDE_RIVALRIES: Partial<Record<Pair, number>> = {
  "ARM-AZE": 7,
  "CHN-JPN": 9,
  "IRN-SAU": 6,
  "IRQ-SAU": 6,
  "ISR-SYR": 6,
  "JOR-SYR": 6,
  "KOR-PRK": 7,
  "QAT-SAU": 6,
  "QAT-SYR": 6,
  "RUS-UKR": 7,
  "SAU-TUR": 6,
  "SYR-TUR": 6,
};

/** Ids of the sources behind the above. */
export const OUTSIDE_SOURCES = ["tss2021", "nmc", "mid5", "factbook", "unga262", "judgement"];
