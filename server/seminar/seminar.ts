import type { Event } from "../../shared/event.ts";
import type { SurveyAnswers } from "../../shared/seminar/contract.ts";
import type { Reply } from "../../shared/wire/contract.ts";
import type { Game } from "../game.ts";
import type { Games } from "../games.ts";
import { newCode } from "../identity.ts";
import { STUDENTS } from "../limits.ts";
import { DONE, no, report } from "../reply.ts";
import { seatStudents } from "../seating.ts";
import type { PlannedInject, SeminarChanges, SeminarRecord, StudentRecord } from "../store/classes.ts";
import type { Store } from "../store/store.ts";
import { standIn } from "./absence.ts";
import { moveWithKey } from "./devices.ts";
import { Followers } from "./follow.ts";
import type { Klass } from "./klass.ts";
import { makeDue } from "./moments.ts";
import { memberOf, moved, onlooker, uniqueLabel, withOffices } from "./roster.ts";

/** Milliseconds after a screen went silent when it counts as gone. */
const SILENT = 3000;
/** Milliseconds between two times that it is saved when somebody was seen. */
const NOTES = 60_000;

/** One class as the house runs it: its students, its worlds, and those who follow it. */
export class Seminar implements Klass {
  readonly record: SeminarRecord;
  readonly students: Map<string, StudentRecord>;
  readonly injects: PlannedInject[];
  readonly answered: Map<string, Set<SurveyAnswers["which"]>>;
  readonly followers: Followers;
  readonly games: Games;
  readonly store: Store;
  #queue: Promise<unknown> = Promise.resolve();
  /** When it was last saved that each student was seen. */
  readonly #noted = new Map<string, number>();
  #isClosed = false;

  private constructor(
    store: Store,
    games: Games,
    record: SeminarRecord,
    students: StudentRecord[],
    rest: {
      injects: PlannedInject[];
      answered: Map<string, Set<SurveyAnswers["which"]>>;
    },
  ) {
    this.store = store;
    this.games = games;
    this.record = record;
    this.students = new Map(students.map((student) => [student.id, student]));
    this.injects = rest.injects;
    this.answered = rest.answered;
    this.followers = new Followers((person) => person === record.facilitator);
  }

  /** The class under a code as it is kept; undefined when there is none. Opens none of its games. */
  static async open(store: Store, games: Games, code: string): Promise<Seminar | undefined> {
    const record = await store.seminars.get(code);
    if (!record) return undefined;
    const [students, injects, surveys] = await Promise.all([
      store.seminars.students(code),
      store.seminars.injects(code),
      store.seminars.surveys(code),
    ]);
    const answered = new Map(students.map(({ id }) => [id, new Set<SurveyAnswers["which"]>()]));
    for (const { student, which } of surveys) answered.get(student)?.add(which);
    return new Seminar(store, games, record, students, { injects, answered });
  }

  get code(): string {
    return this.record.code;
  }

  get list(): StudentRecord[] {
    return [...this.students.values()];
  }

  isFacilitator(person: string | undefined): boolean {
    return person !== undefined && person === this.record.facilitator;
  }

  studentOf(person: string | undefined): StudentRecord | undefined {
    return person === undefined ? undefined : this.list.find((student) => student.person === person);
  }

  /** The game of a world. Rejects when there is none, or it cannot be read. */
  async world(at: number): Promise<Game> {
    const code = this.record.worlds[at];
    const game = code && (await this.games.game(code));
    if (!game) throw new Error(`seminar ${this.code} has no world ${at}`);
    return game;
  }

  worlds(): Promise<Game[]> {
    return Promise.all(this.record.worlds.map((_, at) => this.world(at)));
  }

  /** Somebody comes in as a student, or takes another label. */
  join(person: string, wished: string): Promise<Reply> {
    return this.inTurn(async () => {
      if (this.isFacilitator(person)) return no("notYours", "You run this class, so you do not play in it.");
      const known = this.studentOf(person);
      if (known && known.label.toLowerCase() === wished.toLowerCase()) return DONE;
      if (this.record.locked) return no("notYours", "The class is closed. Ask whoever runs it to let you in.");
      if (!known && this.students.size >= STUDENTS) return no("full", "The class is full.");
      const others = this.list.filter((student) => student !== known).map(({ label }) => label);
      const label = uniqueLabel(wished, others);
      const now = Date.now();
      const fresh = { id: this.#newId(), person, label, joined: now, roles: [], understudy: false, seen: now };
      if (!known) this.answered.set(fresh.id, new Set());
      return this.#seat([known ? { ...known, label, seen: now } : fresh], known ? "own" : "all");
    });
  }

  /** Gives students what they now are, and delegations that are others than before their offices. To be called in turn. */
  async reseat(next: readonly StudentRecord[]): Promise<Reply> {
    const all = new Map([...this.students, ...next.map((student) => [student.id, student] as const)]);
    const after = withOffices(this.list, [...all.values()]);
    return this.#seat(
      after.filter((student) => student !== this.students.get(student.id)),
      "own",
    );
  }

