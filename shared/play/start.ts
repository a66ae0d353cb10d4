import { hiddenPairs } from "../rules/bonds.ts";
import { dealCards } from "../rules/cards.ts";
import { drawHidden } from "../rules/hidden.ts";
import type { Turn } from "../rules/turn.ts";
import { type Character, type Pair, type Seat, TEMPERS } from "../words.ts";
import { beginRound } from "./briefing.ts";

/** Bots take the empty seats, the secrets are drawn and dealt, and the first year begins. */
export function start(turn: Turn): void {
  const { setup, holder } = turn.state;
  for (const seat of setup.seats) {
    if (holder[seat] === "nobody") {
      turn.emit({ kind: "seatHeld", seat, by: "bot", why: "start", bot: characterOf(turn, seat) });
    }
  }
  const truths = drawHidden(setup, turn.dice);
  turn.emit({ kind: "rivalriesDrawn", truths });
  if (setup.without.includes("secrets")) {
    for (const [pair, value] of Object.entries(truths) as [Pair, number][])
      turn.emit({ kind: "rivalryRevealed", pair, value, why: "announced" });
  }
  turn.emit({ kind: "hiddenCounted", drawn: hiddenPairs(turn.state).length });
  for (const seat of setup.seats) {
    const cards = dealCards(turn.state, seat, turn.dice);
    if (cards.length > 0) turn.emit({ kind: "cardsDealt", seat, cards });
  }
  beginRound(turn, 1);
}

/** The bot that keeps a seat: the one it had before, else one of the table's skill, whose temper the seed decides. */
export function characterOf({ state, dice }: Turn, seat: Seat): Character {
  return state.bots[seat] ?? { temper: dice.pick(TEMPERS, "temper", seat), skill: state.setup.skill };
}
