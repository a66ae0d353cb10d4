import type { Event, HostilityWhy, InfluenceWhy, StandingWhy } from "../../shared/event.ts";
import { REFUSALS } from "../../shared/refusal.ts";
import type { Crisis, Draft, Pact, Sounding } from "../../shared/state.ts";
import type { View } from "../../shared/view.ts";
import type { Told } from "../../shared/wire/contract.ts";
import { isSeat, type Seat } from "../../shared/words.ts";
import { characterText } from "./characters.ts";
import { outcomeText } from "./crises.ts";
import {
  cap,
  count,
  inText,
  listOf,
  names,
  PHASE_NAMES,
  pairText,
  STEP_NAMES,
  signed,
  tieName,
  titleOf,
} from "./names.ts";
import { failureText, orderText } from "./orders.ts";
import { pactTitle, pledgeText, REASON_WORDS, scopeText } from "./pacts.ts";
import { scoreText } from "./scores.ts";
import { answerText, questionText, termsText } from "./soundings.ts";

/** What a sentence refers back to: the papers that earlier events brought. */
export interface Archive {
  me?: Seat;
  drafts: Map<string, Draft>;
  soundings: Map<string, Pick<Sounding, "by" | "terms">>;
  pacts: Map<string, Pact>;
  crises: Map<string, Crisis>;
}

export function archiveOf(told: readonly Told[], view: View | undefined): Archive {
  const archive: Archive = {
    me: view && isSeat(view.viewer) ? view.viewer : undefined,
    drafts: new Map(),
    soundings: new Map(),
    pacts: new Map(),
    crises: new Map(),
  };
  for (const { event } of told) {
    if (event.kind === "gameBegan") for (const pact of event.setup.institutions) archive.pacts.set(pact.id, pact);
    if (event.kind === "drafted") archive.drafts.set(event.draft.id, event.draft);
    if (event.kind === "sounded") archive.soundings.set(event.sounding.id, event.sounding);
    if (event.kind === "pactSigned") archive.pacts.set(event.pact.id, event.pact);
    if (event.kind === "crisisBroke") archive.crises.set(event.crisis.id, event.crisis);
  }
  for (const pact of view?.pub.pacts ?? []) archive.pacts.set(pact.id, pact);
  for (const draft of view?.mine?.drafts ?? []) archive.drafts.set(draft.id, draft);
  for (const crisis of view?.pub.crises ?? []) archive.crises.set(crisis.id, crisis);
  return archive;
}

const HOSTILITY_WHY: Record<HostilityWhy, string> = {
  tension: "as the year\u2019s tensions had it",
  named: "since a pact names it as the enemy",
  armed: "over an arms delivery",
  courted: "over the courting of Washington",
  distanced: "pleased at the distance from Washington",
  reassured: "after mutual reassurance",
  hosted: "after hosted talks",
  joined: "over the line-up in a crisis",
  entrapped: "over a war fought for somebody else",
  yielded: "since the challenger gave way",
  forced: "since the defender was forced to give way",
  detente: "after both gave way",
  settled: "after a settlement",
  inject: "by an inject of the facilitator",
};

const STANDING_WHY: Record<StandingWhy, string> = {
  notice: "for giving notice",
  hosted: "for hosting talks that succeeded",
  exposed: "for a rivalry kept secret",
  honoured: "for honouring a call",
  backed: "for backing a partner",
  stayedOut: "for staying out of a call",
  backedDown: "for a challenge it did not see through",
  mediationFailed: "for a mediation that ended in war",
};

const INFLUENCE_WHY: Record<InfluenceWhy, string> = {
  income: "income of the year",
  paid: "paid on signing",
  received: "received on signing",
  orders: "spent on orders",
  refund: "came back",
  mediation: "spent on mediation",
  blocked: "the price of a no",
  joined: "the price of joining a step of the forum",
  inject: "by an inject of the facilitator",
};

const WASHINGTON_WORDS = { joins: "join the defender", mediates: "mediate", stays: "stay out" };

const STRENGTH_WHY = {
  arms: " by arms",
  event: ", by the year\u2019s events",
  inject: ", by an inject of the facilitator",
};

