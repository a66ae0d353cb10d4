import type { Event } from "../../../shared/event.ts";
import { type Dice, diceOf } from "../../../shared/rules/dice.ts";
import { apply } from "./apply.ts";
import type { Plain } from "./bonds.ts";

/** As shared/play/turn.ts, with a new state for each event. */
export class OpenTurn {
  state: Plain;
  readonly events: Event[] = [];
  readonly dice: Dice;

  constructor(state: Plain) {
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
