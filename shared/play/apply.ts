import type { Event, EventKind, EventOf } from "../event.ts";
import type { Crisis, Finding, Pact, State } from "../state.ts";
import type { BySeat, Pair, Seat } from "../words.ts";
import { bringOut, clip, draw, moveHostility, note } from "./bonds.ts";
import { append, ownList, ownRecord } from "./own.ts";

/**
 * Records what happened in a state, and decides nothing. What the state shares with the one `before` the turn stays as it
 * was: a part that is written to is copied first, unless this turn has copied or replaced it already; all else is replaced.
 */
export function apply(now: State, event: Event, before: State): void {
  BY_KIND.get(event.kind)!(now, event, before);
}

const RECORDS: { [K in EventKind]: (now: State, event: EventOf<K>, before: State) => void } = {
  gameBegan: () => undefined,
  advanced: () => undefined,
  proclaimed: () => undefined,
  hosted: () => undefined,
  orderFailed: () => undefined,
  ended: () => undefined,
  hiddenCounted: (now, { drawn }) => {
    now.hiddenDrawn = drawn;
  },
  chairPassed: (now, { to }) => {
    now.chair = to;
  },
  paused: (now, { paused }) => {
    now.paused = paused;
  },
  parPlayed: (now, { par }) => {
    now.par = par;
  },

  rivalriesDrawn: (now, { truths }, before) => {
    for (const pair of Object.keys(truths) as Pair[]) draw(now, pair, truths[pair]!, before);
  },
  cardsDealt: (now, { seat, cards }) => {
    now.cards = { ...now.cards, [seat]: cards };
  },

  seatHeld: (now, { seat, by, bot }) => {
    now.holder = { ...now.holder, [seat]: by };
    if (bot || by === "nobody") now.bots = { ...now.bots, [seat]: bot };
    now.misses = { ...now.misses, [seat]: 0 };
    now.ready = { ...now.ready, [seat]: false };
  },
  phaseBegan: (now, { phase, round }) => {
    now.phase = phase;
    now.round = round;
    now.ready = {};
    now.active = {};
    now.soundings = [];
    if (phase !== "summit") return;
    now.pressedLast = pressesOf(now.crises);
    now.crises = [];
    now.answers = {};
    now.choices = {};
    now.orders = {};
    now.reassured = [];
    now.steps = withoutTabled(now.steps);
  },
  missed: (now, { seat }) => {
    now.misses = counted(now.misses, seat);
  },
  readied: (now, { seat, ready }, before) => {
    if (now.ready === before.ready) now.ready = { ...before.ready };
    now.ready[seat] = ready;
    markActive(now, seat, before);
    if (ready && now.misses[seat] !== 0) now.misses = { ...now.misses, [seat]: 0 };
  },
  noted: (now, { seat, at, note }) => {
    now.notes = { ...now.notes, [seat]: { ...now.notes[seat], [at]: note } };
  },

  influenceMoved: (now, { seat, by }, before) => {
    if (now.influence === before.influence) now.influence = { ...before.influence };
    now.influence[seat] = clip((now.influence[seat] ?? 0) + by, 0, now.setup.numbers.influenceCap);
  },
  standingMoved: (now, { seat, by }, before) => {
    if (now.standing === before.standing) now.standing = { ...before.standing };
    now.standing[seat] = clip((now.standing[seat] ?? 0) + by, 0, now.setup.numbers.standingCap);
  },
  strengthMoved: (now, { party, by }, before) => {
    if (now.strength === before.strength) now.strength = { ...before.strength };
    now.strength[party] = Math.max(1, (now.strength[party] ?? 0) + by);
  },
  armed: (now, { by, to, amount }, before) => {
    if (now.arms === before.arms) now.arms = { ...before.arms };
    now.arms[to] = (now.arms[to] ?? 0) + amount;
    if (now.armers[to]?.includes(by)) return;
    if (now.armers === before.armers) now.armers = { ...before.armers };
    append(now.armers, before.armers, to, by);
  },
  tieMoved: (now, { seat, to }, before) => {
    if (now.tie === before.tie) now.tie = { ...before.tie };
    now.tie[seat] = to;
  },
  hostilityMoved: (now, { pair, by }, before) => moveHostility(now, pair, by, before),
  rivalryRevealed: (now, { pair }, before) => bringOut(now, pair, before),
  learned: (now, { seat, finding, first }, before) => {
    if (now.findings === before.findings) now.findings = { ...before.findings };
    const at = placeOfFinding(now.findings[seat] ?? [], finding.pair);
    if (at < 0) append(now.findings, before.findings, seat, finding);
    else ownList(now.findings, before.findings, seat)[at] = finding;
    note(now, finding.pair, seat, finding.via === "consultation", before);
    if (first) now.firstFound = counted(now.firstFound, seat);
  },

  drafted: (now, { draft }, before) => {
    now.drafts = [...now.drafts, draft];
    now.written = counted(now.written, draft.by);
    markActive(now, draft.by, before);
  },
  signed: (now, { draft, seat }, before) => {
    now.drafts = now.drafts.map((old) => (old.id === draft ? { ...old, signed: [...old.signed, seat] } : old));
    markActive(now, seat, before);
  },
  declined: (now, { draft, seat }, before) => {
    removeDraft(now, draft);
    markActive(now, seat, before);
  },
  draftVoided: (now, { draft }) => removeDraft(now, draft),
  draftLapsed: (now, { draft }) => removeDraft(now, draft),
  sounded: (now, { sounding }, before) => {
    now.soundings = [...now.soundings, { ...sounding, replies: {} }];
    now.written = counted(now.written, sounding.by);
    markActive(now, sounding.by, before);
  },
  replied: (now, { sounding, seat, reply }, before) => {
    now.soundings = now.soundings.map((old) =>
      old.id === sounding ? { ...old, replies: { ...old.replies, [seat]: reply } } : old,
    );
    markActive(now, seat, before);
  },
  pactSigned: (now, { pact, replaces, draft }) => {
    if (draft !== undefined) removeDraft(now, draft);
    now.pacts = [...now.pacts.filter((old) => !replaces.includes(old.id)), pact];
    now.counted = { ...now.counted, pacts: now.counted.pacts + 1 };
  },
  noticeGiven: (now, { pact, seat }, before) => {
    changePact(now, pact, (old) => ({ ...old, leaving: [...old.leaving, seat] }));
    markActive(now, seat, before);
  },
  pactLeft: (now, { pact, seat }) =>
    changePact(now, pact, (old) => ({
      ...old,
      members: old.members.filter((member) => member !== seat),
      leaving: old.leaving.filter((member) => member !== seat),
    })),
  pactEnded: (now, { pact }) => {
    now.pacts = now.pacts.filter((old) => old.id !== pact);
  },
  pledged: (now, { pledge }, before) => {
    now.pledges = [...now.pledges, pledge];
    now.written = counted(now.written, pledge.by);
    markActive(now, pledge.by, before);
  },

  stepTabled: (now, { step }) => {
    now.steps = { ...now.steps, tabled: step };
  },
  voted: (now, { seat, vote }) => {
    now.votes = { ...now.votes, [seat]: vote };
  },
  votesOpened: (now, { step, passed, members }) => {
    now.votes = {};
    const steps = withoutTabled(now.steps);
    now.steps = passed
      ? { ...steps, reached: [...steps.reached, step], members: { ...steps.members, [step]: members } }
      : { ...steps, failedIn: now.round };
  },

  ordersSealed: (now, { seat, orders }, before) => {
    if (now.orders === before.orders) now.orders = { ...before.orders };
    now.orders[seat] = orders;
  },
  ordersOpened: (now) => {
    now.orders = {};
  },
  reassured: (now, { by, target }, before) => {
    if (now.reassured === before.reassured) now.reassured = [...before.reassured];
    now.reassured.push({ by, target });
  },

  injected: (now) => {
    now.injects += 1;
  },
  crisisForced: (now, { challenger, defender, because }) => {
    now.forced = [...now.forced, { challenger, defender, because }];
  },
  washingtonHeld: (now, { by }) => {
    now.washington = { ...now.washington, isPlayed: by === "facilitator" };
  },
  washingtonChosen: (now, { crisis, answer }) => {
    now.washington = { ...now.washington, chosen: { ...now.washington.chosen, [crisis]: answer } };
  },
  crisisBroke: (now, { crisis }, before) => {
    now.crises = [...now.crises, crisis];
    if (crisis.by === "inject") {
      const at = now.forced.findIndex(
        (one) => one.challenger === crisis.challenger && one.defender === crisis.defender,
      );
      now.forced = now.forced.toSpliced(at, 1);
    }
    if (now.vignettes === before.vignettes) now.vignettes = new Set(before.vignettes);
    now.vignettes.add(crisis.card);
    now.counted = { pacts: now.counted.pacts, crises: now.counted.crises + 1 };
  },
  answered: (now, { seat, crisis, answer }, before) => {
    if (now.answers === before.answers) now.answers = { ...before.answers };
    ownRecord(now.answers, before.answers, crisis)[seat] = answer;
  },
  linedUp: (now, { crisis, lineUp }) => changeCrisis(now, crisis, (old) => ({ ...old, lineUp })),
  brinkChosen: (now, { seat, crisis, choice }, before) => {
    if (now.choices === before.choices) now.choices = { ...before.choices };
    ownRecord(now.choices, before.choices, crisis)[seat] = choice;
  },
  crisisEnded: (now, { crisis, choices, outcome, winner, chance }) => {
    changeCrisis(now, crisis, (old) => ({ ...old, choices, outcome, winner, chance }));
    const mediator = now.crises.find((old) => old.id === crisis)?.lineUp?.mediator;
    if (mediator && outcome !== "war") now.mediated = counted(now.mediated, mediator);
  },
  humbled: (now, { seat, rival }, before) => {
    if (now.humbled === before.humbled) now.humbled = { ...before.humbled };
    append(now.humbled, before.humbled, seat, rival);
  },
  scored: (now, { seat, line }, before) => {
    if (now.scores === before.scores) now.scores = { ...before.scores };
    append(now.scores, before.scores, seat, line);
  },
  reckoned: (now, { influence }) => {
    now.shownInfluence = influence;
  },
};

/** A map finds them sooner than an object. */
const BY_KIND = new Map(Object.entries(RECORDS) as [EventKind, (now: State, event: Event, before: State) => void][]);

function markActive(now: State, seat: Seat, before: State): void {
  if (now.active === before.active) now.active = { ...before.active };
  now.active[seat] = true;
}

function counted(counts: BySeat<number>, seat: Seat): BySeat<number> {
  const more = { ...counts };
  more[seat] = (more[seat] ?? 0) + 1;
  return more;
}

function changePact(now: State, id: string, change: (pact: Pact) => Pact): void {
  now.pacts = now.pacts.map((pact) => (pact.id === id ? change(pact) : pact));
}

function changeCrisis(now: State, id: string, change: (crisis: Crisis) => Crisis): void {
  now.crises = now.crises.map((crisis) => (crisis.id === id ? change(crisis) : crisis));
}

function placeOfFinding(findings: readonly Finding[], pair: Pair): number {
  for (let at = 0; at < findings.length; at += 1) if (findings[at]!.pair === pair) return at;
  return -1;
}

function removeDraft(now: State, id: string): void {
  now.drafts = now.drafts.filter((draft) => draft.id !== id);
}

function withoutTabled(steps: State["steps"]): State["steps"] {
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
