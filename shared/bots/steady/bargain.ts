import type { SeatMessage, Terms } from "../../message.ts";
import { nextStep, whyNotTable } from "../../rules/forum.ts";
import { hasSlotFor, isInForce } from "../../rules/pacts.ts";
import type { Draft } from "../../state.ts";
import type { Party, Seat } from "../../words.ts";
import type { BotMove } from "../bot.ts";
import { stepWorth } from "./council.ts";
import { cardOf, FEEL, isOpenRival, type Mind } from "./mind.ts";
import { reassureGain } from "./orders.ts";
import { sayNo, sayOffer, sayThanks } from "./phrases.ts";
import { answerSoundings, verdictOn } from "./soundings.ts";
import { areAtOdds, worthOf } from "./worth.ts";

/** What a bot does at a summit: answers drafts and soundings at any time; speaks, drafts and tables once, then is ready. */
export function bargain(mind: Mind): BotMove[] {
  const answers = mind.mine.drafts
    .filter((draft) => !draft.signed.includes(mind.seat))
    .flatMap((draft) => answer(mind, draft));
  answers.push(...answerSoundings(mind));
  if (mind.pub.sheets[mind.seat]!.ready) return answers;
  const acts: SeatMessage[] = [...leave(mind), ...tabled(mind), ...pledged(mind)];
  const offers = offersOf(mind).flatMap((terms): BotMove[] => [
    { act: { type: "draft", terms } },
    { to: terms.members.filter((member) => member !== mind.seat), say: sayOffer(mind, terms) },
  ]);
  return [...answers, ...acts.map((act) => ({ act })), ...offers, { act: { type: "ready", ready: true } }];
}

function answer(mind: Mind, draft: Draft): BotMove[] {
  const { terms, by } = draft;
  const { would, reason = "unsaid", counter } = verdictOn(mind, by, terms);
  if (would) return [{ act: { type: "sign", draft: draft.id } }, { to: [by], say: sayThanks(mind, terms) }];
  const refusal: BotMove[] = [
    { act: { type: "decline", draft: draft.id, reason } },
    { to: [by], say: sayNo(mind, terms, reason, counter) },
  ];
  return counter ? [...refusal, { act: { type: "draft", terms: counter } }] : refusal;
}

/** The best drafts it can think of, at most two, each worth something to everybody in it. */
function offersOf(mind: Mind): Terms[] {
  const { pub, known, seat } = mind;
  const partners = pub.seats.filter((other) => other !== seat && !areAtOdds(mind, seat, other));
  const foes = known.parties.filter((party) => party !== seat && known.chance(seat, party) > 0.6);
  const ideas: Terms[] = partners.flatMap((partner) => [
    ...foes
      .filter((foe) => foe !== partner && isOpenRival(mind, foe))
      .map((foe): Terms => ({ kind: "defence", members: [seat, partner], against: [foe] })),
    ...(foes.length > 0 ? [{ kind: "defence" as const, members: [seat, partner] }] : []),
  ]);
  const peace = foes.filter((foe): foe is Seat => (pub.seats as Party[]).includes(foe));
  ideas.push(...peace.map((foe): Terms => ({ kind: "nonaggression", members: [seat, foe] })));
  ideas.push(...partners.slice(0, 8).map((partner): Terms => ({ kind: "consultation", members: [seat, partner] })));
  const rated = ideas
    .filter((terms) => isPossible(mind, terms))
    .flatMap((terms) => rate(mind, terms))
    .sort((a, b) => b.worth - a.worth);
  const chosen = rated.slice(0, 1);
  const second = rated.find(({ terms }) => !terms.members.every((member) => chosen[0]?.terms.members.includes(member)));
  return [...chosen, ...(second ? [second] : [])].map(({ terms }) => terms);
}

function isPossible({ pub, numbers }: Mind, terms: Terms): boolean {
  const fit = terms.members.every((member) =>
    hasSlotFor(pub.pacts, member, terms, pub.sheets[member]!.standing, numbers),
  );
  const renewed = pub.pacts.some(
    (pact) =>
      pact.kind === "defence" &&
      terms.members.every((member) => pact.members.includes(member)) &&
      (pact.until ?? 99) > pub.round,
  );
  return fit && !renewed && !isInForce(pub.pacts, terms);
}

/** Terms with the payment that would make the others sign, if they are worth it. */
function rate(mind: Mind, terms: Terms): { terms: Terms; worth: number }[] {
  const mine = worthOf(mind, terms, mind.seat).total;
  if (mine < FEEL.worthSigning) return [];
  const partner = terms.members.find((member) => member !== mind.seat)!;
  const theirs = worthOf(mind, terms, partner).total;
  if (theirs >= FEEL.worthSigning) return [{ terms, worth: mine + Math.min(theirs, 1) }];
  const amount = Math.ceil((FEEL.worthSigning - theirs) / 0.2);
  if (amount > 3 || amount > mind.mine.influence - 2 || mine - amount * mind.price < FEEL.worthSigning) return [];
  return [{ terms: { ...terms, pay: { from: mind.seat, to: partner, amount } }, worth: mine - amount * mind.price }];
}

/** Pacts that have become a burden are left by notice. */
function leave(mind: Mind): SeatMessage[] {
  const { pub, seat } = mind;
  return pub.pacts
    .filter(
      (pact) =>
        pact.origin === "own" && pact.kind === "defence" && pact.members.includes(seat) && !pact.leaving.includes(seat),
    )
    .filter((pact) => {
      const others = pub.pacts.filter((other) => other !== pact);
      const without = {
        ...mind,
        pub: { ...pub, pacts: others },
        known: { ...mind.known, board: { ...mind.known.board, pacts: others } },
      };
      const terms: Terms = { kind: pact.kind, members: pact.members, against: pact.against };
      return (pact.until ?? 99) > pub.round && worthOf(without, terms, seat).total < -2.5;
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
    .filter((other) => other !== mind.seat && reassureGain(mind, other) > 0.5)
    .slice(0, 2)
    .map((about) => ({ type: "pledge", verb: "reassure", about, to: isOpenRival(mind, about) ? [] : [about] }));
}
