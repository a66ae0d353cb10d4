import { areRivals } from "../rules/bonds.ts";
import { reveal } from "../rules/learning.ts";
import { haveTogether } from "../rules/pacts.ts";
import { pairOf, type Seat } from "../words.ts";
import { type CostFacts, type Kind, othersOf, refund } from "./kind.ts";

/** Challenge a rival. That two states are rivals comes out when one presses the other. */
export const press: Kind<"press"> = {
  candidates: (desk) => othersOf(desk).map((target) => ({ kind: "press", target })),
  refuse: ({ seat, pub, mine, numbers }, { target }) => {
    if (target === seat) return "self";
    const pair = pairOf(seat, target);
    const bond = pub.bonds[pair];
    if (!bond || !pub.seats.includes(target)) return "notInPlay";
    if ((mine.truths[pair] ?? bond.shown) < numbers.rivalryAt) return "notRival";
    if (haveTogether(pub.pacts, "nonaggression", seat, target)) return "nonAggression";
    return pub.pressedLast[seat]?.includes(target) ? "pressedLast" : undefined;
  },
  cost: (facts, seat, { target }) =>
    facts.numbers.pressCost + (areFellows(facts, seat, target) ? facts.numbers.pressFellow : 0),
  resolve: (turn, written) => {
    for (const { seat, order } of written) {
      if (areRivals(turn.state, seat, order.target)) {
        reveal(turn, pairOf(seat, order.target), "press", seat);
      } else {
        turn.emit({ kind: "orderFailed", seat, order, why: "notRival" });
        refund(turn, seat, press.cost({ numbers: turn.numbers, steps: turn.state.steps }, seat, order));
      }
    }
  },
};

function areFellows({ steps }: CostFacts, a: Seat, b: Seat): boolean {
  return [a, b].every((seat) => steps.members[1]?.includes(seat));
}
