import type { Terms } from "./message.ts";
import type { Order } from "./order.ts";
import type {
  AgendaKind, Answer, ByParty, BySeat, Character, Choice, Holder, Module, Outsider, PactKind, Pair, Party, Phase, PledgeVerb,
  Reason, Seat, SeatSet, Skill, Step, Vote, WashingtonAnswer,
} from "./words.ts"; // biome-ignore format: one glance
import type { Numbers } from "./world/numbers.ts";
import type { Par } from "./world/par.ts";

/** Everything a game is played with, fixed when it begins. */
export interface Setup {
  scenario: string;
  title: string;
  seats: Seat[];
  outsiders: Outsider[];
  rounds: number;
  without: Module[];
  asiaOnly: boolean;
  numbers: Numbers;
  /** How many hidden rivalries the seed draws. */
  hidden: number;
  withoutCards: AgendaKind[];
  /** Steps of the forum in force from the start; absent in games of an earlier day. */
  granted?: Step[];
  /** How well bots think that nobody chose. */
  skill: Skill;
  strength: ByParty<number>;
  tie: BySeat<number>;
  /** Printed hostility of every pair in play. */
  printed: Record<Pair, number>;
  institutions: Pact[];
}

/** What one pair is. A suspicion's truth may differ from what is shown. */
export interface Bond {
  truth: number;
  shown: number;
  /** The truth as it was at the start, from which reassurance counts. */
  began: number;
  suspicion: boolean;
}

/** Which pairs are in play and where each lies; the same for all games of a cast. */
export interface Chart {
  /** In the order of the setup's; a pair's place here is its number. */
  pairs: readonly Pair[];
  /** The number of the pair of two parties, by their place in a square of all parties; -1: not in play. */
  between: Int16Array;
  /** By a party's number: the others at the table, seats first, and the numbers of its pairs with them. */
  around: readonly { others: readonly Party[]; pairs: readonly number[] }[];
}

/** What all pairs are. Read by the questions of rules/bonds.ts, written by play/apply.ts. */
export interface Bonds {
  chart: Chart;
  /** By a pair's number all truths, then what is shown, then how all began, then 1 for each suspicion; one copy takes all. */
  values: Int8Array;
  /** By a pair's number: who knows its truth as it is now, by a consultation or as one of the two. */
  readers: SeatSet[];
}

export type PactOrigin = "own" | "institution" | "centre" | "charter";
export interface Pact {
  id: string;
  kind: PactKind;
  origin: PactOrigin;
  title?: string;
  members: Seat[];
  /** Absent: against anyone. */
  against?: Party[];
  /** Round of signing; 0 before the game. */
  since: number;
  /** The last round in which it is in force; absent: until left. */
  until?: number;
  pay?: { from: Seat; to: Seat; amount: number };
  leaving: Seat[];
}

export interface Draft {
  id: string;
  by: Seat;
  terms: Terms;
  signed: Seat[];
}

/** What a seat has said it would do about terms it was sounded on. */
export interface SoundingReply {
  would: boolean;
  reason?: Reason;
  /** Terms that it would sign instead. */
  counter?: Terms;
}

/** A question whether others would sign. It binds nobody, and lasts as long as the summit. */
export interface Sounding {
  id: string;
  by: Seat;
  terms: Terms;
  replies: BySeat<SoundingReply>;
}

export interface Pledge {
  id: string;
  round: number;
  by: Seat;
  verb: PledgeVerb;
  about?: Party;
  /** Empty: to everybody. */
  to: Seat[];
}

/** What a seat has found out about a suspicion that is not its own. */
export interface Finding {
  pair: Pair;
  rivals: boolean;
  /** The true hostility when it was learned; a probe tells only yes or no. */
  value?: number;
  round: number;
  via: "probe" | "consultation";
}

export interface Note {
  guess?: "rivals" | "not" | "unsure";
  text?: string;
}

export interface Card {
  kind: AgendaKind;
  /** The rival the card is about, where there is one. */
  rival?: Seat;
}

export type CrisisOutcome = "cYields" | "dYields" | "detente" | "settled" | "war";

/** How one seat stands in a line-up, once shown. */
export interface LineUp {
  called: Seat[];
  honoured: Seat[];
  stayedOut: Seat[];
  excused: Seat[];
  backed: Seat[];
  offered: Seat[];
  mediator?: Seat;
  washington: WashingtonAnswer;
  /** Those lined up against a state that is no public rival of theirs. */
  entrapped: Seat[];
}

