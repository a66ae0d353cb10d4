import type { Seat } from "../words.ts";
import table from "./par.json" with { type: "json" };

/** What competent bots scored in a seat of a scenario: for each round, and at the end, how often each number of points. */
export interface Par {
  games: number;
  rounds: Record<string, Record<string, number>>;
}

/** Made by `npm run par`; each scenario dated by a hash of what it was played with (server/lab/made.ts). */
const PAR = table as unknown as {
  scenarios: Record<string, { games: number; made: string; seats: Partial<Record<Seat, Par["rounds"]>> }>;
};

/** Par of a seat in a scenario; undefined for casts that were never played by the bots. */
export function parFor(scenario: string, seat: Seat): Par | undefined {
  const played = PAR.scenarios[scenario];
  const rounds = played?.seats[seat];
  return rounds && { games: played.games, rounds };
}

/** With which rules and bots the par of a scenario was played; undefined where there is none. */
export function parMade(scenario: string): string | undefined {
  return PAR.scenarios[scenario]?.made;
}

/** Percentiles that have been asked for, by the counts they are of and by points. */
const remembered = new WeakMap<Record<string, number>, Map<number, number>>();

/** Percent of par games with fewer points, ties counting half, after a round or at the end; undefined before the first. */
export function percentileOf(par: Par | undefined, after: number | "end", points: number): number | undefined {
  const counts = par?.rounds[after];
  if (!counts) return undefined;
  const known = remembered.get(counts) ?? new Map<number, number>();
  remembered.set(counts, known);
  const percentile = known.get(points) ?? percentileIn(counts, points);
  known.set(points, percentile);
  return percentile;
}

function percentileIn(counts: Record<string, number>, points: number): number {
  let below = 0;
  let all = 0;
  for (const [value, games] of Object.entries(counts)) {
    all += games;
    below += Number(value) < points ? games : Number(value) === points ? games / 2 : 0;
  }
  return Math.round((1000 * below) / all) / 10;
}

/** Adds one game's course (points after each round, then at the end) to what was counted before. */
export function countedIn(par: Par | undefined, course: readonly number[]): Par {
  const rounds = { ...par?.rounds };
  course.forEach((points, at) => {
    const after = at === course.length - 1 ? "end" : String(at + 1);
    rounds[after] = { ...rounds[after], [points]: (rounds[after]?.[points] ?? 0) + 1 };
  });
  return { games: (par?.games ?? 0) + 1, rounds };
}
