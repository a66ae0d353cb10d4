import type { Event } from "../../shared/event.ts";
import type { Role } from "../../shared/seminar/roles.ts";
import type { Log } from "../../shared/table/log.ts";
import type { Clocks, Talk } from "../../shared/wire/contract.ts";
import type { Seat, Viewer } from "../../shared/words.ts";
import type { KeptClock } from "../clock.ts";
import type { SeminarStore } from "./classes.ts";

/** What the house keeps about a game besides its events. Times are milliseconds since 1970. */
export interface GameRecord {
  code: string;
  created: number;
  clocks: Clocks;
  listed: boolean;
  seedChosen: boolean;
  facilitated: boolean;
  /** Secret from which this game's seat keys are made. */
  keyring: string;
  clock: KeptClock;
  /** Seats that may not talk. */
  muted: Seat[];
  over: boolean;
  /** Code of the seminar that it is a world of. */
  seminar?: string;
  /** Nobody but the facilitator may talk. */
  hushed?: boolean;
}

/** What may change about a game once it exists. */
export type GameChanges = Partial<Pick<GameRecord, "clock" | "muted" | "over" | "hushed">>;

/** One person's place in one game. */
export interface Member {
  /** Hash of the person's cookie. */
  person: string;
  viewer: Viewer;
  host: boolean;
  /** The last place whose secrets this person has seen. */
  sat?: Viewer;
  /** Of a seminar: id, label, and offices in the delegation. */
  student?: string;
  label?: string;
  roles?: Role[];
}

/** A line of talk as it is kept: counted over the whole game, unlike a reader's own count. */
export interface Line extends Talk {
  at: number;
  /** Id of the student who wrote it. */
  student?: string;
}

/** An event as it is kept: with when it was written, and a mark of whose act it was the first to follow from. */
export interface KeptEvent {
  event: Event;
  at: number;
  author?: string;
}

/** The log of a game that can be set back. */
export interface GameLog extends Log {
  history(): Promise<KeptEvent[]>;
  /** The game has only its first `to` events from now on; other logs of it that are open can write no more. */
  rewind(to: number): Promise<void>;
  /** How often it was set back. */
  rewinds(): Promise<number>;
}

/** Where games live between restarts. Whatever resolves has been saved for good; whatever rejects has changed nothing. */
export interface Store {
  /** The log of a game, empty if there is none. */
  log(code: string): GameLog;
  readonly seminars: SeminarStore;
  /** Adds a game with its first member. Rejects when the code is taken. */
  addGame(game: GameRecord, creator: Member): Promise<void>;
  /** Adds a game that was played elsewhere, all of it or nothing. Rejects when the code is taken. */
  bringGame(
    game: GameRecord,
    members: readonly Member[],
    events: readonly Event[],
    talk: readonly Line[],
  ): Promise<void>;
  game(code: string): Promise<GameRecord | undefined>;
  /** Rejects when there is no such game. */
  changeGame(code: string, changes: GameChanges): Promise<void>;
  /** Codes of listed games that are not over, the newest first. */
  listedGames(limit: number): Promise<string[]>;
  /** Codes of games with clocks that are not over. */
  clockedGames(): Promise<string[]>;
  /** Codes of games that go on in which a person has a seat, the newest first. */
  gamesOf(person: string, limit: number): Promise<string[]>;
  members(code: string): Promise<Member[]>;
  /** Adds or replaces these members, all or none. */
  saveMembers(code: string, members: readonly Member[]): Promise<void>;
  /** All talk of a game, in order. */
  talk(code: string): Promise<Line[]>;
  /** Adds a line; rejects when its number is taken. */
  addLine(code: string, line: Line): Promise<void>;
  close(): Promise<void>;
}
