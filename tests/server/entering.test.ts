import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, openHouse, pause, type TestHouse, usual } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("whoever creates a game sits in the seat they chose and runs the game", async () => {
  const ann = await house.person();
  const code = await ann.create({ seat: "IND" });
  expect(await ann.me(code)).toMatchObject({
    viewer: "IND",
    host: true,
    key: expect.stringMatching(/^([A-Z2-9]{4}-){7}[A-Z2-9]{4}$/),
  });
});

test("a friend joins by the code in any writing and is dealt a free seat", async () => {
  const [ann, bob] = [await house.person(), await house.person()];
  const code = await ann.create({ seat: "IND" });
  const me = await bob.join(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `.trim().replaceAll(" ", "%20"));
  expect(me).toMatchObject({ host: false, viewer: expect.stringMatching(/^(PAK|CHN|AFG|BGD|IRN)$/) });
});

test("a seat that is taken, a seat that is not in play, and a full table are refused", async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => house.person()));
  const [ann, bob] = people as [(typeof people)[0], (typeof people)[0]];
  const code = await ann.create({ seat: "IND" });
  const join = (body: object) => bob.call("POST", `/api/games/${code}/join`, body);
  expect(codeOf(await join({ as: "seat", seat: "IND" }))).toBe("seatTaken");
  expect(codeOf(await join({ as: "seat", seat: "VNM" }))).toBe("notInPlay");
  for (const person of people.slice(1, 6)) await person.join(code);
  expect(codeOf(await people[6]!.call("POST", `/api/games/${code}/join`, { as: "seat" }))).toBe("full");
});

test("of two who want one seat at the same moment one gets it", async () => {
  const [ann, bob, cyd] = [await house.person(), await house.person(), await house.person()];
  const code = await ann.create({ role: "facilitator" });
  const wishes = [bob, cyd].map((person) =>
    person.call("POST", `/api/games/${code}/join`, { as: "seat", seat: "PAK" }),
  );
  const codes = (await Promise.all(wishes)).map(codeOf);
  expect(codes.sort()).toEqual(["seatTaken", undefined]);
});

test("a spectator and a facilitator have no seat; the facilitator has every seat's key, nobody else has", async () => {
  const [ann, bob] = [await house.person(), await house.person()];
  const code = await ann.create({ role: "facilitator" });
  expect(await ann.me(code)).toMatchObject({ viewer: "facilitator", host: true });
  expect(await bob.join(code, { as: "spectator" })).toEqual({ viewer: "spectator", host: false });
  const keys = await ann.call<Record<string, string>>("GET", `/api/games/${code}/keys`);
  expect(keys.ok && Object.keys(keys.value).length).toBe(6);
  expect(codeOf(await bob.call("GET", `/api/games/${code}/keys`))).toBe("notHost");
});

test("a seat key opens its seat to another device, and both play it", async () => {
  const [ann, phone] = [await house.person(), await house.person()];
  const code = await ann.create({ seat: "CHN" });
  const { key } = await ann.me(code);
  const typed = key!.toLowerCase().replaceAll("-", " ");
  expect(await phone.join(code, { key: typed })).toMatchObject({ viewer: "CHN", host: false, key });
  const doors = [await ann.enter(code), await phone.enter(code)];
  await doors[0]!.act({ type: "start" });
  await doors[1]!.until((view) => view.pub.phase === "summit");
  expect(await doors[1]!.act({ type: "note", text: "from the phone" })).toMatchObject({ ok: true });
  const view = await doors[0]!.until((seen) => seen.mine?.notes.page !== undefined);
  expect(view.mine?.notes.page?.text).toBe("from the phone");
  expect(doors[0]!.room.state.online.get("CHN")).toBe(2);
});

test("a key of another game, or a made-up one, opens nothing", async () => {
  const [ann, bob] = [await house.person(), await house.person()];
  const [one, other] = [await ann.create({ seat: "CHN" }), await ann.create({ seat: "CHN" })];
  const { key } = await ann.me(one);
  expect(codeOf(await bob.call("POST", `/api/games/${other}/join`, { as: "seat", key }))).toBe("badKey");
  expect(codeOf(await bob.call("POST", `/api/games/${one}/join`, { as: "seat", key: "" }))).toBe("badKey");
});

test("a cookie is random, readable by the server alone, and not what the database keeps", async () => {
  const ann = await house.person();
  const response = await fetch(`${house.url}/api/games`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(usual),
  });
  expect(response.headers.get("set-cookie")).toMatch(
    /^bedfellow=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
  );
  await ann.create();
  const { readFileSync, readdirSync } = await import("node:fs");
  const kept = Buffer.concat(readdirSync(house.dataDir).map((name) => readFileSync(`${house.dataDir}/${name}`)));
  expect(kept.includes(ann.cookie!.split("=")[1]!)).toBe(false);
});

test("listed games are found by all, others only by their code", async () => {
  const ann = await house.person();
  const [open, hidden] = [await ann.create({ listed: true }), await ann.create({ listed: false })];
  const listed = await ann.call<{ code: string }[]>("GET", "/api/games");
  const codes = listed.ok ? listed.value.map((game) => game.code) : [];
  expect(codes).toContain(open);
  expect(codes).not.toContain(hidden);
  expect((await ann.call("GET", `/api/games/${hidden}`)).ok).toBe(true);
});

test("a game that starts at once has bots in all other seats, and they do their part", async () => {
  const ann = await house.person();
  const code = await ann.create({ startNow: true });
  const door = await ann.enter(code);
  const view = await door.until(({ pub }) => Object.values(pub.sheets).filter((sheet) => sheet.ready).length === 5);
  expect(Object.values(view.pub.sheets).filter((sheet) => sheet.holder === "bot").length).toBe(5);
  expect(await door.act({ type: "ready", ready: true })).toMatchObject({ ok: true });
  await door.until(({ pub }) => pub.phase !== "summit");
});

test("a bot plays for somebody who leaves, until they come back and say so", async () => {
  const [ann, bob] = [await house.person(), await house.person()];
  const code = await ann.create({ seat: "IND" });
  const { viewer, key } = await bob.join(code, { seat: "PAK" });
  const door = await ann.enter(code);
  await door.act({ type: "start" });
  await bob.call("POST", `/api/games/${code}/leave`);
  await door.until(({ pub }) => pub.sheets.PAK?.holder === "bot");
  expect(await bob.me(code)).toMatchObject({ viewer: "spectator" });
  expect(await bob.join(code, { key: key! })).toMatchObject({ viewer });
  await door.until(({ pub }) => pub.sheets.PAK?.holder === "people");
});

test("a host may give a seat to a bot, and its player takes it back", async () => {
  const [ann, bob] = [await house.person(), await house.person()];
  const code = await ann.create({ seat: "IND" });
  await bob.join(code, { seat: "PAK" });
  const [host, player] = [await ann.enter(code), await bob.enter(code)];
  await host.act({ type: "start" });
  await host.act({ type: "hold", seat: "PAK", by: "bot" });
  await player.until(({ pub }) => pub.sheets.PAK?.holder === "bot");
  expect(codeOf(await player.act({ type: "announce", rival: "IND" }))).toBe("notPlayed");
  expect((await bob.call("POST", `/api/games/${code}/back`)).ok).toBe(true);
  await player.until(({ pub }) => pub.sheets.PAK?.holder === "people");
});

test("nobody tours the seats of a running game, nor sits down after having seen everything", async () => {
  const [ann, bob, eve] = [await house.person(), await house.person(), await house.person()];
  const code = await ann.create({ role: "facilitator" });
  await bob.join(code, { seat: "PAK" });
  const door = await ann.enter(code);
  await door.act({ type: "start" });
  await eve.join(code, { seat: "IND" });
  await eve.call("POST", `/api/games/${code}/leave`);
  expect(codeOf(await eve.call("POST", `/api/games/${code}/join`, { as: "seat", seat: "CHN" }))).toBe("notYours");
  expect(await eve.join(code, {})).toMatchObject({ viewer: "IND" });
  await ann.call("POST", `/api/games/${code}/leave`);
  expect(codeOf(await ann.call("POST", `/api/games/${code}/join`, { as: "seat" }))).toBe("full");
});

test("when the host leaves, the player who came first runs the game", async () => {
  const [ann, bob] = [await house.person(), await house.person()];
  const code = await ann.create({ seat: "IND" });
  await bob.join(code, { seat: "PAK" });
  const door = await bob.enter(code);
  expect(codeOf(await door.act({ type: "start" }))).toBe("notHost");
  await ann.call("POST", `/api/games/${code}/leave`);
  expect(await door.closed).toBe(4100);
  const again = await bob.enter(code);
  expect((await again.act({ type: "start" })).ok).toBe(true);
});

test("somebody whose network fails comes back within a moment to the same seat and the same papers", async () => {
  const ann = await house.person();
  const code = await ann.create({ startNow: true });
  const door = await ann.enter(code);
  await door.act({ type: "note", text: "remember this" });
  ann.tap.cut();
  await door.closed;
  const again = await ann.enter(code);
  const view = await again.until((seen) => seen.mine !== undefined);
  expect(view.mine?.notes.page?.text).toBe("remember this");
});

test("a game goes on after the server has been stopped and started", async () => {
  const ann = await house.person();
  const code = await ann.create({ startNow: true });
  const door = await ann.enter(code);
  await door.act({ type: "note", text: "before the night" });
  await door.ask("say", { to: [], text: "good night" });
  await house.restart();
  const again = await ann.enter(code);
  const view = await again.until((seen) => seen.mine !== undefined);
  expect(view.mine?.notes.page?.text).toBe("before the night");
  expect(await again.ask("talk", { from: 0 })).toMatchObject({
    ok: true,
    value: expect.arrayContaining([expect.objectContaining({ from: view.viewer, text: "good night" })]),
  });
  await again.act({ type: "ready", ready: true });
  await again.until(({ pub }) => pub.phase !== "summit");
  await pause(50);
});
