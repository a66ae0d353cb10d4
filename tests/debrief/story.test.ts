import { describe, expect, test } from "vitest";
import {
  abandonedIn, brierOf, callsOf, chainGangsIn, chainsOf, decisionsOf, entrappedIn, pledgesKept, readGame, ridesIn, settledIn,
  storyOf,
} from "../../shared/debrief/index.ts"; // biome-ignore format: one glance
import type { Belief } from "../../shared/seminar/contract.ts";
import { aGame, type Board } from "../kit/game.ts";

/** Pakistan presses India, whose partner Vietnam has no quarrel with Pakistan, and Kazakhstan has. */
const QUARREL: Board = {
  seats: ["IND", "PAK", "VNM", "KAZ", "UZB"],
  hostility: { "IND-PAK": 8, "KAZ-PAK": 7 },
  numbers: { warDecides: 1 },
};

/** India drafts; Vietnam comes and is drawn in, Kazakhstan stays out; both principals stand. */
async function aWar() {
  const game = await aGame(QUARREL);
  await game.says("VNM", { type: "pledge", verb: "honour", about: "IND", to: [] });
  await game.says("KAZ", { type: "pledge", verb: "honour", about: "IND", to: [] });
  await game.says("UZB", { type: "pledge", verb: "notPress", about: "KAZ", to: [] });
  await game.pact("defence", ["IND", "VNM", "KAZ"]);
  const id = await game.press("PAK", "IND");
  await game.lineUp({ VNM: "honour", KAZ: "stay" });
  await game.brink({ PAK: "stand", IND: "stand" });
  await game.untilOver();
  return { read: readGame(game.log.events), id };
}

describe("A war with an ally drawn in and an ally that stayed away", () => {
  test("is read as one crisis, called by one pact, with its costs", async () => {
    const { read, id } = await aWar();
    expect(read.crises).toHaveLength(1);
    const [crisis] = read.crises;
    expect(crisis).toMatchObject({ id, round: 1, outcome: "war", hostility: 8, wasRivalry: true, own: ["KAZ"] });
    expect(crisis!.points.VNM).toBeLessThan(0);
    expect(Object.keys(crisis!.calledBy).sort()).toEqual(["KAZ", "VNM"]);
  });

  test("has its entrapped, its abandoned and its chain", async () => {
    const { read, id } = await aWar();
    expect(entrappedIn(read)).toMatchObject([{ seat: "VNM", against: "PAK", called: true, war: true, crisis: id }]);
    expect(entrappedIn(read)[0]!.hostility).toBeGreaterThan(0);
    expect(abandonedIn(read)).toMatchObject([{ seat: "IND", by: "KAZ", outcome: "war" }]);
    expect(chainGangsIn(read)).toMatchObject([{ crisis: id, dragged: ["VNM"], later: [] }]);
    const [chain] = chainsOf(read);
    expect(chain).toMatchObject({ pressedBy: ["PAK"], fedBy: [], drew: [{ seat: "VNM", pair: "PAK-VNM" }] });
    expect(chain!.pacts).toMatchObject([{ called: ["KAZ", "VNM"], pact: { draft: { by: "IND" } } }]);
  });

  test("tells calls and pledges from deeds", async () => {
    const { read } = await aWar();
    const calls = callsOf(read).map(({ seat, answer, own }) => ({ seat, answer, own }));
    expect(calls).toEqual([
      { seat: "KAZ", answer: "stayedOut", own: true },
      { seat: "VNM", answer: "honoured", own: false },
    ]);
    expect(pledgesKept(read).map(({ pledge, verdict }) => [pledge.by, verdict])).toEqual([
      ["VNM", "kept"],
      ["KAZ", "broken"],
      ["UZB", "kept"],
    ]);
  });

  test("leads each seat to its own decisions, each with the change that undoes it", async () => {
    const { read, id } = await aWar();
    const [first] = decisionsOf(read, "VNM");
    expect(first).toMatchObject({
      what: "honoured",
      change: { kind: "answer", crisis: id, seat: "VNM", answer: "stay" },
    });
    expect(decisionsOf(read, "KAZ")[0]).toMatchObject({ what: "stayedOut", change: { answer: "honour" } });
    expect(decisionsOf(read, "PAK")[0]).toMatchObject({ what: "stood", change: { kind: "choice", choice: "yield" } });
    expect(decisionsOf(read, "IND").map(({ what }) => what)).toEqual(["stood", "signed"]);
    expect(decisionsOf(read, "UZB")).toEqual([]);
  });

  test("is the heaviest of its year", async () => {
    const { read } = await aWar();
    const [year] = storyOf(read);
    const heaviest = [...year!.told].sort((a, b) => b.weight - a.weight)[0]!;
    expect(heaviest.event).toMatchObject({ kind: "crisisEnded", outcome: "war" });
    expect(year!.told.map(({ n }) => n)).toEqual(year!.told.map(({ n }) => n).sort((a, b) => a - b));
  });

  test("counts cover, and who had it without paying", async () => {
    const { read } = await aWar();
    const of = (seat: string) => ridesIn(read).find((ride) => ride.seat === seat)!;
    expect(of("VNM")).toMatchObject({ covered: 3, honoured: 1, isFree: false });
    expect(of("KAZ")).toMatchObject({ covered: 1, called: 1, honoured: 0, isFree: true });
    expect(of("UZB")).toMatchObject({ covered: 0, isFree: false });
    expect(of("IND")).toMatchObject({ helped: 1 });
  });

  test("scores predictions by their last word", async () => {
    const { read, id } = await aWar();
    const said = (seat: "VNM" | "KAZ" | "UZB", percent: number): Belief => ({
      about: { kind: "honour", crisis: id, seat },
      percent,
      round: 1,
      at: 0,
    });
    const settled = settledIn(read, { a: [said("VNM", 10), said("VNM", 80), said("KAZ", 40)], b: [said("UZB", 50)] });
    expect(settled.map(({ came }) => came)).toEqual([true, false, undefined]);
    expect(brierOf(settled)).toBeCloseTo((0.2 ** 2 + 0.4 ** 2) / 2, 10);
    expect(brierOf(settled.slice(2))).toBeUndefined();
  });
});
