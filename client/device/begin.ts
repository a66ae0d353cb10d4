import type { Seat } from "../../shared/words.ts";
import { commonEnemy, scenarioOf } from "../../shared/world/scenarios.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { addressHere, go } from "../route.ts";
import { speak } from "./speaks.ts";
import { DeviceTable, type DeviceWish } from "./table.ts";
import { bringAlong, keepHere } from "./where.ts";

/** The ten-minute game that has a guide, and the seat that it is best begun with. */
export const LESSON: Scenario = scenarioOf("lesson")!;
const RECOMMENDED: Seat = "PAK";
/** The same board, with one rival for everybody, outside. */
export const LESSON_OUTSIDE: Scenario = commonEnemy(LESSON);
/** What the lesson prepares for. */
export const FIRST_REAL: Scenario = scenarioOf("starter")!;

/** Deals a new game on this device and goes there. Rejects where this browser keeps nothing, or the table cannot be played. */
export async function playHere(wish: DeviceWish): Promise<void> {
  const table = await DeviceTable.begin(await keepHere(), wish);
  bringAlong(table);
  go(addressHere(table.game.id));
}

/** The same for one person against bots. */
export function playAlone(scenario: Scenario, seat: Seat): Promise<void> {
  const players = [{ seat, name: "" }];
  return playHere({ scenario, seed: crypto.randomUUID(), seedChosen: false, players, clocks: {}, blankOnBlur: false });
}

/** Whoever asks for the lesson asks for its guide. */
export function playLesson(): Promise<void> {
  speak(true);
  return playAlone(LESSON, RECOMMENDED);
}
