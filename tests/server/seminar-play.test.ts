import { afterAll, beforeAll, expect, test } from "vitest";
import type { Message } from "../../shared/message.ts";
import type { Belief, DebriefData, Owed } from "../../shared/seminar/contract.ts";
import { classOf } from "./classroom.ts";
import { codeOf, type Door, openHouse, pause, type TestHouse, valueIn } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Two students of India, one of Pakistan and one of China, in a running game. */
async function delegations() {
  const room = await classOf(house, ["Head", "Minister", "Pak", "Chn"]);
  const ids = (await room.console()).students.map(({ id }) => id);
  for (const [at, seat] of (["IND", "IND", "PAK", "CHN"] as const).entries())
    await room.does({ do: "assign", student: ids[at]!, world: 0, seat });
  await room.does({ do: "start" });
  const code = await room.game();
  const doors: Door[] = [];
  for (const person of [room.teacher, ...room.students]) doors.push(await person.enter(code));
  for (const door of doors) await door.until(({ pub }) => pub.phase === "summit");
  const [teacher, head, minister, pak, chn] = doors as [Door, Door, Door, Door, Door];
  return { room, code, ids, teacher, head, minister, pak, chn };
}

test("each minister keeps to their office, the head does everything, and who is alone holds all", async () => {
  const { room, ids, teacher, head, minister, pak } = await delegations();
  expect((await room.me(room.students[0]!)).roles).toEqual(["head", "defence"]);
  expect((await room.me(room.students[1]!)).roles).toEqual(["foreign", "intelligence"]);
  const draft: Message = { type: "draft", terms: { kind: "nonaggression", members: ["IND", "PAK"] } };
  await room.does({ do: "roles", student: ids[1]!, roles: ["intelligence"] });
  expect(codeOf(await minister.act(draft))).toBe("notYourOffice");
  expect((await head.act(draft)).ok).toBe(true);
  expect((await minister.act({ type: "note", text: "patience" })).ok).toBe(true);
  expect((await pak.act({ type: "pledge", verb: "notPress", about: "IND", to: [] })).ok).toBe(true);
  await teacher.act({ type: "advance" });
  await minister.until(({ pub }) => pub.phase === "orders");
  expect(codeOf(await minister.act({ type: "orders", orders: [{ kind: "arm", target: "IND" }] }))).toBe(
    "notYourOffice",
  );
  expect((await head.act({ type: "orders", orders: [{ kind: "arm", target: "IND" }] })).ok).toBe(true);
  const roles = (await room.console()).students.map((student) => student.roles);
  expect(roles[1]).toEqual(["intelligence"]);
});

test("what is said within a delegation stays in it, and only it learns which of them spoke", async () => {
  const { head, minister, pak, teacher } = await delegations();
  await head.ask("say", { to: ["IND"], text: "between the two of us" });
  await minister.ask("say", { to: ["PAK"], text: "from Delhi to Islamabad" });
  await minister.ask("say", { to: [], text: "to all" });
  const read = async (door: Door) => valueIn(await door.ask("talk", { from: 0 }));
  const inside = [
    { text: "between the two of us", to: ["IND"], who: "Head" },
    { text: "from Delhi to Islamabad", who: "Minister" },
    { text: "to all", who: "Minister" },
  ];
  expect(await read(minister)).toMatchObject(inside);
  expect(await read(teacher)).toMatchObject(inside);
  const outside = await read(pak);
  expect(outside.map(({ text }) => text)).toEqual(["from Delhi to Islamabad", "to all"]);
  expect(JSON.stringify([outside, pak.talk])).not.toMatch(/Minister|Head/);
});

test("the facilitator hushes everybody, and bots too, until talk is opened again", async () => {
  const { room, head, teacher } = await delegations();
  await room.does({ do: "lockTalk", locked: true });
  expect(codeOf(await head.ask("say", { to: [], text: "hear me" }))).toBe("muted");
  expect((await teacher.ask("say", { to: [], text: "listen" })).ok).toBe(true);
  expect((await room.console()).talkLocked).toBe(true);
  await room.does({ do: "lockTalk", locked: false });
  expect((await head.ask("say", { to: [], text: "hear me" })).ok).toBe(true);
});

