import type { SeatMessage } from "../../message.ts";
import type { Character } from "../../words.ts";
import type { Bot, BotMove } from "../bot.ts";
import { greetings } from "../talk/greet.ts";
import { bargain } from "./bargain.ts";
import { voteOn } from "./council.ts";
import { brink, lineUp } from "./crises.ts";
import { memoryOf } from "./memory.ts";
import { type Mind, mindOf } from "./mind.ts";
import { writeOrders } from "./orders.ts";
import { openSoundings } from "./soundings.ts";
import { speech } from "./speech.ts";

/**
 * The policy of a character: values a pact by the cover it gains less the entrapment to be expected from it, bargains,
 * answers crises by expected value, and plays its agendas. What it remembers, it reads off the events its seat heard.
 */
export function envoy(character: Character): Bot {
  return (view, dice, heard) => {
    const { phase, sheets } = view.pub;
    const idle = view.mine && sheets[view.mine.seat]!.ready;
    const papers =
      view.mine &&
      (view.mine.drafts.some((draft) => !draft.signed.includes(view.mine!.seat)) ||
        openSoundings(view.mine).length > 0);
    if (!view.mine || (idle && !(phase === "summit" && papers))) return [];
    const mind = mindOf(view, dice, heard, character);
    if (!mind) return [];
    if (phase === "summit") {
      const moves = bargain(mind);
      return idle || !moves.some(isReady) ? moves : [...greetings(mind, heard, moves), ...moves];
    }
    const acts = [...answersIn(mind), { type: "ready", ready: true } as const];
    return [...speech(mind, memoryOf(heard)), ...acts.map((act): BotMove => ({ act }))];
  };
}

/** What it does last at a summit before it waits for the others. */
function isReady(move: BotMove): boolean {
  return "act" in move && move.act.type === "ready";
}

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
