import { describe, expect, test } from "vitest";
import { votePreview } from "../../shared/insight/index.ts";
import type { Seat } from "../../shared/words.ts";
import { aGame, type Board, type Game } from "../kit/game.ts";

const SIX: Board = { seats: ["KAZ", "IND", "BGD", "KGZ", "UZB", "TJK"] };

/** What the vote's paper says that a yes would cost. */
function priceOf(game: Game, seat: Seat): number | undefined {
  return votePreview(game.sees(seat), seat)?.yesCost;
}

describe("The price of a yes", () => {
  test("A yes that carries step 1 or 2 costs what it costs, or what one has; one that carries nothing is free", async () => {
    const numbers = { startInfluence: 0, income: 1, joinCost: 2 };
    const carried = await aGame({ ...SIX, numbers });
    await carried.pact("consultation", ["KGZ", "UZB"], { pay: { from: "KGZ", to: "UZB", amount: 1 } });
    await carried.says("IND", { type: "table" });
    await carried.until("vote");
    expect(["KGZ", "IND", "UZB"].map((seat) => priceOf(carried, seat as Seat))).toEqual([0, 1, 2]);
    for (const seat of SIX.seats) await carried.says(seat, { type: "vote", vote: seat === "TJK" ? "abstain" : "yes" });
    expect(["KGZ", "IND", "UZB", "TJK"].map((seat) => carried.influence(seat as Seat))).toEqual([0, 0, 0, 1]);
    expect(carried.heard("UZB", "influenceMoved").at(-1)).toMatchObject({ by: -2, why: "joined" });
    const failed = await aGame({ ...SIX, numbers });
    await failed.forum({ KAZ: "abstain", KGZ: "abstain", UZB: "abstain" });
    expect(failed.influence("IND")).toBe(1);
  });

  test("A yes to the charter is free", async () => {
    const game = await aGame({ ...SIX, granted: [1, 2] });
    const before = game.influence("IND");
    await game.says("IND", { type: "table" });
    await game.until("vote");
    expect(priceOf(game, "IND")).toBe(0);
    for (const seat of SIX.seats) await game.says(seat, { type: "vote", vote: "yes" });
    expect(game.influence("IND")).toBe(before);
  });
});
