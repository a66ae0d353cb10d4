import { describe, expect, test } from "vitest";
import { setupOf } from "../../shared/play/begin.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import { drawHidden, suspicionsIn } from "../../shared/rules/hidden.ts";
import type { Pair } from "../../shared/words.ts";
import { isNumberName, numbersWith } from "../../shared/world/numbers.ts";
import { SCENARIOS } from "../../shared/world/scenarios.ts";
import { STATES } from "../../shared/world/states.ts";
import { aGame, aTable, type Board, press, scenarioFrom } from "../kit/game.ts";

const STEPPE: Board = { seats: ["KAZ", "KGZ", "UZB"] };

describe("Before the game", () => {
  test("A game needs two or more different seats, and knows every number it is told to replace", async () => {
    await expect(aTable({ seats: ["KAZ"] })).rejects.toThrow(RangeError);
    await expect(aTable({ seats: ["KAZ", "KAZ"] })).rejects.toThrow(RangeError);
    await expect(aTable({ seats: ["KAZ", "KGZ"], numbers: { luck: 7 } as Board["numbers"] })).rejects.toThrow("luck");
    expect(isNumberName("rounds")).toBe(true);
    expect(() => numbersWith({ rounds: Number.NaN })).toThrow(RangeError);
  });

  test("Nobody has secrets before the game begins", async () => {
    const game = await aTable({ ...STEPPE, hostility: { "KAZ-KGZ": 4 }, hidden: 1 });
    expect(game.phase).toBe("gathering");
    for (const viewer of ["KAZ", "spectator", "facilitator"] as const) {
      expect(Object.keys(game.sees(viewer))).toEqual(["viewer", "pub"]);
    }
    expect(game.pub.hidden).toEqual({ drawn: 0, now: 0 });
    expect(game.heard("KAZ", "gameBegan")).toEqual([]);
  });

  test("Bots take the seats that stay empty", async () => {
    const game = await aTable(STEPPE);
    await game.house({ type: "hold", seat: "UZB", by: "nobody" });
    await game.host({ type: "start" });
    expect(game.pub.sheets.UZB!.holder).toBe("bot");
    expect(game.pub.sheets.KAZ!.holder).toBe("people");
  });
});

describe("The state sheet", () => {
  test("Standing starts at 6 with room for two pacts, and influence at 4 with an income of 3 a round", async () => {
    const before = await aTable(STEPPE);
    expect(before.pub.sheets.KAZ).toMatchObject({ standing: 6, slots: 2, influence: 4, arms: 0, misses: 0 });
    const game = await aGame(STEPPE);
    expect(game.influence("KAZ")).toBe(7);
    await game.nextYear();
    expect(game.influence("KAZ")).toBe(10);
  });

  test("Influence never passes 10 and is worth nothing at the end", async () => {
    const game = await aGame({ ...STEPPE, without: ["agendas"], numbers: { exposedNone: 0 } });
    await game.nextYear(5);
    expect(game.influence("KAZ")).toBe(10);
    await game.untilOver();
    expect(game.points("KAZ")).toBe(0);
  });

  test("Strength and the tie to Washington are those of 2014, unless the scenario says otherwise", async () => {
    const game = await aGame({ ...STEPPE, strength: { UZB: 7 } });
    expect(game.strength("KAZ")).toBe(STATES.KAZ.strength);
    expect(game.strength("UZB")).toBe(7);
    expect(game.tie("KAZ")).toBe(STATES.KAZ.tie);
  });

  test("A seat may be in one defence pact of its own for every full 3 points of standing: two at the start, one at 3, three at 9", async () => {
    for (const [standing, slots] of [
      [6, 2],
      [5, 1],
      [3, 1],
      [2, 0],
      [9, 3],
      [8, 2],
    ] as const) {
      const game = await aGame({ ...STEPPE, numbers: { startStanding: standing } });
      expect(game.slots("KAZ")).toBe(slots);
    }
  });
});

describe("Hostility", () => {
  test("From 6 on, a pair are rivals; below it, they are not", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6, "KAZ-UZB": 5 } });
    await game.until("orders");
    await game.refuses("KAZ", { type: "orders", orders: [press("UZB")] }, "notRival");
    await game.says("KAZ", { type: "orders", orders: [press("KGZ")] });
  });

  test("It stays between 0 and 10", async () => {
    const game = await aGame({
      ...STEPPE,
      hostility: { "KAZ-KGZ": 10, "KAZ-UZB": 6 },
      numbers: { detenteHostility: 9, startInfluence: 10 },
    });
    await game.crisis("KAZ", "KGZ", ["stand", "yield"]);
    expect(game.hostility("KAZ", "KGZ")).toBe(10);
    await game.nextYear();
    await game.crisis("KAZ", "UZB", ["yield", "yield"]);
    expect(game.hostility("KAZ", "UZB")).toBe(0);
  });
});

