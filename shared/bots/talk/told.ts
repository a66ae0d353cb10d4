import type { Seat } from "../../words.ts";

/** A line of talk as bots hear and speak it; `to` empty: the plenary. */
export interface SaidLine {
  from: Seat | "facilitator";
  to: readonly Seat[];
  text: string;
}

/** What has been said by whom to whom, so that nobody is told the same thing twice in the same words. */
export class Told {
  readonly #said = new Map<SaidLine["from"], { to: readonly Seat[]; sentences: ReadonlySet<string> }[]>();

  constructor(lines: readonly SaidLine[]) {
    for (const line of lines) this.#keep(line);
  }

  /**
   * Picks what these listeners have not been told yet, and remembers that they have now: the first of the ways of saying it in
   * which no sentence is old. Where all are worn out: the one with the fewest old ones if an answer is owed, else undefined.
   */
  say(from: Seat, to: readonly Seat[], ways: readonly string[], isOwed: boolean): string | undefined {
    const rated = ways.map((text) => ({
      text,
      worn: sentencesOf(text).filter((one) => this.#knows(from, to, one)).length,
    }));
    const best = rated.find(({ worn }) => worn === 0) ?? (isOwed ? leastWorn(rated) : undefined);
    if (best) this.#keep({ from, to, text: best.text });
    return best?.text;
  }

  #knows(from: Seat, to: readonly Seat[], sentence: string): boolean {
    return (this.#said.get(from) ?? []).some(
      (one) =>
        (to.length === 0 || one.to.length === 0 || one.to.some((seat) => to.includes(seat))) &&
        one.sentences.has(sentence),
    );
  }

  #keep({ from, to, text }: SaidLine): void {
    const said = this.#said.get(from) ?? [];
    said.push({ to, sentences: new Set(sentencesOf(text)) });
    this.#said.set(from, said);
  }
}

function leastWorn(rated: readonly { text: string; worn: number }[]): { text: string } | undefined {
  let best = rated[0];
  for (const one of rated) if (best && one.worn < best.worn) best = one;
  return best;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/);
}
