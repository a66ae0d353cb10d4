import { isSeat, type PactKind, type Party, type Seat } from "../../words.ts";
import type { Concept, Language } from "./language.ts";
import { type Mark, marksOf } from "./marks.ts";

/** What a person may mean by a line. */
export const INTENTS = [
  "hello", "bye", "thanks", "sorry", "praise", "insult", "threat", "promise", "yes", "no", "pact", "price", "dear", "help",
  "willCome", "warn", "whyStayed", "whyRefused", "whyPressed", "why", "fear", "opinion", "secret", "orders", "vote", "calm",
  "washington", "bot", "unclear",
] as const; // biome-ignore format: one glance
export type Intent = (typeof INTENTS)[number];

export interface Understood {
  intent: Intent;
  /** Who is spoken to by name. */
  called: Seat[];
  /** The listener is named, and not as somebody to be guarded against. */
  isNamed: boolean;
  /** Others who are spoken of, the two who talk left out. */
  about: Party[];
  /** Of a pact: what is written in it, as far as was said. "anyone": against anyone, said outright. */
  kind?: PactKind;
  against?: Party[] | "anyone";
  pay?: { by: "speaker" | "listener"; amount?: number };
}

/** Who says something to whom. */
export interface Ears {
  speaker: Seat;
  listener: Seat;
  language: Language;
}

/** Reads one line as somebody at the table would who knows the words and little else. */
export function understand(text: string, { speaker, listener, language }: Ears): Understood {
  const marks = marksOf(text, language);
  const called = calledIn(marks);
  const spoken = marks.filter(({ stop }) => stop === undefined || stop === "?");
  const named = spoken.flatMap(({ party }) => (party ? [party] : []));
  const about = [...new Set(named)].filter((party) => party !== speaker && party !== listener);
  const said = new Said(marks);
  const against = againstIn(said, about);
  const isMeantToo = isMeant(marks, listener);
  const intent = intentOf(said, about, against, isMeantToo && !called.includes(listener));
  return {
    intent,
    called,
    isNamed: isMeantToo,
    about: about.filter((party) => intent === "pact" || !isSeat(party) || !called.includes(party)),
    ...(said.kind && { kind: said.kind }),
    ...(against && { against }),
    ...payIn(said),
  };
}

/** A sentence to be asked about what is in it. */
class Said {
  readonly marks: readonly Mark[];
  readonly #concepts: Set<Concept>;

  constructor(marks: readonly Mark[]) {
    this.marks = marks;
    this.#concepts = new Set(marks.flatMap(({ concept }) => concept ?? []));
  }

