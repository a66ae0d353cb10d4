import { Client, type Room } from "@colyseus/sdk";
import type { Link, LinkWatcher } from "../../shared/table/link.ts";
import { type Me, MOVED, type Pushes, type Reply, type Requests, type Talk } from "../../shared/wire/contract.ts";
import { clockOf, companyOf, project } from "../../shared/wire/project.ts";
import type { GameState } from "../../shared/wire/schema.ts";
import { meIn, withPass } from "./http.ts";

/** Milliseconds before each further attempt; the last repeats, for days if need be. */
const BACK_OFF = [300, 1000, 2000, 4000, 8000, 15000];
/** Milliseconds in which changes are gathered before they are shown: 23 bots at work need not be drawn one by one. */
const SOON = 40;
const UNREACHABLE: Reply<never> = {
  ok: false,
  code: "broken",
  why: "No connection just now. Nothing was sent; try again.",
};

/** A game on the server, reached through its room. Comes back by itself after a loss, and asks for what it missed. */
export class RemoteLink implements Link {
  me: Me;
  readonly #code: string;
  readonly #pass: string | undefined;
  readonly #client: Client;
  #room: Room<unknown, GameState> | undefined;
  #watcher: LinkWatcher | undefined;
  #heard = 0;
  #talked = 0;
  #attempt = 0;
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `pass`: for somebody who is not this browser's cookie, but a person of its own at a shared screen. */
  constructor(code: string, me: Me, pass?: string) {
    this.#code = code;
    this.#pass = pass;
    this.#client = new Client(location.origin, { headers: withPass(pass) });
    this.me = me;
    addEventListener("online", this.#wake);
    document.addEventListener("visibilitychange", this.#wake);
  }

  watch(watcher: LinkWatcher): void {
    this.#watcher = watcher;
    void this.#enter();
  }

  act(message: Requests["act"]["payload"]): Promise<Reply> {
    return this.#ask("act", message);
  }

  say(to: Requests["say"]["payload"]["to"], text: string): Promise<Reply> {
    return this.#ask("say", { to, text });
  }

  extend(seconds: number): Promise<Reply> {
    return this.#ask("extend", { seconds });
  }

  mute(seat: Requests["mute"]["payload"]["seat"], muted: boolean): Promise<Reply> {
    return this.#ask("mute", { seat, muted });
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    removeEventListener("online", this.#wake);
    document.removeEventListener("visibilitychange", this.#wake);
    if (this.#room?.connection.isOpen) void this.#room.leave().catch(() => undefined);
  }

  /** Enters again under whatever this browser now is in the game: after sitting down, or leaving a seat. */
  async reenter(): Promise<void> {
    const room = this.#room;
    this.#room = undefined;
    room?.removeAllListeners();
    room?.connection.close();
    await this.#enter();
  }

  async #enter(): Promise<void> {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#watcher?.status("connecting");
    try {
      const who = await meIn(this.#code, this.#pass);
      if (!who.ok) {
        if (who.code === "notFound") return this.#watcher?.status("gone");
        throw new Error(who.why);
      }
      this.#become(who.value);
      const room: Room<unknown, GameState> = await this.#client.joinOrCreate<GameState>("game", { code: this.#code });
      if (this.#closed) return void room.leave();
      room.reconnection.enabled = false;
      this.#room = room;
      this.#listen(room);
      await this.#catchUp(room);
      this.#attempt = 0;
      this.#watcher?.status("live");
    } catch {
      this.#lost();
    }
  }

  /** What one heard as somebody else is not what one hears now, nor what was heard before the game was set back. */
  #become(me: Me): void {
    if (me.viewer !== this.me.viewer || me.era !== this.me.era) {
      this.#heard = 0;
      this.#talked = 0;
      this.#watcher?.told([]);
    }
    this.me = me;
  }

  #listen(room: Room<unknown, GameState>): void {
    let isDue = false;
    const show = () => {
      isDue = false;
      const { state } = room;
      const view = room === this.#room ? project(state, this.me.viewer) : undefined;
      if (!view) return;
      this.#watcher?.view(view);
      this.#watcher?.clock(clockOf(state));
      this.#watcher?.company(companyOf(state));
    };
    room.onStateChange(() => {
      if (!isDue) setTimeout(show, SOON);
      isDue = true;
    });
    if (room.state) show();
    room.onMessage("told", (told: Pushes["told"]) => this.#hear(told));
    room.onMessage("talk", (line: Talk) => this.#listenTo([line]));
    room.onLeave((code) => room === this.#room && (code === MOVED ? this.reenter() : this.#lost()));
    room.onDrop(() => room === this.#room && this.#lost());
  }

  async #catchUp(room: Room<unknown, GameState>): Promise<void> {
    const told = (await room.request("history", { from: this.#heard })) as Reply<Pushes["told"]>;
    if (told.ok) this.#hear(told.value);
    const talk = (await room.request("talk", { from: this.#talked })) as Reply<Talk[]>;
    if (talk.ok) this.#listenTo(talk.value);
  }

  /** Pushes may overlap with what was asked for; one that comes ahead of it leaves a gap, and the answer will hold it too. */
  #hear(told: Pushes["told"]): void {
    const fresh = told.filter((one) => one.n >= this.#heard);
    if (fresh[0]?.n !== this.#heard) return;
    this.#heard = fresh.at(-1)!.n + 1;
    this.#watcher?.told(fresh);
  }

  #listenTo(lines: Talk[]): void {
    const fresh = lines.filter((line) => line.n >= this.#talked);
    if (fresh[0]?.n !== this.#talked) return;
    this.#talked = fresh.at(-1)!.n + 1;
    this.#watcher?.talk(fresh);
  }

  #lost(): void {
    this.#room?.removeAllListeners();
    this.#room = undefined;
    if (this.#closed) return;
    this.#watcher?.status("lost");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#enter(), BACK_OFF[Math.min(this.#attempt, BACK_OFF.length - 1)]);
    this.#attempt += 1;
  }

  #wake = (): void => {
    if (this.#closed || this.#room || document.visibilityState === "hidden") return;
    this.#attempt = 0;
    void this.#enter();
  };

  async #ask<K extends keyof Requests>(kind: K, payload: Requests[K]["payload"]): Promise<Reply<Requests[K]["value"]>> {
    if (!this.#room?.connection.isOpen) return UNREACHABLE;
    try {
      return (await this.#room.request(kind, payload)) as Reply<Requests[K]["value"]>;
    } catch {
      return UNREACHABLE;
    }
  }
}
