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
  /** The variance between tempers over that within (Fisher's F). */
  telling: number;
}

/** What a reader goes by: how often each seat does each deed, by "seat deed", and the deeds that tell tempers apart. */
export interface Learned {
  rates: Record<string, number>;
  deeds: readonly Feature[];
}

/** Deeds that tell less are left out: they would add more noise than they tell. */
const TELLING = 3;

/**
 * Names a temper by what it did in several games. A deed is held against what its seat does of it on average, whoever keeps
 * it; the temper whose own averages lie nearest is named, each deed measured by how widely it varies between games of one
 * temper (a nearest centroid on scaled features, that is a linear discriminant without covariances).
 */
export class Reader {
  readonly #learned: Learned;

  constructor(learned: Learned) {
    this.#learned = learned;
  }

  /** The temper that these games of one seat, or of several seats of one temper, look most like. */
  name(games: readonly Pick<Observed, "seat" | "deeds">[]): Temper {
    const found = this.#learned.deeds.map((deed) =>
      meanOf(games.map((one) => excess(one, deed.name, this.#learned.rates))),
    );
    const distance = (temper: Temper) =>
      this.#learned.deeds.reduce((sum, { means, spread }, at) => sum + ((found[at]! - means[temper]) / spread) ** 2, 0);
    return TEMPERS.reduce((best, temper) => (distance(temper) < distance(best) ? temper : best));
  }

  /** The deeds it goes by, the most telling first, with the mean of each temper in spreads. */
  text(): string {
    return this.#learned.deeds
      .toSorted((a, b) => b.telling - a.telling)
      .map(({ name, means, spread }) => {
        const cells = TEMPERS.map((temper) => (means[temper] / spread).toFixed(2).padStart(10));
        return `${name.padEnd(20)}${cells.join("")}\n`;
      })
      .join("");
  }
}

/** What games teach whose tempers are known. */
export function learn(known: readonly Observed[]): Learned {
  const names = Object.keys(known[0]!.deeds);
  const rates = ratesOf(known, names);
  const deeds = names.map((name) => featureOf(known, name, rates)).filter(({ telling }) => telling > TELLING);
  const kept = Object.entries(rates).filter(([key]) => deeds.some(({ name }) => key.endsWith(` ${name}`)));
  return { rates: Object.fromEntries(kept), deeds };
}

function featureOf(known: readonly Observed[], name: string, rates: Learned["rates"]): Feature {
  const groups = TEMPERS.map((temper) =>
    known.filter((one) => one.temper === temper).map((one) => excess(one, name, rates)),
  );
  const means = groups.map(meanOf);
  const within = groups.flatMap((group, at) => group.map((value) => (value - means[at]!) ** 2));
  const between = groups.map((group, at) => group.length * means[at]! ** 2).reduce((sum, value) => sum + value, 0);
  const variance = within.reduce((sum, value) => sum + value, 0) / (known.length - TEMPERS.length);
  return {
    name,
    means: Object.fromEntries(TEMPERS.map((temper, at) => [temper, means[at]!])) as Record<Temper, number>,
    spread: Math.sqrt(variance),
    telling: variance === 0 ? 0 : between / (TEMPERS.length - 1) / variance,
  };
}

/** How much more often a seat did something than it does on average, given how often it might have. */
function excess({ seat, deeds }: Pick<Observed, "seat" | "deeds">, name: string, rates: Learned["rates"]): number {
  const { done, of } = deeds[name]!;
  return done - of * rates[`${seat} ${name}`]!;
}

function ratesOf(known: readonly Observed[], names: readonly string[]): Learned["rates"] {
  const sums = new Map<string, { done: number; of: number }>();
  for (const { seat, deeds } of known) {
    for (const name of names) {
      const key = `${seat} ${name}`;
      const sum = sums.get(key) ?? { done: 0, of: 0 };
      sums.set(key, { done: sum.done + deeds[name]!.done, of: sum.of + deeds[name]!.of });
    }
  }
  return Object.fromEntries([...sums].map(([key, { done, of }]) => [key, of === 0 ? 0 : done / of]));
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
