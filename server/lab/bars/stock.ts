import { diceOf } from "../../../shared/rules/dice.ts";
import type { BySeat, Seat } from "../../../shared/words.ts";
import type { Scenario } from "../../../shared/world/types.ts";
import type { GameCount } from "../count.ts";
import type { Game } from "../game.ts";
import { playAll } from "../pool.ts";
import { Par, type Result } from "../statistics/placement.ts";

/** What is to be played, and how much. */
export interface Plan {
  scenarios: readonly Scenario[];
  /** Games a figure, over all scenarios. */
  games: number;
  seed: string;
}

/** Games that one or more figures are made from. Batches of one key and scenario are the same games, played once. */
export interface Batch {
  key: string;
  scenarios: readonly Scenario[];
  /** Games of each scenario. */
  games: number;
  /** Games of one scenario, seed word and number have the same seed. */
  seedWord: string;
  /** Whether more than points is wanted of its games. */
  counted: boolean;
  /** Who keeps the seats in the n-th game, where not competent bots. */
  bots?(scenario: Scenario, n: number): BySeat<string>;
}

/** A game that was played: points and policies by seat, and what it amounts to where that is counted. */
export interface Kept {
  scenario: string;
  n: number;
  points: BySeat<number>;
  bots: BySeat<string>;
  count?: GameCount;
}

/** Every batch that figures have asked for, once it has been played. */
export class Stock {
  readonly #kept = new Map<string, Kept[]>();
  readonly #pars = new Map<string, Par>();

  /** Plays all batches on all cores. */
  static async play(
    plan: Plan,
    batches: readonly Batch[],
    onProgress?: (done: number, of: number) => void,
  ): Promise<Stock> {
    const stock = new Stock();
    const dealt = gamesOf(plan, batches);
    await playAll(
      dealt.map(({ game }) => game),
      ({ scenario, count, course }, at) => {
        const { key, n, game } = dealt[at]!;
        const points = Object.fromEntries(Object.entries(course).map(([seat, list]) => [seat, list.at(-1)!]));
        const kept = stock.#kept.get(key) ?? [];
        stock.#kept.set(key, kept);
        kept.push({ scenario, n, points, bots: game.bots ?? {}, count });
      },
      { onProgress },
    );
    return stock;
  }

  /** Games of a batch: of all its scenarios, or of one. */
  games(batch: Batch, scenario?: Scenario): Kept[] {
    const wanted = scenario ? [scenario] : batch.scenarios;
    return wanted.flatMap(({ id }) => this.#kept.get(keyOf(batch, id)) ?? []);
  }

  counts(batch: Batch, scenario?: Scenario): GameCount[] {
    return this.games(batch, scenario).flatMap(({ count }) => count ?? []);
  }

  /** Points of the seats that satisfy a condition. */
  results(games: readonly Kept[], is: (seat: Seat, game: Kept) => boolean = () => true): Result[] {
    return games.flatMap((game) =>
      (Object.entries(game.points) as [Seat, number][])
        .filter(([seat]) => is(seat, game))
        .map(([seat, points]) => ({ scenario: game.scenario, game: game.n, seat, points })),
    );
  }

  /** Results of a batch of competent bots, as the measure of others. */
  par(batch: Batch): Par {
    const key = batch.scenarios.map(({ id }) => keyOf(batch, id)).join();
    const par = this.#pars.get(key) ?? new Par(this.results(this.games(batch)));
    this.#pars.set(key, par);
    return par;
  }
}

interface Dealt {
  key: string;
  n: number;
  game: Game;
}

/** The games of all batches, each once; the longest of those that share a key decides how many. */
function gamesOf(plan: Plan, batches: readonly Batch[]): Dealt[] {
  const asked = new Map<string, { batch: Batch; scenario: Scenario }>();
  for (const batch of batches) {
    for (const scenario of batch.scenarios) {
      const key = keyOf(batch, scenario.id);
      if ((asked.get(key)?.batch.games ?? 0) < batch.games) asked.set(key, { batch, scenario });
    }
  }
  return [...asked].flatMap(([key, { batch, scenario }]) =>
    Array.from({ length: batch.games }, (_, n) => ({
      key,
      n,
      game: {
        scenario,
        seed: `${plan.seed}-${scenario.id}-${batch.seedWord}-${n}`,
        bots: batch.bots?.(scenario, n),
        wanted: { count: batch.counted },
      },
    })),
  );
}

function keyOf({ key }: Batch, scenario: string): string {
  return `${key} ${scenario}`;
}

/** So many of a scenario's seats, by lot. */
export function byLot({ seed }: Plan, { id, seats }: Scenario, n: number, many: number): Seat[] {
  return diceOf(`${seed} lot`).shuffle(seats, id, n).slice(0, many);
}
