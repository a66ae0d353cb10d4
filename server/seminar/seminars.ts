import type { Settings } from "../../shared/seminar/contract.ts";
import type { Reply } from "../../shared/wire/contract.ts";
import type { Scenario } from "../../shared/world/types.ts";
import type { Game } from "../game.ts";
import type { Games } from "../games.ts";
import { newCode } from "../identity.ts";
import { DONE, done, no, report } from "../reply.ts";
import type { SeminarRecord } from "../store/classes.ts";
import type { Store } from "../store/store.ts";
import { worldScenario } from "./scenario.ts";
import { Seminar } from "./seminar.ts";

const DAY = 24 * 3600_000;
/** Milliseconds between looks at what is to be deleted. */
const SWEEP = 600_000;
/** Attempts at a code that is not taken. */
const ATTEMPTS = 5;

/** All classes of the house. Each is one object in this process, opened when first asked for. */
export class Seminars {
  readonly #store: Store;
  readonly #games: Games;
  readonly #open = new Map<string, Promise<Seminar | undefined>>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(store: Store, games: Games) {
    this.#store = store;
    this.#games = games;
    games.onOpen = (game) => this.#follow(game);
    this.#sweeper = setInterval(() => void this.sweep(), SWEEP);
    this.#sweeper.unref();
  }

  /** Deletes what is due, before anything of it is opened. */
  async wake(): Promise<void> {
    await this.sweep();
  }

  /** Sets up a class with one game for each of its worlds. Refused means: there is nothing new. */
  async create(person: string, settings: Settings): Promise<Reply<{ code: string }>> {
    const scenarios = settings.worlds.map((world) => worldScenario(settings, world));
    if (!scenarios.every((scenario) => scenario !== undefined)) return no("malformed");
    const now = Date.now();
    const worlds: string[] = [];
    for (const _ of scenarios) worlds.push(await this.#freeGame(worlds));
    const record: SeminarRecord = {
      code: await this.#freeCode(),
      created: now,
      settings,
      facilitator: person,
      worlds,
      stage: "gathering",
      locked: false,
      talkLocked: false,
      deleteAt: now + settings.keepDays * DAY,
    };
    await this.#store.seminars.add(record);
    try {
      await this.#fill(record, scenarios);
    } catch (error) {
      await this.#remove(record.code);
      throw error;
    }
    return done({ code: record.code });
  }

  /** The class under a code; undefined when there is none. */
  seminar(code: string): Promise<Seminar | undefined> {
    const known = this.#open.get(code);
    if (known) return known;
    const opening = Seminar.open(this.#store, this.#games, code);
    this.#open.set(code, opening);
    opening.then(
      (seminar) => seminar ?? this.#open.delete(code),
      () => this.#open.delete(code),
    );
    return opening;
  }

  /** Deletes a class and everything of it. */
  async delete(seminar: Seminar): Promise<Reply> {
    await this.#remove(seminar.code);
    return DONE;
  }

  /** Deletes every class whose time is up. One that cannot be deleted keeps no other from it. */
  async sweep(): Promise<void> {
    const all = await this.#store.seminars.all().catch((error) => {
      report("deleting seminars", error);
      return [];
    });
    for (const { code, deleteAt } of all)
      if (deleteAt <= Date.now()) await this.#remove(code).catch((error) => report(`deleting seminar ${code}`, error));
  }

  /** Answers all who wait, so that nobody holds up the end of the house, and ends what is under way. */
  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    const open = await Promise.allSettled(this.#open.values());
    await Promise.all(open.map((seminar) => seminar.status === "fulfilled" && seminar.value?.close()));
  }

  async #fill({ code, facilitator, settings, worlds }: SeminarRecord, scenarios: readonly Scenario[]): Promise<void> {
    for (const [at, scenario] of scenarios.entries())
      await this.#games.createWorld(worlds[at]!, {
        seminar: code,
        person: facilitator,
        scenario,
        clocks: settings.clocks,
      });
  }

  async #remove(code: string): Promise<void> {
    /** One whose records are broken can still be deleted. */
    const seminar = await this.seminar(code).catch(() => undefined);
    this.#open.set(code, Promise.resolve(undefined));
    try {
      await seminar?.close();
      await this.#games.forget(seminar?.record.worlds ?? []);
      await this.#store.seminars.delete(code);
    } finally {
      this.#open.delete(code);
    }
  }

  #follow(game: Game): void {
    const { seminar: code } = game.record;
    if (code === undefined) return;
    this.seminar(code).then(
      (seminar) => seminar?.follow(game),
      (error) => report(`seminar ${code}`, error),
    );
  }

  async #freeGame(taken: readonly string[]): Promise<string> {
    for (let i = 0; i < ATTEMPTS; i++) {
      const code = await this.#games.freeCode();
      if (!taken.includes(code)) return code;
    }
    throw new Error("no free code was found");
  }

  async #freeCode(): Promise<string> {
    for (let i = 0; i < ATTEMPTS; i++) {
      const code = newCode();
      if (!(await this.#store.seminars.get(code))) return code;
    }
    throw new Error("no free code was found");
  }
}
