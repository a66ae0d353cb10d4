import type { Event, EventKind, EventOf } from "../../../shared/event.ts";
import type { Bond, Crisis, Finding, Pact } from "../../../shared/state.ts";
import type { BySeat, Pair, Seat } from "../../../shared/words.ts";
import type { Plain } from "./bonds.ts";

/** As shared/play/apply.ts, but each event makes a new state. */
export function apply(state: Plain, event: Event): Plain {
  const record = RECORDS[event.kind] as (state: Plain, event: Event) => Plain;
  return record(state, event);
}

const RECORDS: { [K in EventKind]: (state: Plain, event: EventOf<K>) => Plain } = {
  gameBegan: (state) => state,
  hiddenCounted: (state, { drawn }) => ({ ...state, hiddenDrawn: drawn }),
  advanced: (state) => state,
  proclaimed: (state) => state,
  armed: (state, { by, to, amount }) => ({
    ...state,
    arms: add(state.arms, to, amount),
    armers: { ...state.armers, [to]: [...new Set([...(state.armers[to] ?? []), by])] },
  }),
  hosted: (state) => state,
  orderFailed: (state) => state,
  chairPassed: (state, { to }) => ({ ...state, chair: to }),
  paused: (state, { paused }) => ({ ...state, paused }),

  rivalriesDrawn: (state, { truths }) => ({
    ...state,
    bonds: {
      ...state.bonds,
      ...Object.fromEntries(
        (Object.keys(truths) as Pair[]).map((pair) => [
          pair,
          { ...state.bonds[pair]!, truth: truths[pair]!, began: truths[pair]! },
        ]),
      ),
    },
  }),
  cardsDealt: (state, { seat, cards }) => ({ ...state, cards: { ...state.cards, [seat]: cards } }),

  seatHeld: (state, { seat, by, bot }) => ({
    ...state,
    holder: { ...state.holder, [seat]: by },
    bots: bot || by === "nobody" ? { ...state.bots, [seat]: bot } : state.bots,
    misses: { ...state.misses, [seat]: 0 },
    ready: { ...state.ready, [seat]: false },
  }),
  phaseBegan: (state, { phase, round }) => {
    const next: Plain = { ...state, phase, round, ready: {}, active: {}, soundings: [] };
    if (phase !== "summit") return next;
    return {
      ...next,
      pressedLast: pressesOf(state.crises),
      crises: [],
      answers: {},
      choices: {},
      orders: {},
      reassured: [],
      steps: withoutTabled(state.steps),
    };
  },
  missed: (state, { seat }) => ({ ...state, misses: add(state.misses, seat, 1) }),
  readied: (state, { seat, ready }) => ({
    ...state,
    ready: { ...state.ready, [seat]: ready },
    active: { ...state.active, [seat]: true },
    misses: ready ? { ...state.misses, [seat]: 0 } : state.misses,
  }),
  noted: (state, { seat, at, note }) => ({
    ...state,
    notes: { ...state.notes, [seat]: { ...state.notes[seat], [at]: note } },
  }),

  influenceMoved: (state, { seat, by }) => ({
    ...state,
    influence: clipped(state.influence, seat, by, 0, state.setup.numbers.influenceCap),
  }),
  standingMoved: (state, { seat, by }) => ({
    ...state,
    standing: clipped(state.standing, seat, by, 0, state.setup.numbers.standingCap),
  }),
  strengthMoved: (state, { party, by }) => ({
    ...state,
    strength: { ...state.strength, [party]: Math.max(1, (state.strength[party] ?? 0) + by) },
  }),
  tieMoved: (state, { seat, to }) => ({ ...state, tie: { ...state.tie, [seat]: to } }),
  hostilityMoved: (state, { pair, by }) => {
    const bond = state.bonds[pair]!;
    const { hostilityCap, suspicionTo } = state.setup.numbers;
    const truth = clip(bond.truth + by, 0, hostilityCap);
    const shown = bond.suspicion ? clip(bond.shown + by, 0, suspicionTo) : truth;
    return withBond(state, pair, { ...bond, truth, shown });
  },
  rivalryRevealed: (state, { pair }) => {
    const bond = state.bonds[pair]!;
    return withBond(state, pair, { ...bond, shown: bond.truth, suspicion: false });
  },
  learned: (state, { seat, finding, first }) => ({
    ...state,
    findings: { ...state.findings, [seat]: learnedWith(state.findings[seat] ?? [], finding) },
    firstFound: first ? add(state.firstFound, seat, 1) : state.firstFound,
  }),

  drafted: (state, { draft }) => ({
    ...state,
    drafts: [...state.drafts, draft],
    written: add(state.written, draft.by, 1),
    active: { ...state.active, [draft.by]: true },
  }),
  signed: (state, { draft, seat }) => ({
    ...state,
    drafts: state.drafts.map((old) => (old.id === draft ? { ...old, signed: [...old.signed, seat] } : old)),
    active: { ...state.active, [seat]: true },
  }),
  declined: (state, { draft, seat }) => ({
    ...withoutDraft(state, draft),
    active: { ...state.active, [seat]: true },
  }),
  sounded: (state, { sounding }) => ({
    ...state,
    soundings: [...state.soundings, { ...sounding, replies: {} }],
    written: add(state.written, sounding.by, 1),
    active: { ...state.active, [sounding.by]: true },
  }),
  replied: (state, { sounding, seat, reply }) => ({
    ...state,
    soundings: state.soundings.map((old) =>
      old.id === sounding ? { ...old, replies: { ...old.replies, [seat]: reply } } : old,
    ),
    active: { ...state.active, [seat]: true },
  }),
  draftVoided: (state, { draft }) => withoutDraft(state, draft),
  draftLapsed: (state, { draft }) => withoutDraft(state, draft),
  pactSigned: (state, { pact, replaces, draft }) => ({
    ...(draft === undefined ? state : withoutDraft(state, draft)),
    pacts: [...state.pacts.filter((old) => !replaces.includes(old.id)), pact],
    counted: { ...state.counted, pacts: state.counted.pacts + 1 },
  }),
  noticeGiven: (state, { pact, seat }) => ({
    ...withPact(state, pact, (old) => ({ ...old, leaving: [...old.leaving, seat] })),
    active: { ...state.active, [seat]: true },
  }),
  pactLeft: (state, { pact, seat }) =>
    withPact(state, pact, (old) => ({
      ...old,
      members: old.members.filter((member) => member !== seat),
      leaving: old.leaving.filter((member) => member !== seat),
    })),
  pactEnded: (state, { pact }) => ({ ...state, pacts: state.pacts.filter((old) => old.id !== pact) }),
  pledged: (state, { pledge }) => ({
    ...state,
    pledges: [...state.pledges, pledge],
    written: add(state.written, pledge.by, 1),
    active: { ...state.active, [pledge.by]: true },
  }),

  stepTabled: (state, { step }) => ({ ...state, steps: { ...state.steps, tabled: step } }),
  voted: (state, { seat, vote }) => ({ ...state, votes: { ...state.votes, [seat]: vote } }),
  votesOpened: (state, { step, passed, members }) => ({
    ...state,
    votes: {},
    steps: passed
      ? {
          ...withoutTabled(state.steps),
          reached: [...state.steps.reached, step],
          members: { ...state.steps.members, [step]: members },
        }
      : { ...withoutTabled(state.steps), failedIn: state.round },
  }),

  ordersSealed: (state, { seat, orders }) => ({ ...state, orders: { ...state.orders, [seat]: orders } }),
  ordersOpened: (state) => ({ ...state, orders: {} }),
  reassured: (state, { by, target }) => ({ ...state, reassured: [...state.reassured, { by, target }] }),

  injected: (state) => ({ ...state, injects: state.injects + 1 }),
  crisisForced: (state, { challenger, defender, because }) => ({
    ...state,
    forced: [...state.forced, { challenger, defender, because }],
  }),
  washingtonHeld: (state, { by }) => ({
    ...state,
    washington: { ...state.washington, isPlayed: by === "facilitator" },
  }),
  washingtonChosen: (state, { crisis, answer }) => ({
    ...state,
    washington: { ...state.washington, chosen: { ...state.washington.chosen, [crisis]: answer } },
  }),
  crisisBroke: (state, { crisis }) => ({
    ...state,
    forced: state.forced.filter(
      ({ challenger, defender }) =>
        crisis.by !== "inject" || challenger !== crisis.challenger || defender !== crisis.defender,
    ),
    crises: [...state.crises, crisis],
    vignettes: new Set([...state.vignettes, crisis.card]),
    counted: { ...state.counted, crises: state.counted.crises + 1 },
  }),
  answered: (state, { seat, crisis, answer }) => ({
    ...state,
    answers: { ...state.answers, [crisis]: { ...state.answers[crisis], [seat]: answer } },
  }),
  linedUp: (state, { crisis, lineUp }) => withCrisis(state, crisis, (old) => ({ ...old, lineUp })),
  brinkChosen: (state, { seat, crisis, choice }) => ({
    ...state,
    choices: { ...state.choices, [crisis]: { ...state.choices[crisis], [seat]: choice } },
  }),
  crisisEnded: (state, { crisis, choices, outcome, winner, chance }) => {
    const next = withCrisis(state, crisis, (old) => ({ ...old, choices, outcome, winner, chance }));
    const mediator = next.crises.find((old) => old.id === crisis)?.lineUp?.mediator;
    if (!mediator || outcome === "war") return next;
    return { ...next, mediated: add(next.mediated, mediator, 1) };
  },
  humbled: (state, { seat, rival }) => ({
    ...state,
    humbled: { ...state.humbled, [seat]: [...(state.humbled[seat] ?? []), rival] },
  }),
  scored: (state, { seat, line }) => ({
    ...state,
    scores: { ...state.scores, [seat]: [...(state.scores[seat] ?? []), line] },
  }),
  reckoned: (state, { influence }) => ({ ...state, shownInfluence: influence }),
  parPlayed: (state, { par }) => ({ ...state, par }),
  ended: (state) => state,
};

