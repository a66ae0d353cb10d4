import type { Terms } from "../../message.ts";
import type { Seat, Step, Vote } from "../../words.ts";
import { cardOf, imagining, type Mind, misjudged } from "./mind.ts";
import { reassureGain } from "./orders.ts";
import { outlook } from "./outlook.ts";
import { worthOf } from "./worth.ts";

/** What a step of the forum is worth to the seat, in points, if it is carried with its own yes, and what it leads to. */
export function stepWorth(mind: Mind, step: Step): number {
  const next =
    step < 3 && mind.talent.foresees
      ? passChance(mind, (step + 1) as Step) * Math.max(0, stepWorth(mind, (step + 1) as Step))
      : 0;
  return directWorth(mind, step) + mind.nature.order + next + misjudged(mind, "step", step);
}

/** The step by itself. */
function directWorth(mind: Mind, step: Step): number {
  const { numbers, known, seat, pub } = mind;
  const asia = cardOf(mind, "asiaForAsians");
  const gain = asia ? numbers[`asia${step}`] - (step > 1 ? numbers[`asia${(step - 1) as 1 | 2}`] : 0) : 0;
  switch (step) {
    case 1: {
      const hunts = mind.mine.cards.some((card) => card.kind === "humble" && card.points === 0);
      return gain + talksWorth(mind) - (hunts ? 0.5 : 0) - mind.price * numbers.joinCost;
    }
    case 2: {
      const hidden = Object.values(mind.mine.truths).filter((truth) => truth >= numbers.rivalryAt).length;
      const unsure = pub.seats.filter((other) => {
        const chance = known.chance(seat, other);
        return other !== seat && chance > 0 && chance < 1;
      }).length;
      const keeps = cardOf(mind, "keepSecret") ? 1.2 : 0;
      return gain + 0.4 + 0.05 * unsure + talksWorth(mind) / 2 - 0.3 * hidden - keeps;
    }
    case 3:
      return gain + charterWorth(mind, seat);
  }
}

/** What easier reassurance is worth: the rivalries, as far as one knows, that talks could end. */
function talksWorth(mind: Mind): number {
  const { pub, seat, left } = mind;
  const gains = pub.seats.map((other) => (other === seat ? 0 : Math.max(0, reassureGain(mind, other))));
  return left < 2 ? 0 : 0.47 * gains.reduce((sum, gain) => sum + gain, 0);
}

/** How likely a step would be carried, 0 to 1, if it were tabled: none may be against it. */
function passChance(mind: Mind, step: Step): number {
  if (mind.pub.rounds - mind.pub.round < mind.numbers.lastRounds + step - 1) return 0;
  if (step === 2) return 0.6;
  let chance = 1;
  for (const other of mind.pub.seats) {
    if (other !== mind.seat) chance /= 1 + Math.exp(-2 * charterWorth(mind, other));
    if (chance < 0.02) return 0;
  }
  return chance;
}

/** The charter as a defence pact of all against anyone, and what becomes of the tie to Washington. */
function charterWorth(mind: Mind, seat: Seat): number {
  const { known, numbers, pub } = mind;
  const { lasting, terms } = charterIn(mind);
  const pact = worthOf(lasting, terms, seat).total;
  const scale = mind.left / Math.max(1, Math.min(numbers.defenceTerm, mind.left));
  const { tie, tieBegan } = pub.sheets[seat]!;
  if (!pub.asiaOnly || tie <= numbers.asiaOnlyTie) return pact * scale;
  const without = { ...known.board, tie: { ...known.board.tie, [seat]: numbers.asiaOnlyTie } };
  const lost = (outlook(mind, seat) - outlook(mind, seat, without)) * mind.left;
  const keeps =
    seat === mind.seat ? (cardOf(mind, "keepWashington") ? numbers.keepWashington : 0) : tieBegan >= 3 ? 0.6 : 0;
  return pact * scale - lost - keeps - 0.3;
}

interface Charter {
  /** The same mind on a board without pacts that lapse: what lasts is weighed against what lasts. */
  lasting: Mind;
  terms: Terms;
}

const charters = new WeakMap<Mind, Charter>();

function charterIn(mind: Mind): Charter {
  const before = charters.get(mind);
  if (before) return before;
  const lasting = imagining(
    mind,
    mind.pub.pacts.filter(({ until }) => until === undefined),
  );
  const charter: Charter = { lasting, terms: { kind: "defence", members: mind.pub.seats } };
  charters.set(mind, charter);
  return charter;
}

/** Points below which a step is worth making enemies for: whoever abstains from the second keeps its files shut. */
const OPPOSED: Record<1 | 2, number> = { 1: 1.1, 2: 1.3 };

export function voteOn(mind: Mind, step: Step): Vote {
  const worth = stepWorth(mind, step);
  if (worth > 0) return "yes";
  if (step === 3) return "no";
  return worth < -OPPOSED[step] ? "no" : "abstain";
}
