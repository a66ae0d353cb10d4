import { describe, expect, test } from "vitest";
import { aGame, type Board, press } from "../kit/game.ts";

/** India (I) is challenged by Bangladesh; Kazakhstan, Uzbekistan and the others look on. */
const PLAIN: Board = {
  seats: ["IND", "BGD", "KAZ", "UZB", "KGZ", "VNM"],
  hostility: { "IND-BGD": 6 },
};

describe("The called", () => {
  test("Who honours gains standing", async () => {
    const game = await aGame(PLAIN);
    await game.pact("defence", ["IND", "KAZ"]);
    await game.press("BGD", "IND");
    await game.lineUp({ KAZ: "honour" });
    expect(game.standing("KAZ")).toBe(6 + game.numbers.honourStanding);
    expect(game.crisisAt(0).lineUp).toMatchObject({ called: ["KAZ"], honoured: ["KAZ"], stayedOut: [] });
  });

  test("Who stays out loses standing and leaves every pact that called it, and the defender loses points", async () => {
    const game = await aGame(PLAIN);
    await game.pact("defence", ["IND", "KAZ"]);
    await game.pact("defence", ["IND", "KAZ", "UZB"], { against: ["BGD"] });
    await game.press("BGD", "IND");
    await game.lineUp({ KAZ: "stay", UZB: "honour" });
    expect(game.standing("KAZ")).toBe(6 - game.numbers.stayStanding);
    expect(game.earned("IND", "abandoned")).toBe(-game.numbers.abandonedPoints);
    expect(game.hasPact("defence", "IND", "UZB")).toBe(true);
    expect(game.pacts).toHaveLength(1);
    expect(game.heard("spectator", "pactLeft")).toMatchObject([{ why: "stayedOut" }, { why: "stayedOut" }]);
  });

  test("It keeps the pacts that did not call it", async () => {
    const game = await aGame(PLAIN);
    await game.pact("defence", ["IND", "KAZ"]);
    await game.pact("consultation", ["IND", "KAZ"]);
    await game.press("BGD", "IND");
    await game.lineUp({ KAZ: "stay" });
    expect(game.pacts.map((pact) => pact.kind)).toEqual(["consultation"]);
  });

  test("For each that stays out the defender loses as much again", async () => {
    const game = await aGame(PLAIN);
    await game.pact("defence", ["IND", "KAZ", "UZB"]);
    await game.press("BGD", "IND");
    await game.lineUp({ KAZ: "stay", UZB: "stay" });
    expect(game.earned("IND", "abandoned")).toBe(-2 * game.numbers.abandonedPoints);
    expect(game.pacts).toEqual([]);
  });

  test("A member of two pacts is called once", async () => {
    const game = await aGame(PLAIN);
    await game.pact("defence", ["IND", "KAZ"]);
    await game.pact("defence", ["IND", "KAZ", "UZB"], { against: ["BGD"] });
    await game.press("BGD", "IND");
    await game.lineUp();
    expect(game.crisisAt(0).lineUp!.called).toEqual(["KAZ", "UZB"]);
    expect(game.standing("KAZ")).toBe(6 + game.numbers.honourStanding);
  });

  test("Who stays out of an institution's call leaves the institution", async () => {
    const game = await aGame({
      seats: ["KAZ", "KGZ", "RUS", "TJK", "UZB"],
      institutions: true,
      hostility: { "KGZ-UZB": 6 },
    });
    await game.press("UZB", "KGZ");
    await game.lineUp({ KAZ: "stay" });
    expect(game.pacts.find((pact) => pact.id === "csto")!.members).toEqual(["KGZ", "RUS", "TJK"]);
  });

  test("A crisis of one's own is no excuse: a principal answers its calls as anybody does", async () => {
    const game = await aGame({ ...PLAIN, hostility: { "IND-BGD": 6, "KAZ-UZB": 6 } });
    await game.pact("defence", ["IND", "KAZ"]);
    await game.orders({ BGD: [press("IND")], UZB: [press("KAZ")] });
    const crisis = game.pub.crises.find((crisis) => crisis.defender === "IND")!.id;
    await game.says("KAZ", { type: "answer", crisis, answer: "honour" });
    await game.lineUp({ KAZ: "stay" }, crisis);
    const { lineUp } = game.pub.crises.find(({ id }) => id === crisis)!;
    expect(lineUp).toMatchObject({ called: ["KAZ"], excused: [], honoured: [], stayedOut: ["KAZ"] });
    expect(game.standing("KAZ")).toBe(6 - game.numbers.stayStanding);
    expect(game.hasPact("defence", "IND", "KAZ")).toBe(false);
  });

  test("Who fights in one crisis of the year is excused from the later ones", async () => {
    const game = await aGame({ ...PLAIN, hostility: { "IND-BGD": 6, "KAZ-UZB": 6 } });
    await game.pact("defence", ["IND", "VNM"]);
    await game.pact("defence", ["KAZ", "VNM"]);
    await game.orders({ BGD: [press("IND")], UZB: [press("KAZ")] });
    await game.lineUp();
    const [first, second] = game.pub.crises;
    expect(first!.lineUp!.honoured).toEqual(["VNM"]);
    expect(second!.lineUp).toMatchObject({ called: ["VNM"], excused: ["VNM"], honoured: [] });
    expect(game.standing("VNM")).toBe(6 + game.numbers.honourStanding);
  });

  test("A crisis between members of one pact calls its other members to the defender", async () => {
    const game = await aGame(PLAIN);
    await game.pact("defence", ["IND", "BGD", "KAZ"]);
    await game.press("BGD", "IND");
    await game.lineUp();
    expect(game.crisisAt(0).lineUp).toMatchObject({ called: ["KAZ"], honoured: ["KAZ"] });
    expect(game.pacts).toHaveLength(1);
  });

  test("A partner of both sides is called by the defender and cannot back the challenger", async () => {
    const game = await aGame(PLAIN);
    await game.pact("defence", ["IND", "KAZ"]);
    await game.pact("defence", ["BGD", "KAZ"]);
    const crisis = await game.press("BGD", "IND");
    await game.refuses("KAZ", { type: "answer", crisis, answer: "back" }, "cannotBack");
    await game.lineUp();
    expect(game.crisisAt(0).lineUp!.honoured).toEqual(["KAZ"]);
  });
});

