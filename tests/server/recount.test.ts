import { afterAll, beforeAll, expect, test } from "vitest";
import type { DebriefData } from "../../shared/seminar/contract.ts";
import { expectAgreement, RECOUNTED } from "../debrief/agreement.ts";
import { type Files, tableOf } from "../debrief/recount.ts";
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
  const read = await Promise.all(RECOUNTED.map(async (name) => [name, await file(`${name}.csv`)]));
  const files = Object.fromEntries(read) as Files;
  for (const [at, world] of data.worlds.entries()) {
    const scored = expectAgreement(files, world, at);
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
