import { randomBytes } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Message } from "../../shared/message.ts";
import { codeOf, type Door, openHouse, pause, type TestHouse } from "./house.ts";

/** Set while a game shall fail whenever anybody looks at it. */
let failing: string | undefined;
let house: TestHouse;
beforeAll(async () => {
  house = await openHouse({
    plant: {
      see(table, viewer) {
        if (table.public.title === failing) throw new Error("planted");
        return table.view(viewer);
      },
    },
  });
});
afterAll(() => house.close());

const other: RequestInit = { method: "POST", headers: { "content-type": "application/json" } };

async function solo(): Promise<Door> {
  const ann = await house.person();
  return ann.enter(await ann.create({ seat: "IND", startNow: true }));
}

/** Everything that a game remembers, as text. */
async function memory(door: Door): Promise<string> {
  await pause(300);
  return JSON.stringify([door.view, await door.ask("history", { from: 0 })]);
}

test("malformed messages are refused one by one and change nothing", async () => {
  const door = await solo();
  const before = await memory(door);
  const messages: unknown[] = [
    undefined, null, 0, "start", [], {}, { type: 1 }, { type: "deadline" }, { type: "toString" }, { type: "__proto__" },
    { type: "orders" }, { type: "orders", orders: [{ kind: "arm", target: "XXX" }] }, { type: "ready", ready: "yes" },
    { type: "ready", ready: true, seat: "PAK" }, { type: "draft", terms: { kind: "defence", members: [] } },
    { type: "note", pair: "constructor" }, { type: "hold", seat: "IND", by: "people", why: "forged" }, { type: "vote", vote: "maybe" },
    { type: "note", text: "x".repeat(2001) }, new Uint8Array(10), { type: { type: "ready" } },
  ]; // biome-ignore format: one glance
  for (const message of messages) expect(codeOf(await door.act(message as Message))).toBe("malformed");
  expect(await memory(door)).toBe(before);
});

test("malformed requests besides are refused too", async () => {
  const door = await solo();
  const before = await memory(door);
  const asked: [string, unknown][] = [
    ["say", { to: "all", text: "hi" }], ["say", { to: ["XXX"], text: "hi" }], ["say", { to: [], text: 5 }], ["say", undefined],
    ["say", { to: [], text: "   " }], ["talk", { from: -1 }], ["talk", null],
    ["history", { from: "0" }], ["extend", { seconds: Number.NaN }], ["extend", { seconds: 1e12 }], ["mute", { seat: "IND" }],
  ]; // biome-ignore format: one glance
  for (const [type, payload] of asked)
    expect(codeOf(await door.ask(type as "say", payload as never))).toBe("malformed");
  expect(codeOf(await door.ask("say", { to: [], text: "x".repeat(501) }))).toBe("tooLong");
  expect(codeOf(await door.ask("say", { to: ["VNM"], text: "hi" }))).toBe("notInPlay");
  expect(await memory(door)).toBe(before);
});

test("a forged name in the join options, or a stranger's cookie, opens nothing", async () => {
  const [ann, eve] = [await house.person(), await house.person()];
  const code = await ann.create({ seat: "IND", startNow: true });
  const ask = (headers: Record<string, string>, body: object) =>
    fetch(`${house.url}/matchmake/joinOrCreate/game`, {
      ...other,
      headers: { ...other.headers, ...headers },
      body: JSON.stringify(body),
    });
  expect((await ask({}, { code })).status).toBe(403);
  expect((await ask({ cookie: `bedfellow=${"A".repeat(43)}` }, { code, viewer: "IND", person: "x" })).status).toBe(403);
  await eve.join(code, { as: "spectator" });
  const { Client } = await import("@colyseus/sdk");
  const client = new Client(house.url, { headers: { cookie: eve.cookie! } });
  const room = await client.joinOrCreate("game", {
    code,
    viewer: "IND",
    seat: "IND",
    as: "facilitator",
    auth: { viewer: "IND" },
  });
  const reply = (await room.request("act", { type: "ready", ready: true, seat: "IND" })) as { code: string };
  expect(reply.code).toBe("noSeat");
  await room.leave();
});

test("other ways into rooms than by the code of one's own game are closed", async () => {
  const ann = await house.person();
  const code = await ann.create();
  const door = await ann.enter(code);
  for (const path of [
    "create/game",
    "join/game",
    `joinById/${door.room.roomId}`,
    "reconnect/x",
    "joinOrCreate/lobby",
  ]) {
    const response = await fetch(`${house.url}/matchmake/${path}`, {
      ...other,
      headers: { ...other.headers, cookie: ann.cookie! },
      body: JSON.stringify({ code }),
    });
    expect(response.status, path).toBe(404);
  }
});

