import { describe, expect, test } from "vitest";
import { randomBot } from "../../shared/bots/random.ts";
import { deskOf } from "../../shared/desk.ts";
import type { Event } from "../../shared/event.ts";
import type { SeatMessage } from "../../shared/message.ts";
import { options } from "../../shared/orders/index.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import type { Phase, Seat } from "../../shared/words.ts";
import { anyMessage, BOARDS, randomGame, tableAfter } from "../kit/random.ts";
import { expectSame } from "../kit/same.ts";

/** Tables at the beginning of every phase of a kind in a random game. */
async function tablesAt(events: readonly Event[], ...phases: Phase[]): Promise<Table[]> {
  const begins = events.flatMap((event, at) =>
    event.kind === "phaseBegan" && phases.includes(event.phase) ? [at] : [],
  );
  // A phase's beginning may be followed by what the Briefing does; the first word of a seat comes after it.
  const firsts = begins.map((at) => {
    const offset = events.slice(at + 1).findIndex(({ kind }) => kind === "readied" || OF_SEATS.has(kind));
    return at + 1 + Math.max(0, offset);
  });
  return Promise.all(firsts.map((at) => tableAfter(events.slice(0, at))));
}
const OF_SEATS = new Set([
  "drafted",
  "pledged",
  "noticeGiven",
  "stepTabled",
  "voted",
  "ordersSealed",
  "answered",
  "brinkChosen",
]);

const SECRET_WORDS = new Set(["readied", "voted", "ordersSealed", "answered", "brinkChosen"]);

describe.each(BOARDS.map((board) => [board.id, board] as const))("At tables of %s", (_, board) => {
  test("who acts first never matters where all act in secret", async () => {
    const { events } = await randomGame(board, "order");
    let compared = 0;
    for (const table of await tablesAt(events, "vote", "orders", "lineup", "brink")) {
      const from = table.events.length;
      const said: [Seat, SeatMessage[]][] = table.public.seats.map((seat) => [
        seat,
        randomBot(table.view(seat), (...name) => diceOf(`say ${from} ${seat}`).roll(...name)).flatMap((move) =>
          "act" in move ? [move.act] : [],
        ),
      ]);
      const dice = diceOf(`shuffle ${from}`);
      const [inOrder, mixed] = await Promise.all(
        [said, dice.shuffle(said, 1)].map(async (messages) => {
          const copy = await tableAfter(table.events);
          await copy.take("host", { type: "pause", paused: true });
          for (const [seat, one] of messages) for (const message of one) await copy.take(seat, message);
          await copy.take("host", { type: "pause", paused: false });
          return copy.events.slice(from).filter(({ kind }) => !SECRET_WORDS.has(kind));
        }),
      );
      expectSame(JSON.stringify(mixed), JSON.stringify(inOrder));
      compared += inOrder!.length;
    }
    expect(compared).toBeGreaterThan(100);
  });

  test("an order that is offered is never refused", async () => {
    const { events } = await randomGame(board, "offers");
    let offered = 0;
    for (const table of await tablesAt(events, "orders")) {
      await table.take("host", { type: "pause", paused: true });
      for (const seat of table.public.seats) {
        for (const { order } of options(deskOf(table.view(seat))!)) {
          expect(await table.take(seat, { type: "orders", orders: [order] })).toBeUndefined();
          offered += 1;
        }
      }
    }
    expect(offered).toBeGreaterThan(200);
  });

  test("any message from anybody is taken or refused, never breaks the game, and refused it changes nothing", async () => {
    const table = await Table.create(new MemoryLog(), board, "anything");
    const dice = diceOf(`anything ${board.id}`);
    await table.take("host", { type: "start" });
    const counted = { taken: 0, refused: 0 };
    for (let n = 0; n < 500 && table.public.phase !== "over"; n += 1) {
      if (n % 23 === 22) await table.take("host", { type: "advance" });
      const seat = dice.pick(table.public.seats, n, "who");
      const message = anyMessage(table.view(seat), dice, n);
      const before = JSON.stringify([table.view("facilitator"), table.events.length]);
      const refusal = await table.take(seat, message);
      counted[refusal ? "refused" : "taken"] += 1;
      if (refusal) expectSame(JSON.stringify([table.view("facilitator"), table.events.length]), before);
    }
    expect(counted.taken).toBeGreaterThan(50);
    expect(counted.refused).toBeGreaterThan(50);
  });

  test("a message said twice is either refused the second time or does nothing worse than once", async () => {
    const { events } = await randomGame(board, "twice");
    for (const table of (await tablesAt(events, "orders")).slice(0, 3)) {
      const [seat, other] = table.public.seats as [Seat, Seat];
      await table.take("host", { type: "pause", paused: true });
      const once = await tableAfter(table.events);
      const message = { type: "orders", orders: [{ kind: "reassure", target: other }] };
      await table.take(seat, message);
      await once.take(seat, message);
      await table.take(seat, message);
      expect(table.view("facilitator")).toEqual(once.view("facilitator"));
    }
  });
});
