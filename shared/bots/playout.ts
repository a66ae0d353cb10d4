import type { Event } from "../event.ts";
import { MemoryLog } from "../table/log.ts";
import { Table } from "../table/table.ts";
import type { Final } from "../view.ts";
import type { BySeat, Character, Seat } from "../words.ts";
import type { Scenario } from "../world/types.ts";
import type { Bot } from "./bot.ts";
import { driveBots } from "./drive.ts";

export interface PlayedOut {
  final: Final;
  events: readonly Event[];
  /** Points by the end of each round, in order, and at last with standing and agendas. */
  course: BySeat<number[]>;
}

/** Plays one game of bots to its end. The seed decides everything but the characters that are given; these everybody sees. */
export async function playOut(
  scenario: Scenario,
  seed: string,
  bot: (seat: Seat) => Bot,
  characters: BySeat<Character> = {},
): Promise<PlayedOut> {
  const log = new MemoryLog();
  const table = await Table.create(log, scenario, seed);
  for (const [seat, character] of Object.entries(characters) as [Seat, Character][])
    await table.take("host", { type: "hold", seat, by: "bot", bot: character });
  await table.take("host", { type: "start" });
  await driveBots(table, { bot, seed, say: () => undefined });
  const { final, rounds } = table.public;
  if (!final) throw new Error(`a game of ${scenario.id} with seed ${seed} did not end`);
  return { final, events: log.events, course: courseOf(final, rounds) };
}

function courseOf({ dossiers }: Final, rounds: number): BySeat<number[]> {
  const course: BySeat<number[]> = {};
  for (const [seat, dossier] of Object.entries(dossiers)) {
    const earned = dossier.scores.filter(({ why }) => why !== "finalStanding" && why !== "agenda");
    const upTo = (round: number) => earned.reduce((sum, line) => sum + (line.round <= round ? line.points : 0), 0);
    course[seat as Seat] = [...Array.from({ length: rounds }, (_, at) => upTo(at + 1)), dossier.points];
  }
  return course;
}
