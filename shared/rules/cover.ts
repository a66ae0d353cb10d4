import type { Pact, Setup, State } from "../state.ts";
import { type ByParty, type BySeat, isSeat, type Party, type Seat } from "../words.ts";
import { OUTSIDERS_FACTS } from "../world/outsiders.ts";
import { rivalsOf } from "./bonds.ts";
import { obligedTo } from "./pacts.ts";

/** What cover is reckoned from: all of it public, so that a State and a View can both be asked. */
export interface Board {
  setup: Pick<Setup, "numbers" | "without">;
  pacts: readonly Pact[];
  strength: ByParty<number>;
  standing: BySeat<number>;
  tie: BySeat<number>;
}

/** Percent at which Washington comes to a state's help against a threat: by its tie, never against a state it is close to. */
export function washingtonPercent(board: Board, seat: Party, threat: Party): number {
  const { numbers, without } = board.setup;
  const tie = tieOf(board, seat);
  if (without.includes("washington") || tie < numbers.washingtonTie) return 0;
  if (tieOf(board, threat) >= numbers.washingtonTie) return 0;
  return tie > numbers.washingtonTie ? numbers.washingtonTreaty : numbers.washingtonInformal;
}

/** Ties of outside states do not move. */
export function tieOf(board: Board, party: Party): number {
  return isSeat(party) ? (board.tie[party] ?? 0) : OUTSIDERS_FACTS[party].tie;
}

/** A seat's cover against a threat: its own strength, each obliged partner's weighed by standing, and Washington's by its chance. */
export function coverOf(board: Board, seat: Seat, threat: Party): number {
  const { numbers } = board.setup;
  const washington = (numbers.washingtonStrength * washingtonPercent(board, seat, threat)) / 100;
  let cover = (board.strength[seat] ?? 0) + washington;
  for (const partner of obligedTo(board.pacts, seat, threat)) {
    cover += ((board.strength[partner] ?? 0) * (board.standing[partner] ?? 0)) / numbers.standingCap;
  }
  return cover;
}

export function isCovered(board: Board, seat: Seat, threat: Party): boolean {
  const strength = board.strength[threat] ?? 0;
  return strength <= (board.strength[seat] ?? 0) || strength <= coverOf(board, seat, threat);
}

/** The rivals, hidden ones included, whose strength exceeds a seat's cover. */
export function exposersOf(state: State, seat: Seat): Party[] {
  return rivalsOf(state, seat, (rival) => !isCovered(state, seat, rival));
}
