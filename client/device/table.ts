import { driveBots } from "../../shared/bots/drive.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import { Parley } from "../../shared/bots/parley.ts";
import type { Event } from "../../shared/event.ts";
import { hostMessageShape, type Message } from "../../shared/message.ts";
import { Table } from "../../shared/table/table.ts";
import type { PublicView, View } from "../../shared/view.ts";
import type { Clocks, Company, Me, Reply, Talk, Told } from "../../shared/wire/contract.ts";
import { type BySeat, type Character, isSeat, type Seat, type Viewer } from "../../shared/words.ts";
import type { Scenario } from "../../shared/world/types.ts";
import type { DeviceGame, DevicePlayer, Keep } from "../keep/keep.ts";
import { DeviceLink, type TableBehind } from "./link.ts";
import { DONE, refused } from "./replies.ts";
import type { SharedTable, TableHearer } from "./shared.ts";
import { readableBy } from "./talk.ts";
import { peopleIn } from "./turns.ts";

/** The most characters in one line of talk. */
const LINE_LENGTH = 500;
const HOST_MESSAGES: readonly string[] = hostMessageShape.options.map(({ shape }) => shape.type.value);
/** Of the program, as games are marked with it; package.json has the same. */
export const VERSION = "0.2.0";

/** What somebody wishes to play on this device. */
export interface DeviceWish {
  scenario: Scenario;
  seed: string;
  /** The seed was named by somebody, who can reckon the secrets from it. */
  seedChosen: boolean;
  players: DevicePlayer[];
  /** Bots that were chosen; the seed deals the tempers of the others. */
  bots?: BySeat<Partial<Character>>;
  clocks: Clocks;
  blankOnBlur: boolean;
}

/**
 * One game on this device: the Table that the server opens too, over a log of this device, its bots, and its talk. Everybody
 * reaches it by a link of their own. What it acknowledges has been saved.
 */
export class DeviceTable implements SharedTable, TableBehind {
  readonly #keep: Keep;
  readonly #table: Table;
  readonly #lines: Talk[];
  readonly #links = new Set<DeviceLink>();
  readonly #hearers = new Set<TableHearer>();
  #game: DeviceGame;
  #pub: PublicView;
  #again = false;
  #running: Promise<void> | undefined;
  #saving: Promise<unknown> = Promise.resolve();
  #talking: Promise<void> = Promise.resolve();
  #closed = false;
  readonly #parley: Parley;
  /** When something was last saved. */
  savedAt: Date;
  /** Why something could not be saved. */
  trouble: unknown;

