import { cardPoints } from "../rules/cards.ts";
import { exposersOf } from "../rules/cover.ts";
import { paidAllies } from "../rules/pacts.ts";
import { scoreQuietly } from "../rules/score.ts";
import type { Turn } from "../rules/turn.ts";

/** The year's security is scored, and influence becomes public as it stands. */
export function reckon(turn: Turn): void {
  const { round, setup, pacts } = turn.state;
  turn.emit({ kind: "phaseBegan", phase: "reckoning", round });
  for (const seat of setup.seats) {
    const exposers = exposersOf(turn.state, seat);
    scoreQuietly(turn, seat, paidAllies(pacts, seat, turn.numbers) * turn.numbers.allyPoints, "allied");
    if (exposers.length === 0) scoreQuietly(turn, seat, turn.numbers.exposedNone, "secure");
    if (exposers.length > 1) scoreQuietly(turn, seat, -turn.numbers.exposedMany, "exposed", exposers.join(" "));
  }
  turn.emit({ kind: "reckoned", round, influence: { ...turn.state.influence } });
}

/** The end: standing and agendas are scored, and everything is opened. */
export function finish(turn: Turn): void {
  const { setup, cards, standing, round } = turn.state;
  for (const seat of setup.seats) {
    const gained = (standing[seat] ?? 0) - turn.numbers.startStanding;
    scoreQuietly(turn, seat, Math.trunc(gained / turn.numbers.finalStanding), "finalStanding");
    for (const card of cards[seat] ?? []) {
      scoreQuietly(
        turn,
        seat,
        cardPoints(turn.state, seat, card),
        "agenda",
        card.rival ? `${card.kind} ${card.rival}` : card.kind,
      );
    }
  }
  turn.emit({ kind: "ended" });
  turn.emit({ kind: "phaseBegan", phase: "over", round });
}
