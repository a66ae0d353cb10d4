import type { CrisisScore, ScoreWhy } from "../state.ts";
import { CRISIS_SCORES } from "../state.ts";
import type { Party, Seat } from "../words.ts";
import { isSeat } from "../words.ts";
import type { Turn } from "./turn.ts";

const ARE_CRISIS_SCORES: ReadonlySet<string> = new Set(CRISIS_SCORES);

/** Whether everybody sees a score line of this kind. */
export function isCrisisScore(why: ScoreWhy): why is CrisisScore {
  return ARE_CRISIS_SCORES.has(why);
}

/** Points from a crisis; outside states keep no score, and no line is written for nothing. */
export function scoreCrisis(turn: Turn, party: Party, points: number, why: CrisisScore, crisis: string): void {
  if (!isSeat(party) || points === 0) return;
  turn.emit({ kind: "scored", seat: party, line: { round: turn.state.round, points, why, about: crisis } });
}

/** Points that a seat alone sees while the game runs. */
export function scoreQuietly(turn: Turn, seat: Seat, points: number, why: ScoreWhy, about?: string): void {
  if (points !== 0) turn.emit({ kind: "scored", seat, line: { round: turn.state.round, points, why, about } });
}