test("a page of another site can neither post nor open a socket", async () => {
  const posted = await fetch(`${house.url}/api/games`, {
    ...other,
    headers: { ...other.headers, origin: "https://evil.example" },
    body: "{}",
  });
  expect(posted.status).toBe(403);
  expect(posted.headers.get("access-control-allow-origin")).toBeNull();
  const opened = await new Promise((resolve) => {
    const socket = new WebSocket(`${house.url.replace("http", "ws")}/a/b?sessionId=x`, {
      headers: { origin: "https://evil.example" },
    } as never);
    socket.onopen = () => resolve("open");
    socket.onerror = () => resolve("refused");
  });
  expect(opened).toBe("refused");
});

test("bodies that are broken, too large or of the wrong kind are refused", async () => {
  const post = async (body: string, type = "application/json") => {
    const response = await fetch(`${house.url}/api/games`, { method: "POST", headers: { "content-type": type }, body });
    return [response.status, ((await response.json()) as { code: string }).code];
  };
  expect(await post("{")).toEqual([400, "malformed"]);
  expect(await post("[]")).toEqual([400, "malformed"]);
  expect(await post("{}", "text/plain")).toEqual([400, "malformed"]);
  expect(await post(JSON.stringify({ x: "y".repeat(10_000) }))).toEqual([413, "tooLong"]);
  const usual = { scenario: "starter", clocks: {}, listed: false, role: "player" };
  for (const wrong of [
    { scenario: "nowhere" },
    { scenario: "custom", seats: ["IND", "IND"] },
    { clocks: { summit: -1 } },
    { clocks: { over: 5 } },
    { role: "god" },
  ]) {
    expect(await post(JSON.stringify({ ...usual, ...wrong })), JSON.stringify(wrong)).toEqual([400, "malformed"]);
  }
  expect((await fetch(`${house.url}/api/games/%00%00`)).status).toBe(404);
  expect((await fetch(`${house.url}/../../package.json`)).status).toBe(404);
});

test("frames of random bytes, and frames that are too long, cost their sender at most the connection", async () => {
  const witness = await solo();
  const socketOf = ({ room }: Door) => (room.connection.transport as unknown as { ws: WebSocket }).ws;
  for (let i = 0; i < 20; i++) {
    const socket = socketOf(await solo());
    for (let j = 0; j < 90 && socket.readyState === WebSocket.OPEN; j++) {
      const bytes = randomBytes(1 + ((i * 7 + j) % 60));
      bytes[0] = 9 + (j % 16);
      socket.send(bytes);
      if (j % 9 === 0) await pause(1);
    }
  }
  const long = await solo();
  socketOf(long).send(randomBytes(40_000));
  await long.closed;
  await pause(200);
  expect((await witness.act({ type: "note", text: "still here" })).ok).toBe(true);
});

test("a message that is sent again is refused or does nothing more", async () => {
  const door = await solo();
  await door.until(({ pub }) => pub.phase === "summit");
  const draft: Message = { type: "draft", terms: { kind: "nonaggression", members: ["IND", "PAK"] } };
  await door.act({ type: "note", text: "same" });
  const before = await door.ask("history", { from: 0 });
  await door.act({ type: "note", text: "same" });
  await door.act({ type: "ready", ready: false });
  await door.act({ type: "ready", ready: false });
  expect((await door.act(draft)).ok).toBe(true);
  expect(door.view?.pub.phase).toBe("summit");
  expect(before.ok).toBe(true);
});

test("a message that comes too late is refused with a reason", async () => {
  const door = await solo();
  await door.until(({ pub }) => pub.phase === "summit");
  await door.act({ type: "ready", ready: true });
  await door.until(({ pub }) => pub.phase === "orders");
  expect(codeOf(await door.act({ type: "draft", terms: { kind: "nonaggression", members: ["IND", "PAK"] } }))).toBe(
    "wrongPhase",
  );
  expect(codeOf(await door.act({ type: "start" }))).toBe("alreadyStarted");
});

test("a game that fails does so alone", async () => {
  const ann = await house.person();
  const sound = await solo();
  const sick = await ann.enter(await ann.create({ scenario: "custom", seats: ["RUS", "KAZ", "UZB"], startNow: true }));
  await sick.until(({ pub }) => pub.phase === "summit");
  failing = sick.view!.pub.title;
  await sick.act({ type: "ready", ready: true });
  await pause(200);
  expect((await sound.act({ type: "note", text: "fine here" })).ok).toBe(true);
  await sound.until((view) => view.mine?.notes.page?.text === "fine here");
  failing = undefined;
});

test("a game whose log is damaged is refused, and the others go on", async () => {
  const [ann, bob] = [await house.person(), await house.person()];
  const [sick, sound] = [await ann.create({ startNow: true }), await bob.create({ startNow: true })];
  const store = new DatabaseSync(`${house.dataDir}/games.sqlite`);
  store.prepare("delete from events where game = ? and n = 3").run(sick);
  store.close();
  await house.restart();
  expect(await ann.call("GET", `/api/games/${sick}/me`)).toMatchObject({ ok: false, code: "broken", status: 500 });
  const door = await bob.enter(sound);
  expect((await door.act({ type: "note", text: "well" })).ok).toBe(true);
});
