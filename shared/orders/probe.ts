import type { Desk } from "../desk.ts";
import type { RefusalCode } from "../refusal.ts";
import { isHidden } from "../rules/bonds.ts";
import { findingOf } from "../rules/learning.ts";
import { scoreQuietly } from "../rules/score.ts";
import { pairOf, type Seat } from "../words.ts";
import { type Kind, otherPairsOf } from "./kind.ts";

/** Probe a suspicion of others: learn for certain whether it is a rivalry now. Known to the prober alone. */
export const probe: Kind<"probe"> = {
  candidates: (desk) => otherPairsOf(desk).map(({ a, b }) => ({ kind: "probe", a, b })),
  refuse: (desk, { a, b }) => (desk.pub.without.includes("probe") ? "noModule" : whyNotSuspicion(desk, a, b)),
  cost: ({ numbers }) => numbers.probeCost,
  resolve: (turn, written) => {
    for (const { seat, order } of written) {
      const pair = pairOf(order.a, order.b);
      const rivals = isHidden(turn.state, pair);
      const known = findingOf(turn.state, seat, pair)?.rivals ?? false;
      const finding = { pair, rivals, round: turn.state.round, via: "probe" } as const;
      turn.emit({ kind: "learned", seat, finding, first: rivals && !known });
      if (rivals && !known) scoreQuietly(turn, seat, turn.numbers.probePoints, "found", pair);
    }
  },
};

/** Why a pair cannot be looked into: one's own, not in play, in the wrong order, or no suspicion. */
export function whyNotSuspicion({ seat, pub }: Desk, a: Seat, b: Seat): RefusalCode | undefined {
  if (a === seat || b === seat) return "ownPair";
  if (a >= b) return a === b ? "membersTwice" : "malformed";
  const bond = pub.bonds[pairOf(a, b)];
  if (!bond) return "notInPlay";
  return bond.suspicion ? undefined : "notSuspicion";
}
