import { driveBots } from "../shared/bots/drive.ts";
import { seatedBot } from "../shared/bots/index.ts";
import { Parley, type Spoken } from "../shared/bots/parley.ts";
import type { SaidLine } from "../shared/bots/talk/told.ts";
import type { Event } from "../shared/event.ts";
import type { Table } from "../shared/table/table.ts";
import type { Talk } from "../shared/wire/contract.ts";
import type { Seat } from "../shared/words.ts";
import { report } from "./reply.ts";
import { Voice, type VoiceSettings } from "./voice.ts";

export interface BotsOf {
  table: Table;
  /** All that has been said; the game adds to it. */
  lines: readonly Talk[];
  say(spoken: Spoken): void;
  /** A model that words what they say to people; absent: they say it as it is written. */
  voice?: VoiceSettings | undefined;
}

/** The bots of one game: they act whenever something has changed, one round of them at a time, and talk with people. */
export class BotDriver {
  readonly #drive: () => Promise<void>;
  readonly #parley: Parley;
  readonly #voice: Voice | undefined;
  readonly #host: BotsOf;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  /** What they still have to answer, one line after the other; and of each, what is still to be worded. */
  #talking: Promise<void> = Promise.resolve();
  readonly #worded = new Map<Seat, Promise<void>>();

  constructor(host: BotsOf) {
    const { table, lines, voice } = host;
    this.#host = host;
    this.#voice = voice && new Voice(voice);
    const [began] = table.events;
    const seed = began?.kind === "gameBegan" ? began.seed : "";
    this.#parley = new Parley({
      table,
      seed,
      lines: lines.filter(({ bot }) => bot),
      say: (spoken) => this.#say(spoken),
    });
    this.#drive = () =>
      driveBots(table, {
        bot: () => seatedBot,
        seed,
        say: (seat, to, text, or) => this.#parley.offer(seat, to, [text, ...or]),
        rest: () => new Promise(setImmediate),
      });
  }

  get isActing(): boolean {
    return this.#running !== undefined;
  }

  wake(): void {
    this.#again = true;
    this.#running ??= this.#run();
  }

  /** Answers a person's line; nobody waits for it. */
  answer(line: SaidLine): void {
    this.#talk(() => this.#parley.answer(line));
  }

  /** Has a word for what people have done with papers. */
  notice(events: readonly Event[]): void {
    this.#talk(() => this.#parley.notice(events));
  }

  /** Resolves when no bot is acting or talking any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#voice?.close();
    await this.#running;
    await this.#talking;
    await Promise.all(this.#worded.values());
  }

  #talk(work: () => Promise<void>): void {
    if (!this.#stopped) this.#talking = this.#talking.then(work).catch((error) => report("talk", error));
  }

  /** A bot's lines come in the order in which it decided on them, however long a model takes. */
  #say(spoken: Spoken): void {
    const { table, lines, say } = this.#host;
    const voice = this.#voice;
    if (!voice) return say(spoken);
    const worded = voice.word(table.public, spoken, lines);
    const before = this.#worded.get(spoken.from);
    this.#worded.set(
      spoken.from,
      Promise.all([worded, before]).then(([text]) => say({ ...spoken, text })),
    );
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      await new Promise(setImmediate);
      try {
        await this.#drive();
      } catch (error) {
        report("bots", error);
      }
    }
    this.#running = undefined;
  }
}
