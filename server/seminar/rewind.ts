import type { Event } from "../../shared/event.ts";

/** What a year opens with by itself; every act of anybody begins with something else. */
const BRIEFING: ReadonlySet<Event["kind"]> = new Set([
  "influenceMoved", "pactEnded", "pactLeft", "standingMoved", "learned", "hostilityMoved", "strengthMoved",
  "chairPassed",
]); // biome-ignore format: one glance

/** How many events there were when the running round had just begun; undefined once its orders are open, and outside a round. */
export function beginningOfRound(events: readonly Event[]): number | undefined {
  const began = events.findLastIndex((event) => event.kind === "phaseBegan" && event.phase === "summit");
  if (began < 0 || events.slice(began).some((event) => event.kind === "ordersOpened" || event.kind === "ended"))
    return undefined;
  let to = began + 1;
  while (to < events.length && BRIEFING.has(events[to]!.kind)) to += 1;
  return to;
}
