import type { BySeat } from "../../shared/words.ts";
import { countedIn, type Par } from "../../shared/world/par.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { playAll } from "./pool.ts";

/** Par of every seat of a scenario, from so many games of competent bots. */
export async function parPlayed(scenario: Scenario, games: number, workers?: number): Promise<BySeat<Par>> {
  const par: BySeat<Par> = {};
  const count = ({ course }: { course: BySeat<number[]> }) => {
    for (const seat of scenario.seats) par[seat] = countedIn(par[seat], course[seat]!);
  };
  await playAll(scenario, "par", games, count, workers);
  return par;
}
