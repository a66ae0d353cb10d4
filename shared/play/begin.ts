import type { Event } from "../event.ts";
import { printedBonds } from "../rules/bonds.ts";
import { suspicionsIn } from "../rules/hidden.ts";
import type { Pact, Setup, State } from "../state.ts";
import { type ByParty, type BySeat, isSeat, type Pair, type Party, pairOf, type Seat, type Step } from "../words.ts";
import { dyadOf } from "../world/dyads.ts";
import { INSTITUTIONS } from "../world/institutions.ts";
import { numbersWith } from "../world/numbers.ts";
import { OUTSIDE_RIVALRIES, OUTSIDERS_FACTS } from "../world/outsiders.ts";
import { STATES } from "../world/states.ts";
import type { Scenario } from "../world/types.ts";

/**
 * A new game of a scenario, before anybody sits down: its first event and the state that follows from it.
 * Throws a RangeError when the scenario cannot be played: fewer than two seats, a seat twice, an unknown number.
 */
export function begin(scenario: Scenario, seed: string): { state: State; events: Event[] } {
  const setup = setupOf(scenario);
  return { state: blank(setup, seed), events: [{ kind: "gameBegan", setup, seed }] };
}

/** Everything a game is played with, read off its scenario and the world of 2014. */
export function setupOf(scenario: Scenario): Setup {
  const { seats, outsiders = [] } = scenario;
  if (seats.length < 2 || new Set(seats).size !== seats.length || !seats.every(isSeat)) {
    throw new RangeError("a game needs two or more different seats");
  }
  const numbers = numbersWith(scenario.numbers);
  return {
    scenario: scenario.id,
    title: scenario.title,
    seats: [...seats],
    outsiders: [...outsiders],
    rounds: scenario.rounds ?? numbers.rounds,
    without: scenario.without ?? [],
    asiaOnly: scenario.asiaOnly ?? true,
    numbers,
    hidden: scenario.hidden ?? Math.round((seats.length * numbers.hiddenShare) / 100),
    withoutCards: scenario.withoutCards ?? [],
    granted: scenario.granted ?? [],
    skill: scenario.skill ?? "strong",
    strength: {
      ...bySeat(seats, (seat) => STATES[seat].strength),
      ...Object.fromEntries(outsiders.map((party) => [party, OUTSIDERS_FACTS[party].strength])),
      ...scenario.strength,
    } as ByParty<number>,
    tie: bySeat(seats, (seat) => STATES[seat].tie),
    printed: printedIn(scenario),
    institutions: [
      ...(scenario.institutions ? institutionsAmong(seats) : []),
      ...grantedTo(seats, scenario.granted ?? []),
    ],
  };
}

/** The state of a game of which nothing has happened yet. */
export function blank(setup: Setup, seed: string): State {
  const { seats, numbers, granted = [] } = setup;
  const suspicions = new Set(setup.without.includes("secrets") ? [] : suspicionsIn(setup));
  const strongest = seats.reduce((best, seat) =>
    (setup.strength[seat] ?? 0) > (setup.strength[best] ?? 0) ? seat : best,
  );
  return {
    setup,
    seed,
    phase: "gathering",
    round: 0,
    paused: false,
    chair: seats.includes("CHN") ? "CHN" : strongest,
    strength: setup.strength,
    standing: bySeat(seats, () => numbers.startStanding),
    influence: bySeat(seats, () => numbers.startInfluence),
    shownInfluence: bySeat(seats, () => numbers.startInfluence),
    tie: setup.tie,
    arms: bySeat(seats, () => 0),
    armers: bySeat(seats, () => []),
    bonds: printedBonds(setup, suspicions),
    hiddenDrawn: 0,
    holder: bySeat(seats, () => "nobody"),
    bots: {},
    misses: bySeat(seats, () => 0),
    ready: {},
    active: {},
    cards: {},
    pacts: setup.institutions,
    drafts: [],
    soundings: [],
    pledges: [],
    findings: bySeat(seats, () => []),
    firstFound: bySeat(seats, () => 0),
    mediated: bySeat(seats, () => 0),
    humbled: bySeat(seats, () => []),
    notes: {},
    steps: { reached: [...granted], members: Object.fromEntries(granted.map((step) => [step, [...seats]])) },
    votes: {},
    orders: {},
    pressedLast: {},
    reassured: [],
    crises: [],
    forced: [],
    washington: { isPlayed: false, chosen: {} },
    injects: 0,
    vignettes: new Set(),
    answers: {},
    choices: {},
    scores: bySeat(seats, () => []),
    counted: { pacts: 0, crises: 0 },
    written: bySeat(seats, () => 0),
  };
}

function bySeat<T>(seats: readonly Seat[], value: (seat: Seat) => T): BySeat<T> {
  return Object.fromEntries(seats.map((seat) => [seat, value(seat)])) as BySeat<T>;
}

function printedIn({ seats, outsiders = [], hostility = {}, hostilityAtMost }: Scenario): Record<Pair, number> {
  const printed: Partial<Record<Pair, number>> = {};
  seats.forEach((a, at) => {
    for (const b of [...seats.slice(at + 1), ...outsiders] as Party[]) {
      const pair = pairOf(a, b);
      const recorded = isSeat(b) ? dyadOf(a, b).hostility : (OUTSIDE_RIVALRIES[pair] ?? 0);
      printed[pair] = hostility[pair] ?? Math.min(hostilityAtMost ?? Number.POSITIVE_INFINITY, recorded);
    }
  });
  return printed as Record<Pair, number>;
}

function institutionsAmong(seats: readonly Seat[]): Pact[] {
  return INSTITUTIONS.flatMap((institution): Pact[] => {
    const members = institution.members.filter((member) => seats.includes(member));
    if (members.length < 2) return [];
    const { id, title, kind, against } = institution;
    return [{ id, kind, origin: "institution", title, members, against, since: 0, leaving: [] }];
  });
}

/** What steps of the forum bring that are in force from the start: the Centre, the charter. */
function grantedTo(seats: readonly Seat[], granted: readonly Step[]): Pact[] {
  const pact = { members: [...seats], since: 0, leaving: [] };
  return [
    ...(granted.includes(2) ? [{ ...pact, id: "centre", kind: "consultation", origin: "centre" } as const] : []),
    ...(granted.includes(3) ? [{ ...pact, id: "charter", kind: "defence", origin: "charter" } as const] : []),
  ];
}
