import { describe, expect, test } from "vitest";
import type { Author } from "../../shared/message.ts";
import { OpenTurn } from "../../shared/play/turn.ts";
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

  test("leave every state as it was when they go on from it, and everything that was seen or told of it", async () => {
    const { events } = await randomGame(board, "frozen");
    let state = fold(events.slice(0, 1));
    let at = 1;
    for (let n = 0; at < events.length; n += 1) {
      const many = 1 + (n % 9);
      const turn = new OpenTurn(state);
      const [told, seen] = [events.slice(at, at + many), viewersOf(board.seats).map((viewer) => see(state, viewer))];
      const before = structuredClone({ state, seen, told });
      for (const event of told) turn.emit(event);
      const after = turn.state;
      viewersOf(board.seats).map((viewer) => see(after, viewer));
      expect({ state, seen, told }).toEqual(before);
      at += many;
      state = after;
    }
    expectSame(JSON.stringify(see(state, "facilitator")), JSON.stringify(see(fold(events), "facilitator")));
  });

  test("show nothing old: what is kept of views is what a fresh look shows", async () => {
    const { events } = await randomGame(board, "fresh");
    let state = fold(events.slice(0, 1));
    for (const [at, event] of events.slice(1).entries()) {
      const turn = new OpenTurn(state);
      turn.emit(event);
      state = turn.state;
      const seen = viewersOf(board.seats).map((viewer) => see(state, viewer));
      if (at % 10 > 0) continue;
      const fresh = structuredClone(state);
      expect(viewersOf(board.seats).map((viewer) => see(fresh, viewer))).toEqual(seen);
    }
  });
});
