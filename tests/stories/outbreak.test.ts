import { describe, expect, test } from "vitest";
import { isPrincipal, quarrelWeight } from "../../shared/rules/crises.ts";
import type { Crisis } from "../../shared/state.ts";
import { type Party, pairOf, SEATS, type Seat } from "../../shared/words.ts";
import { cardOf } from "../../shared/world/crises.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { AS_PRINTED, aGame, type Board, type Game, percentOf, press } from "../kit/game.ts";

const STEPPE: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK"] };
const TWO: Board = { ...STEPPE, hostility: { "KAZ-KGZ": 6, "UZB-TJK": 6 } };
const FOUR_QUARRELS: Board = {
  seats: ["KAZ", "KGZ", "UZB", "TJK", "BGD", "VNM", "MNG", "IND"],
  hostility: { "KAZ-KGZ": 6, "UZB-TJK": 6, "BGD-VNM": 6, "MNG-IND": 6 },
};

/** In how many of a hundred years this seat is in the one crisis that is drawn. */
function shareOf(seat: Seat, board: Board, before = async (_: Game): Promise<void> => {}): Promise<number> {
  return percentOf(250, async (seed) => {
    const game = await aGame({ ...board, numbers: { quarrels: 1, ...board.numbers }, seed });
    await before(game);
    if (game.phase !== "lineup") await game.orders({});
    expect(game.pub.crises).toHaveLength(1);
    return isPrincipal(game.crisisAt(0), seat);
  });
}

describe("Quarrels drawn by lot", () => {
  test("Only rivals quarrel, and where there are none the year is quiet", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 5, "UZB-TJK": 5 }, numbers: { quarrels: 2 } });
    await game.orders({});
    expect(game.phase).toBe("reckoning");
    const one = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6, "UZB-TJK": 5 }, numbers: { quarrels: 2 } });
    await one.orders({});
    expect(one.pub.crises.map(({ by }) => by)).toEqual(["flare"]);
    expect(isPrincipal(one.crisisAt(0), "KAZ")).toBe(true);
  });

  test("A rivalry of 8 is drawn three times as often as one of 6, and one of 10 five times", async () => {
    expect(Math.abs((await shareOf("KAZ", TWO)) - 50)).toBeLessThan(8);
    const eight = await shareOf("KAZ", { ...TWO, hostility: { "KAZ-KGZ": 8, "UZB-TJK": 6 } });
    expect(Math.abs(eight - 100 * (3 / 4))).toBeLessThan(7);
    const ten = await shareOf("KAZ", { ...TWO, hostility: { "KAZ-KGZ": 10, "UZB-TJK": 6 } });
    expect(Math.abs(ten - 100 * (5 / 6))).toBeLessThan(6);
  });

  test("A lot names the challenger", async () => {
    const challengers = await percentOf(200, async (seed) => {
      const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6 }, numbers: { quarrels: 1 }, seed });
      await game.orders({});
      expect(game.crisisAt(0).by).toBe("flare");
      return game.crisisAt(0).challenger === "KAZ";
    });
    expect(Math.abs(challengers - 50)).toBeLessThan(12);
  });

  test("Each partner who would be called makes a challenge as likely again: promises draw quarrels", async () => {
    const challenged = new Set<Party>();
    let partnerOfOne = 0;
    const both = await shareOf("KAZ", { ...TWO, seats: [...STEPPE.seats, "MNG"] }, async (game) => {
      await game.pact("defence", ["KAZ", "MNG"]);
      await game.pact("defence", ["KGZ", "MNG"]);
    });
    expect(Math.abs(both - 100 * (2 / 3))).toBeLessThan(8);
    const one = await shareOf(
      "KAZ",
      { ...STEPPE, seats: [...STEPPE.seats, "MNG"], hostility: { "KAZ-KGZ": 6 } },
      async (game) => {
        await game.pact("defence", ["KAZ", "MNG"]);
        await game.orders({});
        challenged.add(game.crisisAt(0).defender);
        if (game.crisisAt(0).defender === "KAZ") partnerOfOne += 1;
      },
    );
    expect(one).toBe(100);
    expect([...challenged].sort()).toEqual(["KAZ", "KGZ"]);
    expect(Math.abs(partnerOfOne / 2.5 - 100 * (2 / 3))).toBeLessThan(8);
  });

  test("More than three partners draw no more than three do", () => {
    const weight = (called: number) => quarrelWeight({ hostility: 6, hidden: false, calmed: 0, called }, numbersWith());
    expect([0, 1, 2, 3, 4, 9].map(weight)).toEqual([1, 2, 3, 4, 4, 4]);
  });

  test("A hidden rivalry has 35 in a hundred of the weight of an open one", async () => {
    const board: Board = {
      ...STEPPE,
      hostility: { "KAZ-KGZ": 4, "UZB-TJK": 7 },
      hidden: 1,
      numbers: { hiddenLow: 7, hiddenHigh: 7 },
    };
    expect(Math.abs((await shareOf("KAZ", board)) - 100 * (35 / 135))).toBeLessThan(7);
  });

  test("But it does come about, by what it truly is, and is public from then on", async () => {
    const game = await aGame({
      ...STEPPE,
      hostility: { "KAZ-KGZ": 4 },
      hidden: 1,
      numbers: { hiddenLow: 7, hiddenHigh: 7, quarrels: 1 },
    });
    await game.orders({});
    expect(game.pub.crises).toHaveLength(1);
    expect(game.pub.bonds["KAZ-KGZ"]).toEqual({ shown: 7, printed: 4, suspicion: false });
    expect(game.heard("spectator", "rivalryRevealed")).toMatchObject([{ pair: "KAZ-KGZ", value: 7, why: "crisis" }]);
    expect(game.pub.hidden).toEqual({ drawn: 1, now: 0 });
  });

  test("A non-aggression pact makes a quarrel rarer, but does not stop it", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6 }, numbers: { quarrels: 1 } });
    await game.pact("nonaggression", ["KAZ", "KGZ"]);
    await game.orders({});
    expect(game.phase).toBe("lineup");
  });
});

