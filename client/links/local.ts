import { driveBots } from "../../shared/bots/drive.ts";
import { seatedBot } from "../../shared/bots/index.ts";

import type { Message } from "../../shared/message.ts";
import { REFUSALS } from "../../shared/refusal.ts";
import type { Link, LinkWatcher } from "../../shared/table/link.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import type { Me, Reply, Talk } from "../../shared/wire/contract.ts";
import type { Seat } from "../../shared/words.ts";
import type { Scenario } from "../../shared/world/types.ts";

const HOST_MESSAGES: readonly string[] = ["start", "advance", "proclaim", "pause", "hold"];
const NOT_HERE: Reply<never> = {
  ok: false,
  code: "notHost",
  why: "A game on this device has no clock and nobody to mute.",
};

/** A game whose Table stands in this browser: one seat for whoever sits here, bots in the others. It ends with the page. */
export class LocalLink implements Link {
  readonly me: Me;
  readonly #seat: Seat;
  readonly #table: Table;
  readonly #seed: string;
  readonly #talk: Talk[] = [];
  #watcher: LinkWatcher | undefined;
  #told = 0;
  #driving = Promise.resolve();

  private constructor(table: Table, seat: Seat, seed: string) {
    this.#table = table;
    this.#seat = seat;
    this.#seed = seed;
    this.me = { viewer: seat, host: true };
  }

  /** Deals the game and starts it. Throws a RangeError when the scenario cannot be played. */
  static async open(scenario: Scenario, seat: Seat, seed: string): Promise<LocalLink> {
    const table = await Table.create(new MemoryLog(), scenario, seed);
    await table.take("house", { type: "hold", seat, by: "people" });
    await table.take("host", { type: "start" });
    return new LocalLink(table, seat, seed);
  }

  watch(watcher: LinkWatcher): void {
    this.#watcher = watcher;
    watcher.status("live");
    watcher.clock({ now: 0 });
    watcher.company({ online: { [this.#seat]: 1 }, watching: 0, facilitator: false });
    this.#table.hear(() => this.#show());
    this.#show();
    void this.#drive();
  }

  async act(message: Message): Promise<Reply> {
    const refusal = await this.#table.take(HOST_MESSAGES.includes(message.type) ? "host" : this.#seat, message);
    if (refusal) return { ok: false, code: refusal.refused, why: refusal.why };
    void this.#drive();
    return { ok: true, value: undefined };
  }

  async say(to: Seat[], text: string): Promise<Reply> {
    const said = text.trim();
    if (said.length > 2000) return { ok: false, code: "tooLong", why: REFUSALS.tooLong };
    this.#write(this.#seat, to, said, false);
    return { ok: true, value: undefined };
  }

  async extend(): Promise<Reply> {
    return NOT_HERE;
  }

  async mute(): Promise<Reply> {
    return NOT_HERE;
  }

  close(): void {
    this.#watcher = undefined;
  }

  #show(): void {
    this.#watcher?.view(this.#table.view(this.#seat));
    const fresh = this.#table.told(this.#seat, this.#told);
    if (fresh.length === 0) return;
    this.#told += fresh.length;
    this.#watcher?.told(fresh);
  }

  /** One after another, so that two changes never have the bots act twice at once; a breath between seats keeps the page alive. */
  #drive(): Promise<void> {
    this.#driving = this.#driving.then(() =>
      driveBots(this.#table, {
        bot: () => seatedBot,
        seed: this.#seed,
        say: (seat, to, text) => this.#write(seat, to, text, true),
        rest: () => new Promise((done) => setTimeout(done, 0)),
      }),
    );
    return this.#driving;
  }

  #write(from: Seat, to: Seat[], text: string, bot: boolean): void {
    const { round, phase } = this.#table.public;
    if (from !== this.#seat && to.length > 0 && !to.includes(this.#seat)) return;
    const line: Talk = { n: this.#talk.length, from, to, text, round, phase, bot };
    this.#talk.push(line);
    this.#watcher?.talk([line]);
  }
}
