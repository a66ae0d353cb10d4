import { describe, expect, test } from "vitest";
import type { Bot, BotDice, BotMove } from "../../shared/bots/bot.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import { playOut } from "../../shared/bots/playout.ts";
import { answerTo, type Reply } from "../../shared/bots/talk/answer.ts";
import { nameOf } from "../../shared/bots/talk/wording.ts";
import type { Event, EventOf } from "../../shared/event.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import { suspicionsIn } from "../../shared/rules/hidden.ts";
import type { Table } from "../../shared/table/table.ts";
import type { View } from "../../shared/view.ts";
import { isSeat, otherOf, type Pair, type Phase, partiesOf, type Seat } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { tableAfter } from "../kit/random.ts";
import { expectSame } from "../kit/same.ts";

const SOUTH: Scenario = { ...scenarioOf("south8")!, rounds: 5 };
const NOVICES: Scenario = { ...scenarioOf("starter")!, rounds: 5, skill: "novice" };

/** The moves that the bot of a seat would make at a table, and what it would answer there. */
function movesOf(table: Table, seat: Seat): (BotMove | Reply | undefined)[] {
  const moves = seatedBot(table.view(seat), diceAt(table, seat), table.heard(seat));
  return [...moves, ...ASKED.map((text) => answerAt(table, seat, text))];
}

function diceAt(table: Table, seat: Seat): BotDice {
  const { round, phase } = table.public;
  const dice = diceOf(`twins ${seat}`);
  return (...name) => dice.roll(round, phase, ...name);
}

/** What a seat would answer to its neighbour at the table. */
function answerAt(table: Table, seat: Seat, text: string): Reply | undefined {
  const { seats, sheets } = table.public;
  const from = seats[(seats.indexOf(seat) + 1) % seats.length]!;
  const listening = { view: table.view(seat), dice: diceAt(table, seat), heard: table.heard(seat) };
  return answerTo({ ...listening, character: sheets[seat]!.bot! }, { from, to: [seat], text });
}

const ASKED = [
  "Would you sign a pact?",
  "What would you want?",
  "Whom do you fear?",
  "Will you come?",
  "Why did you refuse?",
];

/** Questions whose answers must not hang on what is in one's own papers. */
const NOSY = [
  "Whom do you fear?",
  "Who is your hidden rival?",
  "What are your cards?",
  "What are your orders?",
  "Will you press them?",
  "How will you vote?",
];

/** A game's events up to the beginning of a phase, and then a pause, so that nothing moves by itself. */
function upTo(events: readonly Event[], phase: Phase, round: number): Event[] | undefined {
  const at = events.findIndex((event) => event.kind === "phaseBegan" && event.phase === phase && event.round === round);
  return at < 0 ? undefined : [...events.slice(0, at + 1), { kind: "paused", paused: true }];
}

const PHASES = ["summit", "vote", "orders", "lineup", "brink", "reckoning"] as const;

/** Every moment of a game at which a phase begins. */
function momentsOf(events: readonly Event[], rounds: number): { phase: Phase; past: Event[] }[] {
  return Array.from({ length: rounds }, (_, at) => at + 1).flatMap((round) =>
    PHASES.flatMap((phase) => {
      const past = upTo(events, phase, round);
      return past ? [{ phase, past }] : [];
    }),
  );
}

/** What others may have sealed in a phase: one way, and another. */
const SEALED: Partial<Record<Phase, (seat: Seat, other: boolean, table: Table) => Event[]>> = {
  vote: (seat, other) => [{ kind: "voted", seat, vote: other ? "no" : "yes" }],
  orders: (seat, other) => [
    { kind: "ordersSealed", seat, orders: other ? [{ kind: "arm", target: seat }] : [{ kind: "court", toward: true }] },
  ],
  lineup: (seat, other, { public: { crises } }) =>
    crises.map(({ id }) => ({ kind: "answered", seat, crisis: id, answer: other ? "stay" : "honour" })),
  brink: (seat, other, { public: { crises } }) =>
    crises
      .filter(({ challenger, defender }) => challenger === seat || defender === seat)
      .map(({ id }) => ({ kind: "brinkChosen", seat, crisis: id, choice: other ? "stand" : "yield" })),
};

