import { describe, expect, test } from "vitest";
import { percentileOf } from "../../shared/world/par.ts";
import { aGame, type Board, reassure } from "../kit/game.ts";

const PLAIN: Board = { seats: ["IND", "PAK", "BGD", "KAZ", "VNM"], without: ["agendas"] };

/** Points of security that a seat has after one quiet year. */
async function securityOf(seat: Board["seats"][number], board: Board): Promise<number> {
  const game = await aGame(board);
  await game.until("reckoning");
  return game.earned(seat, "secure") + game.earned(seat, "exposed");
}

describe("Security, each round", () => {
  test("No rival exposes you: +1. One: 0. Two or more: -1", async () => {
    const strength = { BGD: 2, IND: 12, PAK: 5 };
    expect(await securityOf("BGD", { ...PLAIN, strength })).toBe(1);
    expect(await securityOf("BGD", { ...PLAIN, strength, hostility: { "BGD-IND": 6 } })).toBe(0);
    expect(await securityOf("BGD", { ...PLAIN, strength, hostility: { "BGD-IND": 6, "BGD-PAK": 6 } })).toBe(-1);
    expect(
      await securityOf("BGD", { ...PLAIN, strength, hostility: { "BGD-IND": 6, "BGD-PAK": 6, "BGD-VNM": 6 } }),
    ).toBe(-1);
  });

  test("A rival exposes you only if its strength exceeds your cover, and an equal one does not", async () => {
    const hostility = { "BGD-IND": 6 } as const;
    expect(await securityOf("BGD", { ...PLAIN, hostility, strength: { BGD: 5, IND: 5 } })).toBe(1);
    expect(await securityOf("BGD", { ...PLAIN, hostility, strength: { BGD: 5, IND: 6 } })).toBe(0);
  });

  test("Hidden rivals you have are included", async () => {
    const board: Board = { ...PLAIN, hostility: { "BGD-IND": 4 }, hidden: 1, strength: { BGD: 2, IND: 12 } };
    expect(await securityOf("BGD", board)).toBe(0);
    const game = await aGame(board);
    await game.until("reckoning");
    expect(game.heard("IND", "scored").map(({ seat }) => seat)).toEqual(["IND"]);
  });

  test("A partner obliged against the rival adds its strength times standing over 10", async () => {
    // 2 and 0.6 of 10 make 8; the more standing, the more of it.
    const strength = { BGD: 2, IND: 9, KAZ: 10 };
    const hostility = { "BGD-IND": 6, "PAK-VNM": 6 } as const;
    const game = await aGame({ ...PLAIN, hostility, strength, numbers: { honourStanding: 3 } });
    await game.pact("defence", ["BGD", "KAZ"]);
    await game.until("reckoning");
    expect(game.earned("BGD", "secure")).toBe(0);
    await game.nextYear();
    await game.pact("defence", ["KAZ", "PAK"]);
    await game.press("VNM", "PAK");
    await game.lineUp({ KAZ: "honour" });
    await game.brink({ VNM: "yield", PAK: "yield" });
    expect(game.standing("KAZ")).toBe(9);
    expect(game.earned("BGD", "secure")).toBe(1);
  });

  test("A partner whose pact names others does not cover you against this one", async () => {
    const strength = { BGD: 2, IND: 5, KAZ: 20 };
    const game = await aGame({ ...PLAIN, hostility: { "BGD-IND": 6 }, strength });
    await game.pact("defence", ["BGD", "KAZ"], { against: ["PAK"] });
    await game.until("reckoning");
    expect(game.earned("BGD", "secure")).toBe(0);
  });

  test("A partner that is itself the rival covers nobody against itself", async () => {
    const game = await aGame({ ...PLAIN, hostility: { "BGD-IND": 6 }, strength: { BGD: 2, IND: 5 } });
    await game.pact("defence", ["BGD", "IND"]);
    await game.until("reckoning");
    expect(game.earned("BGD", "secure")).toBe(0);
  });

  test("Washington adds 12 times its probability, and nothing against a state it is close to", async () => {
    // Pakistan is an informal ally: 6 of strength; Afghanistan is one too.
    const seats: Board["seats"] = ["PAK", "IND", "AFG", "KAZ"];
    const hostility = { "IND-PAK": 6 } as const;
    expect(await securityOf("PAK", { ...PLAIN, seats, hostility, strength: { PAK: 4, IND: 10 } })).toBe(1);
    expect(await securityOf("PAK", { ...PLAIN, seats, hostility, strength: { PAK: 4, IND: 11 } })).toBe(0);
    const close = { ...PLAIN, seats, hostility: { "AFG-PAK": 6 }, strength: { PAK: 4, AFG: 5 } } as const;
    expect(await securityOf("PAK", close)).toBe(0);
    const without: Board = { ...PLAIN, seats, hostility, strength: { PAK: 4, IND: 5 }, without: ["washington"] };
    expect(await securityOf("PAK", without)).toBe(0);
  });

  test("A treaty ally has 9.6 of it", async () => {
    const board = { ...PLAIN, seats: ["KOR", "CHN", "KAZ"], hostility: { "CHN-KOR": 6 } } satisfies Board;
    expect(await securityOf("KOR", { ...board, strength: { KOR: 2, CHN: 11 } })).toBe(1);
    expect(await securityOf("KOR", { ...board, strength: { KOR: 2, CHN: 12 } })).toBe(0);
  });
});

