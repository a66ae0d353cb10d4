import type { Seat } from "../../words.ts";

/** A line of talk as bots hear and speak it; `to` empty: the plenary. */
export interface SaidLine {
  from: Seat | "facilitator";
  to: readonly Seat[];
  text: string;
}

/** What has been said to whom, so that nobody is told the same thing twice in the same words, whoever says it. */
export class Told {
  readonly #said: { to: readonly Seat[]; sentences: ReadonlySet<string> }[] = [];

  constructor(lines: readonly SaidLine[]) {
    for (const { to, text } of lines) this.#keep(to, text);
  }

  /**
   * Picks what these listeners have not been told yet, and remembers that they have now: the way of saying it that is least worn,
   * the first of several. Where every way would repeat a whole sentence: that one if an answer is owed, else undefined.
   */
  say(to: readonly Seat[], ways: readonly string[], isOwed: boolean): string | undefined {
    let best: { text: string; wear: number } | undefined;
    for (const text of ways) {
      const wear = this.#wearOf(to, text);
      if (!best || wear < best.wear) best = { text, wear };
      if (wear === 0) break;
    }
    if (!best || (best.wear >= REPEATED && !isOwed)) return undefined;
    this.#keep(to, best.text);
    return best.text;
  }

  /**
   * How worn a line is for these listeners: a sentence that they know counts in full, in another manner of speaking a little. Only
   * what all of them have heard counts: what one was told alone must not show in what is said before others.
   */
  #wearOf(to: readonly Seat[], text: string): number {
    const heard = this.#said.filter(
      (one) => one.to.length === 0 || (to.length > 0 && to.every((seat) => one.to.includes(seat))),
    );
    return sentencesOf(text).reduce((sum, sentence) => {
      if (heard.some(({ sentences }) => sentences.has(sentence))) return sum + REPEATED;
      return sum + (heard.some(({ sentences }) => sentences.has(coreOf(sentence))) ? 1 : 0);
    }, 0);
  }

  #keep(to: readonly Seat[], text: string): void {
    this.#said.push({ to, sentences: new Set(sentencesOf(text).flatMap((one) => [one, coreOf(one)])) });
  }
}

/** Wear of a sentence that is repeated whole. */
const REPEATED = 100;

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/);
}

/** A sentence without the manner in which it is begun. */
function coreOf(sentence: string): string {
  return sentence.slice(sentence.indexOf(": ") + 1).trim();
}
