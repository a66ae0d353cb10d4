import { describe, expect, test } from "vitest";
import { orderPreview } from "../../../shared/insight/index.ts";
import { numbersWith } from "../../../shared/world/numbers.ts";
import { aGame, arm, type Board, host, reassure } from "../../kit/game.ts";

const STEPPE: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK", "BGD"], hostility: { "KAZ-KGZ": 8 } };
const BOTH = { KAZ: [reassure("KGZ")], KGZ: [reassure("KAZ")] };

describe("Host talks", () => {
  test("It costs influence; when the two reassure each other, hostility falls 1 more, and the host gains 1 point and 1 standing", async () => {
    const game = await aGame(STEPPE);
    await game.orders({ ...BOTH, UZB: [host("KAZ", "KGZ")] });
    expect(game.hostility("KAZ", "KGZ")).toBe(6);
    expect(game.influence("UZB")).toBe(7 - game.numbers.hostCost);
    expect(game.earned("UZB", "host")).toBe(1);
    expect(game.standing("UZB")).toBe(7);
  });

  test("When only one of them reassures, nothing comes of it", async () => {
    const game = await aGame(STEPPE);
    await game.orders({ KAZ: [reassure("KGZ")], UZB: [host("KAZ", "KGZ")] });
    expect(game.hostility("KAZ", "KGZ")).toBe(8);
    expect(game.standing("UZB")).toBe(6);
    expect(game.influence("UZB")).toBe(7 - game.numbers.hostCost);
  });

  test("When hostility can fall no further, the host gains nothing", async () => {
    const game = await aGame({ ...STEPPE, numbers: { reassureMost: 1 } });
    await game.orders({ ...BOTH, UZB: [host("KAZ", "KGZ")] });
    expect(game.hostility("KAZ", "KGZ")).toBe(7);
    expect(game.earned("UZB", "host")).toBe(0);
  });

  test("Talks between states at low hostility bring nothing: enough must be left after their reassurance", async () => {
    for (const short of [0, 1]) {
      const { hostFrom, reassureDrop } = numbersWith();
      const hostility = { "KAZ-KGZ": hostFrom + reassureDrop - short };
      const game = await aGame({ ...STEPPE, hostility });
      await game.until("orders");
      expect(orderPreview(game.sees("UZB"), host("KAZ", "KGZ"), "UZB").idle).toBe(short > 0);
      await game.orders({ ...BOTH, UZB: [host("KAZ", "KGZ")] });
      expect([game.earned("UZB", "host") > 0, game.standing("UZB") > 6]).toEqual([short === 0, short === 0]);
      expect(game.heard("TJK", "hosted")).toHaveLength(short === 0 ? 1 : 0);
    }
  });

  test("Neither may be the host's rival", async () => {
    const game = await aGame({ ...STEPPE, hostility: { ...STEPPE.hostility, "UZB-KGZ": 6, "TJK-KAZ": 4 }, hidden: 1 });
    await game.until("orders");
    await game.refuses("UZB", { type: "orders", orders: [host("KAZ", "KGZ")] }, "ownRival");
    await game.refuses("TJK", { type: "orders", orders: [host("KAZ", "KGZ")] }, "ownRival");
  });

  test("Who has become a rival of one of them by the same year's arms hosts in vain", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 8, "UZB-KGZ": 5 } });
    await game.orders({ ...BOTH, UZB: [host("KAZ", "KGZ"), arm("KAZ")] });
    expect(game.hostility("KAZ", "KGZ")).toBe(7);
    expect(game.heard("UZB", "orderFailed")).toMatchObject([{ why: "ownRival" }]);
    expect(game.heard("KAZ", "orderFailed")).toEqual([]);
  });

  test("Of several hosts of the same standing the weaker counts", async () => {
    const game = await aGame({ ...STEPPE, strength: { UZB: 3, TJK: 2, BGD: 1 } });
    await game.orders({ ...BOTH, UZB: [host("KAZ", "KGZ")], TJK: [host("KAZ", "KGZ")] });
    expect([game.standing("UZB"), game.standing("TJK"), game.standing("BGD")]).toEqual([6, 7, 6]);
    expect(game.hostility("KAZ", "KGZ")).toBe(6);
  });

  test("But one of higher standing goes before a weaker one", async () => {
    const game = await aGame({
      ...STEPPE,
      hostility: { "KAZ-KGZ": 8, "UZB-TJK": 8 },
      strength: { KAZ: 9, BGD: 1 },
    });
    await game.orders({ UZB: [reassure("TJK")], TJK: [reassure("UZB")], KAZ: [host("UZB", "TJK")] });
    await game.nextYear();
    await game.crisis("UZB", "TJK", ["stand", "yield"]);
    await game.nextYear();
    await game.orders({
      UZB: [reassure("TJK")],
      TJK: [reassure("UZB")],
      KAZ: [host("UZB", "TJK")],
      BGD: [host("UZB", "TJK")],
    });
    expect(game.hostility("UZB", "TJK")).toBe(8 - 2 + 1 - 1);
    expect([game.standing("KAZ"), game.standing("BGD")]).toEqual([7, 6]);
  });

  test("A table may play without it", async () => {
    const game = await aGame({ ...STEPPE, without: ["host"] });
    await game.until("orders");
    await game.refuses("UZB", { type: "orders", orders: [host("KAZ", "KGZ")] }, "noModule");
  });
});
