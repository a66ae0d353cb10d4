import { describe, expect, test } from "vitest";
import { driveBots } from "../../shared/bots/drive.ts";
import { worldsOf } from "../../shared/bots/envoy/worlds.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import { type Pair, partiesOf, type Seat } from "../../shared/words.ts";
import { aGame, type Board, Game, host, press, probe } from "../kit/game.ts";
import { mindAt } from "../kit/minds.ts";
import { BOARDS } from "../kit/random.ts";

/** One hidden rivalry among four suspicions; Bangladesh looks on. */
const STEPPE: Board = {
  seats: ["KAZ", "KGZ", "UZB", "TJK", "MNG", "BGD"],
  hostility: { "KAZ-KGZ": 4, "UZB-TJK": 4, "KAZ-TJK": 4, "KGZ-UZB": 4, "MNG-TJK": 6 },
  hidden: 1,
};
const SUSPICIONS: [Seat, Seat][] = [["KAZ", "KGZ"], ["TJK", "UZB"], ["KAZ", "TJK"], ["KGZ", "UZB"]]; // biome-ignore format: one glance

/** How likely Bangladesh takes two for rivals. */
function belief(game: Game, a: Seat, b: Seat): number {
  return mindAt(game, "BGD").known.chance(a, b);
}

function isTrue(game: Game, a: Seat, b: Seat): boolean {
  return game.truth(a, b).truth >= game.numbers.rivalryAt;
}

/** A suspicion that is none: the pair, as somebody who could show it. */
function calmPair(game: Game): [Seat, Seat] {
  return SUSPICIONS.find(([a, b]) => !isTrue(game, a, b))!;
}

describe("What a bot believes of a suspicion of others", () => {
  test("rises when the two sign a non-aggression pact: who has nothing to fear needs none", async () => {
    const game = await aGame(STEPPE);
    const before = belief(game, "KAZ", "KGZ");
    await game.pact("nonaggression", ["KAZ", "KGZ"]);
    expect(belief(game, "KAZ", "KGZ")).toBeGreaterThan(before);
    expect(belief(game, "TJK", "UZB")).toBeLessThan(before);
  });

  test("rises when one of them is named by a defence pact of the other", async () => {
    const game = await aGame(STEPPE);
    const before = belief(game, "KAZ", "KGZ");
    await game.pact("defence", ["KAZ", "MNG"], { against: ["KGZ"] });
    expect(belief(game, "KAZ", "KGZ")).toBeGreaterThan(before);
  });

  test("falls when the two sign a defence pact", async () => {
    const game = await aGame(STEPPE);
    const before = belief(game, "KAZ", "KGZ");
    await game.pact("defence", ["KAZ", "KGZ"]);
    expect(belief(game, "KAZ", "KGZ")).toBeLessThan(before);
  });

  test("is nothing once one of them has hosted the other: nobody hosts a rival", async () => {
    const game = await aGame(STEPPE);
    const [one, other] = calmPair(game);
    await game.orders({ [one]: [host(other, "BGD")] });
    expect(belief(game, one, other)).toBe(0);
  });

  test("is nothing once one of them has offered to mediate for the other", async () => {
    const hostility = { ...STEPPE.hostility, "KGZ-MNG": 6, "KAZ-MNG": 0 };
    const game = await aGame({ ...STEPPE, hostility, seed: "calm" });
    expect(isTrue(game, "KAZ", "KGZ")).toBe(false);
    await game.orders({ MNG: [press("KGZ")] });
    await game.lineUp({ KAZ: "mediate" });
    expect(belief(game, "KAZ", "KGZ")).toBe(0);
  });

  test("is settled by a probe, one way or the other", async () => {
    for (const wanted of [true, false]) {
      const game = await aGame(STEPPE);
      const [a, b] = SUSPICIONS.find(([a, b]) => isTrue(game, a, b) === wanted)!;
      await game.orders({ BGD: [probe(a, b)] });
      expect(belief(game, a, b)).toBe(wanted ? 1 : 0);
      const others = SUSPICIONS.filter(([c, d]) => `${c}${d}` !== `${a}${b}`).map(([c, d]) => belief(game, c, d));
      if (wanted) expect(others).toEqual([0, 0, 0]);
      else expect(others.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
    }
  });

  test("is the draw's alone for a mind that does not remember", async () => {
    const game = await aGame(STEPPE);
    await game.pact("nonaggression", ["KAZ", "KGZ"]);
    const able = mindAt(game, "BGD", { temper: "cautious", skill: "able" }).known;
    expect(able.chance("KAZ", "KGZ")).toBe(able.chance("KGZ", "UZB"));
  });
});

describe("Worlds in which a bot tries its orders", () => {
  test("take every suspicion for true or for false, as often as it is believed, and agree with what is known", async () => {
    const game = await aGame(STEPPE);
    const mind = mindAt(game, "BGD");
    const worlds = worldsOf(mind, 400);
    for (const [a, b] of SUSPICIONS) {
      const chances = worlds.map(({ known }) => known.chance(a, b));
      expect(chances.every((chance) => chance === 0 || chance === 1)).toBe(true);
      const share = chances.filter((chance) => chance === 1).length / worlds.length;
      expect(Math.abs(share - belief(game, a, b))).toBeLessThan(0.1);
    }
    expect(worlds.every(({ known }) => known.chance("MNG", "TJK") === 1)).toBe(true);
  });

  test("are one, the mind itself, where nothing is unsure", async () => {
    const mind = mindAt(await aGame({ ...STEPPE, hidden: 0 }), "BGD");
    expect(worldsOf(mind, 4)).toEqual([mind]);
  });
});

test("Whatever a bot has seen, its beliefs add up to the rivalries that are still hidden, and none is below 0 or above 1", async () => {
  let looked = 0;
  for (const board of BOARDS.slice(0, 3)) {
    for (const seed of ["b1", "b2"]) {
      const log = new MemoryLog();
      const table = await Table.create(log, board, seed);
      const game = new Game(table, log);
      table.hear((events) => {
        if (!events.some(({ kind }) => kind === "phaseBegan") || table.public.final) return;
        for (const seat of board.seats) {
          const { known, mine, pub } = mindAt(game, seat);
          const suspicions = (Object.keys(pub.bonds) as Pair[]).filter((pair) => pub.bonds[pair]!.suspicion);
          const chances = suspicions.map((pair) => known.chance(...(partiesOf(pair) as [Seat, Seat])));
          for (const chance of chances) expect(chance).toBeGreaterThanOrEqual(0);
          for (const chance of chances) expect(chance).toBeLessThanOrEqual(1);
          const sum = chances.reduce((total, chance) => total + chance, 0);
          const isOld = mine.findings.some(({ rivals, round }) => rivals && round < pub.round);
          if (isOld) continue;
          expect([board.id, seed, pub.round, pub.phase, seat, sum.toFixed(6)]).toEqual([
            board.id, seed, pub.round, pub.phase, seat, pub.hidden.now.toFixed(6),
          ]); // biome-ignore format: one glance
          looked += 1;
        }
      });
      await table.take("host", { type: "start" });
      await driveBots(table, { bot: () => seatedBot, seed, say: () => undefined });
    }
  }
  expect(looked).toBeGreaterThan(200);
});
