import { describe, expect, test } from "vitest";
import type { Seat } from "../../shared/words.ts";
import { aGame, type Board, type Game } from "../kit/game.ts";

const STEPPE: Board = {
  seats: ["KAZ", "KGZ", "UZB", "TJK", "MNG", "BGD"],
  without: ["agendas"],
  numbers: { startStanding: 10, standingPerSlot: 2 },
};

/** What allies have paid a seat, when the first year has been reckoned. */
async function paidIn(game: Game, ...seats: Seat[]): Promise<number[]> {
  await game.until("reckoning");
  return seats.map((seat) => game.earned(seat, "allied"));
}

describe("Allies pay", () => {
  test("A point for the partner in a pact of two against anyone, and two for each member of a pact of three", async () => {
    const two = await aGame(STEPPE);
    await two.pact("defence", ["KAZ", "KGZ"]);
    expect(await paidIn(two, "KAZ", "KGZ", "UZB")).toEqual([1, 1, 0]);
    const three = await aGame(STEPPE);
    await three.pact("defence", ["KAZ", "KGZ", "UZB"]);
    expect(await paidIn(three, "KAZ", "KGZ", "UZB", "TJK")).toEqual([2, 2, 2, 0]);
  });

  test("Every year again, for as long as the pact is in force", async () => {
    const game = await aGame(STEPPE);
    await game.pact("defence", ["KAZ", "KGZ"]);
    await game.nextYear(3);
    expect(await paidIn(game, "KAZ")).toEqual([3]);
    await game.nextYear(4);
    expect(game.pacts).toEqual([]);
    expect(await paidIn(game, "KAZ")).toEqual([3]);
  });

  test("Nothing in a pact of four: what binds many binds nobody closely", async () => {
    const game = await aGame(STEPPE);
    await game.pact("defence", ["KAZ", "KGZ", "UZB", "TJK"]);
    expect(await paidIn(game, "KAZ", "TJK")).toEqual([0, 0]);
  });

  test("Nothing for a pact that names its enemies, nor for one that promises no defence", async () => {
    const game = await aGame(STEPPE);
    await game.pact("defence", ["KAZ", "KGZ"], { against: ["TJK"] });
    await game.pact("nonaggression", ["KAZ", "UZB"]);
    await game.pact("consultation", ["KAZ", "MNG"]);
    expect(await paidIn(game, "KAZ", "KGZ")).toEqual([0, 0]);
  });

  test("A partner is paid for once, and three at the most", async () => {
    const game = await aGame(STEPPE);
    for (const friend of ["KGZ", "UZB", "TJK", "MNG"] as const) await game.pact("defence", ["KAZ", friend]);
    expect(await paidIn(game, "KAZ", "KGZ")).toEqual([3, 1]);
    const twice = await aGame(STEPPE);
    await twice.pact("defence", ["KAZ", "KGZ", "UZB"]);
    await twice.pact("defence", ["KGZ", "UZB", "TJK"]);
    expect(await paidIn(twice, "KGZ", "KAZ")).toEqual([3, 2]);
  });

  test("Nothing for what the forum or an institution has made: only pacts of one's own making pay", async () => {
    const charter = await aGame({ ...STEPPE, seats: ["KAZ", "KGZ", "UZB"], granted: [3] });
    expect(charter.pacts).toMatchObject([{ kind: "defence", origin: "charter" }]);
    expect(await paidIn(charter, "KAZ")).toEqual([0]);
    const treaty = await aGame({ ...STEPPE, seats: ["KAZ", "KGZ", "RUS"], institutions: true });
    expect(treaty.pacts.map(({ id }) => id)).toContain("csto");
    expect(await paidIn(treaty, "KAZ")).toEqual([0]);
  });

  test("A seat's own papers say what its allies pay, and nobody else's", async () => {
    const game = await aGame({ ...STEPPE, numbers: { ...STEPPE.numbers, exposedNone: 0 } });
    await game.pact("defence", ["KAZ", "KGZ"]);
    await game.until("reckoning");
    expect(game.papers("KAZ").scores).toMatchObject([{ points: 1, why: "allied", round: 1 }]);
    expect(game.heard("KAZ", "scored").map(({ seat }) => seat)).toEqual(["KAZ"]);
    expect(game.heard("spectator", "scored")).toEqual([]);
  });
});
