import type { SeatMessage, Terms } from "../../message.ts";
import { hasSlotFor, isInForce } from "../../rules/pacts.ts";
import type { Draft } from "../../state.ts";
import { draft as draftVerb } from "../../verbs/drafts.ts";
import { type Party, pairOf, type Reason } from "../../words.ts";
import { FEEL } from "../envoy/mind.ts";
import { NO } from "../envoy/phrases.ts";
import { verdictOn } from "../envoy/soundings.ts";
import { worthOf } from "../envoy/worth.ts";
import { shownIn } from "./greet.ts";
import { type Answer, recalling, say, type Talker } from "./talker.ts";
import { joined, lineOf, waysOf } from "./wording.ts";

/** Talk of pacts: would it sign, for what, what is too dear. It says yes only to what it then puts its name under. */

/** The most it asks for in talk, in influence. */
const MOST = 4;

export function ofPact(talker: Talker): Answer {
  const barred = whyNotNow(talker);
  if (barred) return barred;
  const { mind, said } = talker;
  const terms = termsIn(talker);
  const absent = (terms.against ?? []).find((foe) => !mind.known.parties.includes(foe));
  if (absent) return say(talker, "ofAbsent", { foe: absent });
  const suspected = (terms.against ?? []).find((foe) => mind.pub.bonds[pairOf(mind.seat, foe)]?.suspicion);
  if (suspected) return say(talker, "discreet", { foe: suspected });
  if (said.kind !== "defence" && isInForce(mind.pub.pacts, terms)) return say(talker, "inForce");
  return judged(talker, terms);
}

/** Its verdict on terms in words; what it would sign it drafts. */
function judged(talker: Talker, terms: Terms): Answer {
  const { mind, you } = talker;
  if (isOpen(talker, terms)) return say(talker, "onDesk", { terms });
  if (!hasSlotFor(mind.pub.pacts, you, terms, mind.pub.sheets[you]!.standing, mind.numbers))
    return say(talker, "noSlotYou");
  const { would, reason = "unneeded", counter } = verdictOn(mind, you, terms);
  if (would) return recalling(talker, put(talker, terms, "yes"));
  const no = reasonsFor(talker, reason).flatMap((why) => waysOf(mind, "no", [why], { you, terms, why }));
  const drafted = counter && drafting(talker, counter);
  if (!counter || !drafted) return recalling(talker, { ways: no, acts: [] });
  return { ways: joined(no, mind, "counter", { you, terms: counter }), acts: drafted };
}

export function ofPrice(talker: Talker): Answer {
  const barred = whyNotNow(talker);
  if (barred) return barred;
  const { mind, you } = talker;
  const asked = demandOf(talker);
  if (asked && !talker.said.kind && !talker.said.against)
    return say(talker, "ourPrice", { n: asked.terms.pay!.amount });
  const terms = termsIn(talker);
  const first = verdictOn(mind, you, terms);
  if (first.would) return put(talker, terms, "asItStands");
  for (let n = 1; n <= MOST; n += 1) {
    const paid: Terms = { ...terms, pay: { from: you, to: mind.seat, amount: n } };
    if (!verdictOn(mind, you, paid).would) continue;
    const asked = asking(paid);
    return recalling(talker, put(talker, asked, "priced", asked.pay.amount));
  }
  const why = reasonText(talker, first.reason ?? "unneeded");
  return recalling(talker, say(talker, "noPrice", { why }));
}

/** Asks for a little more than it must have, so that there is something to come down from. */
function asking(terms: Terms): Terms & { pay: NonNullable<Terms["pay"]> } {
  const pay = terms.pay!;
  return { ...terms, pay: { ...pay, amount: Math.min(MOST, pay.amount + 1) } };
}

/** Comes down from what it asked, by one or two, as long as it does not lose by it. */
export function ofDear(talker: Talker): Answer {
  const asked = demandOf(talker);
  if (!asked) return say(talker, "noDemand");
  const lower = lowered(talker, asked.terms);
  if (!lower) return say(talker, "floor", { n: asked.terms.pay!.amount });
  const withdrawn: SeatMessage = { type: "decline", draft: asked.id, reason: "tooDear" };
  return say(talker, "dropped", { n: lower.pay?.amount ?? 0 }, [withdrawn, { type: "draft", terms: lower }]);
}

