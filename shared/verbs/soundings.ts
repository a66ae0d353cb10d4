import type { Desk } from "../desk.ts";
import type { Terms } from "../message.ts";
import type { RefusalCode } from "../refusal.ts";
import type { Reason, Seat } from "../words.ts";
import { whyNotTerms } from "./drafts.ts";
import type { Verb } from "./verb.ts";

/** Asking the others whether they would sign. It is no signature, and needs no room for one. */
export const sound: Verb<{ type: "sound"; terms: Terms }> = {
  refuse: (desk, { terms }) => {
    if (desk.pub.phase !== "summit") return "wrongPhase";
    const asked = desk.mine.soundings.filter((old) => old.by === desk.seat).length;
    return whyNotTerms(desk, terms) ?? (asked >= desk.numbers.soundingsMost ? "tooManySoundings" : undefined);
  },
  act: (turn, seat, { terms }) => {
    const id = turn.dice.id("sounding", seat, turn.state.written[seat] ?? 0);
    turn.emit({
      kind: "sounded",
      sounding: { id, by: seat, terms: { ...terms, members: [...terms.members].sort() } },
    });
  },
};

/** What one says one would do; whoever would sign gives no reasons. Once for each question. */
export const reply: Verb<{ type: "reply"; sounding: string; would: boolean; reason?: Reason; counter?: Terms }> = {
  refuse: (desk, { sounding: id, counter }) => {
    if (desk.pub.phase !== "summit") return "wrongPhase";
    const found = desk.mine.soundings.find((sounding) => sounding.id === id);
    if (!found) return "noSuchSounding";
    if (found.by === desk.seat) return "ownSounding";
    if (found.replies[desk.seat]) return "alreadyReplied";
    return counter && whyNotCounter(desk, counter, found.by);
  },
  act: (turn, seat, { sounding: id, would, reason, counter }) => {
    const { terms } = turn.state.soundings.find((sounding) => sounding.id === id)!;
    turn.emit({
      kind: "replied",
      sounding: id,
      seat,
      reply: would ? { would } : { would, ...(reason && { reason }), ...(counter && { counter }) },
      parties: terms.members,
    });
  },
};

function whyNotCounter(desk: Desk, counter: Terms, asker: Seat): RefusalCode | undefined {
  return counter.members.includes(asker) ? whyNotTerms(desk, counter) : "counterParties";
}
