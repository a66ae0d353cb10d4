import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { playIn, regionIn } from "../../shared/insight/blocs.ts";
import { type Actors, energyOf, landscapeOf } from "../../shared/insight/landscape.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import { aGame, type Game } from "../kit/game.ts";

/** Nine computer companies of 1987 that chose between two Unix standards: Axelrod & Bennett 1993, Table 2, p. 230. */
const FIRMS = readFileSync(new URL("unix1987.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","))
  .map(([firm, size, type, one, two]) => ({ firm, size: Number(size), type, blocs: [one === "2", two === "2"] }));

/**
 * Propensity 1 to join, less alpha = 1 for rivals, which all are, less beta = 1 for close ones. Close are two of a type,
 * specialists or generalists alike: of the readings we tried it is the one that gives the published configurations.
 */
function firms(areClose: (a: string, b: string) => boolean): Actors {
  return {
    sizes: FIRMS.map(({ size }) => size),
    propensity: (i, j) => 1 - 1 - (areClose(FIRMS[i]!.type!, FIRMS[j]!.type!) ? 1 : 0),
  };
}

/** Actors by lot, and every configuration's energy straight from the definition. */
function byLot(count: number, name: string): { actors: Actors; energy(sides: readonly boolean[]): number } {
  const dice = diceOf(name);
  const sizes = Array.from({ length: count }, (_, i) => 1 + Math.floor(20 * dice.roll("size", i)));
  const propensity = (i: number, j: number) => 2 * dice.roll("p", Math.min(i, j), Math.max(i, j)) - 1;
  const energy = (sides: readonly boolean[]) => {
    let sum = 0;
    sizes.forEach((s, i) => {
      sizes.forEach((t, j) => {
        if (i !== j && sides[i] !== sides[j]) sum += s * t * propensity(i, j);
      });
    });
    return sum;
  };
  return { actors: { sizes, propensity }, energy };
}

describe("The Unix standards of 1987", () => {
  test("have 256 configurations, and two valleys of equal depth with 128 each, those that were published", () => {
    const { configurations, isExact, valleys } = landscapeOf(firms((a, b) => a === b));
    expect([configurations, isExact]).toEqual([256, true]);
    expect(valleys.map(({ basin }) => basin * 256)).toEqual([128, 128]);
    expect(valleys[0]!.energy).toBeCloseTo(valleys[1]!.energy, 6);
    const published = [0, 1].map((config) => FIRMS.map(({ blocs }) => blocs[config]));
    expect(valleys.map(({ sides }) => sides)).toEqual(expect.arrayContaining(published));
  });

  test("are not what was published where only specialists are close rivals: generalists then lie flat", () => {
    const { valleys } = landscapeOf(firms((a, b) => a === "S" && b === "S"));
    expect(valleys).toHaveLength(16);
    expect(new Set(valleys.map(({ energy }) => energy.toFixed(6))).size).toBe(1);
  });
});

describe("A landscape", () => {
  test("has as valleys just those configurations that no single move lowers", () => {
    const { actors, energy } = byLot(9, "nine");
    const { valleys, highest } = landscapeOf(actors);
    const all = Array.from({ length: 256 }, (_, code) =>
      actors.sizes.map((_, i) => i > 0 && ((code >> (i - 1)) & 1) === 1),
    );
    const low = all.filter((sides) =>
      sides.every((_, i) => energy(sides.map((side, k) => (k === i ? !side : side))) >= energy(sides)),
    );
    expect(valleys.map(({ sides }) => sides)).toEqual(expect.arrayContaining(low));
    expect(valleys).toHaveLength(low.length);
    expect(highest).toBeCloseTo(Math.max(...all.map(energy)), 6);
    expect(valleys.reduce((sum, { basin }) => sum + basin, 0)).toBeCloseTo(1);
    for (const { sides, energy: found } of valleys) {
      expect(found).toBeCloseTo(energy(sides), 6);
      expect(
        energyOf(
          actors,
          sides.map((side) => !side),
        ),
      ).toBeCloseTo(found, 6);
    }
  });

  test("of too many actors is sampled, twice the same, and finds what every configuration would have shown", () => {
    const { actors } = byLot(20, "twenty");
    const { valleys } = landscapeOf(actors);
    const strangers: Actors = {
      sizes: [...actors.sizes, 0, 0, 0, 0, 0, 0],
      propensity: (i, j) => (Math.max(i, j) < 20 ? actors.propensity(i, j) : 0),
    };
    const sampled = landscapeOf(strangers);
    expect(sampled.isExact).toBe(false);
    expect(sampled.valleys[0]!.energy).toBeCloseTo(valleys[0]!.energy, 6);
    expect(landscapeOf(strangers).valleys[0]).toEqual(sampled.valleys[0]);
  });
});

describe("The region", () => {
  const blocs = (game: Game) => {
    const view = game.sees("KAZ");
    const region = regionIn(view);
    const landscape = landscapeOf(region);
    const [valley] = landscape.valleys;
    return { region, valley: valley!, play: playIn(view, region, landscape, valley!) };
  };
  const board = {
    seats: ["KAZ", "KGZ", "UZB", "TJK"],
    hostility: { "KAZ-UZB": 8, "KAZ-TJK": 7, "KGZ-UZB": 7, "KGZ-TJK": 6 },
    hidden: 0,
  } as const;

  test("falls into the two camps that its rivalries make", async () => {
    const { valley, play } = blocs(await aGame({ ...board, seats: [...board.seats] }));
    expect(valley.sides).toEqual([false, false, true, true]);
    expect(play).toMatchObject({ height: 0, astray: [], unbound: ["KAZ", "KGZ", "UZB", "TJK"] });
  });

  test("and pacts across the divide lead play uphill", async () => {
    const game = await aGame({ ...board, seats: [...board.seats] });
    await game.pact("defence", ["KAZ", "KGZ"]);
    expect(blocs(game).play).toMatchObject({ height: 0, astray: [], unbound: ["UZB", "TJK"] });
    await game.pact("defence", ["KGZ", "UZB"], { against: ["TJK"] });
    const { play } = blocs(game);
    expect(play.astray).toEqual(["UZB"]);
    expect(play.height).toBeGreaterThan(0.2);
  });
});
