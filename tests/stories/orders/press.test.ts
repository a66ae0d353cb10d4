import { describe, expect, test } from "vitest";
import { brinkPreview, orderPreview } from "../../../shared/insight/index.ts";
import { aGame, type Board, press, reassure } from "../../kit/game.ts";

const STEPPE: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK"], hostility: { "KAZ-KGZ": 6 } };

describe("Press a rival", () => {
  test("For influence, it challenges a rival: a crisis breaks out", async () => {
    const game = await aGame(STEPPE);
    await game.orders({ KAZ: [press("KGZ")] });
    expect(game.influence("KAZ")).toBe(7 - game.numbers.pressCost);
    expect(game.pub.crises).toMatchObject([{ challenger: "KAZ", defender: "KGZ", by: "press" }]);
    expect(game.phase).toBe("lineup");
  });

  test("The chance shown beforehand is the one that the brink shows, if nobody joins in", async () => {
    const game = await aGame({ ...STEPPE, strength: { KAZ: 8, KGZ: 4 } });
    const foreseen = orderPreview(game.sees("KAZ"), press("KGZ"), "KAZ").press!.win;
    expect(foreseen).toBe(80);
    await game.orders({ KAZ: [press("KGZ")] });
    await game.until("brink");
    expect(brinkPreview(game.sees("KAZ"), game.pub.crises[0]!.id, "KAZ")!.win).toBe(foreseen);
  });

  test("Not the same one two rounds running", async () => {
    const game = await aGame(STEPPE);
    await game.crisis("KAZ", "KGZ", ["stand", "yield"]);
    await game.nextYear();
    await game.until("orders");
    await game.refuses("KAZ", { type: "orders", orders: [press("KGZ")] }, "pressedLast");
    await game.says("KGZ", { type: "orders", orders: [press("KAZ")] });
    await game.nextYear();
    await game.until("orders");
    await game.says("KAZ", { type: "orders", orders: [press("KGZ")] });
  });

  test("Only a rival can be pressed, and a rival only while it is one", async () => {
    const game = await aGame(STEPPE);
    await game.until("orders");
    await game.refuses("KAZ", { type: "orders", orders: [press("UZB")] }, "notRival");
    await game.orders({ KAZ: [press("KGZ"), reassure("KGZ")], KGZ: [reassure("KAZ")] });
    expect(game.phase).toBe("reckoning");
    expect(game.influence("KAZ")).toBe(7 - game.numbers.reassureCost);
    expect(game.heard("KAZ", "orderFailed")).toMatchObject([{ why: "notRival" }]);
  });

  test("Only those who know of a hidden rivalry, its parties, can press on it", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 4, "UZB-TJK": 3 }, hidden: 1 });
    const [a, b] = game.truth("KAZ", "KGZ").truth >= 6 ? (["KAZ", "KGZ"] as const) : (["UZB", "TJK"] as const);
    const [c, d] = a === "KAZ" ? (["UZB", "TJK"] as const) : (["KAZ", "KGZ"] as const);
    await game.until("orders");
    await game.refuses(c, { type: "orders", orders: [press(d)] }, "notRival");
    await game.says(a, { type: "orders", orders: [press(b)] });
  });

  test("Pressing a fellow member of step 1 costs more", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6, "UZB-TJK": 6 }, numbers: { startInfluence: 7 } });
    await game.forum({ TJK: "abstain" });
    const [kaz, uzb] = [game.influence("KAZ"), game.influence("UZB")];
    await game.orders({ KAZ: [press("KGZ")], UZB: [press("TJK")] });
    expect(game.influence("KAZ")).toBe(kaz - game.numbers.pressCost - game.numbers.pressFellow);
    expect(game.influence("UZB")).toBe(uzb - game.numbers.pressCost);
  });

  test("A press that finds no room is refunded", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6, "KGZ-UZB": 6 } });
    await game.orders({ KAZ: [press("KGZ")], UZB: [press("KGZ")] });
    expect(game.pub.crises).toHaveLength(1);
    const [crisis] = game.pub.crises;
    const late = crisis!.challenger === "KAZ" ? "UZB" : "KAZ";
    expect(game.influence(late)).toBe(7);
    expect(game.heard(late, "orderFailed")).toMatchObject([{ why: "noRoom" }]);
  });

  test("One cannot press oneself, nor a state that is not in the game", async () => {
    const game = await aGame(STEPPE);
    await game.until("orders");
    await game.refuses("KAZ", { type: "orders", orders: [press("KAZ")] }, "self");
    await game.refuses("KAZ", { type: "orders", orders: [press("IND")] }, "notInPlay");
  });
});
