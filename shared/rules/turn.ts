import type { Event } from "../event.ts";
import type { State } from "../state.ts";
import type { Numbers } from "../world/numbers.ts";
import type { Dice } from "./dice.ts";

/** What a rule is handed when something happens: the state as it is by now, the dice, and one way to change anything. */
export interface Turn {
  readonly state: State;
  readonly dice: Dice;
  readonly numbers: Numbers;
  /** Records an event and applies it. */
  emit(event: Event): void;
}
