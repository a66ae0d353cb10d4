import type { Event, EventKind, EventOf } from "../event.ts";
import { isCrisisScore } from "../rules/score.ts";
import type { Seat, Viewer } from "../words.ts";

/** Who hears an event while the game runs. The facilitator hears everything. */
export type Audience = "all" | "facilitator" | readonly Seat[];

/** The one place that decides who hears what: an event without an audience does not compile. */
export function audienceOf(event: Event): Audience {
  const audience = AUDIENCES[event.kind] as (event: Event) => Audience;
  return audience(event);
}

export function hears(viewer: Viewer, audience: Audience): boolean {
  if (audience === "all" || viewer === "facilitator") return true;
  return audience !== "facilitator" && (audience as readonly string[]).includes(viewer);
}

const all = (): Audience => "all";
const its = ({ seat }: { seat: Seat }): Audience => [seat];
const theirs = ({ parties }: { parties: Seat[] }): Audience => parties;

const AUDIENCES: { [K in EventKind]: (event: EventOf<K>) => Audience } = {
  gameBegan: () => "facilitator",
  rivalriesDrawn: () => "facilitator",
  hiddenCounted: all,
  cardsDealt: its,
  seatHeld: all,
  phaseBegan: all,
  advanced: all,
  paused: all,
  proclaimed: all,
  missed: all,
  readied: all,
  noted: its,
  influenceMoved: its,
  standingMoved: all,
  strengthMoved: all,
  tieMoved: all,
  hostilityMoved: all,
  rivalryRevealed: all,
  learned: its,
  drafted: ({ draft }) => draft.terms.members,
  signed: theirs,
  declined: theirs,
  draftVoided: theirs,
  draftLapsed: theirs,
  sounded: ({ sounding }) => sounding.terms.members,
  replied: theirs,
  pactSigned: all,
  noticeGiven: all,
  pactLeft: all,
  pactEnded: all,
  pledged: ({ pledge }) => (pledge.to.length === 0 ? "all" : [pledge.by, ...pledge.to]),
  stepTabled: all,
  voted: its,
  votesOpened: all,
  chairPassed: all,
  ordersSealed: its,
  ordersOpened: all,
  orderFailed: its,
  armed: all,
  reassured: all,
  hosted: all,
  injected: ({ inject }) => (inject.to.length === 0 ? "all" : inject.to),
  crisisForced: () => "facilitator",
  washingtonHeld: all,
  washingtonChosen: () => "facilitator",
  crisisBroke: all,
  answered: its,
  linedUp: all,
  brinkChosen: its,
  crisisEnded: all,
  humbled: all,
  scored: ({ seat, line }) => (isCrisisScore(line.why) ? "all" : [seat]),
  parPlayed: () => "facilitator",
  reckoned: all,
  ended: all,
};
