import SipHash from "siphash";

/** Part of a die's name. */
export type Name = string | number;

/** Dice that are named, not drawn in a row: nobody's order of acting changes a roll. Same seed and name, same roll. */
export interface Dice {
  /** Even in [0, 1). */
  roll(...name: Name[]): number;
  /** True in `percent` of a hundred cases. */
  chance(percent: number, ...name: Name[]): boolean;
  /** One of a non-empty list. */
  pick<T>(list: readonly T[], ...name: Name[]): T;
  /** The list in another order. */
  shuffle<T>(list: readonly T[], ...name: Name[]): T[];
  /** Eight letters and digits that tell nothing about what they number. */
  id(...name: Name[]): string;
}

/** Dice of a seed. They are a keyed pseudo-random function, so that rolls seen in play do not give away others. */
export function diceOf(seed: string): Dice {
  const low = SipHash.hash([1, 2, 3, 4], seed);
  const high = SipHash.hash([5, 6, 7, 8], seed);
  const key = [low.l, low.h, high.l, high.h];
  const hash = (name: Name[]) => SipHash.hash(key, name.join("/"));
  const roll = (...name: Name[]) => hash(name).h / 2 ** 32;
  return {
    roll,
    chance: (percent, ...name) => roll(...name) * 100 < percent,
    pick: (list, ...name) => list[Math.floor(roll(...name) * list.length)]!,
    shuffle: (list, ...name) =>
      list
        .map((item, place) => ({ item, at: roll(...name, place) }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
    id: (...name) => {
      const { h, l } = hash(name);
      return (h.toString(36).padStart(7, "0") + l.toString(36).padStart(7, "0")).slice(2, 10);
    },
  };
}
