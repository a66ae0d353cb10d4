import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { type Keep, memoryKeep } from "../../client/keep/keep.ts";
import { openKeep } from "../../client/keep/store.ts";
import type { Event } from "../../shared/event.ts";
import type { Talk } from "../../shared/wire/contract.ts";
import { aDeviceGame } from "./games.ts";

const keeps: [string, () => Promise<Keep>][] = [
  ["in memory", async () => memoryKeep()],
  ["in the browser", () => openKeep(`test ${crypto.randomUUID()}`)],
];
const event = (text: string): Event => ({ kind: "proclaimed", text });
const line = (n: number, text: string): Talk => ({
  n,
  from: "IND",
  to: [],
  text,
  round: 1,
  phase: "summit",
  bot: false,
});

describe.each(keeps)("A keep %s", (_where, open) => {
  let keep: Keep;
  beforeEach(async () => {
    keep = await open();
  });

  test("knows nothing at first", async () => {
    expect(await keep.list()).toEqual([]);
    expect(await keep.get("nobody")).toBeUndefined();
    expect(await keep.log("nobody").read()).toEqual([]);
    expect(await keep.talk("nobody").read()).toEqual([]);
  });

  test("gives back what was put, the last touched first", async () => {
    const old = aDeviceGame({ id: "old", touched: "2026-11-20T10:00:00.000Z" });
    const young = aDeviceGame({ id: "young" });
    for (const game of [old, young]) await keep.put(game);
    expect(await keep.list()).toEqual([young, old]);
    await keep.put({ ...old, round: 2, touched: "2026-11-25T10:00:00.000Z" });
    expect((await keep.list()).map(({ id, round }) => `${id} ${round}`)).toEqual(["old 2", "young 1"]);
  });

  test("keeps a copy: what its owner does with a game afterwards changes nothing", async () => {
    const game = aDeviceGame();
    await keep.put(game);
    game.players[0]!.name = "changed";
    (await keep.get(game.id))!.players[1]!.name = "changed";
    expect((await keep.get(game.id))!.players.map(({ name }) => name)).toEqual(["Asha", "Bilal"]);
  });

  test("keeps a game that is handed on, and nothing of what happened in it", async () => {
    const game = aDeviceGame();
    await keep.take(game, [event("0")], [line(0, "hello")]);
    await keep.log("b").append(0, [event("else")]);
    const moved = { ...game, moved: { code: "ABCDEF", passes: { IND: "a pass" } } };
    await keep.handOn(moved);
    expect(await keep.get(game.id)).toEqual(moved);
    expect(await keep.log(game.id).read()).toEqual([]);
    expect(await keep.talk(game.id).read()).toEqual([]);
    expect(await keep.log("b").read()).toHaveLength(1);
  });

  test("keeps events in their order, each game's apart", async () => {
    await keep.log("a").append(0, [event("0"), event("1")]);
    await keep.log("b").append(0, [event("else")]);
    await keep.log("a").append(
      2,
      Array.from({ length: 20 }, (_, n) => event(`${n + 2}`)),
    );
    const read = (await keep.log("a").read()) as { text: string }[];
    expect(read.map(({ text }) => text)).toEqual(Array.from({ length: 22 }, (_, n) => `${n}`));
    expect(await keep.log("b").read()).toEqual([event("else")]);
  });

  test("refuses a number that is taken, or that comes too early, and writes nothing of that batch", async () => {
    const log = keep.log("a");
    await log.append(0, [event("0"), event("1")]);
    await expect(log.append(1, [event("x"), event("y")])).rejects.toThrow();
    await expect(log.append(3, [event("x")])).rejects.toThrow();
    expect(await log.read()).toEqual([event("0"), event("1")]);
    await log.append(2, [event("2")]);
    expect(await log.read()).toHaveLength(3);
  });

  test("lets one of two writers of the same number through", async () => {
    const log = keep.log("a");
    await log.append(0, [event("0")]);
    const both = await Promise.allSettled([log.append(1, [event("one")]), keep.log("a").append(1, [event("other")])]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(await log.read()).toEqual([event("0"), event("one")]);
  });

  test("writes nothing of a batch of which one event cannot be stored", async () => {
    const bad = { kind: "proclaimed", text: () => 1 } as unknown as Event;
    await expect(keep.log("a").append(0, [event("0"), bad])).rejects.toThrow();
    expect(await keep.log("a").read()).toEqual([]);
  });

  test("keeps talk in its order", async () => {
    for (let n = 0; n < 12; n += 1) await keep.talk("a").append(line(n, `${n}`));
    await keep.talk("b").append(line(0, "else"));
    expect((await keep.talk("a").read()).map(({ n }) => n)).toEqual(Array.from({ length: 12 }, (_, n) => n));
  });

  test("forgets a game with its events and talk, and no other", async () => {
    for (const id of ["a", "b"]) await keep.take(aDeviceGame({ id }), [event(id)], [line(0, id)]);
    await keep.remove("a");
    expect((await keep.list()).map(({ id }) => id)).toEqual(["b"]);
    expect([await keep.log("a").read(), await keep.talk("a").read()]).toEqual([[], []]);
    expect([await keep.log("b").read(), await keep.talk("b").read()]).toEqual([[event("b")], [line(0, "b")]]);
  });

  test("takes a whole game at once, and not over another", async () => {
    const game = aDeviceGame();
    await keep.take(game, [event("0"), event("1")], [line(0, "hello")]);
    await expect(keep.take({ ...game, title: "other" }, [event("x")], [line(0, "x")])).rejects.toThrow();
    expect(await keep.get(game.id)).toEqual(game);
    expect(await keep.log(game.id).read()).toEqual([event("0"), event("1")]);
    expect(await keep.talk(game.id).read()).toEqual([line(0, "hello")]);
  });
});

test("Two pages on the same shelves: the second writer of a number is refused, and reads what the first wrote", async () => {
  const [one, other] = await Promise.all([openKeep("shared"), openKeep("shared")]);
  await one!.log("a").append(0, [event("one")]);
  await expect(other!.log("a").append(0, [event("other")])).rejects.toThrow();
  expect(await other!.log("a").read()).toEqual([event("one")]);
});

test("A page of an older version keeps its shelves; the newer one is told to wait, in a sentence", async () => {
  const older = await openKeep("versions");
  await older.put(aDeviceGame());
  const newer = await new Promise<string>((resolve) => {
    const request = indexedDB.open("versions", 2);
    request.onblocked = () => resolve("blocked");
    request.onsuccess = () => resolve("open");
  });
  expect(newer).toBe("blocked");
  expect(await older.list()).toHaveLength(1);
});
