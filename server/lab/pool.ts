import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Game, Played } from "./game.ts";

/** Games are dealt to the workers in lots of this many. */
const LOT = 8;

export interface PoolOptions {
  workers?: number;
  /** Called after each game, for a progress bar. */
  onProgress?(done: number, of: number): void;
}

/** Plays games on all cores, or on fewer, and hands them over in their order, whichever is done first. */
export async function playAll(
  games: readonly Game[],
  onGame: (played: Played, at: number) => void,
  { workers = availableParallelism(), onProgress }: PoolOptions = {},
): Promise<void> {
  const done = new Map<number, Played[]>();
  const lots = Math.ceil(games.length / LOT);
  let next = 0;
  let shown = 0;
  let played = 0;
  const work = async () => {
    const worker = new Worker(new URL("./game.ts", import.meta.url));
    try {
      while (next < lots) {
        const lot = next++;
        const answer = await ask(worker, games.slice(lot * LOT, (lot + 1) * LOT));
        done.set(lot, answer);
        played += answer.length;
        onProgress?.(played, games.length);
        for (let ready = done.get(shown); ready; ready = done.get(shown)) {
          ready.forEach((game, at) => {
            onGame(game, shown * LOT + at);
          });
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

function ask(worker: Worker, games: Game[]): Promise<Played[]> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (played: Played[]) => {
      worker.off("error", reject);
      resolve(played);
    });
    worker.postMessage(games);
  });
}
