import type { Seat } from "../../shared/words.ts";
import { LESSON, scriptOf } from "../../shared/world/lesson.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { addressHere, go } from "../route.ts";
import { speak } from "./speaks.ts";
import { DeviceTable, type DeviceWish } from "./table.ts";
import { bringAlong, keepHere } from "./where.ts";

/** What the lesson prepares for. */
export const FIRST_REAL: Scenario = scenarioOf("starter")!;

/** Deals a new game on this device and goes there. Rejects where this browser keeps nothing, or the table cannot be played. */
export async function playHere(wish: DeviceWish): Promise<void> {
  const table = await DeviceTable.begin(await keepHere(), wish);
  bringAlong(table);
  go(addressHere(table.game.id));
}

/** Dice for a new game: the script's where there is one. */
export function newSeed({ id }: Scenario): string {
  return scriptOf(id)?.seed ?? crypto.randomUUID();
}

/** The same for one person against bots. */
export function playAlone(scenario: Scenario, seat: Seat): Promise<void> {
  const players = [{ seat, name: "" }];
  return playHere({ scenario, seed: newSeed(scenario), seedChosen: false, players, clocks: {}, blankOnBlur: false });
}

/** Whoever asks for the lesson asks for its guide. */
export function playLesson(): Promise<void> {
  speak(true);
  return playAlone(LESSON, scriptOf(LESSON.id)!.seat);
}
