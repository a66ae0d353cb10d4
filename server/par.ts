import type { BySeat } from "../shared/words.ts";
import type { Par } from "../shared/world/par.ts";
import { customScenario } from "../shared/world/scenarios.ts";
import type { Game } from "./game.ts";
import { parPlayed } from "./lab/measure.ts";
import { report } from "./reply.ts";

/** Games played to measure a cast of somebody's own: fewer than for the printed scenarios, since people are waiting. */
const GAMES = 200;

const measured = new Map<string, Promise<BySeat<Par>>>();
let last: Promise<unknown> = Promise.resolve();

/** Sees to it that a game of a cast of its own has a par: played once for each cast, on one core, after the start. */
export function providePar(game: Game): void {
  if (game.table.public.scenario !== "custom" || game.table.events.some(({ kind }) => kind === "parPlayed")) return;
  if (game.isStarted) void measure(game);
  else {
    const stop = game.table.hear(() => {
      if (!game.isStarted) return;
      stop();
      void measure(game);
    });
  }
}

async function measure(game: Game): Promise<void> {
  const { seats } = game.table.public;
  const cast = seats.join(" ");
  const known = measured.get(cast) ?? last.then(() => parPlayed(customScenario(seats), GAMES, 1));
  measured.set(cast, known);
  last = known.catch(() => measured.delete(cast));
  try {
    await game.take("house", { type: "par", par: await known });
  } catch (error) {
    report(`par of game ${game.code}`, error);
  }
}
