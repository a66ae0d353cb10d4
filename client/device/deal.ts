import type { Seat } from "../../shared/words.ts";

/** A seat for everybody: the one that was wished for, or one of the rest by lot. `lot` gives numbers in [0, 1). */
export function dealSeats(
  wishes: readonly (Seat | undefined)[],
  seats: readonly Seat[],
  lot: () => number = Math.random,
): Seat[] {
  const kept = wishes.map((wish, at) => (wish && wishes.indexOf(wish) === at ? wish : undefined));
  const free = seats.filter((seat) => !kept.includes(seat));
  return kept.map((wish) => wish ?? free.splice(Math.floor(lot() * free.length), 1)[0]!);
}