  has(...concepts: Concept[]): boolean {
    return concepts.some((concept) => this.#concepts.has(concept));
  }

  /** Whether one of some concepts comes later than one of others. */
  follows(first: readonly Concept[], then: readonly Concept[]): boolean {
    const from = this.marks.findIndex(({ concept }) => concept && first.includes(concept));
    return from >= 0 && this.marks.slice(from + 1).some(({ concept }) => concept && then.includes(concept));
  }

  get isQuestion(): boolean {
    return this.marks.some(({ stop }) => stop === "?") || this.has("youWill", "who", "what", "why", "how", "howMuch");
  }

  get hasNumber(): boolean {
    return this.marks.some(({ number }) => number !== undefined);
  }

  get kind(): PactKind | undefined {
    if (this.has("peace")) return "nonaggression";
    if (this.has("files")) return "consultation";
    return this.has("defence") ? "defence" : undefined;
  }
}

/** Those who are called: named at the beginning or the end, and set off by a stop or a greeting. */
function calledIn(marks: readonly Mark[]): Seat[] {
  const isOpening = ({ party, concept, stop }: Mark) => party || concept === "hello" || (stop && stop !== "?");
  const end = marks.findIndex((mark) => !isOpening(mark));
  const opening = end < 0 ? marks : marks.slice(0, end);
  const called = opening.slice(0, opening.findLastIndex(({ stop }) => stop) + 1).map(({ party }) => party);
  const last = marks.findLastIndex(({ stop }) => !stop);
  const before = marks[last - 1];
  if (before?.stop === "," || before?.concept === "hello") called.push(marks[last]!.party);
  return [...new Set(called)].filter((party): party is Seat => party !== undefined && isSeat(party));
}

function isMeant(marks: readonly Mark[], listener: Seat): boolean {
  const at = marks.findIndex(({ party }) => party === listener);
  return at >= 0 && !marks.slice(0, at).some(({ concept }) => concept === "against");
}

/** Whom a pact is said to be against: what is named after the word, up to something else. */
function againstIn({ marks }: Said, about: readonly Party[]): Party[] | "anyone" | undefined {
  const at = marks.findIndex(({ concept }) => concept === "against");
  if (at < 0) return undefined;
  const after = marks.slice(at + 1);
  const found: Party[] = [];
  for (const { party, concept } of after) {
    if (concept === "anyone") return "anyone";
    if (party && about.includes(party)) found.push(party);
    else if (concept && found.length > 0) break;
  }
  return found.length > 0 ? found : undefined;
}

/** Who would pay whom, by whoever is named next to the word. */
function payIn({ marks }: Said): Pick<Understood, "pay"> {
  const at = marks.findIndex(({ concept }) => concept === "pay");
  const amount = marks.find(
    ({ number }, n) => number !== undefined && (at >= 0 || marks[n + 1]?.concept === "influence"),
  )?.number;
  if (at < 0 && amount === undefined) return {};
  const before = marks.slice(0, Math.max(at, 0)).reverse();
  const payer = before.find(({ concept }) => concept && ["we", "weWill", "you", "youWill"].includes(concept))?.concept;
  const payee = marks[at + 1]?.concept;
  const isListener = payee === "us" || ((payer === "you" || payer === "youWill") && payee !== "you");
  const limited = amount === undefined ? undefined : Math.max(1, Math.min(10, amount));
  return { pay: { by: isListener ? "listener" : "speaker", ...(limited && { amount: limited }) } };
}

const PACTS = ["pact", "defence", "peace", "files", "sign"] as const;

/** The first of these that fits. What asks for an answer comes before what is only polite. */
function intentOf(said: Said, about: readonly Party[], against: Understood["against"], isOfYou: boolean): Intent {
  const has = said.has.bind(said);
  const { isQuestion } = said;
  const isPact = has(...PACTS) || against !== undefined;
  const isPaper = has("pact", "defence", "peace", "files");
  const isOurs = has("weWill") && !has("youWill");
  const isOfUs = has("us", "we", "weWill");

  // Complaints, and questions why.
  if (has("dear") || (has("settle") && said.hasNumber)) return "dear";
  if (has("thanks") && !isQuestion && !isPaper && !has("stay")) return "thanks";
  if (has("sorry") && has("stay", "press", "refuse") && !isQuestion) return "sorry";
  if (has("why") && has("stay")) return "whyStayed";
  if (has("stay") && !has("if") && !isOurs) return has("youWill") && !has("past") ? "willCome" : "whyStayed";
  if (has("why") && has("refuse")) return "whyRefused";
  if (has("why") && has("not", "no") && (isPact || !has("press"))) return "whyRefused";
  if (has("why") && has("press", "challenged", "threat", "warn")) return "whyPressed";
  if (has("refuse") && (has("you") || isQuestion) && !isOurs && !has("if")) return "whyRefused";
  if (has("why")) return "why";

  // What it does not tell, and what it can tell in a word.
  if (has("bot") && !isPact && !has("press", "order", "rival", "fear", "vote", "threat")) return "bot";
  if (has("washington")) return "washington";
  if (has("vote") && !has("promise")) return "vote";
  if (has("order") && !isPact) return "orders";
  if (has("secret") && !has("files")) return "secret";
  if (has("price", "howMuch") || (has("what", "how", "tell") && has("want", "pay") && !said.hasNumber)) return "price";

  // Warnings, threats and promises.
  if (has("warn") && (about.length > 0 || !has("us", "you"))) return "warn";
  if (has("stop") && has("tell") && about.length > 0) return "warn";
  if (has("promise") && !has("youWill") && !isQuestion) return "promise";
  if (has("calm") && !has("threat")) return "calm";
  if (has("threat") && !has("who", "what")) return "threat";
  if (isOurs && has("press") && has("you") && (!isPact || said.follows(["weWill"], ["press"])))
    return has("not", "no") ? "promise" : "threat";
  if (has("challenged") && has("not", "stop") && !has("if") && !isOurs) return "calm";
  if (has("stop") && !isOurs && about.length === 0) return "calm";
  if (has("stop", "not") && has("press") && !isPact) return "calm";
  if (has("promise") && !said.follows(["youWill"], ["promise"])) return "promise";
  if (isOurs && has("help", "come") && !isQuestion && !has(...PACTS)) return "promise";

  // Whom it fears, whether it comes.
  if (about.length === 0 && against === undefined) {
    if (has("fear", "threat") && (isQuestion || has("you") || isOfYou)) return "fear";
    if (has("rival") && has("who", "what", "you", "youWill")) return "fear";
    if (has("who") && (has("against") || (has("press") && has("you") && !has("youWill")))) return "fear";
  }
  if (has("withUs")) return "willCome";
  if (has("if") && has("challenged") && isQuestion) return "willCome";
  if (has("if", "challenged") && has("help", "come") && (has("if") || has("youWill"))) return "willCome";
  if (has("if") && has("youWill") && has("defence")) return "willCome";
  if (has("come") && has("youWill") && !isPact) return "willCome";
  if (has("challenged") && has("youWill") && !has("help", "come") && !isPact) return "orders";

  // Offers.
  const isOnlyOfOthers = has("think", "trust") || (has("sign", "pact") && has("youWill") && !isOfUs && !has("want"));
  if (isPact && isOnlyOfOthers && about.length > 0 && against === undefined && isQuestion) return "opinion";
  if (has("help") && !isPaper && !has("sign")) return against === undefined || !isQuestion ? "help" : "willCome";
  if (has("insult") && !isQuestion && !isPaper && !isOurs) return "insult";
  if (has("trust", "praise") && has("you") && !isQuestion && about.length === 0 && !isPaper) return "praise";
  if (isPact && has("no") && !isQuestion) return "no";
  if (isPact) return "pact";
  if (has("pay") && (said.hasNumber || has("influence"))) return "pact";
  if (has("press") && (isQuestion || isOurs)) return "orders";

  // Manners, and whatever is left.
  if (has("insult")) return "insult";
  if (has("thanks")) return "thanks";
  if (has("sorry") && !has("no")) return "sorry";
  if (about.length > 0 && (isQuestion || has("think", "trust", "rival", "fear", "press", "tell"))) return "opinion";
  if (isOfYou && isQuestion && has("think", "trust")) return "opinion";
  if (has("no") || (has("refuse") && has("we"))) return "no";
  if (has("praise")) return "praise";
  if (has("bye")) return "bye";
  if (has("yes")) return "yes";
  if (has("hello")) return "hello";
  if (has("who") && has("youWill")) return "bot";
  if (has("trust") && has("you", "youWill", "we")) return "willCome";
  return about.length > 0 && said.marks.every(({ party, stop }) => party || stop) ? "opinion" : "unclear";
}
