import { commonEnemy } from "../../../shared/world/scenarios.ts";
import type { Scenario } from "../../../shared/world/types.ts";
import { granting, type TreatmentName, treated, withoutCards } from "../treatments.ts";
import { type Batch, byLot, type Plan } from "./stock.ts";

/** The games that figures share. */

/** Games of each scenario, when a figure's games are spread evenly over all of them. */
export function perScenario({ games, scenarios }: Plan): number {
  return Math.max(2, Math.ceil(games / scenarios.length));
}

/** A plan for other scenarios, with so many games of each. */
export function planFor(plan: Plan, scenarios: readonly Scenario[], games: number): Plan {
  return { ...plan, scenarios, games: games * scenarios.length };
}

function batch(plan: Plan, key: string, change: (scenario: Scenario) => Scenario, seedWord = key): Batch {
  return { key, scenarios: plan.scenarios.map(change), games: perScenario(plan), seedWord, counted: true };
}

/** Competent bots, the rulebook as it stands: the baseline, and par for everybody else. */
export function competent(plan: Plan): Batch {
  return batch(plan, "competent", (scenario) => scenario);
}

/** Competent bots under one treatment; on the seeds of the baseline, unless others are asked for. */
export function treatment(plan: Plan, name: TreatmentName, seedWord = "competent"): Batch {
  return batch(plan, name, (scenario) => treated(scenario, name), seedWord);
}

/** One outside rival of all; under the same id, so that the two can be told by scenario. */
export function common(plan: Plan): Batch {
  return batch(plan, "common", (scenario) => commonEnemy(scenario, scenario.id));
}

export function commonAsiaOnly(plan: Plan): Batch {
  return batch(plan, "commonAsiaOnly", (scenario) => treated(commonEnemy(scenario, scenario.id), "asiaOnly"), "common");
}

/** Steps 1 and 2 granted, and the price of somebody else's quarrel kept or taken away, whole or in part. */
export function granted(plan: Plan): Batch {
  return batch(plan, "granted", (scenario) => granting(scenario, 1, 2));
}

export function grantedFree(plan: Plan, name: TreatmentName = "noEntrapment"): Batch {
  return batch(plan, `granted ${name}`, (scenario) => granting(treated(scenario, name), 1, 2), "granted");
}

/** The deck without the card that pays for probing. */
export function withoutSecretsCard(plan: Plan): Batch {
  return batch(plan, "withoutSecretsCard", (scenario) => withoutCards(scenario, "knowSecrets"));
}

/** One seat, in turn, plays another policy among competent bots, on the seeds of a base: each game has its twin there. */
export function deviant(plan: Plan, policy: string, base: Batch = competent(plan)): Batch {
  return { ...deviantAnew(policy, base, base.games), key: `${base.key} ${policy}`, seedWord: base.seedWord };
}

/** So many games of the kind, on seeds of their own. */
export function deviantAnew(policy: string, base: Batch, games: number): Batch {
  return {
    ...base,
    key: `${base.key} ${policy} ${games}`,
    games,
    seedWord: "deviant",
    counted: false,
    bots: ({ seats }, n) => ({ [seats[n % seats.length]!]: policy }),
  };
}

/** Half the seats, by lot, play one policy and the other half another. */
export function halves(plan: Plan, one: string, other: string, games = perScenario(plan)): Batch {
  return {
    ...competent(plan),
    key: `halves ${one} ${other} ${games}`,
    games,
    seedWord: "halves",
    counted: false,
    bots: (scenario, n) => {
      const lot = byLot(plan, scenario, n, Math.floor(scenario.seats.length / 2));
      return Object.fromEntries(scenario.seats.map((seat) => [seat, lot.includes(seat) ? other : one]));
    },
  };
}

/** So many seats, by lot, help each other by plan. */
export function ring(plan: Plan, many: number): Batch {
  return {
    ...competent(plan),
    key: `ring ${many}`,
    seedWord: "ring",
    counted: false,
    bots: (scenario, n) => {
      const lot = byLot(plan, scenario, n, many);
      return Object.fromEntries(lot.map((seat) => [seat, `ring:${lot.join("+")}`]));
    },
  };
}
