import { bondOf, hiddenPairs, pairsIn } from "../rules/bonds.ts";
import { slotsFor } from "../rules/pacts.ts";
import { isCrisisScore } from "../rules/score.ts";
import type { Bond, State } from "../state.ts";
import type { Final, PublicView, Sheet, ShownBond } from "../view.ts";
import type { BySeat, Pair, Seat } from "../words.ts";
import { type NumberName, numbersWith } from "../world/numbers.ts";
import { dossiersOf, parOf } from "./dossier.ts";
import { kept, keptBySeat } from "./kept.ts";

const publics = new WeakMap<State, PublicView>();

/** What everybody may know. Kept for each state, since every viewer asks for it. */
export function publicOf(state: State): PublicView {
  const pub = publics.get(state) ?? buildPublic(state);
  publics.set(state, pub);
  return pub;
}

function buildPublic(state: State): PublicView {
  const { setup } = state;
  return {
    scenario: setup.scenario,
    title: setup.title,
    seats: setup.seats,
    outsiders: setup.outsiders,
    rounds: setup.rounds,
    without: setup.without,
    asiaOnly: setup.asiaOnly,
    skill: setup.skill,
    numbers: replacedNumbers(state),
    phase: state.phase,
    round: state.round,
    paused: state.paused,
    chair: state.chair,
    sheets: sheetsOf(state),
    outside: outsideOf(state),
    bonds: shownBonds(state),
    hidden: { drawn: state.hiddenDrawn, now: hiddenNow(state) },
    pacts: state.pacts,
    pledges: publicPledges(state),
    steps: stepsOf(state),
    crises: state.crises,
    pressedLast: state.pressedLast,
    crisisScores: crisisScores(state),
    final: state.phase === "over" ? finalOf(state) : undefined,
  };
}

const replacedNumbers = kept(
  () => [],
  ({ setup }): PublicView["numbers"] => {
    const usual = numbersWith();
    const replaced = (Object.keys(usual) as NumberName[]).filter((name) => setup.numbers[name] !== usual[name]);
    return Object.fromEntries(replaced.map((name) => [name, setup.numbers[name]]));
  },
);

const sheetsOf = kept(
  ({ strength, standing, shownInfluence, tie, arms, holder, bots, ready, misses }) => [
    strength, standing, shownInfluence, tie, arms, holder, bots, ready, misses,
  ], // biome-ignore format: one glance
  (state) => bySeat(state, sheetOf),
);

const sheetOf = keptBySeat(
  ({ strength, standing, shownInfluence, tie, arms, holder, bots, ready, misses }, seat) => [
    strength[seat], standing[seat], shownInfluence[seat], tie[seat], arms[seat], holder[seat], bots[seat], ready[seat],
    misses[seat],
  ], // biome-ignore format: one glance
  (state, seat): Sheet => ({
    strength: state.strength[seat] ?? 0,
    standing: state.standing[seat] ?? 0,
    influence: state.shownInfluence[seat] ?? 0,
    tie: state.tie[seat] ?? 0,
    tieBegan: state.setup.tie[seat] ?? 0,
    arms: state.arms[seat] ?? 0,
    holder: state.holder[seat] ?? "nobody",
    bot: state.holder[seat] === "bot" ? state.bots[seat] : undefined,
    ready: state.ready[seat] ?? false,
    misses: state.misses[seat] ?? 0,
    slots: slotsFor(state.standing[seat] ?? 0, state.setup.numbers),
  }),
);

const outsideOf = kept(
  ({ strength }) => [strength],
  ({ strength, setup }): PublicView["outside"] =>
    Object.fromEntries(setup.outsiders.map((party) => [party, strength[party] ?? 0])),
);

/** The whole truth of every pair, for the facilitator, and for all when the game is over. */
export const bondsOf = kept(
  ({ bonds }) => [bonds],
  (state) => {
    const all: Partial<Record<Pair, Bond>> = {};
    for (const pair of pairsIn(state)) all[pair] = bondOf(state, pair);
    return all;
  },
);

const shownBonds = kept(
  ({ bonds }) => [bonds],
  (state) => {
    const all: Partial<Record<Pair, ShownBond>> = {};
    for (const pair of pairsIn(state)) {
      const { shown, suspicion } = bondOf(state, pair);
      all[pair] = { shown, printed: state.setup.printed[pair]!, suspicion };
    }
    return all;
  },
);

const hiddenNow = kept(
  ({ bonds }) => [bonds],
  (state) => hiddenPairs(state).length,
);

const publicPledges = kept(
  ({ pledges }) => [pledges],
  ({ pledges }) => pledges.filter((pledge) => pledge.to.length === 0),
);

const stepsOf = kept(
  ({ steps }) => [steps],
  ({ steps: { reached, members, tabled, failedIn } }): PublicView["steps"] => ({ reached, members, tabled, failedIn }),
);

const crisisScores = kept(
  ({ scores }) => [scores],
  (state) => bySeat(state, crisisScoresOf),
);

const crisisScoresOf = keptBySeat(
  ({ scores }, seat) => [scores[seat]],
  ({ scores }, seat) => (scores[seat] ?? []).filter((line) => isCrisisScore(line.why)),
);

/** At the end everything is opened to all: best result first, by percentile where there is a par, else by points. */
function finalOf(state: State): Final {
  const dossiers = dossiersOf(state);
  const ranking = state.setup.seats.map((seat) => {
    const { points, percentile } = dossiers[seat]!;
    return { seat, points, percentile, parGames: parOf(state, seat)?.games };
  });
  ranking.sort(
    (a, b) => (b.percentile ?? 0) - (a.percentile ?? 0) || b.points - a.points || (a.seat < b.seat ? -1 : 1),
  );
  return { ranking, dossiers, bonds: bondsOf(state), seed: state.seed };
}

function bySeat<T>(state: State, value: (state: State, seat: Seat) => T): BySeat<T> {
  const all: BySeat<T> = {};
  for (const seat of state.setup.seats) all[seat] = value(state, seat);
  return all;
}
