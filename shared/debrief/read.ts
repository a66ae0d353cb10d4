import type { Event, EventOf } from "../event.ts";
import type { Order } from "../order.ts";
import { apply } from "../play/apply.ts";
import { blank } from "../play/begin.ts";
import { areRivals, isHidden, rivalsOf, truthOf } from "../rules/bonds.ts";
import { pactsAgainst } from "../rules/pacts.ts";
import type { Crisis, CrisisOutcome, Draft, LineUp, Pact, Pledge, Setup, State } from "../state.ts";
import type { BySeat, Choice, Pair, Party, Phase, Reason, Seat, Vote } from "../words.ts";
import { pairOf } from "../words.ts";

/** One event with its place in the game. */
export interface Row {
  n: number;
  round: number;
  phase: Phase;
  event: Event;
}

/** One crisis from its outbreak to its end, with what it followed from and what it cost. */
export interface CrisisRead {
  id: string;
  round: number;
  /** Numbers of the events at which it broke out, was lined up, and ended. */
  n: { broke: number; linedUp: number; ended: number };
  crisis: Crisis;
  /** True hostility of the principals as it broke out, and whether it was a rivalry at the start. */
  hostility: number;
  wasRivalry: boolean;
  /** Whether it was hidden until then. */
  wasHidden: boolean;
  lineUp?: LineUp;
  choices?: { challenger: Choice; defender: Choice };
  outcome?: CrisisOutcome;
  winner?: "challenger" | "defender";
  /** Points that it brought each seat. */
  points: BySeat<number>;
  /** The pacts by which each called seat was called. */
  calledBy: BySeat<Pact[]>;
  /** Seats called or backing to whom the other side was a rival of their own. */
  own: Seat[];
  /** Hostility that it moved, by pair. */
  moved: { pair: Pair; by: number; why: string }[];
}

export interface PactRead {
  pact: Pact;
  n: number;
  round: number;
  /** Absent for what was no state's own making. */
  draft?: { id: string; by: Seat; n: number };
  /** Who signed, in order, with the numbers of the events; the drafter first. */
  signatures: { seat: Seat; n: number }[];
  /** What it was exchanged for. */
  replaces: string[];
  /** The last round in which it was in force; absent: to the end. */
  lasted?: number;
  left: { seat: Seat; why: string; round: number }[];
}

export interface DraftRead {
  draft: Draft;
  round: number;
  n: number;
  fate: "signed" | "declined" | "lapsed" | "voided" | "open";
  /** Number of the event that ended it. */
  end?: number;
  declinedBy?: Seat;
  reason?: Reason;
}

/** A game as a debrief reads it: what happened, put together from its events. */
export interface GameRead {
  setup: Setup;
  seed: string;
  seats: Seat[];
  rounds: number;
  rows: Row[];
  crises: CrisisRead[];
  pacts: PactRead[];
  drafts: DraftRead[];
  pledges: { pledge: Pledge; n: number }[];
  orders: { seat: Seat; round: number; n: number; orders: Order[] }[];
  votes: { seat: Seat; round: number; vote: Vote }[];
  /** The state after the secrets were drawn, and at the end. */
  start: State;
  end: State;
  points: BySeat<number>;
}

/** Reads a game from its events. Throws when they do not begin with gameBegan. */
export function readGame(events: readonly Event[]): GameRead {
  const [first] = events;
  if (first?.kind !== "gameBegan") throw new Error("a log begins with gameBegan");
  return new Reader(first).read(events);
}

class Reader {
  readonly #before: State;
  readonly #state: State;
  readonly #game: GameRead;

