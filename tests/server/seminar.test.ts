import { afterAll, beforeAll, expect, test } from "vitest";
import type { DebriefData, SeminarView } from "../../shared/seminar/contract.ts";
import { classOf } from "./classroom.ts";
import { codeOf, openHouse, type TestHouse, valueIn } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("a class from its set-up to its end: students come, are dealt seats, play, look back, and all of it is deleted", async () => {
  const room = await classOf(house, ["Ada", "Bo", "Cyd", "Dee"]);
  const guest = await house.person();
  expect(await room.view(guest)).toMatchObject({ stage: "gathering", students: 4, me: { is: "guest" } });
  await room.does({ do: "shuffle" });
  const { students } = await room.console();
  expect(new Set(students.map(({ seat }) => seat)).size).toBe(3);
  expect(students.filter(({ roles }) => roles.length === 4)).toHaveLength(2);
  await room.does({ do: "start" });
  const code = await room.game();
  expect((await room.view(guest)).stage).toBe("playing");
  const me = await room.me(room.students[0]!);
  expect(me).toMatchObject({ label: "Ada", game: code });
  const ada = await room.students[0]!.enter(code);
  await ada.until(({ pub }) => pub.phase === "summit");
  expect(codeOf(await room.students[0]!.call("POST", `/api/games/${code}/leave`, {}))).toBe("notYours");
  expect(codeOf(await guest.call("POST", `/api/games/${code}/join`, { as: "seat" }))).toBe("notYours");
  expect(codeOf(await guest.call("GET", `/api/seminars/${room.code}/debrief`))).toBe("wrongPhase");
  const teacher = await room.teacher.enter(code);
  await teacher.until(() => true);
  for (let left = 20; left > 0 && ada.view?.pub.phase !== "over"; left -= 1) {
    await teacher.act({ type: "advance" });
    await ada.until(() => true);
  }
  await ada.until(({ pub }) => pub.phase === "over");
  const over = await room.view(guest, (await room.view(guest)).version - 1);
  expect(over.worlds[0]).toMatchObject({ phase: "over", rounds: 2 });
  expect((await room.view(guest)).stage).toBe("debrief");
  const debrief = valueIn(await guest.call<DebriefData>("GET", `/api/seminars/${room.code}/debrief`));
  expect(debrief.worlds[0]!.students.map(({ label }) => label).sort()).toEqual(["Ada", "Bo", "Cyd", "Dee"]);
  expect(debrief.worlds[0]!.events.some(({ kind }) => kind === "ended")).toBe(true);
  await room.does({ do: "deleteNow" });
  expect(await ada.closed).toBe(4100);
  expect(codeOf(await guest.call("GET", `/api/seminars/${room.code}/state`))).toBe("notFound");
  expect(codeOf(await guest.call("GET", `/api/games/${code}`))).toBe("notFound");
});

test("labels are short, and a second of the same is told apart; nothing else is asked", async () => {
  const room = await classOf(house, ["Ada", "  ada  ", "x".repeat(24), "x".repeat(24)]);
  const labels = (await room.console()).students.map(({ label }) => label);
  expect(labels).toEqual(["Ada", "ada 2", "x".repeat(24), `${"x".repeat(22)} 2`]);
  const join = (label: unknown) => room.students[0]!.call("POST", `/api/seminars/${room.code}/join`, { label });
  for (const bad of ["", "   ", "y".repeat(25), "a\u0000b", 7]) expect(codeOf(await join(bad))).toBe("malformed");
  expect(valueIn((await join("Ada L.")) as never as Awaited<ReturnType<typeof join>>)).toMatchObject({
    me: { label: "Ada L." },
  });
  await room.does({ do: "lock", locked: true });
  expect(codeOf(await join("Again"))).toBe("notYours");
});

test("a screen that follows a class hears of a change at once, and of nothing otherwise", async () => {
  const room = await classOf(house, ["Ada"]);
  const ada = room.students[0]!;
  const { version } = await room.view(ada);
  const waiting = room.view(ada, version);
  const first = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 400, "silence"))]);
  expect(first).toBe("silence");
  await room.does({ do: "assign", student: (await room.console()).students[0]!.id, world: 0, seat: "PAK" });
  const next = (await waiting) as SeminarView;
  expect(next.me).toMatchObject({ seat: "PAK", roles: ["head", "foreign", "defence", "intelligence"] });
  expect(next.version).not.toBe(version);
});

test("only the facilitator does things with a class, and what cannot be read changes nothing", async () => {
  const room = await classOf(house, ["Ada"]);
  const by = (person: (typeof room.students)[0], act: unknown) =>
    person.call("POST", `/api/seminars/${room.code}/do`, act);
  expect(codeOf(await by(room.students[0]!, { do: "start" }))).toBe("notHost");
  expect(codeOf(await by(room.teacher, { do: "dance" }))).toBe("malformed");
  expect(codeOf(await by(room.teacher, { do: "assign", student: "nobody", world: 0, seat: "IND" }))).toBe("notFound");
  expect(codeOf(await by(room.teacher, { do: "stepBack", world: 0 }))).toBe("notStarted");
  expect(codeOf(await by(room.teacher, { do: "stepBack", world: 3 }))).toBe("notFound");
  expect((await room.view(room.teacher)).stage).toBe("gathering");
});
