import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, type Room } from "@colyseus/sdk";
import { type RunningServer, type ServerOptions, startServer } from "../../server/app.ts";
import { RATES, type Rates } from "../../server/limits.ts";
import type { Message } from "../../shared/message.ts";
import type { View } from "../../shared/view.ts";
import type { CreateGame, JoinGame, Me, Reply, Requests, Talk, Told } from "../../shared/wire/contract.ts";
import { project } from "../../shared/wire/project.ts";
import type { GameState } from "../../shared/wire/schema.ts";
import type { Viewer } from "../../shared/words.ts";
import { type Tap, tapOf } from "./tap.ts";

/** A house for tests, and people who come to it as browsers do: with a cookie, by HTTP and WebSocket. */

/** Many people come from one address here. */
const unrationed = Object.fromEntries(
  Object.keys(RATES).map((name) => [name, { burst: 1e6, perSecond: 1e6 }]),
) as Rates;

export interface TestHouse extends RunningServer {
  dataDir: string;
  person(): Promise<Person>;
  /** Stops the server and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openHouse(options: Partial<ServerOptions> = {}): Promise<TestHouse> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "bedfellows-"));
  const start = () => startServer({ port: 0, dataDir, host: "127.0.0.1", rates: unrationed, parGames: 0, ...options });
  let server = await start();
  const people: Person[] = [];
  const address = () => server.url.replace("localhost", "127.0.0.1");
  return {
    dataDir,
    get url() {
      return address();
    },
    async person() {
      const person = new Person(await tapOf(address()));
      people.push(person);
      return person;
    },
    stop: () => server.stop(),
    async restart() {
      for (const person of people) person.tap.close();
      await server.stop();
      server = await start();
      for (const person of people) person.tap = await tapOf(address());
    },
    async close() {
      for (const person of people) person.tap.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What one must not write each time one sets up a game. */
export const usual: CreateGame = { scenario: "starter", clocks: {}, listed: false, role: "player" };

/** Somebody at a browser. */
export class Person {
  tap: Tap;
  cookie: string | undefined;
  /** Comes before the cookie. */
  pass: string | undefined;

  constructor(tap: Tap) {
    this.tap = tap;
  }

  async call<T = unknown>(
    method: "GET" | "POST",
    path: string,
    body?: unknown,
  ): Promise<Reply<T> & { status: number }> {
    const response = await fetch(`${this.tap.url}${path}`, {
      method,
      headers: { "content-type": "application/json", ...this.papers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const cookie = response.headers.get("set-cookie");
    if (cookie) this.cookie = cookie.split(";")[0];
    return { ...((await response.json()) as Reply<T>), status: response.status };
  }

  get papers(): Record<string, string> {
    return { cookie: this.cookie ?? "", ...(this.pass && { authorization: `Bearer ${this.pass}` }) };
  }

  /** Sets up a game and returns its code. */
  async create(wish: Partial<CreateGame> = {}): Promise<string> {
    return valueIn(await this.call<{ code: string }>("POST", "/api/games", { ...usual, ...wish })).code;
  }

  async join(code: string, wish: Partial<JoinGame> = {}): Promise<Me> {
    return valueIn(await this.call<Me>("POST", `/api/games/${code}/join`, { as: "seat", ...wish }));
  }

  async me(code: string): Promise<Me> {
    return valueIn(await this.call<Me>("GET", `/api/games/${code}/me`));
  }

  /** Goes into the room of a game in which this person has a place. */
  async enter(code: string): Promise<Door> {
    const client = new Client(this.tap.url, { headers: this.papers });
    const { viewer } = await this.me(code);
    return new Door(await client.joinOrCreate<GameState>("game", { code }), viewer);
  }
}

/** One open connection to a game, with all that came over it. */
export class Door {
  readonly room: Room<unknown, GameState>;
  readonly viewer: Viewer;
  readonly told: Told[] = [];
  readonly talk: Talk[] = [];
  /** The code with which the socket was closed. */
  readonly closed: Promise<number>;

  constructor(room: Room<unknown, GameState>, viewer: Viewer) {
    this.room = room;
    this.viewer = viewer;
    room.reconnection.enabled = false;
    room.onMessage("told", (told: Told[]) => this.told.push(...told));
    room.onMessage("talk", (line: Talk) => this.talk.push(line));
    this.closed = new Promise((resolve) => room.onLeave((code) => resolve(code)));
  }

  get view(): View | undefined {
    return project(this.room.state, this.viewer);
  }

  ask<K extends keyof Requests>(type: K, payload: Requests[K]["payload"]): Promise<Reply<Requests[K]["value"]>> {
    return this.room.request(type, payload) as Promise<Reply<Requests[K]["value"]>>;
  }

  act(message: Message): Promise<Reply> {
    return this.ask("act", message);
  }

  /** Resolves when the view has come to fulfil a wish. */
  until(wish: (view: View) => boolean, patience = 10_000): Promise<View> {
    const seen = () => {
      const { view } = this;
      return view && wish(view) ? view : undefined;
    };
    return eventually(seen, patience, () => `${this.viewer} waited in vain: ${JSON.stringify(this.view?.pub.phase)}`);
  }
}

/** What a reply brought; throws when it was a refusal. */
export function valueIn<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`refused: ${reply.code}`);
  return reply.value;
}

/** The code of a refusal; undefined when there was none. */
export function codeOf(reply: Reply<unknown>): string | undefined {
  return reply.ok ? undefined : reply.code;
}

export async function eventually<T>(
  look: () => T | undefined,
  patience = 10_000,
  complaint = () => "waited in vain",
): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(10)) {
    const seen = look();
    if (seen !== undefined && seen !== false) return seen;
  }
  throw new Error(complaint());
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
