import { describe, expect, test } from "vitest";
import { aGame, type Board, type Game, press, probe } from "../kit/game.ts";

const TABLE: Board = {
  seats: ["KAZ", "KGZ", "UZB", "TJK", "IND"],
  hostility: { "KAZ-KGZ": 4, "UZB-TJK": 6 },
  hidden: 1,
  numbers: { hiddenLow: 7, hiddenHigh: 7 },
};

/** A year in which every kind of secret is made. */
async function aYear(): Promise<Game> {
  const game = await aGame(TABLE);
  await game.draft("defence", ["KAZ", "KGZ"], { pay: { from: "KAZ", to: "KGZ", amount: 1 } });
  await game.says("KAZ", { type: "pledge", verb: "arm", about: "TJK", to: ["KGZ"] });
  await game.says("KAZ", { type: "note", pair: "TJK-UZB", guess: "rivals", text: "watch them" });
  await game.says("IND", { type: "table" });
  await game.until("vote");
  await game.says("KAZ", { type: "vote", vote: "abstain" });
  await game.next();
  await game.says("UZB", { type: "orders", orders: [press("TJK"), probe("KAZ", "KGZ")] });
  return game;
}

describe("Who sees what", () => {
  test("Everyone: the sheets, the shown hostility, how many rivalries are hidden, and influence as of the last Reckoning", async () => {
    const game = await aYear();
    const { pub } = game.sees("spectator");
    expect(pub.sheets.KAZ).toMatchObject({ strength: 2, standing: 6, tie: 1, influence: 4, slots: 2 });
    expect(pub.bonds["KAZ-KGZ"]).toEqual({ shown: 4, printed: 4, suspicion: true });
    expect(pub.hidden).toEqual({ drawn: 1, now: 1 });
    await game.until("reckoning");
    expect(game.pub.sheets.UZB!.influence).toBe(7 - game.numbers.pressCost - game.numbers.probeCost);
  });

  test("Spectators see what everyone sees, and nothing else; nobody's view holds another's papers", async () => {
    const game = await aYear();
    expect(Object.keys(game.sees("spectator"))).toEqual(["viewer", "pub"]);
    for (const seat of game.pub.seats) {
      const view = game.sees(seat);
      expect(Object.keys(view)).toEqual(["viewer", "pub", "mine"]);
      expect(view.mine!.seat).toBe(seat);
      expect(view.pub).toEqual(game.sees("spectator").pub);
    }
  });

  test("The parties: drafts and private pledges", async () => {
    const game = await aGame(TABLE);
    await game.draft("defence", ["KAZ", "KGZ"]);
    await game.says("KAZ", { type: "pledge", verb: "arm", about: "TJK", to: ["KGZ"] });
    for (const [seat, many] of [
      ["KAZ", 1],
      ["KGZ", 1],
      ["UZB", 0],
    ] as const) {
      expect(game.papers(seat).drafts).toHaveLength(many);
      expect(game.papers(seat).pledges).toHaveLength(many);
    }
    expect(game.pub.pledges).toEqual([]);
  });

  test("The parties of a hidden rivalry: its true value; their consultation partners too, and nobody else", async () => {
    const game = await aGame(TABLE);
    expect(game.papers("KAZ").truths).toEqual({ "KAZ-KGZ": 7 });
    expect(game.papers("KGZ").truths).toEqual({ "KAZ-KGZ": 7 });
    await game.pact("consultation", ["KAZ", "IND"]);
    expect(game.papers("IND").findings).toMatchObject([{ pair: "KAZ-KGZ", value: 7 }]);
    expect(game.papers("UZB").findings).toEqual([]);
  });

  test("One seat alone: its cards, orders, votes, notes, findings and score", async () => {
    const game = await aYear();
    expect(game.papers("UZB").orders).toHaveLength(2);
    expect(game.papers("KAZ").notes).toEqual({ "TJK-UZB": { guess: "rivals", text: "watch them" } });
    await game.next();
    expect(game.papers("UZB").findings).toHaveLength(1);
    for (const other of ["KGZ", "TJK", "IND"] as const) {
      expect(game.papers(other).findings).toEqual([]);
      expect(JSON.stringify([game.sees(other), game.table.told(other)])).not.toContain("watch them");
    }
    await game.until("reckoning");
    const secure = game.heard("IND", "scored").filter(({ line }) => line.why === "secure");
    expect(secure.map(({ seat }) => seat)).toEqual(["IND"]);
  });

  test("A running score would betray hidden rivals, so all see only the points from crises", async () => {
    const game = await aGame(TABLE);
    await game.crisis("UZB", "TJK", ["stand", "yield"]);
    expect(game.pub.crisisScores.UZB).toMatchObject([{ points: game.numbers.dYieldsC, why: "forced", round: 1 }]);
    expect(game.pub.crisisScores.KAZ).toEqual([]);
    expect(game.papers("KAZ").scores).toHaveLength(game.points("KAZ") === 0 ? 0 : 1);
  });

  test("The facilitator: everything", async () => {
    const game = await aYear();
    const { all } = game.sees("facilitator");
    expect(all!.bonds["KAZ-KGZ"]).toMatchObject({ truth: 7, shown: 4 });
    expect(all!.dossiers.UZB!.orders).toHaveLength(2);
    expect(game.table.told("facilitator")).toHaveLength(game.table.events.length);
  });

  test("A proclamation of the facilitator is heard by all", async () => {
    const game = await aGame(TABLE);
    await game.host({ type: "proclaim", text: "  Lunch at noon.  " });
    expect(game.heard("spectator", "proclaimed")).toEqual([{ kind: "proclaimed", text: "Lunch at noon." }]);
  });

  test("Everybody's facts are numbered from 0 without a gap, so that nothing shows what one did not hear", async () => {
    const game = await aYear();
    for (const viewer of ["spectator", "KAZ", "facilitator"] as const) {
      const told = game.table.told(viewer);
      expect(told.map(({ n }) => n)).toEqual(told.map((_, at) => at));
      expect(game.table.told(viewer, 5)).toEqual(told.slice(5));
      expect(game.table.heard(viewer)).toEqual(told.map(({ event }) => event));
    }
  });

  test("What somebody has heard is one list that only grows", async () => {
    const game = await aGame(TABLE);
    const heard = game.table.heard("KAZ");
    const [many, first] = [heard.length, heard[0]];
    await game.host({ type: "proclaim", text: "Lunch at noon." });
    expect(game.table.heard("KAZ")).toBe(heard);
    expect(heard).toHaveLength(many + 1);
    expect(heard[0]).toBe(first);
  });
});