describe("At the end", () => {
  test("Half of standing minus 6, rounded toward zero", async () => {
    for (const [gain, points] of [
      [3, 1],
      [2, 1],
      [1, 0],
      [-1, 0],
      [-3, -1],
      [-4, -2],
    ] as const) {
      const game = await aGame({
        ...PLAIN,
        rounds: 1,
        hostility: { "BGD-IND": 6 },
        numbers: gain > 0 ? { honourStanding: gain } : { stayStanding: -gain },
      });
      await game.pact("defence", ["BGD", "KAZ"]);
      await game.press("IND", "BGD");
      await game.lineUp({ KAZ: gain > 0 ? "honour" : "stay" });
      await game.brink({ IND: "yield", BGD: "yield" });
      await game.untilOver();
      expect(game.earned("KAZ", "finalStanding")).toBe(points);
    }
  });

  test("Points may be negative", async () => {
    const game = await aGame({ ...PLAIN, hostility: { "BGD-IND": 6, "BGD-PAK": 6 } });
    await game.untilOver();
    expect(game.points("BGD")).toBe(-8);
  });

  test("Every line of a seat's score says in which year it came and why, and they add up to its points", async () => {
    const game = await aGame({ ...PLAIN, hostility: { "BGD-IND": 6 }, without: [] });
    await game.orders({ BGD: [reassure("IND")], IND: [reassure("BGD")] });
    await game.nextYear();
    await game.untilOver();
    const { scores, points } = game.papers("BGD");
    expect(scores.reduce((sum, line) => sum + line.points, 0)).toBe(points);
    for (const line of scores) expect(line.round).toBeGreaterThan(0);
  });

  test("Everything is opened to all: truths, cards, findings, notes, scores and the seed", async () => {
    const game = await aGame({ ...PLAIN, without: [], hostility: { "BGD-IND": 4 }, hidden: 1, seed: "an open book" });
    await game.says("KAZ", { type: "note", text: "Dhaka and Delhi?" });
    expect(game.sees("spectator").pub.final).toBeUndefined();
    await game.untilOver();
    const { final } = game.sees("spectator").pub;
    expect(final!.seed).toBe("an open book");
    expect(final!.bonds["BGD-IND"]!.truth).toBeGreaterThanOrEqual(6);
    expect(final!.dossiers.KAZ!.notes).toEqual({ page: { text: "Dhaka and Delhi?" } });
    expect(final!.dossiers.IND!.cards).toHaveLength(2);
    expect(final!.ranking.map(({ seat }) => seat).sort()).toEqual([...game.pub.seats].sort());
  });

  test("Where there is no par to measure against, the ranking is by points, best first", async () => {
    const game = await aGame({ ...PLAIN, hostility: { "BGD-IND": 6, "BGD-PAK": 6 } });
    await game.untilOver();
    const points = game.pub.final!.ranking.map((row) => row.points);
    expect(points).toEqual([...points].sort((a, b) => b - a));
    expect(game.pub.final!.ranking.at(-1)!.seat).toBe("BGD");
  });
});

describe("The result", () => {
  const par = { games: 4, rounds: { 1: { "0": 3, "1": 1 }, end: { "-2": 1, "5": 2, "9": 1 } } };

  test("It is the percentile among the bots' games in that seat: those with fewer points, and half of those with as many", () => {
    expect(percentileOf(par, "end", 5)).toBe(50);
    expect(percentileOf(par, "end", 6)).toBe(75);
    expect(percentileOf(par, "end", 9)).toBe(87.5);
    expect(percentileOf(par, "end", 20)).toBe(100);
    expect(percentileOf(par, "end", -7)).toBe(0);
  });

  test("During the game it is measured against the same year of those games; before the first, and without par, there is none", () => {
    expect(percentileOf(par, 1, 1)).toBe(87.5);
    expect(percentileOf(par, 0, 1)).toBeUndefined();
    expect(percentileOf(undefined, "end", 5)).toBeUndefined();
  });
});
