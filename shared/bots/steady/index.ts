import type { SeatMessage } from "../../message.ts";
import type { Bot, BotMove } from "../bot.ts";
import { bargain } from "./bargain.ts";
import { voteOn } from "./council.ts";
import { brink, lineUp } from "./crises.ts";
import { type Mind, mindOf } from "./mind.ts";
import { writeOrders } from "./orders.ts";
import { openSoundings } from "./soundings.ts";

/**
 * The honest policy: values a pact by the cover it gains less the entrapment to be expected from it, bargains, answers
 * crises by expected value, and plays its agendas. It keeps no memory; all it knows is its View.
 */
export const steadyBot: Bot = (view, dice) => {
  const { phase, sheets } = view.pub;
  const idle = view.mine && sheets[view.mine.seat]!.ready;
  const papers =
    view.mine &&
    (view.mine.drafts.some((draft) => !draft.signed.includes(view.mine!.seat)) || openSoundings(view.mine).length > 0);
  if (!view.mine || (idle && !(phase === "summit" && papers))) return [];
  const mind = mindOf(view, dice);
  if (!mind) return [];
  if (phase === "summit") return bargain(mind);
  return [...answersIn(mind), { type: "ready", ready: true } as const].map((act): BotMove => ({ act }));
};

function answersIn(mind: Mind): SeatMessage[] {
  switch (mind.pub.phase) {
    case "vote":
      return [{ type: "vote", vote: voteOn(mind, mind.pub.steps.tabled!) }];
    case "orders":
      return [{ type: "orders", orders: writeOrders(mind) }];
    case "lineup":
      return lineUp(mind);
    case "brink":
      return brink(mind);
    default:
      return [];
  }
}
