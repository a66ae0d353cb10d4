import { washingtonRole } from "../rules/crises.ts";
import type { State } from "../state.ts";
import { decides } from "../verbs/desk.ts";
import type { Seat } from "../words.ts";

/** The seats that somebody plays and that have something to decide in this phase. */
export function decidersIn(state: State): Seat[] {
  return state.setup.seats.filter((seat) => isAwaited(state, seat));
}

function isAwaited(state: State, seat: Seat): boolean {
  return state.holder[seat] !== "nobody" && decides(state, seat);
}

/** Whether a facilitator who plays Washington has still to speak in a crisis in which it has a part. */
function isWashingtonAwaited(state: State): boolean {
  const { isPlayed, chosen } = state.washington;
  return isPlayed && state.crises.some((crisis) => !chosen[crisis.id] && washingtonRole(state, crisis) !== "stays");
}

/** Whether the phase can end early: it runs, and nobody who decides is still at it. */
export function allReady(state: State): boolean {
  if (state.paused || state.phase === "gathering" || state.phase === "over") return false;
  if (state.phase === "lineup" && isWashingtonAwaited(state)) return false;
  return state.setup.seats.every((seat) => state.ready[seat] || !isAwaited(state, seat));
}
