import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { classOf, plain, SEATS } from "./classroom.ts";
import { codeOf, openHouse, type TestHouse } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("settings that cannot be played make no class", async () => {
  const person = await house.person();
  const question = { id: "q", kind: "text", text: "Why?" };
  const wrong: unknown[] = [
    null, [], {}, { ...plain, title: "" }, { ...plain, title: "a\u202eb" }, { ...plain, rounds: 0 }, { ...plain, rounds: 1.5 },
    { ...plain, scenario: "nosuch" }, { ...plain, seats: ["IND", "IND", "PAK"] }, { ...plain, seats: ["IND", "PAK"] },
    { ...plain, worlds: [] }, { ...plain, worlds: [{ without: ["luck"], fictional: false }] }, { ...plain, keepDays: 1e9 },
    { ...plain, clocks: { summit: -1 } }, { ...plain, clocks: { over: 5 } }, { ...plain, facilitator: "me" },
    { ...plain, surveys: { pre: [question, question], post: [] } },
    { ...plain, surveys: { pre: [{ ...question, kind: "choice" }], post: [] } },
    { ...plain, surveys: { pre: [{ ...question, id: "__proto__ x" }], post: [] } },
  ]; // biome-ignore format: one glance
  for (const settings of wrong)
    expect(codeOf(await person.call("POST", "/api/seminars", JSON.stringify(settings)))).toBe("malformed");
  expect(codeOf(await person.call("POST", "/api/seminars", `{"title":"${"x".repeat(70_000)}"}`))).toBe("tooLong");
});

test("what students and strangers may not do is refused, and changes nothing", async () => {
  const room = await classOf(house, ["Ada", "Bo"]);
  const [ada] = room.students;
  const stranger = await house.person();
  await room.does({ do: "shuffle" });
  const before = JSON.stringify(await room.console());
  const code = await room.game();
  const own = `/api/seminars/${room.code}`;
  const refused: [typeof ada, "GET" | "POST", string, unknown, string][] = [
    [ada, "POST", `${own}/do`, { do: "deleteNow" }, "notHost"],
    [stranger, "POST", `${own}/do`, { do: "shuffle" }, "notHost"],
    [ada, "GET", `${own}/export/decisions.csv`, undefined, "notHost"],
    [room.teacher, "GET", `${own}/export/..%2fgames.sqlite`, undefined, "notFound"],
    [room.teacher, "POST", `${own}/join`, { label: "Me too" }, "notYours"],
    [stranger, "POST", `${own}/survey`, { which: "pre", answers: {} }, "noSeat"],
    [ada, "POST", `${own}/survey`, { which: "pre", answers: { q: 1 } }, "malformed"],
    [stranger, "GET", `/api/games/${code}/beliefs`, undefined, "noSeat"],
    [stranger, "POST", `/api/games/${code}/beliefs`, { about: { kind: "rivals", pair: "IND-PAK" }, percent: 1 }, "noSeat"],
    [ada, "GET", `/api/games/${code}/keys`, undefined, "notHost"],
    [stranger, "POST", `/api/games/${code}/join`, { as: "seat", seat: SEATS[0] }, "notYours"],
    [stranger, "POST", `/api/games/${code}/join`, { as: "seat", key: "AAAA-BBBB" }, "badKey"],
    [stranger, "GET", "/api/seminars/AAAAAA/state", undefined, "notFound"],
    [stranger, "GET", `${own}/nosuch`, undefined, "notFound"],
    [room.teacher, "POST", `${own}/do`, { do: "merge", world: 0, from: "IND", into: "IND" }, "notInPlay"],
    [room.teacher, "POST", `${own}/do`, { do: "assign", student: "x", world: -1, seat: "IND" }, "malformed"],
    [room.teacher, "POST", `${own}/do`, { do: "lead", led: { section: "x".repeat(200) } }, "malformed"],
  ]; // biome-ignore format: one glance
  for (const [person, method, path, body, why] of refused)
    expect([path, codeOf(await person!.call(method, path, body))]).toEqual([path, why]);
  expect(JSON.stringify(await room.console())).toBe(before);
  const door = await ada!.enter(code);
  expect(codeOf(await door.act({ type: "start" }))).toBe("notHost");
  expect(codeOf(await door.ask("extend", { seconds: 60 }))).toBe("notHost");
});

test("a class whose records are broken is broken alone", async () => {
  const [sick, well] = [await classOf(house, ["Ada"]), await classOf(house, ["Bo"])];
  await house.restart();
  const db = new DatabaseSync(join(house.dataDir, "games.sqlite"));
  db.prepare("UPDATE seminars SET settings = '{' WHERE code = ?").run(sick.code);
  db.close();
  expect(codeOf(await sick.teacher.call("GET", `/api/seminars/${sick.code}/state`))).toBe("broken");
  expect((await well.view(well.teacher)).students).toBe(1);
  await well.does({ do: "start" });
});

test("screens that wait do not hold up the end of the house", async () => {
  const room = await classOf(house, ["Ada"]);
  const ada = room.students[0]!;
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { version } = await room.view(ada);
  const waiting = room.view(ada, version).then(
    () => "answered",
    () => "cut off",
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  const from = performance.now();
  await house.restart();
  expect(performance.now() - from).toBeLessThan(5000);
  expect(["answered", "cut off"]).toContain(await waiting);
  expect((await room.view(ada)).version).not.toBe(version);
});
