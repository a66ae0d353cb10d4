import type { Party } from "../../words.ts";

/** What words may stand for, whatever the language. */
export const CONCEPTS = [
  "hello", "bye", "thanks", "sorry", "praise", "insult", "threat", "promise", "yes", "no",
  "who", "what", "why", "howMuch", "how", "if", "not", "past",
  "we", "us", "you", "they", "weWill", "youWill",
  "sign", "pact", "defence", "peace", "files", "against", "anyone", "want", "price", "pay", "influence", "dear", "settle",
  "help", "come", "withUs", "challenged", "stay", "refuse", "fear", "rival", "think", "trust", "tell",
  "secret", "order", "vote", "press", "stop", "warn", "calm", "washington", "bot", "nothing",
] as const; // biome-ignore format: one glance
export type Concept = (typeof CONCEPTS)[number];

/** A language in which bots are spoken to. Words are lower-case and without accents; phrases have single spaces. */
export interface Language {
  /** Written out before anything is looked up, in this order. */
  contractions: readonly (readonly [RegExp, string])[];
  /** How each party is called: names, capitals, peoples, adjectives. The first is the plainest. */
  names: Record<Party, readonly string[]>;
  /** Words and phrases for each concept; the longest that fits is taken. */
  phrases: Record<Concept, readonly string[]>;
  numbers: Readonly<Record<string, number>>;
  /** Endings that a word may have, and what stands in their place in the word that is looked up. */
  endings: readonly (readonly [string, string])[];
  /** Common words that must not be taken for a misspelling of a name or a phrase. */
  plain: readonly string[];
}
