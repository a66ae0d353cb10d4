import { decidesInLineUp, isPrincipal } from "../../shared/rules/crises.ts";
import type { PublicView } from "../../shared/view.ts";
import type { Phase, Seat } from "../../shared/words.ts";
import { numbersWith } from "../../shared/world/numbers.ts";

/**
 * Whose turn it is at a shared device. Everything here is reckoned from what everybody may know: a hand-over that a secret
 * had asked for would betray it. So in a summit nobody is called to the device, for only a draft or a note could call them;
 * whoever wishes takes it.
 */

/** What comes next at the device. */
export type Next =
  /** Everybody looks at the open table, and says when they are ready. */
  | { at: "table"; waiting: Seat[] }
  /** A secret answer is owed: the device goes to a seat, and then to those after it. */
  | { at: "handOver"; seat: Seat; after: Seat[] }
  /** Nobody at this device owes anything: the bots are at it. */
  | { at: "bots" }
  | { at: "over" };

/** Phases that are played together, with private visits for whoever wishes. */
const TOGETHER: readonly Phase[] = ["gathering", "summit", "reckoning"];

export function isTogether(phase: Phase): boolean {
  return TOGETHER.includes(phase);
}

/** The seats that somebody at this device plays. */
export function peopleIn(pub: PublicView): Seat[] {
  return pub.seats.filter((seat) => pub.sheets[seat]?.holder === "people");
}

/** Whether the others wait for a seat in this phase: it has something to decide, as everybody can tell, and is not done. */
export function isAwaited(pub: PublicView, seat: Seat): boolean {
  if (pub.sheets[seat]?.ready) return false;
  switch (pub.phase) {
    case "gathering":
    case "over":
      return false;
    case "lineup":
      return decidesInLineUp(pub, seat, numbersWith(pub.numbers));
    case "brink":
      return pub.crises.some((crisis) => isPrincipal(crisis, seat));
    default:
      return true;
  }
}

/**
 * What comes next at a device at which these seats are played. `last` had it last: where it owes something again it begins,
 * which saves a hand-over.
 */
export function nextIn(pub: PublicView, last?: Seat, here: readonly Seat[] = peopleIn(pub)): Next {
  if (pub.phase === "over") return { at: "over" };
  const waiting = here.filter((seat) => isAwaited(pub, seat));
  if (waiting.length === 0) return { at: "bots" };
  if (isTogether(pub.phase)) return { at: "table", waiting };
  const seat = last && waiting.includes(last) ? last : waiting[0]!;
  return { at: "handOver", seat, after: waiting.filter((one) => one !== seat) };
}

/** Whether a seat may have the device now. What was sealed before a hand-over stays sealed: there is no way back to it. */
export function mayTake(pub: PublicView, seat: Seat): boolean {
  if (pub.phase === "over" || pub.phase === "gathering" || pub.sheets[seat]?.holder !== "people") return false;
  return isTogether(pub.phase) || !pub.sheets[seat].ready;
}

/** Whether what has happened since ends a visit: another phase, or a secret answer given and so the device done with. */
export function endsVisit(before: PublicView, now: PublicView, seat: Seat): boolean {
  if (before.phase !== now.phase || before.round !== now.round) return true;
  if (now.sheets[seat]?.holder !== "people") return true;
  return !before.sheets[seat]?.ready && now.sheets[seat]?.ready === true;
}
