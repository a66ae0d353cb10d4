import { parentPort, workerData } from "node:worker_threads";
import { Client, type Room } from "@colyseus/sdk";
import type { Message } from "../../shared/message.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import type { SeminarView, Settings } from "../../shared/seminar/contract.ts";
import type { View } from "../../shared/view.ts";
import type { Reply } from "../../shared/wire/contract.ts";
import { project } from "../../shared/wire/project.ts";
import type { GameState } from "../../shared/wire/schema.ts";
import { isSeat, type Seat, type Viewer } from "../../shared/words.ts";

/** A class at its browsers, for the bench: they talk, sign, order and line up as their papers allow, and wait for each answer. */

export interface Answered {
  kind: string;
  took: number;
  ok: boolean;
}

/** Milliseconds: of talk in each summit, and between one student's acts. */
const SUMMIT = 15_000;
const THINKS = 1200;
/** In which all sixty write their orders, or answer. */
const HURRY = 2500;

const { url, students, rounds } = workerData as { url: string; students: number; rounds: number };
const answers: Answered[] = [];
const dice = diceOf("classroom");
let rolled = 0;
const roll = () => dice.roll("students", rolled++);
const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
let isOver = false;

/** One browser. */
class Browser {
  cookie = "";
  room: Room<unknown, GameState> | undefined;
  viewer: Viewer = "spectator";

  async call<T>(path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${url}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { "content-type": "application/json", cookie: this.cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    this.cookie = response.headers.get("set-cookie")?.split(";")[0] ?? this.cookie;
    const reply = (await response.json()) as Reply<T>;
    if (!reply.ok) throw new Error(`${path}: ${reply.why}`);
    return reply.value;
  }

  async enter(code: string): Promise<void> {
    this.viewer = (await this.call<{ viewer: Viewer }>(`/api/games/${code}/me`)).viewer;
    this.room = await new Client(url, { headers: { cookie: this.cookie } }).joinOrCreate<GameState>("game", { code });
    this.room.onMessage("told", () => undefined);
    this.room.onMessage("talk", () => undefined);
    this.room.reconnection.enabled = false;
  }

  /** Follows the class as a page does. */
  async follow(code: string): Promise<void> {
    for (let since = 0; !isOver; )
      since =
        (await this.call<SeminarView>(`/api/seminars/${code}/state?since=${since}`).catch(() => undefined))?.version ??
        0;
  }

  get view(): View {
    return project(this.room!.state, this.viewer)!;
  }

  async ask(kind: string, type: "act" | "say", payload: unknown): Promise<void> {
    const from = performance.now();
    const reply = (await this.room!.request(type, payload)) as Reply;
    answers.push({ kind, took: performance.now() - from, ok: reply.ok });
  }

  act(message: Message): Promise<void> {
    return this.ask(message.type, "act", message);
  }
}

const settings: Settings = {
  title: "The bench",
  preset: "own",
  scenario: "forum26",
  rounds: 8,
  clocks: {},
  worlds: [{ without: [], fictional: false }],
  absence: "bot",
  surveys: { pre: [], post: [] },
  keepDays: 1,
};
const teacher = new Browser();
const { code } = await teacher.call<{ code: string }>("/api/seminars", settings);
const everybody = Array.from({ length: students }, () => new Browser());
void teacher.follow(code);
for (const [n, browser] of everybody.entries()) {
  await browser.call(`/api/seminars/${code}/join`, { label: `Student ${n + 1}` });
  void browser.follow(code);
  await pause(60);
}
await teacher.call(`/api/seminars/${code}/do`, { do: "start" });
const game = (await teacher.call<SeminarView>(`/api/seminars/${code}/state`)).worlds[0]!.game;
await teacher.enter(game);
for (const browser of everybody) {
  await browser.enter(game);
  await pause(60);
}
for (let round = 1; round <= rounds; round += 1) await year();
isOver = true;
parentPort?.postMessage(answers);

async function year(): Promise<void> {
  const end = performance.now() + SUMMIT;
  await all(async (browser) => {
    for (await pause(roll() * THINKS); performance.now() < end; await pause(THINKS * (0.5 + roll())))
      await negotiate(browser);
  });
  for (let left = 6; left > 0; left -= 1) {
    await teacher.ask("advance", "act", { type: "advance" });
    await pause(300);
    const { phase } = teacher.view.pub;
    if (phase === "summit") return;
    await all(async (browser) => {
      await pause(roll() * HURRY);
      await decide(browser, phase);
    });
    await pause(200);
    if (teacher.view.pub.phase === "summit") return;
  }
}

function all(work: (browser: Browser) => Promise<void>): Promise<unknown> {
  return Promise.all(everybody.map(work));
}

async function negotiate(browser: Browser): Promise<void> {
  const { pub, mine, viewer } = browser.view;
  if (!mine || !isSeat(viewer)) return;
  const other = pick(pub.seats.filter((seat) => seat !== viewer));
  const lot = roll();
  if (lot < 0.5) {
    const to: Seat[] = lot < 0.1 ? [] : lot < 0.25 ? [viewer] : [other];
    const text = `What would you say if we stood by ${other} this year, and they by us?`;
    return browser.ask(to.length === 0 ? "talk to all" : "talk", "say", { to, text });
  }
  const open = mine.drafts.find(({ signed }) => !signed.includes(viewer));
  if (lot < 0.75 && open) return browser.act({ type: "sign", draft: open.id });
  const terms = { kind: pick(["nonaggression", "consultation", "defence"] as const), members: [viewer, other] };
  if (lot < 0.85) return browser.act({ type: "draft", terms });
  if (lot < 0.93) return browser.act({ type: "sound", terms });
  return browser.act({ type: "pledge", verb: "reassure", about: other, to: [] });
}

async function decide(browser: Browser, phase: View["pub"]["phase"]): Promise<void> {
  const { pub, viewer } = browser.view;
  if (!isSeat(viewer) || pub.phase !== phase) return;
  if (phase === "vote") return browser.act({ type: "vote", vote: pick(["yes", "no"]) });
  if (phase === "orders") return browser.act({ type: "orders", orders: [{ kind: "arm", target: viewer }] });
  if (phase === "lineup")
    for (const { id } of pub.crises)
      await browser.act({ type: "answer", crisis: id, answer: pick(["honour", "stay"]) });
  if (phase === "brink")
    for (const { id } of pub.crises) await browser.act({ type: "brink", crisis: id, choice: pick(["stand", "yield"]) });
  return browser.act({ type: "ready", ready: true });
}
