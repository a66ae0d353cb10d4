import {
  coverAll,
  type DraftPreview,
  draftPreview,
  knownIn,
  type LineUpPreview,
} from "../../../shared/insight/index.ts";
import type { Terms } from "../../../shared/message.ts";
import type { View } from "../../../shared/view.ts";
import type { Party, Seat } from "../../../shared/words.ts";

/** What the pages show, added up to points as somebody might who believes them. Points a game. */

/** Guesses that no page makes: how often a crisis comes to both standing, and what a point of influence is worth. */
const BOTH_STAND = 0.3;
const INFLUENCE = 0.2;
/** What files opened are worth each, and a rival that could not press any more. */
const FILE = 0.1;
const CALM = 0.3;

/** Points that signing brings over not signing: cover and allies' pay each year, less the calls to be expected. */
export function signingPoints(view: View, terms: Terms, seat: Seat): number {
  const preview = draftPreview(view, terms, seat);
  const { influence, learns, reveals, calms } = preview;
  const paid = INFLUENCE * (influence.after - influence.before);
  if (terms.kind !== "defence") return paid + FILE * (learns.length - reveals.length) + CALM * calms.length;
  return paid + yearsOf(view, preview.until) * yearlyPoints(view, preview);
}

/** Points that honouring a call brings over staying out, the pacts that staying out breaks included. */
export function joiningPoints(view: View, preview: LineUpPreview, seat: Seat): number {
  const { numbers } = knownIn(view);
  const { joined, stayed, owned, joinCost, war, sides } = preview;
  const fought = (BOTH_STAND * war.high) / 100;
  const all = sides.defender.strength + sides.defender.washington + sides.challenger.strength;
  const win = (sides.defender.strength + sides.defender.washington) / all;
  const cost =
    owned === "mine"
      ? fought * (numbers.warJoiner - win * numbers.warOwnWin + (1 - win) * numbers.warOwnLose)
      : joinCost.now + fought * joinCost.inWar;
  const kept = stayed.leaves.map(({ id, kind, members, against, until }) => {
    const without = { ...view, pub: { ...view.pub, pacts: view.pub.pacts.filter((pact) => pact.id !== id) } };
    const yearly = yearlyPoints(without, draftPreview(without, { kind, members, against }, seat));
    return Math.max(0, yearly) * (yearsOf(view, until) - 1);
  });
  return (joined.standing - stayed.standing) / numbers.finalStanding - cost + sum(kept);
}

/** The two drafts that the pages favour most, each worth something to both. */
export function offersIn(view: View, seat: Seat): Terms[] {
  const { numbers, parties, chance } = knownIn(view);
  const others = view.pub.seats.filter((other) => other !== seat && chance(seat, other) < 1);
  const rivals = parties.filter((party) => party !== seat && chance(seat, party) >= 1);
  const scopes: (Party[] | undefined)[] = [undefined, ...rivals.map((rival) => [rival])];
  const least = 1 / numbers.finalStanding;
  return others
    .flatMap((other) =>
      scopes
        .filter((against) => !against?.includes(other))
        .map((against): Terms => ({ kind: "defence", members: [seat, other], against })),
    )
    .map((terms) => ({ terms, worth: Math.min(...terms.members.map((one) => signingPoints(view, terms, one))) }))
    .filter(({ worth }) => worth > least)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, 2)
    .map(({ terms }) => terms);
}

/** How many rivals expose a seat, as far as it knows: a suspicion counts as its chance. */
export function exposure(view: View, seat: Seat): number {
  return exposersAmong(coverAll(view, seat));
}

function exposersAmong(covers: readonly { exposed: boolean; chance: number }[]): number {
  return sum(covers.filter(({ exposed }) => exposed).map(({ chance }) => chance));
}

function yearlyPoints(view: View, preview: DraftPreview): number {
  return safetyGained(preview) + payOf(preview) - burdenOf(view, preview);
}

/** Points of security a year: one more for nobody exposing it, one less for two. */
function safetyGained({ cover }: DraftPreview): number {
  const before = exposersAmong(cover.map((one) => one.before));
  const after = exposersAmong(cover.map((one) => one.after));
  return Math.min(2, before) - Math.min(2, after);
}

/** Allies' pay a year, where the rules have it. */
function payOf({ pay = 0 }: Pick<DraftPreview, "cover"> & { pay?: number }): number {
  return pay;
}

/** Points a year that calls cost, each answered as is cheaper. */
function burdenOf(view: View, { taken, perCall }: DraftPreview): number {
  const { finalStanding } = knownIn(view).numbers;
  return sum(
    taken
      .filter(({ already }) => !already)
      .map(({ callChance, owned }) => {
        const foreign = perCall.now + BOTH_STAND * perCall.inWar;
        const honour = (owned === "mine" ? BOTH_STAND * perCall.ownWar : foreign) - perCall.honour / finalStanding;
        return callChance * Math.min(honour, perCall.stayOut / finalStanding);
      }),
  );
}

function yearsOf({ pub }: View, until = pub.rounds): number {
  return Math.min(until, pub.rounds) - pub.round + 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
