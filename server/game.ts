import type { Event } from "../shared/event.ts";
import { type Author, hostMessageShape, seatMessageShape } from "../shared/message.ts";
import { mayDo } from "../shared/seminar/roles.ts";
import type { Table } from "../shared/table/table.ts";
import type { Listed, Me, Reply } from "../shared/wire/contract.ts";
import { type BySeat, isSeat, type Seat, type Viewer } from "../shared/words.ts";
import { BotDriver } from "./bots.ts";
import { PhaseClock } from "./clock.ts";
import { keyOf } from "./identity.ts";
import { DONE, no, replyOf, report } from "./reply.ts";
import type { GameRecord, Line, Member, Store } from "./store/store.ts";
import { LINE_LENGTH } from "./talk.ts";
import type { VoiceSettings } from "./voice.ts";

const HOST_MESSAGES = typesOf(hostMessageShape);
const SEAT_MESSAGES = typesOf(seatMessageShape);
/** What a host who plays could win by. */
const FACILITATOR_ONLY: ReadonlySet<unknown> = new Set(["inject", "playWashington", "washington"]);

/** Those who want to hear of a game: its room. */
export interface GameWatcher {
  /** Something was written: the Table, the clock or both have changed. */
  changed(): void;
  talked(line: Line): void;
  /** A person now has another place, or none. */
  moved(person: string): void;
  /** The game is put away, for good or to come back another: nobody may stay. */
  ended(): void;
}

/** One game as the house runs it: its Table, and around it the people, the clock, the bots and the talk. */
export class Game {
  readonly table: Table;
  readonly members: Map<string, Member>;
  readonly lines: Line[];
  readonly clock: PhaseClock;
  readonly watchers = new Set<GameWatcher>();
  /** When somebody last wanted something of it. */
  touched = Date.now();
  /** How often it was set back. */
  readonly era: number;
  /** A model words what its bots say. */
  readonly voiced: boolean;
  /** How many sockets each person has open. */
  readonly present = new Map<string, number>();
  /** Told when somebody comes who was not there, or goes. */
  onPresence: (person: string) => void = () => undefined;
  /** Of a class: lets somebody go on as the student, or the facilitator, whose key it is, on another device. */
  moveInClass: (person: string, key: string) => Promise<Reply> = async () => no("badKey");
  readonly #store: Store;
  readonly #record: GameRecord;
  readonly #bots: BotDriver;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  /** The last change of the house's records, which nobody waits for. */
  #kept: Promise<unknown> = Promise.resolve();

