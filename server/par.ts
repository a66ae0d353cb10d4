import type { BySeat } from "../shared/words.ts";
import type { Par } from "../shared/world/par.ts";
import { customScenario } from "../shared/world/scenarios.ts";
import type { Game } from "./game.ts";
import { parPlayed } from "./lab/measure.ts";
import { report } from "./reply.ts";

const measured = new Map<string, Promise<BySeat<Par>>>();
let last: Promise<unknown> = Promise.resolve();

/** Sees to it that a game of a cast of its own has a par: so many games, once for each cast, on one core, after the start. */
export function providePar(game: Game, games: number): void {
  if (
    games === 0 ||
    game.table.public.scenario !== "custom" ||
    game.table.events.some(({ kind }) => kind === "parPlayed")
  )
    return;
  if (game.isStarted) void measure(game, games);
  else {
    const stop = game.table.hear(() => {
      if (!game.isStarted) return;
      stop();
      void measure(game, games);
    });
  }
}

async function measure(game: Game, games: number): Promise<void> {
  const { seats } = game.table.public;
  const cast = seats.join(" ");
  const known = measured.get(cast) ?? last.then(() => parPlayed(customScenario(seats), games, { workers: 1 }));
  measured.set(cast, known);
  last = known.catch(() => measured.delete(cast));
  try {
    await game.take("house", { type: "par", par: await known });
  } catch (error) {
    report(`par of game ${game.code}`, error);
  }
}
