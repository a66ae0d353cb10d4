import { describe, expect, test } from "vitest";
import { aGame, type Board, percentOf } from "../kit/game.ts";

const CAUCASUS: Board = {
  seats: ["AZE", "TUR", "KAZ"],
  outsiders: ["ARM"],
  hostility: { "ARM-AZE": 8 },
  numbers: { flare8: 100 },
};

describe("Outside states", () => {
  test("They have no seat, and only ever challenge, by flare", async () => {
    for (let n = 0; n < 10; n += 1) {
      const game = await aGame({ ...CAUCASUS, seed: `border ${n}` });
      expect(game.pub.seats).not.toContain("ARM");
      await game.orders({});
      expect(game.pub.crises).toMatchObject([{ challenger: "ARM", defender: "AZE", by: "flare" }]);
    }
  });

  test("They take no orders, no draft and no message", async () => {
    const game = await aGame(CAUCASUS);
    await game.refuses("AZE", { type: "draft", terms: { kind: "defence", members: ["ARM", "AZE"] } }, "malformed");
    await game.until("orders");
    await game.refuses("AZE", { type: "orders", orders: [{ kind: "press", target: "ARM" }] }, "malformed");
  });

  test("They stand with the chance that they would win, and yield otherwise", async () => {
    const stands = await percentOf(300, async (seed) => {
      const game = await aGame({ ...CAUCASUS, strength: { ARM: 2, AZE: 3 }, seed });
      await game.orders({});
      await game.lineUp();
      await game.brink({ AZE: "yield" });
      return game.crisisAt(0).choices!.challenger === "stand";
    });
    expect(Math.abs(stands - 400 / 13)).toBeLessThan(8);
  });

  test("They keep no score and no standing; their rival's counts as ever", async () => {
    const game = await aGame({ ...CAUCASUS, strength: { ARM: 1_000_000 } });
    await game.orders({});
    await game.lineUp();
    await game.brink({ AZE: "yield" });
    expect(game.outcome).toBe("dYields");
    expect(game.earned("AZE", "gaveWay")).toBe(-game.numbers.dYieldsD);
    expect(game.heard("facilitator", "scored").map(({ seat }) => seat as string)).not.toContain("ARM");
  });

  test("A defence pact calls against them, and they make their victim need cover", async () => {
    const game = await aGame({ ...CAUCASUS, strength: { ARM: 5, AZE: 2, TUR: 5 } });
    await game.pact("defence", ["AZE", "TUR"]);
    await game.orders({});
    await game.lineUp();
    expect(game.crisisAt(0).lineUp!.honoured).toEqual(["TUR"]);
    await game.brink({ AZE: "stand" });
    expect(game.earned("AZE", "secure")).toBe(1);
  });

  test("No hidden rivalry is drawn with them", async () => {
    const game = await aGame({ ...CAUCASUS, hostility: { "ARM-AZE": 8, "ARM-TUR": 4 }, hidden: 1, numbers: {} });
    expect(game.pub.bonds["ARM-TUR"]!.suspicion).toBe(false);
    expect(game.pub.hidden.drawn).toBe(0);
  });
});
