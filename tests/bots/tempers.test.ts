import { beforeAll, describe, expect, test } from "vitest";
import learned from "../../server/lab/tempers/learned.json" with { type: "json" };
import { observed } from "../../server/lab/tempers/observed.ts";
import { type Confusion, confusionOf, learn, type Observed, Reader } from "../../server/lab/tempers/reader.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import { TEMPERS } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";

const roll = (...name: (string | number)[]) => diceOf("tempers").roll(...name);
const GAMES = { games: 20, lots: 100 };
const shareOfRight = (confusion: Confusion) =>
  TEMPERS.reduce((sum, temper) => sum + confusion[temper][temper] / TEMPERS.length, 0);

describe("A reader who has learned from many games of all tempers", () => {
  let unknown: Observed[];

  beforeAll(async () => {
    const seeds = Array.from({ length: 32 }, (_, n) => `strange ${n}`);
    unknown = await observed(scenarioOf("starter")!, seeds);
  }, 120_000);

  test("names a temper in four cases of five, from what it did in twenty games that were not among them", () => {
    const confusion = confusionOf(new Reader(learned), unknown, GAMES, roll);
    expect(shareOfRight(confusion), "learn anew: npm run tempers -- --write").toBeGreaterThanOrEqual(0.8);
  });

  test("cannot where the names that it learned were dealt by lot", () => {
    const misled = unknown.map((one, at) => ({
      ...one,
      temper: TEMPERS[Math.floor(roll("anew", at) * TEMPERS.length)]!,
    }));
    expect(shareOfRight(confusionOf(new Reader(learn(misled)), unknown, GAMES, roll))).toBeLessThan(0.6);
  });
});
