import type { Cue, Scenario, Script, ScriptedTerms } from "./types.ts";

/**
 * The lesson: a story told by the rules alone. Pakistan is offered what it needs against India by China, whose quarrel
 * with Vietnam is none of Pakistan's; the bots' parts of the first years are written down, and so are the dice.
 */
export const LESSON: Scenario = {
  id: "lesson",
  title: "Ten minutes",
  about: "Four states, four years: sign for cover, and see whose quarrel you signed for.",
  seats: ["IND", "PAK", "CHN", "VNM"],
  outsiders: ["JPN"],
  rounds: 4,
  without: ["forum", "washington", "agendas", "host", "probe"],
  hidden: 0,
  /** Distant, as the record has it, but no more than a war away from rivalry. */
  hostility: { "PAK-VNM": 3 },
  /** What the story stands on: what the bots can pay, when a pact, a word or a peace ends, and that a shared war costs nothing if won. */
  numbers: {
    startInfluence: 8,
    income: 4,
    influenceCap: 10,
    armCost: 2,
    pressCost: 6,
    startStanding: 6,
    standingPerSlot: 3,
    defenceTerm: 3,
    rivalryAt: 6,
    joinHostility: 1,
    entrapHostility: 2,
    quarrels: 1,
    quarrelPull: 1,
    crisesMore: 1,
    callsMost: 2,
    warJoiner: 2,
    warOwnWin: 2,
  },
};

/** What differs where the lesson's board has one outside rival for all: one whom two together can match. */
export const OUTSIDE_RIVAL: Partial<Scenario> = {
  title: "Ten minutes: one outside rival",
  about: "The same board and the same pact, with one rival for everybody, outside.",
  rounds: 2,
  strength: { OUT: 16 },
};

const CHINAS: ScriptedTerms = { kind: "defence", members: ["CHN", "PAK"] };
const DEARER: ScriptedTerms = { ...CHINAS, pay: { from: "CHN", to: "PAK", amount: 4 } };
const INDIAS: ScriptedTerms = { kind: "defence", members: ["IND", "VNM"] };

const LESSON_CUES: Cue[] = [
  {
    seat: "CHN",
    rounds: [1],
    offers: [CHINAS, DEARER],
    line: "India is more than twice your strength. Stand with us, against anyone, and it will think twice.",
    refuses: "unneeded",
    orders: [{ kind: "press", target: "VNM" }],
    choice: "stand",
  },
  { seat: "IND", rounds: [1], refuses: "unsaid", orders: [{ kind: "arm", target: "IND" }] },
  {
    seat: "VNM",
    rounds: [1],
    refuses: "unsaid",
    orders: [{ kind: "arm", target: "VNM" }],
    choice: "yield",
  },

  {
    seat: "CHN",
    rounds: [2],
    when: "apart",
    offers: [DEARER],
    line: "You saw how we deal with a rival. The offer stands, and there is something in it for you.",
    refuses: "unneeded",
  },
  { seat: "CHN", rounds: [2], refuses: "unneeded", orders: [{ kind: "arm", target: "CHN" }], choice: "stand" },
  { seat: "IND", rounds: [2], offers: [INDIAS], refuses: "unsaid", answer: "back", choice: "stand" },
  { seat: "IND", rounds: [2, 3], when: "exposed", orders: [{ kind: "press", target: "PAK" }], choice: "stand" },
  { seat: "IND", rounds: [2], orders: [] },
  {
    seat: "VNM",
    rounds: [2],
    signs: [INDIAS],
    refuses: "unsaid",
    orders: [
      { kind: "press", target: "CHN" },
      { kind: "arm", target: "VNM" },
    ],
    answer: "none",
    choice: "stand",
  },

  {
    seat: "CHN",
    rounds: [3],
    when: "allied",
    offers: [CHINAS],
    line: "Our pact ends with this year. Let us sign it anew.",
    signs: [
      { ...CHINAS, against: ["IND"] },
      { ...CHINAS, against: ["IND", "VNM"] },
    ],
    refuses: "unneeded",
  },
  { seat: "CHN", rounds: [3], when: "distrusted", refuses: "trust" },
  { seat: "VNM", rounds: [3], when: "distrusted", refuses: "trust" },
  { seat: "CHN", rounds: [3], orders: [{ kind: "arm", target: "CHN" }] },
  { seat: "IND", rounds: [3], refuses: "rival", orders: [{ kind: "arm", target: "IND" }] },
  { seat: "VNM", rounds: [3], refuses: "unsaid", orders: [{ kind: "arm", target: "VNM" }] },
];

const OUTSIDE_CUES: Cue[] = [
  { seat: "CHN", rounds: [2], when: "distrusted", offers: [], refuses: "trust" },
  {
    seat: "CHN",
    rounds: [1, 2],
    when: "apart",
    offers: [CHINAS],
    line: "The same pact as before, against anyone. This time we have the same rival.",
    refuses: "unneeded",
  },
  { seat: "CHN", rounds: [1, 2], refuses: "unneeded", orders: [], answer: "honour", choice: "stand" },
  { seat: "IND", rounds: [1], offers: [INDIAS] },
  { seat: "IND", rounds: [1, 2], refuses: "unneeded", orders: [] },
  { seat: "VNM", rounds: [1, 2], signs: [INDIAS], refuses: "unneeded", orders: [] },
];

const SCRIPTS: Readonly<Record<string, Script>> = {
  lesson: { seed: "lesson 58", seat: "PAK", cues: LESSON_CUES },
  "lesson-common": { seed: "lesson 3541", seat: "PAK", cues: OUTSIDE_CUES },
};

/** The script of a scenario; undefined where its story is the players' own. */
export function scriptOf(scenario: string): Script | undefined {
  return Object.hasOwn(SCRIPTS, scenario) ? SCRIPTS[scenario] : undefined;
}
