import type { Event } from "../../shared/event.ts";
import type { Terms } from "../../shared/message.ts";
import type { Order } from "../../shared/order.ts";
import { totalCost } from "../../shared/orders/index.ts";
import { begin } from "../../shared/play/begin.ts";
import { resolvePhase } from "../../shared/play/resolve.ts";
import { start } from "../../shared/play/start.ts";
import { OpenTurn } from "../../shared/play/turn.ts";
import { areRivals, isSuspicion, rivalsOf } from "../../shared/rules/bonds.ts";
import { calledIn, isPrincipal, mayBack, mayMediate } from "../../shared/rules/crises.ts";
import { hasSlotFor, haveTogether, isInForce } from "../../shared/rules/pacts.ts";
import type { State } from "../../shared/state.ts";
import { VERBS } from "../../shared/verbs/index.ts";
import { isSeat, ORDER_KINDS, PACT_KINDS, pairOf, type Seat } from "../../shared/words.ts";
import type { Scenario } from "../../shared/world/types.ts";

/**
 * Games of the rules alone: no Table, no View, and seats that do anything legal by a cheap lot. What they seal, answer and
 * choose goes straight to the turn, so that the time is that of the rules.
 */

/** What the seats of one round did, as the events that say so. */
export interface Done {
  orders: readonly Event[];
  answers: readonly Event[];
  choices: readonly Event[];
}

/** One round to adjudicate: the state when orders are due, and what was done. */
export interface Case {
  before: State;
  done: Done;
}

/** A number from 0 up to, not including, `many`. */
type Lot = (many: number) => number;

/** All cases of a game, and its events. */
export function record(scenario: Scenario, seed: string): { cases: Case[]; events: Event[] } {
  const cases: Case[] = [];
  const events: Event[] = [];
  const lot = lotOf(seed);
  let turn = opened(scenario, seed);
  while (turn.state.phase !== "over") {
    meet(turn, lot);
    events.push(...turn.events);
    const before = turn.state;
    turn = new OpenTurn(before);
    cases.push({ before, done: play(turn, lot) });
  }
  events.push(...turn.events);
  return { cases, events };
}

/** A whole game in one turn; returns its events. */
export function playGame(scenario: Scenario, seed: string): readonly Event[] {
  const lot = lotOf(seed);
  const turn = opened(scenario, seed);
  while (turn.state.phase !== "over") {
    meet(turn, lot);
    play(turn, lot);
  }
  return turn.events;
}

/** The events of one round, and how many milliseconds the rules took for them. */
export interface Adjudicated {
  events: readonly Event[];
  took: number;
}

/** Everything the rules do from the opening of the orders to the end of the next Briefing; what is done is given, not timed. */
export function adjudicate({ before, done }: Case): Adjudicated {
  const turn = new OpenTurn(before);
  let took = 0;
  const resolve = () => {
    const from = performance.now();
    resolvePhase(turn, "ready");
    took += performance.now() - from;
  };
  for (const event of done.orders) turn.emit(event);
  resolve();
  if (turn.state.phase === "lineup") {
    for (const event of done.answers) turn.emit(event);
    resolve();
    for (const event of done.choices) turn.emit(event);
    resolve();
  }
  resolve();
  return { events: turn.events, took };
}

function opened(scenario: Scenario, seed: string): OpenTurn {
  const turn = new OpenTurn(begin(scenario, seed).state);
  start(turn);
  return turn;
}

/** One round from its orders to the next Briefing, in which what is done is drawn. */
function play(turn: OpenTurn, lot: Lot): Done {
  const orders = said(turn, () => order(turn, lot));
  resolvePhase(turn, "ready");
  let answers: readonly Event[] = [];
  let choices: readonly Event[] = [];
  if (turn.state.phase === "lineup") {
    answers = said(turn, () => answer(turn, lot));
    resolvePhase(turn, "ready");
    choices = said(turn, () => choose(turn, lot));
    resolvePhase(turn, "ready");
  }
  resolvePhase(turn, "ready");
  return { orders, answers, choices };
}

function said(turn: OpenTurn, say: () => void): readonly Event[] {
  const from = turn.events.length;
  say();
  return turn.events.slice(from);
}

