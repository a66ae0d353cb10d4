import type { BotMove } from "../../shared/bots/bot.ts";
import { envoy } from "../../shared/bots/envoy/index.ts";
import { type Mind, mindOf } from "../../shared/bots/envoy/mind.ts";
import type { SeatMessage } from "../../shared/message.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import type { Character, Seat } from "../../shared/words.ts";
import type { Game } from "./game.ts";

/** What a bot would do in a seat of a story. */

export const CAUTIOUS: Character = { temper: "cautious", skill: "strong" };

/** What a character would reason from if it had this seat now. */
export function mindAt(game: Game, seat: Seat, character = CAUTIOUS, seed = "a mind"): Mind {
  return mindOf(game.sees(seat), rollOf(game, seed), game.table.heard(seat), character)!;
}

/** Everything it would do now. */
export function movesAt(game: Game, seat: Seat, character = CAUTIOUS, seed = "a mind"): BotMove[] {
  return envoy(character)(game.sees(seat), rollOf(game, seed), game.table.heard(seat));
}

/** What it would do of one kind. */
export function actsAt<T extends SeatMessage["type"]>(
  game: Game,
  seat: Seat,
  type: T,
  character = CAUTIOUS,
  seed = "a mind",
): Extract<SeatMessage, { type: T }>[] {
  return movesAt(game, seat, character, seed).flatMap((move) =>
    "act" in move && move.act.type === type ? [move.act as Extract<SeatMessage, { type: T }>] : [],
  );
}

/** What it would say, and to whom. */
export function saysAt(game: Game, seat: Seat, character = CAUTIOUS): { say: string; to: Seat[] }[] {
  return movesAt(game, seat, character).flatMap((move) => ("say" in move ? [move] : []));
}

function rollOf(game: Game, seed: string) {
  const dice = diceOf(seed);
  const { round, phase } = game.pub;
  return (...name: (string | number)[]) => dice.roll(round, phase, ...name);
}
