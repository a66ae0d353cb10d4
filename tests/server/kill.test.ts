import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { randomBot } from "../../shared/bots/random.ts";
import type { Event } from "../../shared/event.ts";
import type { SeatMessage, Terms } from "../../shared/message.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import { isSeat, type Seat } from "../../shared/words.ts";
import { type Door, eventually, Person, pause, valueIn } from "./house.ts";
import { tapOf } from "./tap.ts";

const KILLS = 20;
const GAMES = 3;
const dataDir = mkdtempSync(join(tmpdir(), "bedfellows-"));
let child: ChildProcess;
afterAll(() => {
  child.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts the server as `npm start` does, and returns its address. */
async function startChild(): Promise<string> {
  const main = join(import.meta.dirname, "../../server/main.ts");
  const env = { ...process.env, PORT: "0", DATA_DIR: dataDir };
  child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout!.on("data", (chunk) => {
    said += chunk;
  });
  const port = await eventually(() => /http:\/\/localhost:(\d+)/.exec(said)?.[1], 20_000);
  return `http://127.0.0.1:${port}`;
}

async function killChild(): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

/** What the server has acknowledged, each as a question to the facilitator's archive. */
interface Promised {
  what: string;
  isKept(history: readonly Event[], talk: readonly string[]): boolean;
}

/** A game at which one watches as facilitator and two play, the rest being bots. */
interface Sitting {
  code: string;
  people: Person[];
  promised: Promised[];
}

/** Plays a seat without end, noting down whatever has been acknowledged, until the line goes dead. */
async function play(door: Door, sitting: Sitting, tag: string): Promise<void> {
  const seat = door.viewer as Seat;
  const dice = diceOf(tag);
  const { promised } = sitting;
  for (let i = 0; ; i++) {
    const text = `${tag}-${i}`;
    const to: Seat[] = i % 2 ? [] : door.view!.pub.seats.filter((other) => other !== seat).slice(0, 1);
    if ((await door.ask("say", { to, text })).ok)
      promised.push({ what: `talk ${text}`, isKept: (_, talk) => talk.includes(text) });
    await keep({ type: "note", text });
    for (const move of randomBot(door.view!, (...name) => dice.roll(i, ...name))) {
      if ("act" in move && (move.act.type !== "ready" || i % 4 === 3)) await keep(move.act);
    }
    await pause(40);
  }

  async function keep(message: SeatMessage): Promise<void> {
    const { round } = door.view!.pub;
    if ((await door.act(message)).ok) {
      promised.push({
        what: `${seat} ${round} ${JSON.stringify(message)}`,
        isKept: (history) => history.some(isTrace),
      });
    }
    function isTrace(event: Event): boolean {
      if (message.type === "note") return event.kind === "noted" && event.note.text === message.text;
      if (message.type === "draft") {
        return event.kind === "drafted" && event.draft.by === seat && sameMembers(event.draft.terms, message.terms);
      }
      if (message.type === "sign")
        return event.kind === "signed" && event.seat === seat && event.draft === message.draft;
      if (message.type === "orders") {
        return event.kind === "ordersSealed" && event.seat === seat && same(event.orders, message.orders);
      }
      return true;
    }
  }
}

/** Opens a game as facilitator, seats two players and starts. */
async function sitDown(url: string): Promise<Sitting> {
  const people = [];
  for (let i = 0; i < 3; i++) people.push(new Person(await tapOf(url)));
  const [host, ...players] = people as [Person, ...Person[]];
  const code = await host.create({ role: "facilitator" });
  for (const player of players) await player.join(code);
  const door = await host.enter(code);
  await door.act({ type: "start" });
  return { code, people, promised: [] };
}

/** Checks that all that was acknowledged is there. Returns whether the game is still under way. */
async function isKept({ code, people, promised }: Sitting): Promise<boolean> {
  const door = await people[0]!.enter(code);
  const history = valueIn(await door.ask("history", { from: 0 })).map((told) => told.event);
  const talk = valueIn(await door.ask("talk", { from: 0 })).map((line) => line.text);
  expect(promised.filter((promise) => !promise.isKept(history, talk)).map(({ what }) => what)).toEqual([]);
  return (await door.until(() => true)).pub.phase !== "over";
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const sameMembers = (a: Terms, b: Terms) => a.kind === b.kind && same([...a.members].sort(), [...b.members].sort());

test(`of ${KILLS} kill -9 in the middle of a round none loses anything that was acknowledged, and every game goes on`, async () => {
  let url = await startChild();
  const past: Sitting[] = [];
  let sittings: Sitting[] = await Promise.all(Array.from({ length: GAMES }, () => sitDown(url)));
  for (let kill = 0; kill < KILLS; kill++) {
    const playing: Promise<unknown>[] = [];
    const watching: Door[] = [];
    for (const sitting of sittings) {
      for (const person of sitting.people) {
        const door = await person.enter(sitting.code);
        await door.until(({ mine }) => mine !== undefined || !isSeat(door.viewer));
        if (!isSeat(door.viewer)) watching.push(door);
        else playing.push(play(door, sitting, `k${kill}-${sitting.code}-${door.viewer}`).catch(() => undefined));
      }
    }
    await pause(200 + ((kill * 37) % 150));
    expect(watching.filter((door) => door.view!.pub.phase !== "over").length, "games under way").toBeGreaterThan(0);
    await killChild();
    for (const { people } of sittings) for (const person of people) person.tap.close();
    await Promise.all(playing);
    url = await startChild();
    const next = sittings.map(async (sitting) => {
      for (const person of sitting.people) person.tap = await tapOf(url);
      if (await isKept(sitting)) return sitting;
      past.push(sitting);
      return sitDown(url);
    });
    sittings = await Promise.all(next);
  }
  const kinds = [...past, ...sittings].flatMap(({ promised }) =>
    promised.map(({ what }) => /"type":"(\w+)"|(talk)/.exec(what)?.slice(1).join("") ?? ""),
  );
  const counted = (kind: string) => kinds.filter((found) => found === kind).length;
  for (const kind of ["talk", "note", "orders", "draft"]) expect(counted(kind), kind).toBeGreaterThan(KILLS);
  for (const { code, people } of sittings) {
    const door = await people[0]!.enter(code);
    const { phase, round } = (await door.until(() => true)).pub;
    await door.act({ type: "advance" });
    await door.until(({ pub }) => pub.phase !== phase || pub.round !== round || pub.phase === "over");
    for (const person of people) person.tap.close();
  }
}, 180_000);
