import { describe, expect, test } from "vitest";
import type { Party } from "../../shared/words.ts";
import { aGame, type Board, type Game, percentOf } from "../kit/game.ts";

const CAUCASUS: Board = {
  seats: ["AZE", "TUR", "KAZ"],
  outsiders: ["ARM"],
  hostility: { "ARM-AZE": 8 },
  numbers: { quarrels: 1 },
};

/** A year in which the lot made this party the challenger of the one quarrel, on one of the seeds. */
async function challengedBy(party: Party, board: Board, before = async (_: Game): Promise<void> => {}): Promise<Game> {
  for (let n = 0; n < 40; n += 1) {
    const game = await aGame({ ...board, seed: `${board.seed ?? "border"} ${n}` });
    await before(game);
    await game.orders({});
    if (game.crisisAt(0).challenger === party) return game;
  }
  throw new Error(`${party} never challenged anybody`);
}

describe("Outside states", () => {
  test("They have no seat, and challenge or are challenged by lot", async () => {
    const challengers = await percentOf(100, async (seed) => {
      const game = await aGame({ ...CAUCASUS, seed });
      expect(game.pub.seats).not.toContain("ARM");
      await game.orders({});
      const { challenger, defender, by } = game.crisisAt(0);
      expect([[challenger, defender].sort(), by]).toEqual([["ARM", "AZE"], "flare"]);
      return challenger === "ARM";
    });
    expect(Math.abs(challengers - 50)).toBeLessThan(15);
  });

  test("They bring their rivalries of 2014 by themselves, unless the table says otherwise", async () => {
    const own = await aGame({ ...CAUCASUS, hostility: {}, hostilityAtMost: 10 });
    expect([own.hostility("ARM", "AZE"), own.hostility("ARM", "TUR")]).toEqual([7, 0]);
    const said = await aGame({ ...CAUCASUS, hostilityAtMost: 10 });
    expect(said.hostility("ARM", "AZE")).toBe(8);
  });

  test("They take no orders, no draft and no message", async () => {
    const game = await aGame(CAUCASUS);
    await game.refuses("AZE", { type: "draft", terms: { kind: "defence", members: ["ARM", "AZE"] } }, "malformed");
    await game.until("orders");
    await game.refuses("AZE", { type: "orders", orders: [{ kind: "press", target: "ARM" }] }, "malformed");
  });

  test.each(["challenger", "defender"] as const)(
    "As %s they stand with the chance that they would win, and yield otherwise",
    async (side) => {
      let crises = 0;
      let stands = 0;
      for (let n = 0; crises < 200; n += 1) {
        const game = await aGame({ ...CAUCASUS, strength: { ARM: 2, AZE: 3 }, seed: `stand ${n}` });
        await game.orders({});
        if (game.crisisAt(0)[side] !== "ARM") continue;
        await game.lineUp();
        await game.brink({ AZE: "yield" });
        crises += 1;
        if (game.crisisAt(0).choices![side] === "stand") stands += 1;
      }
      expect(Math.abs((100 * stands) / crises - 400 / 13)).toBeLessThan(9);
    },
  );

  test("They keep no score and no standing; their rival's counts as ever", async () => {
    const game = await challengedBy("ARM", { ...CAUCASUS, strength: { ARM: 1_000_000 } });
    await game.lineUp();
    await game.brink({ AZE: "yield" });
    expect(game.outcome).toBe("dYields");
    expect(game.earned("AZE", "gaveWay")).toBe(-game.numbers.dYieldsD);
    expect(game.heard("facilitator", "scored").map(({ seat }) => seat as string)).not.toContain("ARM");
  });

  test("Whoever makes one give way gains what it gains from anybody", async () => {
    const game = await challengedBy("AZE", { ...CAUCASUS, strength: { AZE: 1_000_000 } });
    await game.lineUp();
    await game.brink({ AZE: "stand" });
    expect(game.outcome).toBe("dYields");
    expect(game.earned("AZE", "forced")).toBe(game.numbers.dYieldsC);
    expect(game.hostility("ARM", "AZE")).toBe(8 + game.numbers.dYieldsHostility);
    expect(game.heard("facilitator", "scored").map(({ seat }) => seat as string)).not.toContain("ARM");
  });

  test("A defence pact calls against them, and they make their victim need cover", async () => {
    const board: Board = { ...CAUCASUS, strength: { ARM: 5, AZE: 2, TUR: 5 } };
    const game = await challengedBy("ARM", board, async (game) => void (await game.pact("defence", ["AZE", "TUR"])));
    await game.lineUp();
    expect(game.crisisAt(0).lineUp!.honoured).toEqual(["TUR"]);
    await game.brink({ AZE: "stand" });
    expect(game.earned("AZE", "secure")).toBe(1);
  });

  test("They call nobody when they are challenged; the challenger's partners may back it at the usual price", async () => {
    const game = await challengedBy("AZE", CAUCASUS, async (game) => void (await game.pact("defence", ["AZE", "TUR"])));
    await game.lineUp({ TUR: "back" });
    expect(game.crisisAt(0).lineUp).toMatchObject({ called: [], honoured: [], backed: ["TUR"], entrapped: ["TUR"] });
    expect(game.earned("TUR", "joined")).toBe(-game.numbers.joinPoints);
    expect(game.hostility("ARM", "TUR")).toBe(game.numbers.joinHostility);
  });

  test("Washington joins one that is close to it as it would a seat: a treaty ally in 80 years of a hundred, a partner in 50", async () => {
    for (const [outsider, rival, percent] of [
      ["JPN", "CHN", 80],
      ["SAU", "IRN", 50],
      ["PRK", "RUS", 0],
    ] as const) {
      const board: Board = {
        ...CAUCASUS,
        seats: [rival, "KAZ", "TJK"],
        outsiders: [outsider],
        hostility: { [`${rival}-${outsider}`]: 8 },
      };
      let crises = 0;
      let joined = 0;
      for (let n = 0; crises < 120; n += 1) {
        const game = await aGame({ ...board, seed: `close ${n}` });
        await game.orders({});
        if (game.crisisAt(0).defender !== outsider) continue;
        await game.lineUp();
        crises += 1;
        if (game.crisisAt(0).lineUp!.washington === "joins") joined += 1;
      }
      expect(Math.abs((100 * joined) / crises - percent)).toBeLessThanOrEqual(percent === 0 ? 0 : 12);
    }
  });

  test("No hidden rivalry is drawn with them", async () => {
    const game = await aGame({ ...CAUCASUS, hostility: { "ARM-AZE": 8, "ARM-TUR": 4 }, hidden: 1, numbers: {} });
    expect(game.pub.bonds["ARM-TUR"]!.suspicion).toBe(false);
    expect(game.pub.hidden.drawn).toBe(0);
  });
});
