import { type Quarrel, quarrelsIn, quarrelWeight } from "../rules/crises.ts";
import { haveTogether, obligedTo } from "../rules/pacts.ts";
import type { Pact } from "../state.ts";
import type { PublicView, View } from "../view.ts";
import { type Party, pairOf } from "../words.ts";
import { type Known, knownIn } from "./known.ts";

/** How likely the year's crises are, as far as the one who reckons can know; who will press cannot be foreseen. */

/** So many of a year's crises are drawn by lot, the others pressed for: a figure for reckoning, not a rule. */
const DRAWN = 0.7;

/** What bears on a challenge, if the two are rivals at all. */
function quarrelOf(
  { chance, hostility, numbers }: Known,
  pub: PublicView,
  pacts: readonly Pact[],
  c: Party,
  d: Party,
): Quarrel {
  const isSuspicion = pub.bonds[pairOf(c, d)]?.suspicion === true;
  return {
    hostility: chance(c, d) > 0 ? Math.max(numbers.rivalryAt, hostility(c, d)) : 0,
    hidden: isSuspicion,
    called: obligedTo(pacts, d, c).length,
    calmed: Number(haveTogether(pacts, "nonaggression", c, d)),
  };
}

const totals = new WeakMap<Known, number>();

/** The weights of all challenges that may be drawn, each by how likely the two are rivals. */
function totalOf(known: Known, pub: PublicView): number {
  const before = totals.get(known);
  if (before !== undefined) return before;
  let total = 0;
  for (const c of known.parties) {
    for (const d of known.parties) {
      const chance = c === d ? 0 : known.chance(c, d);
      if (chance > 0) total += chance * quarrelWeight(quarrelOf(known, pub, pub.pacts, c, d), known.numbers);
    }
  }
  totals.set(known, total);
  return total;
}

/** The chance, 0 to 1, that a challenge of this weight is drawn in a year, among all that there are. */
function chanceOfWeight(weight: number, known: Known, pub: PublicView): number {
  if (weight === 0) return 0;
  const share = Math.min(1, weight / Math.max(weight, totalOf(known, pub)));
  // By exponential and logarithm, since `**` may round otherwise elsewhere.
  return 1 - Math.exp(DRAWN * quarrelsIn(pub.seats.length, known.numbers) * Math.log(1 - share));
}

/**
 * The chance, 0 to 1, that a year's lot makes `challenger` challenge `defender`, if the two are rivals: with the pacts in
 * force and their hostility as it is, or as `what` imagines them.
 */
export function drawChance(
  known: Known,
  pub: PublicView,
  challenger: Party,
  defender: Party,
  what: { pacts?: readonly Pact[]; hostility?: number } = {},
): number {
  const quarrel = quarrelOf(known, pub, what.pacts ?? pub.pacts, challenger, defender);
  const hostility = what.hostility ?? quarrel.hostility;
  return chanceOfWeight(quarrelWeight({ ...quarrel, hostility }, known.numbers), known, pub);
}

/** The chance, 0 to 1, that `challenger` comes to challenge `defender` by lot in one round, as the viewer knows it. */
export function flareChance(view: View, challenger: Party, defender: Party): number {
  const known = knownIn(view);
  const chance = known.chance(challenger, defender);
  return chance === 0 ? 0 : chance * drawChance(known, view.pub, challenger, defender);
}
