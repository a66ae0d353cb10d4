import type { Terms } from "../../message.ts";
import { isSeat, type Party, type Seat } from "../../words.ts";
import { OUTSIDERS_FACTS } from "../../world/outsiders.ts";
import { STATES } from "../../world/states.ts";
import type { Mind } from "../envoy/mind.ts";
import type { SpeechAct } from "./acts.ts";
import { LINES } from "./lines.ts";
import { voiceOf } from "./voices/index.ts";
import type { Occasion } from "./voices/voice.ts";

/** What is put into a line. */
export interface Slots {
  you?: Seat;
  terms?: Terms;
  foe?: Party;
  year?: number;
  n?: number;
  m?: number;
  why?: string;
  /** Others listen, who must be able to tell the voices apart: it is begun in a manner of one's own. */
  aloud?: boolean;
}

/** Ways of saying one thing, the best first. */
export interface Words {
  say: string;
  or?: readonly string[];
}

export const nameOf = (party: Party) => (isSeat(party) ? STATES[party].inSentence : OUTSIDERS_FACTS[party].inSentence);

function listOf(parties: readonly Party[]): string {
  const names = parties.map(nameOf);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const KINDS = {
  nonaggression: "a non-aggression pact",
  consultation: "a consultation pact",
  defence: "a defence pact",
};

export function termsText({ kind, against, pay }: Terms): string {
  const scope = kind !== "defence" ? "" : against ? ` against ${listOf(against)}` : " against anyone";
  const paid = pay ? `, with ${pay.amount} influence from ${nameOf(pay.from)} on signing` : "";
  return `${KINDS[kind]}${scope}${paid}`;
}

/**
 * How a bot may say something: the lines of its voice, then those that everybody has, as such and in its own manner. Between bots,
 * who do not mind, there is but one.
 */
export function waysOf(mind: Mind, occasion: Occasion, shared: readonly string[], slots: Slots): string[] {
  const { pub, seat, dice } = mind;
  const about = [slots.you ?? "", slots.foe ?? "", slots.terms ? termsText(slots.terms) : "", slots.why ?? ""].join(
    " ",
  );
  const turned = <T>(list: readonly T[], name: string): readonly T[] => {
    const from = Math.floor(dice("words", name, occasion, about) * list.length);
    return [...list.slice(from), ...list.slice(0, from)];
  };
  if (slots.you && pub.sheets[slots.you]?.holder !== "people") {
    const [line] = turned(shared, "line");
    return [lineOf(mind, line!, slots)];
  }
  const voice = voiceOf(pub, seat);
  const own = voice.lines[occasion] ?? [];
  const open = turned(voice.open, "open");
  const images = turned(voice.images, "image");
  const fill = (line: string, at: number) => filled(line, mind, slots, () => images[at % images.length]!);
  const plain = [...turned(own, "own"), ...turned(shared, "line")].map(fill);
  const mannered = open.flatMap((opening, at) =>
    plain.map((_, n, list) => `${opening}: ${list[(n + at) % list.length]}`),
  );
  if (slots.aloud)
    return own.length > 0 ? [...plain.slice(0, own.length), ...mannered, ...plain] : [...mannered, ...plain];
  return dice("words", "manner", occasion, about) < MANNERED && own.length === 0
    ? [...mannered.slice(0, 1), ...plain, ...mannered.slice(1)]
    : [...plain, ...mannered];
}

/** How often a line that all voices share is begun in a manner of one's own. */
const MANNERED = 0.4;

/** One line with its slots filled, whoever's voice it is. */
export function lineOf(mind: Mind, line: string, slots: Slots): string {
  return filled(line, mind, slots, () => voiceOf(mind.pub, mind.seat).images[0]!);
}

/** The lines of a speech act. */
export function waysTo(mind: Mind, act: SpeechAct, slots: Slots): string[] {
  return waysOf(mind, act, LINES[act], slots);
}

/** Each way with another sentence after it, which begins in no manner of its own. */
export function joined(ways: readonly string[], mind: Mind, act: SpeechAct, slots: Slots): string[] {
  const more = LINES[act].map((line) => lineOf(mind, line, slots));
  return ways.flatMap((way, at) => more.map((_, n) => `${way} ${more[(at + n) % more.length]}`));
}

export function wordsOf([say, ...or]: readonly string[]): Words {
  return or.length > 0 ? { say: say!, or } : { say: say! };
}

function filled(
  line: string,
  { seat }: Mind,
  { you, terms, foe, year, n, m, why }: Slots,
  image: () => string,
): string {
  const fill: Record<string, string | number | undefined> = {
    we: STATES[seat].capital.replace(/ \(.*/, ""),
    you: you && nameOf(you),
    terms: terms && termsText(terms),
    foe: foe && nameOf(foe),
    year,
    n,
    m,
    why,
  };
  const said = line.replace(/\{(\w+)\}/g, (_, key: string) => String(key === "image" ? image() : (fill[key] ?? "")));
  return said.replace(/(^|[.!?:] )(\p{Ll})/gu, (whole, before: string, letter: string) =>
    before === "" || before !== ": " ? `${before}${letter.toUpperCase()}` : whole,
  );
}
