import { diceOf } from "../rules/dice.ts";

/**
 * The landscape theory of aggregation: R. Axelrod and D. S. Bennett, British Journal of Political Science 23 (1993)
 * 211-233. Actors of size s and propensities p to stand together fall into two blocs. With d = 0 within a bloc and 1
 * across, the frustration of an actor is F_i = sum over j of s_j p_ij d_ij (eq. 2 on eq. 1), the energy of a
 * configuration E = sum over i of s_i F_i (eq. 3). From anywhere the actors slide, one at a time and steepest first,
 * into a configuration that no single move improves. S. Galam disputes the theory (same journal 28, 1998, 411-412).
 */
export interface Actors {
  sizes: readonly number[];
  /** Symmetrical; below zero: they would rather be in different blocs. */
  propensity(i: number, j: number): number;
}

/** Which bloc each actor is in. The first actor's bloc is always `false`, so that a configuration has one name. */
export type Sides = readonly boolean[];

/** A configuration that no single move improves. */
export interface Valley {
  sides: Sides;
  energy: number;
  /** Of all configurations, or of all starts tried, the share that slides into it: 0 to 1. */
  basin: number;
}

export interface Landscape {
  /** Lowest first. */
  valleys: Valley[];
  highest: number;
  /** How many configurations were looked at, and whether those are all. */
  configurations: number;
  isExact: boolean;
}

/** With more actors than this, starts are sampled: 2^19 configurations take a fraction of a second. */
export const EXACT_UP_TO = 20;
const STARTS = 4096;
/** So much is done between two breaths. */
const BREATH = 1 << 14;

/** The whole landscape, at once. */
export function landscapeOf(actors: Actors): Landscape {
  const survey = surveyOf(actors);
  for (;;) {
    const { done, value } = survey.next();
    if (done) return value;
  }
}

/** The whole landscape, with a breath every few milliseconds for whoever has a page to keep alive. */
export function surveyOf(actors: Actors): Generator<void, Landscape> {
  return actors.sizes.length <= EXACT_UP_TO ? exact(actors) : sampled(actors);
}

/** The energy of one configuration. */
export function energyOf(actors: Actors, sides: Sides): number {
  const walker = new Walker(actors);
  sides.forEach((side, i) => {
    if (side !== sides[0]) walker.move(i);
  });
  return walker.energy;
}

/** A configuration, and what a move of each actor would do to it, kept up to date move by move. */
class Walker {
  readonly #count: number;
  readonly #weights: Float64Array;
  readonly #sides: Int8Array;
  /** Pull of all others on each actor: towards its own side where it has the sign of that side. */
  readonly #pulls: Float64Array;
  /** The same as long as all stand together. */
  readonly #together: Float64Array;
  readonly #least: number;
  energy = 0;

  constructor({ sizes, propensity }: Actors) {
    const count = sizes.length;
    this.#count = count;
    this.#weights = new Float64Array(count * count);
    this.#sides = new Int8Array(count).fill(1);
    this.#pulls = new Float64Array(count);
    let most = 0;
    for (let i = 0; i < count; i += 1) {
      for (let j = 0; j < count; j += 1) {
        if (i === j) continue;
        const weight = sizes[i]! * sizes[j]! * propensity(i, j);
        this.#weights[i * count + j] = weight;
        this.#pulls[i]! += weight;
        most = Math.max(most, Math.abs(weight));
      }
    }
    this.#together = this.#pulls.slice();
    this.#least = most * 1e-9;
  }

  /** Puts everybody into the first actor's bloc. */
  gather(): void {
    this.#sides.fill(1);
    this.#pulls.set(this.#together);
    this.energy = 0;
  }

  /** Puts an actor into the other bloc. */
  move(i: number): void {
    this.energy += 2 * this.#sides[i]! * this.#pulls[i]!;
    const side = -this.#sides[i]!;
    this.#sides[i] = side;
    const twice = 2 * side;
    for (let j = 0, at = i * this.#count; j < this.#count; j += 1, at += 1)
      this.#pulls[j] = this.#pulls[j]! + twice * this.#weights[at]!;
  }

  /** The actor whose move lowers the energy most, the first of equals (or raises it most, with -1); -1 where none does. */
  steepest(down: 1 | -1 = 1): number {
    let best = -1;
    let gain = -this.#least;
    for (let i = 0; i < this.#count; i += 1) {
      const change = down * this.#sides[i]! * this.#pulls[i]!;
      if (change < gain - this.#least) {
        gain = change;
        best = i;
      }
    }
    return best;
  }

  slide(down: 1 | -1 = 1): void {
    for (let i = this.steepest(down); i >= 0; i = this.steepest(down)) this.move(i);
  }

  get sides(): Sides {
    return Array.from(this.#sides, (side) => side !== this.#sides[0]);
  }
}

/** Every configuration, in the order of a Gray code: each differs from the one before by one move. */
function* exact(actors: Actors): Generator<void, Landscape> {
  const count = actors.sizes.length;
  const configurations = 2 ** (count - 1);
  const next = new Int32Array(configurations);
  const energies = new Float64Array(configurations);
  const walker = new Walker(actors);
  let highest = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < configurations; n += 1) {
    if (n > 0) walker.move(32 - Math.clz32(n & -n));
    const code = n ^ (n >>> 1);
    const best = walker.steepest();
    energies[code] = walker.energy;
    highest = Math.max(highest, walker.energy);
    next[code] = best < 0 ? code : best === 0 ? configurations - 1 - code : code ^ (1 << (best - 1));
    if (n % BREATH === BREATH - 1) yield;
  }
  const basins = new Map<number, number>();
  for (let code = 0; code < configurations; code += 1) {
    let valley = code;
    while (next[valley] !== valley) valley = next[valley]!;
    for (let at = code; at !== valley; ) {
      const further = next[at]!;
      next[at] = valley;
      at = further;
    }
    basins.set(valley, (basins.get(valley) ?? 0) + 1);
    if (code % BREATH === BREATH - 1) yield;
  }
  const valleys = [...basins].map(([code, many]) => ({
    sides: actors.sizes.map((_, i) => i > 0 && ((code >>> (i - 1)) & 1) === 1),
    energy: energies[code]!,
    basin: many / configurations,
  }));
  return { valleys: valleys.sort(byDepth), highest, configurations, isExact: true };
}

/** From starts by named dice, down into a valley and up onto a height. */
function* sampled(actors: Actors): Generator<void, Landscape> {
  const dice = diceOf("landscape");
  const found = new Map<string, Valley>();
  const walker = new Walker(actors);
  let highest = Number.NEGATIVE_INFINITY;
  for (let start = 0; start < STARTS; start += 1) {
    walker.gather();
    let lot = 0;
    actors.sizes.forEach((_, i) => {
      if (i % 32 === 0) lot = dice.roll(start, i) * 2 ** 32;
      if (i > 0 && Math.floor(lot / 2 ** (i % 32)) % 2 === 1) walker.move(i);
    });
    walker.slide();
    const { sides, energy } = walker;
    const key = sides.map(Number).join("");
    const known = found.get(key);
    found.set(key, { sides, energy, basin: (known?.basin ?? 0) + 1 / STARTS });
    walker.slide(-1);
    highest = Math.max(highest, walker.energy);
    if (start % 64 === 63) yield;
  }
  return { valleys: [...found.values()].sort(byDepth), highest, configurations: STARTS, isExact: false };
}

function byDepth(a: Valley, b: Valley): number {
  return a.energy - b.energy || b.basin - a.basin;
}
