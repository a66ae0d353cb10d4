import { beforeAll, describe, expect, test } from "vitest";
import { competent, deviant, halves } from "../../server/lab/bars/batches.ts";
import { verdictOf } from "../../server/lab/bars/figure.ts";
import { SPECS } from "../../server/lab/bars/index.ts";
import { markdownOf, textOf } from "../../server/lab/bars/print.ts";
import { type Plan, Stock } from "../../server/lab/bars/stock.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";

describe("A bar", () => {
  test("holds when the whole interval lies inside, fails when all of it lies outside, and else is not shown", () => {
    expect(verdictOf({ value: 3, low: 2, high: 4 }, { most: 5 })).toBe("holds");
    expect(verdictOf({ value: 7, low: 6, high: 8 }, { most: 5 })).toBe("fails");
    expect(verdictOf({ value: 4.5, low: 3.5, high: 5.5 }, { most: 5 })).toBe("not shown");
    expect(verdictOf({ value: 50, low: 45, high: 55 }, { least: 40, most: 90 })).toBe("holds");
    expect(verdictOf({ value: 50, low: 45, high: 55 }, undefined)).toBe("reported");
  });

  test("is not held by an estimate without an interval, but by a count it may be", () => {
    expect(verdictOf({ value: 0, low: 0, high: 0 }, { most: 5 })).toBe("not shown");
    expect(verdictOf({ value: 3, low: 3, high: 3 }, { most: 5 }, true)).toBe("holds");
  });
});

describe("The plan of the games", () => {
  const plan: Plan = { scenarios: [scenarioOf("south8")!], games: 40, seed: "s" };

  test("gives each seat its turn as a deviant, and halves a table by lot", () => {
    const turns = Array.from(
      { length: 8 },
      (_, n) => Object.keys(deviant(plan, "random").bots!(plan.scenarios[0]!, n))[0],
    );
    expect(new Set(turns).size).toBe(8);
    const half = halves(plan, "competent", "press").bots!(plan.scenarios[0]!, 3);
    expect(Object.values(half).filter((name) => name === "press")).toHaveLength(4);
  });

  test("asks for 4, 5, 6 and 26 seats, and gives every batch a size", () => {
    const batches = SPECS.flatMap((spec) => spec.needs(plan));
    expect(batches.every(({ games }) => games >= 2)).toBe(true);
    const sizes = batches.flatMap(({ scenarios }) => scenarios.map(({ seats }) => seats.length));
    for (const size of [4, 5, 6, 8, 26]) expect(sizes).toContain(size);
  });
});

describe("Some games of a small table", () => {
  const plan: Plan = { scenarios: [scenarioOf("first")!, scenarioOf("starter")!], games: 8, seed: "s" };
  const specs = SPECS.filter(({ name }) => ["standing", "odds", "temper", "orders", "best"].includes(name));
  let stock: Stock;

  beforeAll(async () => {
    stock = await Stock.play(
      plan,
      specs.flatMap((spec) => spec.needs(plan)),
    );
  });

  test("are played once for all figures that share them", () => {
    expect(stock.counts(competent(plan))).toHaveLength(8);
    expect(stock.games(competent(plan), plan.scenarios[0]!)).toHaveLength(4);
  });

  test("put a competent seat at 50 by construction", () => {
    const results = stock.results(stock.games(competent(plan)));
    expect(stock.par(competent(plan)).meanPercentile(results).value).toBeCloseTo(50, 8);
  });

  test("make figures that all have a name, a part, an interval around their value, and a line in both tables", () => {
    const sections = specs.map((spec) => ({ spec, figures: spec.reckon(plan, stock) }));
    for (const { figures } of sections) {
      expect(figures.length).toBeGreaterThan(0);
      for (const { interval, name } of figures) {
        if (Number.isNaN(interval.value)) continue;
        expect(interval.low, name).toBeLessThanOrEqual(interval.value);
        expect(interval.high, name).toBeGreaterThanOrEqual(interval.value);
      }
    }
    const lines = sections.flatMap(({ figures }) => figures).length;
    expect(
      markdownOf(plan, sections)
        .split("\n")
        .filter((line) => /^\| (?!figure).*\|$/.test(line)).length,
    ).toBe(lines);
    expect(textOf(sections)).toContain("Crises a game");
  });
});
