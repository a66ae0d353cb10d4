import { DeviceTable as Device, type DeviceTable } from "../../client/device/table.ts";
import { type Keep, memoryKeep } from "../../client/keep/keep.ts";
import { randomBot } from "../../shared/bots/random.ts";
import type { SeatMessage } from "../../shared/message.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import type { View } from "../../shared/view.ts";
import type { Seat } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";

/** People around a device, as tests want them. */

export async function sitDown(people: Seat[], seed: string, scenario = "first", keep: Keep = memoryKeep()) {
  const table = await Device.begin(keep, {
    scenario: scenarioOf(scenario)!,
    seed,
    seedChosen: true,
    players: people.map((seat) => ({ seat, name: "" })),
    clocks: {},
    blankOnBlur: false,
  });
  return { keep, table };
}

/** What a person does next, by lot; undefined when nothing. */
export function whim(view: View, seed: string, n: number): SeatMessage | undefined {
  const dice = diceOf(seed);
  const moves = randomBot(view, (...name) => dice.roll(n, view.pub.round, view.pub.phase, view.viewer, ...name));
  return moves.flatMap((move) => ("act" in move ? [move.act] : []))[0];
}

/** The next of the people who has something to do, with what it does. */
export function nextWhim(table: DeviceTable, people: readonly Seat[], seed: string, n: number) {
  for (const seat of people) {
    const view = table.view(seat);
    if (view.pub.sheets[seat]?.ready) continue;
    const message = whim(view, seed, n);
    if (message) return { seat, message };
  }
  return undefined;
}

export function actAs(table: DeviceTable, seat: Seat, message: SeatMessage) {
  return table.act({ viewer: seat, host: false }, message);
}