/** A summit: some drafts, signed at once by all whom their slots allow. */
function meet(turn: OpenTurn, lot: Lot): void {
  const { seats } = turn.state.setup;
  for (let n = 0; n < seats.length / 4; n += 1) {
    const from = lot(seats.length);
    const members = [0, 1, 1 + lot(2)].map((step) => seats[(from + step * (1 + lot(5))) % seats.length]!);
    const terms: Terms = { kind: PACT_KINDS[lot(3)]!, members: [...new Set(members)] };
    const { pacts, standing } = turn.state;
    const hasSlot = (seat: Seat) => hasSlotFor(pacts, seat, terms, standing[seat] ?? 0, turn.numbers);
    if (terms.members.length < 2 || !terms.members.every(hasSlot) || isInForce(pacts, terms)) continue;
    const [first, ...others] = terms.members;
    VERBS.draft.act(turn, first!, { type: "draft", terms });
    const { id } = turn.state.drafts.at(-1)!;
    for (const seat of others) VERBS.sign.act(turn, seat, { type: "sign", draft: id });
  }
  resolvePhase(turn, "ready");
}

function order(turn: OpenTurn, lot: Lot): void {
  const facts = { numbers: turn.numbers, steps: turn.state.steps };
  for (const seat of turn.state.setup.seats) {
    const sheet: Order[] = [];
    for (let tries = 0; tries < 4 && sheet.length < turn.numbers.ordersFree; tries += 1) {
      const drawn = orderOf(turn.state, seat, lot);
      if (!drawn || sheet.some((other) => other.kind === drawn.kind)) continue;
      if (totalCost(facts, seat, [...sheet, drawn]) <= (turn.state.influence[seat] ?? 0)) sheet.push(drawn);
    }
    turn.emit({ kind: "ordersSealed", seat, orders: sheet });
  }
}

function orderOf(state: State, seat: Seat, lot: Lot): Order | undefined {
  const { setup } = state;
  const others = setup.seats.filter((other) => other !== seat);
  const target = others[lot(others.length)]!;
  const [a, b] = [target, others[lot(others.length)]!].sort() as [Seat, Seat];
  const kind = ORDER_KINDS[lot(ORDER_KINDS.length)]!;
  switch (kind) {
    case "arm":
      return (state.arms[target] ?? 0) < setup.numbers.armMost ? { kind, target } : undefined;
    case "court": {
      const toward = lot(2) === 0;
      const to = (state.tie[seat] ?? 0) + (toward ? 1 : -1);
      const isBound = to < 0 || to > 4 || Math.abs(to - (setup.tie[seat] ?? 0)) > setup.numbers.courtMost;
      return isBound ? undefined : { kind, toward };
    }
    case "reassure":
      return { kind, target };
    case "host":
      return a === b || areRivals(state, seat, a) || areRivals(state, seat, b) ? undefined : { kind, a, b };
    case "probe":
      return a !== b && isSuspicion(state, pairOf(a, b)) ? { kind, a, b } : undefined;
    case "press": {
      const rivals = rivalsOf(state, seat).filter(
        (rival): rival is Seat =>
          isSeat(rival) &&
          !haveTogether(state.pacts, "nonaggression", seat, rival) &&
          !state.pressedLast[seat]?.includes(rival),
      );
      return rivals.length > 0 ? { kind, target: rivals[lot(rivals.length)]! } : undefined;
    }
  }
}

function answer(turn: OpenTurn, lot: Lot): void {
  const { crises, pacts, setup, influence } = turn.state;
  const isFree = (seat: Seat) => !crises.some((crisis) => isPrincipal(crisis, seat));
  for (const crisis of crises) {
    const say = (seat: Seat, answer: "honour" | "stay" | "back" | "mediate") =>
      turn.emit({ kind: "answered", seat, crisis: crisis.id, answer });
    for (const seat of calledIn(pacts, crisis).filter(isFree)) say(seat, lot(10) < 7 ? "honour" : "stay");
    for (const seat of mayBack(pacts, crisis).filter(isFree)) if (lot(10) < 3) say(seat, "back");
    const seat = setup.seats[lot(setup.seats.length)]!;
    if (mayMediate(turn.state, seat, crisis) && (influence[seat] ?? 0) > 0) say(seat, "mediate");
  }
}

function choose(turn: OpenTurn, lot: Lot): void {
  for (const { id, challenger, defender } of turn.state.crises) {
    for (const seat of [challenger, defender].filter(isSeat)) {
      turn.emit({ kind: "brinkChosen", seat, crisis: id, choice: lot(10) < 6 ? "stand" : "yield" });
    }
  }
}

/** A cheap lot (mulberry32), the same for the same seed. */
function lotOf(seed: string): Lot {
  let at = 0;
  for (let n = 0; n < seed.length; n += 1) at = Math.imul(at ^ seed.charCodeAt(n), 0x01000193);
  return (many) => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * many);
  };
}
