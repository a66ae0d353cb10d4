import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Games } from "../../server/games.ts";
import { openSqlite } from "../../server/store/sqlite.ts";
import type { Store } from "../../server/store/store.ts";
import { eventually, usual, valueIn } from "./house.ts";

let folder: string;
let store: Store;
let games: Games;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "bedfellows-"));
  store = await openSqlite(join(folder, "games.sqlite"));
  games = new Games(store);
});
afterEach(async () => {
  await games.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const start = async (wish = {}) => valueIn(await games.create("ann", { ...usual, startNow: true, ...wish })).code;

test("a game that nobody needs is put away, and is the same when somebody asks for it again", async () => {
  const code = await start();
  const before = (await games.game(code))!;
  await eventually(() => before.isAtRest || undefined);
  await games.putAway();
  expect(await games.game(code)).toBe(before);
  before.touched = 0;
  await games.putAway();
  const after = (await games.game(code))!;
  expect(after).not.toBe(before);
  expect(after.table.view("facilitator")).toEqual(before.table.view("facilitator"));
  expect(after.me("ann")).toEqual(before.me("ann"));
});

test("a game with a running clock or somebody looking on is not put away", async () => {
  const codes = [await start({ clocks: { summit: 1000 } }), await start()];
  const [ticking, watched] = [(await games.game(codes[0]!))!, (await games.game(codes[1]!))!];
  watched.watchers.add({ changed() {}, talked() {}, moved() {}, ended() {} });
  await eventually(() => !ticking.isAtRest || undefined);
  for (const game of [ticking, watched]) game.touched = 0;
  await games.putAway();
  expect(await games.game(codes[0]!)).toBe(ticking);
  expect(await games.game(codes[1]!)).toBe(watched);
});

test("two houses on one store cannot both write a game: the second is refused, and the log stays whole", async () => {
  const code = await start();
  const other = new Games(store);
  const [here, there] = [(await games.game(code))!, (await other.game(code))!];
  const seat = here.me("ann")!.viewer;
  await eventually(() => (here.isAtRest && there.isAtRest) || undefined);
  expect((await here.act("ann", { type: "note", text: "first" })).ok).toBe(true);
  expect(await there.act("ann", { type: "note", text: "second" })).toMatchObject({ ok: false, code: "writeFailed" });
  const third = new Games(store);
  expect((await third.game(code))!.table.view(seat).mine?.notes.page?.text).toBe("first");
  await Promise.all([other.close(), third.close()]);
});

test("the same seed and messages make the same game", async () => {
  const [one, two] = [await start({ seed: "twin", seat: "IND" }), await start({ seed: "twin", seat: "IND" })];
  const [a, b] = [(await games.game(one))!, (await games.game(two))!];
  await eventually(() => (a.isAtRest && b.isAtRest) || undefined);
  expect(a.table.events).toEqual(b.table.events);
  expect(a.listed.seedChosen).toBe(true);
});

test("a cast of one's own is measured against games that bots played in the same seats, and stays measured", async () => {
  const code = await start({ scenario: "custom", seats: ["CHN", "IND", "PAK"] });
  const game = (await games.game(code))!;
  const measured = () => game.table.events.find((event) => event.kind === "parPlayed");
  const played = await eventually(measured, 25_000);
  expect(played.par.PAK!.games).toBe(200);
  expect(Object.keys(played.par.PAK!.rounds)).toContain("end");
  await eventually(() => game.isAtRest || undefined);
  game.touched = 0;
  await games.putAway();
  const again = (await games.game(code))!;
  for (let moves = 0; again.table.public.phase !== "over" && moves < 100; moves += 1)
    await again.act("ann", { type: "advance" });
  await eventually(() => again.table.public.final);
  for (const { percentile, parGames } of again.table.public.final!.ranking) {
    expect(percentile).toBeGreaterThanOrEqual(0);
    expect(parGames).toBe(200);
  }
});
