import { describe, expect, test } from "vitest";
import type { Crisis } from "../../shared/state.ts";
import { pairOf, SEATS } from "../../shared/words.ts";
import { cardOf } from "../../shared/world/crises.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { aGame, type Board, percentOf, press } from "../kit/game.ts";

const STEPPE: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK"] };
const FOUR_QUARRELS: Board = {
  seats: ["KAZ", "KGZ", "UZB", "TJK", "BGD", "VNM", "MNG", "IND"],
  hostility: { "KAZ-KGZ": 6, "UZB-TJK": 6, "BGD-VNM": 6, "MNG-IND": 6 },
};

describe("Flares", () => {
  test("The more hostile a rivalry is, from 6 to 10, the oftener it flares; and never below", async () => {
    const { flare6, flare7, flare8, flare9, flare10 } = numbersWith();
    const printed = { flare6, flare7, flare8, flare9, flare10 };
    expect(Object.values(printed)).toEqual(Object.values(printed).sort((a, b) => a - b));
    for (const [hostility, chance] of [
      [5, 0],
      [6, flare6],
      [7, flare7],
      [8, flare8],
      [9, flare9],
      [10, flare10],
    ] as const) {
      const flares = await percentOf(400, async (seed) => {
        const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": hostility }, numbers: printed, seed });
        await game.orders({});
        return game.phase === "lineup";
      });
      expect(Math.abs(flares - chance)).toBeLessThan(chance === 0 ? 1 : 5);
    }
  });

  test("A lot names the challenger", async () => {
    const challengers = await percentOf(200, async (seed) => {
      const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6 }, numbers: { flare6: 100 }, seed });
      await game.orders({});
      expect(game.crisisAt(0).by).toBe("flare");
      return game.crisisAt(0).challenger === "KAZ";
    });
    expect(Math.abs(challengers - 50)).toBeLessThan(12);
  });

  test("Hidden rivalries flare too, by what they truly are, and are public from then on", async () => {
    const game = await aGame({
      ...STEPPE,
      hostility: { "KAZ-KGZ": 4 },
      hidden: 1,
      numbers: { hiddenLow: 7, hiddenHigh: 7, flare7: 100 },
    });
    await game.orders({});
    expect(game.pub.crises).toHaveLength(1);
    expect(game.pub.bonds["KAZ-KGZ"]).toEqual({ shown: 7, printed: 4, suspicion: false });
    expect(game.heard("spectator", "rivalryRevealed")).toMatchObject([{ pair: "KAZ-KGZ", value: 7, why: "crisis" }]);
    expect(game.pub.hidden).toEqual({ drawn: 1, now: 0 });
  });

  test("A non-aggression pact does not stop flares", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6 }, numbers: { flare6: 100, calmShare: 100 } });
    await game.pact("nonaggression", ["KAZ", "KGZ"]);
    await game.orders({});
    expect(game.phase).toBe("lineup");
  });
});

describe("How many", () => {
  test("A year has at most two crises, however many seats", async () => {
    const small = await aGame({ ...FOUR_QUARRELS, numbers: { flare6: 100 } });
    await small.orders({});
    expect(small.pub.crises).toHaveLength(2);
    const pairs = SEATS.flatMap((a, at) => SEATS.slice(at + 1).map((b) => pairOf(a, b)));
    const hostility = Object.fromEntries(pairs.map((pair) => [pair, 6]));
    const large = await aGame({ seats: [...SEATS], hostility, numbers: { flare6: 100 } });
    await large.orders({});
    expect(large.pub.crises).toHaveLength(2);
    const more = await aGame({ seats: [...SEATS], hostility, numbers: { flare6: 100, crisesMost: 3 } });
    await more.orders({});
    expect(more.pub.crises).toHaveLength(3);
  });

  test("A state is a principal at most once a year", async () => {
    const game = await aGame({
      ...STEPPE,
      hostility: { "KAZ-KGZ": 6, "KAZ-UZB": 6, "KAZ-TJK": 6 },
      numbers: { flare6: 100 },
    });
    await game.orders({});
    expect(game.pub.crises).toHaveLength(1);
  });

  test("Presses come before flares, and among themselves in random order", async () => {
    const firsts = new Set<string>();
    for (let n = 0; n < 12; n += 1) {
      const game = await aGame({ ...FOUR_QUARRELS, numbers: { flare6: 100, startInfluence: 4 }, seed: `year ${n}` });
      await game.orders({ KAZ: [press("KGZ")], UZB: [press("TJK")], BGD: [press("VNM")] });
      expect(game.pub.crises.map((crisis: Crisis) => crisis.by)).toEqual(["press", "press"]);
      firsts.add(game.crisisAt(0).challenger);
    }
    expect(firsts.size).toBeGreaterThan(1);
  });

  test("Two rivals who press each other share one crisis, and a lot names the challenger", async () => {
    const challengers = new Set<string>();
    for (let n = 0; n < 12; n += 1) {
      const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 9 }, seed: `both ${n}` });
      await game.orders({ KAZ: [press("KGZ")], KGZ: [press("KAZ")] });
      expect(game.pub.crises).toHaveLength(1);
      expect(game.crisisAt(0).by).toBe("mutualPress");
      const left = 7 - game.numbers.pressCost;
      expect([game.influence("KAZ"), game.influence("KGZ")]).toEqual([left, left]);
      challengers.add(game.crisisAt(0).challenger);
      await game.until("summit");
      await game.until("orders");
      await game.refuses("KAZ", { type: "orders", orders: [press("KGZ")] }, "pressedLast");
      await game.refuses("KGZ", { type: "orders", orders: [press("KAZ")] }, "pressedLast");
    }
    expect([...challengers].sort()).toEqual(["KAZ", "KGZ"]);
  });
});

describe("The story of a crisis", () => {
  test("Each crisis carries a vignette that fits the two, and no story is told twice in a game", async () => {
    const game = await aGame({ seats: ["IND", "PAK", "CHN"], hostility: { "IND-PAK": 8 }, numbers: { flare8: 0 } });
    const told: string[] = [];
    for (const year of [1, 2, 3]) {
      await game.nextYear(year);
      await game.press(year % 2 ? "IND" : "PAK", year % 2 ? "PAK" : "IND");
      const { card, challenger, defender } = game.crisisAt(0);
      const story = cardOf(card, challenger, defender)!;
      expect(story.parties).toEqual(["IND", "PAK"]);
      told.push(card);
      await game.lineUp();
      await game.brink({ [challenger]: "stand", [defender]: "yield" });
    }
    expect(new Set(told).size).toBe(3);
  });
});
