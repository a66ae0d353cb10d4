import { diceOf } from "../rules/dice.ts";
import type { Table } from "../table/table.ts";
import type { PublicView } from "../view.ts";
import type { Seat } from "../words.ts";
import type { Bot, BotDice } from "./bot.ts";

export interface Drivers {
  /** The policy of a seat. */
  bot(seat: Seat): Bot;
  /** Seeds the bots' own dice. */
  seed: string;
  /** Where their talk goes: a line, and other ways of saying it. */
  say(seat: Seat, to: Seat[], text: string, or: readonly string[]): void;
  /** Called between seats, for hosts that have other work to do. */
  rest?(): Promise<void>;
}

/** A bot that keeps finding something to do in one phase is stopped here. */
const MOST_MOVES = 40;

/**
 * Lets every seat that a bot holds act until none has anything to do. A bot is asked again after each change that
 * others made, so that it answers drafts; refusals of its moves are its own loss. What it had still to do when its move
 * ended the phase is left undone: "ready" was said of the phase before.
 */
export async function driveBots(table: Table, drivers: Drivers): Promise<void> {
  let phases = 0;
  const stop = table.hear((events) => {
    if (events.some(({ kind }) => kind === "phaseBegan")) phases += 1;
  });
  try {
    await drive(table, drivers, () => phases);
  } finally {
    stop();
  }
}

/** A bot's own dice in a phase. */
export function diceOfSeat(seed: string, seat: Seat, { round, phase }: Pick<PublicView, "round" | "phase">): BotDice {
  const dice = diceOf(`${seed} ${seat}`);
  return (...name) => dice.roll(round, phase, ...name);
}

/** `phases` tells phases apart: it rises whenever one begins. */
async function drive(table: Table, { bot, seed, say, rest }: Drivers, phases: () => number): Promise<void> {
  const moves = new Map<string, number>();
  for (let busy = true; busy; ) {
    busy = false;
    for (const seat of table.public.seats) {
      const { phase, round, sheets } = table.public;
      if (phase === "gathering" || phase === "over" || sheets[seat]?.holder !== "bot") continue;
      const key = `${round} ${phase} ${seat}`;
      if ((moves.get(key) ?? 0) >= MOST_MOVES) continue;
      const roll = diceOfSeat(seed, seat, { round, phase });
      const began = phases();
      for (const move of bot(seat)(table.view(seat), roll, table.heard(seat))) {
        if (phases() !== began) break;
        if ("say" in move) {
          say(seat, move.to, move.say, move.or ?? []);
        } else {
          moves.set(key, (moves.get(key) ?? 0) + 1);
          if (!(await table.take(seat, move.act))) busy = true;
        }
      }
      await rest?.();
    }
  }
}
