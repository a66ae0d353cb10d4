import { type AuthContext, type Client, ErrorCode, generateId, Room, ServerError } from "@colyseus/core";
import { StateView } from "@colyseus/schema";
import type { z } from "zod";
import type { Table } from "../../shared/table/table.ts";
import type { View } from "../../shared/view.ts";
import { type Company, MOVED, type Requests, type Talk } from "../../shared/wire/contract.ts";
import {
  drawersOf,
  furnish,
  mirrorClock,
  mirrorCompany,
  mirrorPapers,
  mirrorPublic,
} from "../../shared/wire/mirror.ts";
import { GameState } from "../../shared/wire/schema.ts";
import type { Viewer } from "../../shared/words.ts";
import type { Game, GameWatcher } from "../game.ts";
import type { Games } from "../games.ts";
import { personOf, readCode } from "../identity.ts";
import { CLIENTS, MESSAGES_PER_SECOND, type Rates, Ration } from "../limits.ts";
import { done, no, report } from "../reply.ts";
import type { Line } from "../store/store.ts";
import { type canRead, readTalk, shownTo } from "../talk.ts";
import { guard } from "./guard.ts";
import { extendShape, fromShape, muteShape, sayShape } from "./requests.ts";

/** What a room needs of the house it stands in. */
export interface House {
  games: Games;
  rates: Rates;
  /** What a viewer may see of a Table, and whether it may read a line: replaceable, so that a test can plant a leak and find it. */
  see(table: Table, viewer: Viewer): View;
  canRead: typeof canRead;
}

/** Whom a client speaks for. The viewer is what the house's records say; a client never names it. */
interface Seated {
  person: string;
  viewer: Viewer;
  /** How many events this client has been told. */
  told: number;
}
type GameClient = Client<{ userData: Seated; auth: { person: string } }>;

/** The room of one game: a door. What happens is up to the Table behind it. */
export abstract class GameRoom extends Room<{ state: GameState; client: GameClient }> implements GameWatcher {
  protected abstract readonly house: House;
  /** Changes are sent at once; this only ticks the room's own clock. */
  override patchRate = 1000;
  override maxMessagesPerSecond = MESSAGES_PER_SECOND;
  override maxClients = CLIENTS;
  override state = new GameState();
  #game!: Game;
  #due: NodeJS.Immediate | undefined;
  /** For each viewer, how many lines were gone through and how many of them it may read. */
  readonly #counted = new Map<Viewer, { to: number; read: number }>();
  #rations!: Record<"act" | "say" | "read", Ration>;

