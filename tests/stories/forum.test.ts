import { describe, expect, test } from "vitest";
import { aGame, type Board, type Game, press, reassure } from "../kit/game.ts";

/** No China: the strongest, India, is the first chair. */
const SIX: Board = { seats: ["KAZ", "IND", "BGD", "KGZ", "UZB", "TJK"] };

/** Steps 1 and 2 are reached, everybody in; it is the third summit. */
async function withTwoSteps(board: Board): Promise<Game> {
  const game = await aGame(board);
  await game.forum();
  await game.nextYear();
  await game.forum();
  await game.nextYear();
  return game;
}

describe("The chair", () => {
  test("It is China, else the strongest seat", async () => {
    expect((await aGame({ ...SIX, seats: ["KAZ", "IND", "CHN"], strength: { IND: 20, CHN: 1 } })).pub.chair).toBe(
      "CHN",
    );
    expect((await aGame(SIX)).pub.chair).toBe("IND");
  });

  test("At round 5 it passes for good to the highest standing, ties to the stronger", async () => {
    const game = await aGame({ ...SIX, hostility: { "KAZ-KGZ": 6, "IND-UZB": 6 }, strength: { BGD: 9 } });
    await game.crisis("IND", "UZB", ["yield", "stand"]);
    expect(game.standing("IND")).toBeLessThan(6);
    await game.nextYear(4);
    expect(game.pub.chair).toBe("IND");
    await game.nextYear(5);
    expect(game.pub.chair).toBe("BGD");
    await game.nextYear(6);
    await game.crisis("KAZ", "KGZ", ["stand", "yield"]);
    await game.nextYear(7);
    expect(game.pub.chair).toBe("BGD");
  });

  test("Only the chair may table, and only at the summit", async () => {
    const game = await aGame(SIX);
    await game.refuses("KAZ", { type: "table" }, "notChair");
    await game.says("IND", { type: "table" });
    expect(game.pub.steps.tabled).toBe(1);
    await game.next();
    expect(game.phase).toBe("vote");
    await game.refuses("IND", { type: "table" }, "wrongPhase");
  });

  test("One step a round", async () => {
    const game = await aGame(SIX);
    await game.says("IND", { type: "table" });
    await game.refuses("IND", { type: "table" }, "alreadyTabled");
  });

  test("Without a tabled step there is no vote", async () => {
    const game = await aGame(SIX);
    await game.next();
    expect(game.phase).toBe("orders");
    await game.refuses("IND", { type: "vote", vote: "yes" }, "wrongPhase");
  });

  test("Nothing is tabled in the two rounds after a failure", async () => {
    const game = await aGame(SIX);
    await game.forum({ KAZ: "no" });
    for (const year of [2, 3]) {
      await game.nextYear(year);
      await game.refuses("IND", { type: "table" }, "tooSoon");
    }
    await game.nextYear(4);
    await game.says("IND", { type: "table" });
  });

  test("Nor in the last two rounds", async () => {
    const game = await aGame(SIX);
    await game.nextYear(6);
    const chair = game.pub.chair;
    await game.nextYear(7);
    await game.refuses(chair, { type: "table" }, "tooLate");
    const early = await aGame({ ...SIX, rounds: 8 });
    await early.nextYear(6);
    await early.says(early.pub.chair, { type: "table" });
  });

  test("When all three steps are reached there is nothing left to table", async () => {
    const game = await withTwoSteps(SIX);
    await game.forum();
    await game.nextYear();
    await game.refuses("IND", { type: "table" }, "allReached");
  });

  test("A table without the forum has no chair's business", async () => {
    const game = await aGame({ ...SIX, without: ["forum"] });
    await game.refuses("IND", { type: "table" }, "noForum");
  });
});

