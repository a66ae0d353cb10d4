import { describe, expect, test } from "vitest";
import { isPrincipal } from "../../shared/rules/crises.ts";
import { aGame, arm, type Board, percentOf, press, reassure } from "../kit/game.ts";

const STEPPE: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK"] };

describe("Non-aggression", () => {
  test("Its members cannot press one another", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 7 } });
    await game.pact("nonaggression", ["KAZ", "KGZ"]);
    await game.until("orders");
    await game.refuses("KAZ", { type: "orders", orders: [press("KGZ")] }, "nonAggression");
  });

  test("Their quarrel has half its weight in the draw, and with a reassurance on top a quarter", async () => {
    const hostility = { "KAZ-KGZ": 6, "UZB-TJK": 6 };
    const drawn = (calm: "none" | "pact" | "both") =>
      percentOf(300, async (seed) => {
        const game = await aGame({ ...STEPPE, hostility, numbers: { quarrels: 1 }, seed });
        if (calm !== "none") await game.pact("nonaggression", ["KAZ", "KGZ"]);
        await game.orders(calm === "both" ? { KAZ: [reassure("KGZ")] } : {});
        return isPrincipal(game.crisisAt(0), "KAZ");
      });
    expect(Math.abs((await drawn("none")) - 50)).toBeLessThan(7);
    expect(Math.abs((await drawn("pact")) - 100 / 3)).toBeLessThan(8);
    expect(Math.abs((await drawn("both")) - 20)).toBeLessThan(7);
  });
});

describe("Consultation", () => {
  const SECRETS: Board = {
    ...STEPPE,
    hostility: { "KAZ-TJK": 4, "KAZ-UZB": 3 },
    hidden: 1,
    numbers: { hiddenLow: 7, hiddenHigh: 7 },
  };

  test("It opens the files on signing: members know what each other's suspicions truly are", async () => {
    const game = await aGame(SECRETS);
    await game.pact("consultation", ["KAZ", "KGZ"]);
    const found = game.papers("KGZ").findings;
    expect(found).toHaveLength(2);
    for (const { pair, rivals, value, via } of found) {
      const truth = game.sees("facilitator").all!.bonds[pair]!.truth;
      expect([value, rivals, via]).toEqual([truth, truth >= 6, "consultation"]);
    }
    expect(game.papers("KAZ").findings).toEqual([]);
    expect(game.papers("UZB").findings).toEqual([]);
  });

  test("It opens them again at every Briefing, so that a rivalry that arose since is known too", async () => {
    const game = await aGame({
      ...STEPPE,
      hostility: { "KAZ-TJK": 5, "UZB-TJK": 5, "KGZ-TJK": 6 },
      hidden: 1,
    });
    const calm = game.truth("KAZ", "TJK").truth === 5 ? "KAZ" : "UZB";
    const pair = calm === "KAZ" ? "KAZ-TJK" : "TJK-UZB";
    const found = () => game.papers("KGZ").findings.find((finding) => finding.pair === pair);
    await game.pact("consultation", [calm, "KGZ"]);
    expect(found()).toMatchObject({ rivals: false, value: 5 });
    // Tajikistan resents the arms for its rival: that makes another one, unseen.
    await game.orders({ [calm]: [arm("KGZ")] });
    expect(game.truth(calm, "TJK").truth).toBe(6);
    expect(found()).toMatchObject({ rivals: false, value: 5 });
    await game.nextYear();
    expect(found()).toMatchObject({ rivals: true, value: 6 });
  });

  test("Mutual reassurance between members is 1 stronger", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 7, "UZB-TJK": 7 } });
    await game.pact("consultation", ["KAZ", "KGZ"]);
    await game.orders({
      KAZ: [reassure("KGZ")],
      KGZ: [reassure("KAZ")],
      UZB: [reassure("TJK")],
      TJK: [reassure("UZB")],
    });
    expect(game.hostility("KAZ", "KGZ")).toBe(5);
    expect(game.hostility("UZB", "TJK")).toBe(6);
  });
});

describe("Defence", () => {
  test("Against anyone means against everybody, fellow members too", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6 } });
    await game.pact("defence", ["KAZ", "KGZ", "UZB"]);
    await game.press("KAZ", "KGZ");
    await game.lineUp();
    expect(game.crisisAt(0).lineUp!.called).toEqual(["UZB"]);
  });

  test("Against named states it calls nobody when another challenges", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-TJK": 6 } });
    await game.pact("defence", ["KAZ", "KGZ"], { against: ["UZB"] });
    await game.press("TJK", "KAZ");
    await game.lineUp();
    expect(game.crisisAt(0).lineUp!.called).toEqual([]);
  });

  test("Naming a state raises its hostility with every member by 2", async () => {
    const game = await aGame(STEPPE);
    await game.pact("defence", ["KAZ", "KGZ"], { against: ["TJK"] });
    expect(game.hostility("KAZ", "TJK")).toBe(2);
    expect(game.hostility("KGZ", "TJK")).toBe(2);
    expect(game.hostility("UZB", "TJK")).toBe(0);
  });

  test("An outside state can be named too", async () => {
    const game = await aGame({ seats: ["AZE", "TUR", "KAZ"], outsiders: ["ARM"], hostility: { "ARM-AZE": 6 } });
    await game.pact("defence", ["AZE", "TUR"], { against: ["ARM"] });
    expect(game.hostility("ARM", "TUR")).toBe(2);
    expect(game.hostility("ARM", "AZE")).toBe(8);
  });

  test("Rivals may sign pacts with each other", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 8 } });
    await game.pact("defence", ["KAZ", "KGZ"]);
    expect(game.hasPact("defence", "KAZ", "KGZ")).toBe(true);
  });
});

describe("A new draft with more members or a wider scope", () => {
  test("It replaces the older pact of its own that it contains, and so needs no further slot", async () => {
    const game = await aGame({ ...STEPPE, numbers: { startStanding: 3 } });
    await game.pact("defence", ["KAZ", "KGZ"], { against: ["TJK"] });
    await game.pact("defence", ["KAZ", "KGZ", "UZB"]);
    expect(game.pacts).toMatchObject([{ members: ["KAZ", "KGZ", "UZB"] }]);
    expect(game.pacts[0]!.against).toBeUndefined();
  });

  test("It does not replace a pact that promises something it does not", async () => {
    const game = await aGame(STEPPE);
    await game.pact("defence", ["KAZ", "KGZ"], { against: ["TJK"] });
    await game.pact("defence", ["KAZ", "KGZ"], { against: ["UZB"] });
    expect(game.pacts).toHaveLength(2);
    await game.refuses("KAZ", { type: "draft", terms: { kind: "defence", members: ["KAZ", "UZB"] } }, "noSlot");
  });
});
