import type { GameCount } from "../../count.ts";
import { exact, figure } from "../figure.ts";
import type { Spec } from "../spec.ts";
import { CASTS, castBatch } from "./deviants.ts";
import { standingFigures, temperFigures } from "./temper.ts";

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
