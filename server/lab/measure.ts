import type { BySeat } from "../../shared/words.ts";
import { countedIn, type Par } from "../../shared/world/par.ts";
import type { Scenario } from "../../shared/world/types.ts";
import type { Game } from "./game.ts";
import { type PoolOptions, playAll } from "./pool.ts";

/** Par of every seat of a scenario, from so many games of competent bots. */
export async function parPlayed(
  scenario: Scenario,
  games: number,
  options: Pick<PoolOptions, "workers" | "onProgress"> = {},
): Promise<BySeat<Par>> {
  const par: BySeat<Par> = {};
  const dealt = Array.from({ length: games }, (_, game): Game => ({ scenario, seed: `par-${game}` }));
  await playAll(
    dealt,
    ({ course }) => {
      for (const seat of scenario.seats) par[seat] = countedIn(par[seat], course[seat]!);
    },
    options,
  );
  return par;
}
