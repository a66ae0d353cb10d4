import type { Terms } from "../message.ts";
import type { Pact } from "../state.ts";
import type { PactKind, Party, Seat } from "../words.ts";
import type { Numbers } from "../world/numbers.ts";
import { adjacencyOf } from "./adjacency.ts";

/** Questions about pacts, asked of a list of pacts in force: a State's or a View's. A list is never changed, only replaced. */

export function isMember(pact: Pact, ...seats: Party[]): boolean {
  return seats.every((seat) => (pact.members as Party[]).includes(seat));
}

/** Whether a defence pact is a promise against this party. */
export function covers(pact: Pick<Pact, "kind" | "against">, threat: Party): boolean {
  return pact.kind === "defence" && (pact.against === undefined || pact.against.includes(threat));
}

/** The defence pacts that oblige others to help `seat` against `threat`. */
export function pactsAgainst(pacts: readonly Pact[], seat: Party, threat: Party): Pact[] {
  return pacts.filter((pact) => isMember(pact, seat) && covers(pact, threat));
}

/** Those obliged to help `seat` against `threat`, each once, in order of signing. */
export function obligedTo(pacts: readonly Pact[], seat: Party, threat: Party): readonly Seat[] {
  return adjacencyOf(pacts).obliged(seat, threat);
}

/** Those that may back a challenger: its defence partners that are neither called by the defender nor the defender. */
export function backersOf(pacts: readonly Pact[], challenger: Party, defender: Party): readonly Seat[] {
  return adjacencyOf(pacts).backers(challenger, defender);
}

export function defencePartners(pacts: readonly Pact[], seat: Party): readonly Seat[] {
  return adjacencyOf(pacts).partners(seat, "defence");
}

export function partnersIn(pacts: readonly Pact[], seat: Party, kind: PactKind): readonly Seat[] {
  return adjacencyOf(pacts).partners(seat, kind);
}

export function haveTogether(pacts: readonly Pact[], kind: PactKind, a: Party, b: Party): boolean {
  return adjacencyOf(pacts).areJoined(kind, a, b);
}

/** Pacts that count against a seat's capacity, oldest first: defence pacts of its own, not the forum's nor institutions in force. */
export function ownPacts(pacts: readonly Pact[], seat: Seat): readonly Pact[] {
  return adjacencyOf(pacts).own(seat);
}

/** How many pacts count against a seat's capacity. */
export function countOwnPacts(pacts: readonly Pact[], seat: Seat): number {
  return adjacencyOf(pacts).countOwn(seat);
}

/** Partners in defence pacts against anyone, of their own making and small enough to pay; at most as many as are paid for. */
export function paidAllies(pacts: readonly Pact[], seat: Seat, numbers: Numbers): number {
  const allies = new Set<Seat>();
  for (const { members, against } of ownPacts(pacts, seat)) {
    if (against === undefined && members.length <= numbers.allyMembers) for (const one of members) allies.add(one);
  }
  return Math.min(numbers.allyMost, Math.max(0, allies.size - 1));
}

/** Defence pacts of its own that a standing allows. */
export function slotsFor(standing: number, numbers: Numbers): number {
  return Math.floor(standing / numbers.standingPerSlot);
}

/** The pacts of the same kind that a new one makes superfluous: all their members and everything they cover are in it. */
export function replacedBy(pacts: readonly Pact[], terms: Terms): Pact[] {
  return pacts.filter(
    (pact) =>
      pact.origin === "own" &&
      pact.kind === terms.kind &&
      pact.members.every((member) => terms.members.includes(member)) &&
      (terms.against === undefined || (pact.against ?? []).length > 0) &&
      (pact.against ?? []).every((threat) => terms.against === undefined || terms.against.includes(threat)),
  );
}

/** Whether a seat has a slot for a draft, pacts that it replaces not counted. */
export function hasSlotFor(
  pacts: readonly Pact[],
  seat: Seat,
  terms: Terms,
  standing: number,
  numbers: Numbers,
): boolean {
  if (terms.kind !== "defence") return true;
  const slots = slotsFor(standing, numbers);
  if (countOwnPacts(pacts, seat) < slots) return true;
  const replaced = replacedBy(pacts, terms);
  const kept = ownPacts(pacts, seat).filter((pact) => !replaced.includes(pact));
  return kept.length < slots;
}

/** Whether the very same pact is in force and would not even be prolonged. */
export function isInForce(pacts: readonly Pact[], terms: Terms): boolean {
  return (
    terms.kind !== "defence" &&
    pacts.some(
      (pact) =>
        pact.kind === terms.kind &&
        pact.members.length === terms.members.length &&
        pact.members.every((member) => terms.members.includes(member)) &&
        pact.leaving.length === 0,
    )
  );
}
