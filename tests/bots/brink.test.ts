import { describe, expect, test } from "vitest";
import { duelsFor } from "../../shared/bots/envoy/duel.ts";
import { loyaltyOf } from "../../shared/bots/envoy/mind.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { aGame, type Board, type Game } from "../kit/game.ts";
import { actsAt, mindAt } from "../kit/minds.ts";

describe("At the brink", () => {
  test("the stronger a challenger is, the more it stands, and the less a defender that is weaker", () => {
    const { of } = duelsFor(numbersWith());
    const [weak, even, strong] = [0.2, 0.5, 0.8].map((win) => of(win).stands);
    expect(weak!.challenger).toBeLessThan(even!.challenger);
    expect(even!.challenger).toBeLessThan(strong!.challenger);
    expect(even!.defender).toBeGreaterThan(strong!.defender);
  });

  test("the more surely it is settled, the more both stand", () => {
    const { of } = duelsFor(numbersWith());
    const [war, peace] = [of(0.4, 0), of(0.4, 75)];
    expect(peace.stands.challenger).toBeGreaterThan(war.stands.challenger);
    expect(peace.stands.defender).toBeGreaterThan(war.stands.defender);
    expect(peace.war).toBeLessThan(peace.stands.challenger * peace.stands.defender);
  });

  const QUARREL: Board = { seats: ["BGD", "IND", "KAZ"], hostility: { "BGD-IND": 8, "BGD-KAZ": 8 } };

  test("a challenger ten times as strong stands, one a tenth as strong yields, where a victory pays more than a detente", async () => {
    for (const [strength, choice] of [
      [100, "stand"],
      [1, "yield"],
    ] as const) {
      const game = await aGame({ ...QUARREL, strength: { BGD: 10, IND: strength }, numbers: { dYieldsC: 2 } });
      await game.press("IND", "BGD");
      await game.lineUp();
      expect(actsAt(game, "IND", "brink")).toMatchObject([{ choice }]);
    }
  });

  test("against somebody who has always yielded it stands, though the weaker, where that pays", async () => {
    for (const [years, choice] of [
      [0, "yield"],
      [2, "stand"],
    ] as const) {
      const game = await aGame({ ...QUARREL, strength: { BGD: 10, IND: 3 }, numbers: { dYieldsC: 3 } });
      for (let year = 0; year < years; year += 1) {
        await game.crisis("KAZ", "BGD", ["stand", "yield"]);
        await game.nextYear(game.round + 2);
      }
      await game.press("IND", "BGD");
      await game.lineUp();
      expect(actsAt(game, "IND", "brink")).toMatchObject([{ choice }]);
    }
  });
});

describe("What it remembers", () => {
  const PARTNERS: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK", "BGD"], hostility: { "KAZ-KGZ": 6 } };

  async function called(answer: "honour" | "stay"): Promise<Game> {
    const game = await aGame(PARTNERS);
    await game.pact("defence", ["KAZ", "UZB"]);
    await game.press("KGZ", "KAZ");
    await game.lineUp({ UZB: answer });
    return game;
  }

  test("a state that stayed out of a call is expected less the next time, one that came is expected more", async () => {
    const unknown = loyaltyOf(mindAt(await aGame(PARTNERS), "BGD"), "UZB");
    expect(loyaltyOf(mindAt(await called("stay"), "BGD"), "UZB")).toBeLessThan(unknown);
    expect(loyaltyOf(mindAt(await called("honour"), "BGD"), "UZB")).toBeGreaterThan(unknown);
  });

  test("a novice remembers nothing of the kind", async () => {
    const novice = { temper: "cautious", skill: "novice" } as const;
    const [stayed, came] = [await called("stay"), await called("honour")];
    expect(loyaltyOf(mindAt(stayed, "BGD", novice), "UZB")).toBe(loyaltyOf(mindAt(came, "BGD", novice), "UZB"));
  });
});
