import type { Event } from "../shared/event.ts";
import { checkGame } from "../shared/save/check.ts";
import { Table } from "../shared/table/table.ts";
import type { Clocks, CreateGame, Reply } from "../shared/wire/contract.ts";
import { scriptOf } from "../shared/world/lesson.ts";
import { customScenario, scenarioOf } from "../shared/world/scenarios.ts";
import type { Scenario } from "../shared/world/types.ts";
import { Game } from "./game.ts";
import type { Brought } from "./http/shapes.ts";
import { newCode, newSecret, newSeed, personWith } from "./identity.ts";
import { providePar } from "./par.ts";
import { done, no, report } from "./reply.ts";
import { join } from "./seating.ts";
import type { GameRecord, Member, Store } from "./store/store.ts";
import type { VoiceSettings } from "./voice.ts";

/** A game that nobody has touched and no clock drives for this long is put away until somebody asks for it; milliseconds. */
const IDLE = 3600_000;
const SWEEP = 600_000;
/** Attempts at a code that is not taken. */
const ATTEMPTS = 5;
/** Games played to measure a cast of somebody's own: fewer than for the printed scenarios, since people are waiting. */
const PAR_GAMES = 200;
const NO_GAME = "That is no game that can have been played by these rules, so none was made.";
/** Said to everybody in a game that was brought. */
const BROUGHT =
  "This game began on one device and was brought to the server from there. Whoever had that device could know its secrets.";
/** The most games a list shows. */
const LISTED = 50;

/** All games of the house. Each has one Table in this process, opened from its log when first asked for. */
export class Games {
  readonly #store: Store;
  readonly #open = new Map<string, Promise<Game | undefined>>();
  readonly #sweeper: NodeJS.Timeout;
  readonly #parGames: number;
  readonly #voice: VoiceSettings | undefined;
  /** Told of each game that is opened, before anybody can come to it. */
  onOpen: (game: Game) => void = () => undefined;

  constructor(store: Store, parGames = PAR_GAMES, voice?: VoiceSettings) {
    this.#store = store;
    this.#voice = voice;
    this.#parGames = parGames;
    this.#sweeper = setInterval(() => void this.putAway(), SWEEP);
    this.#sweeper.unref();
  }

  /** Opens every game whose clock may be running, so that deadlines fall although nobody looks. */
  async wake(): Promise<void> {
    for (const code of await this.#store.clockedGames()) {
      await this.game(code).catch((error) => report(`game ${code}`, error));
    }
  }

  /** The game with a code; undefined when there is none. Rejects when its log cannot be read; other games do not care. */
  game(code: string): Promise<Game | undefined> {
    const known = this.#open.get(code);
    if (known) return known;
    const opening = this.#restore(code);
    this.#open.set(code, opening);
    opening.then(
      (game) => game ?? this.#open.delete(code),
      () => this.#open.delete(code),
    );
    return opening;
  }

  /** Open games that anybody may find. */
  async listed(): Promise<Game[]> {
    const codes = await this.#store.listedGames(LISTED);
    const games = await Promise.all(codes.map((code) => this.game(code).catch(() => undefined)));
    return games.filter((game) => game !== undefined);
  }

  /** Sets up a game and gives its creator the place they wished for. Refused means: there is no new game. */
  async create(person: string, wish: CreateGame): Promise<Reply<{ code: string }>> {
    const found = scenarioFor(wish);
    if (!found) return no("malformed");
    const scenario = { ...found, ...(wish.skill && { skill: wish.skill }) };
    if (wish.seat && !scenario.seats.includes(wish.seat)) return no("notInPlay");
    const facilitated = wish.role === "facilitator";
    const creator: Member = { person, viewer: facilitated ? "facilitator" : "spectator", host: true };
    const game = await this.#begin(scenario, wish, creator);
    if (!facilitated) {
      const joined = await join(game, person, { as: "seat", ...(wish.seat ? { seat: wish.seat } : {}) });
      if (!joined.ok) return joined;
    }
    if (wish.startNow) {
      const started = await game.act(person, { type: "start" });
      if (!started.ok) return started;
    }
    return done({ code: game.code });
  }

  /**
   * Goes on with a game that began on somebody's device: whoever brings it watches and runs it, and every seat of people has
   * the person that its pass makes. Refused means: there is no new game.
   */
  async bring(person: string, { events, talk, clocks, passes }: Brought): Promise<Reply<{ code: string }>> {
    const found = await checkGame(events, talk, undefined, () => new Promise(setImmediate));
    if (typeof found === "string") return no("malformed", NO_GAME);
    const { seats, sheets, phase } = found.stands;
    if (phase === "over") return no("over");
    if (phase === "gathering") return no("notStarted");
    const people = seats.filter((seat) => sheets[seat]?.holder === "people");
    const players = people.map(
      (seat): Member => ({ person: personWith(passes[seat] ?? ""), viewer: seat, host: false }),
    );
    const members = [{ person, viewer: "spectator", host: true } satisfies Member, ...players];
    const isWhole = people.every((seat) => passes[seat]) && Object.keys(passes).length === people.length;
    if (!isWhole || new Set(members.map((member) => member.person)).size < members.length) return no("malformed");
    const code = await this.freeCode();
    const at = Date.now();
    const lines = found.talk.map((line, n) => ({ ...line, n, at }));
    const record = { ...newRecord(code, clocks), seedChosen: true };
    await this.#store.bringGame(record, members, found.events, lines);
    const game = await this.game(code);
    await game?.take("host", { type: "proclaim", text: BROUGHT });
    return done({ code });
  }

