import type { Terms } from "../../shared/message.ts";
import type { Seat } from "../../shared/words.ts";

/** A fresh draft with somebody, to be written on. */
export function draftWith(me: Seat, partners: readonly Seat[]): Terms {
  return { kind: "defence", members: [me, ...partners.filter((seat) => seat !== me)] };
}
