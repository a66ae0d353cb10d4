import { bargain } from "../../shared/bots/envoy/bargain.ts";
import { voteOn } from "../../shared/bots/envoy/council.ts";
import { brink, lineUp } from "../../shared/bots/envoy/crises.ts";
import { type Mind, mindOf } from "../../shared/bots/envoy/mind.ts";
import { writeOrders } from "../../shared/bots/envoy/orders.ts";
import type { Event } from "../../shared/event.ts";
import type { SeatMessage } from "../../shared/message.ts";
import { judge } from "../../shared/play/judge.ts";
import { resolve } from "../../shared/play/resolve.ts";
import { OpenTurn } from "../../shared/play/turn.ts";
import { isRefusal } from "../../shared/refusal.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import { see } from "../../shared/sight/see.ts";
import { audienceOf, hears } from "../../shared/sight/tell.ts";
import type { State } from "../../shared/state.ts";
import { decides } from "../../shared/verbs/desk.ts";
import { VERBS } from "../../shared/verbs/index.ts";
import type { Verb } from "../../shared/verbs/verb.ts";
import type { Seat } from "../../shared/words.ts";

/** A bot that keeps finding something to do at one summit is stopped here. */
const MOST_MOVES = 40;

/** Moves that a continuation does without, in the year in which it begins. */
export type Ban = (state: State, move: SeatMessage) => boolean;

/** One course of a game, shared by all continuations that have not parted yet. */
export interface Course {
  state: State;
  /** What has happened since the fork. */
  tail: readonly Event[];
  /** Numbers of the continuations that run along here. */
  members: readonly number[];
  /** What each seat has heard, as long as nobody has parted: a list that only grows, so that bots take in each event once. */
  heard?: Heard;
}

type Heard = Map<Seat, Event[]>;

/** What every seat had heard at the fork, reckoned once for all continuations. */
export class Past {
  readonly #events: readonly Event[];
  readonly #heard: Heard = new Map();

  constructor(events: readonly Event[]) {
    this.#events = events;
  }

  /** What a seat of a course has heard. */
  heard({ heard, tail }: Course, seat: Seat): Event[] {
    const ready = heard?.get(seat);
    if (ready) return ready;
    const before = this.#heard.get(seat) ?? this.#events.filter((event) => hears(seat, audienceOf(event)));
    this.#heard.set(seat, before);
    return [...before, ...tail.filter((event) => hears(seat, audienceOf(event)))];
  }

  allHeard(course: Course): Heard {
    return course.heard ?? new Map(course.state.setup.seats.map((seat) => [seat, this.heard(course, seat)]));
  }
}

function tell(heard: Heard, events: readonly Event[]): void {
  for (const event of events) {
    const audience = audienceOf(event);
    for (const [seat, list] of heard) if (hears(seat, audience)) list.push(event);
  }
}

/** The mind of the bot that keeps a seat. Its dice are named by the seed, the seat and what the bot asks about. */
function mindIn(state: State, seat: Seat, heard: readonly Event[], seed: string): Mind | undefined {
  const character = state.bots[seat];
  return character && mindOf(see(state, seat), rollsOf(state, seat, seed), heard, character);
}

function rollsOf({ round, phase }: State, seat: Seat, seed: string) {
  const dice = diceOf(`${seed} ${seat}`);
  return (...name: (string | number)[]) => dice.roll(round, phase, ...name);
}

/** Bots bargain until none has anything to say; the summit ends. All continuations of a course hear the same. */
export function playSummit(course: Course, past: Past, seed: string, isBanned?: Ban): Course {
  const { seats } = course.state.setup;
  const heard = past.allHeard(course);
  const tail = [...course.tail];
  const moves = new Map<Seat, number>();
  let { state } = course;
  for (let busy = true; busy; ) {
    busy = false;
    for (const seat of seats) {
      if (!hasWork(state, seat) || (moves.get(seat) ?? 0) >= MOST_MOVES) continue;
      const mind = mindIn(state, seat, heard.get(seat)!, seed);
      for (const move of mind ? bargain(mind) : []) {
        if (!("act" in move) || isBanned?.(state, move.act)) continue;
        moves.set(seat, (moves.get(seat) ?? 0) + 1);
        const verdict = judge(state, see(state, seat), seat, move.act);
        if (isRefusal(verdict)) continue;
        state = verdict.state;
        tail.push(...verdict.events);
        tell(heard, verdict.events);
        busy = true;
      }
    }
  }
  const next = resolve(state, "ready");
  tell(heard, next.events);
  return { state: next.state, tail: [...tail, ...next.events], members: course.members, heard };
}