  constructor({ setup, seed }: EventOf<"gameBegan">) {
    this.#before = blank(setup, seed);
    this.#state = { ...this.#before };
    this.#game = {
      setup, seed, seats: setup.seats, rounds: setup.rounds, rows: [], crises: [], pacts: [], drafts: [], pledges: [],
      orders: [], votes: [], start: this.#state, end: this.#state, points: {},
    }; // biome-ignore format: one glance
  }

  read(events: readonly Event[]): GameRead {
    const game = this.#game;
    let isDrawn = false;
    events.forEach((event, n) => {
      if (event.kind === "phaseBegan" && !isDrawn) {
        isDrawn = true;
        game.start = copied(this.#state);
      }
      this.#note(event, n);
      apply(this.#state, event, this.#before);
      const { round, phase } = this.#state;
      game.rows.push({ n, round, phase, event });
      this.#after(event, n);
    });
    if (!isDrawn) game.start = copied(this.#state);
    game.end = this.#state;
    for (const seat of game.seats)
      game.points[seat] = (this.#state.scores[seat] ?? []).reduce((sum, line) => sum + line.points, 0);
    return game;
  }

  /** What must be read before the event has its effect. */
  #note(event: Event, n: number): void {
    const { crises, pacts } = this.#game;
    const state = this.#state;
    switch (event.kind) {
      case "crisisBroke": {
        const { crisis } = event;
        const { challenger, defender } = crisis;
        crises.push({
          id: crisis.id,
          round: state.round,
          n: { broke: n, linedUp: -1, ended: -1 },
          crisis,
          hostility: truthOf(state, pairOf(challenger, defender)),
          wasRivalry: areRivals(this.#game.start, challenger, defender),
          wasHidden: isHidden(state, pairOf(challenger, defender)),
          points: {},
          calledBy: {},
          own: [],
          moved: [],
        });
        break;
      }
      case "linedUp": {
        const found = crises.find(({ id }) => id === event.crisis)!;
        const { challenger, defender } = found.crisis;
        found.n.linedUp = n;
        found.lineUp = event.lineUp;
        for (const seat of event.lineUp.called)
          found.calledBy[seat] = pactsAgainst(state.pacts, defender, challenger).filter(({ members }) =>
            members.includes(seat),
          );
        found.own = [
          ...event.lineUp.called.filter((seat) => areRivals(state, seat, challenger)),
          ...event.lineUp.backed.filter((seat) => areRivals(state, seat, defender)),
        ];
        break;
      }
      case "pactLeft":
        pacts
          .findLast(({ pact }) => pact.id === event.pact)
          ?.left.push({ seat: event.seat, why: event.why, round: state.round });
        break;
    }
  }

  #after(event: Event, n: number): void {
    const game = this.#game;
    const { round } = this.#state;
    switch (event.kind) {
      case "drafted":
        game.drafts.push({ draft: event.draft, round, n, fate: "open" });
        break;
      case "declined":
        this.#draftEnded(event.draft, "declined", n, { declinedBy: event.seat, reason: event.reason });
        break;
      case "draftLapsed":
        this.#draftEnded(event.draft, "lapsed", n);
        break;
      case "draftVoided":
        this.#draftEnded(event.draft, "voided", n);
        break;
      case "pactSigned":
        this.#signed(event, n);
        break;
      case "pactEnded": {
        const pact = game.pacts.findLast((one) => one.pact.id === event.pact);
        if (pact) pact.lasted = this.#state.phase === "summit" ? round - 1 : round;
        break;
      }
      case "pledged":
        game.pledges.push({ pledge: event.pledge, n });
        break;
      case "ordersSealed":
        game.orders = game.orders.filter((one) => one.seat !== event.seat || one.round !== round);
        game.orders.push({ seat: event.seat, round, n, orders: event.orders });
        break;
      case "votesOpened":
        for (const [seat, vote] of Object.entries(event.votes) as [Seat, Vote][])
          game.votes.push({ seat, round, vote });
        break;
      case "crisisEnded": {
        const found = game.crises.find(({ id }) => id === event.crisis);
        if (!found) break;
        const { choices, outcome, winner } = event;
        Object.assign(found, { choices, outcome, winner });
        found.n.ended = n;
        break;
      }
      case "scored": {
        const found = game.crises.find(({ id }) => id === event.line.about);
        if (found) found.points[event.seat] = (found.points[event.seat] ?? 0) + event.line.points;
        break;
      }
      case "hostilityMoved": {
        const found = game.crises.find(({ id }) => id === event.because);
        found?.moved.push({ pair: event.pair, by: event.by, why: event.why });
        break;
      }
    }
  }

  #draftEnded(id: string, fate: DraftRead["fate"], end: number, more: Partial<DraftRead> = {}): void {
    const found = this.#game.drafts.find(({ draft }) => draft.id === id);
    if (found) Object.assign(found, { fate, end, ...more });
  }

  #signed({ pact, draft: id, replaces }: EventOf<"pactSigned">, n: number): void {
    const { drafts, pacts, rows } = this.#game;
    for (const old of pacts) if (replaces.includes(old.pact.id)) old.lasted = this.#state.round - 1;
    const draft = drafts.find((one) => one.draft.id === id);
    if (draft) Object.assign(draft, { fate: "signed", end: n });
    const later = rows.flatMap((row) =>
      row.event.kind === "signed" && row.event.draft === id && id !== undefined
        ? [{ seat: row.event.seat, n: row.n }]
        : [],
    );
    pacts.push({
      pact,
      n,
      round: this.#state.round,
      ...(draft && { draft: { id: draft.draft.id, by: draft.draft.by, n: draft.n } }),
      signatures: [...(draft ? [{ seat: draft.draft.by, n: draft.n }] : []), ...later],
      replaces,
      left: [],
    });
  }
}

/** Later events write into what the running state has made its own; the start must not change with it. */
function copied(state: State): State {
  return { ...state, bonds: { ...state.bonds, values: state.bonds.values.slice() } };
}

/** True rivals of a seat as the game began. */
export function rivalsAtStart({ start }: GameRead, seat: Seat): Party[] {
  return rivalsOf(start, seat);
}
