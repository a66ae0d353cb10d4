import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Scenario } from "../../shared/world/types.ts";
import type { Job, Played } from "./game.ts";

/** Games are dealt to the workers in lots of this many. */
const LOT = 8;

/** Plays games on all cores, or on fewer, and hands them over in the order of their numbers, whichever is done first. */
export async function playAll(
  scenario: Scenario,
  seed: string,
  games: number,
  onGame: (game: Played) => void,
  workers = availableParallelism(),
): Promise<void> {
  const done = new Map<number, Played[]>();
  let next = 0;
  let shown = 0;
  const lots = Math.ceil(games / LOT);
  const work = async () => {
    const worker = new Worker(new URL("./game.ts", import.meta.url));
    try {
      while (next < lots) {
        const lot = next++;
        const job: Job = { scenario, seed, from: lot * LOT, to: Math.min(games, (lot + 1) * LOT) };
        done.set(lot, await ask(worker, job));
        for (let ready = done.get(shown); ready; ready = done.get(shown)) {
          for (const game of ready) onGame(game);
          done.delete(shown);
          shown += 1;
        }
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(lots, workers) }, work));
}

function ask(worker: Worker, job: Job): Promise<Played[]> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (played: Played[]) => {
      worker.off("error", reject);
      resolve(played);
    });
    worker.postMessage(job);
  });
}
