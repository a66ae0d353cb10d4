import type { Board } from "../rules/cover.ts";
import type { PublicView, View } from "../view.ts";
import { numberOf, type Pair, type Party, pairOf, partiesOf, type Seat } from "../words.ts";
import { type Numbers, numbersWith } from "../world/numbers.ts";

/** What a viewer may reckon with: public facts as a board, and of each pair what is known or how likely it is. */
export interface Known {
  board: Board;
  numbers: Numbers;
  parties: Party[];
  /** How sure the viewer can be that two parties are rivals: 0 to 1, and 0 or 1 where it knows. */
  chance(a: Party, b: Party): number;
  /** Hostility: the true one where it is known, else what a hidden rivalry would have, else what is shown. */
  hostility(a: Party, b: Party): number;
}

const NO_EVIDENCE: ReadonlyMap<Pair, number> = new Map();
const remembered = new WeakMap<View, Known>();

/** Reckoned once for each View. */
export function knownIn(view: View): Known {
  const before = remembered.get(view);
  if (before) return before;
  const known = reckon(view);
  remembered.set(view, known);
  return known;
}

/**
 * What a viewer may reckon with who also weighs evidence: for a suspicion, how many times likelier what was seen is if the
 * two are rivals than if they are not (a likelihood ratio; 0: they cannot be). The weights of the draw are its prior.
 */
export function believedIn(view: View, evidence: ReadonlyMap<Pair, number>): Known {
  return evidence.size === 0 ? knownIn(view) : reckon(view, evidence);
}

function reckon(view: View, evidence: ReadonlyMap<Pair, number> = NO_EVIDENCE): Known {
  const { pub } = view;
  const numbers = numbersWith(pub.numbers);
  const parties: Party[] = [...pub.seats, ...pub.outsiders];
  const { truths, odds, rivals } = chancesOf(view, numbers, evidence);
  const shown = (pair: Pair) => pub.bonds[pair]?.shown ?? 0;
  const chanceOf = (pair: Pair) => {
    const truth = truths.get(pair);
    if (truth !== undefined) return truth >= numbers.rivalryAt ? 1 : 0;
    return shown(pair) >= numbers.rivalryAt ? 1 : (odds.get(pair) ?? 0);
  };
  return {
    board: boardOf(view, numbers),
    numbers,
    parties,
    chance(a, b) {
      const from = numberOf(a);
      const to = numberOf(b);
      rivals[from] ??= [];
      const row = rivals[from];
      row[to] ??= chanceOf(pairOf(a, b));
      return row[to];
    },
    hostility(a, b) {
      const pair = pairOf(a, b);
      const truth = truths.get(pair);
      if (truth !== undefined) return truth;
      return (odds.get(pair) ?? 0) > 0 ? numbers.hiddenLow : shown(pair);
    },
  };
}

interface Chances {
  truths: ReadonlyMap<Pair, number>;
  odds: ReadonlyMap<Pair, number>;
  /** How likely two parties are rivals, by the numbers of both, as far as that was asked. */
  rivals: number[][];
}

/** What a seat's chances were last reckoned from: nothing of it is ever changed, only replaced. */
const chances = new WeakMap<object, { from: readonly unknown[]; made: Chances }>();

function chancesOf(view: View, numbers: Numbers, evidence: ReadonlyMap<Pair, number>): Chances {
  const { pub, mine } = view;
  const from = [pub.bonds, pub.hidden.now, mine?.findings, evidence];
  const old = mine && chances.get(mine.truths);
  if (old?.from.every((part, at) => part === from[at])) return old.made;
  const truths = truthsOf(view, numbers);
  const made: Chances = { truths, odds: oddsOf(view, truths, numbers, evidence), rivals: [] };
  if (mine) chances.set(mine.truths, { from, made });
  return made;
}

function boardOf(view: View, numbers: Numbers): Board {
  const { pub } = view;
  const board: Board = {
    setup: { numbers, without: pub.without },
    pacts: pub.pacts,
    strength: { ...pub.outside },
    standing: {},
    tie: {},
  };
  for (const seat of pub.seats) {
    const sheet = pub.sheets[seat];
    if (!sheet) continue;
    board.strength[seat] = sheet.strength;
    board.standing[seat] = sheet.standing;
    board.tie[seat] = sheet.tie;
  }
  return board;
}