describe("How many", () => {
  test("Two a year, or one for each six seats where that is more", async () => {
    const pairs = SEATS.flatMap((a, at) => SEATS.slice(at + 1).map((b) => pairOf(a, b)));
    const hostility = Object.fromEntries(pairs.map((pair) => [pair, 6]));
    for (const [seats, many] of [
      [5, 2],
      [17, 2],
      [18, 3],
      [23, 3],
      [24, 4],
      [26, 4],
    ] as const) {
      const game = await aGame({ seats: SEATS.slice(0, seats), hostility, numbers: AS_PRINTED });
      await game.orders({});
      expect([seats, game.pub.crises.length]).toEqual([seats, many]);
    }
  });

  test("Presses may make it one more, and no more than that", async () => {
    const game = await aGame({ ...FOUR_QUARRELS, numbers: { ...AS_PRINTED, tensionFrom: 11 } });
    await game.orders({ KAZ: [press("KGZ")], UZB: [press("TJK")], BGD: [press("VNM")], MNG: [press("IND")] });
    expect(game.pub.crises.map(({ by }) => by)).toEqual(["press", "press", "press"]);
  });

  test("A state is a principal at most once a year", async () => {
    const game = await aGame({
      ...STEPPE,
      hostility: { "KAZ-KGZ": 6, "KAZ-UZB": 6, "KAZ-TJK": 6 },
      numbers: { quarrels: 3 },
    });
    await game.orders({});
    expect(game.pub.crises).toHaveLength(1);
  });

  test("Presses come before the lot and count in it, and among themselves they come in random order", async () => {
    const firsts = new Set<string>();
    for (let n = 0; n < 12; n += 1) {
      const game = await aGame({ ...FOUR_QUARRELS, numbers: { quarrels: 3, startInfluence: 4 }, seed: `year ${n}` });
      await game.orders({ KAZ: [press("KGZ")], UZB: [press("TJK")] });
      expect(game.pub.crises.map((crisis: Crisis) => crisis.by)).toEqual(["press", "press", "flare"]);
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
    const game = await aGame({ seats: ["IND", "PAK", "CHN"], hostility: { "IND-PAK": 8 } });
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
