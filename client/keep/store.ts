import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import type { Event } from "../../shared/event.ts";
import { grown } from "../../shared/save/grown.ts";
import type { Talk } from "../../shared/wire/contract.ts";
import { KEEPING } from "../text/keep.ts";
import { byTouch, type DeviceGame, type Keep } from "./keep.ts";

/** What lies in the browser. A later version adds steps to `upgrade`, and never changes what an older one wrote. */
interface Shelves extends DBSchema {
  games: { key: string; value: DeviceGame };
  /** By game, and by the event's number in it: a number that is taken cannot be written again. */
  events: { key: [string, number]; value: Event };
  talk: { key: number; value: { game: string; line: Talk }; indexes: { game: string } };
}
type Shelf = StoreNames<Shelves>;
type Database = IDBPDatabase<Shelves>;
type Writing<S extends Shelf> = IDBPTransaction<Shelves, S[], "readwrite">;

const NAME = "strange-bedfellows";
const VERSION = 1;

/**
 * Opens the games of this device. Rejects when the browser keeps nothing (as some do in private windows), or while a page
 * with an older version of the game holds the shelves open.
 */
export async function openKeep(name = NAME): Promise<Keep> {
  let open: Promise<Database> | undefined;
  const forget = () => {
    open = undefined;
  };
  const database = () => {
    open ??= connect(name, forget).catch((error) => {
      forget();
      throw error;
    });
    return open;
  };
  await database();
  return keepIn(database);
}

function keepIn(database: () => Promise<Database>): Keep {
  const write = async <S extends Shelf>(shelves: S[], work: (writing: Writing<S>) => Promise<unknown>) =>
    writeIn(await database(), shelves, work);
  return {
    list: async () => byTouch(await (await database()).getAll("games")),
    get: async (id) => (await database()).get("games", id),
    async put(game) {
      await write(["games"], (writing) => writing.objectStore("games").put(game));
      askToStay();
    },
    remove: (id) =>
      write(["games", "events", "talk"], async (writing) => {
        await writing.objectStore("games").delete(id);
        await clear(writing, id);
      }),
    handOn: (game) =>
      write(["games", "events", "talk"], async (writing) => {
        await writing.objectStore("games").put(game);
        await clear(writing, game.id);
      }),
    async take(game, events, lines) {
      await write(["games", "events", "talk"], (writing) =>
        Promise.all([
          writing.objectStore("games").add(game),
          ...events.map(async (event, n) => writing.objectStore("events").add(event, [game.id, n])),
          ...lines.map(async (line) => writing.objectStore("talk").add({ game: game.id, line })),
        ]),
      );
      askToStay();
    },
    log: (id) => ({
      read: async () => (await (await database()).getAll("events", allOf(id))).map(grown),
      append: (first, events) =>
        write(["events"], async (writing) => {
          const shelf = writing.objectStore("events");
          if ((await shelf.count(allOf(id))) !== first) throw new Error(`event ${first} is taken, or comes too early`);
          await Promise.all(events.map(async (event, at) => shelf.add(event, [id, first + at])));
        }),
    }),
    talk: (id) => ({
      read: async () => (await (await database()).getAllFromIndex("talk", "game", id)).map(({ line }) => line),
      append: (line) => write(["talk"], (writing) => writing.objectStore("talk").add({ game: id, line })),
    }),
  };
}

/** Forgets the events and talk of a game. */
async function clear(writing: Writing<"games" | "events" | "talk">, id: string): Promise<void> {
  await writing.objectStore("events").delete(allOf(id));
  const talk = writing.objectStore("talk");
  for (const key of await talk.index("game").getAllKeys(id)) await talk.delete(key);
}

/**
 * All of the work or nothing: resolves when the browser has it on the disk ("strict"), rejects when nothing of it is left,
 * be it for a full disk, for another page that was first, or for something that cannot be stored.
 */
async function writeIn<S extends Shelf>(
  database: Database,
  shelves: S[],
  work: (writing: Writing<S>) => Promise<unknown>,
): Promise<void> {
  const writing = database.transaction(shelves, "readwrite", { durability: "strict" });
  const ended = writing.done.catch((error) => error ?? new Error("nothing was written"));
  try {
    await work(writing);
  } catch (error) {
    stop(writing);
    await ended;
    throw error;
  }
  const fault = await ended;
  if (fault) throw fault;
}

function stop(writing: { abort(): void }): void {
  try {
    writing.abort();
  } catch {
    // It has stopped by itself.
  }
}

function connect(name: string, forget: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    openDB<Shelves>(name, VERSION, {
      upgrade(database, from) {
        if (from < 1) {
          database.createObjectStore("games", { keyPath: "id" });
          database.createObjectStore("events");
          database.createObjectStore("talk", { autoIncrement: true }).createIndex("game", "game");
        }
      },
      /** An older page plays on and keeps its shelves; this one says what it waits for. */
      blocked: () => reject(new Error(KEEPING.olderPage)),
      /** The browser has thrown the connection away: the next use opens another. */
      terminated: forget,
    }).then(resolve, reject);
  });
}

function allOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);
}

let hasAsked = false;

/** Asks the browser, once a page, not to clear this device's games when space runs short. It may say no. */
function askToStay(): void {
  if (hasAsked) return;
  hasAsked = true;
  void globalThis.navigator?.storage?.persist?.().catch(() => undefined);
}
