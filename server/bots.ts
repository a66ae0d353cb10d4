import { driveBots } from "../shared/bots/drive.ts";
import { seatedBot } from "../shared/bots/index.ts";
import type { Table } from "../shared/table/table.ts";
import type { Seat } from "../shared/words.ts";
import { report } from "./reply.ts";

/** Lets the bots of one game act whenever something has changed, one round of them at a time. */
export class BotDriver {
  readonly #drive: () => Promise<void>;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(table: Table, seed: string, say: (seat: Seat, to: Seat[], ways: readonly string[]) => void) {
    this.#drive = () =>
      driveBots(table, {
        bot: () => seatedBot,
        seed,
        say: (seat, to, text, or) => say(seat, to, [text, ...or]),
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

  /** Resolves when no bot is acting any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
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
