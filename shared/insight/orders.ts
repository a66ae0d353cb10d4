import type { Order } from "../order.ts";
import { winChance } from "../rules/crises.ts";
import { haveTogether } from "../rules/pacts.ts";
import type { Pledge } from "../state.ts";
import type { View } from "../view.ts";
import { isSeat, type Pair, type Party, pairOf, type Seat } from "../words.ts";
import type { HostilityRise } from "./draft.ts";
import { knownIn } from "./known.ts";
import { sidesBefore } from "./lineup.ts";

/** The likely effect of one order; only what concerns its kind is filled in. */
export interface OrderPreview {
  /** Press: strength on both sides if all called come, and the chance to win, percent. */
  press?: { mine: number; theirs: number; helpers: Party[]; washington: number; win: number };
  /** Arm, court: whose hostility toward oneself moves. */
  rises: HostilityRise[];
  /** Reassure, host: pledges that bear on it, this round's. */
  pledges: Pledge[];
  /** Probe: how likely the suspicion is true, 0 to 1. */
  odds?: number;
  /** Probe: one knows already that the two are rivals. */
  found?: boolean;
  /** Host: even if both reassure each other, too little would be left between them for talks to count. */
  idle?: boolean;
}

/** What an order would likely do, as far as the viewer can know. */
export function orderPreview(view: View, order: Order, seat: Seat): OrderPreview {
  const none: OrderPreview = { rises: [], pledges: [] };
  switch (order.kind) {
    case "press":
      return { ...none, press: pressOf(view, seat, order.target) };
    case "arm":
      return { ...none, rises: armRises(view, seat, order.target) };
    case "court":
      return { ...none, rises: courtRises(view, seat, order.toward) };
    case "reassure":
      return { ...none, pledges: pledgesOf(view, order.target, ["reassure"], [seat]) };
    case "host":
      return {
        ...none,
        idle: isIdle(view, order.a, order.b),
        pledges: [
          ...pledgesOf(view, order.a, ["reassure"], [order.b]),
          ...pledgesOf(view, order.b, ["reassure"], [order.a]),
        ],
      };
    case "probe":
      return { ...none, odds: knownIn(view).chance(order.a, order.b), found: isFound(view, pairOf(order.a, order.b)) };
  }
}

function isFound({ mine }: View, pair: Pair): boolean {
  return mine?.findings.some((finding) => finding.pair === pair && finding.rivals) ?? false;
}

/** Whether talks would find two states too close once they have reassured each other, by what everybody sees. */
function isIdle(view: View, a: Seat, b: Seat): boolean {
  const { numbers } = knownIn(view);
  const { bonds, pacts, steps } = view.pub;
  const { shown, printed } = bonds[pairOf(a, b)]!;
  const drop =
    numbers.reassureDrop +
    (haveTogether(pacts, "consultation", a, b) ? numbers.reassureConsult : 0) +
    ([a, b].every((seat) => steps.members[1]?.includes(seat)) ? numbers.reassureStep1 : 0);
  const least = Math.max(0, printed - numbers.reassureMost);
  const after = Math.max(least, shown - drop);
  return after < numbers.hostFrom || after - least < numbers.hostDrop;
}

function pressOf(view: View, seat: Seat, target: Party): OrderPreview["press"] {
  const { board, numbers } = knownIn(view);
  const win = (against: number) => 100 * winChance(mine, against, numbers);
  const mine = board.strength[seat] ?? 0;
  if (!isSeat(target)) {
    const theirs = board.strength[target] ?? 0;
    return { mine, theirs, helpers: [], washington: 0, win: win(theirs) };
  }
  const sides = sidesBefore(view, { challenger: seat, defender: target });
  const { strength, washington, members } = sides.defender;
  return { mine, theirs: strength, helpers: members.slice(1), washington, win: win(strength + washington) };
}

function armRises(view: View, seat: Seat, target: Seat): HostilityRise[] {
  const { numbers, parties } = knownIn(view);
  const isPublicRival = (party: Party) => (view.pub.bonds[pairOf(party, target)]?.shown ?? 0) >= numbers.rivalryAt;
  const angered = parties.filter((party) => party !== seat && party !== target && isPublicRival(party));
  return angered.map((party) => riseOf(view, pairOf(seat, party), numbers.armHostility));
}

function courtRises(view: View, seat: Seat, toward: boolean): HostilityRise[] {
  const { numbers } = knownIn(view);
  return view.pub.seats
    .filter((other) => other !== seat && view.pub.sheets[other]?.tieBegan === 0)
    .map((other) => pairOf(seat, other))
    .filter((pair) => !toward || (view.pub.bonds[pair]?.shown ?? 0) >= numbers.courtFrom)
    .map((pair) => riseOf(view, pair, toward ? numbers.courtHostility : -numbers.courtHostility));
}

function riseOf(view: View, pair: Pair, by: number): HostilityRise {
  const { numbers } = knownIn(view);
  const bond = view.pub.bonds[pair];
  const from = bond?.shown ?? 0;
  const most = bond?.suspicion ? numbers.suspicionTo : numbers.hostilityCap;
  const to = Math.max(0, Math.min(most, from + by));
  return { pair, from, to, becomesRivalry: from < numbers.rivalryAt && to >= numbers.rivalryAt };
}

function pledgesOf(view: View, by: Seat, verbs: Pledge["verb"][], about: Seat[]): Pledge[] {
  const all = [...view.pub.pledges, ...(view.mine?.pledges ?? [])];
  return all.filter(
    (pledge) =>
      pledge.round === view.pub.round &&
      pledge.by === by &&
      verbs.includes(pledge.verb) &&
      (pledge.about === undefined || (about as Party[]).includes(pledge.about)),
  );
}
