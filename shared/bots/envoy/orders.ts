import { sidesBefore } from "../../insight/index.ts";
import type { Order, OrderOf } from "../../order.ts";
import { courtStirs } from "../../orders/court.ts";
import { factsOf, options, totalCost } from "../../orders/index.ts";
import { winChance } from "../../rules/crises.ts";
import { haveTogether } from "../../rules/pacts.ts";
import type { Pledge } from "../../state.ts";
import { isSeat, type OrderKind, type Party, pairOf, type Seat } from "../../words.ts";
import { cardOf, FEEL, hasCardOn, type Mind, misjudged } from "./mind.ts";
import { angerCost, challengeChance, outlook, strengthToPress } from "./outlook.ts";
import { worldsOf } from "./worlds.ts";

/** How many orders are tried in worlds that may be the true one, and in how many. */
const SHORTLIST = 8;
const WORLDS = 3;

/** An order, and what it is worth to the seat less its price; points. */
interface Rated {
  order: Order;
  worth: number;
}

/** The sheet of orders that gains most for its price. */
export function writeOrders(mind: Mind): Order[] {
  const all = options(mind)
    .flatMap(({ order, cost }): Rated[] => {
      const worth = gainOf(mind, order) - cost * mind.price;
      if (worth <= 0 && mind.talent.error === 0) return [];
      const name = JSON.stringify(order);
      const taste = 0.02 * mind.dice("taste", name) + misjudged(mind, name) / 2;
      return [{ order, worth: worth + taste }];
    })
    .sort((a, b) => b.worth - a.worth);
  const rated = (mind.talent.foresees ? tried(mind, all.slice(0, SHORTLIST)) : all).filter(({ worth }) => worth > 0.05);
  const sheet: Order[] = [];
  const facts = factsOf(mind);
  for (const { order, worth } of rated) {
    const more = [...sheet, order];
    const clash = sheet.some((other) => other.kind === order.kind && (order.kind === "court" || order.kind === "arm"));
    const price = (totalCost(facts, mind.seat, more) - totalCost(facts, mind.seat, sheet)) * mind.price;
    const extra = sheet.length >= mind.numbers.ordersFree ? price : 0;
    if (more.length > mind.numbers.ordersMost || clash || worth < extra) continue;
    if (totalCost(facts, mind.seat, more) <= mind.mine.influence - reserve(mind)) sheet.push(order);
  }
  return sheet;
}

/** The same orders by what they gain on average over worlds that agree with what is known; a probe pays only while one does not know. */
function tried(mind: Mind, rated: readonly Rated[]): Rated[] {
  const worlds = worldsOf(mind, WORLDS);
  if (worlds.length === 1) return [...rated];
  return rated
    .map(({ order, worth }): Rated => {
      if (order.kind === "probe") return { order, worth };
      const gains = worlds.reduce((sum, world) => sum + gainOf(world, order), 0);
      return { order, worth: worth - gainOf(mind, order) + gains / WORLDS };
    })
    .sort((a, b) => b.worth - a.worth);
}

/** Kept back for a mediation, where that is on a card. */
function reserve(mind: Mind): number {
  return cardOf(mind, "honestBroker") ? mind.numbers.mediateCost : 0;
}

function gainOf(mind: Mind, order: Order): number {
  const gain = GAINS[order.kind] as (mind: Mind, order: Order) => number;
  return gain(mind, order);
}

