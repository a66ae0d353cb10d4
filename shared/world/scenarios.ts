import { isSeat, type Pair, pairOf, SEATS, type Seat } from "../words.ts";
import { dyadOf } from "./dyads.ts";
import { LESSON, OUTSIDE_RIVAL } from "./lesson.ts";
import { STATES } from "./states.ts";
import type { Scenario } from "./types.ts";

const SOUTH_SIX: Seat[] = ["IND", "PAK", "CHN", "AFG", "BGD", "IRN"];

const SOUTH: Scenario = {
  id: "south8",
  title: "The mountains and the plain",
  about:
    "India and Pakistan, China close to one and at odds with the other, and five neighbours who would rather not choose.",
  seats: ["IND", "PAK", "CHN", "AFG", "BGD", "IRN", "KAZ", "RUS"],
};

/** Hostility of the one quarrel that a seat of a mixed world keeps, where the record has less. */
const KEPT_QUARREL = 7;

/** Every printed game. The first three are for newcomers: fewer seats and a lighter rulebook. */
export const SCENARIOS: readonly Scenario[] = [
  LESSON,
  {
    id: "first",
    title: "First game",
    about: "Six states of South Asia, five rounds, and the heart of the game: whom to cover, and against whom.",
    seats: SOUTH_SIX,
    rounds: 5,
    without: ["forum", "washington", "agendas", "host", "probe"],
  },
  {
    id: "starter",
    title: "South Asia for six",
    about: "India, Pakistan, China and three neighbours, with agendas, spies and Washington: everything but the forum.",
    seats: SOUTH_SIX,
    without: ["forum"],
  },
  SOUTH,
  {
    id: "levant8",
    title: "Everybody's quarrel",
    about: "From the Nile to the Gulf, where most states have a rival and hardly any two have the same one.",
    seats: ["IRN", "ARE", "QAT", "EGY", "ISR", "PSE", "TUR", "IRQ"],
    outsiders: ["SAU", "SYR"],
  },
  {
    id: "gulf8",
    title: "The strait and the islands",
    about:
      "Eight states around the Gulf and the Levant, Saudi Arabia and Syria at the edge, and Washington's bases in between.",
    seats: ["IRN", "IRQ", "BHR", "QAT", "ARE", "JOR", "EGY", "TUR"],
    outsiders: ["SAU", "SYR"],
  },
  {
    id: "central8",
    title: "Water, passes, enclaves",
    about:
      "Four Central Asian states share rivers and crooked borders, with three great neighbours looking on and a war in the south.",
    seats: ["KAZ", "UZB", "KGZ", "TJK", "AFG", "CHN", "RUS", "PAK"],
  },
  {
    id: "east8",
    title: "The rig and the temple",
    about:
      "China and Vietnam, Cambodia and Thailand, China and India: three open quarrels, and no two over the same thing.",
    seats: ["CHN", "VNM", "KHM", "THA", "KOR", "MNG", "RUS", "IND"],
    outsiders: ["JPN", "PRK"],
  },
  commonEnemy(SOUTH, "common8", "Common enemy"),
  mixedRivals(SOUTH, "mixed8", "One quarrel each"),
  {
    id: "forum26",
    title: "The forum at Shanghai",
    about:
      "All 26 members of May 2014, with the treaties they had signed, and one question: can a forum become an alliance?",
    seats: [...SEATS],
    outsiders: ["ARM", "JPN", "PRK", "SAU", "SYR", "UKR"],
    institutions: true,
    granted: [1],
    hidden: 8,
    numbers: { warPrincipal: 4 },
  },
];

/** Undefined when there is no such scenario. */
export function scenarioOf(id: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.id === id);
}

/**
 * Between the common enemy and the record: the same outside power, hostile to all, and one rival inside for each seat that no
 * other has. The most hostile pairs of the record keep their quarrel first; an odd seat out has none.
 */
export function mixedRivals(
  scenario: Scenario,
  id = `${scenario.id}-mixed`,
  title = `${scenario.title}: one quarrel each`,
): Scenario {
  const common = commonEnemy(scenario, id, title);
  const quarrels = oneQuarrelEach(scenario).map(({ pair, hostility }) => [pair, Math.max(KEPT_QUARREL, hostility)]);
  return {
    ...common,
    about: "What if all members had the same rival outside, and each had one more inside that is nobody else's?",
    hostility: { ...common.hostility, ...Object.fromEntries(quarrels) },
  };
}

/** Pairs of seats, each seat in one at most, the most hostile first; among equals, in the order of the seats. */
function oneQuarrelEach({ seats, hostility = {} }: Scenario): { pair: Pair; hostility: number }[] {
  const all = seats.flatMap((a, at) =>
    seats.slice(at + 1).map((b) => {
      const pair = pairOf(a, b);
      return { a, b, pair, hostility: hostility[pair] ?? dyadOf(a, b).hostility };
    }),
  );
  const paired = new Set<Seat>();
  return all
    .sort((one, other) => other.hostility - one.hostility)
    .filter(({ a, b }) => {
      if (paired.has(a) || paired.has(b)) return false;
      paired.add(a).add(b);
      return true;
    });
}

/**
 * The counterfactual of a scenario: the same seats without quarrels among them, and one invented power outside, twice as
 * strong as the strongest seat and hostile to all. Every rivalry is shared; there is none to hide. The charter leaves US
 * ties alone.
 */
export function commonEnemy(
  scenario: Scenario,
  id = `${scenario.id}-common`,
  title = `${scenario.title}: common enemy`,
): Scenario {
  const strongest = Math.max(...scenario.seats.map((seat) => scenario.strength?.[seat] ?? STATES[seat].strength));
  return {
    ...scenario,
    id,
    title,
    about:
      "What if no two members were rivals, and all of them had the same one? The same board, with one Outer Power for everybody.",
    outsiders: ["OUT"],
    hostilityAtMost: 2,
    hostility: Object.fromEntries(scenario.seats.map((seat) => [pairOf(seat, "OUT"), 8])),
    strength: { ...scenario.strength, OUT: 2 * strongest },
    hidden: 0,
    asiaOnly: false,
  };
}

/** The lesson once more: the same board, with one outside rival for everybody. */
export const LESSON_OUTSIDE: Scenario = { ...commonEnemy(LESSON), ...OUTSIDE_RIVAL };

/**
 * A game on any three to twenty-six seats, in the order given, with whatever `base` adds. Throws a RangeError on fewer than three seats, an unknown one, or one named twice.
 */
export function customScenario(seats: readonly Seat[], base: Partial<Scenario> = {}): Scenario {
  const distinct = [...new Set(seats)];
  if (distinct.length < 3 || distinct.length < seats.length || !distinct.every(isSeat)) {
    throw new RangeError("A game needs three or more different seats, each one of the 26.");
  }
  const about = base.about ?? `A table of your own, with ${distinct.length} seats.`;
  return { id: "custom", title: "Custom", ...base, about, seats: distinct };
}