/** One event as a sentence; undefined for what makes no news. */
export function eventText(event: Event, archive: Archive): string | undefined {
  const { me } = archive;
  const who = (seat: Seat) => (seat === me ? "You" : cap(inText(seat)));
  const whose = (seat: Seat) => (seat === me ? "Your" : `${cap(inText(seat))}\u2019s`);
  const pact = (id: string) => {
    const known = archive.pacts.get(id);
    return known ? `the ${pactTitle(known).toLowerCase()} of ${names(known.members)}` : "a pact";
  };
  const draft = (id: string) => {
    const known = archive.drafts.get(id);
    return known
      ? `the draft of a ${pactTitle({ kind: known.terms.kind, origin: "own" }).toLowerCase()} with ${names(known.terms.members.filter((member) => member !== me))}`
      : "a draft";
  };
  switch (event.kind) {
    case "gameBegan":
      return `The game began: ${titleOf(event.setup.title)}, ${count(event.setup.seats.length, "state")}, ${count(event.setup.rounds, "year")}.`;
    case "hiddenCounted":
      return event.drawn > 0
        ? `${cap(count(event.drawn, "rivalry", "rivalries"))} of the region ${event.drawn === 1 ? "is" : "are"} hidden. Only the parties know which.`
        : undefined;
    case "parPlayed":
      return "Par has been played for this table: results can be measured now.";
    case "cardsDealt":
      return event.seat === me ? "You were dealt two secret agendas." : undefined;
    case "seatHeld":
      return seatHeldText(event, who(event.seat));
    case "advanced":
      return event.by === "host" ? "The facilitator moved the game on." : "The clock ran out.";
    case "paused":
      return event.paused ? "The game was paused." : "The game goes on.";
    case "proclaimed":
      return `Announcement: \u201c${event.text}\u201d`;
    case "missed":
      return `${who(event.seat)} missed the deadline of the ${PHASE_NAMES[event.phase].toLowerCase()}; the default was entered instead.`;
    case "influenceMoved":
      return event.why === "orders" || event.by === 0
        ? undefined
        : `${whose(event.seat)} influence ${signed(event.by)}: ${INFLUENCE_WHY[event.why]}.`;
    case "standingMoved":
      return `${whose(event.seat)} standing ${signed(event.by)} ${STANDING_WHY[event.why]}.`;
    case "strengthMoved":
      return `${cap(inText(event.party))}\u2019s strength ${signed(event.by)}${STRENGTH_WHY[event.why]}.`;
    case "tieMoved":
      return `${whose(event.seat)} tie to Washington is now: ${tieName(event.to)}${event.why === "charter" ? ", as the charter demands" : ""}.`;
    case "hostilityMoved":
      return `Hostility between ${pairText(event.pair)} ${signed(event.by)}, ${HOSTILITY_WHY[event.why]}.`;
    case "rivalryRevealed":
      return `A hidden rivalry came to light: ${pairText(event.pair)}, at ${event.value}${event.by ? `, ${event.why === "exposed" ? "exposed" : "announced"} by ${inText(event.by)}` : ""}.`;
    case "learned":
      return `${who(event.seat)} learned that ${pairText(event.finding.pair)} ${event.finding.rivals ? `are hidden rivals, at ${event.finding.value}` : "are no rivals"}${event.finding.via === "probe" ? ", by a probe" : ", from opened files"}.`;
    case "drafted":
      return `${who(event.draft.by)} drafted a ${pactTitle({ kind: event.draft.terms.kind, origin: "own" }).toLowerCase()} of ${names(event.draft.terms.members)}, ${scopeText(event.draft.terms)}.`;
    case "signed":
      return `${who(event.seat)} signed ${draft(event.draft)}.`;
    case "declined":
      return `${who(event.seat)} declined ${draft(event.draft)}: \u201c${REASON_WORDS[event.reason]}.\u201d`;
    case "draftVoided":
      return `${cap(draft(event.draft))} is void: ${REFUSALS[event.why]}`;
    case "draftLapsed":
      return `${cap(draft(event.draft))} lapsed with the summit.`;
    case "sounded":
      return event.sounding.by === me
        ? questionText(event.sounding, me)
        : `${who(event.sounding.by)} asked about ${termsText(event.sounding.terms)}.`;
    case "replied": {
      const asked = archive.soundings.get(event.sounding);
      if (!asked) return undefined;
      if (event.seat === me)
        return `You said that you would ${event.reply.would ? "" : "not "}sign ${termsText(asked.terms)}.`;
      return answerText(event.seat, event.reply, asked.terms, me);
    }
    case "pactSigned":
      return `${cap(names(event.pact.members))} concluded a ${pactTitle(event.pact).toLowerCase()}, ${scopeText(event.pact)}.`;
    case "noticeGiven":
      return `${who(event.seat)} gave notice to leave ${pact(event.pact)}.`;
    case "pactLeft":
      return `${who(event.seat)} left ${pact(event.pact)}${event.why === "capacity" ? ": standing no longer allowed it" : event.why === "stayedOut" ? " by staying out of its call" : ""}.`;
    case "pactEnded":
      return `${cap(pact(event.pact))} ${event.why === "lapsed" ? "lapsed" : "ended, with one member left"}.`;
    case "pledged":
      return `${cap(pledgeText(event.pledge, me))}.`;
    case "stepTabled":
      return `${who(event.by)}, in the chair, tabled step ${event.step}: ${STEP_NAMES[event.step].toLowerCase()}.`;
    case "votesOpened":
      return votesText(event);
    case "chairPassed":
      return `The chair passed to ${inText(event.to)}.`;
    case "ordersSealed":
      return event.seat === me
        ? `You sealed your orders: ${listOf(event.orders.map((order) => orderText(order, me))) || "none"}.`
        : undefined;
    case "ordersOpened":
      return openedText(event.orders);
    case "orderFailed":
      return event.seat === me ? failureText(event.why, event.order) : undefined;
    case "armed":
      return event.by === event.to
        ? `${who(event.by)} armed, by ${event.amount}.`
        : `${who(event.by)} armed ${inText(event.to)}, by ${event.amount}.`;
    case "reassured":
      return `${who(event.by)} reassured ${inText(event.target)}.`;
    case "hosted":
      return `${who(event.by)} hosted talks between ${pairText(event.pair)}, and they came to something.`;
    case "injected": {
      const { title, text, rumours } = event.inject;
      const said = rumours.map(
        ({ pair, rivals }) => ` A rumour has it that ${pairText(pair)} are ${rivals ? "hidden rivals" : "no rivals"}.`,
      );
      return `${title}${text ? `: ${text}` : ""}${said.join("")}`;
    }
    case "crisisForced":
      return `A crisis between ${names([event.challenger, event.defender])} will break out, by an inject.`;
    case "washingtonHeld":
      return event.by === "facilitator"
        ? "The facilitator plays Washington from now on."
        : "Washington goes by the dice again.";
    case "washingtonChosen":
      return `Washington will ${WASHINGTON_WORDS[event.answer]}.`;
    case "crisisBroke":
      return `Crisis: ${inText(event.crisis.challenger)} against ${inText(event.crisis.defender)}${event.crisis.by === "flare" ? ", an old quarrel flaring up" : ""}.`;
    case "linedUp":
      return lineUpText(event.crisis, event.lineUp, archive);
    case "crisisEnded": {
      const crisis = archive.crises.get(event.crisis);
      return crisis
        ? outcomeText({ ...crisis, outcome: event.outcome, winner: event.winner, chance: event.chance })
        : undefined;
    }
    case "humbled":
      return event.seat === me ? `You humbled ${inText(event.rival)}.` : undefined;
    case "scored":
      return `${event.seat === me ? "You" : cap(inText(event.seat))}: ${signed(event.line.points)}, ${scoreText(event.line, archive)}.`;
    case "ended":
      return "The game is over.";
    default:
      return undefined;
  }
}

