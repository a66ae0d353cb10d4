import { describe, expect, test } from "vitest";
import { callsOf } from "../../client/game/owe.ts";
import { calledIn, crisesMostIn } from "../../shared/rules/crises.ts";
import { ownPacts } from "../../shared/rules/pacts.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import type { Seat } from "../../shared/words.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { BOARDS, play } from "../kit/random.ts";

describe.each(BOARDS.map((board) => [board.id, board] as const))("In games of %s", (_, board) => {
  test("no number ever leaves its range", async () => {
    for (const seed of ["r1", "r2", "r3"]) {
      const table = await Table.create(new MemoryLog(), board, seed);
      let looked = 0;
      table.hear(() => {
        looked += 1;
        if (looked % 4 === 0) checkRanges(table);
      });
      await table.take("host", { type: "start" });
      await play(table, seed);
      expect(looked).toBeGreaterThan(50);
    }
  });
});

/** The largest table, bound by the charter from the start. */
const CROWD: Scenario = {
  ...scenarioOf("forum26")!,
  rounds: 4,
  granted: [3],
  numbers: { quarrels: 4, crisesMore: 0, startStanding: 9 },
};

test("At 26 seats with four crises a year nobody owes or answers more than two calls", async () => {
  let excused = 0;
  for (const seed of ["crowd 1", "crowd 2"]) {
    const table = await Table.create(new MemoryLog(), CROWD, seed);
    table.hear((events) => {
      if (!events.some((event) => event.kind === "phaseBegan" && event.phase === "lineup")) return;
      expect(table.public.crises.length).toBeLessThanOrEqual(4);
      for (const seat of CROWD.seats) {
        const view = table.view(seat);
        expect(callsOf(view).length).toBeLessThanOrEqual(2);
        const called = view.pub.crises.filter((crisis) => calledIn(view.pub.pacts, crisis).includes(seat));
        if (called.length > 2) excused += 1;
      }
    });
    await table.take("host", { type: "start" });
    await play(table, seed);
    for (const counts of answersIn(table)) for (const count of counts.values()) expect(count).toBeLessThanOrEqual(2);
  }
  expect(excused).toBeGreaterThan(0);
}, 120_000);

/** For each year: how many calls each seat honoured or stayed out of. */
function answersIn(table: Table): Map<Seat, number>[] {
  const years: Map<Seat, number>[] = [];
  for (const event of table.events) {
    if (event.kind === "phaseBegan" && event.phase === "lineup") years.push(new Map());
    if (event.kind !== "linedUp") continue;
    const counts = years.at(-1)!;
    for (const seat of [...event.lineUp.honoured, ...event.lineUp.stayedOut]) {
      counts.set(seat, (counts.get(seat) ?? 0) + 1);
    }
  }
  return years;
}

function checkRanges(table: Table): void {
  const { pub, all } = table.view("facilitator");
  const numbers = numbersWith(pub.numbers);
  for (const seat of pub.seats) {
    const sheet = pub.sheets[seat]!;
    expectWithin(sheet.standing, 0, 10);
    expectWithin(sheet.influence, 0, 10);
    expectWithin(sheet.tie, 0, 4);
    expect(sheet.tie).toBeLessThanOrEqual(sheet.tieBegan + 1);
    expectWithin(sheet.strength, 1, 100);
    expectWithin(sheet.arms, 0, numbers.armMost);
    expect(sheet.slots).toBe(Math.floor(sheet.standing / 3));
    if (all) {
      const { influence, cards, scores, points } = all.dossiers[seat]!;
      expectWithin(influence, 0, 10);
      expect(cards.length).toBeLessThanOrEqual(2);
      expect(points).toBe(scores.reduce((sum, line) => sum + line.points, 0));
      expect(Number.isInteger(points)).toBe(true);
    }
    if (pub.phase === "summit" && pub.round > 1 && !pub.sheets[seat]!.ready) continue;
    expect(ownPacts(pub.pacts, seat).length).toBeLessThanOrEqual(3);
  }
  for (const { shown, suspicion } of Object.values(pub.bonds)) {
    expectWithin(shown, 0, suspicion ? 5 : 10);
  }
  for (const { truth, shown, suspicion } of Object.values(all?.bonds ?? {})) {
    expectWithin(truth, 0, 10);
    if (!suspicion) expect(shown).toBe(truth);
  }
  expect(pub.hidden.now).toBe(
    Object.values(all?.bonds ?? {}).filter(({ truth, suspicion }) => suspicion && truth >= 6).length,
  );
  for (const pact of pub.pacts) {
    expect(new Set(pact.members).size).toBe(pact.members.length);
    expect(pub.seats).toEqual(expect.arrayContaining(pact.members));
  }
  const principals = pub.crises.flatMap(({ challenger, defender }) => [challenger, defender]);
  expect(new Set(principals).size).toBe(principals.length);
  expect(pub.crises.length).toBeLessThanOrEqual(crisesMostIn(pub.seats.length, numbers));
}

function expectWithin(value: number, low: number, high: number): void {
  expect(Number.isInteger(value)).toBe(true);
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}
