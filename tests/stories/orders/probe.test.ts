import { describe, expect, test } from "vitest";
import { aGame, arm, type Board, press, probe, reassure } from "../../kit/game.ts";

const SECRET: Board = {
  seats: ["KAZ", "KGZ", "UZB", "TJK"],
  hostility: { "KAZ-KGZ": 4 },
  hidden: 1,
  numbers: { hiddenLow: 7, hiddenHigh: 7 },
};

describe("Probe a suspicion", () => {
  test("For influence, the prober alone learns for certain that it is a rivalry", async () => {
    const game = await aGame(SECRET);
    await game.orders({ UZB: [probe("KAZ", "KGZ")] });
    expect(game.influence("UZB")).toBe(7 - game.numbers.probeCost);
    expect(game.papers("UZB").findings).toEqual([{ pair: "KAZ-KGZ", rivals: true, round: 1, via: "probe" }]);
    for (const other of ["KAZ", "KGZ", "TJK"] as const) {
      expect(game.papers(other).findings).toEqual([]);
      expect(game.heard(other, "learned")).toEqual([]);
    }
  });

  test("Or that it is none", async () => {
    const game = await aGame({ ...SECRET, hostility: { "KAZ-KGZ": 4, "KAZ-TJK": 3 } });
    const calm = game.truth("KAZ", "KGZ").truth < 6 ? "KGZ" : "TJK";
    await game.orders({ UZB: [probe("KAZ", calm)] });
    expect(game.papers("UZB").findings).toMatchObject([{ rivals: false }]);
  });

  test("It tells what the pair is now, after this year's reassurances", async () => {
    const game = await aGame({ ...SECRET, numbers: { hiddenLow: 6, hiddenHigh: 6 } });
    await game.orders({ UZB: [probe("KAZ", "KGZ")], KAZ: [reassure("KGZ")], KGZ: [reassure("KAZ")] });
    expect(game.papers("UZB").findings).toMatchObject([{ rivals: false }]);
  });

  test("A rivalry that arises later is unknown even to those who had probed the pair", async () => {
    const game = await aGame({
      ...SECRET,
      hostility: { "KAZ-KGZ": 5, "KAZ-TJK": 5, "KGZ-UZB": 6, "TJK-UZB": 6 },
      numbers: { startInfluence: 10 },
    });
    const calm = game.truth("KAZ", "KGZ").truth < 6 ? "KGZ" : "TJK";
    const prober = calm === "KGZ" ? "TJK" : "KGZ";
    await game.orders({ [prober]: [probe("KAZ", calm)] });
    await game.nextYear();
    // Uzbekistan's public rivals resent Kazakhstan's arms; that makes a rivalry of the pair.
    await game.orders({ KAZ: [arm("UZB")] });
    expect(game.truth("KAZ", calm).truth).toBe(6);
    expect(game.pub.hidden.now).toBe(2);
    expect(game.papers(prober).findings).toMatchObject([{ rivals: false }]);
    expect(game.hostility("KAZ", calm)).toBe(5);
  });

  test("Only a suspicion of others can be probed", async () => {
    const game = await aGame({ ...SECRET, hostility: { "KAZ-KGZ": 4, "UZB-TJK": 6 } });
    await game.until("orders");
    await game.refuses("KAZ", { type: "orders", orders: [probe("KAZ", "KGZ")] }, "ownPair");
    await game.refuses("KAZ", { type: "orders", orders: [probe("UZB", "TJK")] }, "notSuspicion");
    await game.refuses("UZB", { type: "orders", orders: [{ kind: "probe", a: "KGZ", b: "KAZ" }] }, "malformed");
    await game.refuses("UZB", { type: "orders", orders: [probe("KAZ", "KAZ")] }, "membersTwice");
    await game.refuses("UZB", { type: "orders", orders: [probe("KAZ", "IND")] }, "notInPlay");
  });

  test("It changes nothing for the pair: a hidden rival can still be pressed, which brings it into the open", async () => {
    const game = await aGame(SECRET);
    await game.orders({ UZB: [probe("KAZ", "KGZ")], KAZ: [press("KGZ")] });
    expect(game.pub.bonds["KAZ-KGZ"]).toEqual({ shown: 7, printed: 4, suspicion: false });
    expect(game.heard("spectator", "rivalryRevealed")).toMatchObject([{ why: "press", by: "KAZ", value: 7 }]);
  });

  test("The first probe that shows a seat a hidden rivalry of others brings it points, which nobody else sees; a second brings none", async () => {
    const game = await aGame(SECRET);
    const found = game.numbers.probePoints;
    await game.orders({ UZB: [probe("KAZ", "KGZ")] });
    expect(game.earned("UZB", "found")).toBe(found);
    await game.nextYear();
    await game.orders({ UZB: [probe("KAZ", "KGZ")], TJK: [probe("KAZ", "KGZ")] });
    expect([game.earned("UZB", "found"), game.earned("TJK", "found")]).toEqual([found, found]);
    for (const other of ["KAZ", "KGZ", "spectator"] as const) {
      expect(game.heard(other, "scored").filter(({ line }) => line.why === "found")).toEqual([]);
    }
    expect(game.pub.crisisScores.UZB).toEqual([]);
  });

  test("It brings nothing where there is nothing hidden, or where a consultation had shown it already", async () => {
    const game = await aGame({ ...SECRET, hostility: { "KAZ-KGZ": 4, "KAZ-TJK": 3 } });
    const [rival, calm] = game.truth("KAZ", "KGZ").truth >= 6 ? (["KGZ", "TJK"] as const) : (["TJK", "KGZ"] as const);
    await game.pact("consultation", ["UZB", rival]);
    await game.orders({ UZB: [probe("KAZ", rival), probe("KAZ", calm)] });
    expect(
      game
        .papers("UZB")
        .findings.map(({ rivals }) => rivals)
        .sort(),
    ).toEqual([false, true]);
    expect(game.earned("UZB", "found")).toBe(0);
  });

  test("A table may play without it", async () => {
    const game = await aGame({ ...SECRET, without: ["probe"] });
    await game.until("orders");
    await game.refuses("UZB", { type: "orders", orders: [probe("KAZ", "KGZ")] }, "noModule");
  });
});
