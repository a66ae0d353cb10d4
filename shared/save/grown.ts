import type { Event } from "../event.ts";
import { numbersWith } from "../world/numbers.ts";

/**
 * An event of a kept game as today's rules go on with it: whatever number the game's table did not have when it began is
 * what it is today, and all others stay as they were.
 */
export function grown(event: Event): Event {
  if (event.kind !== "gameBegan") return event;
  const { setup } = event;
  return { ...event, setup: { ...setup, numbers: { ...numbersWith(), ...setup.numbers } } };
}
