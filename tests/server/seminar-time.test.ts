import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSqlite } from "../../server/store/sqlite.ts";
import { classOf } from "./classroom.ts";
import { codeOf, type Door, eventually, openHouse, pause, type TestHouse, valueIn } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const inject = { title: "A leak", text: "Somebody talked.", to: [], effects: [] };

const injected = (door: Door) => door.told.filter(({ event }) => event.kind === "injected").length;

test("a year begins again while its orders are sealed; all come in anew, and what was planned for it happens again", async () => {
  const room = await classOf(house, ["Ada", "Bo", "Cyd"], { rounds: 3 });
  await room.does({ do: "shuffle" });
  await room.does({ do: "schedule", inject, at: { round: 1, phase: "orders" } });
  await room.does({ do: "start" });
  const code = await room.game();
  const teacher = await room.teacher.enter(code);
  const seat = (await room.me(room.students[0]!)).seat!;
  const ada = await room.students[0]!.enter(code);
  await ada.until(({ pub }) => pub.phase === "summit");
  const before = ada.view!;
  await ada.act({ type: "pledge", verb: "notPress", about: seat === "IND" ? "PAK" : "IND", to: [] });
  await ada.ask("say", { to: [], text: "this was said" });
  await teacher.act({ type: "advance" });
  await eventually(() => injected(teacher) === 1 || undefined);
  expect((await room.console()).injects).toMatchObject([{ done: true }]);
  await room.does({ do: "stepBack", world: 0 });
  expect(await ada.closed).toBe(4100);
  expect(await teacher.closed).toBe(4100);
  expect(valueIn(await room.students[0]!.call("GET", `/api/games/${code}/me`))).toMatchObject({ viewer: seat, era: 1 });
  const again = await room.students[0]!.enter(code);
  const view = await again.until(({ pub }) => pub.phase === "summit");
  expect(view).toEqual(before);
  expect(valueIn(await again.ask("talk", { from: 0 }))).toMatchObject([{ text: "this was said" }]);
  expect(valueIn(await again.ask("history", { from: 0 })).some(({ event }) => event.kind === "pledged")).toBe(false);
  expect((await room.console()).injects).toMatchObject([{ done: false }]);
  await again.act({ type: "pledge", verb: "notPress", about: seat === "IND" ? "PAK" : "IND", to: [] });

  await house.restart();
  const later = await room.students[0]!.enter(code);
  await later.until(({ pub }) => pub.pledges.length === 1);
  const host = await room.teacher.enter(code);
  await host.act({ type: "advance" });
  await later.until(({ pub }) => pub.phase === "orders");
  await eventually(() => injected(later) === 1 || undefined);
  await host.act({ type: "advance" });
  await later.until(({ pub }) => pub.phase !== "orders");
  const refused = await room.teacher.call("POST", `/api/seminars/${room.code}/do`, { do: "stepBack", world: 0 });
  expect(codeOf(refused)).toBe(later.view!.pub.round === 1 ? "wrongPhase" : undefined);
});

test("an event that was planned happens once at its moment, whatever stops in between", async () => {
  const room = await classOf(house, ["Ada"], {
    rounds: 2,
    worlds: [0, 1].map(() => ({ without: [], fictional: false })),
  });
  const plan = (at: unknown, what: unknown = inject, world?: number) =>
    room.teacher.call("POST", `/api/seminars/${room.code}/do`, {
      do: "schedule",
      inject: what,
      at,
      ...(world !== undefined && { world }),
    });
  expect((await plan({ round: 1, phase: "orders" })).ok).toBe(true);
  const wrong = { ...inject, effects: [{ kind: "tie", seat: "RUS", by: 1 }] };
  expect((await plan({ round: 1, phase: "orders" }, wrong, 0)).ok).toBe(true);
  expect(codeOf(await plan({ round: 3, phase: "orders" }))).toBe("wrongPhase");
  expect(codeOf(await plan({ round: 1, phase: "over" }))).toBe("malformed");
  expect(codeOf(await plan({ round: 1, phase: "orders" }, inject, 2))).toBe("notFound");
  const [ada] = (await room.console()).students;
  await room.does({ do: "assign", student: ada!.id, world: 0, seat: "IND" });
  await room.does({ do: "start" });
  await house.restart();
  const door = await room.teacher.enter(await room.game(0));
  await door.until(({ pub }) => pub.phase === "summit");
  await door.act({ type: "advance" });
  await eventually(() => injected(door) === 1 || undefined);
  await house.restart();
  const again = await room.teacher.enter(await room.game(0));
  await again.until(({ pub }) => pub.phase === "orders");
  await pause(100);
  const history = valueIn(await again.ask("history", { from: 0 }));
  expect(history.filter(({ event }) => event.kind === "injected")).toHaveLength(1);
  const [all, refused] = (await room.console()).injects;
  expect(all).toMatchObject({ done: true });
  expect(refused).toMatchObject({ done: true, why: "That state is not in this game." });
  expect(codeOf(await plan({ round: 1, phase: "orders" }, inject, 0))).toBe("wrongPhase");
  await room.does({ do: "unschedule", id: refused!.id });
  expect((await room.console()).injects).toHaveLength(1);
});

