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

/** Milliseconds until a page that has just died is seen to be dead. */
const PATIENCE = 2500;

/**
 * Takes a game for this window alone; undefined when another window of this browser has it. Browsers keep locks for HTTPS
 * and localhost: elsewhere the log's own fence has to do.
 */
export function claim(id: string): Promise<{ release(): void } | undefined> {
  if (!navigator.locks) return Promise.resolve({ release: () => undefined });
  return new Promise((resolve) => {
    navigator.locks
      .request(
        `game ${id}`,
        { signal: AbortSignal.timeout(PATIENCE) },
        () => new Promise<void>((release) => resolve({ release: () => release() })),
      )
      .catch(() => resolve(undefined));
  });
}
