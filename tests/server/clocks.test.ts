import { afterAll, beforeAll, expect, test } from "vitest";
import { clockOf } from "../../shared/wire/project.ts";
import { codeOf, openHouse, pause, type TestHouse } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("a phase ends when its clock falls, although a seat has not moved", async () => {
  const ann = await house.person();
  const door = await ann.enter(await ann.create({ clocks: { summit: 1, orders: 1000 } }));
  await door.act({ type: "start" });
  const began = await door.until(({ pub }) => pub.phase === "summit");
  expect(began.pub.round).toBe(1);
  const view = await door.until(({ pub }) => pub.phase === "orders", 4000);
  expect(view.pub.round).toBe(1);
  const { endsAt, now } = clockOf(door.room.state);
  expect(endsAt! - now).toBeGreaterThan(990_000);
});

test("a pause stops the clock and an extension adds to it, and the host alone may do either", async () => {
  const [ann, bob] = [await house.person(), await house.person()];
  const code = await ann.create({ role: "facilitator", clocks: { summit: 2 } });
  await bob.join(code, { seat: "IND" });
  const [host, player] = [await ann.enter(code), await bob.enter(code)];
  await host.act({ type: "start" });
  await player.until(({ pub }) => pub.phase === "summit");
  expect(codeOf(await player.act({ type: "pause", paused: true }))).toBe("notHost");
  expect(codeOf(await player.ask("extend", { seconds: 60 }))).toBe("notHost");
  await host.act({ type: "pause", paused: true });
  await player.until(({ pub }) => pub.paused);
  expect(clockOf(player.room.state)).toMatchObject({ leftWhenPaused: expect.any(Number) });
  await pause(2500);
  expect(player.view?.pub.phase).toBe("summit");
  await host.ask("extend", { seconds: 100 });
  await host.act({ type: "pause", paused: false });
  await player.until(({ pub }) => !pub.paused);
  const { endsAt } = clockOf(player.room.state);
  expect(endsAt! - Date.now()).toBeGreaterThan(95_000);
  await host.ask("extend", { seconds: -200 });
  await player.until(({ pub }) => pub.phase === "orders", 4000);
});

test("two deadlines missed hand the seat to a bot, and one click takes it back", async () => {
  const [ann, bob] = [await house.person(), await house.person()];
  const code = await ann.create({
    role: "facilitator",
    clocks: { summit: 1, orders: 1, lineup: 1, brink: 1, reckoning: 1 },
  });
  await bob.join(code, { seat: "IND" });
  const [host, player] = [await ann.enter(code), await bob.enter(code)];
  await host.act({ type: "start" });
  await player.until(({ pub }) => pub.sheets.IND?.holder === "bot", 15_000);
  expect((await bob.call("POST", `/api/games/${code}/back`)).ok).toBe(true);
  await player.until(({ pub }) => pub.sheets.IND?.holder === "people");
});

test("a deadline falls after a restart too, though nobody is looking", async () => {
  const ann = await house.person();
  const code = await ann.create({ clocks: { summit: 2, orders: 1000 }, startNow: true });
  await house.restart();
  await pause(2500);
  const game = await ann.call<{ phase: string }>("GET", `/api/games/${code}`);
  expect(game.ok && game.value.phase).toBe("orders");
});

test("a paused game stays paused over a restart, with the time that was left", async () => {
  const ann = await house.person();
  const code = await ann.create({ clocks: { summit: 50 }, startNow: true });
  const door = await ann.enter(code);
  await door.act({ type: "pause", paused: true });
  await house.restart();
  const again = await ann.enter(code);
  await again.until(({ pub }) => pub.paused);
  expect(clockOf(again.room.state).leftWhenPaused).toBeGreaterThan(45_000);
});
