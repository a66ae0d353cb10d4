import { isMember } from "../rules/pacts.ts";
import type { View } from "../view.ts";
import { isSeat, type Party, pairOf, type Seat } from "../words.ts";
import { knownIn } from "./known.ts";
import { type Actors, energyOf, type Landscape, type Sides, type Valley } from "./landscape.ts";

/** The region as a landscape: who is in it, in what order. */
export interface Region extends Actors {
  parties: Party[];
}

/** Degrees of hostility that one treaty between two states makes up for. */
const TREATY = 2;

/**
 * The region as this viewer knows it. Our judgement, not the theory's: size is strength; hostility at the line of
 * suspicion or above drives two states apart and less draws them together, a suspicion weighed by its chance; each
 * treaty they share (institutions, consultation, non-aggression) draws as well. Defence pacts signed in play do not:
 * they are what the landscape is compared with.
 */
export function regionIn(view: View): Region {
  const known = knownIn(view);
  const { parties, numbers } = known;
  const ties = view.pub.pacts.filter((pact) => pact.kind !== "defence" || pact.origin === "institution");
  const hostility = (a: Party, b: Party): number => {
    const shown = view.pub.bonds[pairOf(a, b)]?.shown ?? 0;
    const chance = known.chance(a, b);
    return chance > 0 && chance < 1 ? chance * numbers.hiddenLow + (1 - chance) * shown : known.hostility(a, b);
  };
  return {
    parties,
    sizes: parties.map((party) => known.board.strength[party] ?? 0),
    propensity(i, j) {
      const [a, b] = [parties[i]!, parties[j]!];
      const shared = ties.filter((pact) => isMember(pact, a, b)).length;
      return numbers.suspicionFrom - 0.5 - hostility(a, b) + TREATY * shared;
    },
  };
}

/** Where the defence pacts in force put the region, beside one valley of its landscape. */
export interface Play {
  sides: Sides;
  /** From 0, the deepest valley, to 1, the highest configuration there is. */
  height: number;
  /** Bound to partners of whom more strength belongs to the other bloc: they would have to change. */
  astray: Seat[];
  /** In no defence pact: they count where the valley has them. */
  unbound: Seat[];
}

/** Partners by defence pacts stand together, on the side of the valley to which more of their strength belongs. */
export function playIn(view: View, region: Region, { valleys, highest }: Landscape, valley: Valley): Play {
  const { parties, sizes } = region;
  const side = new Map(parties.map((party, i) => [party, valley.sides[i]!]));
  const size = new Map(parties.map((party, i) => [party, sizes[i]!]));
  const groups = groupsOf(view);
  const astray: Seat[] = [];
  for (const group of groups) {
    const over = group.reduce((sum, seat) => sum + (side.get(seat) ? 1 : -1) * size.get(seat)!, 0);
    const stands = over === 0 ? side.get(group[0]!)! : over > 0;
    for (const seat of group) {
      if (side.get(seat) === stands) continue;
      astray.push(seat);
      side.set(seat, stands);
    }
  }
  const sides = parties.map((party) => side.get(party)!);
  const lowest = valleys[0]!.energy;
  const height = highest > lowest ? (energyOf(region, sides) - lowest) / (highest - lowest) : 0;
  const bound = groups.flat();
  return {
    sides,
    height: Math.max(0, Math.min(1, height)),
    astray,
    unbound: parties.filter(isSeat).filter((seat) => !bound.includes(seat)),
  };
}

/** States that defence pacts hang together, each group once. */
function groupsOf({ pub }: View): Seat[][] {
  let groups: Seat[][] = [];
  for (const { kind, members } of pub.pacts) {
    if (kind !== "defence") continue;
    const touched = groups.filter((group) => group.some((seat) => members.includes(seat)));
    groups = [...groups.filter((group) => !touched.includes(group)), [...new Set([...members, ...touched.flat()])]];
  }
  return groups;
}