test("who decided is known to the event, by whatever student it was", async () => {
  const { room, code, ids, teacher, head, pak } = await delegations();
  await head.act({ type: "draft", terms: { kind: "nonaggression", members: ["IND", "PAK"] } });
  const { mine } = await pak.until((view) => (view.mine?.drafts.length ?? 0) > 0);
  await pak.act({ type: "sign", draft: mine!.drafts[0]!.id });
  for (let left = 20; left > 0 && teacher.view!.pub.phase !== "over"; left -= 1) {
    await teacher.act({ type: "advance" });
    await pause(30);
  }
  await teacher.until(({ pub }) => pub.phase === "over");
  await pause(100);
  const { worlds } = valueIn(await room.students[2]!.call<DebriefData>("GET", `/api/seminars/${room.code}/debrief`));
  const { events, acts } = worlds[0]!;
  expect(acts.map(({ n, student }) => [events[n]!.kind, student])).toEqual([
    ["drafted", ids[0]],
    ["signed", ids[2]],
  ]);
  expect(worlds[0]!.game).toBe(code);
});

test("a late student waits until the facilitator finds a seat, and may take a bot's", async () => {
  const room = await classOf(house, ["Ada", "Bo"]);
  const [first] = (await room.console()).students;
  await room.does({ do: "assign", student: first!.id, world: 0, seat: "CHN" });
  await room.does({ do: "start" });
  const late = await house.person();
  valueIn(await late.call("POST", `/api/seminars/${room.code}/join`, { label: "Late" }));
  expect(await room.me(late)).not.toHaveProperty("game");
  const { students } = await room.console();
  const taken = students.flatMap(({ seat }) => seat ?? []);
  const free = (["IND", "PAK", "CHN"] as const).find((seat) => !taken.includes(seat))!;
  await room.does({ do: "assign", student: students[2]!.id, world: 0, seat: free });
  const code = await room.game();
  const door = await late.enter(code);
  expect((await door.until((view) => view.mine !== undefined)).pub.sheets[free]!.holder).toBe("people");
  await room.does({ do: "merge", world: 0, from: free, into: "CHN" });
  expect(await door.closed).toBe(4100);
  expect((await room.me(late)).delegation.map(({ label }) => label)).toEqual(["Ada", "Late"]);
  const again = await late.enter(code);
  await again.until(({ pub, mine }) => mine?.seat === "CHN" && pub.sheets[free]!.holder === "bot");
});

test("who misses two deadlines is kept by a bot, an understudy stands in, and one click brings the seat back", async () => {
  const mail = { clocks: { orders: 1 }, rounds: 4 };
  const bots = await classOf(house, ["Ada", "Bo"], mail);
  const stands = await classOf(house, ["Ada", "Und", "Bo"], { ...mail, absence: "understudy" });
  const later = await classOf(house, ["Ada", "Bo"], { ...mail, absence: "understudy" });
  const understudy = (await stands.console()).students[1]!.id;
  await stands.does({ do: "understudy", student: understudy, understudy: true });
  await Promise.all(
    [bots, stands, later].map(async (room) => {
      await room.does({ do: "start" });
      const { seat } = await room.me(room.students[0]!);
      const door = await room.teacher.enter(await room.game());
      const bo = await room.students.at(-1)!.enter(await room.game());
      const missed = () => door.told.some(({ event }) => event.kind === "seatHeld" && event.why === "missed");
      await door.until(({ pub }) => pub.phase === "summit" && pub.sheets[seat!]!.holder === "people");
      for (let left = 200; left > 0 && !missed(); left -= 1) {
        if (door.view!.pub.phase !== "orders") await door.act({ type: "advance" });
        else await bo.act({ type: "orders", orders: [] });
        await pause(50);
      }
      expect(missed()).toBe(true);
    }),
  );
  await pause(200);
  expect((await bots.console()).away).toHaveLength(1);
  expect(await bots.me(bots.students[0]!)).toHaveProperty("seat");
  const { seat, roles } = await stands.me(stands.students[1]!);
  expect(seat).toBe((await stands.me(stands.students[0]!)).seat);
  expect(roles).toContain("head");
  expect((await stands.console()).away).toHaveLength(0);
  const late = await house.person();
  valueIn(await late.call("POST", `/api/seminars/${later.code}/join`, { label: "Late" }));
  const { students } = await later.console();
  await later.does({ do: "understudy", student: students[2]!.id, understudy: true });
  expect((await later.me(late)).seat).toBe(students[0]!.seat);
  const code = await bots.game();
  expect((await bots.students[0]!.call("POST", `/api/games/${code}/back`, {})).ok).toBe(true);
  expect((await bots.console()).away).toHaveLength(0);
}, 20_000);