  /** As they are said to be, offices and all. To be called in turn. */
  place(next: readonly StudentRecord[]): Promise<Reply> {
    return this.#seat(next, "own");
  }

  async remove(student: StudentRecord): Promise<Reply> {
    const reply = await this.reseat([moved(student, undefined)]);
    if (!reply.ok) return reply;
    await this.store.seminars.removeStudent(this.code, student.id);
    this.students.delete(student.id);
    this.followers.changed("all");
    return DONE;
  }

  async change(changes: SeminarChanges, whom: "all" | "facilitator" = "all"): Promise<void> {
    await this.store.seminars.change(this.code, changes);
    const { led, ...rest } = changes;
    Object.assign(this.record, rest);
    if (led) this.record.led = led;
    else if (led === null) delete this.record.led;
    this.followers.changed(whom === "all" ? "all" : []);
  }

  /** One thing after another. Rejects when the class was deleted, or the house closes. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(() => {
      if (this.#isClosed) throw new Error(`seminar ${this.code} is closed`);
      return work();
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** Follows a game of its own that has just been opened. */
  follow(game: Game): void {
    game.table.hear((events) => this.#heard(game, events));
    game.onPresence = (person) => this.noticed(person);
    game.moveInClass = (person, key) => this.inTurn(() => moveWithKey(this, game, { person, key }));
    if (!game.isStarted) return;
    this.#later("what is due", () => makeDue(this, game));
    this.#later("the stage", () => this.#stage());
  }

  isOnline({ person, world, seen }: StudentRecord, games: readonly Game[]): boolean {
    const isThere = world !== undefined && (games[world]?.present.get(person) ?? 0) > 0;
    return isThere || this.followers.isFollowing(person) || Date.now() - seen < SILENT;
  }

  /** A person came or went. */
  noticed(person: string): void {
    const student = this.studentOf(person);
    if (!student || this.#isClosed) return;
    student.seen = Date.now();
    this.followers.changed(this.#delegationOf(student));
    /** Once its silence counts, it shows. */
    setTimeout(() => this.followers.changed(this.#delegationOf(student)), SILENT + 100).unref();
    if (student.seen - (this.#noted.get(student.id) ?? 0) < NOTES) return;
    this.#noted.set(student.id, student.seen);
    this.#later("who was seen", async () => {
      const now = this.students.get(student.id);
      if (now) await this.store.seminars.saveStudents(this.code, [now]);
    });
  }

  /** Ends all waiting, and whatever is under way. */
  async close(): Promise<void> {
    this.followers.close();
    await this.#queue;
    this.#isClosed = true;
  }

  async #seat(next: readonly StudentRecord[], whom: "all" | "own"): Promise<Reply> {
    for (const [at] of this.record.worlds.entries()) {
      const here = next.flatMap((student) => {
        const was = this.students.get(student.id)?.world === at;
        return student.world === at ? memberOf(student) : was ? onlooker(student) : [];
      });
      if (here.length === 0) continue;
      const reply = await seatStudents(await this.world(at), here);
      if (!reply.ok) return reply;
    }
    await this.store.seminars.saveStudents(this.code, next);
    const touched = new Set<string>();
    const touch = (student: StudentRecord) => {
      for (const person of this.#delegationOf(student)) touched.add(person);
    };
    for (const student of next) {
      const before = this.students.get(student.id);
      if (before) touch(before);
      this.students.set(student.id, student);
    }
    for (const student of next) touch(student);
    this.followers.changed(whom === "all" ? "all" : [...touched]);
    return DONE;
  }

  #heard(game: Game, events: readonly Event[]): void {
    const has = (kind: Event["kind"]) => events.some((event) => event.kind === kind);
    if (has("phaseBegan")) {
      this.#later("what is due", () => makeDue(this, game));
      this.#later("the stage", () => this.#stage());
      this.followers.changed("all");
    } else if (has("seatHeld")) this.followers.changed([]);
    for (const event of events) {
      if (event.kind === "seatHeld" && event.why === "missed")
        this.#later("an understudy", () => standIn(this, game, event.seat));
    }
  }

  /** A world that its facilitator starts, or ends, at its own table counts too. */
  async #stage(): Promise<void> {
    if (this.record.stage === "debrief") return;
    const games = await this.worlds();
    if (games.every((game) => game.table.public.phase === "over")) await this.change({ stage: "debrief" });
    else if (this.record.stage === "gathering" && games.every((game) => game.isStarted))
      await this.change({ stage: "playing" });
  }

  #later(what: string, work: () => Promise<void>): void {
    if (this.#isClosed) return;
    this.inTurn(work).catch((error) => report(`${what} in seminar ${this.code}`, error));
  }

  #delegationOf({ world, seat, person }: StudentRecord): string[] {
    if (seat === undefined) return [person];
    return this.list.filter((one) => one.world === world && one.seat === seat).map((one) => one.person);
  }

  #newId(): string {
    for (;;) {
      const id = newCode();
      if (!this.students.has(id)) return id;
    }
  }
}
