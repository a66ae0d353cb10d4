import { describe, expect, test } from "vitest";
import {
  type Cells,
  deviationInterval,
  difference,
  meanInterval,
  oddsRatioInterval,
  rateInterval,
  ratioInterval,
  shareInterval,
} from "../../server/lab/statistics/interval.ts";
import { type Case, oddsRatios } from "../../server/lab/statistics/logistic.ts";
import { Par, type Result } from "../../server/lab/statistics/placement.ts";
import { diceOf } from "../../shared/rules/dice.ts";

describe("Intervals", () => {
  test("A share of 5 in 10 lies between 0.237 and 0.763, and 0 in 10 between 0 and 0.278 (Wilson)", () => {
    expect(shareInterval(5, 10).low).toBeCloseTo(0.2366, 4);
    expect(shareInterval(5, 10).high).toBeCloseTo(0.7634, 4);
    expect(shareInterval(0, 10)).toMatchObject({ value: 0, low: 0 });
    expect(shareInterval(0, 10).high).toBeCloseTo(0.2775, 4);
  });

  test("A mean has the sample's standard error", () => {
    const { value, high } = meanInterval([1, 2, 3, 4, 5]);
    expect(value).toBe(3);
    expect(high - value).toBeCloseTo(1.96 * Math.sqrt(2.5 / 5), 3);
  });

  test("A ratio of sums over equal games is a mean", () => {
    const mean = meanInterval([1, 2, 3, 4, 5]);
    const ratio = ratioInterval([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]);
    expect(ratio.value).toBeCloseTo(mean.value, 10);
    expect(ratio.high).toBeCloseTo(mean.high, 10);
  });

  test("A ratio that is the same in all games is certain", () => {
    expect(ratioInterval([2, 4, 6], [1, 2, 3])).toEqual({ value: 2, low: 2, high: 2 });
  });

  test("Nothing in 300 member-years is at most one in a hundred (rule of three), and a rate is never negative", () => {
    expect(rateInterval([0, 0, 0], [100, 100, 100])).toEqual({ value: 0, low: 0, high: 0.01 });
    expect(rateInterval([1, 0, 0, 0], [10, 10, 10, 10]).low).toBe(0);
  });

  test("Copies of a game in one cluster tell no more than the game", () => {
    const alone = deviationInterval([[1], [3], [5], [9]]);
    const copied = deviationInterval([
      [1, 1],
      [3, 3],
      [5, 5],
      [9, 9],
    ]);
    expect(copied.high - copied.low).toBeCloseTo(alone.high - alone.low, 10);
  });

  test("A difference of shares has the interval of Newcombe's paper: 56/70 less 48/80", () => {
    const { value, low, high } = difference(shareInterval(56, 70), shareInterval(48, 80));
    expect(value).toBeCloseTo(0.2, 6);
    expect(low).toBeCloseTo(0.0524, 3);
    expect(high).toBeCloseTo(0.3339, 3);
  });
});

/** 20 of 30 with, 15 of 45 without: an odds ratio of 4, with a standard error of its logarithm of one half (Woolf). */
const TABLE: [Cells, number][] = [
  [[1, 0, 0, 0], 20],
  [[0, 1, 0, 0], 10],
  [[0, 0, 1, 0], 15],
  [[0, 0, 0, 1], 30],
];
const singly = TABLE.flatMap(([cells, times]) => Array.from({ length: times }, () => cells));

describe("Odds ratios", () => {
  test("One observation a cluster gives Woolf's interval", () => {
    const { value, low, high } = oddsRatioInterval(singly);
    expect(value).toBeCloseTo(4, 10);
    expect(low).toBeCloseTo(Math.exp(Math.log(4) - 0.98), 1);
    expect(high).toBeCloseTo(Math.exp(Math.log(4) + 0.98), 0);
  });

  test("An empty cell leaves the interval wide, and not endless", () => {
    const { low, high } = oddsRatioInterval([
      [5, 0, 5, 5],
      [4, 0, 4, 6],
    ]);
    expect(low).toBeLessThan(high / 20);
    expect(high).toBeLessThan(10_000);
  });

  test("The regression on one yes or no finds the same", () => {
    const cases = singly.map(([a, b, c], cluster): Case => ({ cluster, x: [a + b], y: a + c > 0 }));
    const [one] = oddsRatios(cases);
    expect(one!.value).toBeCloseTo(4, 6);
    expect(one!.low).toBeCloseTo(oddsRatioInterval(singly).low, 6);
  });

  test("On two numbers it finds the odds that made the data", () => {
    const cases: Case[] = [];
    for (const a of [0, 1, 2]) {
      for (const b of [0, 1, 2]) {
        const yes = Math.round(10_000 / (1 + Math.exp(-(-1 + Math.log(3) * a - Math.log(2) * b))));
        for (let n = 0; n < 10_000; n += 1) cases.push({ cluster: cases.length, x: [a, b], y: n < yes });
      }
    }
    const [common, unshared] = oddsRatios(cases);
    expect(common!.value).toBeCloseTo(3, 2);
    expect(unshared!.value).toBeCloseTo(0.5, 2);
    expect(common!.low).toBeLessThan(3);
    expect(common!.high).toBeGreaterThan(3);
  });

  test("Numbers that never vary are refused", () => {
    const cases = [true, false].map((y, cluster): Case => ({ cluster, x: [1], y }));
    expect(() => oddsRatios(cases)).toThrow(RangeError);
  });
});

