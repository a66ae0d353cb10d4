import { signal } from "@preact/signals";
import type { Keep } from "../keep/keep.ts";
import { openKeep } from "../keep/store.ts";
import type { DeviceTable } from "./table.ts";

let kept: Promise<Keep> | undefined;

/** Where this browser keeps its games. Rejects where it keeps nothing. */
export function keepHere(): Promise<Keep> {
  kept ??= openKeep().catch((error) => {
    kept = undefined;
    throw error;
  });
  return kept;
}

/** Counts the times that a game's page is to be entered anew. */
export const entries = signal(0);

/** The table of the game on the screen stands elsewhere now: its page comes to it anew. */
export function reopen(): void {
  entries.value += 1;
}

let begun: DeviceTable | undefined;

/** A game that has just been dealt goes on to its page as it is. */
export function bringAlong(table: DeviceTable): void {
  begun = table;
}

/** The table that was brought along, once. */
export function broughtAlong(id: string): DeviceTable | undefined {
  const table = begun?.game.id === id ? begun : undefined;
  begun = undefined;
  return table;
}

/**
 * Takes a game for this window alone; false when another window of this browser has it. Browsers keep locks for HTTPS and
 * localhost: elsewhere the log's own fence has to do.
 */
export async function claim(id: string): Promise<{ release(): void } | undefined> {
  if (!navigator.locks) return { release: () => undefined };
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`game ${id}`, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(undefined);
        return new Promise<void>((release) => resolve({ release: () => release() }));
      })
      .catch(reject);
  });
}
