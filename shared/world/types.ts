import type {
  AgendaKind, Answer, Choice, Module, Outsider, PactKind, Pair, Party, Reason, Seat, Skill, Step,
} from "../words.ts"; // biome-ignore format: one glance

/** One of the 26 as the game starts, May 2014. */
export interface StateFact {
  seat: Seat;
  name: string;
  /** As in a sentence: "the United Arab Emirates". */
  inSentence: string;
  capital: string;
  /** Degrees. */
  capitalAt: { lat: number; lon: number };
  region: string;
  /** 1-20, `max(1, round(40*sqrt(CINC)))`, CINC of 2014. */
  strength: number;
  /** 0 rival, 1 none, 2 partner, 3 informal ally or base host, 4 treaty ally: a judgement from the record in `tieWhy`. */
  tie: number;
  tieWhy: string;
  iso2: string;
}

export interface OutsiderFact {
  party: Outsider;
  name: string;
  /** As in a sentence: "the Outer Power". */
  inSentence: string;
  strength: number;
  /** To Washington, 0-4, as a seat's. */
  tie: number;
  capitalAt: { lat: number; lon: number };
  iso2?: string;
}

/** A pair as it is printed: what the world believes at the start. */
export interface DyadFact {
  pair: Pair;
  /** 0-10; 6 or more is a public rivalry, 3-5 a suspicion. */
  hostility: number;
  /** One sentence on why, for a tooltip: the rivalry, dispute, claim or border behind the number. */
  why: string;
  /** Ids into SOURCES. */
  sources: string[];
}

/** A vignette that can open a crisis between two parties. */
export interface CrisisCard {
  id: string;
  title: string;
  when: string;
  /** The card fits a crisis between any two of these; nobody in particular when empty. */
  parties: Party[];
  /** When given, it fits only these pairs of them. */
  between?: Pair[];
  /** In a card for nobody in particular, {a} and {b} stand for the challenger and the challenged. */
  text: string;
  sources: string[];
  /** True: a plausible composite, a judgement, and not an event that happened. */
  composite: boolean;
}

/** A treaty of 2014 on the table at the start. */
export interface Institution {
  id: string;
  title: string;
  kind: PactKind;
  members: Seat[];
  /** Undefined: against anyone. */
  against?: Party[];
  why: string;
  sources: string[];
}

export interface Source {
  id: string;
  title: string;
  citation: string;
  terms: string;
}

/** What a game is played on: which seats, which modules, which numbers. Everything left out falls back to the defaults. */
export interface Scenario {
  id: string;
  title: string;
  /** One sentence on what it is about. */
  about: string;
  seats: Seat[];
  outsiders?: Outsider[];
  rounds?: number;
  /** Modules left out. */
  without?: Module[];
  /** Replaces entries in the table of numbers (rules/numbers.ts). */
  numbers?: Record<string, number>;
  /** How many hidden rivalries; default by `hiddenShare`. */
  hidden?: number;
  /** Printed hostility is clipped to this. Used by the counterfactual. */
  hostilityAtMost?: number;
  /** Replaces printed hostility pair by pair; also the way to give outside states theirs. */
  hostility?: Partial<Record<Pair, number>>;
  /** Replaces strengths (outside states too). */
  strength?: Partial<Record<Party, number>>;
  /** Whether the institutions of 2014 whose members sit at the table are in force. */
  institutions?: boolean;
  /** Whether the charter caps US ties at 2; default true. */
  asiaOnly?: boolean;
  /** How well bots think that nobody chose; default strong. */
  skill?: Skill;
  /** Cards not dealt. */
  withoutCards?: AgendaKind[];
  /** Steps of the forum that are in force among all seats before the first year. */
  granted?: Step[];
}

/** Terms of a draft as a script writes them. */
export interface ScriptedTerms {
  kind: PactKind;
  members: Seat[];
  against?: Party[];
  pay?: { from: Seat; to: Seat; amount: number };
}

/** What one bot does in some years of a scripted game; what is left out, and what the rules refuse, is for the bot to choose. */
export interface Cue {
  seat: Seat;
  rounds: number[];
  /**
   * Only while this can be seen of the seat that the script is for: it is in a defence pact with the bot; it is not; the
   * bot is stronger than its cover; it has less standing than at the start.
   */
  when?: "allied" | "apart" | "exposed" | "distrusted";
  /** Drafts, one after another: the next when the one before has been declined. */
  offers?: ScriptedTerms[];
  /** What is said to the others named in the first of them. */
  line?: string;
  /** Drafts of others that it signs, besides its own terms. */
  signs?: ScriptedTerms[];
  /** The reason with which all other papers are declined. */
  refuses?: Reason;
  orders?: { kind: "arm" | "press" | "reassure"; target: Seat }[];
  /** In every line-up that allows it. */
  answer?: Answer;
  /** At every brink of its own. */
  choice?: Choice;
}

/** A game that tells a story: chosen dice, the seat to whom it is told, and the parts that bots play in it by the rules. */
export interface Script {
  seed: string;
  seat: Seat;
  cues: Cue[];
}
