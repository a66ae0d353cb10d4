import type { Dossier, PublicView, View } from "./view.ts";
import type { Seat } from "./words.ts";
import { type Numbers, numbersWith } from "./world/numbers.ts";

/** What a seat knows when it acts: a refusal can only come from this, so it cannot betray more. */
export interface Desk {
  seat: Seat;
  pub: PublicView;
  mine: Dossier;
  numbers: Numbers;
}

/** A seat's desk, read off its view; undefined for viewers without papers. */
export function deskOf(view: View): Desk | undefined {
  const { pub, mine } = view;
  return mine && { seat: mine.seat, pub, mine, numbers: numbersWith(pub.numbers) };
}
