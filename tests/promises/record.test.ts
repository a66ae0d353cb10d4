import { describe, expect, test } from "vitest";
import type { Author } from "../../shared/message.ts";
import { apply } from "../../shared/play/apply.ts";
import { see } from "../../shared/sight/see.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { fold, Table } from "../../shared/table/table.ts";
import type { Seat, Viewer } from "../../shared/words.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { BOARDS, play, randomGame, tableAfter } from "../kit/random.ts";
import { expectSame } from "../kit/same.ts";

function viewersOf(seats: readonly Seat[]): Viewer[] {
  return [...seats, "spectator", "facilitator"];
}

/** A random game, with every message that was said in it, and what everybody saw now and then. */
async function recordedGame(scenario: Scenario, seed: string) {
  const table = await Table.create(new MemoryLog(), scenario, seed);
  const said: { by: Author; message: unknown }[] = [];
  const shown: { at: number; seen: string }[] = [];
  const take = table.take.bind(table);
  table.take = (by, message) => {
    said.push({ by, message });
    return take(by, message);
  };
  table.hear(() => {
    const at = table.events.length;
    if (at % 7 === 0)
      shown.push({ at, seen: JSON.stringify(viewersOf(scenario.seats).map((viewer) => table.view(viewer))) });
  });
  await table.take("host", { type: "start" });
  await play(table, seed);
  return { events: table.events, said, shown };
}

describe.each(BOARDS.map((board) => [board.id, board] as const))("Games of %s", (_, board) => {
  test("end, and no phase is ever blocked when all are bots", async () => {
    for (const seed of ["a", "b", "c", "d"]) {
      const table = await randomGame(board, seed);
      expect(table.public.phase).toBe("over");
      expect(table.public.final!.ranking).toHaveLength(board.seats.length);
    }
  });

  test("are the same twice from the same seed and messages, and others from another seed", async () => {
    const [one, again, other] = [
      await randomGame(board, "s"),
      await randomGame(board, "s"),
      await randomGame(board, "t"),
    ];
    expectSame(JSON.stringify(again.events), JSON.stringify(one.events));
    expect(JSON.stringify(other.events)).not.toBe(JSON.stringify(one.events));
  });

  test("are rebuilt from their log, byte for byte, wherever it stops", async () => {
    const { events, shown } = await recordedGame(board, "stop anywhere");
    expect(shown.length).toBeGreaterThan(10);
    for (const { at, seen } of shown) {
      const state = fold(JSON.parse(JSON.stringify(events.slice(0, at))));
      expectSame(JSON.stringify(viewersOf(board.seats).map((viewer) => see(state, viewer))), seen);
    }
  });

  test("go on from their log to the same end, whatever message it stopped at", async () => {
    const { events, said } = await recordedGame(board, "a crash");
    for (const part of [0.2, 0.5, 0.8]) {
      const log = new MemoryLog();
      let table = await Table.create(log, board, "a crash");
      const stop = Math.floor(said.length * part);
      for (const [n, { by, message }] of said.entries()) {
        if (n === stop) table = await tableAfter(JSON.parse(JSON.stringify(log.events)));
        await table.take(by, message);
      }
      expectSame(JSON.stringify(table.events), JSON.stringify(events));
    }
  });

  test("have a state that survives JSON at every event", async () => {
    const { events } = await randomGame(board, "json");
    const text = JSON.stringify(fold(events));
    let state = fold(events.slice(0, 1));
    for (const event of events.slice(1)) {
      state = apply(JSON.parse(JSON.stringify(state)), JSON.parse(JSON.stringify(event)));
    }
    expectSame(JSON.stringify(state), text);
  });

  test("are recorded without change: applying an event leaves the state before it as it was", async () => {
    const { events } = await randomGame(board, "frozen");
    let state = fold(events.slice(0, 1));
    for (const event of events.slice(1)) {
      const before = JSON.stringify(state);
      const next = apply(state, event);
      expectSame(JSON.stringify(state), before);
      state = next;
    }
  });
});
