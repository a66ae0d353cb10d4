import { type Four, Prf } from "./prf.ts";

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

const remembered = new Map<string, Dice>();

/** Dice of a seed. They are a keyed pseudo-random function, so that rolls seen in play do not give away others. */
export function diceOf(seed: string): Dice {
  return recall(remembered, seed, castDice);
}

/** In a name's message, the first part has a block of its own, which is stirred once; then come their number, and the rest. */
function castDice(seed: string): Dice {
  const prf = new Prf(digestOf(SEEDS, seed));
  const heads = new Map<Name, Four>();
  const headOf = (part: Name): Four => {
    prf.open();
    put(prf, part);
    for (let filled = isCount(part) ? 1 : 2; filled < 4; filled += 1) prf.put(0);
    prf.absorb();
    return prf.state.slice();
  };
  const name = (parts: Name[], more: number) => {
    prf.open(recall(heads, parts[0] ?? "", headOf));
    prf.put(parts.length + more);
    for (let at = 1; at < parts.length; at += 1) put(prf, parts[at]!);
  };
  const rolled = () => {
    prf.close();
    return (prf.state[0]! >>> 0) / 2 ** 32;
  };
  const roll = (...parts: Name[]) => {
    name(parts, 0);
    return rolled();
  };
  return {
    roll,
    chance: (percent, ...parts) => roll(...parts) * 100 < percent,
    pick: (list, ...parts) => list[Math.floor(roll(...parts) * list.length)]!,
    shuffle: (list, ...parts) => {
      const order = [...list];
      const rolls: number[] = [];
      name(parts, 1);
      const [named, words] = [prf.state.slice(), prf.words];
      for (let place = 0; place < order.length; place += 1) {
        prf.open(named, words);
        prf.put(place);
        insert(order, rolls, place, rolled());
      }
      return order;
    },
    id: (...parts) => {
      name(parts, 0);
      prf.close();
      return letters(prf.state[0]!) + letters(prf.state[1]!);
    },
  };
}

/** Puts the item at a place among those before it, which are in the order of their rolls; it comes after its equals. */
function insert<T>(order: T[], rolls: number[], place: number, roll: number): void {
  const item = order[place]!;
  let at = place;
  for (; at > 0 && rolls[at - 1]! > roll; at -= 1) {
    rolls[at] = rolls[at - 1]!;
    order[at] = order[at - 1]!;
  }
  rolls[at] = roll;
  order[at] = item;
}

/** Four letters and digits of a word. */
function letters(word: number): string {
  return ((word >>> 0) % 36 ** 4).toString(36).padStart(4, "0");
}

/** A count is one word below 2^31; any other part is two, the first of which has its highest bit set. */
function put(prf: Prf, part: Name): void {
  if (isCount(part)) return prf.put(part as number);
  const digest = recall(digests, part, partDigest);
  prf.put(digest[0]!);
  prf.put(digest[1]!);
}

function isCount(part: Name): boolean {
  return typeof part === "number" && part >= 0 && (part | 0) === part;
}

const SEEDS = new Prf(Int32Array.of(1, 2, 3, 4));
const PARTS = new Prf(Int32Array.of(5, 6, 7, 8));
const digests = new Map<Name, Four>();

/** 62 bits of a part that is no count, with its type before them. */
function partDigest(part: Name): Four {
  const digest = digestOf(PARTS, String(part));
  const type = typeof part === "string" ? 0x80000000 : 0xc0000000;
  return Int32Array.of((digest[0]! & 0x3fffffff) | type, digest[1]!);
}

function digestOf(prf: Prf, text: string): Four {
  prf.open();
  for (let at = 0; at < text.length; at += 1) prf.put(text.charCodeAt(at));
  prf.close();
  return prf.state.slice();
}

/** So many are remembered at a time: some names last as long as a draft. */
const MOST_REMEMBERED = 4096;

function recall<Key, Value>(store: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const old = store.get(key);
  if (old !== undefined) return old;
  if (store.size >= MOST_REMEMBERED) store.clear();
  const value = make(key);
  store.set(key, value);
  return value;
}
