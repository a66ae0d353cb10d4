import type { Known } from "../../insight/index.ts";
import { type Party, pairOf } from "../../words.ts";
import type { Mind } from "./mind.ts";

/**
 * Minds that each take another draw of the suspicions for the truth: worlds that agree with what the seat knows, as likely
 * as it thinks them. Nothing uncertain: the mind itself, once.
 */
export function worldsOf(mind: Mind, many: number): Mind[] {
  const { known } = mind;
  const isSure = known.parties.every((a) => known.parties.every((b) => a >= b || isCertain(known.chance(a, b))));
  return isSure ? [mind] : Array.from({ length: many }, (_, world) => drawn(mind, world));
}

function drawn(mind: Mind, world: number): Mind {
  const { known, dice, numbers, pub } = mind;
  const draws = new Map<string, boolean>();
  const areRivals = (a: Party, b: Party, chance: number) => {
    const pair = pairOf(a, b);
    const draw = draws.get(pair) ?? dice("suspicion", world, pair) < chance;
    draws.set(pair, draw);
    return draw;
  };
  const sure: Known = {
    ...known,
    chance(a, b) {
      const chance = known.chance(a, b);
      return isCertain(chance) ? chance : areRivals(a, b, chance) ? 1 : 0;
    },
    hostility(a, b) {
      const chance = known.chance(a, b);
      if (isCertain(chance)) return known.hostility(a, b);
      return areRivals(a, b, chance) ? numbers.hiddenLow : (pub.bonds[pairOf(a, b)]?.shown ?? 0);
    },
  };
  return { ...mind, known: sure, thoughts: new Map(), boards: new Map() };
}

function isCertain(chance: number): boolean {
  return chance === 0 || chance === 1;
}
