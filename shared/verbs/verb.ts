import type { Desk } from "../desk.ts";
import type { SeatMessage } from "../message.ts";
import type { RefusalCode } from "../refusal.ts";
import type { Turn } from "../rules/turn.ts";
import type { Seat } from "../words.ts";

/** Anything a seat can do by a message: why it may not, and what happens when it may. */
export interface Verb<M extends SeatMessage> {
  refuse(desk: Desk, message: M): RefusalCode | undefined;
  act(turn: Turn, seat: Seat, message: M): void;
}