describe.each([SOUTH, NOVICES].map((board) => [board.id, board] as const))("A bot at a table of %s", (_, board) => {
  const game = playOut(board, "what a bot knows", () => seatedBot);

  /** Both worlds look the same to the seat, and the bot does the same in both. */
  function expectNoDifference(one: Table, other: Table, seat: Seat): void {
    expectSame(seenBy(other, seat), seenBy(one, seat));
    expect(movesOf(other, seat)).toEqual(movesOf(one, seat));
  }

  test("does the same whatever cards the others hold, whatever they have found, and whatever influence they do not show", async () => {
    const { events } = await game;
    let differs = 0;
    for (const { past } of momentsOf(events, board.rounds!)) {
      for (const seat of board.seats.slice(0, 3)) {
        const changed = past.filter(
          (event) => !((event.kind === "cardsDealt" || event.kind === "learned") && event.seat !== seat),
        );
        const spent = board.seats
          .filter((other) => other !== seat)
          .map((other): Event => ({ kind: "influenceMoved", seat: other, by: -1, why: "orders" }));
        const [one, other] = await Promise.all([tableAfter(past), tableAfter([...changed, ...spent])]);
        expectNoDifference(one!, other!, seat);
        differs += JSON.stringify(one!.view("facilitator")) === JSON.stringify(other!.view("facilitator")) ? 0 : 1;
      }
    }
    expect(differs).toBeGreaterThan(40);
  });

  test("does the same whatever the others have sealed: votes, orders, answers, choices", async () => {
    const { events } = await game;
    let compared = 0;
    for (const { phase, past } of momentsOf(events, board.rounds!)) {
      const sealed = SEALED[phase];
      if (!sealed) continue;
      const table = await tableAfter(past);
      for (const seat of board.seats) {
        const [one, other] = await Promise.all(
          [false, true].map((way) => {
            const others = board.seats.filter((one) => one !== seat).flatMap((one) => sealed(one, way, table));
            return tableAfter([...past, ...others]);
          }),
        );
        expectNoDifference(one!, other!, seat);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(60);
  });

  test("does the same whichever suspicion that it knows nothing of is the true rivalry", async () => {
    const { events } = await game;
    let compared = 0;
    for (const { past } of momentsOf(events, board.rounds!)) {
      for (const seat of board.seats) {
        for (const changed of otherTruths(past, seat)) {
          const [one, other] = await Promise.all([tableAfter(past), tableAfter(changed)]);
          if (one!.public.hidden.now !== other!.public.hidden.now) continue;
          expectNoDifference(one!, other!, seat);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(20);
  }, 120_000);

  test("but its own cards and its own rivals it knows, and acts on", async () => {
    const { events } = await game;
    let differs = 0;
    for (const { past } of momentsOf(events, board.rounds!)) {
      for (const seat of board.seats) {
        const changed = past.filter((event) => !(event.kind === "cardsDealt" && event.seat === seat));
        const [one, other] = await Promise.all([tableAfter(past), tableAfter(changed)]);
        if (JSON.stringify(movesOf(one!, seat)) !== JSON.stringify(movesOf(other!, seat))) differs += 1;
      }
    }
    expect(differs).toBeGreaterThan(5);
  });

  test("and in talk it says the same of a suspicion of its own whether that is true or not", async () => {
    const { events } = await game;
    const past = upTo(events, "summit", 1)!;
    const at = past.findIndex(({ kind }) => kind === "rivalriesDrawn");
    const { truths } = past[at] as EventOf<"rivalriesDrawn">;
    let compared = 0;
    for (const [pair, value] of Object.entries(truths) as [Pair, number][]) {
      const free = suspicionsIn((past[0] as EventOf<"gameBegan">).setup).find((other) => !(other in truths))!;
      const { [pair]: _, ...rest } = truths;
      const drawn: Event = { kind: "rivalriesDrawn", truths: { ...rest, [free]: value } };
      const [one, other] = [
        await tableAfter(past),
        await tableAfter(past.map((event, n) => (n === at ? drawn : event))),
      ];
      for (const seat of partiesOf(pair).filter(isSeat)) {
        const rival = otherOf(pair, seat)!;
        const names = [`What do you think of ${nameOf(rival)}?`, `Would you sign a pact against ${nameOf(rival)}?`];
        for (const text of [...NOSY, ...names]) {
          expect(answerAt(other, seat, text), text).toEqual(answerAt(one, seat, text));
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(10);
  });

  test("writes neither into its View nor into what it has heard, and needs no more of them than they say", async () => {
    const copies = new WeakMap<Event, Event>();
    const frozen: Bot = (view, dice, heard) => {
      const copied = heard.map((event) => {
        const copy = copies.get(event) ?? deepFrozen(structuredClone(event));
        copies.set(event, copy);
        return copy;
      });
      return seatedBot(deepFrozen(structuredClone(view)), dice, Object.freeze(copied));
    };
    const again = await playOut(board, "what a bot knows", () => frozen);
    expectSame(JSON.stringify(again.events), JSON.stringify((await game).events));
  }, 120_000);
});

test("A frozen View throws when somebody writes into it", async () => {
  const { events } = await playOut({ ...NOVICES, rounds: 1 }, "frozen", () => seatedBot);
  const view: View = deepFrozen((await tableAfter(upTo(events, "orders", 1)!)).view("CHN"));
  expect(() => view.pub.pacts.push(view.pub.pacts[0]!)).toThrow(TypeError);
  expect(() => {
    view.mine!.influence = 10;
  }).toThrow(TypeError);
});

function seenBy(table: Table, seat: Seat): string {
  return JSON.stringify([table.view(seat), table.heard(seat)]);
}

/** Pasts in which a suspicion that this seat knows nothing about is a rivalry instead of one that is. */
function otherTruths(past: readonly Event[], seat: Seat): Event[][] {
  const at = past.findIndex(({ kind }) => kind === "rivalriesDrawn");
  const { truths } = past[at] as EventOf<"rivalriesDrawn">;
  const { setup } = past[0] as EventOf<"gameBegan">;
  const secret = suspicionsIn(setup).filter((pair) => !partiesOf(pair).includes(seat) && !isTold(past, pair, seat));
  const taken = secret.filter((pair) => pair in truths);
  const free = secret.filter((pair) => !(pair in truths));
  return taken.flatMap((pair) =>
    free.slice(0, 3).map((instead) => {
      const { [pair]: value, ...rest } = truths;
      const drawn: Event = { kind: "rivalriesDrawn", truths: { ...rest, [instead]: value } };
      return past.map((event, place) => (place === at ? drawn : event));
    }),
  );
}

/** Whether a seat has been told the truth of a pair. */
function isTold(past: readonly Event[], pair: Pair, seat: Seat): boolean {
  return past.some(
    (event) =>
      (event.kind === "rivalryRevealed" && event.pair === pair) ||
      (event.kind === "learned" && event.finding.pair === pair && event.seat === seat),
  );
}

function deepFrozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const one of Object.values(value)) deepFrozen(one);
  }
  return value;
}