describe("The vote", () => {
  test("Votes are secret, and shown together once all are in", async () => {
    const game = await aGame(SIX);
    await game.says("IND", { type: "table" });
    await game.until("vote");
    await game.says("KAZ", { type: "vote", vote: "no" });
    expect(game.papers("KAZ").vote).toBe("no");
    expect(game.papers("IND").vote).toBeUndefined();
    expect(game.heard("IND", "voted")).toEqual([]);
    for (const seat of ["IND", "BGD", "KGZ", "UZB", "TJK"] as const)
      await game.says(seat, { type: "vote", vote: "yes" });
    expect(game.heard("IND", "votesOpened")).toMatchObject([
      { step: 1, passed: false, votes: { KAZ: "no", IND: "yes" } },
    ]);
    expect(game.phase).toBe("orders");
  });

  test("One no blocks, and costs 1 influence or what one has", async () => {
    const game = await aGame({ ...SIX, numbers: { startInfluence: 0, income: 1 } });
    await game.pact("consultation", ["KGZ", "UZB"], { pay: { from: "KGZ", to: "UZB", amount: 1 } });
    await game.forum({ KAZ: "no", KGZ: "no" });
    expect(game.pub.steps.reached).toEqual([]);
    expect(game.pub.steps.failedIn).toBe(1);
    expect([game.influence("KAZ"), game.influence("KGZ"), game.influence("IND")]).toEqual([0, 0, 1]);
  });

  test("On step 1 a seat may abstain, and two thirds must say yes: four of six will do, three will not", async () => {
    const carried = await aGame(SIX);
    await carried.forum({ KAZ: "abstain", KGZ: "abstain" });
    expect(carried.pub.steps.reached).toEqual([1]);
    const failed = await aGame(SIX);
    await failed.forum({ KAZ: "abstain", KGZ: "abstain", UZB: "abstain" });
    expect(failed.pub.steps.reached).toEqual([]);
    expect(failed.influence("KAZ")).toBe(7);
  });

  test("Yes earns nothing by itself: a yes that carries a step has its price", async () => {
    const game = await aGame(SIX);
    await game.forum({ KAZ: "abstain" });
    expect([game.points("IND"), game.standing("IND")]).toEqual([0, 6]);
    expect([game.influence("IND"), game.influence("KAZ")]).toEqual([7 - game.numbers.joinCost, 7]);
  });

  test("Steps 1 and 2 reach only those who said yes, and nobody joins later", async () => {
    const game = await aGame(SIX);
    await game.forum({ KAZ: "abstain" });
    expect(game.pub.steps.members[1]).toEqual(["IND", "BGD", "KGZ", "UZB", "TJK"]);
    await game.nextYear();
    await game.forum({ TJK: "abstain" });
    expect(game.pub.steps.members[2]).toEqual(["KAZ", "IND", "BGD", "KGZ", "UZB"]);
    expect(game.pub.steps.members[1]).not.toContain("KAZ");
  });

  test("On step 3 there is no abstaining", async () => {
    const game = await withTwoSteps(SIX);
    await game.says("IND", { type: "table" });
    await game.until("vote");
    await game.refuses("KAZ", { type: "vote", vote: "abstain" }, "noAbstaining");
  });
});

describe("Step 1, the catalogue of measures", () => {
  test("Mutual reassurance between members is 1 stronger, and pressing a fellow member costs more", async () => {
    const numbers = { startInfluence: 9 };
    const game = await aGame({ ...SIX, numbers, hostility: { "KAZ-KGZ": 8, "UZB-TJK": 8 } });
    await game.forum({ TJK: "abstain" });
    await game.orders({
      KAZ: [reassure("KGZ")],
      KGZ: [reassure("KAZ")],
      UZB: [reassure("TJK")],
      TJK: [reassure("UZB")],
    });
    expect([game.hostility("KAZ", "KGZ"), game.hostility("UZB", "TJK")]).toEqual([6, 7]);
    await game.nextYear();
    const before = game.influence("KAZ");
    await game.orders({ KAZ: [press("KGZ")] });
    expect(game.influence("KAZ")).toBe(before - game.numbers.pressCost - game.numbers.pressFellow);
  });
});

