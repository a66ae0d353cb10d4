import { describe, expect, test } from "vitest";
import type { GameCount } from "../../server/lab/count.ts";
import { playGame } from "../../server/lab/game.ts";
import type { Event, EventOf } from "../../shared/event.ts";
import { pairOf, type Seat } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";

const SEEDS = Array.from({ length: 8 }, (_, n) => `count ${n}`);
const games = await Promise.all(
  SEEDS.map(async (seed) => {
    const { count, events } = await playGame({
      scenario: scenarioOf("south8")!,
      seed,
      wanted: { count: true, events: true },
    });
    return { count: count!, events: events! };
  }),
);

function of<K extends Event["kind"]>(events: readonly Event[], kind: K): EventOf<K>[] {
  return events.filter((event): event is EventOf<K> => event.kind === kind);
}

const sum = ({ seats }: GameCount, what: "calls" | "secretCalls" | "foreignCalls" | "foreignHonoured" | "crises") =>
  seats.reduce((total, seat) => total + seat[what], 0);

describe("Eight games counted", () => {
  test("have calls by hidden rivalries: where the crisis brought one out, or a press in the year before it broke", () => {
    let secret = 0;
    for (const { count, events } of games) {
      const began = events.map((event) => (event.kind === "phaseBegan" && event.phase === "summit" ? 1 : 0));
      const yearOf = (event: Event) => began.slice(0, events.indexOf(event)).reduce<number>((a, b) => a + b, 0);
      const revealed = of(events, "rivalryRevealed");
      const isSecret = (broke: EventOf<"crisisBroke">) => {
        const pair = pairOf(broke.crisis.challenger, broke.crisis.defender);
        return revealed.some(
          (one) =>
            one.pair === pair &&
            (one.because === broke.crisis.id || (one.why === "press" && yearOf(one) === yearOf(broke))),
        );
      };
      const ids = of(events, "crisisBroke")
        .filter(isSecret)
        .map(({ crisis }) => crisis.id);
      const calls = of(events, "linedUp")
        .filter(({ crisis }) => ids.includes(crisis))
        .map(({ lineUp }) => lineUp.honoured.length + lineUp.stayedOut.length);
      expect(sum(count, "secretCalls")).toBe(calls.reduce((a, b) => a + b, 0));
      secret += sum(count, "secretCalls");
    }
    expect(secret).toBeGreaterThan(0);
  });

  test("have foreign calls among the calls, and honoured ones among the foreign", () => {
    for (const { count } of games) {
      expect(sum(count, "foreignCalls")).toBeLessThanOrEqual(sum(count, "calls"));
      expect(sum(count, "foreignHonoured")).toBeLessThanOrEqual(sum(count, "foreignCalls"));
      expect(sum(count, "crises")).toBeLessThanOrEqual(2 * count.crises.length);
    }
    expect(games.some(({ count }) => sum(count, "foreignHonoured") > 0)).toBe(true);
  });

  test("have in what promises brought every line that a joiner or an abandoned one got, and the standing of answers by halves", () => {
    const why = ["allied", "abandoned", "joined", "warJoined", "warOwnWon", "warOwnLost", "entrapped"];
    for (const { count, events } of games) {
      const standing = new Map<Seat, number>(count.seats.map(({ seat }) => [seat, 6]));
      const brought = new Map<Seat, number>(count.seats.map(({ seat }) => [seat, 0]));
      const add = (seat: Seat, points: number) => brought.set(seat, brought.get(seat)! + points);
      for (const event of events) {
        if (event.kind === "scored" && why.includes(event.line.why)) add(event.seat, event.line.points);
        if (event.kind !== "standingMoved") continue;
        const before = standing.get(event.seat)!;
        standing.set(event.seat, Math.max(0, Math.min(10, before + event.by)));
        if (["honoured", "stayedOut", "backed"].includes(event.why))
          add(event.seat, (standing.get(event.seat)! - before) / 2);
      }
      for (const { seat, promised } of count.seats) expect(promised).toBeCloseTo(brought.get(seat)!, 9);
    }
  });

  test("have every pair's years once, and one way round or the other where either has a rival", () => {
    for (const { count } of games) {
      const years = count.pairYears.reduce((total, cell) => total + cell.years, 0);
      expect(years).toBeGreaterThan(0);
      expect(years).toBeLessThanOrEqual(28 * 8);
      expect(count.guaranteeYears.reduce((total, cell) => total + cell.years, 0)).toBeGreaterThanOrEqual(2 * years);
      for (const { years: all, any, open } of count.pairYears) {
        expect(open).toBeLessThanOrEqual(any);
        expect(any).toBeLessThanOrEqual(all);
      }
    }
  });
});
