import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newSecret } from "../../server/identity.ts";
import { driveBots } from "../../shared/bots/drive.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import type { Event } from "../../shared/event.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import type { Archive, BringGame, Me, Talk } from "../../shared/wire/contract.ts";
import type { BySeat, Seat } from "../../shared/words.ts";
import { played } from "../device/games.ts";
import { codeOf, openHouse, type Person, type TestHouse, valueIn } from "./house.ts";

/** A game that began on a device goes on at the server, and an online game that is over goes home. */

const PEOPLE: Seat[] = ["IND", "PAK", "CHN"];
const canaryOf = (seat: Seat) => `the canary of ${seat} sings`;

let house: TestHouse;
let events: Event[];
let talk: Talk[];
let passes: BySeat<string>;

beforeAll(async () => {
  house = await openHouse();
  ({ events, talk } = await played("starter", "a seed of its own", { round: 2, phase: "orders" }));
  const whisper = {
    n: talk.length,
    from: "IND",
    to: ["PAK"],
    text: "a canary between two",
    round: 2,
    phase: "orders",
    bot: false,
  };
  talk.push(whisper as Talk); // biome-ignore format: one glance
});
beforeEach(() => {
  passes = Object.fromEntries(PEOPLE.map((seat) => [seat, newSecret()]));
});
afterAll(() => house.close());

const body = (): BringGame => ({ events, talk, clocks: {}, passes });

async function bringer(): Promise<{ device: Person; code: string }> {
  const device = await house.person();
  const { code } = valueIn(await device.call<{ code: string }>("POST", "/api/games/bring", body()));
  return { device, code };
}

/** Somebody who plays a seat by its pass. */
async function withPass(seat: Seat): Promise<Person> {
  const person = await house.person();
  person.pass = passes[seat];
  return person;
}

test("a game begun before its table knew a number goes on with what that number is today", async () => {
  const [first, ...rest] = events;
  if (first?.kind !== "gameBegan") throw new Error("no beginning");
  const { backStanding: _, ...known } = first.setup.numbers;
  const older = { ...first, setup: { ...first.setup, numbers: { ...known, honourStanding: 2 } } };
  const device = await house.person();
  const brought = await device.call<{ code: string }>("POST", "/api/games/bring", {
    ...body(),
    events: [older, ...rest],
  });
  const door = await (await withPass("IND")).enter(valueIn(brought).code);
  const { pub } = await door.until(({ mine }) => mine !== undefined);
  expect(pub.numbers).toEqual({ honourStanding: 2 });
  valueIn(await door.act({ type: "note", text: "it goes on" }));
});

test("a game of a device goes on at the server: the same events, and the same views for all", async () => {
  const { device, code } = await bringer();
  expect(await device.me(code)).toEqual({ viewer: "spectator", host: true });
  const log = new MemoryLog();
  await log.append(0, events);
  const before = await Table.open(log);
  await driveBots(before, { bot: () => seatedBot, seed: "a seed of its own", say: () => undefined });
  for (const seat of PEOPLE) {
    const door = await (await withPass(seat)).enter(code);
    const bots = before.public.seats.filter((one) => !PEOPLE.includes(one));
    const view = await door.until(({ mine, pub }) => mine !== undefined && bots.every((bot) => pub.sheets[bot]!.ready));
    expect(view).toEqual(JSON.parse(JSON.stringify(before.view(seat))));
    const told = valueIn(await door.ask("history", { from: 0 })).map(({ event }) => event);
    const isSaid = (event: Event | undefined) =>
      event?.kind === "proclaimed" && /could know its secrets/.test(event.text);
    expect(told.filter(isSaid)).toHaveLength(1);
    expect(told.filter((event) => !isSaid(event))).toEqual(before.told(seat).map((one) => one.event));
    const lines = valueIn(await door.ask("talk", { from: 0 }));
    expect(lines.some(({ text }) => text === "a canary between two")).toBe(seat !== "CHN");
  }
  const doors = await Promise.all(PEOPLE.map(async (seat) => (await withPass(seat)).enter(code)));
  for (const door of doors) valueIn(await door.act({ type: "ready", ready: true }));
  await doors[0]!.until(({ pub }) => pub.phase !== "orders");
  expect(valueIn(await device.call<{ seedChosen: boolean }>("GET", `/api/games/${code}`)).seedChosen).toBe(true);
});

test("a phone joins by the key that a pass was told, and sees its own; the pass can leave it the seat", async () => {
  const { code } = await bringer();
  const holder = await withPass("PAK");
  const { key } = await holder.me(code);
  const phone = await house.person();
  expect(await phone.join(code, { key })).toMatchObject({ viewer: "PAK", host: false });
  valueIn(await holder.call("POST", `/api/games/${code}/leave`, {}));
  expect(await holder.me(code)).toEqual({ viewer: "spectator", host: false });
  const door = await phone.enter(code);
  const view = await door.until(({ mine }) => mine !== undefined);
  expect(view.pub.sheets.PAK?.holder).toBe("people");
  expect(JSON.stringify(view.mine)).toContain(canaryOf("PAK"));
  valueIn(await door.ask("talk", { from: 0 }));
  valueIn(await door.ask("history", { from: 0 }));
  const bytes = phone.tap.received().toString("latin1");
  expect(bytes).toContain(canaryOf("PAK"));
  expect(bytes).not.toContain(canaryOf("IND"));
  expect(bytes).not.toContain(canaryOf("CHN"));
});

