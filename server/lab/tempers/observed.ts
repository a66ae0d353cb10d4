import type { Event } from "../../../shared/event.ts";
import type { Seat } from "../../../shared/words.ts";
import type { Scenario } from "../../../shared/world/types.ts";
import { playAll } from "../pool.ts";
import { deedsOf } from "./deeds.ts";
import type { Observed } from "./reader.ts";

/** Games of bots of the tempers that each seed deals, seat by seat. */
export async function observed(
  scenario: Scenario,
  seeds: readonly string[],
  onProgress?: (done: number, of: number) => void,
): Promise<Observed[]> {
  const all: Observed[] = [];
  const games = seeds.map((seed) => ({ scenario, seed, wanted: { events: true } }));
  await playAll(games, ({ events }) => all.push(...observedIn(events!)), { onProgress });
  return all;
}

function observedIn(events: readonly Event[]): Observed[] {
  const deeds = deedsOf(events);
  return events.flatMap((event): Observed[] =>
    event.kind === "seatHeld" && event.bot && event.why === "start"
      ? [{ seat: event.seat, temper: event.bot.temper, deeds: deeds[event.seat as Seat]! }]
      : [],
  );
}
