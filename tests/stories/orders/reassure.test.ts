import { describe, expect, test } from "vitest";
import { isPrincipal } from "../../../shared/rules/crises.ts";
import { aGame, type Board, host, percentOf, reassure } from "../../kit/game.ts";

const STEPPE: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK"], hostility: { "KAZ-KGZ": 8 } };

describe("Reassure a state", () => {
  test("It costs influence, and lowers hostility by 1 when both do it", async () => {
    const game = await aGame(STEPPE);
    await game.orders({ KAZ: [reassure("KGZ")], KGZ: [reassure("KAZ")] });
    expect(game.hostility("KAZ", "KGZ")).toBe(7);
    expect(game.influence("KAZ")).toBe(7 - game.numbers.reassureCost);
  });

  test("One alone lowers nothing", async () => {
    const game = await aGame(STEPPE);
    await game.orders({ KAZ: [reassure("KGZ")], KGZ: [reassure("UZB")] });
    expect(game.hostility("KAZ", "KGZ")).toBe(8);
    expect(game.influence("KAZ")).toBe(7 - game.numbers.reassureCost);
  });

  test("One alone does halve the weight of their quarrel in the draw", async () => {
    const drawn = await percentOf(300, async (seed) => {
      const hostility = { "KAZ-KGZ": 8, "UZB-TJK": 8 };
      const game = await aGame({ ...STEPPE, hostility, seed, numbers: { quarrels: 1 } });
      await game.orders({ KAZ: [reassure("KGZ")] });
      return isPrincipal(game.crisisAt(0), "KAZ");
    });
    expect(Math.abs(drawn - 100 / 3)).toBeLessThan(8);
  });

  test("But only in the same year", async () => {
    const game = await aGame({ ...STEPPE, numbers: { quarrels: 1, calmShare: 0 } });
    await game.orders({ KAZ: [reassure("KGZ")] });
    expect(game.phase).toBe("reckoning");
    await game.nextYear();
    await game.orders({});
    expect(game.phase).toBe("lineup");
  });

  test("A consultation pact, step 1 of the forum and a host each make it 1 stronger", async () => {
    const game = await aGame({ ...STEPPE, numbers: { startInfluence: 10, reassureMost: 8 } });
    await game.forum();
    await game.orders({ KAZ: [reassure("KGZ")], KGZ: [reassure("KAZ")] });
    expect(game.hostility("KAZ", "KGZ")).toBe(8 - 2);
    await game.nextYear();
    await game.pact("consultation", ["KAZ", "KGZ"]);
    await game.orders({ KAZ: [reassure("KGZ")], KGZ: [reassure("KAZ")], UZB: [host("KAZ", "KGZ")] });
    expect(game.hostility("KAZ", "KGZ")).toBe(6 - 4);
  });

  test("It never goes more than 2 below where the pair began", async () => {
    const game = await aGame(STEPPE);
    for (const year of [1, 2, 3]) {
      await game.nextYear(year);
      await game.orders({ KAZ: [reassure("KGZ")], KGZ: [reassure("KAZ")] });
    }
    expect(game.hostility("KAZ", "KGZ")).toBe(6);
  });

  test("After a rise it can bring the pair back as far", async () => {
    const game = await aGame(STEPPE);
    await game.crisis("KAZ", "KGZ", ["stand", "yield"]);
    expect(game.hostility("KAZ", "KGZ")).toBe(9);
    for (const year of [2, 3, 4, 5]) {
      await game.nextYear(year);
      await game.orders({ KAZ: [reassure("KGZ")], KGZ: [reassure("KAZ")] });
    }
    expect(game.hostility("KAZ", "KGZ")).toBe(6);
  });

  test("A hidden rivalry that is reassured under 6 ends unseen: only the parties and the public count know", async () => {
    const game = await aGame({
      ...STEPPE,
      hostility: { "KAZ-KGZ": 4 },
      hidden: 1,
      numbers: { hiddenLow: 7, hiddenHigh: 7 },
    });
    for (const year of [1, 2]) {
      await game.nextYear(year);
      await game.orders({ KAZ: [reassure("KGZ")], KGZ: [reassure("KAZ")] });
    }
    expect(game.truth("KAZ", "KGZ")).toMatchObject({ truth: 5, shown: 2, suspicion: true });
    expect(game.pub.hidden).toEqual({ drawn: 1, now: 0 });
    expect(game.heard("spectator", "rivalryRevealed")).toEqual([]);
  });
});
