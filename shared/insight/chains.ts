import { obligedTo } from "../rules/pacts.ts";
import type { View } from "../view.ts";
import type { Party, Seat } from "../words.ts";
import { knownIn, type Ownership, ownershipOf } from "./known.ts";
import { drawChance, flareChance } from "./quarrels.ts";

/** A way in which somebody else's quarrel could reach a seat: who challenges whom, and through which promises. */
export interface Chain {
  challenger: Party;
  /** From the state first challenged to the seat itself, each bound to help the one before it. */
  through: Seat[];
  /** Chance, 0 to 1: within this round for a chain of one promise, within two for a chain of two. */
  chance: number;
  owned: Ownership;
}

/** An ally comes when called about so often, and a crisis becomes war about so often: figures for reckoning a chain, not rules. */
const HONOURS = 0.8;
const TURNS_TO_WAR = 0.2;

/**
 * Every chain of promises, as far as the viewer knows it, that could call `seat`, likeliest first. A chain of two: an ally is
 * drawn against a state that was not its rival, makes it one by fighting it, and is challenged in its turn.
 */
export function entrapmentPaths(view: View, seat: Seat): Chain[] {
  const known = knownIn(view);
  const chains: Chain[] = [];
  for (const ally of view.pub.seats) {
    if (ally === seat) continue;
    for (const challenger of known.parties) {
      if (challenger === ally || challenger === seat) continue;
      if (!obligedTo(view.pub.pacts, ally, challenger).includes(seat)) continue;
      const owned = ownershipOf(view, seat, challenger);
      const chance = flareChance(view, challenger, ally);
      if (chance > 0) chains.push({ challenger, through: [ally, seat], chance, owned });
      for (const friend of obligedFor(view, ally, challenger, seat)) {
        const later = chanceOfBeingDrawn(view, friend, ally, challenger);
        if (later > 0) chains.push({ challenger, through: [friend, ally, seat], chance: later, owned });
      }
    }
  }
  return chains.sort((a, b) => b.chance - a.chance);
}

/** Those whom `ally` must help against `challenger`. */
function obligedFor(view: View, ally: Seat, challenger: Party, seat: Seat): Seat[] {
  return view.pub.seats.filter(
    (friend) =>
      friend !== ally &&
      friend !== seat &&
      friend !== challenger &&
      obligedTo(view.pub.pacts, friend, challenger).includes(ally),
  );
}

function chanceOfBeingDrawn(view: View, friend: Seat, ally: Seat, challenger: Party): number {
  const known = knownIn(view);
  const { numbers } = known;
  if (known.chance(ally, challenger) > 0) return 0;
  const joined = known.hostility(ally, challenger) + numbers.joinHostility;
  const fought = joined + numbers.entrapHostility;
  if (fought < numbers.rivalryAt) return 0;
  const turns = joined >= numbers.rivalryAt ? 1 : TURNS_TO_WAR;
  const next = drawChance(known, view.pub, challenger, ally, { hostility: Math.min(fought, numbers.hostilityCap) });
  return flareChance(view, challenger, friend) * HONOURS * turns * next;
}
