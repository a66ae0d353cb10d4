import { describe, expect, test } from "vitest";
import { aGame, type Board, press, reassure } from "../kit/game.ts";

const PLAIN: Board = { seats: ["BGD", "IND", "UZB", "KAZ"], hostility: { "BGD-IND": 7 } };

describe("A phase ends early when all are ready", () => {
  test("The summit ends when every seat has said so, and anybody can take it back until then", async () => {
    const game = await aGame(PLAIN);
    for (const seat of ["BGD", "IND", "UZB"] as const) await game.says(seat, { type: "ready", ready: true });
    await game.says("BGD", { type: "ready", ready: false });
    await game.says("KAZ", { type: "ready", ready: true });
    expect(game.phase).toBe("summit");
    await game.says("BGD", { type: "ready", ready: true });
    expect(game.phase).toBe("orders");
  });

  test("Sealing orders makes ready by itself", async () => {
    const game = await aGame(PLAIN);
    await game.orders({});
    expect(game.phase).toBe("reckoning");
  });

  test("The line-up waits only for those who can do something, and the brink only for the principals", async () => {
    const game = await aGame({ ...PLAIN, hostility: { "BGD-IND": 7, "BGD-KAZ": 6 } });
    await game.pact("defence", ["IND", "UZB"]);
    const crisis = await game.press("BGD", "IND");
    // Kazakhstan is a rival of one side, the principals have no choice yet: only Uzbekistan decides.
    await game.says("UZB", { type: "answer", crisis, answer: "honour" });
    expect(game.phase).toBe("brink");
    await game.says("BGD", { type: "brink", crisis, choice: "yield" });
    await game.says("IND", { type: "brink", crisis, choice: "yield" });
    expect(game.phase).toBe("reckoning");
  });

  test("Who is called in two crises is waited for until it has answered both", async () => {
    const game = await aGame({ ...PLAIN, seats: [...PLAIN.seats, "VNM"], hostility: { "BGD-IND": 7, "KAZ-UZB": 7 } });
    await game.pact("defence", ["IND", "VNM"]);
    await game.pact("defence", ["KAZ", "VNM"]);
    await game.orders({ BGD: [press("IND")], UZB: [press("KAZ")] });
    for (const seat of ["BGD", "IND", "KAZ", "UZB"] as const) await game.says(seat, { type: "ready", ready: true });
    const [first, second] = game.pub.crises.map((crisis) => crisis.id);
    await game.says("VNM", { type: "answer", crisis: second!, answer: "stay" });
    expect(game.phase).toBe("lineup");
    await game.says("VNM", { type: "answer", crisis: first!, answer: "honour" });
    expect(game.phase).toBe("brink");
  });

  test("A hidden rivalry does not betray itself by who is waited for", async () => {
    const game = await aGame({ ...PLAIN, hostility: { "BGD-IND": 7, "BGD-KAZ": 4 }, hidden: 1 });
    await game.press("BGD", "IND");
    await game.says("UZB", { type: "ready", ready: true });
    // Kazakhstan, a hidden rival, cannot mediate; but it is waited for as if it could.
    expect(game.phase).toBe("lineup");
    await game.says("KAZ", { type: "ready", ready: true });
    expect(game.phase).toBe("brink");
  });

  test("A paused game waits, however ready all are, and goes on when it is no longer paused", async () => {
    const game = await aGame(PLAIN);
    await game.host({ type: "pause", paused: true });
    for (const seat of game.pub.seats) await game.says(seat, { type: "ready", ready: true });
    expect(game.phase).toBe("summit");
    await game.host({ type: "pause", paused: false });
    expect(game.phase).toBe("orders");
  });
});