describe("Hidden rivalries", () => {
  const BORDERLAND: Board = {
    seats: ["KAZ", "KGZ", "UZB", "TJK", "MNG", "BGD"],
    hostility: { "KAZ-KGZ": 3, "UZB-TJK": 5, "KAZ-UZB": 4, "MNG-KAZ": 4, "BGD-MNG": 4, "BGD-KGZ": 3 },
    hidden: undefined,
  };

  test("Sixty for each hundred seats are drawn from the pairs printed at 3 to 5, at a true 7 or 8", async () => {
    const seen = new Set<number>();
    for (let n = 0; n < 20; n += 1) {
      const game = await aGame({ ...BORDERLAND, seed: `draw ${n}` });
      const bonds = Object.values(game.sees("facilitator").all!.bonds);
      const hidden = bonds.filter((bond) => bond.truth >= 6);
      expect(hidden).toHaveLength(4);
      for (const bond of hidden) {
        expect(bond.suspicion).toBe(true);
        expect(bond.shown).toBeLessThanOrEqual(5);
        seen.add(bond.truth);
      }
      expect(game.pub.hidden).toEqual({ drawn: 4, now: 4 });
    }
    expect([...seen].sort()).toEqual([7, 8]);
  });

  test("Only the two parties know it; everybody else sees the printed number", async () => {
    const game = await aGame({ seats: ["KAZ", "KGZ", "UZB"], hostility: { "KAZ-KGZ": 4 }, hidden: 1 });
    expect(game.papers("KAZ").truths["KAZ-KGZ"]).toBeGreaterThanOrEqual(7);
    expect(game.papers("KGZ").truths["KAZ-KGZ"]).toBeGreaterThanOrEqual(7);
    expect(game.papers("UZB").truths).toEqual({});
    expect(game.hostility("KAZ", "KGZ")).toBe(4);
  });

  test("A pair with a party that has no public rival is drawn three times as often, and five times when both have none", () => {
    const setup = setupOf(
      scenarioFrom({
        seats: ["KAZ", "KGZ", "UZB", "TJK", "MNG", "BGD"],
        hostility: { "KAZ-KGZ": 9, "KAZ-UZB": 4, "TJK-MNG": 4, "KAZ-BGD": 4, "KGZ-BGD": 9 },
        hidden: 1,
      }),
    );
    // Weights: KAZ-BGD, both with a public rival, 4; KAZ-UZB, one without, 12; TJK-MNG, both without, 20.
    const games = 3600;
    const times: Partial<Record<Pair, number>> = {};
    for (let n = 0; n < games; n += 1) {
      const [pair] = Object.keys(drawHidden(setup, diceOf(`weight ${n}`))) as Pair[];
      times[pair!] = (times[pair!] ?? 0) + 1;
    }
    expect(times["BGD-KAZ"]! / games).toBeCloseTo(4 / 36, 1);
    expect(times["KAZ-UZB"]! / games).toBeCloseTo(12 / 36, 1);
    expect(times["MNG-TJK"]! / games).toBeCloseTo(20 / 36, 1);
  });

  test("Where there are too few pairs at 3 to 5, those at 2 are suspicions too, and then those at 1; never those at 0", () => {
    const suspected = (hostility: Board["hostility"]) =>
      suspicionsIn(setupOf(scenarioFrom({ seats: ["KAZ", "KGZ", "UZB", "TJK"], hostility, hidden: 1 }))).length;
    expect(suspected({ "KAZ-KGZ": 3, "KAZ-UZB": 4, "KAZ-TJK": 5, "KGZ-UZB": 2 })).toBe(3);
    expect(suspected({ "KAZ-KGZ": 3, "KAZ-UZB": 4, "KAZ-TJK": 2, "KGZ-UZB": 1 })).toBe(3);
    expect(suspected({ "KAZ-KGZ": 3, "KAZ-UZB": 1, "KAZ-TJK": 1, "KGZ-UZB": 6 })).toBe(3);
    expect(suspected({ "KAZ-KGZ": 3 })).toBe(1);
  });

  test("A pair printed at 3 to 5 in a game without hidden rivalries is no suspicion, but an ordinary pair", async () => {
    const game = await aGame({ seats: ["KAZ", "KGZ", "UZB"], hostility: { "KAZ-KGZ": 5 } });
    expect(game.pub.bonds["KAZ-KGZ"]!.suspicion).toBe(false);
  });
});

describe("The printed games", () => {
  const DRAWN: Record<string, number> = { lesson: 0, common8: 0, mixed8: 0, forum26: 8 };

  test("In each of them the seed draws sixty hidden rivalries for each hundred seats: five of eight; eight in the full forum, and none in the lesson or before a common enemy", async () => {
    for (const scenario of SCENARIOS) {
      const game = await aGame({
        ...scenario,
        hostilityAtMost: scenario.hostilityAtMost ?? 10,
        hidden: scenario.hidden,
      });
      const drawn = DRAWN[scenario.id] ?? { 6: 4, 8: 5 }[scenario.seats.length];
      expect([scenario.id, game.pub.hidden.drawn]).toEqual([scenario.id, drawn]);
      expect(game.pub.rounds).toBe(scenario.rounds ?? 8);
    }
  });

  test("The full forum prints the treaties of 2014: the CSTO binds, does not lapse, takes no slot and can be left", async () => {
    const game = await aGame({ seats: ["KAZ", "KGZ", "RUS", "TJK"], institutions: true });
    expect(game.pacts).toMatchObject([
      { id: "csto", kind: "defence", members: ["KAZ", "KGZ", "RUS", "TJK"] },
      { id: "sco", kind: "consultation" },
    ]);
    expect(game.pacts[0]!.against).toBeUndefined();
    await game.pact("consultation", ["KAZ", "KGZ"]);
    await game.pact("nonaggression", ["KAZ", "KGZ"]);
    await game.nextYear(6);
    expect(game.pacts.map((pact) => pact.id)).toContain("csto");
    await game.says("TJK", { type: "notice", pact: "csto" });
    await game.nextYear();
    expect(game.pacts.find((pact) => pact.id === "csto")!.members).toEqual(["KAZ", "KGZ", "RUS"]);
  });

  test("An institution with fewer than two of its members at the table is not printed", async () => {
    const game = await aGame({ seats: ["TJK", "IND", "BGD"], institutions: true });
    expect(game.pacts).toEqual([]);
  });
});
