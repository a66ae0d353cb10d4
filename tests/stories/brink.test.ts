import { describe, expect, test } from "vitest";
import { aGame, type Board, percentOf } from "../kit/game.ts";

/** Bangladesh (the challenger) and India; Uzbekistan may mediate. */
const PLAIN: Board = { seats: ["BGD", "IND", "UZB", "KAZ"], hostility: { "BGD-IND": 7 } };

describe("The principals stand or yield", () => {
  test("The challenger yields, the defender stands: it loses points and standing, the defender gains, hostility falls", async () => {
    const game = await aGame(PLAIN);
    await game.crisis("BGD", "IND", ["yield", "stand"]);
    const n = game.numbers;
    expect(game.outcome).toBe("cYields");
    expect([game.earned("BGD", "yielded"), game.earned("IND", "stoodFirm")]).toEqual([-n.cYieldsC, n.cYieldsD]);
    expect([game.standing("BGD"), game.standing("IND")]).toEqual([6 - n.cYieldsStanding, 6]);
    expect(game.hostility("BGD", "IND")).toBe(7 - n.cYieldsHostility);
  });

  test("The challenger stands, the defender yields: it gains, the defender loses, hostility rises", async () => {
    const game = await aGame(PLAIN);
    await game.crisis("BGD", "IND", ["stand", "yield"]);
    const n = game.numbers;
    expect(game.outcome).toBe("dYields");
    expect([game.earned("BGD", "forced"), game.earned("IND", "gaveWay")]).toEqual([n.dYieldsC, -n.dYieldsD]);
    expect([game.standing("BGD"), game.standing("IND")]).toEqual([6, 6]);
    expect(game.hostility("BGD", "IND")).toBe(7 + n.dYieldsHostility);
  });

  test("Both yield: detente, each gains, hostility falls", async () => {
    const game = await aGame(PLAIN);
    await game.crisis("BGD", "IND", ["yield", "yield"]);
    const n = game.numbers;
    expect(game.outcome).toBe("detente");
    expect([game.earned("BGD", "detente"), game.earned("IND", "detente")]).toEqual([n.detentePoints, n.detentePoints]);
    expect([game.standing("BGD"), game.standing("IND")]).toEqual([6, 6]);
    expect(game.hostility("BGD", "IND")).toBe(7 - n.detenteHostility);
  });

  test("Both stand with nobody between them: war", async () => {
    const game = await aGame(PLAIN);
    await game.crisis("BGD", "IND", ["stand", "stand"]);
    expect(game.outcome).toBe("war");
  });

  test("Choices are secret until both are shown", async () => {
    const game = await aGame(PLAIN);
    const crisis = await game.press("BGD", "IND");
    await game.lineUp();
    await game.says("BGD", { type: "brink", crisis, choice: "yield" });
    expect(game.papers("BGD").choices).toEqual({ [crisis]: "yield" });
    expect(game.papers("IND").choices).toEqual({});
    expect(game.heard("IND", "brinkChosen")).toEqual([]);
    expect(game.crisisAt(0).choices).toBeUndefined();
    await game.says("IND", { type: "brink", crisis, choice: "stand" });
    expect(game.crisisAt(0).choices).toEqual({ challenger: "yield", defender: "stand" });
  });

  test("The line-up is shown before they choose, and only the two may choose", async () => {
    const game = await aGame(PLAIN);
    const crisis = await game.press("BGD", "IND");
    await game.lineUp({ UZB: "mediate" });
    expect(game.phase).toBe("brink");
    expect(game.crisisAt(0).lineUp!.mediator).toBe("UZB");
    await game.refuses("UZB", { type: "brink", crisis, choice: "yield" }, "notPrincipal");
  });
});

describe("Settlement", () => {
  async function settles(board: Board, mediated: boolean): Promise<number> {
    return percentOf(400, async (seed) => {
      const game = await aGame({ ...board, seed });
      if (board.numbers?.startInfluence) {
        await game.forum();
        await game.nextYear();
        await game.forum();
      }
      await game.press("BGD", "IND");
      await game.lineUp(mediated ? { UZB: "mediate" } : {});
      await game.brink({ BGD: "stand", IND: "stand" });
      return game.outcome === "settled";
    });
  }
  const CENTRE = { ...PLAIN, numbers: { startInfluence: 9 } };

  test("A mediator settles 20 in a hundred crises in which both stand", async () => {
    expect(Math.abs((await settles(PLAIN, true)) - 20)).toBeLessThan(7);
    expect(await settles(PLAIN, false)).toBe(0);
  });

  test("The Centre alone settles 25 in a hundred, if both are members", async () => {
    expect(Math.abs((await settles(CENTRE, false)) - 25)).toBeLessThan(7);
  });

  test("Beside a mediator it settles another 25 percent of what is left", async () => {
    expect(Math.abs((await settles(CENTRE, true)) - (20 + 80 * 0.25))).toBeLessThan(7);
  });

  test("At most 75 in a hundred are settled, whatever comes together", async () => {
    const sure: Board = { ...PLAIN, numbers: { mediatorSettles: 100 } };
    expect(Math.abs((await settles(sure, true)) - 75)).toBeLessThan(7);
  });

  test("A settlement lowers hostility by 1 and costs the principals nothing", async () => {
    const game = await aGame({ ...PLAIN, numbers: { mediatorSettles: 100, settleMost: 100 } });
    await game.press("BGD", "IND");
    await game.lineUp({ UZB: "mediate" });
    await game.brink({ BGD: "stand", IND: "stand" });
    expect(game.outcome).toBe("settled");
    expect(game.hostility("BGD", "IND")).toBe(6);
    expect(game.pub.crisisScores.BGD).toEqual([]);
  });
});

describe("The mediator", () => {
  test("It gains 1 point if there is no war, however that came about", async () => {
    for (const choices of [
      { BGD: "yield", IND: "stand" },
      { BGD: "stand", IND: "yield" },
      { BGD: "yield", IND: "yield" },
    ] as const) {
      const game = await aGame(PLAIN);
      await game.press("BGD", "IND");
      await game.lineUp({ UZB: "mediate" });
      await game.brink(choices);
      expect(game.earned("UZB", "mediated")).toBe(1);
      expect(game.standing("UZB")).toBe(6);
    }
  });

  test("It loses 1 standing if there is war, and gains nothing", async () => {
    const game = await aGame({ ...PLAIN, numbers: { mediatorSettles: 0 } });
    await game.press("BGD", "IND");
    await game.lineUp({ UZB: "mediate" });
    await game.brink({ BGD: "stand", IND: "stand" });
    expect(game.outcome).toBe("war");
    expect(game.standing("UZB")).toBe(5);
    expect(game.earned("UZB", "mediated")).toBe(0);
  });
});
