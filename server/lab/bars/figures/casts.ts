import { customScenario, scenarioOf } from "../../../../shared/world/scenarios.ts";
import type { Scenario } from "../../../../shared/world/types.ts";
import type { GameCount } from "../../count.ts";
import { competent, planFor } from "../batches.ts";
import { exact, figure } from "../figure.ts";
import type { Spec } from "../spec.ts";
import type { Batch, Plan } from "../stock.ts";
import { standingFigures, temperFigures } from "./temper.ts";

/** Its games are long, and it has fewer of them. */
export const FORUM = "forum26";
const FORUM_SHARE = 20;
export const forumGames = ({ games }: Plan) => castGames(games, FORUM_SHARE);

/** Casts of other sizes, smallest first. */
const CASTS: readonly { scenario: Scenario; share: number }[] = [
  { scenario: customScenario(["IND", "PAK", "CHN", "AFG"], { id: "south4" }), share: 4 },
  { scenario: customScenario(["KAZ", "UZB", "KGZ", "TJK", "AFG"], { id: "central5" }), share: 4 },
  { scenario: customScenario(["ISR", "PSE", "EGY", "IRN", "JOR", "TUR"], { id: "levant6" }), share: 4 },
  { scenario: scenarioOf("first")!, share: 4 },
  { scenario: scenarioOf("starter")!, share: 4 },
  { scenario: scenarioOf(FORUM)!, share: FORUM_SHARE },
];

/** Competent games of a cast. */
function castBatch(plan: Plan, { scenario, share }: (typeof CASTS)[number]): Batch {
  return competent(planFor(plan, [scenario], castGames(plan.games, share)));
}

function castGames(games: number, share: number): number {
  return Math.max(2, Math.ceil(games / share));
}

export const casts: Spec = {
  name: "casts",
  asks: "Can a table of 4, 5, 6 or 26 be followed, and does it keep its temper?",
  needs: (plan) => CASTS.map((cast) => castBatch(plan, cast)),
  reckon: (plan, stock) =>
    CASTS.flatMap((cast) => {
      const batch = castBatch(plan, cast);
      const counts = stock.counts(batch);
      const { id } = cast.scenario;
      const most = (name: string, of: (count: GameCount) => number, goal: number) =>
        figure(name, id, exact(Math.max(...counts.map(of))), {
          unit: "",
          games: counts.length,
          goal: { most: goal },
          counted: true,
        });
      return [
        most("Crises in a year, the most of all games", busiestYear, 5),
        most(
          "Decisions of one seat in a crisis phase, the most",
          ({ seats }) => Math.max(...seats.map((one) => one.decisions)),
          2,
        ),
        ...temperFigures(stock, batch),
        ...standingFigures(stock, batch),
      ];
    }),
};

function busiestYear({ crises, rounds }: GameCount): number {
  return Math.max(...Array.from({ length: rounds }, (_, at) => crises.filter(({ round }) => round === at + 1).length));
}
