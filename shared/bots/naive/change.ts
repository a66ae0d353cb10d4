import { deskOf } from "../../desk.ts";
import type { SeatMessage } from "../../message.ts";
import { VERBS } from "../../verbs/index.ts";
import type { Verb } from "../../verbs/verb.ts";
import type { View } from "../../view.ts";
import type { Bot, BotMove } from "../bot.ts";

/** What becomes of the acts of a bot: the acts done in their place. Words are left alone. */
export type Change = (view: View, acts: readonly SeatMessage[]) => SeatMessage[];

/**
 * A bot that acts as another does, but for a change. A seat from which an act was taken is ready all the same: its base
 * would offer the same act for ever.
 */
export function changed(base: Bot, change: Change): Bot {
  return (view, dice, heard) => {
    const moves = base(view, dice, heard);
    if (!view.mine) return moves;
    const before = moves.flatMap((move) => ("act" in move ? [move.act] : []));
    const after = change(view, before);
    if (after.length === before.length && after.every((act, at) => act === before[at])) return moves;
    const said = moves.filter((move) => "say" in move);
    const isReady = view.pub.sheets[view.mine.seat]!.ready || after.some((act) => act.type === "ready");
    const isShort = before.some((act) => act.type !== "ready" && !after.includes(act));
    const acts = isShort && !isReady ? [...after, { type: "ready", ready: true } as const] : after;
    return [...acts.map((act): BotMove => ({ act })), ...said];
  };
}

/** Changes one after the other, the first one first. */
export function both(...changes: Change[]): Change {
  return (view, acts) => changes.reduce<SeatMessage[]>((left, change) => change(view, left), [...acts]);
}

/** Leaves out what a policy never does. */
export function without(...types: SeatMessage["type"][]): Change {
  return (_, acts) => acts.filter((act) => !types.includes(act.type));
}

/** Whether the seat may do this now, by what it knows. */
export function isLegal(view: View, message: SeatMessage): boolean {
  const desk = deskOf(view);
  return desk !== undefined && (VERBS[message.type] as Verb<SeatMessage>).refuse(desk, message) === undefined;
}
