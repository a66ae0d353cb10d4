import type { BySeat, Seat } from "../words.ts";

/** Lists and records within a part of the state that is this turn's own, while what they hold may still be shared. */

/** Adds to a list in a part that is this turn's own; the list is copied at its first change. */
export function append<T>(part: BySeat<T[]>, before: BySeat<T[]>, seat: Seat, item: T): void {
  const old = part[seat];
  if (old === undefined) part[seat] = [item];
  else if (old === before[seat]) part[seat] = [...old, item];
  else old.push(item);
}

/** A list in a part that is this turn's own, copied at its first change. */
export function ownList<T>(part: BySeat<T[]>, before: BySeat<T[]>, seat: Seat): T[] {
  const old = part[seat];
  if (old !== undefined && old !== before[seat]) return old;
  const own = [...(old ?? [])];
  part[seat] = own;
  return own;
}

/** A record in a part that is this turn's own, copied at its first change. */
export function ownRecord<T>(
  part: Record<string, BySeat<T>>,
  before: Record<string, BySeat<T>>,
  key: string,
): BySeat<T> {
  const old = part[key];
  if (old !== undefined && old !== before[key]) return old;
  const own = { ...old };
  part[key] = own;
  return own;
}
