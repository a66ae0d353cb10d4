import type { Bot } from "../../shared/bots/bot.ts";
import { driveBots } from "../../shared/bots/drive.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import type { Phase } from "../../shared/words.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { BotDriver } from "../bots.ts";

/** How long bots think, and how long their thinking holds up the house. Milliseconds throughout. */

/** A whole game of strong bots: how long each turn of one bot took, that is, one call of its policy, and in which phase. */
export async function turnsIn(scenario: Scenario, seed: string): Promise<{ took: number; phase: Phase }[]> {
  const table = await Table.create(new MemoryLog(), { ...scenario, skill: "strong" }, seed);
  await table.take("host", { type: "start" });
  const turns: { took: number; phase: Phase }[] = [];
  const timed: Bot = (view, dice, heard) => {
    const from = performance.now();
    const moves = seatedBot(view, dice, heard);
    turns.push({ took: performance.now() - from, phase: view.pub.phase });
    return moves;
  };
  await driveBots(table, { bot: () => timed, seed, say: () => undefined });
  return turns;
}

/** The longest that anything else in the house had to wait while its bots played such a game. */
export async function longestWait(scenario: Scenario, seed: string): Promise<number> {
  const table = await Table.create(new MemoryLog(), { ...scenario, skill: "strong" }, seed);
  await table.take("host", { type: "start" });
  const driver = new BotDriver({ table, lines: [], say: () => undefined });
  driver.wake();
  let longest = 0;
  for (let last = performance.now(); driver.isActing; ) {
    await new Promise(setImmediate);
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}
