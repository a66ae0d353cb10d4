import { afterAll, beforeAll, expect, test } from "vitest";
import type { DebriefData } from "../../shared/seminar/contract.ts";
import { classOf } from "./classroom.ts";
import { type Door, openHouse, type Person, pause, type TestHouse, valueIn } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Words that stand for a secret: whoever receives one was told it. */
const CANARIES = {
  roster: "Quagga-Label",
  treatment: "washington",
  belief: '"percent":37',
  survey: "Dodo-Answer",
  planned: "Moa-Inject",
  inside: "Thylacine-Talk",
  note: "Auk-Note",
};

test("students and the projector receive no byte of treatments, roster, beliefs, plans, or other people's secrets", async () => {
  const room = await classOf(house, ["Ada", "Bo", CANARIES.roster, "Waits"], {
    worlds: [
      { without: ["washington"], fictional: false },
      { without: [], fictional: true },
    ],
    surveys: { pre: [{ id: "q", kind: "text", text: "Why?" }], post: [] },
  });
  const projector = await house.person();
  const ids = (await room.console()).students.map(({ id }) => id);
  for (const [at, seat] of (["IND", "IND", "PAK"] as const).entries())
    await room.does({ do: "assign", student: ids[at]!, world: 0, seat });
  await room.does({ do: "understudy", student: ids[3]!, understudy: true });
  const inject = { title: CANARIES.planned, text: "", to: [], effects: [] };
  await room.does({ do: "schedule", inject, at: { round: 2, phase: "orders" } });
  await room.does({ do: "start" });
  const code = await room.game();
  await projector.join(code, { as: "spectator" });
  await room.students[3]!.join(code, { as: "spectator" });
  const people: Person[] = [room.teacher, ...room.students, projector];
  const doors: Door[] = [];
  for (const person of people) doors.push(await person.enter(code));
  const [teacher, ada, , pak] = doors as [Door, Door, Door, Door];
  await pak.until(({ pub }) => pub.phase === "summit");
  await ada.ask("say", { to: ["IND"], text: CANARIES.inside });
  await pak.act({ type: "note", text: CANARIES.note });
  const believe = (about: unknown) =>
    room.students[2]!.call("POST", `/api/games/${code}/beliefs`, { about, percent: 37 });
  const pair = Object.entries(pak.view!.pub.bonds).find(([key, bond]) => bond!.suspicion && !key.includes("PAK"))?.[0];
  if (pair) valueIn(await believe({ kind: "rivals", pair }));
  valueIn(
    await room.students[2]!.call("POST", `/api/seminars/${room.code}/survey`, {
      which: "pre",
      answers: { q: CANARIES.survey },
    }),
  );
  await teacher.act({ type: "advance" });
  for (const person of people) await room.view(person);
  for (const person of people) await person.call("GET", `/api/games/${code}`);
  for (const person of people) await person.call("GET", `/api/seminars/${room.code}/debrief`);
  for (const person of people) await person.call("GET", "/api/owed");
  for (const door of doors) await door.ask("talk", { from: 0 });
  for (const door of doors) await door.ask("history", { from: 0 });
  await pause(200);
  const heard = (person: Person) => {
    const bytes = person.tap.received().toString("latin1");
    return Object.entries(CANARIES).flatMap(([what, canary]) => (bytes.includes(canary) ? [what] : []));
  };
  const [one, two, three, waiting] = room.students.map(heard);
  /** That a game is without Washington all of its players must know, and whoever watches it; which other worlds there are, nobody. */
  expect([one, two]).toEqual([
    ["treatment", "inside"],
    ["treatment", "inside"],
  ]);
  expect(three).toEqual(["roster", "treatment", "note"]);
  expect(waiting).toEqual(["treatment"]);
  expect(heard(projector)).toEqual(["treatment"]);
  expect(heard(room.teacher)).toEqual(expect.arrayContaining(["roster", "treatment", "planned", "inside", "note"]));
});

test("to somebody who only has the code no label, no treatment and no seat of anybody is told", async () => {
  const room = await classOf(house, ["Emu", "Rhea"], { worlds: [{ without: ["washington"], fictional: true }] });
  await room.does({ do: "shuffle" });
  await room.does({ do: "start" });
  const guest = await house.person();
  await room.view(guest);
  await guest.call("GET", `/api/seminars/${room.code}/export/all.json`);
  await guest.call("POST", `/api/seminars/${room.code}/do`, { do: "lead" });
  const bytes = guest.tap.received().toString("latin1");
  expect(bytes).not.toMatch(/Emu|Rhea|washington|fictional|roster|"students":\[/);
  const student = await room.view(room.students[0]!);
  expect(student).not.toHaveProperty("console");
  expect(JSON.stringify(student)).not.toContain("Rhea");
});

test("in the debrief a student's predictions count in the class's, and go by a name for that student and the facilitator alone", async () => {
  const room = await classOf(house, ["Ada", "Bo"], { rounds: 1 });
  const ids = (await room.console()).students.map(({ id }) => id);
  for (const [at, seat] of (["IND", "PAK"] as const).entries())
    await room.does({ do: "assign", student: ids[at]!, world: 0, seat });
  await room.does({ do: "start" });
  const code = await room.game();
  const teacher = await room.teacher.enter(code);
  const { pub } = await teacher.until(({ pub }) => pub.phase === "summit");
  for (const [at, student] of room.students.entries()) {
    const seat = ["IND", "PAK"][at]!;
    const pair = Object.keys(pub.bonds).find((one) => pub.bonds[one as "CHN-IND"]!.suspicion && !one.includes(seat));
    const about = { kind: "rivals", pair };
    if (pair) valueIn(await student.call("POST", `/api/games/${code}/beliefs`, { about, percent: 30 + at }));
  }
  for (let left = 20; left > 0 && teacher.view!.pub.phase !== "over"; left -= 1) {
    await teacher.act({ type: "advance" });
    await teacher.until(() => true);
  }
  const beliefsFor = async (person: Person) =>
    valueIn(await person.call<DebriefData>("GET", `/api/seminars/${room.code}/debrief`)).worlds[0]!.beliefs;
  await teacher.until(({ pub }) => pub.phase === "over");
  const all = await beliefsFor(room.teacher);
  expect(Object.keys(all).length).toBeGreaterThan(0);
  for (const [at, student] of room.students.entries()) {
    const seen = await beliefsFor(student);
    expect(Object.keys(seen)).toHaveLength(Object.keys(all).length);
    expect(seen[ids[1 - at]!]).toBeUndefined();
    if (all[ids[at]!]) expect(seen[ids[at]!]).toEqual(all[ids[at]!]);
  }
});
