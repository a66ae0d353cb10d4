import { describe, expect, test } from "vitest";
import { aGame, arm, type Board, court, host, press, probe, reassure } from "../../kit/game.ts";

const STEPPE: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK"], hostility: { "KAZ-KGZ": 6 } };

describe("The sheet of orders", () => {
  test("A seat writes up to two orders; a third costs 2 more; a fourth is refused", async () => {
    const game = await aGame({ ...STEPPE, numbers: { startInfluence: 10 } });
    await game.until("orders");
    const four = [reassure("KGZ"), reassure("UZB"), reassure("TJK"), arm("KGZ")];
    await game.refuses("KAZ", { type: "orders", orders: four }, "malformed");
    await game.orders({ KAZ: four.slice(0, 3), KGZ: four.slice(1, 3) });
    expect(game.influence("KAZ")).toBe(10 - 3 - 2);
    expect(game.influence("KGZ")).toBe(10 - 2);
  });

  test("Where a table allows fewer, so many are refused in a sentence", async () => {
    const game = await aGame({ ...STEPPE, numbers: { ordersMost: 1 } });
    await game.until("orders");
    await game.refuses("KAZ", { type: "orders", orders: [reassure("KGZ"), reassure("UZB")] }, "tooManyOrders");
  });

  test("The same order cannot be written twice, and nobody can both court Washington and keep it at a distance", async () => {
    const game = await aGame(STEPPE);
    await game.until("orders");
    await game.refuses("KAZ", { type: "orders", orders: [arm("KGZ"), arm("KGZ")] }, "twiceSame");
    await game.refuses("KAZ", { type: "orders", orders: [court(), { kind: "court", toward: false }] }, "twiceSame");
    await game.says("KAZ", { type: "orders", orders: [arm("KGZ"), arm("UZB")] });
  });

  test("Influence must cover them together", async () => {
    const game = await aGame({ ...STEPPE, numbers: { startInfluence: 0 } });
    await game.until("orders");
    await game.refuses("KAZ", { type: "orders", orders: [arm("KGZ"), press("KGZ")] }, "tooDear");
    await game.says("KAZ", { type: "orders", orders: [arm("KGZ"), reassure("KGZ")] });
    expect(game.papers("KAZ").influence).toBe(3);
  });

  test("Orders are paid when they are opened, and can be sealed anew until then", async () => {
    const game = await aGame(STEPPE);
    await game.until("orders");
    await game.says("KAZ", { type: "orders", orders: [arm("KGZ"), arm("UZB")] });
    await game.says("KAZ", { type: "orders", orders: [reassure("KGZ")] });
    expect(game.influence("KAZ")).toBe(7);
    await game.next();
    expect(game.influence("KAZ")).toBe(6);
    expect(game.strength("KGZ")).toBe(1);
  });

  test("They are resolved in the order of the rulebook: arm, court, reassure, host, probe, expose, press", async () => {
    const game = await aGame({
      seats: ["KAZ", "KGZ", "UZB", "TJK", "BGD", "VNM"],
      hostility: { "BGD-KAZ": 6, "KGZ-UZB": 6, "TJK-VNM": 4 },
      hidden: 1,
      numbers: { startInfluence: 10 },
    });
    const before = game.table.events.length;
    await game.orders({
      KAZ: [press("BGD"), probe("TJK", "VNM")],
      KGZ: [reassure("UZB"), court()],
      UZB: [reassure("KGZ"), arm("TJK")],
      TJK: [host("KGZ", "UZB")],
    });
    const kinds = game.table.events.slice(before).map((event) => event.kind);
    const shown = kinds.filter((kind) =>
      ["armed", "tieMoved", "reassured", "hosted", "learned", "crisisBroke"].includes(kind),
    );
    expect([...new Set(shown)]).toEqual(["armed", "tieMoved", "reassured", "hosted", "learned", "crisisBroke"]);
  });

  test("When they are opened everybody sees every order with its author, but no probe", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "UZB-TJK": 4 }, hidden: 1 });
    await game.orders({ KAZ: [arm("KGZ"), probe("UZB", "TJK")], KGZ: [reassure("KAZ")] });
    expect(game.heard("spectator", "ordersOpened")).toEqual([
      { kind: "ordersOpened", orders: { KAZ: [arm("KGZ")], KGZ: [reassure("KAZ")], UZB: [], TJK: [] } },
    ]);
  });
});
