import { describe, expect, test } from "vitest";
import { aGame, aTable, type Board, type Game, press, probe, reassure } from "../kit/game.ts";

const STEPPE: Board = {
  seats: ["KAZ", "KGZ", "UZB", "TJK", "MNG", "BGD"],
  hostility: { "KAZ-KGZ": 3, "UZB-TJK": 5, "KAZ-UZB": 4, "MNG-KAZ": 4, "BGD-MNG": 4 },
  hidden: 2,
};

function rivalriesIn(game: Game): string[] {
  const { bonds } = game.sees("facilitator").all!;
  return Object.entries(bonds).flatMap(([pair, { truth }]) => (truth >= 6 ? [`${pair} ${truth}`] : []));
}

describe("A table without secrets", () => {
  test("What the seed draws is public from the start, and otherwise the same", async () => {
    const [secret, open] = [await aGame(STEPPE), await aGame({ ...STEPPE, without: ["secrets"] })];
    expect(rivalriesIn(open)).toEqual(rivalriesIn(secret));
    expect(rivalriesIn(open)).toHaveLength(2);
    for (const [pair, { shown, suspicion }] of Object.entries(open.pub.bonds)) {
      expect(suspicion).toBe(false);
      if (shown >= 6) expect(rivalriesIn(open)).toContain(`${pair} ${shown}`);
    }
    expect(open.pub.hidden).toEqual({ drawn: 0, now: 0 });
  });

  test("Nothing is left to probe, and a drawn rival can be pressed by what all can see", async () => {
    const game = await aGame({ ...STEPPE, without: ["secrets"] });
    const drawn = Object.entries(game.pub.bonds).find(([, { shown }]) => shown >= 6)![0];
    const [a, b] = drawn.split("-") as ["KAZ", "KGZ"];
    const other = STEPPE.seats.find((seat) => seat !== a && seat !== b)!;
    await game.until("orders");
    await game.refuses(other, { type: "orders", orders: [probe(a, b)] }, "notSuspicion");
    await game.orders({ [a]: [press(b)] });
    expect(game.pub.crises).toMatchObject([{ challenger: a, defender: b }]);
    expect(game.heard("spectator", "rivalryRevealed")).toHaveLength(2);
  });
});

describe("A table on which steps of the forum are granted", () => {
  test("They are in force among all before the first year, and the next is tabled after them", async () => {
    const game = await aGame({ ...STEPPE, granted: [1, 2], hostility: { ...STEPPE.hostility, "KGZ-TJK": 8 } });
    expect(game.pub.steps.reached).toEqual([1, 2]);
    expect(game.pub.steps.members[1]).toEqual(STEPPE.seats);
    expect(game.pacts).toMatchObject([{ kind: "consultation", origin: "centre", members: STEPPE.seats }]);
    await game.says(game.pub.chair, { type: "table" });
    expect(game.pub.steps.tabled).toBe(3);
    await game.orders({ KGZ: [reassure("TJK")], TJK: [reassure("KGZ")] });
    const { reassureDrop, reassureConsult, reassureStep1, reassureMost } = game.numbers;
    const drop = Math.min(reassureMost, reassureDrop + reassureConsult + reassureStep1);
    expect(game.hostility("KGZ", "TJK")).toBe(8 - drop);
  });

  test("The Centre's files are open from the first Briefing", async () => {
    const game = await aGame({ ...STEPPE, granted: [2] });
    for (const seat of STEPPE.seats) {
      const others = game.papers(seat).findings.filter(({ rivals }) => rivals);
      expect(others.length + Object.values(game.papers(seat).truths).filter((truth) => truth >= 6).length).toBe(2);
    }
  });

  test("A granted charter calls every seat", async () => {
    const game = await aGame({ ...STEPPE, granted: [3], hostility: { "KAZ-KGZ": 6 }, hidden: 0 });
    await game.press("KAZ", "KGZ");
    await game.next();
    expect(game.crisisAt(0).lineUp!.honoured).toEqual(["UZB", "TJK", "MNG", "BGD"]);
  });
});

describe("The skill of a table's bots", () => {
  test("Bots that nobody chose have it, or are strong; one that somebody chose is as it was chosen", async () => {
    for (const skill of [undefined, "novice"] as const) {
      const game = await aTable({ ...STEPPE, skill });
      await game.house({ type: "hold", seat: "UZB", by: "nobody" });
      await game.host({ type: "hold", seat: "MNG", by: "bot", bot: { temper: "hawk", skill: "able" } });
      await game.host({ type: "start" });
      expect(game.pub.skill).toBe(skill ?? "strong");
      expect(game.pub.sheets.UZB!.bot!.skill).toBe(skill ?? "strong");
      expect(game.pub.sheets.MNG!.bot).toEqual({ temper: "hawk", skill: "able" });
    }
  });
});
