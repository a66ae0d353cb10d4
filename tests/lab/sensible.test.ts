import { describe, expect, test } from "vitest";
import { decisionsIn, sensible } from "../../server/lab/sensible/person.ts";
import { playOut } from "../../shared/bots/playout.ts";
import { policyOf } from "../../shared/bots/policies.ts";
import type { SeatMessage } from "../../shared/message.ts";
import type { Seat } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import { aGame, type Board, type Game } from "../kit/game.ts";

/** Uzbekistan is exposed by Kyrgyzstan, as Kazakhstan is; India has a quarrel with Pakistan, and Tajikistan none. */
const TABLE: Board = {
  seats: ["KAZ", "KGZ", "UZB", "TJK", "IND", "PAK"],
  hostility: { "KAZ-KGZ": 8, "KGZ-UZB": 8, "IND-PAK": 9 },
  strength: { KAZ: 4, KGZ: 6, UZB: 4, TJK: 3, IND: 9, PAK: 12 },
};

function actsOf(game: Game, seat: Seat): SeatMessage[] {
  const moves = sensible(game.sees(seat), () => 0.5, game.table.heard(seat));
  return moves.flatMap((move) => ("act" in move ? [move.act] : []));
}

describe("A sensible newcomer", () => {
  test("signs for cover against a rival of both, and not for somebody else's quarrel, no cover and no pay", async () => {
    const game = await aGame(TABLE);
    const shared = await game.draft("defence", ["KAZ", "UZB"], { against: ["KGZ"] });
    const foreign = await game.draft("defence", ["IND", "TJK"], { against: ["PAK"] });
    expect(actsOf(game, "UZB")).toContainEqual({ type: "sign", draft: shared });
    expect(actsOf(game, "TJK")).toContainEqual({ type: "decline", draft: foreign, reason: "unneeded" });
  });

  test("comes when called against its own rival, and stays out where it would pay for another's", async () => {
    for (const [partner, answer] of [
      ["UZB", "honour"],
      ["TJK", "stay"],
    ] as const) {
      const game = await aGame({ ...TABLE, numbers: { stayStanding: 1, joinPoints: 6 } });
      await game.pact("defence", ["KAZ", partner]);
      await game.press("KGZ", "KAZ");
      expect(actsOf(game, partner)).toContainEqual({ type: "answer", crisis: game.crisisAt(0).id, answer });
    }
  });

  test("stands where it would win, and yields where it would not", async () => {
    const strong = await aGame(TABLE);
    await strong.press("PAK", "IND");
    await strong.lineUp();
    expect(decisionsIn(strong.sees("PAK"))[0]!.gap).toBeGreaterThan(decisionsIn(strong.sees("IND"))[0]!.gap);
    const id = strong.crisisAt(0).id;
    const weak = await aGame({ ...TABLE, strength: { ...TABLE.strength, PAK: 20, IND: 2 } });
    await weak.press("PAK", "IND");
    await weak.lineUp();
    expect(actsOf(weak, "PAK")).toContainEqual({ type: "brink", crisis: id, choice: "stand" });
    expect(actsOf(weak, "IND")).toContainEqual({ type: "brink", crisis: id, choice: "yield" });
  });

  test("plays a whole game among bots", async () => {
    const bot = (seat: Seat) => (seat === "IND" ? sensible : policyOf("competent")!);
    const { events } = await playOut(scenarioOf("first")!, "sensible", bot);
    const orders = events.filter((event) => event.kind === "ordersSealed" && event.seat === "IND");
    expect(orders).toHaveLength(5);
    expect(events.at(-1)).toMatchObject({ kind: "phaseBegan", phase: "over" });
  });
});
