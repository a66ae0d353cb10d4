import type { SeatMessage, Terms } from "../../message.ts";
import { nextStep, whyNotTable } from "../../rules/forum.ts";
import { hasSlotFor } from "../../rules/pacts.ts";
import type { Draft, Pact } from "../../state.ts";
import type { Party, Reason, Seat } from "../../words.ts";
import type { BotMove } from "../bot.ts";
import { stepWorth } from "./council.ts";
import { cardOf, FEEL, imagining, type Mind } from "./mind.ts";
import { offersOf } from "./offers.ts";
import { isOpenRival, reassureGain } from "./orders.ts";
import { sayNo, sayOffer, sayThanks } from "./phrases.ts";
import { worthOf } from "./worth.ts";

/** What a bot does at a summit: answers drafts at any time; speaks, drafts and tables once, then is ready. */
export function bargain(mind: Mind): BotMove[] {
  const answers = mind.mine.drafts
    .filter((draft) => !draft.signed.includes(mind.seat))
    .flatMap((draft) => answer(mind, draft));
  if (mind.pub.sheets[mind.seat]!.ready) return answers;
  const acts: SeatMessage[] = [...leave(mind), ...tabled(mind), ...pledged(mind)];
  const offers = offersOf(mind).flatMap((terms): BotMove[] => [
    { act: { type: "draft", terms } },
    { to: terms.members.filter((member) => member !== mind.seat), say: sayOffer(mind, terms) },
  ]);
  return [...answers, ...acts.map((act) => ({ act })), ...offers, { act: { type: "ready", ready: true } }];
}

/** What the seat makes of terms put to it: sign or not, why not, and what it would sign instead. */
export function judgeTerms(mind: Mind, terms: Terms, by: Seat): { would: boolean; reason?: Reason; counter?: Terms } {
  const worth = worthOf(mind, terms, mind.seat);
  const fits = hasSlotFor(mind.pub.pacts, mind.seat, terms, mind.pub.sheets[mind.seat]!.standing, mind.numbers);
  const affordable = terms.pay?.from !== mind.seat || terms.pay.amount <= mind.mine.influence;
  if (fits && affordable && worth.total >= FEEL.worthSigning) return { would: true };
  if (!fits) return { would: false, reason: "noSlot" };
  if (!affordable) return { would: false, reason: "tooDear" };
  const foes = terms.members.some((one) => one !== mind.seat && isOpenRival(mind, one));
  return { would: false, reason: foes ? "rival" : worth.reason, counter: counterOf(mind, terms, by) };
}

function answer(mind: Mind, { id, by, terms }: Draft): BotMove[] {
  const { would, reason: truth = "unneeded", counter } = judgeTerms(mind, terms, by);
  if (would) return [{ act: { type: "sign", draft: id } }, { to: [by], say: sayThanks(mind, terms) }];
  const reason = given(mind, truth, terms);
  const refusal: BotMove[] = [
    { act: { type: "decline", draft: id, reason } },
    { to: [by], say: sayNo(mind, terms, reason, counter) },
  ];
  return counter ? [...refusal, { act: { type: "draft", terms: counter } }] : refusal;
}

/** What could be said as well, and offends less or tells less. */
const EVASIONS: Partial<Record<Reason, readonly Reason[]>> = {
  entrapment: ["unneeded", "noCover"],
  noCover: ["unneeded", "unsaid"],
  trust: ["unneeded", "unsaid"],
  agenda: ["unneeded", "trust"],
  unneeded: ["unsaid", "trust"],
};

/** The reason that is given: the true one, or a plausible evasion, by how candid the character is. */
function given({ nature, dice }: Mind, truth: Reason, terms: Terms): Reason {
  const evasions = EVASIONS[truth];
  const name = JSON.stringify(terms);
  if (!evasions || dice("candour", name) < nature.candour) return truth;
  return evasions[Math.floor(dice("evasion", name) * evasions.length)]!;
}

/** A narrower or better paid version that would be worth signing; each counter is narrower, so that bargaining ends. */
function counterOf(mind: Mind, terms: Terms, by: Seat): Terms | undefined {
  if (terms.kind !== "defence" || terms.pay) return undefined;
  const named = terms.against ? undefined : namedFor(mind, terms.members);
  const versions: Terms[] = [
    ...(named ? [{ ...terms, against: named }] : []),
    ...[1, 2, 3].map((amount) => ({ ...terms, pay: { from: by, to: mind.seat, amount } })),
  ];
  return versions.find((version) => worthOf(mind, version, mind.seat).total >= FEEL.worthSigning);
}

/** The rivals that some of the members have in common, as far as known; the natural scope of a pact among them. */
function namedFor({ known }: Mind, members: readonly Seat[]): Party[] | undefined {
  const common = known.parties.filter(
    (party) =>
      !(members as readonly Party[]).includes(party) &&
      members.filter((member) => known.chance(member, party) > 0.9).length > 1,
  );
  return common.length > 0 ? common.slice(0, 3) : undefined;
}

/** Pacts that have become a burden are left by notice. */
function leave(mind: Mind): SeatMessage[] {
  const { pub, seat } = mind;
  const isMine = (pact: Pact) => pact.origin === "own" && pact.kind === "defence" && pact.members.includes(seat);
  return pub.pacts
    .filter((pact) => isMine(pact) && !pact.leaving.includes(seat) && (pact.until ?? 99) > pub.round)
    .filter((pact) => {
      const without = imagining(
        mind,
        pub.pacts.filter((other) => other !== pact),
      );
      const terms: Terms = { kind: pact.kind, members: pact.members, against: pact.against };
      return worthOf(without, terms, seat).total < -1.5 * Math.min(mind.left, 2);
    })
    .map((pact) => ({ type: "notice", pact: pact.id }));
}

function tabled(mind: Mind): SeatMessage[] {
  if (mind.pub.chair !== mind.seat || whyNotTable(mind.pub, mind.numbers)) return [];
  const step = nextStep(mind.pub.steps)!;
  const wanted = stepWorth(mind, step) > 0 || cardOf(mind, "asiaForAsians");
  return wanted ? [{ type: "table" }] : [];
}

/** Says openly whom it will reassure, so that they may answer and others may host. */
function pledged(mind: Mind): SeatMessage[] {
  return mind.pub.seats
    .filter((other) => other !== mind.seat && reassureGain(mind, other) > 0.4)
    .slice(0, 2)
    .map((about) => ({ type: "pledge", verb: "reassure", about, to: isOpenRival(mind, about) ? [] : [about] }));
}
