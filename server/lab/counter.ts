import type { PlayedOut } from "../../shared/bots/playout.ts";
import type { Event, EventOf } from "../../shared/event.ts";
import type { Order } from "../../shared/order.ts";
import { apply } from "../../shared/play/apply.ts";
import { blank } from "../../shared/play/begin.ts";
import { areRivals, isHidden } from "../../shared/rules/bonds.ts";
import { calledIn, isExcused, isPrincipal } from "../../shared/rules/crises.ts";
import type { Crisis, State } from "../../shared/state.ts";
import { type BySeat, type Pair, type Party, pairOf, partiesOf, type Seat } from "../../shared/words.ts";
import { blankSeat, type GameCount, type SeatCount } from "./count.ts";
import { dyadsOf, isOwnDefence, pairsAtStart, YearTally } from "./dyads.ts";
import { promisedIn, standingPromised } from "./promised.ts";

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
  /** Rivalries that a press of this year brought out, before its crisis broke. */
  #pressed = new Set<Pair>();
  /** Crises between two whose rivalry was hidden until then. */
  readonly #secret = new Set<string>();
  #drawn: Pair[] = [];
  readonly #years = new YearTally();

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
      pairYears: this.#years.pairYears,
      guaranteeYears: this.#years.guaranteeYears,
      dyads: [],
    };
  }

  take(event: Event): void {
    const { count } = this;
    const standing = event.kind === "standingMoved" ? this.#state.standing[event.seat]! : 0;
    apply(this.#state, event, this.#before);
    switch (event.kind) {
      case "rivalriesDrawn":
        this.#drawn = Object.keys(event.truths) as Pair[];
        count.drawn = this.#drawn.length;
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
      case "rivalryRevealed":
        if (event.why === "press") this.#pressed.add(event.pair);
        break;
      case "crisisBroke":
        this.#broke(event.crisis);
        break;
      case "standingMoved": {
        const { numbers } = this.#state.setup;
        const moved = this.#state.standing[event.seat]! - standing;
        this.#of(event.seat)!.promised += standingPromised(event, moved, numbers.finalStanding);
        break;
      }
      case "scored":
        this.#of(event.seat)!.promised += promisedIn(event);
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
    if (pact.origin !== "own") return;
    for (const seat of pact.members) {
      const { signed } = this.#of(seat)!;
      signed[pact.kind] = (signed[pact.kind] ?? 0) + 1;
    }
    if (!isOwnDefence(pact)) return;
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
      this.#pressed.clear();
    }
    if (phase === "orders") {
      const own = pacts.filter(isOwnDefence);
      this.count.memberYears += own.reduce((sum, pact) => sum + pact.members.length, 0);
      this.#years.add(this.#state);
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

  /** A rivalry is brought out after its crisis broke, but by a press before. */
  #broke({ id, challenger, defender }: Crisis): void {
    const pair = pairOf(challenger, defender);
    if (isHidden(this.#state, pair) || this.#pressed.has(pair)) this.#secret.add(id);
    for (const party of [challenger, defender]) {
      const one = this.#of(party);
      if (one) one.crises += 1;
    }
  }

  #linedUp({ id, challenger, lineUp }: Crisis): void {
    const { honoured, stayedOut, backed, entrapped } = lineUp!;
    for (const seat of [...honoured, ...stayedOut]) {
      const one = this.#of(seat)!;
      one.calls += 1;
      if (this.#secret.has(id)) one.secretCalls += 1;
      if (areRivals(this.#state, seat, challenger)) continue;
      one.foreignCalls += 1;
      if (honoured.includes(seat)) one.foreignHonoured += 1;
    }
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
    this.count.hidden.push(this.#drawn.filter((pair) => isHidden(this.#state, pair)).length);
    for (const one of this.count.seats) {
      const orders = this.#sealed[one.seat] ?? [];
      for (const { kind } of orders) one.orders[kind] = (one.orders[kind] ?? 0) + 1;
      if (orders.length === 0) one.orderless += 1;
      if (orders.length === 0 && !this.#busy.has(one.seat)) one.idle += 1;
    }
  }
}
