import { describe, expect, test } from "vitest";
import type { Seat } from "../../shared/words.ts";
import { AS_PRINTED, aGame, type Board, percentOf, press } from "../kit/game.ts";

const STEPPE: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK"] };

describe("The Briefing opens every year", () => {
  test("First income, then the pacts that end, then the events", async () => {
    const game = await aGame({
      ...STEPPE,
      hostility: { "KAZ-KGZ": 6 },
      numbers: { tensionFrom: 5, strengthEvent: 100 },
    });
    await game.pact("defence", ["KAZ", "KGZ"]);
    await game.nextYear(4);
    const kinds = game.heard("facilitator", "phaseBegan").at(-1)!;
    expect(kinds).toMatchObject({ phase: "summit", round: 4 });
    const events = game.table.events.slice(game.table.events.lastIndexOf(kinds)).map((event) => event.kind);
    expect([...new Set(events)]).toEqual([
      "phaseBegan", "influenceMoved", "pactEnded", "hostilityMoved", "strengthMoved",
    ]); // biome-ignore format: one glance
  });

  test("A game lasts eight years, unless the scenario says otherwise", async () => {
    const game = await aGame(STEPPE);
    await game.untilOver();
    expect(game.round).toBe(8);
    const short = await aGame({ ...STEPPE, rounds: 5 });
    await short.untilOver();
    expect(short.round).toBe(5);
  });

  test("A defence pact lapses after three rounds", async () => {
    const game = await aGame(STEPPE);
    await game.pact("defence", ["KAZ", "KGZ"]);
    await game.nextYear(3);
    expect(game.hasPact("defence", "KAZ", "KGZ")).toBe(true);
    await game.nextYear(4);
    expect(game.hasPact("defence", "KAZ", "KGZ")).toBe(false);
    expect(game.heard("spectator", "pactEnded")).toMatchObject([{ why: "lapsed" }]);
    expect(game.standing("KAZ")).toBe(6);
  });

  test("It is prolonged when it is signed again", async () => {
    const game = await aGame(STEPPE);
    await game.pact("defence", ["KAZ", "KGZ"]);
    await game.nextYear(3);
    await game.pact("defence", ["KAZ", "KGZ"]);
    expect(game.pacts).toHaveLength(1);
    await game.nextYear(5);
    expect(game.hasPact("defence", "KAZ", "KGZ")).toBe(true);
    await game.nextYear(6);
    expect(game.pacts).toEqual([]);
  });

  test("Non-aggression and consultation pacts last until they are left", async () => {
    const game = await aGame(STEPPE);
    await game.pact("nonaggression", ["KAZ", "KGZ"]);
    await game.pact("consultation", ["KAZ", "UZB"]);
    await game.nextYear(8);
    expect(game.pacts).toHaveLength(2);
  });

  test("A seat in more defence pacts than its standing allows drops out of its newest, which costs it no standing", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-TJK": 6 } });
    const older = await game.pact("defence", ["KAZ", "KGZ"]);
    await game.pact("defence", ["KAZ", "UZB", "KGZ"], { against: ["TJK"] });
    await game.pact("consultation", ["KAZ", "KGZ"]);
    await game.crisis("KAZ", "TJK", ["yield", "stand"]);
    expect(game.slots("KAZ")).toBe(1);
    expect(game.pacts).toHaveLength(3);
    await game.nextYear();
    expect(game.heard("spectator", "pactLeft")).toMatchObject([{ seat: "KAZ", why: "capacity" }]);
    expect(game.pacts.find((pact) => pact.id === older)!.members).toEqual(["KAZ", "KGZ"]);
    expect(game.hasPact("defence", "KGZ", "UZB")).toBe(true);
    expect(game.hasPact("consultation", "KAZ", "KGZ")).toBe(true);
    expect(game.standing("KAZ")).toBe(5);
  });

  test("Limits are applied seat by seat in the scenario's order; a pact left with one member ends", async () => {
    const game = await aGame({
      seats: [...STEPPE.seats, "MNG", "BGD"],
      hostility: { "KAZ-TJK": 6, "KGZ-UZB": 6 },
    });
    await game.pact("defence", ["KAZ", "MNG"]);
    await game.pact("defence", ["KGZ", "BGD"]);
    await game.pact("defence", ["KAZ", "KGZ"]);
    await game.orders({ KAZ: [press("TJK")], KGZ: [press("UZB")] });
    await game.lineUp();
    for (const { id, challenger, defender } of game.pub.crises) {
      await game.says(challenger as Seat, { type: "brink", crisis: id, choice: "yield" });
      await game.says(defender as Seat, { type: "brink", crisis: id, choice: "stand" });
    }
    expect([game.standing("KAZ"), game.standing("KGZ")]).toEqual([5, 5]);
    await game.nextYear();
    // Kazakhstan comes first and drops out; that ends the pact, so that Kyrgyzstan need not drop out of anything.
    expect(game.heard("spectator", "pactLeft")).toMatchObject([{ seat: "KAZ", why: "capacity" }]);
    expect(game.heard("spectator", "pactEnded")).toMatchObject([{ why: "oneLeft" }]);
    expect(game.pacts).toHaveLength(2);
  });

  test("Only defence pacts of one's own count against a seat's capacity: not the forum's, institutions or other kinds", async () => {
    const game = await aGame({ seats: ["KAZ", "KGZ", "RUS", "TJK"], institutions: true });
    await game.pact("consultation", ["KAZ", "RUS"]);
    await game.pact("nonaggression", ["KAZ", "RUS"]);
    await game.pact("nonaggression", ["KAZ", "KGZ"]);
    await game.pact("defence", ["KAZ", "KGZ"]);
    await game.pact("defence", ["KAZ", "RUS"]);
    await game.refuses("KAZ", { type: "draft", terms: { kind: "defence", members: ["KAZ", "TJK"] } }, "noSlot");
    await game.nextYear();
    expect(game.pacts).toHaveLength(7);
  });
});

