import { scenarioOf } from "../../../../shared/world/scenarios.ts";
import type { Scenario } from "../../../../shared/world/types.ts";
import { around, Z } from "../../statistics/interval.ts";
import { competent, deviantAnew, perScenario, planFor } from "../batches.ts";
import { figure } from "../figure.ts";
import type { Spec } from "../spec.ts";
import type { Batch, Plan } from "../stock.ts";
import { FORUM, forumGames } from "./casts.ts";

/** Printed scenarios beyond the plan's whose seats must matter too, all but the forum of 26, where one figure stands for all. */
const OTHERS = ["lesson", "first", "starter", "common8"];

function agencyPlans(plan: Plan): { own: Plan; per: number }[] {
  const named = (ids: readonly string[]) => ids.map((id) => scenarioOf(id)!);
  const others = named(OTHERS).filter(({ id }) => !plan.scenarios.some((scenario) => scenario.id === id));
  const perSeat = Math.max(2, Math.ceil(plan.games / 8));
  return [
    ...[...plan.scenarios, ...others].map((scenario) => ({
      own: planFor(plan, [scenario], perScenario(plan)),
      per: perSeat * scenario.seats.length,
    })),
    { own: planFor(plan, named([FORUM]), forumGames(plan)), per: forumGames(plan) },
  ];
}

function agencyBatches({ own, per }: { own: Plan; per: number }): { par: Batch; random: Batch } {
  const par = competent(own);
  return { par, random: deviantAnew("random", par, per) };
}

export const agency: Spec = {
  name: "agency",
  asks: "Does it matter in every seat whether somebody thinks? Competent less random, all others competent.",
  needs: (plan) => agencyPlans(plan).flatMap((one) => Object.values(agencyBatches(one))),
  reckon: (plan, stock) => {
    const seats = agencyPlans(plan).flatMap((one) => {
      const { par, random } = agencyBatches(one);
      const [scenario] = one.own.scenarios as [Scenario];
      const groups = scenario.id === FORUM ? [scenario.seats] : scenario.seats.map((seat) => [seat]);
      return groups.map((group) => {
        const results = stock.results(
          stock.games(random),
          (seat, { bots }) => bots[seat] !== undefined && group.includes(seat),
        );
        const { value, low } = stock.par(par).meanPercentile(results);
        const part = group.length === 1 ? `${scenario.id} ${group[0]}` : `${scenario.id}, all seats`;
        const gain = around(50 - value, (value - low) / Z);
        return figure("Agency: competent less random", part, gain, {
          unit: "points",
          games: results.length,
          goal: { least: 25 },
        });
      });
    });
    const least = [...seats].sort((a, b) => a.interval.value - b.interval.value)[0]!;
    return [{ ...least, name: "Agency, least of all seats" }, ...seats];
  },
};
