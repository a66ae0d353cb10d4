import type { Seat, Temper } from "../../../shared/words.ts";
import { TEMPERS } from "../../../shared/words.ts";
import { meanOf } from "../statistics/interval.ts";
import type { Deeds } from "./deeds.ts";

/** What one seat did in one game, and the temper that it had. */
export interface Observed {
  seat: Seat;
  temper: Temper;
  deeds: Deeds;
}

/** A deed: by how much each temper does it more than its seat on average, and how widely that varies between games. */
interface Feature {
  name: string;
  means: Record<Temper, number>;
  spread: number;
}

/**
 * Names a temper by what it did in several games. A deed is held against what its seat does of it on average, whoever keeps
 * it; the temper whose own averages lie nearest is named, each deed measured by how widely it varies between games of one
 * temper (a nearest centroid on scaled features, that is a linear discriminant without covariances).
 */
export class Reader {
  readonly #rates: Map<string, number>;
  readonly #deeds: readonly Feature[];

  /** Learns from games whose tempers it is told. */
  constructor(known: readonly Observed[]) {
    const names = Object.keys(known[0]!.deeds);
    this.#rates = ratesOf(known, names);
    this.#deeds = names
      .map((name) => {
        const of = (temper: Temper) =>
          known.filter((one) => one.temper === temper).map((one) => this.#excess(one, name));
        const means = Object.fromEntries(TEMPERS.map((temper) => [temper, meanOf(of(temper))])) as Record<
          Temper,
          number
        >;
        const left = TEMPERS.flatMap((temper) => of(temper).map((value) => (value - means[temper]) ** 2));
        return { name, means, spread: Math.sqrt(meanOf(left)) };
      })
      .filter(({ spread }) => spread > 0);
  }

  /** The temper that these games of one seat, or of several seats of one temper, look most like. */
  name(games: readonly Pick<Observed, "seat" | "deeds">[]): Temper {
    const found = this.#deeds.map((deed) => meanOf(games.map((one) => this.#excess(one, deed.name))));
    const distance = (temper: Temper) =>
      this.#deeds.reduce((sum, { means, spread }, at) => sum + ((found[at]! - means[temper]) / spread) ** 2, 0);
    return TEMPERS.reduce((best, temper) => (distance(temper) < distance(best) ? temper : best));
  }

  /** Each deed with how many spreads lie between a game of a temper and one of the average, the most telling first. */
  text(): string {
    const telling = ({ means, spread }: Feature) => Math.max(...TEMPERS.map((one) => Math.abs(means[one]))) / spread;
    return this.#deeds
      .toSorted((a, b) => telling(b) - telling(a))
      .map(({ name, means, spread }) => {
        const cells = TEMPERS.map((temper) => (means[temper] / spread).toFixed(2).padStart(10));
        return `${name.padEnd(20)}${cells.join("")}\n`;
      })
      .join("");
  }

  /** How much more often a seat did something than it does on average, given how often it might have. */
  #excess({ seat, deeds }: Pick<Observed, "seat" | "deeds">, name: string): number {
    const { done, of } = deeds[name]!;
    return done - of * this.#rates.get(`${seat} ${name}`)!;
  }
}

function ratesOf(known: readonly Observed[], names: readonly string[]): Map<string, number> {
  const sums = new Map<string, { done: number; of: number }>();
  for (const { seat, deeds } of known) {
    for (const name of names) {
      const key = `${seat} ${name}`;
      const sum = sums.get(key) ?? { done: 0, of: 0 };
      sums.set(key, { done: sum.done + deeds[name]!.done, of: sum.of + deeds[name]!.of });
    }
  }
  return new Map([...sums].map(([key, { done, of }]) => [key, of === 0 ? 0 : done / of]));
}

/** How often each temper, the first key, was taken for each, in so many readings of games drawn by lot. */
export type Confusion = Record<Temper, Record<Temper, number>>;

/** Reads lots of games of each temper, drawn with a dice that is even in [0, 1). */
export function confusionOf(
  reader: Reader,
  unknown: readonly Observed[],
  { games, lots }: { games: number; lots: number },
  roll: (...name: (string | number)[]) => number,
): Confusion {
  const rows = TEMPERS.map((temper) => {
    const own = unknown.filter((one) => one.temper === temper);
    const row = Object.fromEntries(TEMPERS.map((other) => [other, 0])) as Record<Temper, number>;
    for (let lot = 0; lot < lots; lot += 1) {
      const drawn = Array.from({ length: games }, (_, n) => own[Math.floor(roll(temper, lot, n) * own.length)]!);
      row[reader.name(drawn)] += 1 / lots;
    }
    return [temper, row];
  });
  return Object.fromEntries(rows) as Confusion;
}
