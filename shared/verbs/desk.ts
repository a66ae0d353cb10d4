import { arePublicRivals } from "../rules/bonds.ts";
import { calledIn, decidesAmong, isExcused, isPrincipal } from "../rules/crises.ts";
import type { Turn } from "../rules/turn.ts";
import type { Note, State } from "../state.ts";
import type { Pair, Seat } from "../words.ts";
import type { Verb } from "./verb.ts";

/** Whether a seat has something to decide in this phase, as everybody can tell. */
export function decides(state: State, seat: Seat): boolean {
  switch (state.phase) {
    case "gathering":
    case "over":
      return false;
    case "lineup":
      return decidesAmong(state, seat, (party) => arePublicRivals(state, seat, party), state.setup.numbers);
    case "brink":
      return state.crises.some((crisis) => isPrincipal(crisis, seat));
    default:
      return true;
  }
}

/** A seat that has answered everything it owes is ready without saying so. */
export function markReady(turn: Turn, seat: Seat): void {
  if (!turn.state.ready[seat]) turn.emit({ kind: "readied", seat, ready: true });
}

/** Whether a seat has answered every call in the line-up, or every brink it stands on. */
export function hasAnsweredAll(state: State, seat: Seat): boolean {
  if (state.phase === "brink") {
    return state.crises.every((crisis) => !isPrincipal(crisis, seat) || state.choices[crisis.id]?.[seat] !== undefined);
  }
  return state.crises.every((crisis) => {
    const called = calledIn(state.pacts, crisis).includes(seat) && !isExcused(state, crisis, seat, state.setup.numbers);
    return !called || state.answers[crisis.id]?.[seat] !== undefined;
  });
}

export const ready: Verb<{ type: "ready"; ready: boolean }> = {
  refuse: ({ pub }) => (pub.phase === "gathering" ? "notStarted" : pub.phase === "over" ? "over" : undefined),
  act: (turn, seat, { ready }) => {
    if ((turn.state.ready[seat] ?? false) !== ready) turn.emit({ kind: "readied", seat, ready });
  },
};

/** The notebook: a guess and a remark about a pair, or the free page. For its owner's eyes. */
export const note: Verb<{ type: "note"; pair?: Pair; guess?: Note["guess"]; text?: string }> = {
  refuse: ({ pub }, { pair }) => (pair === undefined || pub.bonds[pair] ? undefined : "notInPlay"),
  act: (turn, seat, { pair, guess, text }) => {
    const at = pair ?? "page";
    const old = turn.state.notes[seat]?.[at];
    turn.emit({
      kind: "noted",
      seat,
      at,
      note: { ...old, ...(guess && { guess }), ...(text !== undefined && { text }) },
    });
  },
};
