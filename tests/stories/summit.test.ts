import { describe, expect, test } from "vitest";
import { aGame, type Board, probe } from "../kit/game.ts";

const STEPPE: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK"] };

describe("Drafts and signatures", () => {
  test("A draft binds the instant its last named party signs, and not before", async () => {
    const game = await aGame(STEPPE);
    const draft = await game.draft("defence", ["KAZ", "KGZ", "UZB"]);
    await game.says("KGZ", { type: "sign", draft });
    expect(game.pacts).toEqual([]);
    await game.says("UZB", { type: "sign", draft });
    expect(game.pacts).toMatchObject([{ kind: "defence", members: ["KAZ", "KGZ", "UZB"], since: 1, until: 3 }]);
    expect(game.papers("KAZ").drafts).toEqual([]);
  });

  test("Only its parties see a draft", async () => {
    const game = await aGame(STEPPE);
    await game.draft("defence", ["KAZ", "KGZ"]);
    expect(game.papers("KGZ").drafts).toMatchObject([{ by: "KAZ", signed: ["KAZ"] }]);
    expect(game.papers("UZB").drafts).toEqual([]);
    expect(game.heard("UZB", "drafted")).toEqual([]);
    expect(game.heard("spectator", "drafted")).toEqual([]);
  });

  test("A party may decline with a reason; the draft is off the table, and its drafter may withdraw it likewise", async () => {
    const game = await aGame(STEPPE);
    const draft = await game.draft("defence", ["KAZ", "KGZ"]);
    await game.says("KGZ", { type: "decline", draft, reason: "entrapment" });
    expect(game.heard("KAZ", "declined")).toMatchObject([{ seat: "KGZ", reason: "entrapment" }]);
    await game.refuses("KGZ", { type: "sign", draft }, "noSuchDraft");
    const second = await game.draft("defence", ["KAZ", "KGZ"]);
    await game.says("KAZ", { type: "decline", draft: second, reason: "unneeded" });
    expect(game.papers("KGZ").drafts).toEqual([]);
  });

  test("Drafts that nobody completed lapse at the end of the summit", async () => {
    const game = await aGame(STEPPE);
    await game.draft("defence", ["KAZ", "KGZ"]);
    await game.next();
    expect(game.papers("KAZ").drafts).toEqual([]);
    expect(game.heard("KGZ", "draftLapsed")).toHaveLength(1);
  });

  test("A draft that would break a limit when completed is void", async () => {
    const game = await aGame({ ...STEPPE, numbers: { startStanding: 3 } });
    const first = await game.draft("defence", ["KAZ", "KGZ"]);
    const second = await game.draft("defence", ["UZB", "KGZ", "KAZ"], { against: ["TJK"] });
    await game.says("KGZ", { type: "sign", draft: second });
    await game.says("KGZ", { type: "sign", draft: first });
    expect(game.hasPact("defence", "KAZ", "KGZ")).toBe(true);
    await game.refuses("KAZ", { type: "sign", draft: second }, "noSlot");
    const third = await game.draft("defence", ["UZB", "TJK"], { against: ["KGZ"] });
    const fourth = await game.draft("defence", ["TJK", "UZB"], { against: ["KAZ"] });
    await game.says("TJK", { type: "sign", draft: third });
    await game.refuses("UZB", { type: "sign", draft: fourth }, "noSlot");
    expect(game.pacts).toHaveLength(2);
  });

  test("When the limit that is broken is another's, the draft is void for all its parties", async () => {
    const game = await aGame({ ...STEPPE, numbers: { startStanding: 3 } });
    const loser = await game.draft("defence", ["KAZ", "KGZ", "UZB"], { against: ["TJK"] });
    await game.says("KGZ", { type: "sign", draft: loser });
    await game.pact("defence", ["KAZ", "KGZ"]);
    await game.says("UZB", { type: "sign", draft: loser });
    expect(game.heard("UZB", "draftVoided")).toMatchObject([{ why: "noSlot" }]);
    expect(game.pacts).toHaveLength(1);
    expect(game.papers("UZB").drafts).toEqual([]);
  });

  test("A seat has at most eight drafts of its own out", async () => {
    const game = await aGame(STEPPE);
    for (let n = 0; n < 8; n += 1) await game.draft("defence", ["KAZ", "KGZ"]);
    await game.refuses("KAZ", { type: "draft", terms: { kind: "defence", members: ["KAZ", "UZB"] } }, "tooManyDrafts");
  });
});

