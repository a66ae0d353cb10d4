import type { Seat, Temper } from "../../../words.ts";
import type { SpeechAct } from "../acts.ts";

/** What bots say of their own accord, besides what they answer. */
export type Occasion =
  | SpeechAct
  | "no"
  | "rejoinder"
  | "offer"
  | "demand"
  | "thanks"
  | "help"
  | "grateful"
  | "reproach";

/** A way of speaking. */
export interface Voice {
  /** Whom it suits: states best, then regions, then tempers. */
  seats: readonly Seat[];
  regions: readonly string[];
  tempers: readonly Temper[];
  /** What it begins a sentence with; a colon follows. */
  open: readonly string[];
  /** Pictures that it reaches for. */
  images: readonly string[];
  lines: Partial<Record<Occasion, readonly string[]>>;
}
