import type { Belief } from "../seminar/contract.ts";
import type { Pair } from "../words.ts";
import type { GameRead } from "./read.ts";

/** A prediction with what came of it. */
export interface Settled {
  student: string;
  belief: Belief;
  /** Absent: it was never put to the test (an excused seat, a crisis without a call). */
  came?: boolean;
}

/** Predictions of one chance class: how sure people were, and how often it came so. */
export interface Bin {
  from: number;
  to: number;
  many: number;
  /** Means, 0 to 1. */
  said: number;
  came: number;
}

/** Of each student the last prediction about each thing, with what came of it. */
export function settledIn(game: GameRead, beliefs: Record<string, readonly Belief[]>): Settled[] {
  return Object.entries(beliefs).flatMap(([student, list]) => {
    const last = new Map<string, Belief>();
    for (const belief of list) last.set(JSON.stringify(belief.about), belief);
    return [...last.values()].map((belief) => ({ student, belief, came: outcomeOf(game, belief) }));
  });
}

function outcomeOf(game: GameRead, { about }: Belief): boolean | undefined {
  if (about.kind === "rivals") return wereRivals(game, about.pair);
  const lineUp = game.crises.find(({ id }) => id === about.crisis)?.lineUp;
  if (lineUp?.honoured.includes(about.seat)) return true;
  return lineUp?.stayedOut.includes(about.seat) ? false : undefined;
}

/** Whether the draw made two hidden rivals, as the files of a class count it. */
function wereRivals({ rows }: GameRead, pair: Pair): boolean {
  const drawn = rows.find(({ event }) => event.kind === "rivalriesDrawn")?.event;
  return drawn?.kind === "rivalriesDrawn" && drawn.truths[pair] !== undefined;
}

/**
 * The mean squared error of predictions (Brier 1950, Monthly Weather Review 78: 1-3), here of one event each: 0 is perfect, 0.25
 * is what saying 50 % every time earns, 1 is worst. Undefined without a settled one.
 */
export function brierOf(settled: readonly Settled[]): number | undefined {
  const known = settled.filter(({ came }) => came !== undefined);
  if (known.length === 0) return undefined;
  return known.reduce((sum, { belief, came }) => sum + (belief.percent / 100 - Number(came)) ** 2, 0) / known.length;
}

/** Five classes of chance, those without a prediction left out. */
export function binsOf(settled: readonly Settled[], many = 5): Bin[] {
  const width = 100 / many;
  return Array.from({ length: many }, (_, at): Bin => {
    const isIn = (percent: number) => Math.min(many - 1, Math.floor(percent / width)) === at;
    const mine = settled.filter(({ belief, came }) => came !== undefined && isIn(belief.percent));
    const mean = (of: (one: Settled) => number) => mine.reduce((sum, one) => sum + of(one), 0) / mine.length;
    return {
      from: at * width,
      to: (at + 1) * width,
      many: mine.length,
      said: mean(({ belief }) => belief.percent / 100),
      came: mean(({ came }) => Number(came)),
    };
  }).filter((bin) => bin.many > 0);
}
