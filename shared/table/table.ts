import type { Event } from "../event.ts";
import { type Author, hostMessageShape, type Message, seatMessageShape } from "../message.ts";
import { apply } from "../play/apply.ts";
import { begin, blank } from "../play/begin.ts";
import { judge } from "../play/judge.ts";
import { allReady } from "../play/ready.ts";
import { resolve } from "../play/resolve.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { see } from "../sight/see.ts";
import { audienceOf, hears } from "../sight/tell.ts";
import type { State } from "../state.ts";
import type { View } from "../view.ts";
import type { Told } from "../wire/contract.ts";
import type { Viewer } from "../words.ts";
import type { Scenario } from "../world/types.ts";
import type { Log } from "./log.ts";

/** What one viewer has heard of a game: events, the rounds they fell in, and how many of the game's were gone through for it. */
interface Heard {
  events: Event[];
  rounds: number[];
  read: number;
}

/** The authority over one game: takes messages one at a time, writes events, then shows views. Nobody else changes a State. */
export class Table {
  #state: State;
  readonly #events: { round: number; event: Event }[] = [];
  readonly #log: Log;
  readonly #hearers = new Set<(events: readonly Event[]) => void>();
  readonly #heard = new Map<Viewer, Heard>();
  #queue: Promise<unknown> = Promise.resolve();
  /** Told when a phase could not be ended: what was saved stays saved, and the game stands still. */
  onFault: (error: unknown) => void = () => undefined;

  private constructor(log: Log, state: State, events: readonly Event[]) {
    this.#log = log;
    this.#state = state;
    this.#keep(events);
  }

  /** Opens a new game in an empty log. Throws a RangeError when the scenario cannot be played. */
  static async create(log: Log, scenario: Scenario, seed: string): Promise<Table> {
    const { state, events } = begin(scenario, seed);
    await log.append(0, events);
    return new Table(log, state, events);
  }

  /** Rebuilds a game from its log, and goes on where it stopped. Throws when the log is empty. */
  static async open(log: Log): Promise<Table> {
    const events = await log.read();
    const table = new Table(log, fold(events), events);
    await table.#inTurn(() => table.#settle());
    return table;
  }

  get events(): readonly Event[] {
    return this.#events.map((entry) => entry.event);
  }

  /** Phase, round and the like for the house's own use (clocks, lists): nothing secret. */
  get public(): View["pub"] {
    return see(this.#state, "spectator").pub;
  }

  /** What a viewer may know now. */
  view(viewer: Viewer): View {
    return see(this.#state, viewer);
  }

  /** The events that a viewer may hear, from the viewer's own n-th on. */
  told(viewer: Viewer, from = 0): Told[] {
    const { events, rounds } = this.#heardBy(viewer);
    return events.slice(from).map((event, at) => ({ n: from + at, round: rounds[from + at]!, event }));
  }

  /** The events that a viewer may hear, oldest first: the same list each time, to which later ones are added. */
  heard(viewer: Viewer): readonly Event[] {
    return this.#heardBy(viewer).events;
  }

  /** What a viewer has heard, brought up to date: each event is asked once for each viewer. */
  #heardBy(viewer: Viewer): Heard {
    const heard = this.#heard.get(viewer) ?? { events: [], rounds: [], read: 0 };
    this.#heard.set(viewer, heard);
    for (; heard.read < this.#events.length; heard.read += 1) {
      const { round, event } = this.#events[heard.read]!;
      if (!hears(viewer, audienceOf(event))) continue;
      heard.events.push(event);
      heard.rounds.push(round);
    }
    return heard;
  }

  /** Calls back after every change, with what was written. Returns the way to stop. */
  hear(hearer: (events: readonly Event[]) => void): () => void {
    this.#hearers.add(hearer);
    return () => this.#hearers.delete(hearer);
  }

  /**
   * Takes one untrusted message in somebody's name. Resolves when it is saved, or with the refusal that changed nothing. `author`
   * is kept beside what follows from it: which of a seat's people it was.
   */
  take(by: Author, raw: unknown, author?: string): Promise<Refusal | undefined> {
    return this.#inTurn(async () => {
      const message = parse(by, raw);
      if (!message) return refuse("malformed");
      const verdict = judge(
        this.#state,
        by === "host" || by === "house" ? this.view("facilitator") : this.view(by),
        by,
        message,
      );
      if (isRefusal(verdict)) return verdict;
      if (!(await this.#write(verdict.events, verdict.state, author))) return refuse("writeFailed");
      await this.#settle().catch((error) => this.onFault(error));
      return undefined;
    });
  }

  async #settle(): Promise<void> {
    while (allReady(this.#state)) {
      const { state, events } = resolve(this.#state, "ready");
      if (!(await this.#write(events, state))) return;
    }
  }

  async #write(events: readonly Event[], next: State, author?: string): Promise<boolean> {
    if (events.length === 0) return true;
    try {
      await this.#log.append(this.#events.length, events, author);
    } catch {
      return false;
    }
    this.#state = next;
    this.#keep(events);
    for (const hearer of this.#hearers) hearer(events);
    return true;
  }

  #keep(events: readonly Event[]): void {
    let round = this.#events.at(-1)?.round ?? 0;
    for (const event of events) {
      if (event.kind === "phaseBegan") round = event.round;
      this.#events.push({ round, event });
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

/** The state that a list of events adds up to. */
export function fold(events: readonly Event[]): State {
  const [first, ...rest] = events;
  if (first?.kind !== "gameBegan") throw new Error("a log begins with gameBegan");
  const before = blank(first.setup, first.seed);
  const state = { ...before };
  for (const event of rest) apply(state, event, before);
  return state;
}

function parse(by: Author, raw: unknown): Message | undefined {
  if (by === "house") return raw as Message;
  const shape = by === "host" ? hostMessageShape : seatMessageShape;
  const parsed = shape.safeParse(raw);
  return parsed.success ? parsed.data : undefined;
}
