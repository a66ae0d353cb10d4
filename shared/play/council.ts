import { defaultVote, isCarried } from "../rules/forum.ts";
import { consult } from "../rules/learning.ts";
import type { Turn } from "../rules/turn.ts";
import type { Pact } from "../state.ts";
import type { BySeat, Seat, Step, Vote } from "../words.ts";

/** The forum's votes, shown together, and what a carried step brings. */
export function openVotes(turn: Turn): void {
  const { setup, steps } = turn.state;
  const step = steps.tabled!;
  const votes: BySeat<Vote> = {};
  for (const seat of setup.seats) votes[seat] = turn.state.votes[seat] ?? defaultVote(step);
  const passed = isCarried(setup.seats, votes, step);
  const members = passed ? setup.seats.filter((seat) => votes[seat] === "yes") : [];
  turn.emit({ kind: "votesOpened", step, votes, passed, members });
  for (const seat of setup.seats) {
    if (votes[seat] === "no") pay(turn, seat, turn.numbers.blockCost, "blocked");
    if (step === 1 && members.includes(seat)) pay(turn, seat, turn.numbers.joinCost, "joined");
  }
  if (passed) carry(turn, step, members);
}

/** A vote costs what it costs, or what one has. */
function pay(turn: Turn, seat: Seat, price: number, why: "blocked" | "joined"): void {
  const paid = Math.min(price, turn.state.influence[seat] ?? 0);
  if (paid > 0) turn.emit({ kind: "influenceMoved", seat, by: -paid, why });
}

function carry(turn: Turn, step: Step, members: Seat[]): void {
  const id = `p${turn.state.counted.pacts + 1}`;
  const pact: Pact = { id, kind: "consultation", origin: "centre", members, since: turn.state.round, leaving: [] };
  if (step === 2) {
    turn.emit({ kind: "pactSigned", pact, replaces: [] });
    consult(turn, members);
  }
  if (step === 3) {
    turn.emit({ kind: "pactSigned", pact: { ...pact, kind: "defence", origin: "charter" }, replaces: [] });
    if (turn.state.setup.asiaOnly) dropTies(turn);
  }
}

/** The charter as proposed is for Asia only: closer ties to Washington end. */
function dropTies(turn: Turn): void {
  const { setup, tie } = turn.state;
  const most = turn.numbers.asiaOnlyTie;
  for (const seat of setup.seats) {
    if ((tie[seat] ?? 0) > most) turn.emit({ kind: "tieMoved", seat, to: most, why: "charter" });
  }
}
