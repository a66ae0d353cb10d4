import { hiddenPairs, suspicionsOf } from "../rules/bonds.ts";
import { cardPoints } from "../rules/cards.ts";
import { slotsFor } from "../rules/pacts.ts";
import { isCrisisScore } from "../rules/score.ts";
import type { State } from "../state.ts";
import type { Dossier, Final, PublicView, ShownBond, View } from "../view.ts";
import type { BySeat, Pair, Seat, Viewer } from "../words.ts";
import { type NumberName, numbersWith } from "../world/numbers.ts";
import { type Par, parFor, percentileOf } from "../world/par.ts";

/** What one viewer may know, built field by field from nothing. With `tell`, the only place that decides it. */
export function see(state: State, viewer: Viewer): View {
  const pub = publicOf(state);
  if (viewer === "spectator" || state.phase === "gathering") return { viewer, pub };
  if (viewer === "facilitator") return { viewer, pub, all: { dossiers: dossiersOf(state), bonds: state.bonds } };
  return state.setup.seats.includes(viewer) ? { viewer, pub, mine: dossierOf(state, viewer) } : { viewer, pub };
}

const publics = new WeakMap<State, PublicView>();

/** What everybody may know. Kept for each state, since every viewer asks for it. */
function publicOf(state: State): PublicView {
  const kept = publics.get(state) ?? buildPublic(state);
  publics.set(state, kept);
  return kept;
}

function buildPublic(state: State): PublicView {
  const { setup, steps } = state;
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
    sheets: bySeat(state, (seat) => ({
      strength: state.strength[seat] ?? 0,
      standing: state.standing[seat] ?? 0,
      influence: state.shownInfluence[seat] ?? 0,
      tie: state.tie[seat] ?? 0,
      tieBegan: setup.tie[seat] ?? 0,
      arms: state.arms[seat] ?? 0,
      holder: state.holder[seat] ?? "nobody",
      bot: state.holder[seat] === "bot" ? state.bots[seat] : undefined,
      ready: state.ready[seat] ?? false,
      misses: state.misses[seat] ?? 0,
      slots: slotsFor(state.standing[seat] ?? 0, setup.numbers),
    })),
    outside: Object.fromEntries(setup.outsiders.map((party) => [party, state.strength[party] ?? 0])),
    bonds: shownBonds(state),
    hidden: { drawn: state.hiddenDrawn, now: hiddenPairs(state).length },
    pacts: state.pacts,
    pledges: state.pledges.filter((pledge) => pledge.to.length === 0),
    steps: { reached: steps.reached, members: steps.members, tabled: steps.tabled, failedIn: steps.failedIn },
    crises: state.crises,
    pressedLast: state.pressedLast,
    crisisScores: bySeat(state, (seat) => (state.scores[seat] ?? []).filter((line) => isCrisisScore(line.why))),
    final: state.phase === "over" ? finalOf(state) : undefined,
  };
}

const bondsShown = new WeakMap<State["bonds"], PublicView["bonds"]>();

function shownBonds({ bonds, setup }: State): PublicView["bonds"] {
  const kept =
    bondsShown.get(bonds) ??
    (Object.fromEntries(
      (Object.keys(bonds) as Pair[]).map((pair): [Pair, ShownBond] => {
        const { shown, suspicion } = bonds[pair]!;
        return [pair, { shown, printed: setup.printed[pair]!, suspicion }];
      }),
    ) as PublicView["bonds"]);
  bondsShown.set(bonds, kept);
  return kept;
}

/** A seat's own papers. */
function dossierOf(state: State, seat: Seat): Dossier {
  const points = (state.scores[seat] ?? []).reduce((sum, line) => sum + line.points, 0);
  return {
    seat,
    influence: state.influence[seat] ?? 0,
    cards: (state.cards[seat] ?? []).map((card) => ({ ...card, points: cardPoints(state, seat, card) })),
    truths: Object.fromEntries(suspicionsOf(state, seat).map((pair) => [pair, state.bonds[pair]!.truth])),
    findings: Object.values(state.findings[seat] ?? {}),
    drafts: state.drafts.filter((draft) => draft.terms.members.includes(seat)),
    soundings: state.soundings.filter((sounding) => sounding.terms.members.includes(seat)),
    pledges: state.pledges.filter(({ by, to }) => to.length > 0 && (by === seat || to.includes(seat))),
    orders: state.orders[seat],
    vote: state.votes[seat],
    answers: answersOf(state.answers, seat),
    choices: answersOf(state.choices, seat),
    notes: state.notes[seat] ?? {},
    scores: state.scores[seat] ?? [],
    points,
    percentile: percentileOf(parOf(state, seat), state.phase === "over" ? "end" : scoredRounds(state), points),
  };
}

/** Par of a seat: of its scenario, or played for this very cast. */
function parOf({ par, setup }: State, seat: Seat): Par | undefined {
  return par?.[seat] ?? parFor(setup.scenario, seat);
}

/** The last round whose security has been scored. */
function scoredRounds(state: State): number {
  return state.phase === "reckoning" ? state.round : state.round - 1;
}

function answersOf<T>(byCrisis: Record<string, BySeat<T>>, seat: Seat): Record<string, T> {
  const own = Object.entries(byCrisis).flatMap(([crisis, answers]) => {
    const answer = answers[seat];
    return answer === undefined ? [] : [[crisis, answer] as const];
  });
  return Object.fromEntries(own);
}

function dossiersOf(state: State): BySeat<Dossier> {
  return bySeat(state, (seat) => dossierOf(state, seat));
}

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
  return { ranking, dossiers, bonds: state.bonds, seed: state.seed };
}

function replacedNumbers({ setup }: State): PublicView["numbers"] {
  const usual = numbersWith();
  const replaced = (Object.keys(usual) as NumberName[]).filter((name) => setup.numbers[name] !== usual[name]);
  return Object.fromEntries(replaced.map((name) => [name, setup.numbers[name]]));
}

function bySeat<T>(state: State, value: (seat: Seat) => T): BySeat<T> {
  return Object.fromEntries(state.setup.seats.map((seat) => [seat, value(seat)])) as BySeat<T>;
}
