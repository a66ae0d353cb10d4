import type { Desk } from "../desk.ts";
import type { OrderOf } from "../order.ts";
import type { RefusalCode } from "../refusal.ts";
import type { Turn } from "../rules/turn.ts";
import type { State } from "../state.ts";
import type { OrderKind, Seat } from "../words.ts";
import type { Numbers } from "../world/numbers.ts";

/** What a cost depends on: public facts alone. */
export interface CostFacts {
  numbers: Numbers;
  steps: State["steps"];
}

/** An order as it was written, and by whom. */
export interface Written<K extends OrderKind> {
  seat: Seat;
  order: OrderOf<K>;
}

/** One kind of order: what may be written, why something may not, what it costs, and what it does. */
export interface Kind<K extends OrderKind> {
  /** Everything that could be written, legal or not. */
  candidates(desk: Desk): OrderOf<K>[];
  refuse(desk: Desk, order: OrderOf<K>): RefusalCode | undefined;
  /** Influence. */
  cost(facts: CostFacts, seat: Seat, order: OrderOf<K>): number;
  /** All orders of the kind in a round, at once. */
  resolve(turn: Turn, written: readonly Written<K>[]): void;
}

/** The other seats in play. */
export function othersOf({ seat, pub }: Desk): Seat[] {
  return pub.seats.filter((other) => other !== seat);
}

/** Every pair of other seats, in alphabetical order. */
export function otherPairsOf(desk: Desk): { a: Seat; b: Seat }[] {
  const others = [...othersOf(desk)].sort();
  return others.flatMap((a, at) => others.slice(at + 1).map((b) => ({ a, b })));
}

/** Gives back what an order cost. */
export function refund(turn: Turn, seat: Seat, amount: number): void {
  turn.emit({ kind: "influenceMoved", seat, by: amount, why: "refund" });
}
