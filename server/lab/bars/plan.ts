import { SCENARIOS, scenarioOf } from "../../../shared/world/scenarios.ts";
import type { Plan } from "./stock.ts";

/** The plan that flags ask for. Throws a RangeError that says what is wrong with one. */
export function planOf(flags: { games: string; seed: string; scenarios: string }): Plan {
  const games = Number(flags.games);
  if (!Number.isInteger(games) || games < 8) throw new RangeError("--games: give a whole number, 8 or more");
  const scenarios = flags.scenarios.split(",").map((id) => {
    const scenario = scenarioOf(id);
    if (!scenario) throw new RangeError(`--scenarios ${id}: there are ${SCENARIOS.map((one) => one.id).join(", ")}.`);
    return scenario;
  });
  return { scenarios, games, seed: flags.seed };
}
