import { describe, expect, test } from "vitest";
import type { Inject } from "../../shared/message.ts";
import { checkGame } from "../../shared/save/check.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import { aGame, aTable, type Board, type Game, press } from "../kit/game.ts";
import { play, randomGame, tableAfter } from "../kit/random.ts";

/** Korea and Thailand are treaty allies of Washington, Vietnam a partner. */
const EAST: Board = { seats: ["CHN", "KOR", "VNM", "THA"], hostility: { "CHN-KOR": 6, "CHN-VNM": 6, "KOR-THA": 6 } };

const LEVANT = scenarioOf("levant8")!;

const inject = (more: Partial<Inject>): { type: "inject"; inject: Inject } => ({
  type: "inject",
  inject: { title: "A cable", text: "", to: [], effects: [], ...more },
});

/** Whoever may be ready is. */
async function allReady(game: Game): Promise<void> {
  for (const seat of game.pub.seats) await game.table.take(seat, { type: "ready", ready: true });
}

describe("Injects", () => {
  test("Everybody hears one that is for everybody, and only those named hear another", async () => {
    const game = await aGame(EAST);
    await game.host(inject({ title: "Oil is dear", text: "It has doubled." }));
    await game.host(inject({ title: "canary", to: ["CHN", "THA"] }));
    expect(game.heard("spectator", "injected").map((event) => event.inject.title)).toEqual(["Oil is dear"]);
    expect(game.heard("KOR", "injected")).toHaveLength(1);
    expect(game.heard("THA", "injected")).toHaveLength(2);
    expect(JSON.stringify([game.sees("VNM"), game.table.told("VNM")])).not.toContain("canary");
  });

  test("Whoever reads one cannot tell how many there were for others", async () => {
    const ids = async (others: number) => {
      const game = await aGame(EAST);
      for (let n = 0; n < others; n += 1) await game.host(inject({ to: ["VNM"] }));
      await game.host(inject({ to: ["KOR"] }));
      return game.heard("KOR", "injected")[0]!.inject.id;
    };
    const seen = [await ids(0), await ids(1), await ids(5)];
    expect(new Set(seen).size).toBe(3);
    for (const id of seen) expect(id).not.toMatch(/^i[0-9]?$/);
  });

  test("They move hostility, strength, ties and influence, each told as it always is", async () => {
    const game = await aGame(EAST);
    const [before, had] = [game.hostility("CHN", "KOR"), game.influence("VNM")];
    await game.host(
      inject({
        effects: [
          { kind: "hostility", pair: "CHN-KOR", by: 2 },
          { kind: "strength", party: "THA", by: 3 },
          { kind: "tie", seat: "VNM", by: 3 },
          { kind: "influence", seat: "VNM", by: -2 },
        ],
      }),
    );
    expect(game.hostility("CHN", "KOR")).toBe(before + 2);
    expect(game.heard("spectator", "strengthMoved").at(-1)).toMatchObject({ party: "THA", by: 3, why: "inject" });
    expect(game.tie("VNM")).toBe(4);
    expect(game.influence("VNM")).toBe(had - 2);
    expect(game.heard("spectator", "influenceMoved")).toEqual([]);
  });

  test("A crisis breaks out this year whatever the orders, and first of all", async () => {
    const game = await aGame({ ...EAST, numbers: { crisesMore: 1 } });
    await game.host(inject({ effects: [{ kind: "crisis", challenger: "THA", defender: "VNM" }] }));
    expect(game.heard("THA", "crisisForced")).toEqual([]);
    await game.orders({ CHN: [press("KOR")] });
    expect(game.pub.crises).toMatchObject([{ challenger: "THA", defender: "VNM", by: "inject" }]);
    await game.nextYear();
    await game.until("orders");
    await game.orders({});
    expect(game.pub.crises).toEqual([]);
  });

  test("A crisis asked for after the orders were opened is next year's", async () => {
    const game = await aGame(EAST);
    await game.press("CHN", "KOR");
    await game.host(inject({ effects: [{ kind: "crisis", challenger: "CHN", defender: "THA" }] }));
    expect(game.pub.crises).toHaveLength(1);
    await game.nextYear();
    await game.orders({});
    expect(game.pub.crises).toMatchObject([{ challenger: "CHN", defender: "THA", by: "inject" }]);
  });

  test("A rumour changes nothing but what is said", async () => {
    const game = await aGame(EAST);
    const before = JSON.stringify(game.sees("facilitator"));
    await game.host(inject({ to: ["THA"], effects: [{ kind: "rumour", pair: "CHN-VNM", rivals: false }] }));
    expect(JSON.stringify(game.sees("facilitator"))).toBe(before);
    expect(game.heard("THA", "injected")[0]!.inject.rumours).toEqual([{ pair: "CHN-VNM", rivals: false }]);
  });

  test("One that is about somebody not at the table is refused whole", async () => {
    const game = await aGame(EAST);
    await game.refuses("host", inject({ to: ["IND"] }), "notInPlay");
    for (const effect of [
      { kind: "hostility", pair: "CHN-IND", by: 1 },
      { kind: "hostility", pair: "CHN-CHN", by: 1 },
      { kind: "rumour", pair: "AAA-BBB", rivals: true },
      { kind: "strength", party: "JPN", by: 1 },
      { kind: "tie", seat: "IND", by: 1 },
      { kind: "crisis", challenger: "CHN", defender: "CHN" },
    ] as Inject["effects"]) {
      await game.refuses("host", inject({ effects: [{ kind: "influence", seat: "CHN", by: 5 }, effect] }), "notInPlay");
    }
    await game.refuses("host", inject({ effects: [{ kind: "hostility", pair: "CHN-KOR", by: 9 }] }), "malformed");
    await game.refuses("KOR", inject({}), "malformed");
  });

  test("None comes before the start or after the end", async () => {
    await (await aTable(EAST)).refuses("host", inject({}), "notStarted");
    const game = await aGame({ ...EAST, rounds: 1 });
    await game.untilOver();
    await game.refuses("host", inject({}), "over");
  });

  test("A log with injects rebuilds the same table, and passes for a game that was played", async () => {
    const { events } = await randomGame({ ...LEVANT, rounds: 3 }, "before");
    const at = events.findIndex((event) => event.kind === "phaseBegan" && event.phase === "orders");
    const table = await tableAfter(events.slice(0, at + 1));
    const [a, b] = table.public.seats;
    const effects: Inject["effects"] = [
      { kind: "crisis", challenger: a!, defender: b! },
      { kind: "strength", party: a!, by: 2 },
      { kind: "rumour", pair: "EGY-IRN", rivals: true },
    ];
    expect(await table.take("host", inject({ effects }))).toBeUndefined();
    await play(table, "after");
    expect(table.public.phase).toBe("over");
    expect(table.events.some((event) => event.kind === "crisisBroke" && event.crisis.by === "inject")).toBe(true);
    const again = await tableAfter(table.events);
    expect(again.view("facilitator")).toEqual(table.view("facilitator"));
    expect(await checkGame(JSON.parse(JSON.stringify(table.events)), [])).toMatchObject({ stands: { phase: "over" } });
  });
});

