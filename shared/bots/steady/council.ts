import type { Step, Vote } from "../../words.ts";
import { cardOf, type Mind, securityOn } from "./mind.ts";
import { worthOf } from "./worth.ts";

/** What a step of the forum is worth to the seat, in points, if it is carried with its own yes. */
export function stepWorth(mind: Mind, step: Step): number {
  const { numbers, known, seat } = mind;
  const asia = cardOf(mind, "asiaForAsians");
  const gain = asia ? numbers[`asia${step}`] - (step > 1 ? numbers[`asia${(step - 1) as 1 | 2}`] : 0) : 0;
  switch (step) {
    case 1: {
      const hunts = mind.mine.cards.some((card) => card.kind === "humble" && card.points === 0);
      return gain + 0.3 - (hunts ? 0.5 : 0);
    }
    case 2: {
      const hidden = Object.values(mind.mine.truths).filter((truth) => truth >= numbers.rivalryAt).length;
      const unsure = mind.pub.seats.filter((other) => {
        const chance = known.chance(seat, other);
        return other !== seat && chance > 0 && chance < 1;
      }).length;
      return gain + 0.35 + 0.05 * unsure - 0.3 * hidden - (cardOf(mind, "keepSecret") ? 1.2 : 0);
    }
    case 3:
      return gain + charterWorth(mind);
  }
}

/** The charter as a defence pact of all against anyone, and what becomes of the tie to Washington. */
function charterWorth(mind: Mind): number {
  const { known, numbers, pub, seat } = mind;
  const pact = worthOf(mind, { kind: "defence", members: pub.seats }, seat).total;
  const scale = mind.left / Math.min(numbers.defenceTerm, mind.left);
  const tie = pub.sheets[seat]!.tie;
  if (!pub.asiaOnly || tie <= numbers.asiaOnlyTie) return pact * scale;
  const without = { ...known.board, tie: { ...known.board.tie, [seat]: numbers.asiaOnlyTie } };
  const lost = (securityOn(known, known.board, seat) - securityOn(known, without, seat)) * mind.left;
  return pact * scale - lost - (cardOf(mind, "keepWashington") ? numbers.keepWashington : 0) - 0.5;
}

export function voteOn(mind: Mind, step: Step): Vote {
  const worth = stepWorth(mind, step);
  if (worth > 0) return "yes";
  if (step === 3) return "no";
  return worth < -0.8 ? "no" : "abstain";
}