/** The same paper for less; undefined where less would be a loss. */
export function lowered({ mind }: Talker, terms: Terms): Terms | undefined {
  const { pay } = terms;
  if (pay?.to !== mind.seat) return undefined;
  const at = (amount: number): Terms => ({ ...terms, pay: amount > 0 ? { ...pay, amount } : undefined });
  for (let amount = Math.max(0, pay.amount - (pay.amount > 2 ? 2 : 1)); amount < pay.amount; amount += 1)
    if (worthOf(mind, at(amount), mind.seat).total >= FEEL.worthSigning) return at(amount);
  return undefined;
}

export function ofYes(talker: Talker): Answer {
  const open = ownDraft(talker);
  return open ? say(talker, "signThen", { terms: open.terms }) : say(talker, "nothingToSign");
}

/** Its own draft to the other that asks for a payment. */
function demandOf({ mind, you }: Talker): Draft | undefined {
  return mind.mine.drafts.findLast(({ by, terms }) => by === mind.seat && terms.pay?.from === you);
}

export function ownDraft({ mind, you }: Talker): Draft | undefined {
  return mind.mine.drafts.findLast(({ by, terms }) => by === mind.seat && terms.members.includes(you));
}

function whyNotNow(talker: Talker): Answer | undefined {
  if (!talker.isAlone) return say(talker, "closedDoors");
  return talker.mind.pub.phase !== "summit" || talker.mind.pub.paused ? say(talker, "notSummit") : undefined;
}

/** The terms that are spoken of: what was said, or what lies between the two, or a defence pact against whom both have to watch. */
function termsIn(talker: Talker): Terms {
  const { mind, you, said } = talker;
  const { kind, against, pay } = said;
  const members = [mind.seat, you].sort();
  const between = ownDraft(talker) ?? mind.mine.drafts.findLast(({ by }) => by === you);
  if (!kind && !against && !pay && between) return { ...between.terms, pay: undefined };
  const named = against === "anyone" ? undefined : (against ?? (kind ? undefined : sharedFoe(talker)));
  const payer = pay && (pay.by === "speaker" ? [you, mind.seat] : [mind.seat, you]);
  return {
    kind: against && kind !== "defence" ? "defence" : (kind ?? "defence"),
    members,
    ...(named && { against: [...named] }),
    ...(payer && { pay: { from: payer[0]!, to: payer[1]!, amount: pay.amount ?? 1 } }),
  };
}

/** The strongest state with which both have an open quarrel. */
export function sharedFoe({ mind, you }: Talker): Party[] | undefined {
  const isFoe = (party: Party) =>
    [mind.seat, you].every((one) => one !== party && shownIn(mind.pub, one, party) >= mind.numbers.rivalryAt);
  const strength = (party: Party) => mind.known.board.strength[party] ?? 0;
  const [foe] = mind.known.parties.filter(isFoe).sort((a, b) => strength(b) - strength(a));
  return foe && [foe];
}

/** Puts terms on the other's desk, and says so. */
function put(talker: Talker, terms: Terms, act: "yes" | "asItStands" | "priced", n?: number): Answer {
  if (isOpen(talker, terms)) return say(talker, "onDesk", { terms });
  const acts = drafting(talker, terms);
  return acts ? say(talker, act, { terms, n }, acts) : say(talker, "sendIt", { terms });
}

function drafting({ mind }: Talker, terms: Terms): SeatMessage[] | undefined {
  const message = { type: "draft", terms } as const;
  return draftVerb.refuse(mind, message) === undefined ? [message] : undefined;
}

/** Whether the very same paper lies between them. */
function isOpen({ mind }: Talker, terms: Terms): boolean {
  const key = ({ kind, members, against, pay }: Terms) =>
    JSON.stringify([kind, [...members].sort(), against ?? [], pay ?? 0]);
  return mind.mine.drafts.some((draft) => draft.by === mind.seat && key(draft.terms) === key(terms));
}

/** Why it would not sign what lies between them now; undefined where it would, or where nothing is to be signed. */
export function reasonNow(talker: Talker): string | undefined {
  const { mind, you } = talker;
  if (whyNotNow(talker)) return undefined;
  const { would, reason } = verdictOn(mind, you, termsIn(talker));
  return would ? undefined : reasonText(talker, reason ?? "unneeded");
}

/** A reason as a sentence, put the same way throughout a phase. */
export function reasonText(talker: Talker, reason: Reason): string {
  return reasonsFor(talker, reason)[0]!;
}

function reasonsFor({ mind, you }: Talker, reason: Reason): string[] {
  const from = Math.floor(mind.dice("words", "reason", reason, you) * NO[reason].length);
  return [...NO[reason].slice(from), ...NO[reason].slice(0, from)].map((line) => lineOf(mind, line, { you }));
}
