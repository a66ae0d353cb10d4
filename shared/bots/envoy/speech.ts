import { calledIn, isExcused } from "../../rules/crises.ts";
import type { BotMove } from "../bot.ts";
import type { Memory } from "./memory.ts";
import type { Mind } from "./mind.ts";
import { sayGrateful, sayHelp, sayReproach } from "./phrases.ts";

/** What a bot says outside a summit: a request for help when it is challenged; afterwards thanks and reproach. */
export function speech(mind: Mind, { came, stayed }: Memory): BotMove[] {
  const { pub, seat, numbers } = mind;
  const mine = pub.crises.find(({ defender }) => defender === seat);
  if (!mine) return [];
  if (pub.phase === "lineup") {
    const to = calledIn(pub.pacts, mine).filter((one) => !isExcused(pub, mine, one, numbers));
    return to.length > 0 ? [{ to: [...to], ...sayHelp(mind, to[0]!, mine) }] : [];
  }
  if (pub.phase !== "reckoning") return [];
  return [
    ...came
      .filter(({ to }) => to === seat)
      .map((one) => ({ to: [one.seat], ...sayGrateful(mind, one.seat, mine.challenger) })),
    ...stayed
      .filter(({ to }) => to === seat)
      .map((one) => ({ to: [one.seat], ...sayReproach(mind, one.seat, mine.challenger) })),
  ];
}
