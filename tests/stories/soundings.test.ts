import { describe, expect, test } from "vitest";
import { driveBots } from "../../shared/bots/drive.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import type { Terms } from "../../shared/message.ts";
import type { Seat } from "../../shared/words.ts";
import { aGame, type Board, type Game } from "../kit/game.ts";

const STEPPE: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK"] };
const DEFENCE: Terms = { kind: "defence", members: ["KAZ", "KGZ"] };

/** Kazakhstan asks; returns the id of the question. */
async function sounded(game: Game, terms: Terms = DEFENCE, by: Seat = "KAZ"): Promise<string> {
  await game.says(by, { type: "sound", terms });
  return game.papers(by).soundings.at(-1)!.id;
}

describe("A sounding", () => {
  test("asks the others named whether they would sign, and binds nobody", async () => {
    const game = await aGame(STEPPE);
    const sounding = await sounded(game);
    await game.says("KGZ", { type: "reply", sounding, would: true });
    expect(game.papers("KAZ").soundings).toMatchObject([{ by: "KAZ", replies: { KGZ: { would: true } } }]);
    expect(game.papers("KAZ").drafts).toEqual([]);
    expect(game.pacts).toEqual([]);
    await game.says("KGZ", { type: "ready", ready: true });
    const draft = await game.draft("defence", ["KAZ", "KGZ"]);
    await game.says("KGZ", { type: "decline", draft, reason: "unsaid" });
  });

  test("is heard, like each answer, by the parties of its terms and by nobody else", async () => {
    const game = await aGame(STEPPE);
    const sounding = await sounded(game, { kind: "defence", members: ["KAZ", "KGZ", "UZB"] });
    await game.says("KGZ", { type: "reply", sounding, would: false, reason: "noCover" });
    for (const party of ["KAZ", "KGZ", "UZB"] as const) {
      expect(game.papers(party).soundings).toMatchObject([{ replies: { KGZ: { would: false, reason: "noCover" } } }]);
      expect([...game.heard(party, "sounded"), ...game.heard(party, "replied")]).toHaveLength(2);
    }
    expect(game.papers("TJK").soundings).toEqual([]);
    for (const other of ["TJK", "spectator"] as const)
      expect([...game.heard(other, "sounded"), ...game.heard(other, "replied")]).toEqual([]);
  });

  test("may be answered with other terms, and who would sign gives no reasons", async () => {
    const game = await aGame(STEPPE);
    const first = await sounded(game);
    const counter: Terms = { ...DEFENCE, against: ["TJK"] };
    await game.says("KGZ", { type: "reply", sounding: first, would: false, reason: "entrapment", counter });
    const second = await sounded(game, counter);
    await game.says("KGZ", { type: "reply", sounding: second, would: true, reason: "unsaid", counter: DEFENCE });
    expect(game.papers("KAZ").soundings.map(({ replies }) => replies.KGZ)).toEqual([
      { would: false, reason: "entrapment", counter },
      { would: true },
    ]);
  });

  test("needs no room for a pact and no influence at hand: asking is free", async () => {
    const game = await aGame({ ...STEPPE, numbers: { startStanding: 3 } });
    await game.pact("defence", ["KAZ", "TJK"]);
    await game.refuses("KAZ", { type: "draft", terms: DEFENCE }, "noSlot");
    const pay = { from: "KAZ", to: "KGZ", amount: 10 } as const;
    const sounding = await sounded(game, { ...DEFENCE, pay });
    await game.says("KGZ", { type: "reply", sounding, would: true });
    expect(game.influence("KAZ")).toBe(7);
  });

  test("is forgotten when the summit ends", async () => {
    const game = await aGame(STEPPE);
    const sounding = await sounded(game);
    await game.next();
    expect(game.papers("KAZ").soundings).toEqual([]);
    await game.refuses("KGZ", { type: "reply", sounding, would: true }, "wrongPhase");
    await game.nextYear();
    await game.refuses("KGZ", { type: "reply", sounding, would: true }, "noSuchSounding");
  });

  test("is one of at most six a seat sends in a year", async () => {
    const game = await aGame(STEPPE);
    for (let n = 0; n < 6; n += 1) await sounded(game);
    await game.refuses("KAZ", { type: "sound", terms: DEFENCE }, "tooManySoundings");
    await sounded(game, { kind: "defence", members: ["KGZ", "KAZ"] }, "KGZ");
    await game.nextYear();
    await sounded(game);
  });

  test("is answered by a bot at once, although it had said that it was ready", async () => {
    // Tajikistan is their common rival; India and China are Uzbekistan's alone, in a world that has quarrels every year.
    const hostility = { "KAZ-TJK": 8, "KGZ-TJK": 8, "IND-UZB": 9, "CHN-UZB": 9 };
    const game = await aGame({ seats: [...STEPPE.seats, "IND", "CHN"], hostility, numbers: { quarrels: 2 } });
    await game.host({ type: "hold", seat: "KGZ", by: "bot", bot: { temper: "cautious", skill: "strong" } });
    const drive = () => driveBots(game.table, { bot: () => seatedBot, seed: "bots", say: () => undefined });
    await drive();
    expect(game.pub.sheets.KGZ!.ready).toBe(true);
    await sounded(game, { ...DEFENCE, against: ["TJK"] });
    await sounded(game, { kind: "defence", members: ["KAZ", "KGZ", "UZB"] });
    await drive();
    const [shared, odd] = game.papers("KAZ").soundings.map(({ replies }) => replies.KGZ);
    expect(shared).toEqual({ would: true });
    expect(odd).toMatchObject({ would: false });
    expect(odd!.reason).toBeDefined();
    expect(game.pub.sheets.KGZ!.ready).toBe(true);
  });
});