function seatHeldText(event: Extract<Event, { kind: "seatHeld" }>, who: string): string | undefined {
  if (event.by === "people")
    return `${who} ${who === "You" ? "are" : "is"} played by people${event.why === "sat" ? "" : " again"}.`;
  if (event.by === "nobody") return undefined;
  return event.why === "missed"
    ? `A bot keeps the seat of ${who === "You" ? "yours" : who} after missed deadlines.`
    : event.why === "start"
      ? undefined
      : `${event.bot ? cap(characterText(event.bot)) : "A bot"} plays for ${who === "You" ? "you" : who}.`;
}

function votesText(event: Extract<Event, { kind: "votesOpened" }>): string {
  const said = (vote: "yes" | "no" | "abstain") =>
    (Object.keys(event.votes) as Seat[]).filter((seat) => event.votes[seat] === vote);
  const parts = [`yes: ${names(said("yes"))}`, `no: ${names(said("no"))}`];
  if (event.step < 3) parts.push(`abstaining: ${names(said("abstain"))}`);
  return `Step ${event.step} ${event.passed ? "passed" : "failed"} (${parts.join("; ")}).`;
}

function openedText(orders: Extract<Event, { kind: "ordersOpened" }>["orders"]): string {
  const each = (Object.entries(orders) as [Seat, NonNullable<(typeof orders)[Seat]>][])
    .filter(([, list]) => list.length > 0)
    .map(([seat, list]) => `${inText(seat)}: ${listOf(list.map((order) => orderText(order, seat, "itself")))}`);
  return each.length > 0 ? `The orders of the year: ${each.join("; ")}.` : "Nobody gave an order that could be seen.";
}

function lineUpText(id: string, lineUp: Extract<Event, { kind: "linedUp" }>["lineUp"], archive: Archive): string {
  const crisis = archive.crises.get(id);
  const parts: string[] = [];
  if (lineUp.honoured.length > 0)
    parts.push(`${names(lineUp.honoured)} came to the help of ${crisis ? inText(crisis.defender) : "the defender"}`);
  if (lineUp.stayedOut.length > 0) parts.push(`${names(lineUp.stayedOut)} stayed out`);
  if (lineUp.excused.length > 0) parts.push(`excused: ${names(lineUp.excused)}`);
  if (lineUp.backed.length > 0)
    parts.push(`${names(lineUp.backed)} backed ${crisis ? inText(crisis.challenger) : "the challenger"}`);
  if (lineUp.mediator) parts.push(`${inText(lineUp.mediator)} mediates`);
  if (lineUp.washington === "joins") parts.push("Washington joined the defender");
  if (lineUp.washington === "mediates") parts.push("Washington mediates");
  return parts.length > 0 ? `${cap(parts.join("; "))}.` : "Nobody joined either side.";
}