describe("Step 2, the consultation mechanism and the Centre", () => {
  test("The members form one consultation pact, the Centre, with open files; it takes no slot and does not lapse", async () => {
    const game = await aGame({ ...SIX, hostility: { "KAZ-TJK": 4 }, hidden: 1 });
    await game.forum();
    await game.nextYear();
    await game.forum({ BGD: "abstain" });
    expect(game.pacts).toMatchObject([
      { kind: "consultation", origin: "centre", members: ["KAZ", "IND", "KGZ", "UZB", "TJK"] },
    ]);
    expect(game.papers("IND").findings).toMatchObject([{ pair: "KAZ-TJK", rivals: true, via: "consultation" }]);
    expect(game.papers("BGD").findings).toEqual([]);
    await game.nextYear();
    await game.pact("consultation", ["KAZ", "BGD"]);
    await game.pact("nonaggression", ["KAZ", "BGD"]);
    await game.nextYear(8);
    expect(game.pacts).toHaveLength(3);
  });
});

describe("Step 3, the charter", () => {
  test("All seats form one defence pact against anyone, fellow members too, which does not lapse", async () => {
    const game = await withTwoSteps({ ...SIX, hostility: { "KAZ-KGZ": 6 } });
    await game.forum();
    expect(game.pacts.find((pact) => pact.origin === "charter")).toMatchObject({
      kind: "defence",
      members: ["KAZ", "IND", "BGD", "KGZ", "UZB", "TJK"],
    });
    await game.nextYear(8);
    await game.press("KAZ", "KGZ");
    await game.lineUp({ TJK: "stay" });
    expect(game.crisisAt(0).lineUp!.honoured).toEqual(["IND", "BGD", "UZB"]);
    expect(game.pacts.find((pact) => pact.origin === "charter")!.members).not.toContain("TJK");
  });

  test("It can be left by notice like any pact", async () => {
    const game = await withTwoSteps(SIX);
    await game.forum();
    await game.nextYear();
    const charter = game.pacts.find((pact) => pact.origin === "charter")!.id;
    await game.says("KAZ", { type: "notice", pact: charter });
    await game.nextYear();
    expect(game.pacts.find((pact) => pact.id === charter)!.members).not.toContain("KAZ");
    expect(game.standing("KAZ")).toBe(5);
  });

  test("One no, and it binds nobody", async () => {
    const game = await withTwoSteps(SIX);
    await game.forum({ KGZ: "no" });
    expect(game.pacts.map((pact) => pact.origin)).toEqual(["centre"]);
  });

  test("As proposed it is Asia-only: every tie to Washington above 2 drops to 2 for good", async () => {
    const game = await withTwoSteps({ ...SIX, seats: ["KAZ", "KOR", "AFG", "IND", "KGZ"] });
    await game.forum();
    expect([game.tie("KOR"), game.tie("AFG"), game.tie("IND"), game.tie("KAZ")]).toEqual([2, 2, 2, 1]);
    await game.nextYear();
    await game.until("orders");
    await game.refuses("AFG", { type: "orders", orders: [{ kind: "court", toward: true }] }, "tieBound");
    await game.says("KAZ", { type: "orders", orders: [{ kind: "court", toward: true }] });
  });

  test("Unless the scenario says otherwise", async () => {
    const game = await withTwoSteps({ ...SIX, seats: ["KAZ", "KOR", "AFG", "IND", "KGZ"], asiaOnly: false });
    await game.forum();
    expect([game.tie("KOR"), game.tie("AFG")]).toEqual([4, 3]);
  });
});

test("What the forum does is public: who voted how, which step was reached, who is in it", async () => {
  const game = await aGame(SIX);
  await game.forum({ KAZ: "abstain" });
  expect(game.sees("spectator").pub.steps).toMatchObject({
    reached: [1],
    members: { 1: ["IND", "BGD", "KGZ", "UZB", "TJK"] },
  });
  await game.nextYear();
  expect(game.pub.steps.tabled).toBeUndefined();
});
