import type { Crisis } from "../../shared/state.ts";
import type { BySeat, OrderKind, PactKind, Seat, Step, Vote } from "../../shared/words.ts";
import type { DyadYear, GuaranteeYears, PairCount, PairYears } from "./dyads.ts";

/** What a seat did in one game, and what came of it. */
export interface SeatCount {
  seat: Seat;
  /** Points after each round, then at the end. */
  course: number[];
  /** Of these at the end, what promises brought: see promised.ts. */
  promised: number;
  standing: number;
  tie: number;
  cards: { kind: string; points: number }[];
  /** Calls to honour or stay out of; one that is excused has none. */
  calls: number;
  honoured: number;
  stayedOut: number;
  /** Calls against a state that was no rival of its own in the line-up, and those of them that it honoured. */
  foreignCalls: number;
  foreignHonoured: number;
  /** Calls in crises between two whose rivalry was hidden until the crisis, or the press that made it. */
  secretCalls: number;
  backed: number;
  mediated: number;
  /** Line-ups against somebody else's rival, and those of them that became wars: entrapments. */
  joinedForeign: number;
  entrapped: number;
  /** Crises and wars as a principal, and wars as a joiner. */
  crises: number;
  wars: number;
  warsJoined: number;
  orders: Partial<Record<OrderKind, number>>;
  /** Pacts of its own making that it signed, renewals too. */
  signed: Partial<Record<PactKind, number>>;
  /** Years without an order, and without any decision but the vote: order, draft, signature, refusal, notice, answer, brink. */
  orderless: number;
  idle: number;
  /** The most calls it had to answer, or brinks at which it stood, in one phase. */
  decisions: number;
}

export interface Ballot {
  round: number;
  step: Step;
  passed: boolean;
  votes: BySeat<Vote>;
}

/** One game, reduced to what figures are made from. */
export interface GameCount {
  scenario: string;
  seed: string;
  rounds: number;
  seats: SeatCount[];
  pairs: PairCount[];
  crises: (Crisis & { round: number })[];
  ballots: Ballot[];
  /** Hidden rivalries drawn, and those of them still hidden after each year. */
  drawn: number;
  hidden: number[];
  /** Members of defence pacts of their own making, summed over the years. */
  memberYears: number;
  /** Years of pairs by how their rivals lie, and whether the two had a pact; and of one state as another's guarantor. */
  pairYears: PairYears[];
  guaranteeYears: GuaranteeYears[];
  dyads: DyadYear[];
}

export function blankSeat(seat: Seat, course: number[]): SeatCount {
  const calls = { calls: 0, honoured: 0, stayedOut: 0, foreignCalls: 0, foreignHonoured: 0, secretCalls: 0 };
  const lines = { backed: 0, mediated: 0, joinedForeign: 0, entrapped: 0, crises: 0, wars: 0, warsJoined: 0 };
  const rest = { orders: {}, signed: {}, orderless: 0, idle: 0, decisions: 0 };
  return { seat, course, promised: 0, standing: 0, tie: 0, cards: [], ...calls, ...lines, ...rest };
}

/** How many states at the table fought a war: its principals and everybody lined up with them. Washington has no seat. */
export function statesAtWar({ outcome, lineUp }: Crisis): number {
  return outcome === "war" ? 2 + lineUp!.honoured.length + lineUp!.backed.length : 0;
}
