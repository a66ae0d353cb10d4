import type { Terms } from "../../shared/message.ts";
import type { Sounding, SoundingReply } from "../../shared/state.ts";
import type { Reason, Seat } from "../../shared/words.ts";
import { cap, inText, names, PACT_NAMES } from "./names.ts";
import { payText, scopeText } from "./pacts.ts";

/** Why a state would not sign, said of it. */
const WHY_NOT: Record<Reason, string> = {
  entrapment: ": that would bind it to quarrels that are not its own",
  noCover: ": it would gain no cover that it needs",
  rival: ": it does not sign with a rival",
  noSlot: ": its standing allows no further pact",
  tooDear: ": the price is too high",
  trust: ": that asks for more trust than there is",
  agenda: ": it does not suit its aims",
  fellowRival: ": one of the others is its rival",
  unneeded: ": it sees no need for it",
  unsaid: ", and would rather not say why",
};

/** What terms are, in a phrase: "a defence pact of India and Pakistan, against anyone". */
export function termsText(terms: Terms): string {
  const pay = terms.pay ? `, and ${payText(terms.pay)}` : "";
  return `a ${PACT_NAMES[terms.kind].toLowerCase()} of ${names(terms.members)}, ${scopeText(terms)}${pay}`;
}

/** The question as it is put to `me`, or as one put it oneself. */
export function questionText({ by, terms }: Pick<Sounding, "by" | "terms">, me: Seat | undefined): string {
  if (by !== me) return `${cap(inText(by))} asks whether you would sign ${termsText(terms)}.`;
  const asked = terms.members.filter((member) => member !== by);
  return `You asked ${names(asked)} about ${termsText(terms)}.`;
}

/** One state's answer: "India would not: it sees no need for it. It would sign against Pakistan only." */
export function answerText(seat: Seat, reply: SoundingReply | undefined, terms: Terms, me?: Seat): string {
  const who = cap(inText(seat));
  if (!reply) return `${who} has not answered yet.`;
  if (reply.would) return `${who} would sign.`;
  const why = `${who} would not${reply.reason ? WHY_NOT[reply.reason] : ""}.`;
  return reply.counter ? `${why} It would sign ${changesText(terms, reply.counter, me)}.` : why;
}

/** How other terms differ from those that were asked about. */
function changesText(asked: Terms, other: Terms, me: Seat | undefined): string {
  const hasOthers = asked.members.join() !== [...other.members].sort().join();
  if (asked.kind !== other.kind || hasOthers) return termsText(other);
  const changes: string[] = [];
  if ((asked.against ?? []).join() !== (other.against ?? []).join()) changes.push(scopeText(other));
  if (other.pay)
    changes.push(`for ${other.pay.amount} influence from ${other.pay.from === me ? "you" : inText(other.pay.from)}`);
  else if (asked.pay) changes.push("without the payment");
  return changes.join(", ") || "the same";
}