describe("The challenger's partners", () => {
  test("They may back it, which gains standing; holding back costs nothing", async () => {
    const game = await aGame(PLAIN);
    await game.pact("defence", ["BGD", "KAZ", "UZB"]);
    await game.press("BGD", "IND");
    await game.lineUp({ KAZ: "back" });
    expect(game.crisisAt(0).lineUp).toMatchObject({ backed: ["KAZ"], called: [] });
    expect([game.standing("KAZ"), game.standing("UZB")]).toEqual([6 + game.numbers.backStanding, 6]);
    expect(game.pacts).toHaveLength(1);
  });

  test("Nobody else may, and nobody is called by a challenger", async () => {
    const game = await aGame(PLAIN);
    await game.pact("defence", ["BGD", "KAZ"]);
    const crisis = await game.press("BGD", "IND");
    await game.refuses("UZB", { type: "answer", crisis, answer: "back" }, "cannotBack");
    await game.refuses("KAZ", { type: "answer", crisis, answer: "honour" }, "notCalled");
    await game.refuses("IND", { type: "answer", crisis, answer: "back" }, "cannotBack");
  });
});

describe("Mediation", () => {
  test("Who is rival and defence partner of neither may offer; the one taken pays influence", async () => {
    const game = await aGame(PLAIN);
    await game.press("BGD", "IND");
    await game.lineUp({ KAZ: "mediate" });
    expect(game.crisisAt(0).lineUp).toMatchObject({ offered: ["KAZ"], mediator: "KAZ" });
    expect(game.influence("KAZ")).toBe(7 - game.numbers.mediateCost);
  });

  test("The offer with the highest standing is taken, ties to the weaker; the rest keep their influence", async () => {
    const game = await aGame({ ...PLAIN, strength: { KAZ: 3, UZB: 2, KGZ: 1 } });
    await game.press("BGD", "IND");
    await game.lineUp({ KAZ: "mediate", UZB: "mediate" });
    expect(game.crisisAt(0).lineUp!.mediator).toBe("UZB");
    expect([game.influence("KAZ"), game.influence("UZB")]).toEqual([7, 7 - game.numbers.mediateCost]);
    const other = await aGame({
      ...PLAIN,
      strength: { KAZ: 3, UZB: 2 },
      hostility: { ...PLAIN.hostility, "VNM-UZB": 6 },
    });
    await other.crisis("UZB", "VNM", ["yield", "stand"]);
    expect(other.standing("UZB")).toBeLessThan(6);
    await other.nextYear();
    await other.press("BGD", "IND");
    await other.lineUp({ KAZ: "mediate", UZB: "mediate" });
    expect(other.crisisAt(0).lineUp!.mediator).toBe("KAZ");
  });

  test("A rival of a side, hidden too, or a partner of one, cannot mediate", async () => {
    const game = await aGame({
      ...PLAIN,
      hostility: { "IND-BGD": 6, "IND-KAZ": 6, "BGD-UZB": 4 },
      hidden: 1,
    });
    await game.pact("defence", ["KGZ", "IND"], { against: ["VNM"] });
    const crisis = await game.press("BGD", "IND");
    for (const seat of ["KAZ", "UZB", "KGZ"] as const) {
      await game.refuses(seat, { type: "answer", crisis, answer: "mediate" }, "cannotMediate");
    }
    await game.lineUp({ VNM: "mediate" });
  });

  test("Rivals may mediate for others: a rival of third states is welcome", async () => {
    const game = await aGame({ ...PLAIN, hostility: { "IND-BGD": 6, "KAZ-UZB": 8 } });
    await game.press("BGD", "IND");
    await game.lineUp({ KAZ: "mediate" });
    expect(game.crisisAt(0).lineUp!.mediator).toBe("KAZ");
  });

  test("A seat mediates one crisis a year, and only with the influence for it", async () => {
    const game = await aGame({ ...PLAIN, hostility: { "IND-BGD": 6, "KAZ-UZB": 6 } });
    await game.orders({ BGD: [press("IND")], UZB: [press("KAZ")] });
    const [first, second] = game.pub.crises.map((crisis) => crisis.id);
    await game.says("VNM", { type: "answer", crisis: first!, answer: "mediate" });
    await game.refuses("VNM", { type: "answer", crisis: second!, answer: "mediate" }, "cannotMediate");
    await game.says("VNM", { type: "answer", crisis: first!, answer: "none" });
    await game.says("VNM", { type: "answer", crisis: second!, answer: "mediate" });
    const poor = await aGame({ ...PLAIN, numbers: { startInfluence: 0, pressCost: 0 } });
    await poor.pact("consultation", ["KAZ", "UZB"], { pay: { from: "KAZ", to: "UZB", amount: poor.numbers.income } });
    const crisis = await poor.press("BGD", "IND");
    await poor.refuses("KAZ", { type: "answer", crisis, answer: "mediate" }, "cannotPay");
  });
});

