import type { Message } from "../../shared/message.ts";
import type { LinkWatcher } from "../../shared/table/link.ts";
import type { PublicView } from "../../shared/view.ts";
import type { Company, Me, Reply } from "../../shared/wire/contract.ts";
import type { BySeat, Seat } from "../../shared/words.ts";
import type { DeviceGame, DevicePlayer, Keep } from "../keep/keep.ts";
import { bringGame, joinGame, leaveGame, meIn } from "../links/http.ts";
import { RemoteLink } from "../links/remote.ts";
import { refused } from "./replies.ts";
import type { Away, SharedTable, TableHearer } from "./shared.ts";
import { peopleIn } from "./turns.ts";

/** Milliseconds for which an answer given aloud waits for its connection. */
const PATIENCE = 10_000;

/**
 * A game of this device that has gone on to the server. The device watches, and has a pass for each seat that is still played
 * here: papers of a seat come only while its player has the device, or something is said in its name.
 */
export class MovedTable implements SharedTable {
  readonly #keep: Keep;
  readonly #watch: RemoteLink;
  readonly #hearers = new Set<TableHearer>();
  #game: DeviceGame;
  #pub: PublicView;
  #company: Company = { online: {}, watching: 0, facilitator: false };
  savedAt = new Date();
  readonly isThinking = false;
  readonly trouble = undefined;

  private constructor(keep: Keep, game: DeviceGame, watch: RemoteLink, pub: PublicView) {
    this.#keep = keep;
    this.#game = game;
    this.#watch = watch;
    this.#pub = pub;
  }

  /** Comes to the table at the server. Rejects with a sentence when it cannot be reached, or is no longer there. */
  static async open(keep: Keep, game: DeviceGame): Promise<MovedTable> {
    const { code } = movedTo(game);
    const me = await joinGame(code, { as: "spectator" });
    if (!me.ok) throw new Error(me.why);
    const watch = new RemoteLink(code, me.value);
    return new Promise((resolve, reject) => {
      let table: MovedTable | undefined;
      watch.watch({
        ...DEAF,
        view({ pub }) {
          if (table) table.#see(pub);
          else {
            table = new MovedTable(keep, game, watch, pub);
            resolve(table);
          }
        },
        company(company) {
          if (table) table.#meet(company);
        },
        status: (status) => status === "gone" && reject(new Error("This game is no longer there.")),
      });
    });
  }

  get game(): Readonly<DeviceGame> {
    return this.#game;
  }

  get public(): PublicView {
    return this.#pub;
  }

  get code(): string {
    return movedTo(this.#game).code;
  }

  get people(): DevicePlayer[] {
    const { passes } = movedTo(this.#game);
    const named = new Map(this.#game.players.map((player) => [player.seat, player]));
    return peopleIn(this.#pub)
      .filter((seat) => passes[seat] !== undefined)
      .map((seat) => named.get(seat) ?? { seat, name: "" });
  }

  get away(): Away[] {
    const { passes } = movedTo(this.#game);
    return peopleIn(this.#pub)
      .filter((seat) => passes[seat] === undefined)
      .map((seat) => ({ seat, online: this.onlineAt(seat) }));
  }

  /** How many devices are connected to a seat now. */
  onlineAt(seat: Seat): number {
    return this.#company.online[seat] ?? 0;
  }

  link(viewer: Seat | "spectator"): RemoteLink {
    if (viewer === "spectator") return new RemoteLink(this.code, this.#watch.me);
    return new RemoteLink(this.code, { viewer, host: false }, movedTo(this.#game).passes[viewer]);
  }

  hear(hearer: TableHearer): () => void {
    this.#hearers.add(hearer);
    return () => this.#hearers.delete(hearer);
  }

  act({ viewer }: Me, message: Message): Promise<Reply> {
    return this.#as(viewer as Seat, (link) => link.act(message));
  }

  say(from: Seat, to: readonly Seat[], text: string): Promise<Reply> {
    return this.#as(from, (link) => link.say([...to], text));
  }

  async change(changes: (game: DeviceGame) => Partial<DeviceGame>): Promise<void> {
    const next = { ...this.#game, ...changes(this.#game), touched: new Date().toISOString() };
    await this.#keep.put(next);
    this.#game = next;
    this.#tell();
  }

  /** The key that opens a seat of this device elsewhere; or why it was not told. */
  async keyOf(seat: Seat): Promise<Reply<string>> {
    const me = await meIn(this.code, movedTo(this.#game).passes[seat]);
    if (!me.ok) return me;
    return me.value.key && me.value.viewer === seat ? { ok: true, value: me.value.key } : refused("noSeat");
  }

  /** A seat is played elsewhere from now on: the device stands up from it and forgets its pass. False: it could not be said. */
  async release(seat: Seat): Promise<boolean> {
    const left = await leaveGame(this.code, movedTo(this.#game).passes[seat]);
    if (!left.ok) return false;
    await this.change((game) => {
      const { [seat]: _, ...passes } = movedTo(game).passes;
      return { moved: { ...movedTo(game), passes } };
    });
    return true;
  }

  async close(): Promise<void> {
    this.#hearers.clear();
    this.#watch.close();
  }

  #see(pub: PublicView): void {
    this.#pub = pub;
    this.savedAt = new Date();
    const { round, phase } = pub;
    if (this.#game.phase !== phase || this.#game.round !== round)
      void this.change(() => ({ round, phase, over: phase === "over" })).catch(() => undefined);
    this.#tell();
  }

  #meet(company: Company): void {
    this.#company = company;
    this.#tell();
  }

  #tell(): void {
    for (const hearer of this.#hearers) hearer.changed();
  }

  /** Does one thing in a seat's name, before everybody: its papers come for that moment, and are shown to nobody. */
  async #as(seat: Seat, work: (link: RemoteLink) => Promise<Reply>): Promise<Reply> {
    const link = this.link(seat);
    const isLive = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE);
      link.watch({
        ...DEAF,
        status(status) {
          if (status !== "live") return;
          clearTimeout(timer);
          resolve(true);
        },
      });
    });
    const reply = isLive ? await work(link) : refused("broken");
    link.close();
    return reply;
  }
}

const DEAF: LinkWatcher = {
  view: () => undefined,
  clock: () => undefined,
  company: () => undefined,
  told: () => undefined,
  talk: () => undefined,
  status: () => undefined,
};

function movedTo(game: DeviceGame): NonNullable<DeviceGame["moved"]> {
  if (!game.moved) throw new Error("this game stands on this device");
  return game.moved;
}

/**
 * Takes a game of this device, at which nobody acts any more, to the server. Only its record stays, so that there are never two
 * copies that can be played. Refused means: it stands here as before.
 */
export async function moveToServer(keep: Keep, game: DeviceGame, people: readonly Seat[]): Promise<Reply> {
  const passes: BySeat<string> = Object.fromEntries(people.map((seat) => [seat, newPass()]));
  const [events, talk] = await Promise.all([keep.log(game.id).read(), keep.talk(game.id).read()]);
  // Clocks of a device run for one visit each; at the server they would run for all at once.
  const brought = await bringGame({ events, talk, clocks: {}, passes });
  if (!brought.ok) return brought;
  const moved = { code: brought.value.code, passes };
  // Here nothing stays from which anybody's papers could be read: what was read is counted anew, too.
  const touched = new Date().toISOString();
  await keep.handOn({ ...game, seed: "", clocks: {}, read: {}, moved, touched });
  return { ok: true, value: undefined };
}

/** 256 random bits, as the server's own cookies have. */
function newPass(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
