import { publicRivalsOf } from "../rules/bonds.ts";
import type { Turn } from "../rules/turn.ts";
import { pairOf, type Seat } from "../words.ts";
import { type Kind, refund } from "./kind.ts";

/** Arm a state, oneself included: it grows stronger, and its public rivals resent whoever armed it. */
export const arm: Kind<"arm"> = {
  candidates: ({ pub }) => pub.seats.map((target) => ({ kind: "arm", target })),
  refuse: ({ pub, numbers }, { target }) => {
    const sheet = pub.sheets[target];
    if (!sheet) return "notInPlay";
    return sheet.arms >= numbers.armMost ? "armedFull" : undefined;
  },
  cost: ({ numbers }) => numbers.armCost,
  resolve: (turn, written) => {
    for (const { seat, order } of turn.dice.shuffle(written, "arm", turn.state.round)) {
      const room = turn.numbers.armMost - (turn.state.arms[order.target] ?? 0);
      const wanted = order.target === seat ? turn.numbers.armSelf : turn.numbers.armOther;
      const amount = Math.min(room, wanted);
      if (amount < wanted) refund(turn, seat, Math.round((turn.numbers.armCost * (wanted - amount)) / wanted));
      if (amount > 0) deliver(turn, seat, order.target, amount);
      else turn.emit({ kind: "orderFailed", seat, order, why: "armedFull" });
    }
  },
};

function deliver(turn: Turn, by: Seat, to: Seat, amount: number): void {
  turn.emit({ kind: "armed", by, to, amount });
  turn.emit({ kind: "strengthMoved", party: to, by: amount, why: "arms", because: by });
  for (const rival of publicRivalsOf(turn.state, to)) {
    if (rival === by) continue;
    turn.emit({
      kind: "hostilityMoved",
      pair: pairOf(by, rival),
      by: turn.numbers.armHostility,
      why: "armed",
      because: to,
    });
  }
}