describe("Payments", () => {
  test("On signing one party pays another what the draft says", async () => {
    const game = await aGame(STEPPE);
    await game.pact("defence", ["KAZ", "KGZ"], { pay: { from: "KAZ", to: "KGZ", amount: 3 } });
    expect(game.influence("KAZ")).toBe(4);
    expect(game.influence("KGZ")).toBe(10);
    expect(game.pacts[0]!.pay).toEqual({ from: "KAZ", to: "KGZ", amount: 3 });
  });

  test("Nobody can sign away what it does not have", async () => {
    const game = await aGame(STEPPE);
    const pay = { from: "KAZ", to: "KGZ", amount: 8 } as const;
    await game.refuses("KAZ", { type: "draft", terms: { kind: "defence", members: ["KAZ", "KGZ"], pay } }, "cannotPay");
  });

  test("Who loses a signing race has paid nothing, and a draft its payer can no longer afford is void", async () => {
    const game = await aGame(STEPPE);
    const dear = await game.draft("defence", ["KAZ", "KGZ"], { pay: { from: "KAZ", to: "KGZ", amount: 5 } });
    await game.pact("consultation", ["KAZ", "UZB"], { pay: { from: "KAZ", to: "UZB", amount: 4 } });
    await game.says("KGZ", { type: "sign", draft: dear });
    expect(game.heard("KGZ", "draftVoided")).toMatchObject([{ why: "cannotPay" }]);
    expect(game.influence("KAZ")).toBe(3);
    expect(game.influence("KGZ")).toBe(7);
  });
});

describe("Notice", () => {
  test("A member may give notice at a summit: it is bound until the next Briefing, then leaves and loses 1 standing", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-TJK": 6 } });
    const pact = await game.pact("defence", ["KAZ", "KGZ", "UZB"]);
    await game.says("KGZ", { type: "notice", pact });
    expect(game.heard("spectator", "noticeGiven")).toMatchObject([{ seat: "KGZ" }]);
    expect(game.standing("KGZ")).toBe(6);
    await game.press("TJK", "KAZ");
    await game.lineUp();
    expect(game.crisisAt(0).lineUp!.honoured).toEqual(["KGZ", "UZB"]);
    await game.brink({ TJK: "yield", KAZ: "yield" });
    await game.nextYear();
    expect(game.pacts[0]!.members).toEqual(["KAZ", "UZB"]);
    expect(game.standing("KGZ")).toBe(6 + game.numbers.honourStanding - game.numbers.noticeStanding);
  });

  test("A pact that its last partner leaves ends for both", async () => {
    const game = await aGame(STEPPE);
    const pact = await game.pact("nonaggression", ["KAZ", "KGZ"]);
    await game.says("KGZ", { type: "notice", pact });
    await game.nextYear();
    expect(game.pacts).toEqual([]);
    expect(game.standing("KAZ")).toBe(6);
  });
});

describe("Announcements", () => {
  const SECRET: Board = { ...STEPPE, hostility: { "KAZ-KGZ": 4 }, hidden: 1, numbers: { hiddenLow: 7, hiddenHigh: 7 } };

  test("A party may announce a hidden rivalry; it is public and an ordinary pair for good, and nobody loses standing", async () => {
    const game = await aGame(SECRET);
    await game.says("KAZ", { type: "announce", rival: "KGZ" });
    expect(game.pub.bonds["KAZ-KGZ"]).toEqual({ shown: 7, printed: 4, suspicion: false });
    expect(game.pub.hidden).toEqual({ drawn: 1, now: 0 });
    expect(game.standing("KAZ")).toBe(6);
    expect(game.standing("KGZ")).toBe(6);
    await game.until("orders");
    await game.refuses("UZB", { type: "orders", orders: [probe("KAZ", "KGZ")] }, "notSuspicion");
  });

  test("Where there is no hidden rivalry there is nothing to announce", async () => {
    const game = await aGame(SECRET);
    await game.refuses("KAZ", { type: "announce", rival: "UZB" }, "nothingToAnnounce");
    await game.refuses("UZB", { type: "announce", rival: "KGZ" }, "nothingToAnnounce");
    await game.says("KGZ", { type: "announce", rival: "KAZ" });
    await game.refuses("KAZ", { type: "announce", rival: "KGZ" }, "nothingToAnnounce");
  });
});

describe("Pledges", () => {
  test("A pledge to all is public, a private one is for its parties; neither binds anybody", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6 } });
    await game.says("KAZ", { type: "pledge", verb: "notPress", about: "KGZ", to: [] });
    await game.says("KAZ", { type: "pledge", verb: "honour", about: "TJK", to: ["TJK"] });
    expect(game.pub.pledges).toMatchObject([{ by: "KAZ", verb: "notPress", about: "KGZ", round: 1 }]);
    expect(game.papers("TJK").pledges).toHaveLength(1);
    expect(game.papers("KAZ").pledges).toHaveLength(1);
    expect(game.papers("KGZ").pledges).toEqual([]);
    expect(game.heard("KGZ", "pledged")).toHaveLength(1);
    await game.press("KAZ", "KGZ");
    expect(game.phase).toBe("lineup");
    expect(game.standing("KAZ")).toBe(6);
  });

  test("Pledges are made at the summit and while orders are written", async () => {
    const game = await aGame({ ...STEPPE, hostility: { "KAZ-KGZ": 6 } });
    await game.until("orders");
    await game.says("KAZ", { type: "pledge", verb: "voteYes", to: [] });
    await game.press("KAZ", "KGZ");
    await game.refuses("KAZ", { type: "pledge", verb: "voteYes", to: [] }, "wrongPhase");
  });
});
