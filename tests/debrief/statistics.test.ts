import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countDifference, LABORATORY, oddsRatio, ratioOfOdds, shareOf } from "../../shared/debrief/index.ts";

describe("The debrief's statistics", () => {
  test("an odds ratio with Woolf's interval, as worked by hand", () => {
    const found = oddsRatio({ heldYes: 10, heldNo: 5, notYes: 4, notNo: 20 })!;
    expect(found.value).toBeCloseTo(10, 10);
    const error = Math.sqrt(1 / 10 + 1 / 5 + 1 / 4 + 1 / 20);
    expect(found.low).toBeCloseTo(10 * Math.exp(-1.959964 * error), 8);
    expect(found.high).toBeCloseTo(10 * Math.exp(1.959964 * error), 8);
  });

  test("half is added to every cell where one is empty, and nowhere else", () => {
    expect(oddsRatio({ heldYes: 3, heldNo: 0, notYes: 2, notNo: 7 })!.value).toBeCloseTo((3.5 * 7.5) / (0.5 * 2.5), 10);
  });

  test("nothing is reckoned of an empty group, or of an outcome that all or none have", () => {
    expect(oddsRatio({ heldYes: 0, heldNo: 0, notYes: 2, notNo: 7 })).toBeUndefined();
    expect(oddsRatio({ heldYes: 0, heldNo: 4, notYes: 0, notNo: 7 })).toBeUndefined();
    expect(oddsRatio({ heldYes: 3, heldNo: 0, notYes: 7, notNo: 0 })).toBeUndefined();
  });

  test("Wilson's interval stays within 0 and 1, and is wide for few", () => {
    expect(shareOf(0, 0)).toBeUndefined();
    const one = shareOf(1, 1)!;
    expect([one.value, one.high]).toEqual([1, 1]);
    expect(one.low).toBeCloseTo(0.2065, 3);
    expect(shareOf(15, 50)!.low).toBeCloseTo(0.191, 3);
  });

  test("the laboratory's odds are those of the bars as last played", () => {
    const bars = readFileSync(join(import.meta.dirname, "../../docs/bars.md"), "utf8");
    const row = (figure: string) => {
      const found = new RegExp(`${figure} \\| all \\((\\d+)\\) \\| ([\\d.]+) \\| ([\\d.]+) to ([\\d.]+)`).exec(bars)!;
      const [games, value, low, high] = found.slice(1).map(Number);
      return { games, interval: { value, low, high } };
    };
    expect(row("Odds ratio, pacts against anyone")).toEqual({ games: LABORATORY.games, interval: LABORATORY.open });
    expect(row("Odds ratio, any defence pact")).toEqual({ games: LABORATORY.games, interval: LABORATORY.defence });
    expect(bars).toContain(`over ${LABORATORY.scenarios.join(", ")}, seed ${LABORATORY.seed}.`);
  });

  test("differences of counts, and ratios of odds", () => {
    expect(countDifference(9, 7)).toMatchObject({ value: 2, low: 2 - 1.959964 * 4 });
    const even = ratioOfOdds({ value: 4, low: 2, high: 8 }, { value: 4, low: 2, high: 8 });
    expect(even.value).toBeCloseTo(1, 10);
    expect(even.low * even.high).toBeCloseTo(1, 10);
  });
});
