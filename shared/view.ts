import type { Order } from "./order.ts";
import type {
  Bond,
  Card,
  Crisis,
  Draft,
  Finding,
  Note,
  Pact,
  Pledge,
  ScoreLine,
  Sounding,
  Washington,
} from "./state.ts";
import type {
  Answer, ByParty, BySeat, Character, Choice, Holder, Module, Outsider, Pair, Phase, Seat, Skill, Step, Viewer, Vote,
} from "./words.ts"; // biome-ignore format: one glance
import type { Numbers } from "./world/numbers.ts";

/** A pair as everybody sees it. */
export interface ShownBond {
  shown: number;
  /** Printed at the start. */
  printed: number;
  suspicion: boolean;
}

/** A seat's public sheet. */
export interface Sheet {
  strength: number;
  standing: number;
  /** As of the last Reckoning. */
  influence: number;
  tie: number;
  tieBegan: number;
  arms: number;
  holder: Holder;
  /** Which bot keeps the seat, while one does. */
  bot?: Character;
  ready: boolean;
  misses: number;
  /** Pacts of its own that its standing allows. */
  slots: number;
}

/** What everybody may know. */
export interface PublicView {
  scenario: string;
  title: string;
  seats: Seat[];
  outsiders: Outsider[];
  rounds: number;
  without: Module[];
  asiaOnly: boolean;
  /** How well bots think that nobody chose. */
  skill: Skill;
  /** Entries of the table of numbers that differ from the rulebook's. */
  numbers: Partial<Numbers>;
  phase: Phase;
  round: number;
  paused: boolean;
  chair: Seat;
  sheets: BySeat<Sheet>;
  /** Strength of outside states. */
  outside: ByParty<number>;
  bonds: Partial<Record<Pair, ShownBond>>;
  /** Hidden rivalries: how many there were at the start, and how many there are now. */
  hidden: { drawn: number; now: number };
  pacts: Pact[];
  /** Public pledges. */
  pledges: Pledge[];
  steps: {
    reached: Step[];
    members: Partial<Record<Step, Seat[]>>;
    tabled?: Step;
    /** Round of the last failed vote. */
    failedIn?: number;
  };
  crises: Crisis[];
  pressedLast: BySeat<Seat[]>;
  /** Points from crises, which everybody sees. */
  crisisScores: BySeat<ScoreLine[]>;
  /** When the game is over: everything, for all. */
  final?: Final;
}

/** What one seat alone may know, its parties' papers included. */
export interface Dossier {
  seat: Seat;
  influence: number;
  cards: (Card & { points: number })[];
  /** True hostility of one's own suspicions, and of those a consultation opens now. */
  truths: Partial<Record<Pair, number>>;
  findings: Finding[];
  drafts: Draft[];
  /** Questions that one asked, or was asked. */
  soundings: Sounding[];
  /** Private pledges given and received. */
  pledges: Pledge[];
  orders?: Order[];
  vote?: Vote;
  answers: Record<string, Answer>;
  choices: Record<string, Choice>;
  notes: Record<string, Note>;
  scores: ScoreLine[];
  points: number;
  /** Result so far against par, 0-100; absent where there is no par. */
  percentile?: number;
}

export interface Final {
  ranking: { seat: Seat; points: number; percentile?: number; parGames?: number }[];
  dossiers: BySeat<Dossier>;
  bonds: Partial<Record<Pair, Bond>>;
  seed: string;
}

/** The facilitator's: every seat's papers, the truth of every pair, and what Washington will do. */
export interface Everything {
  dossiers: BySeat<Dossier>;
  bonds: Partial<Record<Pair, Bond>>;
  washington: Washington;
}

/** What one viewer may know, built field by field from nothing. */
export interface View {
  viewer: Viewer;
  pub: PublicView;
  /** A seat's own papers. */
  mine?: Dossier;
  all?: Everything;
}