describe("Events", () => {
  const TENSE: Board = {
    seats: ["KAZ", "KGZ", "UZB"],
    hostility: { "KAZ-KGZ": 6 },
    numbers: { ...AS_PRINTED, quarrels: 0 },
  };

  test("One pair shown at 5 or more moves for every eight seats, and at least one: up in 70 of a hundred, else down", async () => {
    const rises = await percentOf(400, async (seed) => {
      const game = await aGame({ ...TENSE, seed });
      const moved = game.hostility("KAZ", "KGZ") - 6;
      expect(Math.abs(moved)).toBe(1);
      return moved === 1;
    });
    expect(rises).toBeGreaterThan(63);
    expect(rises).toBeLessThan(77);
  });

  test("Pairs shown at 4 or less are left alone, and so is everybody where nothing is tense", async () => {
    const game = await aGame({ ...TENSE, hostility: { "KAZ-KGZ": 4 } });
    expect(game.heard("spectator", "hostilityMoved")).toEqual([]);
  });

  test("With sixteen seats two pairs move, and with twenty-three still two", async () => {
    const seats: Board["seats"] = [
      "AFG", "ARE", "AZE", "BGD", "BHR", "CHN", "EGY", "IND", "IRN", "IRQ", "ISR", "JOR", "KAZ", "KGZ", "KHM", "KOR",
      "MNG", "PAK", "PSE", "QAT", "RUS", "THA", "TJK",
    ]; // biome-ignore format: one glance
    const hostility = { "AFG-ARE": 6, "AZE-BGD": 6, "BHR-CHN": 6, "EGY-IND": 6 } as const;
    for (const many of [15, 16, 23]) {
      const game = await aGame({ seats: seats.slice(0, many), hostility, numbers: { tensionFrom: 5 } });
      expect(game.heard("spectator", "hostilityMoved")).toHaveLength(many < 16 ? 1 : 2);
    }
  });

  test("Half the time one state, whichever, gains or loses 1 strength", async () => {
    const moves = new Set<number>();
    const who = new Set<string>();
    const happens = await percentOf(400, async (seed) => {
      const game = await aGame({ ...TENSE, hostility: {}, strength: { KAZ: 5, KGZ: 5, UZB: 5 }, seed });
      for (const event of game.heard("spectator", "strengthMoved")) {
        moves.add(event.by);
        who.add(event.party);
      }
      return game.heard("spectator", "strengthMoved").length === 1;
    });
    expect(happens).toBeGreaterThan(42);
    expect(happens).toBeLessThan(58);
    expect([...moves].sort()).toEqual([-1, 1]);
    expect([...who].sort()).toEqual(["KAZ", "KGZ", "UZB"]);
  });

  test("Strength never falls under 1", async () => {
    for (let n = 0; n < 20; n += 1) {
      const game = await aGame({ ...TENSE, strength: { KAZ: 1, KGZ: 1, UZB: 1 }, seed: `weak ${n}` });
      await game.nextYear(4);
      for (const seat of game.pub.seats) expect(game.strength(seat)).toBeGreaterThanOrEqual(1);
    }
  });
});
