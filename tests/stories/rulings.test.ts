import { describe, expect, test } from "vitest";
import { aGame, arm, type Board, distance, press, reassure } from "../kit/game.ts";

const STEPPE: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK"] };

describe("A suspicion's two numbers", () => {
  const SUSPECTED: Board = {
    ...STEPPE,
    seats: ["KAZ", "KGZ", "UZB", "CHN"],
    hostility: { "KAZ-KGZ": 5, "KAZ-CHN": 3, "KAZ-UZB": 9, "KGZ-UZB": 6 },
    hidden: 2,
    numbers: { hiddenLow: 7, hiddenHigh: 7, startInfluence: 10 },
  };

  test("A change of hostility moves the true and the shown value alike; the shown one stops at 5", async () => {
    const game = await aGame(SUSPECTED);
    await game.orders({ KAZ: [arm("UZB")] });
    expect(game.truth("KAZ", "KGZ")).toMatchObject({ truth: 8, shown: 5 });
  });

  test("And at 0", async () => {
    const game = await aGame({ ...SUSPECTED, hostility: { "KAZ-CHN": 2 }, hidden: 1 });
    for (const year of [1, 2]) {
      await game.nextYear(year);
      await game.orders({ KAZ: [reassure("CHN")], CHN: [reassure("KAZ")] });
    }
    expect(game.truth("KAZ", "CHN")).toMatchObject({ truth: 5, shown: 0 });
    await game.nextYear();
    await game.orders({ KAZ: [distance()] });
    expect(game.truth("KAZ", "CHN")).toMatchObject({ truth: 4, shown: 0 });
  });

  test("One whose true value reaches 6 in play becomes a hidden rivalry too, and is counted, but still shown at 5", async () => {
    const game = await aGame({ ...SUSPECTED, hidden: 1 });
    const [drawn] = ["KGZ", "CHN"].filter((seat) => game.truth("KAZ", seat as "KGZ").truth >= 6);
    if (drawn === "KGZ") expect(game.truth("KAZ", "CHN").truth).toBe(3);
    await game.orders({ KAZ: [arm("UZB")] });
    expect(game.truth("KAZ", "KGZ").truth).toBe(drawn === "KGZ" ? 8 : 6);
    expect(game.hostility("KAZ", "KGZ")).toBe(5);
    expect(game.pub.hidden.now).toBe(drawn === "KGZ" ? 1 : 2);
  });
});

describe("Rivals", () => {
  test("A pair that falls under 6 are rivals no longer, and one that rises to 6 are", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6, "UZB-TJK": 5 } });
    await game.orders({ KAZ: [reassure("KGZ")], KGZ: [reassure("KAZ")] });
    await game.nextYear();
    await game.pact("defence", ["UZB", "KAZ"], { against: ["TJK"] });
    await game.until("orders");
    await game.refuses("KAZ", { type: "orders", orders: [press("KGZ")] }, "notRival");
    await game.says("UZB", { type: "orders", orders: [press("TJK")] });
  });

  test("A rivalry that has come out is an ordinary pair for good, even after it has fallen to 5", async () => {
    const game = await aGame({
      ...STEPPE,
      hostility: { "KAZ-KGZ": 4 },
      hidden: 1,
      numbers: { hiddenLow: 6, hiddenHigh: 6 },
    });
    await game.says("KAZ", { type: "announce", rival: "KGZ" });
    await game.orders({ KAZ: [reassure("KGZ")], KGZ: [reassure("KAZ")] });
    expect(game.pub.bonds["KAZ-KGZ"]).toEqual({ shown: 5, printed: 4, suspicion: false });
    await game.nextYear();
    await game.pact("defence", ["KAZ", "UZB"], { against: ["KGZ"] });
    expect(game.hostility("KAZ", "KGZ")).toBe(7);
  });
});

describe("Limits", () => {
  test("Standing stays between 0 and 10", async () => {
    const game = await aGame({
      ...STEPPE,
      hostility: { "KAZ-KGZ": 6, "UZB-TJK": 6 },
      numbers: { stayStanding: 9, honourStanding: 9 },
    });
    await game.pact("defence", ["KGZ", "UZB", "TJK"]);
    await game.press("KAZ", "KGZ");
    await game.lineUp({ UZB: "stay", TJK: "honour" });
    expect([game.standing("UZB"), game.standing("TJK")]).toEqual([0, 10]);
  });

  test("A seat whose standing has fallen to 2 can sign no defence pact, but whatever binds less", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6 }, numbers: { stayStanding: 4 } });
    await game.pact("defence", ["KGZ", "UZB"]);
    await game.press("KAZ", "KGZ");
    await game.lineUp({ UZB: "stay" });
    await game.nextYear();
    expect(game.slots("UZB")).toBe(0);
    const draft = await game.draft("defence", ["TJK", "UZB"]);
    await game.refuses("UZB", { type: "sign", draft }, "noSlot");
    await game.pact("consultation", ["TJK", "UZB"]);
    await game.pact("nonaggression", ["TJK", "UZB"]);
    expect(game.pacts).toHaveLength(2);
  });
});

test("Leaving by staying out costs what staying out costs, and no notice besides", async () => {
  const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6 } });
  await game.pact("defence", ["KGZ", "UZB"]);
  await game.press("KAZ", "KGZ");
  await game.lineUp({ UZB: "stay" });
  await game.nextYear();
  expect(game.standing("UZB")).toBe(6 - game.numbers.stayStanding);
});
