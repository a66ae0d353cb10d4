import type { Reply } from "../../shared/wire/contract.ts";
import type { Game } from "../game.ts";
import type { PlannedInject, SeminarChanges, SeminarRecord, StudentRecord } from "../store/classes.ts";
import type { Store } from "../store/store.ts";
import type { Followers } from "./follow.ts";

/** What the helpers of a seminar need of it. */
export interface Klass {
  readonly code: string;
  readonly record: SeminarRecord;
  readonly students: Map<string, StudentRecord>;
  readonly list: StudentRecord[];
  readonly injects: PlannedInject[];
  readonly followers: Followers;
  readonly store: Store;
  worlds(): Promise<Game[]>;
  isFacilitator(person: string | undefined): boolean;
  studentOf(person: string | undefined): StudentRecord | undefined;
  change(changes: SeminarChanges): Promise<void>;
  isOnline(student: StudentRecord, games: readonly Game[]): boolean;
  /** Gives students what they now are, offices and all. To be called in turn. */
  place(next: readonly StudentRecord[]): Promise<Reply>;
}
