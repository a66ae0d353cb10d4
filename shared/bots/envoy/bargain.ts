import type { SeatMessage, Terms } from "../../message.ts";
import { nextStep, whyNotTable } from "../../rules/forum.ts";
import type { Draft, Pact, SoundingReply } from "../../state.ts";
import type { BotMove } from "../bot.ts";
import { stepWorth } from "./council.ts";
import { cardOf, imagining, type Mind } from "./mind.ts";
import { offersOf } from "./offers.ts";
import { isOpenRival, reassureGain } from "./orders.ts";
import { sayNo, sayOffer, sayThanks } from "./phrases.ts";
import { answerSoundings, verdictOn } from "./soundings.ts";
import { worthOf } from "./worth.ts";

/** What a bot does at a summit: answers drafts at any time; speaks, drafts and tables once, then is ready. */
export function bargain(mind: Mind): BotMove[] {
  const replies = answerSoundings(mind);
  const unsigned = mind.mine.drafts.filter((draft) => !draft.signed.includes(mind.seat));
  const verdicts = unsigned.map((draft) => ({ draft, ...verdictOn(mind, draft.by, draft.terms) }));
  const best = bestOf(
    mind,
    verdicts.filter(({ would }) => would).map(({ draft }) => draft),
  );
  if (best) return [...replies, ...sign(mind, best)];
  const answers = [...replies, ...verdicts.flatMap(({ draft, ...verdict }) => refuse(mind, draft, verdict))];
  if (mind.pub.sheets[mind.seat]!.ready) return answers;
  const acts: SeatMessage[] = [...leave(mind), ...tabled(mind), ...pledged(mind)];
  const offers = offersOf(mind).flatMap((terms): BotMove[] => [
    { act: { type: "draft", terms } },
    { to: terms.members.filter((member) => member !== mind.seat), ...sayOffer(mind, terms) },
  ]);
  return [...answers, ...acts.map((act) => ({ act })), ...offers, { act: { type: "ready", ready: true } }];
}

/** The paper that is worth most of those it would sign; one at a time, since each signature changes what the next is worth. */
function bestOf(mind: Mind, fit: readonly Draft[]): Draft | undefined {
  const worth = (draft: Draft) => worthOf(mind, draft.terms, mind.seat).total;
  return fit.length < 2 ? fit[0] : fit.reduce((best, draft) => (worth(draft) > worth(best) ? draft : best));
}

function sign(mind: Mind, { id, by, terms }: Draft): BotMove[] {
  return [{ act: { type: "sign", draft: id } }, { to: [by], ...sayThanks(mind, by, terms) }];
}

function refuse(mind: Mind, { id, by, terms }: Draft, { reason = "unneeded", counter }: SoundingReply): BotMove[] {
  const refusal: BotMove[] = [
    { act: { type: "decline", draft: id, reason } },
    { to: [by], ...sayNo(mind, by, terms, reason, counter) },
  ];
  return counter ? [...refusal, { act: { type: "draft", terms: counter } }] : refusal;
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