const GAINS: { [K in OrderKind]: (mind: Mind, order: OrderOf<K>) => number } = {
  arm: (mind, { target }) => {
    const { known, numbers, seat } = mind;
    const by = target === seat ? numbers.armSelf : numbers.armOther;
    const strength = { ...known.board.strength, [target]: (known.board.strength[target] ?? 0) + by };
    const board = countsFor(mind, target) ? { ...known.board, strength } : known.board;
    const safer = (outlook(mind, seat, board) - outlook(mind, seat)) * mind.left;
    const foes = known.parties.filter((party) => known.chance(target, party) === 1 && party !== seat);
    if (target === seat) return safer;
    const anger = foes.reduce((sum, foe) => sum + angerCost(mind, seat, foe, numbers.armHostility, board), 0);
    const shared = foes.filter((foe) => known.chance(seat, foe) > 0.9);
    const profit = shared.reduce(
      (sum, foe) => sum + challengeChance(mind, target, foe as Seat) + challengeChance(mind, foe, target),
      0,
    );
    return safer + 0.4 * numbers.armPoints * profit * mind.left - anger - known.chance(seat, target);
  },
  court: (mind, { toward }) => {
    const { known, numbers, pub, seat } = mind;
    const step = toward ? 1 : -1;
    const { tie, tieBegan } = pub.sheets[seat]!;
    const board = { ...known.board, tie: { ...known.board.tie, [seat]: tie + step } };
    const safer = (outlook(mind, seat, board) - outlook(mind, seat)) * mind.left;
    const stirred = courtStirs(pub, seat, toward, numbers);
    const anger = stirred.reduce(
      (sum, other) => sum + angerCost(mind, seat, other, step * numbers.courtHostility, board),
      0,
    );
    const keeps = cardOf(mind, "keepWashington");
    const card = keeps
      ? toward && tie < tieBegan
        ? numbers.keepWashington
        : !toward && tie <= tieBegan
          ? -numbers.keepWashington
          : 0
      : 0;
    return safer + card - anger;
  },
  reassure: (mind, { target }) => {
    const likely = answered(mind, target, mind.seat);
    const calms = challengeChance(mind, target, mind.seat) * 0.5;
    const kept = hasPledged(mind, mind.seat, target) ? 0.4 : 0;
    return likely * reassureGain(mind, target) + calms + kept;
  },
  host: (mind, { a, b }) => {
    const { numbers, nature } = mind;
    const bond = mind.pub.bonds[pairOf(a, b)]!;
    const fall = reassureDrop(mind, a, b);
    const lowest = Math.max(numbers.hostFrom, bond.printed - numbers.reassureMost + numbers.hostDrop);
    if (bond.shown - fall < lowest) return 0;
    const both = answered(mind, a, b) * answered(mind, b, a);
    return both * CHOSEN * (numbers.hostPoints + FEEL.standing * numbers.hostStanding + nature.bridge);
  },
  probe: (mind, { a, b }) => {
    const { known, numbers, pub, seat } = mind;
    const chance = known.chance(a, b);
    if (chance === 0 || chance === 1) return 0;
    const card = cardOf(mind, "knowSecrets");
    const hunting = card && card.points < numbers.knowSecretsMost ? numbers.knowSecrets * chance : 0;
    const bound = [a, b].some((party) => haveTogether(pub.pacts, "defence", seat, party));
    return hunting + numbers.probePoints * chance + (bound ? 1 : 0.4) * chance * (1 - chance);
  },
  press: (mind, { target }) => {
    const { known, numbers, seat, duels } = mind;
    const { defender } = sidesBefore(mind.view, { challenger: seat, defender: target });
    const own = strengthToPress(mind, seat, target);
    const theirs =
      (known.board.strength[target] ?? 0) + FEEL.comes * (defender.strength - (known.board.strength[target] ?? 0));
    const win = winChance(own, theirs + defender.washington, numbers);
    const duel = duels.of(win);
    const humbles = duel.stands.challenger * (1 - duel.stands.defender) + duel.war * win;
    const humble = hasCardOn(mind, "humble", target) ? numbers.humble * humbles : 0;
    const bury = hasCardOn(mind, "buryHatchet", target) ? 1 : 0;
    const secret = hasCardOn(mind, "keepSecret", target) ? numbers.keepSecret : 0;
    return duel.worth.challenger + humble - bury - secret + mind.nature.push * Math.min(1, win * 1.5) - 0.1;
  },
};

/** Whether a state's strength matters to the seat: its own, that of a possible rival, or that of a partner of either. */
function countsFor({ known, pub, seat }: Mind, target: Seat): boolean {
  return known.parties.some(
    (party) =>
      (party === seat || known.chance(seat, party) > 0) &&
      (party === target || haveTogether(pub.pacts, "defence", target, party)),
  );
}

/** How likely a host is the one that counts, of those who would host the same talks. */
const CHOSEN = 0.6;

/** How likely `by` reassures `target` this round: by its pledge, else by what it would gain. */
function answered(mind: Mind, by: Seat, target: Seat): number {
  if (by === mind.seat) return 1;
  return hasPledged(mind, by, target) ? 0.75 : mind.known.chance(by, target) > 0.9 ? 0.3 : 0.03;
}

function hasPledged({ pub, mine }: Mind, by: Seat, target: Seat): boolean {
  const isIt = (pledge: Pledge) =>
    pledge.round === pub.round && pledge.by === by && pledge.verb === "reassure" && pledge.about === target;
  return pub.pledges.some(isIt) || mine.pledges.some(isIt);
}

/** By how much two that reassure each other come closer, room allowing. */
function reassureDrop({ pub, numbers }: Mind, a: Seat, b: Seat): number {
  const inStep1 = [a, b].every((one) => pub.steps.members[1]?.includes(one));
  return (
    numbers.reassureDrop +
    (haveTogether(pub.pacts, "consultation", a, b) ? numbers.reassureConsult : 0) +
    (inStep1 ? numbers.reassureStep1 : 0)
  );
}

/** What it would be worth if a reassurance of this state were returned. */
export function reassureGain(mind: Mind, target: Seat): number {
  const { known, numbers, pub, seat } = mind;
  if (known.chance(seat, target) === 0) return 0;
  const pair = pairOf(seat, target);
  const bond = pub.bonds[pair]!;
  const truth = mind.mine.truths[pair] ?? bond.shown;
  const room = bond.suspicion
    ? bond.shown - Math.max(0, bond.printed - numbers.reassureMost)
    : truth - Math.max(0, bond.printed - numbers.reassureMost);
  const fall = Math.max(0, Math.min(reassureDrop(mind, seat, target), room));
  if (fall === 0) return 0;
  const hunted = hasCardOn(mind, "humble", target) || hasCardOn(mind, "keepSecret", target) ? 3 : 0;
  const ends = truth - fall < numbers.rivalryAt;
  const near = !ends && truth - 2 * fall < numbers.rivalryAt && room > fall;
  const later = near ? 0.4 * Math.max(0, -angerCost(mind, seat, target, -2 * fall)) : 0;
  const buries = hasCardOn(mind, "buryHatchet", target) ? (ends ? numbers.buryHatchet : near ? 2 : 0.8) : 0;
  return Math.max(-angerCost(mind, seat, target, -fall), later) + buries - hunted;
}

/** Whether a party sits at the table and its rivalry with the seat is known to all. */
export function isOpenRival({ pub, numbers, seat }: Mind, other: Party): boolean {
  return isSeat(other) && (pub.bonds[pairOf(seat, other)]?.shown ?? 0) >= numbers.rivalryAt;
}