describe("Washington in a facilitator's hand", () => {
  test("It does in a line-up what the facilitator says, and nobody hears of it before", async () => {
    const game = await aGame({ ...EAST, numbers: { washingtonTreaty: 0 } });
    await game.host({ type: "playWashington", plays: true });
    const crisis = await game.press("CHN", "KOR");
    expect(game.phase).toBe("lineup");
    await game.host({ type: "washington", crisis, answer: "joins" });
    for (const viewer of ["CHN", "KOR", "spectator"] as const)
      expect(game.heard(viewer, "washingtonChosen")).toEqual([]);
    expect(game.phase).toBe("brink");
    expect(game.crisisAt(0).lineUp!.washington).toBe("joins");
    expect(game.heard("spectator", "washingtonHeld")).toHaveLength(1);
  });

  test("A line-up waits for its word only where it may have one, and until the facilitator moves on", async () => {
    const game = await aGame({ ...EAST, numbers: { washingtonTreaty: 0, startInfluence: 9 } });
    await game.host({ type: "playWashington", plays: true });
    await game.press("CHN", "VNM");
    await allReady(game);
    expect(game.phase).not.toBe("lineup");
    await game.nextYear();
    await game.press("CHN", "KOR");
    await allReady(game);
    expect(game.phase).toBe("lineup");
    await game.next();
    expect(game.crisisAt(0).lineUp!.washington).toBe("stays");
  });

  test("It may stay out of what it would have joined, and of what it would have mediated", async () => {
    const game = await aGame({ ...EAST, numbers: { washingtonTreaty: 100 } });
    await game.host({ type: "playWashington", plays: true });
    await game.orders({ CHN: [press("VNM")], THA: [press("KOR")] });
    for (const { id } of game.pub.crises) await game.host({ type: "washington", crisis: id, answer: "stays" });
    await allReady(game);
    expect(game.pub.crises.map(({ lineUp }) => lineUp!.washington)).toEqual(["stays", "stays"]);
  });

  test("It neither joins a state it is not close to, nor speaks out of its turn", async () => {
    const game = await aGame(EAST);
    await game.pact("defence", ["VNM", "THA"]);
    const crisis = await game.press("CHN", "VNM");
    await game.refuses("host", { type: "washington", crisis, answer: "joins" }, "notWashington");
    await game.refuses("host", { type: "washington", crisis, answer: "mediates" }, "notWashington");
    await game.lineUp();
    await game.refuses("host", { type: "washington", crisis, answer: "stays" }, "wrongPhase");
  });
});
