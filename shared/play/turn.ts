import type { Event } from "../event.ts";
import { type Dice, diceOf } from "../rules/dice.ts";
import type { Turn } from "../rules/turn.ts";
import type { State } from "../state.ts";
import type { Numbers } from "../world/numbers.ts";
import { apply } from "./apply.ts";

/** A turn under way: its events are collected, and applied to a state of its own until the Table has written them. */
export class OpenTurn implements Turn {
  readonly state: State;
  readonly events: Event[] = [];
  readonly dice: Dice;
  readonly numbers: Numbers;
  readonly #before: State;

  constructor(before: State) {
    this.#before = before;
    this.state = { ...before };
    this.dice = diceOf(before.seed);
    this.numbers = before.setup.numbers;
  }

  emit(event: Event): void {
    this.events.push(event);
    apply(this.state, event, this.#before);
  }
}