describe("Lining up against a rival, one's own or somebody else's", () => {
  test("Against one's own it costs nothing yet", async () => {
    const game = await aGame({ ...PLAIN, hostility: { "IND-BGD": 6, "KAZ-BGD": 6 } });
    await game.pact("defence", ["IND", "KAZ"]);
    await game.press("BGD", "IND");
    await game.lineUp({ KAZ: "honour" });
    expect(game.earned("KAZ", "joined")).toBe(0);
    expect(game.hostility("KAZ", "BGD")).toBe(6);
    expect(game.crisisAt(0).lineUp!.entrapped).toEqual([]);
  });

  test("Against somebody else's it costs points and hostility with it, war or no war", async () => {
    const game = await aGame(PLAIN);
    await game.pact("defence", ["IND", "KAZ"]);
    await game.pact("defence", ["BGD", "UZB"]);
    await game.press("BGD", "IND");
    await game.lineUp({ KAZ: "honour", UZB: "back" });
    await game.brink({ BGD: "yield", IND: "yield" });
    expect(game.earned("KAZ", "joined")).toBe(-game.numbers.joinPoints);
    expect(game.earned("UZB", "joined")).toBe(-game.numbers.joinPoints);
    expect(game.hostility("KAZ", "BGD")).toBe(game.numbers.joinHostility);
    expect(game.hostility("UZB", "IND")).toBe(game.numbers.joinHostility);
    expect(game.crisisAt(0).lineUp!.entrapped).toEqual(["KAZ", "UZB"]);
  });

  test("A rival is one's own where it is publicly so: against a hidden one it costs as much, and the secret is kept", async () => {
    const game = await aGame({
      ...PLAIN,
      hostility: { "IND-BGD": 6, "KAZ-BGD": 4 },
      hidden: 1,
      numbers: { hiddenLow: 7, hiddenHigh: 7 },
    });
    await game.pact("defence", ["IND", "KAZ"]);
    await game.press("BGD", "IND");
    await game.lineUp({ KAZ: "honour" });
    expect(game.crisisAt(0).lineUp!.entrapped).toEqual(["KAZ"]);
    expect(game.earned("KAZ", "joined")).toBe(-game.numbers.joinPoints);
    expect(game.truth("BGD", "KAZ")).toMatchObject({ truth: 7 + game.numbers.joinHostility, suspicion: true });
    expect(game.heard("spectator", "rivalryRevealed")).toEqual([]);
    expect(game.pub.hidden).toEqual({ drawn: 1, now: 1 });
  });
});

test("Answers are secret until the line-up is shown to all at once", async () => {
  const game = await aGame(PLAIN);
  await game.pact("defence", ["IND", "KAZ"]);
  const crisis = await game.press("BGD", "IND");
  await game.says("KAZ", { type: "answer", crisis, answer: "stay" });
  expect(game.papers("KAZ").answers).toEqual({ [crisis]: "stay" });
  expect(game.papers("IND").answers).toEqual({});
  expect(game.heard("IND", "answered")).toEqual([]);
  expect(game.crisisAt(0).lineUp).toBeUndefined();
  await game.next();
  expect(game.pub.crises[0]!.lineUp!.stayedOut).toEqual(["KAZ"]);
});
