import { describe, expect, test } from "vitest";
import { aGame, arm, type Board, court, distance } from "../../kit/game.ts";

const EAST: Board = { seats: ["CHN", "RUS", "MNG", "KAZ", "KOR"], numbers: { startInfluence: 7 } };

describe("Court or distance Washington", () => {
  test("It costs influence and moves the tie by one", async () => {
    const game = await aGame(EAST);
    await game.orders({ MNG: [court()], KAZ: [distance()] });
    expect(game.tie("MNG")).toBe(3);
    expect(game.tie("KAZ")).toBe(0);
    expect(game.influence("MNG")).toBe(10 - game.numbers.courtCost);
    expect(game.influence("KAZ")).toBe(10 - game.numbers.courtCost);
  });

  test("At most one step from where it began, and never past either end", async () => {
    const game = await aGame(EAST);
    await game.until("orders");
    await game.refuses("KOR", { type: "orders", orders: [court()] }, "tieBound");
    await game.refuses("CHN", { type: "orders", orders: [distance()] }, "tieBound");
    await game.orders({ MNG: [court()] });
    await game.nextYear();
    await game.until("orders");
    await game.refuses("MNG", { type: "orders", orders: [court()] }, "tieBound");
    await game.orders({ MNG: [distance()] });
    await game.nextYear();
    await game.orders({ MNG: [distance()] });
    expect(game.tie("MNG")).toBe(1);
    await game.nextYear();
    await game.until("orders");
    await game.refuses("MNG", { type: "orders", orders: [distance()] }, "tieBound");
  });

  test("Courting angers by 1 those whose tie began at 0, but only where hostility is 3 or more", async () => {
    const game = await aGame({ ...EAST, hostility: { "CHN-MNG": 3, "MNG-RUS": 2, "KAZ-MNG": 4 } });
    await game.orders({ MNG: [court()] });
    expect(game.hostility("CHN", "MNG")).toBe(4);
    expect(game.hostility("RUS", "MNG")).toBe(2);
    expect(game.hostility("KAZ", "MNG")).toBe(4);
  });

  test("Distancing pleases all of them, by 1", async () => {
    const game = await aGame({ ...EAST, hostility: { "CHN-MNG": 3, "MNG-RUS": 2, "KAZ-MNG": 4 } });
    await game.orders({ MNG: [distance()] });
    expect(game.hostility("CHN", "MNG")).toBe(2);
    expect(game.hostility("RUS", "MNG")).toBe(1);
    expect(game.hostility("KAZ", "MNG")).toBe(4);
  });

  test("Who has come to a tie of 0 only in play is not meant; who left it still is", async () => {
    const game = await aGame({ ...EAST, hostility: { "KAZ-MNG": 4, "CHN-MNG": 4 } });
    await game.orders({ KAZ: [distance()], CHN: [court(), arm("CHN")] });
    expect([game.tie("KAZ"), game.tie("CHN")]).toEqual([0, 1]);
    await game.nextYear();
    await game.orders({ MNG: [court()] });
    expect(game.hostility("KAZ", "MNG")).toBe(4);
    expect(game.hostility("CHN", "MNG")).toBe(5);
  });

  test("It moves what a suspicion truly is and what is shown alike", async () => {
    const game = await aGame({
      ...EAST,
      hostility: { "CHN-MNG": 4 },
      hidden: 1,
      numbers: { hiddenLow: 7, hiddenHigh: 7 },
    });
    await game.orders({ MNG: [distance()] });
    expect(game.truth("CHN", "MNG")).toMatchObject({ truth: 6, shown: 3 });
  });

  test("A hidden rival that is shown under 3 does not betray itself by its anger", async () => {
    const game = await aGame({ ...EAST, hostility: { "CHN-MNG": 2 }, hidden: 1 });
    await game.orders({ MNG: [court()] });
    expect(game.truth("CHN", "MNG")).toMatchObject({ shown: 2 });
    expect(game.heard("KAZ", "hostilityMoved")).toEqual([]);
  });

  test("A table without Washington plays without it", async () => {
    const game = await aGame({ ...EAST, without: ["washington"] });
    await game.until("orders");
    await game.refuses("MNG", { type: "orders", orders: [court()] }, "noModule");
  });
});