  override messages = {
    act: this.#answer("act", "act", ({ person }, raw) => this.#game.act(person, raw)),
    say: this.#answer("say", "say", ({ person }, raw) =>
      shaped(sayShape, raw, ({ to, text }) => this.#game.say(person, to, text)),
    ),
    talk: this.#answer("talk", "read", ({ viewer }, raw) =>
      shaped(fromShape, raw, ({ from }) => done(readTalk(this.#game.lines, viewer, from, this.house.canRead))),
    ),
    history: this.#answer("history", "read", ({ viewer }, raw) =>
      shaped(fromShape, raw, ({ from }) => done(this.#game.table.told(viewer, from))),
    ),
    extend: this.#answer("extend", "act", ({ person }, raw) =>
      shaped(extendShape, raw, ({ seconds }) => this.#game.extend(person, seconds)),
    ),
    mute: this.#answer("mute", "act", ({ person }, raw) =>
      shaped(muteShape, raw, ({ seat, muted }) => this.#game.mute(person, seat, muted)),
    ),
    /** Anything else is ignored. */
    _: () => undefined,
  };

  override async onCreate({ code }: { code: string }): Promise<void> {
    const game = await this.house.games.game(readCode(code) ?? "");
    if (!game) throw new ServerError(ErrorCode.MATCHMAKE_INVALID_CRITERIA, "no such game");
    this.#game = game;
    const { act, say, read } = this.house.rates;
    this.#rations = { act: new Ration(act), say: new Ration(say), read: new Ration(read) };
    furnish(this.state, game.table.public);
    this.#copy();
    game.watchers.add(this);
  }

  override onJoin(client: GameClient): void {
    const person = client.auth?.person ?? "";
    const viewer = this.#game.members.get(person)?.viewer;
    if (!viewer) throw new ServerError(ErrorCode.AUTH_FAILED, "no place");
    guard(client);
    client.userData = { person, viewer, told: this.#game.table.told(viewer).length };
    mirrorPapers(this.state, this.house.see(this.#game.table, viewer));
    client.view = new StateView();
    for (const drawer of drawersOf(this.state, viewer)) client.view.add(drawer);
    this.#game.came(person);
    this.changed();
  }

  override onLeave(client: GameClient): void {
    client.view?.dispose();
    if (client.userData) this.#game.went(client.userData.person);
    this.changed();
  }

  override onDispose(): void {
    clearImmediate(this.#due);
    this.#game?.watchers.delete(this);
  }

  override onUncaughtException(error: Error): void {
    report(`room of ${this.#game?.code}`, error);
  }

  /** Patches on the next turn of the loop, so that what comes together is sent together. */
  changed(): void {
    this.#due ??= setImmediate(() => {
      this.#due = undefined;
      try {
        this.#copy();
        this.broadcastPatch();
        this.#tell();
      } catch (error) {
        report(`room of ${this.#game.code}`, error);
      }
    });
  }

  talked(line: Line): void {
    const shown = new Map<Viewer, Talk>();
    for (const client of this.#seated()) {
      const { viewer } = client.userData!;
      if (!this.house.canRead(viewer, line)) continue;
      const talk = shown.get(viewer) ?? shownTo(viewer, line, this.#readBefore(viewer, line.n));
      shown.set(viewer, talk);
      client.send("talk", talk);
    }
  }

  /** How many lines a viewer may read before the n-th: counted on from the last time, for a class talks a lot. */
  #readBefore(viewer: Viewer, n: number): number {
    const counted = this.#counted.get(viewer) ?? { to: 0, read: 0 };
    this.#counted.set(viewer, counted);
    for (; counted.to < n; counted.to += 1)
      if (this.house.canRead(viewer, this.#game.lines[counted.to]!)) counted.read += 1;
    return counted.read;
  }

  /** Whoever has another place comes in anew, with another view: a view is never widened or narrowed under way. */
  moved(person: string): void {
    for (const client of this.#seated()) if (client.userData!.person === person) client.leave(MOVED);
  }

  ended(): void {
    clearImmediate(this.#due);
    this.#game.watchers.delete(this);
    try {
      void this.disconnect(MOVED);
    } catch (error) {
      report(`room of ${this.#game.code}`, error);
    }
  }

  #copy(): void {
    const { table, clock } = this.#game;
    const { state } = this;
    const changes = [
      mirrorPublic(state, this.house.see(table, "spectator").pub),
      mirrorClock(state, clock.shown),
      mirrorCompany(state, this.#company()),
    ];
    if (changes.includes(true)) state.now = Date.now();
    const viewers = new Set(this.#seated().map((client) => client.userData!.viewer));
    for (const viewer of viewers) if (viewer !== "spectator") mirrorPapers(state, this.house.see(table, viewer));
  }

  #tell(): void {
    for (const client of this.#seated()) {
      const seated = client.userData!;
      const told = this.#game.table.told(seated.viewer, seated.told);
      if (told.length === 0) continue;
      seated.told += told.length;
      client.send("told", told);
    }
  }

  #company(): Company {
    const viewers = this.#seated().map((client) => client.userData!.viewer);
    const online: Company["online"] = {};
    let watching = 0;
    for (const viewer of viewers) {
      if (viewer === "spectator") watching += 1;
      else if (viewer !== "facilitator") online[viewer] = (online[viewer] ?? 0) + 1;
    }
    return { online, watching, facilitator: viewers.includes("facilitator") };
  }

  #seated(): GameClient[] {
    return this.clients.filter((client) => client.userData !== undefined);
  }

  /** Wraps a request so that it is rationed, always answered, and cannot throw into the server. */
  #answer<K extends keyof Requests>(
    name: K,
    ration: "act" | "say" | "read",
    work: (seated: Seated, raw: unknown) => unknown,
  ) {
    return async (client: GameClient, raw: unknown) => {
      try {
        const seated = client.userData;
        if (!seated) return no("noSeat");
        if (!this.#rations[ration].take(ration === "say" ? seated.person : client.sessionId)) return no("tooFast");
        return await work(seated, raw);
      } catch (error) {
        report(`${name} in ${this.#game.code}`, error);
        return no("broken");
      }
    };
  }
}

/** The kind of room to open in a given house. */
export function gameRoom(house: House): new () => GameRoom {
  return class extends GameRoom {
    protected override readonly house = house;

    /** The cookie or the pass says who comes; nobody gets in who has no place in the game. */
    static override async onAuth(_token: string, options: unknown, context: AuthContext) {
      const code = readCode((options as { code?: unknown } | undefined)?.code);
      const game = code && (await house.games.game(code));
      const { headers } = context;
      const person = personOf({ authorization: headers.get("authorization"), cookie: headers.get("cookie") });
      if (!game || !person || !game.members.has(person)) throw new ServerError(ErrorCode.AUTH_FAILED, "no place");
      return { person, sessionId: `${generateId()}${generateId()}${generateId()}` };
    }
  };
}

function shaped<T>(shape: z.ZodType<T>, raw: unknown, work: (value: T) => unknown): unknown {
  const parsed = shape.safeParse(raw);
  return parsed.success ? work(parsed.data) : no("malformed");
}
