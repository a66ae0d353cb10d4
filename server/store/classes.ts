import type { Inject } from "../../shared/message.ts";
import type { Belief, Led, Settings, Stage, SurveyAnswers } from "../../shared/seminar/contract.ts";
import type { Role } from "../../shared/seminar/roles.ts";
import type { Phase, Seat } from "../../shared/words.ts";

/** A seminar as it is kept. Times are milliseconds since 1970. */
export interface SeminarRecord {
  code: string;
  created: number;
  settings: Settings;
  /** Hash of the facilitator's cookie. */
  facilitator: string;
  /** Codes of its games, in the order of `settings.worlds`. */
  worlds: string[];
  stage: Stage;
  locked: boolean;
  talkLocked: boolean;
  led?: Led;
  deleteAt: number;
}

/** What may change about a seminar; `led: null` takes it away. */
export type SeminarChanges = Partial<Pick<SeminarRecord, "stage" | "locked" | "talkLocked" | "facilitator">> & {
  led?: Led | null;
};

export interface StudentRecord {
  id: string;
  /** Hash of the student's cookie. */
  person: string;
  label: string;
  joined: number;
  world?: number;
  seat?: Seat;
  roles: Role[];
  understudy: boolean;
  seen: number;
}

/** An inject that waits, or has been made: by world, done (null) or why it was refused. */
export interface PlannedInject {
  id: string;
  world?: number;
  inject: Inject;
  at: { round: number; phase: Phase };
  made: Record<number, string | null>;
  planned: number;
}

export interface KeptBelief extends Belief {
  student: string;
}

export interface KeptSurvey extends SurveyAnswers {
  student: string;
  at: number;
}

/** Where seminars live between restarts. Whatever resolves has been saved for good; whatever rejects has changed nothing. */
export interface SeminarStore {
  /** Rejects when the code is taken. */
  add(seminar: SeminarRecord): Promise<void>;
  get(code: string): Promise<SeminarRecord | undefined>;
  /** Codes of all seminars, and when each is to be deleted. */
  all(): Promise<{ code: string; deleteAt: number }[]>;
  /** Rejects when there is no such seminar. */
  change(code: string, changes: SeminarChanges): Promise<void>;
  /** In the order in which they came. */
  students(code: string): Promise<StudentRecord[]>;
  /** Adds or replaces these students, all or none. */
  saveStudents(code: string, students: readonly StudentRecord[]): Promise<void>;
  removeStudent(code: string, id: string): Promise<void>;
  /** In the order in which they were planned. */
  injects(code: string): Promise<PlannedInject[]>;
  saveInject(code: string, inject: PlannedInject): Promise<void>;
  removeInject(code: string, id: string): Promise<void>;
  /** Keeps a belief beside earlier ones about the same. */
  addBelief(game: string, belief: KeptBelief): Promise<void>;
  /** All that were ever held in a game, oldest first. */
  beliefs(game: string): Promise<KeptBelief[]>;
  saveSurvey(code: string, survey: KeptSurvey): Promise<void>;
  surveys(code: string): Promise<KeptSurvey[]>;
  /** Deletes a seminar with everything of it, its games included. */
  delete(code: string): Promise<void>;
}
