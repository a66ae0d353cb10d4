import type { Event } from "../event.ts";
import { type Dice, diceOf } from "../rules/dice.ts";
import type { Turn } from "../rules/turn.ts";
import type { State } from "../state.ts";
import { apply } from "./apply.ts";

/** A turn under way: its events are collected and applied to a state of its own, until the Table writes them. */
export class OpenTurn implements Turn {
  state: State;
  readonly events: Event[] = [];
  readonly dice: Dice;

  constructor(state: State) {
    this.state = state;
    this.dice = diceOf(state.seed);
  }

  get numbers() {
    return this.state.setup.numbers;
  }

  emit(event: Event): void {
    this.events.push(event);
    this.state = apply(this.state, event);
  }
}
