import { around, type Interval, meanOf, varianceOf } from "./interval.ts";

/** Points of one seat in one game. Seats and games are told apart within a scenario; one game may bring several seats. */
export interface Result {
  scenario: string;
  game: number;
  seat: string;
  points: number;
}

/** Points of every seat in games of competent bots: what results are measured against. */
export class Par {
  readonly #bySeat: Map<string, number[]>;
  readonly #results: readonly Result[];
  readonly #byGame: Map<string, Result>;

  constructor(results: readonly Result[]) {
    this.#results = results;
    this.#bySeat = sortedBySeat(results);
    this.#byGame = new Map(results.map((one) => [placeOf(one), one]));
  }

  /** Percent of par games in that seat with fewer points, ties counting half. Throws a RangeError where none was played. */
  percentile(result: Omit<Result, "game">): number {
    return 100 * below(this.#bySeat.get(keyOf(result)), result.points);
  }

  /**
   * Mean percentile of results, each game of either side one cluster: variance by placements, so that the chance of par
   * itself is counted too (DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44: 837-845).
   */
  meanPercentile(results: readonly Result[]): Interval {
    const placed = results.map((one) => this.percentile(one));
    const value = meanOf(placed);
    const own = sumsByGame(results, (_, at) => placed[at]! - value);
    const ownError = (varianceOf(own) * own.length) / results.length ** 2;
    const seats = sortedBySeat(results);
    const weight = (one: Result) => (seats.get(keyOf(one))!.length / results.length) * 100;
    let parError = 0;
    for (const scenario of new Set(results.map((one) => one.scenario))) {
      const par = this.#results.filter((one) => one.scenario === scenario && seats.has(keyOf(one)));
      const sums = sumsByGame(par, (one) => weight(one) * (1 - below(seats.get(keyOf(one)), one.points)));
      parError += varianceOf(sums) / sums.length;
    }
    return around(value, Math.sqrt(ownError + parError));
  }

  /**
   * The same for results on the seeds of par's own games: 50, and by how much each is above what a competent bot had in the same
   * seat of the same game, so that the luck of the deal falls out. Each game with its twin is one cluster; the chance of par
   * itself is counted too, as above. Throws a RangeError where a twin was not played.
   */
  meanOfTwins(results: readonly Result[]): Interval {
    const twins = results.map((one) => this.#twinOf(one));
    const gains = results.map((one, at) => this.percentile(one) - this.percentile(twins[at]!));
    const gain = meanOf(gains);
    const [own, without] = [sortedBySeat(results), sortedBySeat(twins)];
    const shares = new Map<string, number>();
    for (const [seat, list] of own) {
      const par = this.#bySeat.get(seat)!;
      shares.set(seat, (100 * list.length) / results.length / par.length);
    }
    const sums = new Map<string, number>();
    const add = (one: Result, by: number) => sums.set(gameOf(one), (sums.get(gameOf(one)) ?? 0) + by);
    results.forEach((one, at) => {
      add(one, (gains[at]! - gain) / results.length);
    });
    for (const one of this.#results) {
      const share = shares.get(keyOf(one));
      if (share === undefined) continue;
      add(one, share * (below(without.get(keyOf(one)), one.points) - below(own.get(keyOf(one)), one.points)));
    }
    const values = [...sums.values()];
    return around(50 + gain, Math.sqrt(varianceOf(values) * values.length));
  }

  #twinOf(one: Result): Result {
    const twin = this.#byGame.get(placeOf(one));
    if (!twin) throw new RangeError("no game of par on that seed");
    return twin;
  }
}

function gameOf({ scenario, game }: Pick<Result, "scenario" | "game">): string {
  return `${scenario} ${game}`;
}

function placeOf(one: Omit<Result, "points">): string {
  return `${gameOf(one)} ${one.seat}`;
}

function keyOf({ scenario, seat }: Pick<Result, "scenario" | "seat">): string {
  return `${scenario} ${seat}`;
}

function sortedBySeat(results: readonly Result[]): Map<string, number[]> {
  const seats = new Map<string, number[]>();
  for (const one of results) {
    const list = seats.get(keyOf(one));
    if (list) list.push(one.points);
    else seats.set(keyOf(one), [one.points]);
  }
  for (const list of seats.values()) list.sort((a, b) => a - b);
  return seats;
}

/** Share of a sorted list below a value, ties counting half. */
function below(sorted: readonly number[] | undefined, points: number): number {
  if (!sorted || sorted.length === 0) throw new RangeError("no par for this seat");
  return (firstAt(sorted, (value) => value >= points) + firstAt(sorted, (value) => value > points)) / 2 / sorted.length;
}

/** Index of the first value for which it holds, in a list where it holds from some value on. */
function firstAt(sorted: readonly number[], holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sumsByGame(results: readonly Result[], value: (one: Result, at: number) => number): number[] {
  const games = new Map<string, number>();
  results.forEach((one, at) => {
    const game = gameOf(one);
    games.set(game, (games.get(game) ?? 0) + value(one, at));
  });
  return [...games.values()];
}