/** True hostility of every suspicion that the viewer knows it of. */
function truthsOf(view: View, numbers: Numbers): Map<Pair, number> {
  const truths = new Map<Pair, number>();
  const opened = view.all?.bonds ?? view.pub.final?.bonds;
  const isOpen = (pair: Pair) => view.pub.bonds[pair]?.suspicion === true;
  for (const [pair, bond] of Object.entries(opened ?? {})) truths.set(pair as Pair, bond.truth);
  for (const { pair, rivals, value } of view.mine?.findings ?? []) {
    if (isOpen(pair)) truths.set(pair, value ?? (rivals ? numbers.hiddenLow : (view.pub.bonds[pair]?.shown ?? 0)));
  }
  for (const [pair, value] of Object.entries(view.mine?.truths ?? {}) as [Pair, number][]) {
    if (isOpen(pair)) truths.set(pair, value);
  }
  return truths;
}

/** For each suspicion of which nothing is known: how likely it is a hidden rivalry, by the weights of the draw and the evidence. */
function oddsOf(
  view: View,
  truths: ReadonlyMap<Pair, number>,
  numbers: Numbers,
  evidence: ReadonlyMap<Pair, number>,
): Map<Pair, number> {
  const { bonds, hidden } = view.pub;
  const weights = new Map<Pair, number>();
  let found = 0;
  for (const [pair, weight] of suspicionsIn(bonds, numbers)) {
    const truth = truths.get(pair);
    if (truth === undefined) weights.set(pair, (evidence.get(pair) ?? 1) * weight);
    else if (truth >= numbers.rivalryAt) found += 1;
  }
  return shareOut(Math.max(0, hidden.now - found), weights);
}

const suspicions = new WeakMap<View["pub"]["bonds"], [Pair, number][]>();

/** Every suspicion with its weight in the draw. */
function suspicionsIn(bonds: View["pub"]["bonds"], numbers: Numbers): [Pair, number][] {
  const before = suspicions.get(bonds);
  if (before) return before;
  const pairs = Object.keys(bonds) as Pair[];
  const rivalled = new Set(pairs.filter((pair) => bonds[pair]!.printed >= numbers.rivalryAt).flatMap(partiesOf));
  const made = pairs
    .filter((pair) => bonds[pair]!.suspicion)
    .map((pair): [Pair, number] => {
      const lonely = partiesOf(pair).filter((party) => !rivalled.has(party)).length;
      return [pair, Math.max(1, bonds[pair]!.printed) * (1 + numbers.hiddenWeight * lonely)];
    });
  suspicions.set(bonds, made);
  return made;
}

/** Spreads so many hidden rivalries over pairs by weight, none above 1. */
function shareOut(count: number, weights: ReadonlyMap<Pair, number>): Map<Pair, number> {
  const odds = new Map<Pair, number>();
  let left = Math.min(count, weights.size);
  for (;;) {
    let sum = 0;
    for (const [pair, weight] of weights) if (!odds.has(pair)) sum += weight;
    let sure = 0;
    for (const [pair, weight] of weights) {
      if (sum === 0 || odds.has(pair) || (left * weight) / sum < 1) continue;
      odds.set(pair, 1);
      sure += 1;
    }
    left -= sure;
    if (sure > 0) continue;
    for (const [pair, weight] of weights) if (!odds.has(pair)) odds.set(pair, sum > 0 ? (left * weight) / sum : 0);
    return odds;
  }
}

/** Everybody who is, or may be, a rival of a seat as far as the viewer knows, the certain ones first. */
export function rivalsOf(view: View, seat: Party): { rival: Party; chance: number }[] {
  const known = knownIn(view);
  return known.parties
    .filter((party) => party !== seat)
    .map((rival) => ({ rival, chance: known.chance(seat, rival) }))
    .filter(({ chance }) => chance > 0)
    .sort((a, b) => b.chance - a.chance);
}

/** Whether a quarrel with `rival` is a seat's own, as all can see: a hidden rival is somebody else's, to the world. */
export type Ownership = "mine" | "notMine";

export function ownershipOf(view: View, seat: Seat, rival: Party): Ownership {
  return arePublicRivals(view.pub, knownIn(view).numbers, seat, rival) ? "mine" : "notMine";
}

/** Whether everybody sees that two are rivals. */
export function arePublicRivals({ bonds }: PublicView, { rivalryAt }: Numbers, a: Party, b: Party): boolean {
  return (bonds[pairOf(a, b)]?.shown ?? 0) >= rivalryAt;
}