describe("Who misses a deadline gets the default", () => {
  test("At the summit: no signature", async () => {
    const game = await aGame(PLAIN);
    await game.draft("defence", ["IND", "KAZ"]);
    await game.clockFalls();
    expect(game.pacts).toEqual([]);
    expect(game.pub.sheets.KAZ!.misses).toBe(0);
  });

  test("In the forum: abstain on steps 1 and 2", async () => {
    const game = await aGame(PLAIN);
    await game.says("IND", { type: "table" });
    await game.until("vote");
    for (const seat of ["BGD", "IND", "UZB"] as const) await game.says(seat, { type: "vote", vote: "yes" });
    await game.clockFalls();
    expect(game.heard("KAZ", "votesOpened")).toMatchObject([{ passed: true, votes: { KAZ: "abstain" } }]);
    expect(game.pub.steps.members[1]).toEqual(["BGD", "IND", "UZB"]);
  });

  test("On step 3: no, which blocks the charter", async () => {
    const game = await aGame(PLAIN);
    await game.forum();
    await game.nextYear();
    await game.forum();
    await game.nextYear();
    await game.says("IND", { type: "table" });
    await game.until("vote");
    for (const seat of ["BGD", "IND", "UZB"] as const) await game.says(seat, { type: "vote", vote: "yes" });
    await game.clockFalls();
    expect(game.heard("KAZ", "votesOpened").at(-1)).toMatchObject({ passed: false, votes: { KAZ: "no" } });
  });

  test("With orders: none", async () => {
    const game = await aGame(PLAIN);
    await game.until("orders");
    await game.says("BGD", { type: "orders", orders: [reassure("IND")] });
    await game.clockFalls();
    expect(game.influence("IND")).toBe(7);
    expect(game.influence("BGD")).toBe(6);
  });

  test("In the line-up: calls are honoured, but nobody backs or mediates", async () => {
    const game = await aGame(PLAIN);
    await game.pact("defence", ["IND", "UZB"]);
    await game.pact("defence", ["BGD", "KAZ"]);
    await game.press("BGD", "IND");
    await game.clockFalls();
    expect(game.crisisAt(0).lineUp).toMatchObject({ honoured: ["UZB"], backed: [], offered: [] });
    expect(game.standing("UZB")).toBe(6 + game.numbers.honourStanding);
  });

  test("On the brink: stand if covered against the opponent, else yield", async () => {
    for (const [strength, choice] of [
      [4, "yield"],
      [5, "stand"],
    ] as const) {
      const game = await aGame({ ...PLAIN, strength: { BGD: 5, IND: strength } });
      await game.press("BGD", "IND");
      await game.lineUp();
      await game.clockFalls();
      expect(game.crisisAt(0).choices).toEqual({ challenger: "stand", defender: choice });
    }
  });

  test("A partner's strength counts for that, weighed by its standing", async () => {
    const game = await aGame({ ...PLAIN, strength: { BGD: 7, IND: 4, UZB: 5 } });
    await game.pact("defence", ["IND", "UZB"], { against: ["BGD"] });
    await game.press("BGD", "IND");
    await game.clockFalls();
    await game.clockFalls();
    expect(game.crisisAt(0).choices).toEqual({ challenger: "stand", defender: "stand" });
  });
});

describe("Misses", () => {
  test("They count in the vote, with orders, in the line-up and on the brink; after two in a row a bot keeps the seat", async () => {
    const game = await aGame(PLAIN);
    await game.until("orders");
    await game.says("IND", { type: "orders", orders: [] });
    await game.says("UZB", { type: "orders", orders: [] });
    await game.says("BGD", { type: "orders", orders: [press("IND")] });
    await game.clockFalls();
    expect(game.pub.sheets.KAZ!.misses).toBe(1);
    expect(game.heard("IND", "missed")).toEqual([{ kind: "missed", seat: "KAZ", phase: "orders" }]);
    await game.clockFalls();
    expect(game.pub.sheets.KAZ!.holder).toBe("bot");
    expect(game.pub.sheets.UZB!.misses).toBe(1);
    expect(game.pub.sheets.IND!.misses).toBe(0);
    await game.clockFalls();
    expect(game.pub.sheets.IND!.misses).toBe(1);
  });

  test("Acting in time makes good for a miss", async () => {
    const game = await aGame(PLAIN);
    await game.until("orders");
    await game.clockFalls();
    expect(game.pub.sheets.KAZ!.misses).toBe(1);
    await game.nextYear();
    await game.until("orders");
    await game.says("KAZ", { type: "orders", orders: [] });
    expect(game.pub.sheets.KAZ!.misses).toBe(0);
  });

  test("Nobody misses anything when the facilitator moves on", async () => {
    const game = await aGame(PLAIN);
    await game.until("orders");
    await game.next();
    expect(game.heard("spectator", "missed")).toEqual([]);
    expect(game.heard("spectator", "advanced").at(-1)).toMatchObject({ by: "host" });
  });

  test("A bot's seat can be handed back; its pacts and pledges stand", async () => {
    const game = await aGame(PLAIN);
    await game.pact("consultation", ["IND", "KAZ"]);
    await game.says("KAZ", { type: "pledge", verb: "voteYes", to: [] });
    await game.house({ type: "hold", seat: "KAZ", by: "bot" });
    expect(game.pub.sheets.KAZ!.holder).toBe("bot");
    expect(game.hasPact("consultation", "IND", "KAZ")).toBe(true);
    await game.house({ type: "hold", seat: "KAZ", by: "people" });
    expect(game.pub.sheets.KAZ!.holder).toBe("people");
    expect(game.pub.pledges).toHaveLength(1);
    expect(
      game
        .heard("IND", "seatHeld")
        .slice(-2)
        .map((event) => event.why),
    ).toEqual(["left", "sat"]);
  });
});