test("a game by correspondence goes on after a stop of the house with its deadline days away", async () => {
  const day = 24 * 3600;
  const room = await classOf(house, ["Ada"], { rounds: 8, clocks: { summit: 3 * day, orders: 2 * day } });
  await room.does({ do: "start" });
  const code = await room.game();
  const ends = async () => {
    const door = await room.teacher.enter(code);
    await door.until(({ pub }) => pub.phase === "summit");
    return door.room.state.endsAt;
  };
  const before = await ends();
  expect(before).toBeGreaterThan(Date.now() + 2.9 * day * 1000);
  await house.restart();
  expect(await ends()).toBe(before);
  expect(await room.me(room.students[0]!)).toMatchObject({ label: "Ada", game: code });
});

test("parallel worlds get as many students each, at random, and each its own treatment", async () => {
  const labels = Array.from({ length: 13 }, (_, n) => `S${n}`);
  const worlds = [
    { without: [], fictional: false },
    { without: ["secrets" as const], fictional: true },
  ];
  const room = await classOf(house, labels, { scenario: "starter", seats: undefined as never, rounds: 6, worlds });
  const sizes = async () => {
    const { students } = await room.console();
    return [0, 1].map((world) => students.filter((student) => student.world === world).map(({ seat }) => seat));
  };
  const dealt = new Set<string>();
  for (let n = 0; n < 6; n += 1) {
    await room.does({ do: "shuffle" });
    const [a, b] = await sizes();
    expect(Math.abs(a!.length - b!.length)).toBe(1);
    expect(Math.min(new Set(a).size, new Set(b).size)).toBe(6);
    dealt.add(JSON.stringify((await room.console()).students.map(({ world }) => world)));
  }
  expect(dealt.size).toBeGreaterThan(1);
  await room.does({ do: "start" });
  const withOut: boolean[] = [];
  for (const world of [0, 1]) {
    const door = await room.teacher.enter(await room.game(world));
    const view = await door.until(({ pub }) => pub.phase === "summit");
    withOut.push(view.pub.without.includes("secrets"));
    expect(view.pub).toMatchObject({ rounds: 6, scenario: "class-starter" });
    expect(view.all!.dossiers.IND!.percentile).toBeUndefined();
  }
  expect(withOut).toEqual([false, true]);
  const fictional = await Promise.all(room.students.map(async (student) => (await room.me(student)).fictional));
  expect(new Set(fictional).size).toBe(2);
});

test("what is past its time is gone when the house opens, games and all, and nothing else is", async () => {
  const [old, kept] = [await classOf(house, ["Xylophone"]), await classOf(house, ["Bo"])];
  const [oldGame, keptGame] = [await old.game(), await kept.game()];
  const db = new DatabaseSync(join(house.dataDir, "games.sqlite"));
  db.prepare("UPDATE seminars SET delete_at = 1 WHERE code = ?").run(old.code);
  db.close();
  await house.restart();
  const store = await openSqlite(join(house.dataDir, "games.sqlite"));
  expect(await store.seminars.get(old.code)).toBeUndefined();
  expect(await store.game(oldGame)).toBeUndefined();
  expect(await store.log(oldGame).read()).toEqual([]);
  expect((await store.seminars.get(kept.code))?.code).toBe(kept.code);
  expect((await store.game(keptGame))?.seminar).toBe(kept.code);
  await store.close();
  await house.restart();
  for (const name of readdirSync(house.dataDir))
    expect(readFileSync(join(house.dataDir, name)).includes("Xylophone"), name).toBe(false);
});
