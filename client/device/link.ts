import type { Message } from "../../shared/message.ts";
import type { Link, LinkWatcher } from "../../shared/table/link.ts";
import type { View } from "../../shared/view.ts";
import type { Clock, Company, Me, Reply, Talk, Told } from "../../shared/wire/contract.ts";
import type { Seat, Viewer } from "../../shared/words.ts";
import { refused } from "./replies.ts";

/** Milliseconds in which changes are gathered before they are shown: 23 bots at work need not be drawn one by one. */
const SOON = 40;

/** What a link asks of the table it leads to (table.ts). */
export interface TableBehind {
  readonly company: Company;
  view(viewer: Viewer): View;
  told(viewer: Viewer, from: number): Told[];
  talk(viewer: Viewer): Talk[];
  act(me: Me, message: Message): Promise<Reply>;
  say(from: Seat, to: readonly Seat[], text: string): Promise<Reply>;
  leave(link: DeviceLink): void;
}

/**
 * One viewer's way to the table of this device: a seat's, or the open table's ("spectator"). It brings what that viewer may
 * know and nothing else, and after it is closed nothing at all.
 */
export class DeviceLink implements Link {
  readonly me: Me;
  readonly #table: TableBehind;
  #watcher: LinkWatcher | undefined;
  #told = 0;
  #talked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #clock: Clock = { now: 0 };

  constructor(table: TableBehind, me: Me) {
    this.#table = table;
    this.me = me;
  }

  watch(watcher: LinkWatcher): void {
    this.#watcher = watcher;
    watcher.status("live");
    watcher.clock(this.#clock);
    this.show();
  }

  async act(message: Message): Promise<Reply> {
    const reply = await this.#table.act(this.me, message);
    this.show();
    return reply;
  }

  say(to: Seat[], text: string): Promise<Reply> {
    const { viewer } = this.me;
    if (viewer === "spectator" || viewer === "facilitator") return Promise.resolve(refused("noSeat"));
    return this.#table.say(viewer, to, text);
  }

  async extend(): Promise<Reply> {
    return refused("notHost");
  }

  async mute(): Promise<Reply> {
    return refused("notHost");
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#watcher = undefined;
    this.#table.leave(this);
  }

  /** The clock that runs for this viewer's turn. */
  time(clock: Clock): void {
    this.#clock = clock;
    this.#watcher?.clock(clock);
  }

  /** Something has changed: shown soon, with whatever else changes by then. */
  stir(): void {
    if (!this.#watcher) return;
    this.#timer ??= setTimeout(() => this.show(), SOON);
  }

  /** Shows what there is now. */
  show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const watcher = this.#watcher;
    if (!watcher) return;
    const { viewer } = this.me;
    watcher.company(this.#table.company);
    watcher.view(this.#table.view(viewer));
    const told = this.#table.told(viewer, this.#told);
    if (told.length > 0) {
      this.#told += told.length;
      watcher.told(told);
    }
    const talk = this.#table.talk(viewer).slice(this.#talked);
    if (talk.length > 0) {
      this.#talked += talk.length;
      watcher.talk(talk);
    }
  }
}
