import { describe, expect, test } from "vitest";
import { aGame, arm, type Board } from "../../kit/game.ts";

const STEPPE: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK"], numbers: { startInfluence: 7 } };

describe("Arm a state", () => {
  test("It costs influence and makes another 1 stronger, oneself 2", async () => {
    const game = await aGame({ ...STEPPE, strength: { KAZ: 2, KGZ: 2 } });
    await game.orders({ KAZ: [arm("KGZ"), arm("KAZ")] });
    expect(game.strength("KGZ")).toBe(3);
    expect(game.strength("KAZ")).toBe(4);
    expect(game.influence("KAZ")).toBe(10 - 2 * game.numbers.armCost);
  });

  test("Each public rival of the armed state resents whoever armed it, by 1; the armed state itself is not blamed", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KGZ-UZB": 6, "KGZ-TJK": 5, "KAZ-UZB": 2 } });
    await game.orders({ KAZ: [arm("KGZ")] });
    expect(game.hostility("KAZ", "UZB")).toBe(3);
    expect(game.hostility("KAZ", "TJK")).toBe(0);
    expect(game.hostility("KGZ", "UZB")).toBe(6);
  });

  test("Who arms itself is resented by its own public rivals", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KGZ-UZB": 6 } });
    await game.orders({ KGZ: [arm("KGZ")] });
    expect(game.hostility("KGZ", "UZB")).toBe(7);
  });

  test("One may arm one's own rival", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6 } });
    await game.orders({ KAZ: [arm("KGZ")] });
    expect(game.hostility("KAZ", "KGZ")).toBe(6);
  });

  test("A hidden rival of the armed state does not show itself by resenting anybody", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KGZ-UZB": 4 }, hidden: 1 });
    await game.orders({ KAZ: [arm("KGZ")] });
    expect(game.hostility("KAZ", "UZB")).toBe(0);
  });

  test("No state receives more than 4 in a game; what passes that is refunded", async () => {
    const game = await aGame(STEPPE);
    await game.orders({ KAZ: [arm("KGZ")], UZB: [arm("KGZ")], TJK: [arm("KGZ")] });
    await game.nextYear();
    await game.orders({ KGZ: [arm("KGZ")], KAZ: [arm("KGZ")] });
    expect(game.strength("KGZ")).toBe(1 + 4);
    expect(game.pub.sheets.KGZ!.arms).toBe(4);
    // One of the two found no room, or half of it: three units for 4 influence became one for 2, or for 1 and 2.
    const paid = 10 + 10 - game.influence("KGZ") - game.influence("KAZ");
    expect([1, 2]).toContain(paid);
    await game.nextYear();
    await game.until("orders");
    await game.refuses("KAZ", { type: "orders", orders: [arm("KGZ")] }, "armedFull");
  });

  test("When only half of what one gives oneself fits, half of the price comes back", async () => {
    const game = await aGame({ ...STEPPE, numbers: { ...STEPPE.numbers, armMost: 1 } });
    await game.orders({ KGZ: [arm("KGZ")] });
    expect(game.strength("KGZ")).toBe(2);
    expect(game.influence("KGZ")).toBe(10 - 1);
  });

  test("Several arms to one state come in random order: now one armer is refunded, now the other", async () => {
    const refunded = new Set<string>();
    for (let n = 0; n < 12; n += 1) {
      const game = await aGame({ ...STEPPE, numbers: { armMost: 1 }, seed: `arms ${n}` });
      await game.orders({ KAZ: [arm("TJK")], UZB: [arm("TJK")] });
      for (const seat of ["KAZ", "UZB"] as const) {
        const failed = game.heard(seat, "orderFailed");
        if (failed.length > 0) refunded.add(seat);
        expect(game.influence(seat)).toBe(failed.length > 0 ? 7 : 7 - game.numbers.armCost);
      }
    }
    expect([...refunded].sort()).toEqual(["KAZ", "UZB"]);
  });
});

describe("Arms points", () => {
  const PROXY: Board = { ...STEPPE, hostility: { "KAZ-UZB": 6, "KGZ-UZB": 6 } };

  test("Each later time that the armed state makes a rival of the armer's yield, the armer gains 1", async () => {
    const game = await aGame(PROXY);
    await game.orders({ KAZ: [arm("KGZ")] });
    await game.nextYear();
    await game.crisis("KGZ", "UZB", ["stand", "yield"]);
    expect(game.earned("KAZ", "arms")).toBe(1);
    await game.nextYear();
    await game.crisis("UZB", "KGZ", ["yield", "stand"]);
    expect(game.earned("KAZ", "arms")).toBe(2);
  });

  test("It gains 1 when the armed state beats that rival in war, too, and nothing when it is beaten", async () => {
    for (const [armed, rival, points] of [
      [99, 1, 1],
      [1, 999, 0],
    ] as const) {
      const game = await aGame({ ...PROXY, strength: { KGZ: armed, UZB: rival } });
      await game.orders({ KAZ: [arm("KGZ")] });
      await game.nextYear();
      await game.crisis("KGZ", "UZB", ["stand", "stand"]);
      expect(game.outcome).toBe("war");
      expect(game.earned("KAZ", "arms")).toBe(points);
    }
  });

  test("It gains nothing when the one that yields is nobody's rival but the armed state's", async () => {
    const game = await aGame({ ...PROXY, hostility: { "KGZ-UZB": 6 } });
    await game.orders({ KAZ: [arm("KGZ")] });
    await game.nextYear();
    await game.crisis("KGZ", "UZB", ["stand", "yield"]);
    expect(game.earned("KAZ", "arms")).toBe(0);
  });

  test("A hidden rival counts, and only the armer sees the point", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-UZB": 4, "KGZ-UZB": 6 }, hidden: 1 });
    await game.orders({ KAZ: [arm("KGZ")] });
    await game.nextYear();
    await game.crisis("KGZ", "UZB", ["stand", "yield"]);
    expect(game.earned("KAZ", "arms")).toBe(1);
    expect(game.pub.crisisScores.KAZ).toEqual([]);
    expect(game.heard("KGZ", "scored").filter(({ seat }) => seat === "KAZ")).toEqual([]);
  });
});
