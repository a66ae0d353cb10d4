import { describe, expect, test } from "vitest";
import { deskOf } from "../../shared/desk.ts";
import type { Event } from "../../shared/event.ts";
import type { SeatMessage } from "../../shared/message.ts";
import { options } from "../../shared/orders/index.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import { isCrisisScore } from "../../shared/rules/score.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import { otherOf, type Pair, partiesOf, type Seat, type Viewer } from "../../shared/words.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { BOARDS, eagerBot, isAllowed, randomGame, tableAfter } from "../kit/random.ts";
import { expectSame } from "../kit/same.ts";

/** All that a viewer has been shown and told, in one string. */
function seenBy(table: Table, viewer: Viewer): string {
  return JSON.stringify([table.view(viewer), table.told(viewer)]);
}

/** Whoever at the table is none of these. */
function strangersTo(table: Table, ...insiders: string[]): Viewer[] {
  const viewers: Viewer[] = [...table.public.seats, "spectator"];
  return viewers.filter((viewer) => !insiders.includes(viewer));
}

async function tableIn(events: readonly Event[], phase: string, round: number): Promise<Table> {
  const at = events.findIndex((event) => event.kind === "phaseBegan" && event.phase === phase && event.round === round);
  const table = await tableAfter(events.slice(0, at + 1));
  await table.take("host", { type: "pause", paused: true });
  return table;
}

