import type { Event } from "../event.ts";
import type { View } from "../view.ts";
import type { Talk } from "../wire/contract.ts";
import type { Seat } from "../words.ts";
import { beginning, logShape } from "./events.ts";
import { grown } from "./grown.ts";
import { talkShape } from "./shapes.ts";
import { tryOut } from "./trial.ts";

/** A game from elsewhere that may be believed: every part has a shape that is known, and the rules have played it. */
export interface Checked {
  /** As they were written, in the same order of their parts, but for numbers that are new since. */
  events: Event[];
  talk: Talk[];
  /** What everybody may know of where it stands. */
  stands: View["pub"];
}

/** For JSON.parse: a key that sets an object's prototype when it is copied is nobody's honest word. Throws at one. */
export function withoutPrototypes(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new SyntaxError("a prototype in a file");
  return value;
}

/**
 * Looks at all of a game's events and talk, of which nothing is believed, and plays it to its end on a table of its own.
 * `expected`: of which cast and seed it must be; `rest`: waited for between steps. "damaged": a part has no known shape; "unplayable": the rules cannot make a game of it.
 */
export async function checkGame(
  events: unknown,
  talk: unknown,
  expected?: { scenario: { seats: readonly Seat[] }; seed: string },
  rest?: () => Promise<void>,
): Promise<Checked | "damaged" | "unplayable"> {
  if (!Array.isArray(events)) return "damaged";
  const first = beginning.safeParse(events[0]);
  if (!first.success) return "damaged";
  const { setup, seed } = first.data;
  const more = logShape(setup).safeParse(events.slice(1));
  const said = talkShape(setup.seats).safeParse(talk);
  if (!more.success || !said.success) return "damaged";
  if (expected && (`${expected.scenario.seats}` !== `${setup.seats}` || expected.seed !== seed)) return "unplayable";
  const whole = (events as Event[]).map(grown);
  const stands = await tryOut(whole, rest);
  return stands ? { events: whole, talk: said.data, stands } : "unplayable";
}
