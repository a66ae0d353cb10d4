import type { Terms } from "../../shared/message.ts";
import type { Seat } from "../../shared/words.ts";

/** A fresh draft with somebody, to be written on. */
export function draftWith(me: Seat, partners: readonly Seat[]): Terms {
  return { kind: "defence", members: [me, ...partners.filter((seat) => seat !== me)] };
}

/** Whether two papers say the same, in whatever order they name the states. */
export function isSame(a: Terms, b: Terms): boolean {
  return written(a) === written(b);
}

function written({ kind, members, against, pay }: Terms): string {
  return JSON.stringify([kind, [...members].sort(), [...(against ?? [])].sort(), pay?.from, pay?.to, pay?.amount]);
}
