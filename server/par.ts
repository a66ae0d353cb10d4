import type { BySeat } from "../shared/words.ts";
import type { Par } from "../shared/world/par.ts";
import type { Scenario } from "../shared/world/types.ts";
import type { Game } from "./game.ts";
import { parPlayed } from "./lab/measure.ts";
import { report } from "./reply.ts";
import { scenarioToMeasure } from "./seminar/scenario.ts";

const measured = new Map<string, Promise<BySeat<Par>>>();
let last: Promise<unknown> = Promise.resolve();

/** Sees to it that a game that is not as printed has a par: so many games, once for each kind, on one core, after the start. */
export function providePar(game: Game, games: number): void {
  const [began] = game.table.events;
  const scenario = games > 0 && began?.kind === "gameBegan" ? scenarioToMeasure(began.setup) : undefined;
  if (!scenario || game.table.events.some(({ kind }) => kind === "parPlayed")) return;
  if (game.isStarted) void measure(game, scenario, games);
  else {
    const stop = game.table.hear(() => {
      if (!game.isStarted) return;
      stop();
      void measure(game, scenario, games);
    });
  }
}

async function measure(game: Game, scenario: Scenario, games: number): Promise<void> {
  const { seats, id, rounds, without } = scenario;
  const kind = JSON.stringify([id, seats, rounds, without]);
  const known = measured.get(kind) ?? last.then(() => parPlayed(scenario, games, { workers: 1 }));
  measured.set(kind, known);
  last = known.catch(() => measured.delete(kind));
  try {
    await game.take("house", { type: "par", par: await known });
  } catch (error) {
    report(`par of game ${game.code}`, error);
  }
}
