import { pairsShownFrom } from "../rules/bonds.ts";
import { consult } from "../rules/learning.ts";
import { countOwnPacts, ownPacts, slotsFor } from "../rules/pacts.ts";
import type { Turn } from "../rules/turn.ts";

/** A new year: income, pacts that run out or are left, what consultations show, and events. */
export function beginRound(turn: Turn, round: number): void {
  turn.emit({ kind: "phaseBegan", phase: "summit", round });
  for (const seat of turn.state.setup.seats) {
    turn.emit({ kind: "influenceMoved", seat, by: turn.numbers.income, why: "income" });
  }
  endPacts(turn);
  for (const pact of turn.state.pacts) {
    if (pact.kind === "consultation") consult(turn, pact.members);
  }
  stirTensions(turn);
  stirStrength(turn);
  passChair(turn);
}

/** Lapsed pacts end, leavers leave, and who has more pacts than standing allows drops out of the newest. */
function endPacts(turn: Turn): void {
  for (const pact of turn.state.pacts) {
    if (pact.until !== undefined && pact.until < turn.state.round)
      turn.emit({ kind: "pactEnded", pact: pact.id, why: "lapsed" });
  }
  for (const pact of turn.state.pacts) {
    for (const seat of pact.leaving) {
      turn.emit({ kind: "pactLeft", pact: pact.id, seat, why: "notice" });
      turn.emit({ kind: "standingMoved", seat, by: -turn.numbers.noticeStanding, why: "notice", because: pact.id });
    }
    if (pact.members.length - pact.leaving.length < 2) turn.emit({ kind: "pactEnded", pact: pact.id, why: "oneLeft" });
  }
  for (const seat of turn.state.setup.seats) {
    const slots = slotsFor(turn.state.standing[seat] ?? 0, turn.numbers);
    while (countOwnPacts(turn.state.pacts, seat) > slots) {
      const newest = ownPacts(turn.state.pacts, seat).at(-1)!;
      turn.emit({ kind: "pactLeft", pact: newest.id, seat, why: "capacity" });
      endIfAlone(turn, newest.id);
    }
  }
}

/** A pact left with one member, or none, ends. */
export function endIfAlone(turn: Turn, id: string): void {
  const pact = turn.state.pacts.find((pact) => pact.id === id);
  if (pact && pact.members.length < 2) turn.emit({ kind: "pactEnded", pact: id, why: "oneLeft" });
}

function stirTensions(turn: Turn): void {
  const { numbers, dice } = turn;
  const { round, setup } = turn.state;
  const tense = pairsShownFrom(turn.state, numbers.tensionFrom);
  const many = Math.max(1, Math.floor(setup.seats.length / numbers.tensionShare));
  for (const pair of dice.shuffle(tense, "tension", round).slice(0, many)) {
    const by = dice.chance(numbers.tensionRise, "tensionRise", round, pair) ? 1 : -1;
    turn.emit({ kind: "hostilityMoved", pair, by, why: "tension" });
  }
}

function stirStrength(turn: Turn): void {
  const { numbers, dice } = turn;
  const { round, setup } = turn.state;
  if (!dice.chance(numbers.strengthEvent, "strength", round)) return;
  const party = dice.pick(setup.seats, "strengthOf", round);
  turn.emit({ kind: "strengthMoved", party, by: dice.chance(50, "strengthUp", round) ? 1 : -1, why: "event" });
}

function passChair(turn: Turn): void {
  const { round, setup, standing, strength, chair } = turn.state;
  if (round !== turn.numbers.chairPasses || setup.without.includes("forum")) return;
  const first = [...setup.seats].sort(
    (a, b) => (standing[b] ?? 0) - (standing[a] ?? 0) || (strength[b] ?? 0) - (strength[a] ?? 0) || (a < b ? -1 : 1),
  )[0]!;
  if (first !== chair) turn.emit({ kind: "chairPassed", to: first });
}
