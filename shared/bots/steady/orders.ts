import { sidesBefore } from "../../insight/index.ts";
import type { Order, OrderOf } from "../../order.ts";
import { courtStirs } from "../../orders/court.ts";
import { factsOf, options, totalCost } from "../../orders/index.ts";
import { haveTogether, obligedTo } from "../../rules/pacts.ts";
import { type OrderKind, type Party, pairOf, type Seat } from "../../words.ts";
import { cardOf, challengeChance, FEEL, hasCardOn, type Mind, securityOn } from "./mind.ts";

/** The sheet of orders that gains most for its price. */
export function writeOrders(mind: Mind): Order[] {
  const rated = options(mind)
    .map(({ order, cost }) => ({
      order,
      worth: gainOf(mind, order) - cost * mind.price + 0.02 * mind.dice("taste", JSON.stringify(order)),
    }))
    .filter(({ worth }) => worth > 0.05)
    .sort((a, b) => b.worth - a.worth);
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
    const safer = securityOn(known, { ...known.board, strength }, seat) - securityOn(known, known.board, seat);
    const foes = known.parties.filter((party) => known.chance(target, party) === 1 && party !== seat);
    const anger = foes.reduce((sum, foe) => sum + angerCost(mind, foe, numbers.armHostility), 0);
    if (target === seat) {
      const threat = known.parties.reduce((sum, foe) => sum + (foe === seat ? 0 : challengeChance(mind, foe, seat)), 0);
      return safer * mind.left + 0.25 * threat * mind.left - anger;
    }
    const shared = foes.filter((foe) => known.chance(seat, foe) > 0.9);
    const profit = shared.reduce(
      (sum, foe) => sum + challengeChance(mind, target, foe) + challengeChance(mind, foe, target),
      0,
    );
    const feeds = known.chance(seat, target) * 2;
    return safer * mind.left + 0.4 * numbers.armPoints * profit * mind.left - anger - feeds;
  },
  court: (mind, { toward }) => {
    const { known, numbers, pub, seat } = mind;
    const step = toward ? 1 : -1;
    const { tie, tieBegan } = pub.sheets[seat]!;
    const board = { ...known.board, tie: { ...known.board.tie, [seat]: tie + step } };
    const safer = securityOn(known, board, seat) - securityOn(known, known.board, seat);
    const stirred = courtStirs(pub, seat, toward, numbers);
    const anger = stirred.reduce((sum, other) => sum + angerCost(mind, other, step * numbers.courtHostility), 0);
    const keeps = cardOf(mind, "keepWashington");
    const card = keeps
      ? toward && tie < tieBegan
        ? numbers.keepWashington
        : !toward && tie <= tieBegan
          ? -numbers.keepWashington
          : 0
      : 0;
    return safer * mind.left + card - anger;
  },
  reassure: (mind, { target }) => {
    const likely = answered(mind, target, mind.seat);
    const calms = challengeChance(mind, target, mind.seat) * 0.5 * FEEL.challenged;
    return likely * reassureGain(mind, target) + calms;
  },
  host: (mind, { a, b }) => {
    const both = answered(mind, a, b) * answered(mind, b, a);
    return both * (mind.numbers.hostPoints + FEEL.standing * mind.numbers.hostStanding);
  },
  probe: (mind, { a, b }) => {
    const { known, numbers, pub, seat } = mind;
    const chance = known.chance(a, b);
    if (chance === 0 || chance === 1) return 0;
    const card = cardOf(mind, "knowSecrets");
    const hunting = card && card.points < numbers.knowSecretsMost ? numbers.knowSecrets * chance : 0;
    const bound = [a, b].some((party) => haveTogether(pub.pacts, "defence", seat, party));
    return hunting + (bound ? 2 : 0.8) * chance * (1 - chance);
  },
  expose: (mind, { a, b }) => {
    const { known, numbers, pub, seat } = mind;
    const each = (party: Seat) => {
      const { standing } = pub.sheets[party]!;
      const drops = standing % numbers.standingPerSlot === 0 && standing > 0 ? 2 : 1;
      const friend = haveTogether(pub.pacts, "defence", seat, party) ? -1 : 0;
      return (known.chance(seat, party) === 1 ? 0.35 : friend) * drops;
    };
    return each(a) + each(b);
  },
  press: (mind, { target }) => {
    const { known, numbers, seat } = mind;
    const sides = sidesBefore(mind.view, { challenger: seat, defender: target });
    const own = known.board.strength[seat] ?? 0;
    const win = own / (own + sides.defender.strength + sides.defender.washington);
    const yields = Math.min(0.8, Math.max(0, (win - 0.45) / 0.4));
    const humble = hasCardOn(mind, "humble", target) ? numbers.humble : 0;
    const bury = hasCardOn(mind, "buryHatchet", target) ? 1 : 0;
    const war =
      win * (numbers.warWin - numbers.warPrincipal + humble) - (1 - win) * (numbers.warPrincipal + numbers.warLose);
    const back = -numbers.cYieldsC - FEEL.standing * numbers.cYieldsStanding;
    return yields * (numbers.dYieldsC + humble) + (1 - yields) * Math.max(war, back) - bury - FEEL.degree;
  },
};