function learnedWith(findings: Finding[], finding: Finding): Finding[] {
  const isOld = findings.some(({ pair }) => pair === finding.pair);
  return isOld ? findings.map((old) => (old.pair === finding.pair ? finding : old)) : [...findings, finding];
}

function clip(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function add(counts: BySeat<number>, seat: Seat, by: number): BySeat<number> {
  return { ...counts, [seat]: (counts[seat] ?? 0) + by };
}

function clipped(values: BySeat<number>, seat: Seat, by: number, low: number, high: number): BySeat<number> {
  return { ...values, [seat]: clip((values[seat] ?? 0) + by, low, high) };
}

function withBond(state: Plain, pair: Pair, bond: Bond): Plain {
  return { ...state, bonds: { ...state.bonds, [pair]: bond } };
}

function withPact(state: Plain, id: string, change: (pact: Pact) => Pact): Plain {
  return { ...state, pacts: state.pacts.map((pact) => (pact.id === id ? change(pact) : pact)) };
}

function withCrisis(state: Plain, id: string, change: (crisis: Crisis) => Crisis): Plain {
  return { ...state, crises: state.crises.map((crisis) => (crisis.id === id ? change(crisis) : crisis)) };
}

function withoutDraft(state: Plain, id: string): Plain {
  return { ...state, drafts: state.drafts.filter((draft) => draft.id !== id) };
}

function withoutTabled(steps: Plain["steps"]): Plain["steps"] {
  const { tabled: _, ...rest } = steps;
  return rest;
}

/** Who pressed whom in these crises. */
function pressesOf(crises: Crisis[]): BySeat<Seat[]> {
  const presses: BySeat<Seat[]> = {};
  for (const { by, challenger, defender } of crises) {
    if (by === "flare") continue;
    const pressed: [Seat, Seat][] = [[challenger as Seat, defender as Seat]];
    if (by === "mutualPress") pressed.push([defender as Seat, challenger as Seat]);
    for (const [presser, target] of pressed) presses[presser] = [...(presses[presser] ?? []), target];
  }
  return presses;
}