/** A seat that is ready is asked again only about papers that wait for it: all others would find nothing to do. */
function hasWork(state: State, seat: Seat): boolean {
  if (!state.ready[seat]) return true;
  return (
    state.drafts.some(({ terms, signed }) => terms.members.includes(seat) && !signed.includes(seat)) ||
    state.soundings.some(({ by, terms, replies }) => by !== seat && terms.members.includes(seat) && !replies[seat])
  );
}

/** The vote and the orders: decided at once by each from what it knew when the phase began, the same in all continuations. */
export function playSheets(course: Course, past: Past, seed: string): Course {
  const { state } = course;
  const heard = past.allHeard(course);
  const turn = new OpenTurn(state);
  for (const seat of state.setup.seats) {
    if (state.ready[seat]) continue;
    const mind = mindIn(state, seat, heard.get(seat)!, seed);
    if (!mind) continue;
    if (state.phase === "vote") act(turn, seat, { type: "vote", vote: voteOn(mind, mind.pub.steps.tabled!) });
    else act(turn, seat, { type: "orders", orders: writeOrders(mind) });
  }
  const next = ended(course, turn, course.members);
  tell(heard, next.tail.slice(course.tail.length));
  return { ...next, heard };
}

/**
 * Bots imagine who else will come a dozen times over for each answer, which takes long: so many sets of dice for it are shared out
 * among the continuations. At the brink each has a nerve of its own.
 */
const LINE_UPS = 25;

/** Line-ups and brinks: here continuations have dice of their own, and their courses part. */
export function playCrises(course: Course, past: Past, seedOf: (member: number) => string): Course[] {
  const { state } = course;
  const [decide, many] = state.phase === "lineup" ? [lineUp, LINE_UPS] : [brink, Number.POSITIVE_INFINITY];
  const minds = state.setup.seats.flatMap((seat) => {
    if (state.ready[seat] || !decides(state, seat)) return [];
    const mind = mindIn(state, seat, past.heard(course, seat), "");
    return mind ? [mind] : [];
  });
  const movesWith = (seed: string) =>
    minds.flatMap((mind) =>
      decide({ ...mind, dice: rollsOf(state, mind.seat, seed) }).map((act) => ({ seat: mind.seat, act })),
    );
  const decided = new Map<string, ReturnType<typeof movesWith>>();
  const parted = new Map<string, { moves: ReturnType<typeof movesWith>; members: number[] }>();
  for (const member of course.members) {
    const seed = seedOf(member % many);
    const moves = decided.get(seed) ?? movesWith(seed);
    decided.set(seed, moves);
    const key = JSON.stringify(moves);
    const same = parted.get(key);
    if (same) same.members.push(member);
    else parted.set(key, { moves, members: [member] });
  }
  return [...parted.values()].map(({ moves, members }) => {
    const turn = new OpenTurn(state);
    for (const { seat, act: move } of moves) act(turn, seat, move);
    return ended(course, turn, members);
  });
}

/** A decision that is known to be allowed: the policies ask the rules before they decide. */
function act(turn: OpenTurn, seat: Seat, message: SeatMessage): void {
  (VERBS[message.type] as Verb<SeatMessage>).act(turn, seat, message);
}

function ended(course: Course, turn: OpenTurn, members: readonly number[]): Course {
  const next = resolve(turn.state, "ready");
  return { state: next.state, tail: [...course.tail, ...turn.events, ...next.events], members };
}
