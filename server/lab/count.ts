import type { PlayedOut } from "../../shared/bots/playout.ts";
import type { Event, EventOf } from "../../shared/event.ts";
import type { Order } from "../../shared/order.ts";
import { apply } from "../../shared/play/apply.ts";
import { blank } from "../../shared/play/begin.ts";
import { hiddenPairs } from "../../shared/rules/bonds.ts";
import { calledIn, isExcused, isPrincipal } from "../../shared/rules/crises.ts";
import type { Crisis, State } from "../../shared/state.ts";
import {
  type BySeat,
  type OrderKind,
  type Party,
  partiesOf,
  type Seat,
  type Step,
  type Vote,
} from "../../shared/words.ts";
import { type DyadYear, dyadsOf, type PairCount, pairsAtStart } from "./dyads.ts";

/** What a seat did in one game, and what came of it. */
export interface SeatCount {
  seat: Seat;
  /** Points after each round, then at the end. */
  course: number[];
  standing: number;
  tie: number;
  cards: { kind: string; points: number }[];
  calls: number;
  honoured: number;
  stayedOut: number;
  backed: number;
  mediated: number;
  /** Line-ups against somebody else's rival, and those of them that became wars: entrapments. */
  joinedForeign: number;
  entrapped: number;
  /** Wars as a principal, and as a joiner. */
  wars: number;
  warsJoined: number;
  orders: Partial<Record<OrderKind, number>>;
  /** Years without an order, and without any decision but the vote: order, draft, signature, refusal, notice, answer, brink. */
  orderless: number;
  idle: number;
  /** The most calls it had to answer, or brinks at which it stood, in one phase. */
  decisions: number;
}

export interface Ballot {
  round: number;
  step: Step;
  passed: boolean;
  votes: BySeat<Vote>;
}

/** One game, reduced to what figures are made from. */
export interface GameCount {
  scenario: string;
  seed: string;
  rounds: number;
  seats: SeatCount[];
  pairs: PairCount[];
  crises: (Crisis & { round: number })[];
  ballots: Ballot[];
  /** Hidden rivalries drawn, and those still hidden after each year. */
  drawn: number;
  hidden: number[];
  /** Members of defence pacts of their own making, summed over the years. */
  memberYears: number;
  dyads: DyadYear[];
}

/** Counts one game from its events; the yearly rows of every pair only if they are wanted. */
export function countGame({ events, course, final }: PlayedOut, wantsDyads = false): GameCount {
  const [{ setup, seed }] = events as [EventOf<"gameBegan">];
  const counter = new Counter(blank(setup, seed), course, wantsDyads);
  for (const event of events) counter.take(event);
  for (const one of counter.count.seats) {
    one.cards = final.dossiers[one.seat]!.cards.map(({ kind, points }) => ({ kind, points }));
  }
  return counter.count;
}

class Counter {
  readonly count: GameCount;
  readonly #before: State;
  readonly #state: State;
  readonly #wantsDyads: boolean;
  readonly #bySeat = new Map<Seat, SeatCount>();
  /** Of this year: who decided anything, and what was sealed last. */
  #busy = new Set<Seat>();
  #sealed: BySeat<Order[]> = {};

