import type { Event } from "../../shared/event.ts";
import { type Log, MemoryLog } from "../../shared/table/log.ts";
import type { Clocks, Talk } from "../../shared/wire/contract.ts";
import type { BySeat, Phase, Seat } from "../../shared/words.ts";
import type { Scenario } from "../../shared/world/types.ts";

/** By what a PIN is known again, without being kept (pin.ts). All in base64. */
export interface PinProof {
  /** 16 random bytes. */
  salt: string;
  /** 32 bytes. */
  hash: string;
  /** Of PBKDF2-HMAC-SHA-256. */
  iterations: number;
  /** A key pair of the player's own, so that a game can be saved to a file without its PIN, and opened with it only. */
  lock?: PinLock;
}

export interface PinLock {
  /** The public key: a point on P-256, 65 bytes. */
  key: string;
  /** The private key (PKCS #8), sealed by the PIN with AES-GCM: 12 bytes of nonce, then the rest. */
  sealed: string;
}

/** Somebody who plays at this device. */
export interface DevicePlayer {
  seat: Seat;
  name: string;
  pin?: PinProof;
}

/** A game kept on this device: all but its events and talk. */
export interface DeviceGame {
  id: string;
  title: string;
  scenario: Scenario;
  seed: string;
  seedChosen: boolean;
  players: DevicePlayer[];
  clocks: Clocks;
  /** Whether the screen is covered when the page loses the focus. */
  blankOnBlur: boolean;
  /** When it began, and when it was last changed: ISO 8601. */
  begun: string;
  touched: string;
  round: number;
  rounds: number;
  phase: Phase;
  over: boolean;
  /** Of the program that wrote it. */
  version: string;
  /** How many told events each player had read at the end of its last turn. */
  read: Partial<Record<Seat, number>>;
  /** It has gone on to the server, and is played here no more: the code there, and a pass for each seat that stays at this device. */
  moved?: { code: string; passes: BySeat<string> };
  /** What was done in front of everybody that the rules know nothing of. */
  record: { at: string; round: number; text: string }[];
}

/** All talk of one game, in order. `append` must have saved the line when it resolves. */
export interface TalkBook {
  read(): Promise<Talk[]>;
  append(line: Talk): Promise<void>;
}

/** Where the games of this device lie. Whatever writes has saved when it resolves, and rejects without a trace otherwise. */
export interface Keep {
  /** The last touched first. */
  list(): Promise<DeviceGame[]>;
  get(id: string): Promise<DeviceGame | undefined>;
  put(game: DeviceGame): Promise<void>;
  /** Forgets a game with its events and talk. */
  remove(id: string): Promise<void>;
  /** Keeps a game that is played elsewhere from now on, and forgets its events and talk, all at once. */
  handOn(game: DeviceGame): Promise<void>;
  /** Writes a whole game at once; rejects when its id is taken. */
  take(game: DeviceGame, events: readonly Event[], talk: readonly Talk[]): Promise<void>;
  log(id: string): Log;
  talk(id: string): TalkBook;
}

/** A keep that forgets with its page: for tests. */
export function memoryKeep(): Keep {
  const games = new Map<string, DeviceGame>();
  const logs = new Map<string, MemoryLog>();
  const talks = new Map<string, Talk[]>();
  const logOf = (id: string) => held(logs, id, () => new MemoryLog());
  const talkOf = (id: string) => held(talks, id, () => []);
  return {
    async list() {
      return structuredClone(byTouch([...games.values()]));
    },
    async get(id) {
      return structuredClone(games.get(id));
    },
    async put(game) {
      games.set(game.id, structuredClone(game));
    },
    async remove(id) {
      for (const store of [games, logs, talks]) store.delete(id);
    },
    async handOn(game) {
      for (const store of [logs, talks]) store.delete(game.id);
      games.set(game.id, structuredClone(game));
    },
    async take(game, events, talk) {
      if (games.has(game.id) || logs.get(game.id)?.events.length) throw new Error(`game ${game.id} is there already`);
      await logOf(game.id).append(0, structuredClone(events));
      talkOf(game.id).push(...structuredClone(talk));
      games.set(game.id, structuredClone(game));
    },
    log: (id) => ({
      read: async () => structuredClone(await logOf(id).read()),
      append: async (first, events) => logOf(id).append(first, structuredClone(events)),
    }),
    talk: (id) => ({
      async read() {
        return structuredClone(talkOf(id));
      },
      async append(line) {
        talkOf(id).push(structuredClone(line));
      },
    }),
  };
}

/** The last touched first. */
export function byTouch(games: DeviceGame[]): DeviceGame[] {
  return games.sort((a, b) => (a.touched < b.touched ? 1 : -1));
}

function held<T>(store: Map<string, T>, id: string, make: () => T): T {
  const there = store.get(id) ?? make();
  store.set(id, there);
  return there;
}