test("beliefs are one's own, the last word counts, and none is held about what one knows or what is over", async () => {
  const { room, code, pak } = await delegations();
  const bonds = Object.entries(pak.view!.pub.bonds);
  const [suspicion] = bonds.find(([pair, bond]) => bond!.suspicion && !pair.includes("PAK")) ?? [];
  const [own] = bonds.find(([pair]) => pair.includes("PAK"))!;
  const path = `/api/games/${code}/beliefs`;
  const believe = (about: unknown, percent: unknown) => room.students[2]!.call("POST", path, { about, percent });
  expect(codeOf(await believe({ kind: "rivals", pair: own }, 50))).toBe("ownPair");
  expect(codeOf(await believe({ kind: "honour", crisis: "c1", seat: "CHN" }, 50))).toBe("noSuchCrisis");
  expect(codeOf(await believe({ kind: "rivals", pair: own }, 101))).toBe("malformed");
  if (suspicion) {
    await believe({ kind: "rivals", pair: suspicion }, 20);
    await believe({ kind: "rivals", pair: suspicion }, 80);
    const mine = valueIn(await room.students[2]!.call<Belief[]>("GET", path));
    expect(mine).toMatchObject([{ percent: 80, about: { pair: suspicion } }]);
  }
  expect(valueIn(await room.students[0]!.call<Belief[]>("GET", path))).toEqual([]);
  expect(codeOf(await room.teacher.call("GET", path))).toBe("noSeat");
});

test("what one owes in all one's games stands in one list", async () => {
  const { room, code, pak } = await delegations();
  const owed = async () => valueIn(await room.students[2]!.call<Owed[]>("GET", "/api/owed"));
  expect(await owed()).toMatchObject([{ game: code, seminar: room.code, seat: "PAK", phase: "summit", isOwed: true }]);
  await pak.act({ type: "ready", ready: true });
  expect(await owed()).toMatchObject([{ isOwed: false }]);
  expect(valueIn(await (await house.person()).call<Owed[]>("GET", "/api/owed"))).toEqual([]);
});

test("a student, and the facilitator, go on with another device by their key; the old one only looks on", async () => {
  const { room, code, head, teacher } = await delegations();
  const { key } = await room.students[0]!.me(code);
  const [phone, stranger] = [await house.person(), await house.person()];
  const come = (person: typeof phone, by: string | undefined) =>
    person.call("POST", `/api/games/${code}/join`, { as: "seat", key: by });
  expect(codeOf(await come(room.students[2]!, key))).toBe("notYours");
  expect((await come(phone, key)).ok).toBe(true);
  expect(await head.closed).toBe(4100);
  expect(await room.me(phone)).toMatchObject({ label: "Head", seat: "IND" });
  expect((await room.view(room.students[0]!)).me).toEqual({ is: "guest" });
  expect(await room.students[0]!.me(code)).toMatchObject({ viewer: "spectator" });
  const door = await phone.enter(code);
  expect((await door.act({ type: "pledge", verb: "notPress", about: "PAK", to: [] })).ok).toBe(true);
  const again = (await room.teacher.me(code)).key;
  expect((await come(stranger, again)).ok).toBe(true);
  expect(await teacher.closed).toBe(4100);
  expect((await room.view(stranger)).console?.students).toHaveLength(4);
  expect((await room.view(room.teacher)).me).toEqual({ is: "guest" });
  expect(codeOf(await room.teacher.call("POST", `/api/seminars/${room.code}/do`, { do: "shuffle" }))).toBe("notHost");
});