  constructor(
    store: Store,
    record: GameRecord,
    table: Table,
    members: readonly Member[],
    lines: readonly Line[],
    era = 0,
    voice?: VoiceSettings,
  ) {
    this.#store = store;
    this.era = era;
    this.#record = record;
    this.table = table;
    this.members = new Map(members.map((member) => [member.person, member]));
    this.lines = [...lines];
    this.clock = new PhaseClock({
      clocks: record.clocks,
      now: () => this.table.public,
      keep: (clock) => this.#keep({ clock }),
      fall: () => {
        const { phase, round } = this.table.public;
        void this.take("house", { type: "deadline", phase, round });
      },
    });
    this.voiced = voice !== undefined;
    this.#bots = new BotDriver({
      table,
      lines: this.lines,
      say: (spoken) => void this.speak({ ...spoken, bot: true }),
      voice,
    });
    table.onFault = (error) => report(`game ${record.code}`, error);
    table.hear((events) => this.#heard(events));
    this.clock.resume(record.clock);
    this.#bots.wake();
  }

  get record(): Readonly<GameRecord> {
    return this.#record;
  }

  get code(): string {
    return this.#record.code;
  }

  get isStarted(): boolean {
    return this.table.public.phase !== "gathering";
  }

  /** Seats that nobody has a place in, and that people may sit down in. */
  get free(): Seat[] {
    const { phase, seats, sheets } = this.table.public;
    if (phase === "over") return [];
    const taken = new Set([...this.members.values()].map((member) => member.viewer));
    return seats.filter((seat) => !taken.has(seat) && sheets[seat]?.holder !== "people");
  }

  get listed(): Listed {
    const { title, scenario, phase, round, rounds, seats } = this.table.public;
    const { code, clocks, listed, seedChosen, facilitated } = this.#record;
    return {
      code,
      title,
      scenario,
      phase,
      round,
      rounds,
      seats,
      free: this.free,
      clocks,
      listed,
      seedChosen,
      facilitated,
    };
  }

  /** Nobody looks on, no clock runs and no bot is acting. */
  get isAtRest(): boolean {
    return this.watchers.size === 0 && !this.clock.isTicking && !this.#bots.isActing;
  }

  /** Who a person is in this game; undefined when they never came in. */
  me(person: string | undefined): Me | undefined {
    const member = person === undefined ? undefined : this.members.get(person);
    if (!member) return undefined;
    const { viewer, host, student } = member;
    const { keyring, seminar } = this.#record;
    return {
      viewer,
      host,
      ...(viewer !== "spectator" && { key: keyOf(keyring, student === undefined ? viewer : `student ${student}`) }),
      ...(this.era > 0 && { era: this.era }),
      ...(seminar !== undefined && { seminar }),
      ...(this.voiced && { voiced: true }),
    };
  }

  /** Takes a person's message in whatever name is theirs. */
  async act(person: string, raw: unknown): Promise<Reply> {
    const member = this.members.get(person);
    const type = (raw as { type?: unknown } | null | undefined)?.type;
    if (HOST_MESSAGES.has(type)) {
      const mayRun = FACILITATOR_ONLY.has(type) ? member?.viewer === "facilitator" : member?.host;
      return mayRun ? this.take("host", raw) : no("notHost");
    }
    if (!SEAT_MESSAGES.has(type)) return no("malformed");
    if (!member || !isSeat(member.viewer)) return no("noSeat");
    if (this.table.public.sheets[member.viewer]?.holder === "bot") return no("notPlayed");
    if (!this.#isOffice(member, member.viewer, raw)) return no("notYourOffice");
    return this.take(member.viewer, raw, member.student);
  }

  /** Whether a student's offices cover a message; whoever is alone in a delegation holds them all. What cannot be read the Table refuses. */
  #isOffice({ student, roles = [] }: Member, seat: Seat, raw: unknown): boolean {
    if (student === undefined || this.at(seat).length < 2) return true;
    const parsed = seatMessageShape.safeParse(raw);
    return !parsed.success || mayDo(roles, parsed.data, this.table.view(seat).mine?.orders);
  }

  /** Hands a message to the Table. Whatever goes wrong there stays in this game. `author` marks what follows in the log. */
  async take(by: Author, raw: unknown, author?: string): Promise<Reply> {
    this.touched = Date.now();
    if (this.#isClosed) return no("writeFailed");
    try {
      return replyOf(await this.table.take(by, raw, author));
    } catch (error) {
      report(`game ${this.code}`, error);
      return no("broken");
    }
  }

  /** A person's line of talk. */
  async say(person: string, to: readonly Seat[], text: string): Promise<Reply> {
    const { viewer, student, label } = this.members.get(person) ?? {};
    if (!viewer || viewer === "spectator") return no("noSeat");
    const author = student === undefined ? {} : { student, ...(label !== undefined && { who: label }) };
    const reply = await this.speak({ from: viewer, to, text, bot: false, ...author });
    const others = [...new Set(to)].filter((seat) => seat !== viewer);
    if (reply.ok && others.length === new Set(to).size) this.#bots.answer({ from: viewer, to: others, text });
    return reply;
  }

  /** Keeps a line, then tells it to those who may read it. */
  async speak(said: Omit<Line, "to" | "n" | "round" | "phase" | "at"> & { to: readonly Seat[] }): Promise<Reply> {
    const { seats, phase, round } = this.table.public;
    const { from } = said;
    const text = said.text.trim();
    const isAmongOwn = from !== "facilitator" && said.to.length > 0 && said.to.every((seat) => seat === from);
    const to: Seat[] = isAmongOwn ? [from] : [...new Set(said.to)].filter((seat) => seat !== from);
    if (text.length === 0 || (to.length === 0 && said.to.length > 0)) return no("malformed");
    if (text.length > LINE_LENGTH) return no("tooLong");
    if (!to.every((seat) => seats.includes(seat))) return no("notInPlay");
    if (to.length > 0 && phase === "gathering") return no("wrongPhase");
    if (from !== "facilitator" && (this.#record.hushed || this.#record.muted.includes(from))) return no("muted");
    return this.inTurn(async () => {
      if (this.#isClosed) return no("writeFailed");
      const line: Line = { ...said, n: this.lines.length, to, text, round, phase, at: Date.now() };
      try {
        await this.#store.addLine(this.code, line);
      } catch (error) {
        report(`game ${this.code}`, error);
        return no("writeFailed");
      }
      this.lines.push(line);
      for (const watcher of this.watchers) watcher.talked(line);
      return DONE;
    });
  }

  extend(person: string, seconds: number): Reply {
    if (!this.members.get(person)?.host) return no("notHost");
    if (!this.clock.extend(seconds)) return no("wrongPhase");
    for (const watcher of this.watchers) watcher.changed();
    return DONE;
  }

  async mute(person: string, seat: Seat, muted: boolean): Promise<Reply> {
    if (!this.members.get(person)?.host) return no("notHost");
    if (!this.table.public.seats.includes(seat)) return no("notInPlay");
    return this.inTurn(async () => {
      const others = this.#record.muted.filter((other) => other !== seat);
      const now = muted ? [...others, seat] : others;
      await this.#store.changeGame(this.code, { muted: now });
      this.#record.muted = now;
      return DONE;
    });
  }

  /** Lets nobody but the facilitator talk, or everybody again. */
  async hush(hushed: boolean): Promise<void> {
    await this.inTurn(async () => {
      await this.#store.changeGame(this.code, { hushed });
      this.#record.hushed = hushed;
    });
  }

  came(person: string): void {
    const before = this.present.get(person) ?? 0;
    this.present.set(person, before + 1);
    if (before === 0) this.onPresence(person);
  }

  went(person: string): void {
    const now = (this.present.get(person) ?? 1) - 1;
    if (now > 0) this.present.set(person, now);
    else {
      this.present.delete(person);
      this.onPresence(person);
    }
  }

  /** Gives people their places, all or none, and tells the room whose place is another. To be called in turn. */
  async place(members: readonly Member[]): Promise<void> {
    await this.#store.saveMembers(this.code, members);
    for (const member of members) {
      const before = this.members.get(member.person);
      this.members.set(member.person, member);
      if (before && before.viewer === member.viewer && before.host === member.host) continue;
      for (const watcher of this.watchers) watcher.moved(member.person);
    }
  }

  /** Whoever looks at the game from this viewer's place. */
  at(viewer: Viewer): Member[] {
    return [...this.members.values()].filter((member) => member.viewer === viewer);
  }

  /** One thing after another, for what reads and then changes the house's own records. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.touched = Date.now();
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async close(): Promise<void> {
    this.clock.stop();
    await this.#bots.stop();
    await this.#queue;
  }

  /** Closes for good in this form: takes nothing more, waits for what was taken, and sends everybody out. */
  async end(): Promise<void> {
    this.#isClosed = true;
    await this.close();
    /** What a Table was given before this it has done when it answers. */
    await this.table.take("host", undefined);
    for (const watcher of this.watchers) watcher.ended();
    await this.#kept;
  }

  #heard(events: readonly Event[]): void {
    try {
      this.clock.hear(events);
      if (events.some((event) => event.kind === "ended")) this.#keep({ over: true });
      for (const watcher of this.watchers) watcher.changed();
    } catch (error) {
      report(`game ${this.code}`, error);
    }
    this.#bots.notice(events);
    this.#bots.wake();
  }

  #keep(changes: Parameters<Store["changeGame"]>[1]): void {
    if (this.#isClosed) return;
    this.#kept = this.#store.changeGame(this.code, changes).catch((error) => report(`game ${this.code}`, error));
  }
}

function typesOf(shape: { options: readonly { shape: { type: { value: string } } }[] }): ReadonlySet<unknown> {
  return new Set(shape.options.map((option) => option.shape.type.value));
}

/** The key of every seat, for the facilitator to hand out; none in a class, where each student has their own. */
export function keysOf(game: Game): BySeat<string> {
  const { keyring, seminar } = game.record;
  if (seminar !== undefined) return {};
  return Object.fromEntries(game.table.public.seats.map((seat) => [seat, keyOf(keyring, seat)]));
}
