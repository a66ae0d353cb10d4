import type { Settings, Treatment } from "../../shared/seminar/contract.ts";
import type { Setup } from "../../shared/state.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { customScenario, scenarioOf } from "../../shared/world/scenarios.ts";
import type { Scenario } from "../../shared/world/types.ts";

/** What stands before a scenario's id where it is played for other years or without some module: printed par is not of it. */
const CLASS = "class-";

/** The scenario of one world; undefined when it cannot be played. */
export function worldScenario(settings: Settings, { without }: Treatment): Scenario | undefined {
  const { scenario, seats, rounds } = settings;
  if (scenario === "custom") return ownScenario(seats ?? [], { rounds, without });
  const found = scenarioOf(scenario);
  return found && adapted(found, { rounds, without: [...new Set([...(found.without ?? []), ...without])] });
}

/** The scenario that bots play for the par of a game; undefined where the printed par is right, or none is to be had. */
export function scenarioToMeasure({ scenario, seats, rounds, without }: Setup): Scenario | undefined {
  if (scenario === "custom") return ownScenario(seats, { rounds, without });
  const found = scenario.startsWith(CLASS) ? scenarioOf(scenario.slice(CLASS.length)) : undefined;
  return found && adapted(found, { rounds, without });
}

function ownScenario(seats: Setup["seats"], base: Pick<Scenario, "rounds" | "without">): Scenario | undefined {
  try {
    return customScenario(seats, base);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function adapted(found: Scenario, { rounds, without }: Required<Pick<Scenario, "rounds" | "without">>): Scenario {
  const usual = found.rounds ?? numbersWith(found.numbers).rounds;
  const isAsPrinted = rounds === usual && without.length === (found.without?.length ?? 0);
  return isAsPrinted ? found : { ...found, id: `${CLASS}${found.id}`, rounds, without };
}