  private constructor(keep: Keep, game: DeviceGame, table: Table, lines: readonly Talk[]) {
    this.#keep = keep;
    this.#game = game;
    this.#table = table;
    this.#lines = [...lines];
    this.#pub = table.public;
    this.savedAt = new Date(game.touched);
    this.#parley = new Parley({
      table,
      seed: game.seed,
      lines: lines.filter(({ bot }) => bot),
      say: ({ from, to, text }) => void this.#write(from, to, text, true).catch((error) => this.#fail(error)),
    });
    table.hear((events) => this.#heard(events));
    table.onFault = (error) => this.#fail(error);
  }

  /** Deals a new game, starts it and keeps it. Throws a RangeError when the scenario cannot be played. */
  static async begin(keep: Keep, wish: DeviceWish): Promise<DeviceTable> {
    const { scenario, seed, players, bots, ...rest } = wish;
    const id = crypto.randomUUID().slice(0, 13);
    const table = await Table.create(keep.log(id), scenario, seed);
    for (const { seat } of players) await table.take("house", { type: "hold", seat, by: "people" });
    for (const [seat, bot] of Object.entries(bots ?? {}))
      await table.take("host", { type: "hold", seat: seat as Seat, by: "bot", bot });
    await table.take("host", { type: "start" });
    const now = new Date().toISOString();
    const { title, round, rounds, phase } = table.public;
    const game: DeviceGame = {
      id, title, scenario, seed, players, ...rest, begun: now, touched: now, round, rounds, phase, over: false,
      version: VERSION, read: {}, record: [],
    }; // biome-ignore format: one glance
    await keep.put(game);
    const opened = new DeviceTable(keep, game, table, []);
    opened.#wake();
    return opened;
  }

  /** Opens a game where it stopped; undefined when there is none such, or when it has moved to the server. */
  static async open(keep: Keep, id: string): Promise<DeviceTable | undefined> {
    const game = await keep.get(id);
    if (!game || game.moved) return undefined;
    const opened = new DeviceTable(keep, game, await Table.open(keep.log(id)), await keep.talk(id).read());
    await opened.#note();
    opened.#wake();
    return opened;
  }

  get game(): Readonly<DeviceGame> {
    return this.#game;
  }

  get public(): PublicView {
    return this.#pub;
  }

  /** Whether bots are at work just now. */
  get isThinking(): boolean {
    return this.#running !== undefined;
  }

  /** Resolves when no bot has anything more to do. */
  async atRest(): Promise<void> {
    for (let talking: Promise<void> | undefined; this.#running || talking !== this.#talking; ) {
      talking = this.#talking;
      await this.#running;
      await talking;
    }
    await this.#saving;
  }

  /** Who sits at this device, by seat. */
  get people(): DevicePlayer[] {
    const named = new Map(this.#game.players.map((player) => [player.seat, player]));
    return peopleIn(this.#pub).map((seat) => named.get(seat) ?? { seat, name: "" });
  }

  /** Nobody: all who play sit here. */
  get away(): [] {
    return [];
  }

  get company(): Company {
    const online = Object.fromEntries(peopleIn(this.#pub).map((seat) => [seat, 1]));
    return { online, watching: 0, facilitator: false };
  }

  /** A way in for one viewer. The open table runs the game as its host; a seat does when it sits alone. */
  link(viewer: Seat | "spectator", host = viewer === "spectator"): DeviceLink {
    const link = new DeviceLink(this, { viewer, host });
    this.#links.add(link);
    return link;
  }

  leave(link: DeviceLink): void {
    this.#links.delete(link);
  }

  hear(hearer: TableHearer): () => void {
    this.#hearers.add(hearer);
    return () => this.#hearers.delete(hearer);
  }

  view(viewer: Viewer): View {
    return this.#table.view(viewer);
  }

  told(viewer: Viewer, from: number): Told[] {
    return this.#table.told(viewer, from);
  }

  talk(viewer: Viewer): Talk[] {
    return readableBy(this.#lines, viewer);
  }

  /** Takes a message in a seat's name, or in that of whoever runs the game. Resolves when it is saved. */
  async act(me: Me, message: Message): Promise<Reply> {
    const isHosts = HOST_MESSAGES.includes(message.type);
    if (this.#closed || (isHosts && !me.host)) return refused(this.#closed ? "broken" : "notHost");
    const by = isHosts ? "host" : me.viewer;
    if (by !== "host" && !isSeat(by)) return refused("noSeat");
    if (by !== "host" && this.#pub.sheets[by]?.holder !== "people") return refused("notPlayed");
    const refusal = await this.#table.take(by, message);
    await this.#saving;
    if (refusal?.refused === "writeFailed") this.#fail(refusal);
    return refusal ? { ok: false, code: refusal.refused, why: refusal.why } : DONE;
  }

  /** Writes down what a seat of this device says. Resolves when it is saved. */
  async say(from: Seat, to: readonly Seat[], text: string): Promise<Reply> {
    const said = text.trim();
    if (said === "") return refused("malformed");
    if (said.length > LINE_LENGTH) return refused("tooLong");
    const hearers = [...new Set(to)].filter((seat) => seat !== from && this.#pub.seats.includes(seat));
    if (to.length > 0 && hearers.length === 0) return refused("notInPlay");
    try {
      await this.#write(from, hearers, said, false);
      this.#talkBack(() => this.#parley.answer({ from, to: hearers, text: said }));
      return DONE;
    } catch (error) {
      this.#fail(error);
      return refused("writeFailed");
    }
  }

  /** Changes the record of the game itself. Resolves when it is saved. */
  change(changes: (game: DeviceGame) => Partial<DeviceGame>): Promise<void> {
    return this.#inTurn(async () => {
      const next = { ...this.#game, ...changes(this.#game), touched: new Date().toISOString() };
      await this.#keep.put(next);
      this.#game = next;
      this.savedAt = new Date(next.touched);
    });
  }

  /** Stops the bots; what is saved stays. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const link of [...this.#links]) link.close();
    this.#hearers.clear();
    await this.atRest();
  }

  #write(from: Seat, to: Seat[], text: string, bot: boolean): Promise<void> {
    const { round, phase } = this.#pub;
    return this.#inTurn(async () => {
      const line: Talk = { n: this.#lines.length, from, to, text, round, phase, bot };
      await this.#keep.talk(this.#game.id).append(line);
      this.#lines.push(line);
      this.savedAt = new Date();
      this.#show();
    });
  }

  /** Bots answer in their own time. */
  #talkBack(work: () => Promise<void>): void {
    if (!this.#closed) this.#talking = this.#talking.then(work).catch((error) => this.#fail(error));
  }

  #heard(events: readonly Event[]): void {
    this.#pub = this.#table.public;
    this.savedAt = new Date();
    this.trouble = undefined;
    this.#note().catch((error) => this.#fail(error));
    this.#show();
    this.#talkBack(() => this.#parley.notice(events));
    this.#wake();
  }

  /** Where the game stands, for the list of games: a page that died may have left it behind the events. */
  async #note(): Promise<void> {
    const { round, phase } = this.#pub;
    if (this.#game.phase === phase && this.#game.round === round) return;
    await this.change(() => ({ round, phase, over: phase === "over" }));
  }

  /** The hearers first: they may close a link that must show nothing more. */
  #show(): void {
    for (const hearer of this.#hearers) hearer.changed();
    for (const link of this.#links) link.stir();
  }

  #fail(error: unknown): void {
    this.trouble = error;
    for (const hearer of this.#hearers) hearer.changed();
  }

  #wake(): void {
    this.#again = true;
    this.#running ??= this.#run();
  }

  /** Lets the bots act whenever something has changed, one round of them at a time. */
  async #run(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      await pause();
      try {
        await driveBots(this.#table, {
          bot: () => (this.#closed ? () => [] : seatedBot),
          seed: this.#game.seed,
          say: (seat, to, text, or) => this.#parley.offer(seat, to, [text, ...or]),
          rest: pause,
        });
      } catch (error) {
        this.#fail(error);
      }
    }
    this.#running = undefined;
    for (const hearer of this.#hearers) hearer.changed();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#saving.then(work);
    this.#saving = done.catch(() => undefined);
    return done;
  }
}

/** A breath between the seats keeps the page alive. */
function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}
