import type { Event } from "../event.ts";
import { MemoryLog } from "../table/log.ts";
import { Table } from "../table/table.ts";
import type { View } from "../view.ts";
import { PHASES, type Viewer } from "../words.ts";

/**
 * Plays a game from elsewhere on a table of its own, with nobody at it, from where it stands to its end, and lets everybody look
 * at both. `rest` is waited for between its steps. Returns where it stands; undefined when the rules cannot make a game of these events.
 */
export async function tryOut(
  events: readonly Event[],
  rest: () => Promise<void> = async () => undefined,
): Promise<View["pub"] | undefined> {
  try {
    const log = new MemoryLog();
    await log.append(0, copied(events));
    const table = await Table.open(log);
    let isSound = true;
    table.onFault = () => {
      isSound = false;
    };
    const stands = copied(table.public);
    await rest();
    lookAt(table);
    await rest();
    if (table.public.phase === "gathering") await table.take("host", { type: "start" });
    if (table.public.paused) await table.take("host", { type: "pause", paused: false });
    for (let left = table.public.rounds * PHASES.length; left > 0 && table.public.phase !== "over"; left -= 1) {
      if ((await table.take("host", { type: "advance" })) || !isSound) return undefined;
      await rest();
    }
    if (table.public.phase !== "over") return undefined;
    lookAt(table);
    return stands;
  } catch {
    return undefined;
  }
}

function lookAt(table: Table): void {
  const viewers: Viewer[] = [...table.public.seats, "spectator", "facilitator"];
  for (const viewer of viewers) {
    table.view(viewer);
    table.told(viewer);
  }
}

/** Of plain JSON. */
function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
