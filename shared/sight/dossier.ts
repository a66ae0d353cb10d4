import { suspicionsOf, truthOf } from "../rules/bonds.ts";
import { cardPoints } from "../rules/cards.ts";
import type { State } from "../state.ts";
import type { Dossier } from "../view.ts";
import type { BySeat, Pair, Seat } from "../words.ts";
import { type Par, parFor, percentileOf } from "../world/par.ts";
import { kept, keptBySeat } from "./kept.ts";

/** A seat's own papers. */
export function dossierOf(state: State, seat: Seat): Dossier {
  const points = pointsOf(state, seat);
  return {
    seat,
    influence: state.influence[seat] ?? 0,
    cards: cardsOf(state, seat),
    truths: truthsOf(state, seat),
    findings: state.findings[seat] ?? [],
    drafts: draftsOf(state, seat),
    soundings: soundingsOf(state, seat),
    pledges: pledgesOf(state, seat),
    orders: state.orders[seat],
    vote: state.votes[seat],
    answers: answersOf(state, seat),
    choices: choicesOf(state, seat),
    notes: state.notes[seat] ?? {},
    scores: state.scores[seat] ?? [],
    points,
    percentile: percentileOf(parOf(state, seat), state.phase === "over" ? "end" : scoredRounds(state), points),
  };
}

export function dossiersOf(state: State): BySeat<Dossier> {
  const all: BySeat<Dossier> = {};
  for (const seat of state.setup.seats) all[seat] = dossierOf(state, seat);
  return all;
}

/** Par of a seat: of its scenario, or played for this very cast. */
export function parOf({ par, setup }: State, seat: Seat): Par | undefined {
  return par?.[seat] ?? parFor(setup.scenario, seat);
}

/** The last round whose security has been scored. */
function scoredRounds(state: State): number {
  return state.phase === "reckoning" ? state.round : state.round - 1;
}

const pointsOf = keptBySeat(
  ({ scores }, seat) => [scores[seat]],
  ({ scores }, seat) => (scores[seat] ?? []).reduce((sum, line) => sum + line.points, 0),
);

const cardsOf = keptBySeat(
  ({ cards, pacts, bonds, tie, steps, humbled, firstFound, mediated }, seat) => [
    cards[seat], pacts, bonds, tie, steps, humbled, firstFound, mediated,
  ], // biome-ignore format: one glance
  (state, seat) => (state.cards[seat] ?? []).map((card) => ({ ...card, points: cardPoints(state, seat, card) })),
);

const truthsOf = keptBySeat(
  ({ bonds }) => [bonds],
  (state, seat): Dossier["truths"] => {
    const truths: Partial<Record<Pair, number>> = {};
    for (const pair of suspicionsOf(state, seat)) truths[pair] = truthOf(state, pair);
    return truths;
  },
);

const soundingsOf = keptBySeat(
  ({ soundings }) => [soundings],
  ({ soundings }, seat) => soundings.filter((sounding) => sounding.terms.members.includes(seat)),
);

const draftsOf = keptBySeat(
  ({ drafts }) => [drafts],
  ({ drafts }, seat) => drafts.filter((draft) => draft.terms.members.includes(seat)),
);

const privatePledges = kept(
  ({ pledges }) => [pledges],
  ({ pledges }) => pledges.filter(({ to }) => to.length > 0),
);

const pledgesOf = keptBySeat(
  ({ pledges }) => [pledges],
  (state, seat) => privatePledges(state).filter(({ by, to }) => by === seat || to.includes(seat)),
);

const answersOf = keptBySeat(
  ({ answers }) => [answers],
  ({ answers }, seat) => ownOf(answers, seat),
);

const choicesOf = keptBySeat(
  ({ choices }) => [choices],
  ({ choices }, seat) => ownOf(choices, seat),
);

function ownOf<T>(byCrisis: Record<string, BySeat<T>>, seat: Seat): Record<string, T> {
  const own: Record<string, T> = {};
  for (const [crisis, answers] of Object.entries(byCrisis)) {
    const answer = answers[seat];
    if (answer !== undefined) own[crisis] = answer;
  }
  return own;
}