  constructor(state: State, course: BySeat<number[]>, wantsDyads: boolean) {
    const { scenario, seats, rounds } = state.setup;
    this.#before = state;
    this.#state = { ...state };
    this.#wantsDyads = wantsDyads;
    for (const seat of seats) this.#bySeat.set(seat, blankSeat(seat, course[seat]!));
    this.count = {
      scenario,
      seed: state.seed,
      rounds,
      seats: [...this.#bySeat.values()],
      pairs: [],
      crises: [],
      ballots: [],
      drawn: 0,
      hidden: [],
      memberYears: 0,
      dyads: [],
    };
  }

  take(event: Event): void {
    apply(this.#state, event, this.#before);
    const { count } = this;
    switch (event.kind) {
      case "rivalriesDrawn":
        count.drawn = Object.keys(event.truths).length;
        count.pairs = pairsAtStart(this.#state);
        break;
      case "pactSigned":
        this.#signed(event);
        break;
      case "drafted":
        this.#busy.add(event.draft.by);
        break;
      case "signed":
      case "declined":
      case "noticeGiven":
      case "answered":
      case "brinkChosen":
        this.#busy.add(event.seat);
        break;
      case "ordersSealed":
        this.#sealed[event.seat] = event.orders;
        break;
      case "votesOpened": {
        const { step, passed, votes } = event;
        count.ballots.push({ round: this.#state.round, step, passed, votes });
        break;
      }
      case "phaseBegan":
        this.#began(event);
        break;
      case "linedUp":
        this.#linedUp(this.#crisis(event.crisis));
        break;
      case "crisisEnded":
        this.#ended(this.#crisis(event.crisis));
        break;
      case "reckoned":
        this.#reckoned();
        break;
      case "ended":
        for (const one of count.seats) {
          one.standing = this.#state.standing[one.seat] ?? 0;
          one.tie = this.#state.tie[one.seat] ?? 0;
        }
        break;
    }
  }

  #crisis(id: string): Crisis {
    return this.#state.crises.find((crisis) => crisis.id === id)!;
  }

  #of(seat: Party): SeatCount | undefined {
    return this.#bySeat.get(seat as Seat);
  }

  #signed({ pact }: EventOf<"pactSigned">): void {
    if (pact.kind !== "defence" || pact.origin !== "own") return;
    for (const one of this.count.pairs) {
      if (!partiesOf(one.pair).every((party) => (pact.members as Party[]).includes(party))) continue;
      one.any = true;
      one.open ||= pact.against === undefined;
    }
  }

  #began({ phase }: EventOf<"phaseBegan">): void {
    const { pacts, crises, setup } = this.#state;
    if (phase === "summit") {
      this.#busy = new Set();
      this.#sealed = {};
    }
    if (phase === "orders") {
      const own = pacts.filter((pact) => pact.kind === "defence" && pact.origin === "own");
      this.count.memberYears += own.reduce((sum, pact) => sum + pact.members.length, 0);
      if (this.#wantsDyads) this.count.dyads.push(...dyadsOf(this.#state));
    }
    if (phase === "lineup") {
      for (const seat of setup.seats) {
        const calls = crises.filter(
          (crisis) => calledIn(pacts, crisis).includes(seat) && !isExcused(this.#state, crisis, seat, setup.numbers),
        ).length;
        const one = this.#of(seat)!;
        one.decisions = Math.max(one.decisions, calls);
      }
    }
    if (phase === "brink") {
      for (const one of this.count.seats) {
        const brinks = crises.filter((crisis) => isPrincipal(crisis, one.seat)).length;
        one.decisions = Math.max(one.decisions, brinks);
      }
    }
  }

  #linedUp({ lineUp }: Crisis): void {
    const { honoured, stayedOut, backed, entrapped } = lineUp!;
    for (const seat of [...honoured, ...stayedOut]) this.#of(seat)!.calls += 1;
    for (const seat of honoured) this.#of(seat)!.honoured += 1;
    for (const seat of stayedOut) this.#of(seat)!.stayedOut += 1;
    for (const seat of backed) this.#of(seat)!.backed += 1;
    for (const seat of entrapped) this.#of(seat)!.joinedForeign += 1;
  }

  #ended(crisis: Crisis): void {
    this.count.crises.push({ ...crisis, round: this.#state.round });
    const { honoured, backed, entrapped, mediator } = crisis.lineUp!;
    if (crisis.outcome !== "war") {
      if (mediator) this.#of(mediator)!.mediated += 1;
      return;
    }
    for (const party of [crisis.challenger, crisis.defender]) {
      const one = this.#of(party);
      if (one) one.wars += 1;
    }
    for (const seat of [...honoured, ...backed]) this.#of(seat)!.warsJoined += 1;
    for (const seat of entrapped) this.#of(seat)!.entrapped += 1;
  }

  #reckoned(): void {
    this.count.hidden.push(hiddenPairs(this.#state).length);
    for (const one of this.count.seats) {
      const orders = this.#sealed[one.seat] ?? [];
      for (const { kind } of orders) one.orders[kind] = (one.orders[kind] ?? 0) + 1;
      if (orders.length === 0) one.orderless += 1;
      if (orders.length === 0 && !this.#busy.has(one.seat)) one.idle += 1;
    }
  }
}

function blankSeat(seat: Seat, course: number[]): SeatCount {
  const lines = { calls: 0, honoured: 0, stayedOut: 0, backed: 0, mediated: 0, joinedForeign: 0, entrapped: 0 };
  const rest = { wars: 0, warsJoined: 0, orders: {}, orderless: 0, idle: 0, decisions: 0 };
  return { seat, course, standing: 0, tie: 0, cards: [], ...lines, ...rest };
}

/** How many states at the table fought a war: its principals and everybody lined up with them. Washington has no seat. */
export function statesAtWar({ outcome, lineUp }: Crisis): number {
  return outcome === "war" ? 2 + lineUp!.honoured.length + lineUp!.backed.length : 0;
}