  /** Sets up one world of a seminar, whose creator facilitates it, under a code that is free. */
  async createWorld(
    code: string,
    { seminar, person, scenario, clocks }: { seminar: string; person: string; scenario: Scenario; clocks: Clocks },
  ): Promise<void> {
    const creator: Member = { person, viewer: "facilitator", host: true };
    await this.#set({ ...newRecord(code, clocks), facilitated: true, seminar }, scenario, newSeed(), creator);
  }

  /**
   * Sets a game back to as many of its events as `where` says, once nothing more can happen in it; undefined: to none, it only
   * opens again. Whoever is in it comes in anew. Rejects when that could not be saved.
   */
  async rewind(
    game: Game,
    where: (events: readonly Event[]) => number | undefined,
  ): Promise<{ again: Game; isBack: boolean }> {
    const { code } = game;
    let isBack = false;
    const reopening = game.end().then(async () => {
      const to = where(game.table.events);
      isBack = to !== undefined;
      if (to !== undefined) {
        await this.#store.log(code).rewind(to);
        await this.#store.changeGame(code, { clock: {} });
      }
      return this.#restore(code);
    });
    this.#open.set(code, reopening);
    reopening.then(undefined, () => this.#open.delete(code));
    const again = await reopening;
    if (!again) throw new Error(`there is no game ${code}`);
    return { again, isBack };
  }

  /** Closes games that are to be deleted, and forgets them. */
  async forget(codes: readonly string[]): Promise<void> {
    for (const code of codes) {
      const game = await this.#open.get(code)?.catch(() => undefined);
      this.#open.delete(code);
      await game?.end();
    }
  }

  /** Closes what nobody has needed for a while; whoever asks for it again gets it anew from its log. */
  async putAway(): Promise<void> {
    for (const [code, opening] of this.#open) {
      const game = await opening.catch(() => undefined);
      if (!game?.isAtRest || Date.now() - game.touched < IDLE) continue;
      this.#open.delete(code);
      await game.close();
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    const games = await Promise.allSettled(this.#open.values());
    await Promise.all(games.map((game) => game.status === "fulfilled" && game.value?.close()));
    this.#open.clear();
  }

  async #begin(scenario: Scenario, wish: CreateGame, creator: Member): Promise<Game> {
    const record: GameRecord = {
      ...newRecord(await this.freeCode(), wish.clocks),
      listed: wish.listed,
      seedChosen: wish.seed !== undefined,
      facilitated: wish.role === "facilitator",
    };
    return this.#set(record, scenario, wish.seed ?? scriptOf(scenario.id)?.seed ?? newSeed(), creator);
  }

  async #set(record: GameRecord, scenario: Scenario, seed: string, creator: Member): Promise<Game> {
    const { code } = record;
    const table = await Table.create(this.#store.log(code), scenario, seed);
    await this.#store.addGame(record, creator);
    const game = new Game(this.#store, record, table, [creator], [], 0, this.#voice);
    this.#opened(game);
    this.#open.set(code, Promise.resolve(game));
    return game;
  }

  #opened(game: Game): void {
    providePar(game, this.#parGames);
    this.onOpen(game);
  }

  /** A code that no game has. */
  async freeCode(): Promise<string> {
    for (let i = 0; i < ATTEMPTS; i++) {
      const code = newCode();
      if ((await this.#store.log(code).read()).length === 0) return code;
    }
    throw new Error("no free code was found");
  }

  async #restore(code: string): Promise<Game | undefined> {
    const record = await this.#store.game(code);
    if (!record) return undefined;
    const log = this.#store.log(code);
    const [table, members, lines, era] = await Promise.all([
      Table.open(log),
      this.#store.members(code),
      this.#store.talk(code),
      log.rewinds(),
    ]);
    const game = new Game(this.#store, record, table, members, lines, era, this.#voice);
    this.#opened(game);
    return game;
  }
}

/** What the house keeps about a new game that nobody has wished anything for. */
function newRecord(code: string, clocks: Clocks): GameRecord {
  return {
    code,
    created: Date.now(),
    clocks,
    listed: false,
    seedChosen: false,
    facilitated: false,
    keyring: newSecret(),
    clock: {},
    muted: [],
    over: false,
  };
}

/** The scenario somebody asks for; undefined when there is none such or it cannot be played. */
function scenarioFor(wish: CreateGame): Scenario | undefined {
  if (wish.scenario !== "custom") return scenarioOf(wish.scenario);
  try {
    return customScenario(wish.seats ?? []);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
