import type { Event } from "../event.ts";
import type { Inject } from "../message.ts";
import type { Clocks, Reply, Talk } from "../wire/contract.ts";
import type { BySeat, Module, Pair, Phase, Seat } from "../words.ts";
import type { Role } from "./roles.ts";

/**
 * What goes between a class and the server besides its games. A seminar is one class under one code: its students with labels of
 * their own choosing, and one or more games ("worlds") that differ in one treatment. All replies are `Reply<T>` of shared/wire.
 */
export type { Reply };

/** Times are milliseconds since 1970. */
export type Stage = "gathering" | "playing" | "debrief";

/** In what a world differs from the scenario. */
export interface Treatment {
  /** Modules left out: "secrets" makes rivalries public, "washington" takes Washington away. */
  without: Module[];
  /** Invented names over the same structure. */
  fictional: boolean;
}

export const QUESTION_KINDS = ["scale", "choice", "number", "text"] as const;
export interface Question {
  id: string;
  kind: (typeof QUESTION_KINDS)[number];
  text: string;
  /** Of a choice. */
  options?: string[];
}

export interface Settings {
  title: string;
  /** Id in shared/seminar/presets.ts, or "own". */
  preset: string;
  scenario: string;
  /** With scenario "custom". */
  seats?: Seat[];
  rounds: number;
  clocks: Clocks;
  /** One for each world. */
  worlds: Treatment[];
  /** What keeps a seat whose students are all away. */
  absence: "bot" | "merge" | "understudy";
  surveys: { pre: Question[]; post: Question[] };
  /** Days after which everything is deleted. */
  keepDays: number;
}

/** POST /api/seminars Settings -> {code}. The creator is its facilitator and does not play. */

/** One student as the facilitator sees them. */
export interface Student {
  id: string;
  label: string;
  /** Which world; absent: not assigned yet. */
  world?: number;
  seat?: Seat;
  roles: Role[];
  /** Sockets open now, and when last heard of. */
  online: boolean;
  seen: number;
  /** Waits as an understudy, to be put in where somebody is away. */
  understudy: boolean;
  answered: { pre: boolean; post: boolean };
}

/** One game of the seminar. */
export interface World {
  game: string;
  phase: Phase;
  round: number;
  rounds: number;
  seats: Seat[];
}

/** What the led debrief shows to everybody. */
export interface Led {
  section: string;
  item?: string;
}

/**
 * GET /api/seminars/:code/state?since=VERSION -> SeminarView. Answered when the version is another than `since`, at the latest after
 * 20 s (then as it is), so that screens follow without asking often. Students get no roster and no treatments.
 */
export interface SeminarView {
  version: number;
  code: string;
  stage: Stage;
  /** What everybody in the room may know. */
  settings: Pick<Settings, "title" | "preset" | "scenario" | "rounds" | "clocks" | "absence" | "keepDays" | "surveys">;
  /** When everything will be deleted. */
  deleteAt: number;
  locked: boolean;
  /** How many have come. */
  students: number;
  led?: Led;
  me: SeminarMe;
  /** For the facilitator alone. */
  console?: SeminarConsole;
  /** Spectators' games for the projector: the game codes, whose spectators' view is public by construction. */
  worlds: World[];
}

export type SeminarMe =
  | { is: "facilitator" }
  | {
      is: "student";
      id: string;
      label: string;
      understudy: boolean;
      /** Once assigned: the game, whose seat one has. */
      game?: string;
      seat?: Seat;
      roles: Role[];
      /** Labels and offices of one's own delegation, oneself included. */
      delegation: { label: string; roles: Role[]; online: boolean }[];
      fictional: boolean;
      answered: { pre: boolean; post: boolean };
    }
  /** The projector, and whoever has only the code. */
  | { is: "guest" };

export interface SeminarConsole {
  students: Student[];
  treatments: Treatment[];
  injects: Scheduled[];
  talkLocked: boolean;
  /** Seats of students that a bot keeps, since all of them are away. */
  away: { world: number; seat: Seat }[];
}

/** An inject that waits for a moment, or has been made. Of one world, or of all when absent. */
export interface Scheduled {
  id: string;
  world?: number;
  inject: Inject;
  at: { round: number; phase: Phase };
  done: boolean;
  /** Why it was refused when its moment came. */
  why?: string;
}

/** POST /api/seminars/:code/join {label} -> SeminarView. Asking again with another label renames. */
export interface JoinSeminar {
  label: string;
}

/** POST /api/seminars/:code/do -> Reply: what the facilitator does with a class. */
export type SeminarAct =
  | { do: "shuffle" }
  | { do: "assign"; student: string; world: number; seat: Seat }
  | { do: "unassign"; student: string }
  | { do: "roles"; student: string; roles: Role[] }
  | { do: "understudy"; student: string; understudy: boolean }
  | { do: "remove"; student: string }
  /** Puts all students of one seat into another seat of the same world; the emptied seat is a bot's. */
  | { do: "merge"; world: number; from: Seat; into: Seat }
  | { do: "lock"; locked: boolean }
  /** Deals the unassigned out, fills what is empty with bots, and starts every world. */
  | { do: "start" }
  | { do: "lockTalk"; locked: boolean }
  /** To the start of the running round, as long as its orders have not been opened. */
  | { do: "stepBack"; world: number }
  | { do: "schedule"; world?: number; inject: Inject; at: { round: number; phase: Phase } }
  | { do: "unschedule"; id: string }
  | { do: "lead"; led?: Led }
  | { do: "deleteNow" };

