import { isHidden, isSuspicion } from "../rules/bonds.ts";
import { reveal } from "../rules/learning.ts";
import { pairOf } from "../words.ts";
import { type Kind, otherPairsOf, refund } from "./kind.ts";
import { whyNotSuspicion } from "./probe.ts";

/** Publish a hidden rivalry of others that one knows by a probe or a consultation. Both parties lose standing. */
export const expose: Kind<"expose"> = {
  candidates: (desk) => otherPairsOf(desk).map(({ a, b }) => ({ kind: "expose", a, b })),
  refuse: (desk, { a, b }) => {
    if (desk.pub.without.includes("expose")) return "noModule";
    const why = whyNotSuspicion(desk, a, b);
    if (why) return why;
    const known = desk.mine.findings.some((finding) => finding.pair === pairOf(a, b) && finding.rivals);
    return known ? undefined : "notKnown";
  },
  cost: ({ numbers }) => numbers.exposeCost,
  resolve: (turn, written) => {
    for (const { seat, order } of turn.dice.shuffle(written, "expose", turn.state.round)) {
      const pair = pairOf(order.a, order.b);
      if (!isSuspicion(turn.state, pair)) {
        turn.emit({ kind: "orderFailed", seat, order, why: "publicAlready" });
        refund(turn, seat, turn.numbers.exposeCost);
      } else if (!isHidden(turn.state, pair)) {
        turn.emit({ kind: "orderFailed", seat, order, why: "notHidden" });
      } else {
        reveal(turn, pair, "exposed", seat);
        for (const party of [order.a, order.b]) {
          turn.emit({
            kind: "standingMoved",
            seat: party,
            by: -turn.numbers.exposeStanding,
            why: "exposed",
            because: pair,
          });
        }
      }
    }
  },
};
