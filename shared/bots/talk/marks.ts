import type { Party } from "../../words.ts";
import type { Concept, Language } from "./language.ts";
import { isNear } from "./near.ts";

/** Something in a sentence that means something: a concept, a party or a number; or a stop: "?", ",", ":", "." or "!". */
export interface Mark {
  concept?: Concept;
  party?: Party;
  number?: number;
  stop?: string;
}

/** What a language's words are looked up in. */
interface Index {
  phrases: Map<string, Mark>;
  /** Longest phrase, in words. */
  longest: number;
  words: Set<string>;
  plain: Set<string>;
  endings: Language["endings"];
}

const indexes = new WeakMap<Language, Index>();

function indexOf(language: Language): Index {
  const before = indexes.get(language);
  if (before) return before;
  const phrases = new Map<string, Mark>();
  for (const [concept, list] of Object.entries(language.phrases) as [Concept, readonly string[]][])
    for (const phrase of list) phrases.set(phrase, { concept });
  for (const [party, list] of Object.entries(language.names) as [Party, readonly string[]][])
    for (const name of list) phrases.set(name, { party });
  for (const [word, number] of Object.entries(language.numbers)) phrases.set(word, { number });
  const split = [...phrases.keys()].map((phrase) => phrase.split(" "));
  const index: Index = {
    phrases,
    longest: Math.max(...split.map(({ length }) => length)),
    words: new Set(split.flat()),
    plain: new Set(language.plain),
    endings: language.endings,
  };
  indexes.set(language, index);
  return index;
}

/** A misspelt or inflected word as it is known to the language, where it is long enough to be recognised. */
function corrected(word: string, { words, plain, endings }: Index): string {
  if (word.length < 5 || words.has(word) || plain.has(word)) return word;
  for (const [from, to] of endings) {
    const stem = word.endsWith(from) ? word.slice(0, -from.length) + to : "";
    if (stem.length > 2 && words.has(stem)) return stem;
  }
  for (const most of word.length < 8 ? [1] : [1, 2])
    for (const known of words) if (known.length > 4 && known[0] === word[0] && isNear(word, known, most)) return known;
  return word;
}

/** What a sentence says, word by word; words that mean nothing here are left out. */
export function marksOf(text: string, language: Language): Mark[] {
  const index = indexOf(language);
  let plain = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[\u2018\u2019`]/g, "'");
  for (const [from, to] of language.contractions) plain = plain.replace(from, to);
  const words = (plain.match(/[\p{L}]+|\d+|[?,:;.!]/gu) ?? []).map((word) => corrected(word, index));
  const marks: Mark[] = [];
  for (let at = 0; at < words.length; ) {
    const { mark, length } = longestAt(words, at, index);
    if (mark) marks.push(mark);
    at += length;
  }
  return marks;
}

function longestAt(words: readonly string[], at: number, index: Index): { mark?: Mark; length: number } {
  for (let length = Math.min(index.longest, words.length - at); length > 0; length -= 1) {
    const mark = index.phrases.get(words.slice(at, at + length).join(" "));
    if (mark) return { mark, length };
  }
  const word = words[at]!;
  if (/^\d+$/.test(word)) return { mark: { number: Number(word) }, length: 1 };
  if (/^\p{L}/u.test(word)) return { length: 1 };
  return { mark: { stop: word }, length: 1 };
}