/** POST /api/games/:code/dry-run {inject} -> Reply<DryRun>: 200 games of bots from here with the inject, and 200 without. */
export interface DryRun {
  games: number;
  with: Outlook;
  without: Outlook;
}

/** What became of many continuations of one game: a number for each of them, in the same order. */
export interface Outlook {
  /** Points of each seat at the end. */
  points: BySeat<number[]>;
  crises: number[];
  wars: number[];
  /** Seats lined up against somebody else's rival. */
  entrapped: number[];
  /** Pacts of states' own in force at the end. */
  pacts: number[];
  /** Years played on in each. */
  years: number;
}

/** One thing changed in a game that was played. */
export type Change =
  /** As if the pact that this draft became had not been signed. */
  | { kind: "unsigned"; pact: string }
  /** As if a draft that lapsed or was declined had been signed by all. */
  | { kind: "signed"; draft: string }
  /** Another answer in a line-up, or another choice at the brink. */
  | { kind: "answer"; crisis: string; seat: Seat; answer: "honour" | "stay" }
  | { kind: "choice"; crisis: string; seat: Seat; choice: "stand" | "yield" }
  /** As if a hidden rivalry had been public, or two had been no rivals, from the start. */
  | { kind: "revealed"; pair: Pair }
  | { kind: "noRivals"; pair: Pair };

/** POST /api/games/:code/what-if {change} -> Reply<WhatIf>, once the game is over. 200 continuations each. */
export interface WhatIf {
  change: Change;
  /** Number of the event at which the two ways part. */
  from: number;
  round: number;
  games: number;
  changed: Outlook;
  /** The same number of continuations by bots from the same place, nothing changed. */
  asItWas: Outlook;
  /** What really happened. */
  played: { points: BySeat<number>; crises: number; wars: number; entrapped: number; pacts: number };
  milliseconds: number;
}

/** Who or what decided something: a student, by label; a bot; the default at a deadline; the facilitator. */
export interface Decider {
  by: "student" | "bot" | "default" | "facilitator";
  label?: string;
  roles?: Role[];
  bot?: string;
}

/** Acts of people, by the number of the first event that each led to. What is not here, a bot or a default decided. */
export interface Act {
  n: number;
  at: number;
  /** Id of the student. */
  student: string;
}

/** A private prediction or suspicion with odds. */
export type BeliefAbout =
  /** That a seat called into a crisis honours its pact; told before the line-up opens. */
  | { kind: "honour"; crisis: string; seat: Seat }
  /** That two states are hidden rivals. */
  | { kind: "rivals"; pair: Pair };
/** POST /api/games/:code/beliefs {about, percent} -> Reply; GET -> Reply<Belief[]>: one's own. */
export interface Belief {
  about: BeliefAbout;
  /** 0-100. */
  percent: number;
  round: number;
  at: number;
}

/** POST /api/seminars/:code/survey {which, answers} -> Reply. */
export interface SurveyAnswers {
  which: "pre" | "post";
  answers: Record<string, string | number>;
}

/** GET /api/seminars/:code/debrief -> Reply<DebriefData>, once every world is over, to everybody of the seminar. */
export interface DebriefData {
  title: string;
  version: string;
  settings: Settings;
  worlds: DebriefWorld[];
  /** The asker's own student id; absent for facilitator and projector. */
  mine?: string;
}

export interface DebriefWorld {
  game: string;
  treatment: Treatment;
  seedChosen: boolean;
  /** All of them: the archive is open. */
  events: Event[];
  /** All diplomacy; of what was said within delegations only one's own, the facilitator all. */
  talk: Talk[];
  acts: Act[];
  /** Labels and seats of those who played. */
  students: { id: string; label: string; seat: Seat; roles: Role[] }[];
  /** Of all students, by id; for a student, only their own go by an id. */
  beliefs: Record<string, Belief[]>;
}

/**
 * GET /api/seminars/:code/export/:file, for the facilitator: decisions.csv, messages.csv, pacts.csv, crises.csv, pairs.csv,
 * scores.csv, beliefs.csv, surveys.csv, codebook.csv, run-card.json, all.json.
 */
export const EXPORTS = [
  "decisions.csv", "messages.csv", "pacts.csv", "crises.csv", "pairs.csv", "scores.csv", "beliefs.csv", "surveys.csv", "codebook.csv",
  "run-card.json", "all.json",
] as const; // biome-ignore format: one glance
export type ExportFile = (typeof EXPORTS)[number];

/** GET /api/owed -> Reply<Owed[]>: every running game in which this browser has a seat, and whether it is waited for. */
export interface Owed {
  game: string;
  seminar?: string;
  title: string;
  seat: Seat;
  phase: Phase;
  round: number;
  rounds: number;
  isOwed: boolean;
  endsAt?: number;
}