export interface Crisis {
  id: string;
  challenger: Party;
  defender: Party;
  by: "press" | "mutualPress" | "flare" | "inject";
  /** Id of the vignette. */
  card: string;
  lineUp?: LineUp;
  choices?: { challenger: Choice; defender: Choice };
  outcome?: CrisisOutcome;
  winner?: "challenger" | "defender";
  /** Chances of war's sides in percent, as fought. */
  chance?: number;
}

export interface ScoreLine {
  round: number;
  points: number;
  why: ScoreWhy;
  /** The crisis, rival or armed state behind it. */
  about?: string;
}
export const CRISIS_SCORES = [
  "abandoned", "joined", "yielded", "stoodFirm", "gaveWay", "forced", "detente", "mediated", "warCost", "warWon", "warLost",
  "warJoined", "warOwnWon", "warOwnLost", "entrapped",
] as const; // biome-ignore format: one glance
/** Reasons that everybody sees; the others would betray hidden rivals. */
export type CrisisScore = (typeof CRISIS_SCORES)[number];
export type ScoreWhy =
  | CrisisScore
  | "allied"
  | "secure"
  | "exposed"
  | "host"
  | "found"
  | "arms"
  | "finalStanding"
  | "agenda";

/** Washington, where a facilitator plays it: what it will do in a crisis. */
export interface Washington {
  /** Line-ups wait for its word where it may have one. */
  isPlayed: boolean;
  chosen: Record<string, WashingtonAnswer>;
}

/** A crisis that an inject asks for. */
export interface ForcedCrisis {
  challenger: Party;
  defender: Seat;
  because: string;
}

/** What a facilitator lets happen, as it is told. */
export interface Injected {
  id: string;
  title: string;
  text: string;
  /** Empty: everybody. */
  to: Seat[];
  /** What is said of hidden rivalries, true or false. */
  rumours: { pair: Pair; rivals: boolean }[];
}

/** The whole truth of one game, never sent to anybody. Once a turn is over nothing in it changes any more. */
export interface State {
  setup: Setup;
  seed: string;
  phase: Phase;
  round: number;
  paused: boolean;
  /** Chair of the forum. */
  chair: Seat;
  strength: ByParty<number>;
  standing: BySeat<number>;
  influence: BySeat<number>;
  /** As of the last Reckoning. */
  shownInfluence: BySeat<number>;
  tie: BySeat<number>;
  arms: BySeat<number>;
  /** Who armed a seat, each once. */
  armers: BySeat<Seat[]>;
  bonds: Bonds;
  /** How many hidden rivalries the seed drew. */
  hiddenDrawn: number;
  holder: BySeat<Holder>;
  /** The bot that keeps a seat, or would keep it. */
  bots: BySeat<Character>;
  misses: BySeat<number>;
  ready: BySeat<boolean>;
  /** Seats that have done something in this phase. */
  active: BySeat<boolean>;
  cards: BySeat<Card[]>;
  pacts: Pact[];
  drafts: Draft[];
  soundings: Sounding[];
  pledges: Pledge[];
  /** In the order in which pairs were first learned of; each pair once. */
  findings: BySeat<Finding[]>;
  /** Hidden rivalries of others that a seat's own probe found first for it. */
  firstFound: BySeat<number>;
  mediated: BySeat<number>;
  /** Hidden rivals that a seat has humbled. */
  humbled: BySeat<Seat[]>;
  notes: BySeat<Record<string, Note>>;
  steps: { reached: Step[]; members: Partial<Record<Step, Seat[]>>; tabled?: Step; failedIn?: number };
  votes: BySeat<Vote>;
  orders: BySeat<Order[]>;
  pressedLast: BySeat<Seat[]>;
  reassured: { by: Seat; target: Seat }[];
  /** This round's. */
  crises: Crisis[];
  /** Crises that injects ask for and that have not broken out yet. */
  forced: ForcedCrisis[];
  washington: Washington;
  /** Cards told so far in the game. */
  vignettes: Set<string>;
  answers: Record<string, BySeat<Answer>>;
  choices: Record<string, BySeat<Choice>>;
  scores: BySeat<ScoreLine[]>;
  /** Par of a cast that no table knows, once it has been played. */
  par?: BySeat<Par>;
  /** How many pacts and crises there have been; these numbers are public. */
  counted: { pacts: number; crises: number };
  /** How many injects there have been; a seat does not learn of those meant for others. */
  injects: number;
  /** How many drafts, soundings and pledges each seat has made; these never show. */
  written: BySeat<number>;
}
