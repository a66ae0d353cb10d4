/** Why something was refused: a code for machines and a sentence that a player understands. Refused means: nothing changed. */
export const REFUSALS = {
  malformed: "That message could not be read.",
  notYours: "That is not yours to decide.",
  noSeat: "You need a seat for that.",
  notStarted: "The game has not started yet.",
  alreadyStarted: "The game has already started.",
  over: "The game is over.",
  wrongPhase: "The time for that has passed, or has not come yet.",
  notInPlay: "That state is not in this game.",
  noSuchDraft: "That draft is no longer on the table.",
  noSuchPact: "That pact is no longer in force.",
  noSuchCrisis: "There is no such crisis.",
  membersTwice: "A state can be named only once.",
  notNamed: "A pact you draft must name you.",
  notParty: "You are not a party to it.",
  alreadySigned: "You have signed it already.",
  noSlot: "Your standing allows no further defence pact: one for every three points.",
  scopeOnlyDefence: "Only a defence pact names the states it is against.",
  namesMember: "A pact cannot be against one of its own members.",
  payParties: "A payment goes from one member of the pact to another.",
  cannotPay: "You do not have that much influence.",
  sameInForce: "A pact like that is already in force.",
  tooManyDrafts: "You have too many open drafts; wait for answers first.",
  noSuchSounding: "That question is no longer open.",
  ownSounding: "You asked that yourself.",
  alreadyReplied: "You have answered that already.",
  counterParties: "Other terms must name you and the state that asked.",
  tooManySoundings: "You have asked enough this year; sign, or wait for the next summit.",
  alreadyLeaving: "You have already given notice.",
  nothingToAnnounce: "You have no hidden rivalry with that state.",
  pledgeAbout: "That pledge needs the state it is about.",
  pledgeSelf: "A pledge to or about yourself means nothing.",
  noForum: "This game has no forum.",
  notChair: "Only the chair may table a step.",
  alreadyTabled: "A step is tabled already this round.",
  tooSoon: "No step may be tabled for two rounds after a failed vote.",
  tooLate: "No step may be tabled in the last two rounds.",
  allReached: "Every step has been reached.",
  noAbstaining: "The charter binds every seat or none: yes or no.",
  tooManyOrders: "That is more orders than a seat may write.",
  twiceSame: "The same order cannot be written twice.",
  tooDear: "Your influence does not cover these orders.",
  noModule: "This game is played without that order.",
  self: "That order cannot be aimed at yourself.",
  notRival: "Only a rival can be pressed.",
  pressedLast: "You pressed that state last round.",
  nonAggression: "A non-aggression pact binds you.",
  armedFull: "That state has received all the arms it can take.",
  tieBound: "Washington's tie moves at most one step from where it began.",
  ownRival: "You cannot host talks of your own rival.",
  notSuspicion: "That pair is not a suspicion.",
  ownPair: "You know your own pairs.",
  notCalled: "You are not called in this crisis.",
  cannotBack: "Only a defence partner of the challenger that is not called may back it, one crisis a year.",
  cannotMediate: "A mediator is neither a rival nor a defence partner of either side, and mediates one crisis a round.",
  callsEnough: "As many calls as a seat can answer in a year come first: you are excused from this crisis.",
  notPrincipal: "Only the two principals stand or yield.",
  notWashington: "Washington joins only a defender it is close to, and mediates only between two states close to it.",
  notYourOffice: "That is for another minister of your delegation.",
  notPlayed: "A bot plays this seat. Take it back first.",
  writeFailed: "The game could not be saved just now, so nothing was changed. Try again.",
  tooFast: "Too many messages at once. Wait a moment.",
  tooLong: "That is too long.",
  notFound: "There is no such game.",
  full: "There is no free seat.",
  seatTaken: "That seat is taken.",
  badKey: "That key opens no seat in this game.",
  notHost: "Only the facilitator, or whoever created the game, may do that.",
  muted: "You cannot write here.",
  broken: "Something went wrong in this game; nothing was changed.",
} as const;

export type RefusalCode = keyof typeof REFUSALS;
export interface Refusal {
  refused: RefusalCode;
  why: string;
}

export function refuse(code: RefusalCode): Refusal {
  return { refused: code, why: REFUSALS[code] };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}
