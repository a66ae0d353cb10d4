import type { Event } from "../event.ts";
import type { SeatMessage } from "../message.ts";
import type { View } from "../view.ts";
import type { Seat } from "../words.ts";

/** Chance for a bot, from its own seed: an even number in [0, 1) for a name. */
export type BotDice = (...name: (string | number)[]) => number;

/** What a bot does next: messages to the Table, and talk; `or`: other ways of saying it, for those who have been told the first. */
export type BotMove = { act: SeatMessage } | { say: string; or?: readonly string[]; to: Seat[] };

/**
 * A policy. It knows one seat's View and the events that the seat could hear, oldest first (always the same growing
 * list), and nothing else; called again until it returns no move.
 */
export type Bot = (view: View, dice: BotDice, heard: readonly Event[]) => BotMove[];