describe.each(BOARDS.map((board) => [board.id, board] as const))("At tables of %s", (_, board) => {
  test("nobody else's view moves when one seat writes other orders, votes, answers or notes", async () => {
    const { events } = await randomGame(board, "one secret");
    for (const round of [1, 3, 5]) {
      const table = await tableIn(events, "orders", round);
      for (const seat of table.public.seats) {
        const offered = options(deskOf(table.view(seat))!);
        const [one, other] = await Promise.all([tableAfter(table.events), tableAfter(table.events)]);
        const sheets = [offered.at(0), offered.at(-1)].map((option) => (option ? [option.order] : []));
        await one.take(seat, { type: "orders", orders: sheets[0] });
        await other.take(seat, { type: "orders", orders: sheets[1] });
        await other.take(seat, { type: "note", text: "canary" });
        for (const viewer of strangersTo(table, seat)) expectSame(seenBy(other, viewer), seenBy(one, viewer));
        expect(seenBy(other, seat)).not.toBe(seenBy(one, seat));
      }
    }
  });

  test("nor when it answers a crisis or chooses on the brink otherwise", async () => {
    const { events } = await randomGame(board, "another secret");
    let compared = 0;
    for (const phase of ["vote", "lineup", "brink"] as const) {
      for (const event of events) {
        if (event.kind !== "phaseBegan" || event.phase !== phase) continue;
        const table = await tableIn(events, phase, event.round);
        for (const seat of table.public.seats) {
          const [first, second] =
            choicesOf(table, seat)
              .map((choices) => choices.filter((message) => isAllowed(table.view(seat), message)))
              .find((choices) => choices.length > 1) ?? [];
          if (!first || !second) continue;
          const [one, other] = await Promise.all([tableAfter(table.events), tableAfter(table.events)]);
          await one.take(seat, first);
          await other.take(seat, second);
          for (const viewer of strangersTo(table, seat)) expectSame(seenBy(other, viewer), seenBy(one, viewer));
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(5);
  });

  test("a private draft, a private pledge and a sounding with its answer move nobody's view but the parties'", async () => {
    const { events } = await randomGame(board, "a draft");
    const table = await tableIn(events, "summit", 1);
    const [seat, friend] = table.public.seats as [Seat, Seat];
    const quiet = await tableAfter(table.events);
    const terms = { kind: "consultation", members: [seat, friend] };
    expect(await table.take(seat, { type: "draft", terms })).toBeUndefined();
    await table.take(seat, { type: "pledge", verb: "honour", about: friend, to: [friend] });
    expect(await table.take(seat, { type: "sound", terms })).toBeUndefined();
    const [sounding] = table.view(friend).mine!.soundings;
    const answer = { type: "reply", sounding: sounding!.id, would: false, reason: "trust" };
    expect(await table.take(friend, answer)).toBeUndefined();
    for (const viewer of strangersTo(table, seat, friend)) {
      const [loud, still] = [table, quiet].map((one) => seenBy(one, viewer).replaceAll(/"ready":(true|false)/g, ""));
      expectSame(loud!, still!);
    }
    expect(seenBy(table, friend)).not.toBe(seenBy(quiet, friend));
  });

  test("other cards for one seat, other findings or notes, and nobody else can tell, ever", async () => {
    const { events } = await randomGame(board, "other cards");
    const seat = board.seats[0]!;
    const untilOver = events.slice(0, events.findIndex(({ kind }) => kind === "ended") - 30);
    const changed = untilOver.filter(
      (event) => !("seat" in event && event.seat === seat && ["cardsDealt", "learned", "noted"].includes(event.kind)),
    );
    const [one, other] = await Promise.all([tableAfter(untilOver), tableAfter(changed)]);
    expect(one.public.phase).not.toBe("over");
    for (const viewer of strangersTo(one, seat)) expectSame(seenBy(other, viewer), seenBy(one, viewer));
  });

  test("a word written in one seat's notebook is in no other view while the game runs", async () => {
    const table = await Table.create(new MemoryLog(), board, "canaries");
    await table.take("host", { type: "start" });
    for (const seat of board.seats) await table.take(seat, { type: "note", text: `canary of ${seat}` });
    for (const seat of board.seats) {
      const readers = [...board.seats, "spectator" as const].filter((viewer) =>
        seenBy(table, viewer).includes(`canary of ${seat}`),
      );
      expect(readers).toEqual([seat]);
    }
  });

  test("whatever a viewer has been told is public, or its own, or its pact's or pledge's", async () => {
    const table = await randomGame(board, "told");
    for (const viewer of [...board.seats, "spectator" as const]) {
      for (const { event } of table.told(viewer))
        expect([viewer, event, mayHear(viewer, event)]).toEqual([viewer, event, true]);
    }
    expect(table.told("facilitator").map(({ event }) => event)).toEqual(table.events);
  });
});

/** What a seat could say in this phase, for each of its decisions: that it has taken one is public, what it chose is not. */
function choicesOf(table: Table, seat: Seat): SeatMessage[][] {
  const { phase, crises } = table.public;
  if (phase === "vote") return [(["yes", "no"] as const).map((vote) => ({ type: "vote", vote }))];
  const own = crises.find(({ challenger, defender }) => challenger === seat || defender === seat);
  if (phase === "brink") {
    return own ? [(["stand", "yield"] as const).map((choice) => ({ type: "brink", crisis: own.id, choice }))] : [];
  }
  return crises.map(({ id }) =>
    (["honour", "stay", "back", "mediate", "none"] as const).map(
      (answer) => ({ type: "answer", crisis: id, answer }) as const,
    ),
  );
}

/** Who may hear what, said once more and apart from the game's own table of audiences. */
function mayHear(viewer: Seat | "spectator", event: Event): boolean {
  const isIn = (seats: readonly Seat[]) => (seats as readonly string[]).includes(viewer);
  switch (event.kind) {
    case "gameBegan":
    case "rivalriesDrawn":
      return false;
    case "cardsDealt":
    case "noted":
    case "influenceMoved":
    case "learned":
    case "voted":
    case "ordersSealed":
    case "orderFailed":
    case "answered":
    case "brinkChosen":
      return event.seat === viewer;
    case "drafted":
      return isIn(event.draft.terms.members);
    case "sounded":
      return isIn(event.sounding.terms.members);
    case "replied":
    case "signed":
    case "declined":
    case "draftVoided":
    case "draftLapsed":
      return isIn(event.parties);
    case "pledged":
      return event.pledge.to.length === 0 || event.pledge.by === viewer || isIn(event.pledge.to);
    case "scored":
      return event.seat === viewer || isCrisisScore(event.line.why);
    case "ordersOpened":
      return Object.values(event.orders).every((orders) => orders.every((order) => order.kind !== "probe"));
    default:
      return true;
  }
}

/** Boards on which no quarrel is drawn by lot, so that what is hidden can stay hidden; the second has its suspicions printed at 1 and 2. */
const TWO_WORLDS: Scenario[] = [
  {
    id: "worlds",
    title: "Two worlds",
    about: "Many suspicions.",
    seats: ["KAZ", "KGZ", "UZB", "TJK", "IND", "CHN"],
    hostilityAtMost: 2,
    hostility: { "KAZ-KGZ": 3, "TJK-UZB": 3, "CHN-IND": 7, "KAZ-UZB": 6 },
    hidden: 1,
  },
  {
    id: "low worlds",
    title: "Two low worlds",
    about: "Suspicions printed low.",
    seats: ["KAZ", "KGZ", "UZB", "TJK", "IND", "CHN"],
    hostilityAtMost: 0,
    hostility: { "KAZ-KGZ": 1, "TJK-UZB": 1, "CHN-IND": 7, "KAZ-IND": 6, "CHN-UZB": 8, "CHN-KGZ": 2 },
    hidden: 1,
  },
].map((board) => ({
  ...board,
  numbers: { quarrels: 0, quarrelShare: 99, startInfluence: 10, income: 6 },
})) as Scenario[];

/**
 * Two worlds that differ in one thing: which of two pairs is the hidden rivalry. The same is said in both; whoever is in
 * neither pair must see the same until the truth comes out by the rules.
 */
describe.each(TWO_WORLDS.map((board) => [board.id, board] as const))(
  "In %s that differ only in a hidden truth",
  (_, board) => {
    const pairs: [Pair, Pair] = ["KAZ-KGZ", "TJK-UZB"];
    const insiders = pairs.flatMap((pair) => partiesOf(pair));

    test("whoever does not know it cannot tell them apart", async () => {
      let compared = 0;
      let drops = 0;
      for (let n = 0; n < 25; n += 1) {
        const worlds = await Promise.all(pairs.map((pair) => worldWhere(board, pair, `world ${n}`)));
        const [one, other] = worlds as [Table, Table];
        for (let step = 0; step < 60 && !haveParted(worlds); step += 1) {
          for (const seat of board.seats) {
            for (const message of wordsOf(one, seat, n, step)) {
              if (!worlds.every((world) => isAllowed(world.view(seat), message))) continue;
              for (const world of worlds) await world.take(seat, message);
              if (haveParted(worlds)) break;
            }
          }
          if (haveParted(worlds)) break;
          for (const viewer of strangersTo(one, ...insiders)) {
            expectSame(seenBy(other, viewer), seenBy(one, viewer));
            compared += 1;
          }
          for (const world of worlds) if (world.public.phase !== "over") await world.take("host", { type: "advance" });
        }
        drops += one.events.filter((event) => event.kind === "hostilityMoved" && event.why === "reassured").length;
      }
      expect(compared).toBeGreaterThan(300);
      expect(drops).toBeGreaterThan(20);
    });

    /** What the game may show once it has come out, or is counted otherwise, ends the comparison. */
    function haveParted(worlds: Table[]): boolean {
      const [one, other] = worlds.map((world) => world.public);
      const isOut = worlds.some((world) => world.events.some(({ kind }) => kind === "rivalryRevealed"));
      return isOut || one!.hidden.now !== other!.hidden.now || one!.phase === "over";
    }

    /** A random legal year, but nothing that would rightly open files, and with insiders eager to reassure each other. */
    function wordsOf(table: Table, seat: Seat, n: number, step: number): SeatMessage[] {
      const dice = diceOf(`words ${n} ${step} ${seat}`);
      const partner = pairs.map((pair) => otherOf(pair, seat)).find(Boolean) as Seat | undefined;
      const moves = eagerBot(table.view(seat), (...name) => dice.roll(...name)).flatMap((move) =>
        "act" in move ? [move.act] : [],
      );
      const eased: SeatMessage[] =
        partner && table.public.phase === "orders"
          ? [{ type: "orders", orders: [{ kind: "reassure", target: partner }] }]
          : hostedBy(table, seat);
      return [...moves.filter((message) => !opensFiles(table, message)), ...eased];
    }

    function hostedBy(table: Table, seat: Seat): SeatMessage[] {
      if (table.public.phase !== "orders") return [];
      const pair = pairs[seat < "J" ? 0 : 1]!;
      const [a, b] = partiesOf(pair) as [Seat, Seat];
      return otherOf(pair, seat) ? [] : [{ type: "orders", orders: [{ kind: "host", a, b }] }];
    }

    function opensFiles(table: Table, message: SeatMessage): boolean {
      switch (message.type) {
        case "ready":
        case "announce":
          return true;
        case "draft":
          return message.terms.kind === "consultation";
        case "table":
          return table.public.steps.reached.includes(1);
        case "orders":
          return message.orders.some(({ kind }) => kind === "probe" || kind === "press");
        default:
          return false;
      }
    }
  },
);

/** A game that has begun, in which this pair is the hidden rivalry: its log says so. */
async function worldWhere(board: Scenario, pair: Pair, seed: string): Promise<Table> {
  const log = new MemoryLog();
  const table = await Table.create(log, board, seed);
  await table.take("host", { type: "start" });
  const events = log.events
    .filter(({ kind }) => kind !== "cardsDealt")
    .map((event) => (event.kind === "rivalriesDrawn" ? { ...event, truths: { [pair]: 7 } } : event));
  return tableAfter(events);
}
