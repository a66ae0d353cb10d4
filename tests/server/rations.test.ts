import { afterAll, beforeAll, expect, test } from "vitest";
import { RATES } from "../../server/limits.ts";
import { codeOf, openHouse, type TestHouse } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse({ rates: RATES });
});
afterAll(() => house.close());

test("a client that sends too much is told to wait, and then cut off", async () => {
  const ann = await house.person();
  const door = await ann.enter(await ann.create({ startNow: true }));
  const replies = await Promise.all(Array.from({ length: 60 }, (_, i) => door.act({ type: "note", text: `${i}` })));
  expect(replies.filter((reply) => reply.ok).length).toBeGreaterThanOrEqual(RATES.act.burst);
  expect(codeOf(replies.at(-1)!)).toBe("tooFast");
  for (let i = 0; i < 300; i++) door.room.send("act", {});
  expect(await door.closed).toBeGreaterThan(1000);
});

test("talk is rationed by the person, not by the tab", async () => {
  const ann = await house.person();
  const code = await ann.create({ startNow: true });
  const doors = [await ann.enter(code), await ann.enter(code)];
  const replies = await Promise.all(
    Array.from({ length: 24 }, (_, i) => doors[i % 2]!.ask("say", { to: [], text: `${i}` })),
  );
  const said = replies.filter((reply) => reply.ok).length;
  expect(said).toBeGreaterThanOrEqual(RATES.say.burst);
  expect(said).toBeLessThan(RATES.say.burst + 4);
});

test("guessing codes and keys soon ends", async () => {
  const ann = await house.person();
  const code = await ann.create();
  for (let i = 0; i < RATES.guess.burst; i++) await ann.call("GET", "/api/games/AAAAAA");
  expect(codeOf(await ann.call("GET", "/api/games/AAAAAA"))).toBe("tooFast");
  expect(codeOf(await ann.call("POST", `/api/games/${code}/join`, { as: "seat", key: "AAAA" }))).toBe("tooFast");
});