test("whoever brought it sees public facts only, and so does a bystander", async () => {
  const { device, code } = await bringer();
  const bystander = await house.person();
  await bystander.join(code, { as: "spectator" });
  for (const person of [device, bystander]) {
    const door = await person.enter(code);
    await door.until(({ pub }) => pub.phase === "orders");
    valueIn(await door.ask("talk", { from: 0 }));
    valueIn(await door.ask("history", { from: 0 }));
    await person.call("GET", `/api/games/${code}/archive`);
    await person.call("GET", `/api/games/${code}/keys`);
    const bytes = person.tap.received().toString("latin1");
    for (const canary of [...PEOPLE.map(canaryOf), "a canary between two", ...Object.values(passes)])
      expect(bytes).not.toContain(canary);
  }
});

test("a pass comes before the cookie, and a malformed one is nobody", async () => {
  const { device, code } = await bringer();
  device.pass = passes.IND;
  expect(await device.me(code)).toMatchObject({ viewer: "IND", host: false });
  for (const pass of ["short", newSecret(), `${passes.IND}x`]) {
    device.pass = pass;
    expect(codeOf(await device.call<Me>("GET", `/api/games/${code}/me`))).toBe("noSeat");
    await expect(device.enter(code)).rejects.toThrow();
  }
  device.pass = "short";
  expect(codeOf(await device.call("POST", `/api/games/${code}/join`, { as: "spectator" }))).toBe("noSeat");
  device.pass = undefined;
  expect(await device.me(code)).toMatchObject({ viewer: "spectator", host: true });
});

test("whatever is broken is refused with a sentence, and nothing is made", async () => {
  const device = await house.person();
  const whole = body();
  const over = await played("lesson", "over", { round: 99, phase: "summit" });
  const [began, ...rest] = events;
  const broken: unknown[] = [
    {},
    { ...whole, events: [] },
    { ...whole, events: rest },
    { ...whole, events: [...events, { kind: "stolen" }] },
    { ...whole, events: [began, ...events] },
    { ...whole, events: events.slice(0, 3) },
    { ...whole, events: over.events, talk: [] },
    { ...whole, talk: [{ text: "x" }] },
    { ...whole, clocks: { summit: -1 } },
    { ...whole, passes: {} },
    { ...whole, passes: { ...passes, IND: "short" } },
    { ...whole, passes: { ...passes, IND: passes.PAK } },
    { ...whole, passes: { ...passes, IRN: newSecret() } },
    { ...whole, more: true },
    JSON.stringify(whole).replace('"clocks":{}', '"clocks":{"__proto__":{}}'),
    "{",
  ];
  const listed = async () => valueIn(await device.call<unknown[]>("GET", "/api/games"));
  const before = await listed();
  for (const [n, wish] of broken.entries()) {
    const reply = await device.call("POST", "/api/games/bring", wish);
    expect(reply, `body ${n}`).toMatchObject({ ok: false, why: expect.stringMatching(/\.$/) });
    expect(reply.status, `body ${n}`).toBeLessThan(500);
  }
  const large = await device.call("POST", "/api/games/bring", JSON.stringify({ ...whole, more: "x".repeat(5e6) }));
  expect(codeOf(large)).toBe("tooLong");
  expect(await listed()).toEqual(before);
});

test("a game that is over goes home with whoever has a place in it, and with nobody before or besides", async () => {
  const [ann, bob, stranger] = [await house.person(), await house.person(), await house.person()];
  const code = await ann.create({ scenario: "lesson", seat: "IND", startNow: true, seed: "home" });
  await bob.join(code, { as: "spectator" });
  const path = `/api/games/${code}/archive`;
  const door = await ann.enter(code);
  expect(codeOf(await ann.call("GET", path))).toBe("wrongPhase");
  await door.until(({ pub }) => pub.phase === "summit");
  valueIn(await door.ask("say", { to: ["PAK"], text: "a word to one" }));
  while (door.view?.pub.phase !== "over") {
    valueIn(await door.act({ type: "advance" }));
    await new Promise((done) => setTimeout(done, 20));
  }
  expect(codeOf(await stranger.call("GET", path))).toBe("noSeat");
  const archive = valueIn(await ann.call<Archive>("GET", path));
  expect(archive).toMatchObject({ viewer: "IND", seedChosen: true });
  expect(archive.events.filter(({ kind }) => kind === "ended")).toHaveLength(1);
  expect(archive.talk.some(({ text }) => text === "a word to one")).toBe(true);
  const watched = valueIn(await bob.call<Archive>("GET", path));
  expect(watched.talk.every(({ to }) => to.length === 0)).toBe(true);
  const log = new MemoryLog();
  await log.append(0, archive.events);
  await driveBots(await Table.open(log), { bot: () => seatedBot, seed: "home", say: () => undefined });
  expect(log.events).toEqual(archive.events);
});
