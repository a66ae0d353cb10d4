import type { Setup, State } from "../state.ts";
import type { BySeat, Seat } from "../words.ts";

interface Made<T> {
  from: readonly unknown[];
  value: T;
}

/**
 * A part of a view that is made anew only when something that it is made `from` is another than last time in this game.
 * A state's parts are replaced, not changed, so that the same part means the same content.
 */
export function kept<T>(from: (state: State) => readonly unknown[], make: (state: State) => T): (state: State) => T {
  const last = new WeakMap<Setup, Made<T>>();
  return (state) => {
    const parts = from(state);
    const old = last.get(state.setup);
    if (old && areSame(old.from, parts)) return old.value;
    const value = make(state);
    last.set(state.setup, { from: parts, value });
    return value;
  };
}

/** The same for a part that each seat has of its own. */
export function keptBySeat<T>(
  from: (state: State, seat: Seat) => readonly unknown[],
  make: (state: State, seat: Seat) => T,
): (state: State, seat: Seat) => T {
  const last = new WeakMap<Setup, BySeat<Made<T>>>();
  return (state, seat) => {
    const parts = from(state, seat);
    const all = last.get(state.setup) ?? {};
    const old = all[seat];
    if (old && areSame(old.from, parts)) return old.value;
    const value = make(state, seat);
    all[seat] = { from: parts, value };
    last.set(state.setup, all);
    return value;
  };
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
