import { afterAll, beforeAll, expect, test } from "vitest";
import {
  abandonedIn, brierOf, callsOf, entrappedIn, figuresOf, oddsOfSame, pairsOf, readGame, settledIn,
} from "../../shared/debrief/index.ts"; // biome-ignore format: one glance
import type { DebriefData } from "../../shared/seminar/contract.ts";
import { recount, tableOf } from "../debrief/recount.ts";
import { classOf } from "./classroom.ts";
import { openHouse, pause, type TestHouse, valueIn } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("plain reading of a class's files comes to the same numbers as its debrief", async () => {
  const room = await classOf(house, ["Ann", "Bo"], {
    scenario: "south8",
    seats: undefined,
    rounds: 3,
    worlds: [
      { without: [], fictional: false },
      { without: ["secrets"], fictional: false },
    ],
  });
  const ids = (await room.console()).students.map(({ id }) => id);
  for (const [world, id] of ids.entries()) await room.does({ do: "assign", student: id, world, seat: "IND" });
  await room.does({ do: "start" });
  for (const world of [0, 1]) await playThrough(world);
  const data = valueIn(await room.teacher.call<DebriefData>("GET", `/api/seminars/${room.code}/debrief`));
  const file = async (name: string) => {
    const response = await fetch(`${room.teacher.tap.url}/api/seminars/${room.code}/export/${name}`, {
      headers: room.teacher.papers,
    });
    return response.text();
  };
  const files = {
    pairs: await file("pairs.csv"),
    pacts: await file("pacts.csv"),
    crises: await file("crises.csv"),
    scores: await file("scores.csv"),
    beliefs: await file("beliefs.csv"),
  };
  for (const [at, { events, beliefs }] of data.worlds.entries()) {
    const found = recount(files, at + 1);
    const game = readGame(events);
    const figures = figuresOf(game);
    expect(found).toMatchObject({
      entrapments: entrappedIn(game).length,
      abandonments: abandonedIn(game).length,
      wars: figures.wars,
      pacts: figures.pacts,
    });
    const honoured = callsOf(game).filter(({ answer }) => answer === "honoured");
    expect(Object.values(found.honoured).reduce((sum, many) => sum + many, 0)).toBe(honoured.length);
    for (const { seat } of honoured)
      expect(found.honoured[seat]).toBe(honoured.filter((call) => call.seat === seat).length);
    for (const seat of game.seats) expect(found.points[seat] ?? 0).toBe(game.points[seat]);
    const { cells, ratio } = oddsOfSame(pairsOf(game));
    expect(found.odds.cells).toEqual([cells.heldYes, cells.heldNo, cells.notYes, cells.notNo]);
    if (ratio) {
      expect(found.odds.ratio).toBeCloseTo(ratio.value, 8);
      expect(found.odds.low).toBeCloseTo(ratio.low, 8);
      expect(found.odds.high).toBeCloseTo(ratio.high, 8);
    } else expect(found.odds.ratio).toBeUndefined();
    const settled = settledIn(game, beliefs);
    const scored = [...new Set(settled.map(({ student }) => student))].filter(
      (id) => brierOf(settled.filter(({ student }) => student === id)) !== undefined,
    );
    expect(Object.keys(found.brier).sort()).toEqual(scored.sort());
    for (const id of scored)
      expect(found.brier[id]).toBeCloseTo(brierOf(settled.filter(({ student }) => student === id))!, 8);
    if (at === 0) expect(scored).toHaveLength(1);
  }

  /** The student says how likely some rivalries are, twice about one of them, and does nothing else. */
  async function playThrough(world: number): Promise<void> {
    const code = await room.game(world);
    const teacher = await room.teacher.enter(code);
    const view = await teacher.until(({ pub }) => pub.phase === "summit");
    const pairs = Object.entries(view.pub.bonds).flatMap(([pair, bond]) =>
      bond!.suspicion && !pair.includes("IND") ? [pair] : [],
    );
    for (const [n, pair] of [...pairs.slice(0, 4), pairs[0]!].entries()) {
      if (pair === undefined) continue;
      const about = { kind: "rivals", pair };
      valueIn(await room.students[world]!.call("POST", `/api/games/${code}/beliefs`, { about, percent: 15 * n + 5 }));
    }
    for (let left = 40; left > 0 && teacher.view!.pub.phase !== "over"; left -= 1) {
      await pause(150);
      await teacher.act({ type: "advance" });
      await pause(50);
    }
    await teacher.until(({ pub }) => pub.phase === "over");
  }
});

test("fields in quotes are read whole", () => {
  expect(tableOf('a,b\r\n"x, ""y""\nz",2\n,3\n')).toEqual([
    { a: 'x, "y"\nz', b: "2" },
    { a: "", b: "3" },
  ]);
});