describe("Percentiles against par", () => {
  const of = (seat: string, list: number[], scenario = "south8") =>
    list.map((points, game) => ({ scenario, game, seat, points }));

  test("Ties count half", () => {
    const par = new Par(of("IND", [1, 2, 3]));
    expect(par.percentile({ scenario: "south8", seat: "IND", points: 2 })).toBeCloseTo(50, 10);
    expect(par.percentile({ scenario: "south8", seat: "IND", points: 9 })).toBe(100);
    expect(() => par.percentile({ scenario: "south8", seat: "PAK", points: 0 })).toThrow(RangeError);
  });

  test("The interval counts the chance of both sides: three games against three", () => {
    const { value, high } = new Par(of("IND", [1, 2, 3])).meanPercentile(of("IND", [2, 3, 4]));
    expect(value).toBeCloseTo(77.778, 2);
    expect((high - value) / 1.959964).toBeCloseTo(20.787, 2);
  });

  test("Par against itself is 50", () => {
    const games = [...of("IND", [1, 5, 3, 8]), ...of("PAK", [2, 2, 7, 0])];
    expect(new Par(games).meanPercentile(games).value).toBeCloseTo(50, 10);
  });

  describe("of games that have a twin on the same seed", () => {
    test("A policy that changes nothing is at 50, and nothing is left to chance", () => {
      const games = [...of("IND", [1, 5, 3, 8]), ...of("PAK", [2, 2, 7, 0])];
      const { value, low, high } = new Par(games).meanOfTwins(games.filter(({ seat }) => seat === "PAK"));
      expect([value, low, high]).toEqual([50, 50, 50]);
    });

    test("What counts is the gain over the twin, not over par", () => {
      const par = new Par(of("IND", [1, 2, 3, 4]));
      const best = { scenario: "south8", game: 3, seat: "IND", points: 4 };
      expect(par.meanPercentile([best]).value).toBe(87.5);
      expect(par.meanOfTwins([best]).value).toBe(50);
      expect(par.meanOfTwins([{ ...best, points: 3 }]).value).toBe(25);
      expect(() => par.meanOfTwins([{ ...best, game: 9 }])).toThrow(RangeError);
    });

    test("The interval covers what is true in about 95 of a hundred experiments", () => {
      const dice = diceOf("twins");
      const experiment = (run: number, harm: number) => {
        const par: Result[] = [];
        const results: Result[] = [];
        for (let game = 0; game < 120; game += 1) {
          for (const [at, seat] of ["IND", "PAK"].entries()) {
            const deal = 6 * dice.roll("deal", run, game, seat);
            const luck = (which: string) => 3 * dice.roll(which, run, game, seat);
            const one = { scenario: "south8", game, seat };
            par.push({ ...one, points: deal + luck("par") });
            if (game % 2 === at) results.push({ ...one, points: deal + luck("own") - harm });
          }
        }
        return new Par(par).meanOfTwins(results);
      };
      for (const harm of [0, 2]) {
        const runs = Array.from({ length: 400 }, (_, run) => experiment(run, harm));
        const truth = runs.reduce((sum, { value }) => sum + value, 0) / runs.length;
        const covered = runs.filter(({ low, high }) => low <= truth && truth <= high).length;
        expect(covered / runs.length).toBeGreaterThan(0.92);
        expect(covered / runs.length).toBeLessThan(0.98);
        if (harm === 0) expect(truth).toBeCloseTo(50, 0);
      }
    });
  });

  test("Scenarios are strata: twice the par games, in two of them, halve its part of the variance", () => {
    const lists = { a: [1, 2, 3, 4], b: [2, 3, 4, 5] };
    const alone = new Par(of("IND", lists.a)).meanPercentile(of("IND", lists.b));
    const twice = new Par([...of("IND", lists.a), ...of("IND", lists.a, "east8")]);
    const both = twice.meanPercentile([...of("IND", lists.b), ...of("IND", lists.b, "east8")]);
    expect(both.value).toBeCloseTo(alone.value, 10);
    expect((both.high - both.low) / (alone.high - alone.low)).toBeLessThan(0.75);
  });
});