/** What a change of one's own hostility with somebody costs; negative where it falls. */
function angerCost(mind: Mind, foe: Party, by: number): number {
  const { pub, numbers, seat } = mind;
  const shown = pub.bonds[pairOf(seat, foe)]?.shown ?? 0;
  const crosses = shown < numbers.rivalryAt && shown + by >= numbers.rivalryAt;
  const ends = shown >= numbers.rivalryAt && shown + by < numbers.rivalryAt;
  return crosses ? FEEL.newRival : ends ? -FEEL.newRival : FEEL.degree * by;
}

/** How likely `by` reassures `target` this round: by its pledge, else by what it would gain. */
function answered(mind: Mind, by: Seat, target: Seat): number {
  const { pub, mine, known } = mind;
  const pledged = [...pub.pledges, ...mine.pledges].some(
    (pledge) => pledge.round === pub.round && pledge.by === by && pledge.verb === "reassure" && pledge.about === target,
  );
  if (by === mind.seat) return 1;
  return pledged ? 0.8 : known.chance(by, target) > 0.9 ? 0.15 : 0.03;
}

/** What it would be worth if a reassurance of this state were returned. */
export function reassureGain(mind: Mind, target: Seat): number {
  const { known, numbers, pub, seat } = mind;
  const rival = known.chance(seat, target);
  if (rival === 0) return 0;
  const pair = pairOf(seat, target);
  const truth = mind.mine.truths[pair] ?? pub.bonds[pair]!.shown;
  const inStep1 = [seat, target].every((one) => pub.steps.members[1]?.includes(one));
  const drop =
    numbers.reassureDrop +
    (haveTogether(pub.pacts, "consultation", seat, target) ? numbers.reassureConsult : 0) +
    (inStep1 ? numbers.reassureStep1 : 0);
  const lowest = Math.max(0, pub.bonds[pair]!.printed - numbers.reassureMost);
  const secret = pub.bonds[pair]!.suspicion;
  const to = secret ? truth - drop : Math.max(lowest, truth - drop);
  const hunted = hasCardOn(mind, "humble", target) || hasCardOn(mind, "keepSecret", target) ? 3 : 0;
  const buries = hasCardOn(mind, "buryHatchet", target);
  const ends = to < numbers.rivalryAt;
  const covered =
    (known.board.strength[target] ?? 0) <= (known.board.strength[seat] ?? 0) + obligedStrength(mind, target);
  const safety = ends ? (covered ? 0.2 : 0.9) * (mind.left - 1) + 0.3 : 0.15 * (truth - to);
  return safety + (buries ? (ends ? numbers.buryHatchet : 1.2) : 0) - hunted;
}

function obligedStrength({ known, pub, seat }: Mind, threat: Party): number {
  return obligedTo(pub.pacts, seat, threat).reduce((sum, one) => sum + (known.board.strength[one] ?? 0), 0);
}
