import { roomToFall } from "../rules/bonds.ts";
import { haveTogether } from "../rules/pacts.ts";
import type { Turn } from "../rules/turn.ts";
import type { State } from "../state.ts";
import { pairOf, type Seat } from "../words.ts";
import { type Kind, othersOf } from "./kind.ts";

/** Reassure a state. It works when both do it, and calms the pair for a round in any case. */
export const reassure: Kind<"reassure"> = {
  candidates: (desk) => othersOf(desk).map((target) => ({ kind: "reassure", target })),
  refuse: ({ seat, pub }, { target }) => {
    if (target === seat) return "self";
    return pub.seats.includes(target) ? undefined : "notInPlay";
  },
  cost: ({ numbers }) => numbers.reassureCost,
  resolve: (turn, written) => {
    for (const { seat, order } of written) turn.emit({ kind: "reassured", by: seat, target: order.target });
    for (const { seat, order } of written) {
      if (seat < order.target && areReassured(turn.state, seat, order.target)) ease(turn, seat, order.target);
    }
  },
};

/** Whether two seats have reassured each other this round. */
export function areReassured(state: State, a: Seat, b: Seat): boolean {
  const did = (by: Seat, target: Seat) => state.reassured.some((one) => one.by === by && one.target === target);
  return did(a, b) && did(b, a);
}

function ease(turn: Turn, a: Seat, b: Seat): void {
  const { state, numbers } = turn;
  const pair = pairOf(a, b);
  const inStep1 = [a, b].every((seat) => state.steps.members[1]?.includes(seat));
  const drop =
    numbers.reassureDrop +
    (haveTogether(state.pacts, "consultation", a, b) ? numbers.reassureConsult : 0) +
    (inStep1 ? numbers.reassureStep1 : 0);
  const by = Math.min(drop, roomToFall(state, pair));
  if (by > 0) turn.emit({ kind: "hostilityMoved", pair, by: -by, why: "reassured" });
}
