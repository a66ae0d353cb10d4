import type { DeviceGame } from "../../client/keep/keep.ts";
import { driveBots } from "../../shared/bots/drive.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import type { Event } from "../../shared/event.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import type { Talk } from "../../shared/wire/contract.ts";
import type { Phase, Seat } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";

/** A game kept on a device, for tests that do not play it. */
export function aDeviceGame(more: Partial<DeviceGame> = {}): DeviceGame {
  return {
    id: "game one",
    title: "South Asia for six",
    scenario: scenarioOf("starter")!,
    seed: "a seed",
    seedChosen: false,
    players: [
      { seat: "IND", name: "Asha" },
      { seat: "PAK", name: "Bilal" },
    ],
    clocks: { summit: 300 },
    blankOnBlur: true,
    begun: "2026-11-24T10:00:00.000Z",
    touched: "2026-11-24T11:00:00.000Z",
    round: 1,
    rounds: 8,
    phase: "summit",
    over: false,
    version: "0.2.0",
    read: { IND: 12 },
    record: [{ at: "2026-11-24T10:30:00.000Z", round: 1, text: "The seed was looked at." }],
    ...more,
  };
}

/** Plays a scenario until a phase of a round: bots in most seats, and in the players' too once they are done. */
export async function played(
  scenario: string,
  seed: string,
  until: { round: number; phase: Phase },
): Promise<{ game: DeviceGame; events: Event[]; talk: Talk[] }> {
  const log = new MemoryLog();
  const cast = scenarioOf(scenario)!;
  const players = cast.seats.slice(0, 3);
  const table = await Table.create(log, cast, seed);
  for (const seat of players) await table.take("house", { type: "hold", seat, by: "people" });
  await table.take("host", { type: "start" });
  const talk: Talk[] = [];
  const say = (from: Seat, to: Seat[], text: string) => {
    const { round, phase } = table.public;
    talk.push({ n: talk.length, from, to, text, round, phase, bot: true });
  };
  const isThere = () => {
    const { round, phase } = table.public;
    return phase === "over" || (round === until.round && phase === until.phase);
  };
  for (let turn = 0; !isThere() && turn < 200; turn += 1) {
    await driveBots(table, { bot: () => seatedBot, seed, say });
    for (const seat of players) await table.take(seat, { type: "note", text: `the canary of ${seat} sings` });
    if (!isThere()) await table.take("host", { type: "advance" });
  }
  const { title, round, rounds, phase } = table.public;
  const names = ["Asha", "Bilal", "Chen"];
  return {
    game: aDeviceGame({
      id: `${scenario}-${seed}`,
      title,
      scenario: cast,
      seed,
      players: players.map((seat, at) => ({ seat, name: names[at]! })),
      round,
      rounds,
      phase,
      over: phase === "over",
    }),
    /** As a file or a shelf would have them. */
    events: JSON.parse(JSON.stringify(table.events)) as Event[],
    talk,
  };
}
