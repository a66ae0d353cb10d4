import { describe, expect, test } from "vitest";
import { aGame, type Board, expose, probe, reassure } from "../../kit/game.ts";

const SECRET: Board = {
  seats: ["KAZ", "KGZ", "UZB", "TJK"],
  hostility: { "KAZ-KGZ": 4 },
  hidden: 1,
  numbers: { hiddenLow: 7, hiddenHigh: 7 },
};

describe("Expose a hidden rivalry", () => {
  test("For influence, what a probe found is published, with its author; each party loses standing", async () => {
    const game = await aGame(SECRET);
    await game.orders({ UZB: [probe("KAZ", "KGZ")] });
    await game.nextYear();
    const before = game.influence("UZB");
    await game.orders({ UZB: [expose("KAZ", "KGZ")] });
    expect(game.influence("UZB")).toBe(before - game.numbers.exposeCost);
    expect(game.pub.bonds["KAZ-KGZ"]).toEqual({ shown: 7, printed: 4, suspicion: false });
    const lower = 6 - game.numbers.exposeStanding;
    expect([game.standing("KAZ"), game.standing("KGZ"), game.standing("UZB")]).toEqual([lower, lower, 6]);
    expect(game.heard("TJK", "rivalryRevealed")).toMatchObject([{ why: "exposed", by: "UZB" }]);
    expect(game.heard("TJK", "ordersOpened").at(-1)!.orders.UZB).toEqual([expose("KAZ", "KGZ")]);
  });

  test("What a consultation has shown can be exposed too", async () => {
    const game = await aGame(SECRET);
    await game.pact("consultation", ["KAZ", "UZB"]);
    await game.orders({ UZB: [expose("KAZ", "KGZ")] });
    expect(game.hostility("KAZ", "KGZ")).toBe(7);
  });

  test("What one does not know, or has found not to be, cannot be exposed", async () => {
    const game = await aGame({ ...SECRET, hostility: { "KAZ-KGZ": 4, "KAZ-TJK": 3 } });
    await game.until("orders");
    await game.refuses("UZB", { type: "orders", orders: [expose("KAZ", "KGZ")] }, "notKnown");
    const calm = game.truth("KAZ", "KGZ").truth < 6 ? "KGZ" : "TJK";
    await game.orders({ UZB: [probe("KAZ", calm)] });
    await game.nextYear();
    await game.until("orders");
    await game.refuses("UZB", { type: "orders", orders: [expose("KAZ", calm)] }, "notKnown");
    await game.refuses("KAZ", { type: "orders", orders: [expose("KAZ", calm)] }, "ownPair");
  });

  test("Exposing a pair that is public by then is refunded", async () => {
    const game = await aGame(SECRET);
    await game.orders({ UZB: [probe("KAZ", "KGZ")], TJK: [probe("KAZ", "KGZ")] });
    await game.nextYear();
    const before = game.influence("UZB") + game.influence("TJK");
    await game.orders({ UZB: [expose("KAZ", "KGZ")], TJK: [expose("KAZ", "KGZ")] });
    expect(game.influence("UZB") + game.influence("TJK")).toBe(before - game.numbers.exposeCost);
    expect(game.standing("KAZ")).toBe(6 - game.numbers.exposeStanding);
    const late = [...game.heard("UZB", "orderFailed"), ...game.heard("TJK", "orderFailed")];
    expect(late).toMatchObject([{ why: "publicAlready" }]);
  });

  test("A rivalry that has ended unseen cannot be exposed any more; the try is paid, and nobody hears of it", async () => {
    const game = await aGame({ ...SECRET, numbers: { hiddenLow: 6, hiddenHigh: 6 } });
    await game.orders({ UZB: [probe("KAZ", "KGZ")] });
    await game.nextYear();
    const before = game.influence("UZB");
    await game.orders({ UZB: [expose("KAZ", "KGZ")], KAZ: [reassure("KGZ")], KGZ: [reassure("KAZ")] });
    expect(game.influence("UZB")).toBe(before - game.numbers.exposeCost);
    expect(game.heard("UZB", "orderFailed")).toMatchObject([{ why: "notHidden" }]);
    expect(game.heard("TJK", "ordersOpened").at(-1)!.orders.UZB).toEqual([]);
    expect(game.standing("KAZ")).toBe(6);
  });

  test("A table may play without it", async () => {
    const game = await aGame({ ...SECRET, without: ["expose"] });
    await game.pact("consultation", ["KAZ", "UZB"]);
    await game.until("orders");
    await game.refuses("UZB", { type: "orders", orders: [expose("KAZ", "KGZ")] }, "noModule");
  });
});
