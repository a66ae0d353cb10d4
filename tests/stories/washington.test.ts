import { describe, expect, test } from "vitest";
import { aGame, type Board, court, percentOf } from "../kit/game.ts";

/** Korea and Thailand are treaty allies (4), Afghanistan and Pakistan informal ones (3), Vietnam a partner (2). */
const EAST: Board = {
  seats: ["CHN", "KOR", "AFG", "VNM", "THA"],
  hostility: { "CHN-KOR": 6, "CHN-AFG": 6, "CHN-VNM": 6, "KOR-THA": 6 },
};

describe("Washington", () => {
  test("It joins a treaty ally that is challenged in 80 of a hundred crises, an informal ally in 50, a partner never", async () => {
    for (const [defender, chance] of [
      ["KOR", 80],
      ["AFG", 50],
      ["VNM", 0],
    ] as const) {
      const joins = await percentOf(300, async (seed) => {
        const game = await aGame({ ...EAST, seed });
        await game.press("CHN", defender);
        await game.lineUp();
        return game.crisisAt(0).lineUp!.washington === "joins";
      });
      expect(Math.abs(joins - chance)).toBeLessThan(chance === 0 ? 1 : 8);
    }
  });

  test("It brings a strength of 12", async () => {
    const game = await aGame({ ...EAST, strength: { CHN: 6, KOR: 6 }, numbers: { washingtonTreaty: 100 } });
    await game.press("CHN", "KOR");
    await game.lineUp();
    await game.brink({ CHN: "stand", KOR: "stand" });
    expect(game.crisisAt(0).chance).toBe(10);
  });

  test("It never helps a challenger", async () => {
    const game = await aGame({ ...EAST, strength: { CHN: 6, KOR: 6 }, numbers: { washingtonTreaty: 100 } });
    await game.press("KOR", "CHN");
    await game.lineUp();
    await game.brink({ CHN: "stand", KOR: "stand" });
    expect(game.crisisAt(0)).toMatchObject({ chance: 50, lineUp: { washington: "stays" } });
  });

  test("Between two states close to it, it mediates instead, and 20 in a hundred such crises are settled", async () => {
    const settled = await percentOf(300, async (seed) => {
      const game = await aGame({ ...EAST, seed });
      await game.press("KOR", "THA");
      await game.lineUp();
      expect(game.crisisAt(0).lineUp!.washington).toBe("mediates");
      await game.brink({ KOR: "stand", THA: "stand" });
      return game.outcome === "settled";
    });
    expect(Math.abs(settled - 20)).toBeLessThan(8);
  });

  test("Its mediation adds to a mediator's: 40 in a hundred", async () => {
    const settled = await percentOf(300, async (seed) => {
      const game = await aGame({ ...EAST, seed });
      await game.press("KOR", "THA");
      await game.lineUp({ VNM: "mediate" });
      await game.brink({ KOR: "stand", THA: "stand" });
      return game.outcome === "settled";
    });
    expect(Math.abs(settled - 40)).toBeLessThan(8);
  });

  test("A tie that was courted to 3 counts", async () => {
    const game = await aGame({ ...EAST, numbers: { washingtonInformal: 100 } });
    await game.orders({ VNM: [court()] });
    await game.nextYear();
    await game.press("CHN", "VNM");
    await game.lineUp();
    expect(game.crisisAt(0).lineUp!.washington).toBe("joins");
  });

  test("A table without the module plays without it", async () => {
    const game = await aGame({ ...EAST, without: ["washington"], numbers: { washingtonTreaty: 100 } });
    await game.press("CHN", "KOR");
    await game.lineUp();
    expect(game.crisisAt(0).lineUp!.washington).toBe("stays");
  });
});
