import { afterAll, beforeAll, expect, test } from "vitest";
import { classOf } from "./classroom.ts";
import { eventually, openHouse, type TestHouse } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse({ parGames: 8 });
});
afterAll(() => house.close());

test("a class of fewer years, or without a module, is measured against games of its own; as printed, against the printed ones", async () => {
  const worlds = [
    { without: [], fictional: false },
    { without: ["washington" as const], fictional: false },
  ];
  const room = await classOf(house, ["Ada", "Bo"], {
    scenario: "lesson",
    seats: undefined as never,
    rounds: 4,
    worlds,
  });
  const [ada, bo] = (await room.console()).students;
  await room.does({ do: "assign", student: ada!.id, world: 0, seat: "IND" });
  await room.does({ do: "assign", student: bo!.id, world: 1, seat: "IND" });
  await room.does({ do: "start" });
  const printed = await room.teacher.enter(await room.game(0));
  expect((await printed.until(({ pub }) => pub.phase === "summit")).pub.scenario).toBe("lesson");
  const shorter = await classOf(house, ["Cyd"], { scenario: "lesson", seats: undefined as never, rounds: 2 });
  await shorter.does({ do: "start" });
  const code = await shorter.game();
  const door = await shorter.teacher.enter(code);
  expect((await door.until(({ pub }) => pub.phase === "summit")).pub.scenario).toBe("class-lesson");
  await eventually(() => door.told.some(({ event }) => event.kind === "parPlayed") || undefined, 20_000);
  for (let left = 12; left > 0 && door.view!.pub.phase !== "over"; left -= 1) {
    await door.act({ type: "advance" });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { pub } = await door.until((view) => view.pub.phase === "over");
  for (const { percentile, parGames } of pub.final!.ranking) {
    expect(percentile).toBeGreaterThanOrEqual(0);
    expect(parGames).toBe(8);
  }
}, 40_000);
