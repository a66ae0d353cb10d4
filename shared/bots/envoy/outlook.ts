import { arePublicRivals, drawChance } from "../../insight/index.ts";
import { type Board, coverOf, washingtonPercent } from "../../rules/cover.ts";
import { winChance } from "../../rules/crises.ts";
import { backersOf, haveTogether, obligedTo } from "../../rules/pacts.ts";
import { isSeat, type Party, placeOf, type Seat } from "../../words.ts";
import type { Duel } from "./duel.ts";
import { backsOf, FEEL, type Mind, type Stakes, type Thoughts } from "./mind.ts";

/** A pair whose hostility is imagined to be another. */
export interface Change {
  foe: Party;
  hostility: number;
}

function thoughtsOn({ thoughts }: Mind, board: Board): Thoughts {
  const before = thoughts.get(board);
  if (before) return before;
  const made: Thoughts = { stakes: {}, duels: new Map() };
  thoughts.set(board, made);
  return made;
}

/** Points a round that a seat can expect on a board, or on the one there is: its security, and what its crises bring. */
export function outlook(mind: Mind, seat: Seat, board: Board = mind.known.board, change?: Change): number {
  const stakes = stakesOf(mind, seat, board);
  const at = change ? mind.known.parties.indexOf(change.foe) : -1;
  const changed = change && stakesWith(mind, seat, board, change);
  let exposed = 0;
  let crises = 0;
  for (let foe = 0; foe < stakes.exposed.length; foe += 1) {
    exposed += foe === at ? changed!.exposed : stakes.exposed[foe]!;
    crises += foe === at ? changed!.crises : stakes.crises[foe]!;
  }
  const { exposedNone, exposedMany } = mind.numbers;
  const security = exposed <= 1 ? exposedNone * (1 - exposed) : -exposedMany * Math.min(1, exposed - 1);
  return security + crises;
}

function stakesOf(mind: Mind, seat: Seat, board: Board): Stakes {
  const { known } = mind;
  const { stakes } = thoughtsOn(mind, board);
  const before = stakes[seat];
  if (before) return before;
  const made: Stakes = { exposed: [], crises: [] };
  for (const foe of known.parties) {
    const chance = foe === seat ? 0 : known.chance(seat, foe);
    made.exposed.push(chance > 0 && isExposedTo(board, seat, foe) ? chance : 0);
    made.crises.push(chance > 0 ? chance * quarrel(mind, seat, foe, board, known.hostility(seat, foe)) : 0);
  }
  stakes[seat] = made;
  return made;
}

function stakesWith(mind: Mind, seat: Seat, board: Board, { foe, hostility }: Change) {
  if (hostility < mind.numbers.rivalryAt) return { exposed: 0, crises: 0 };
  return {
    exposed: isExposedTo(board, seat, foe) ? 1 : 0,
    crises: quarrel(mind, seat, foe, board, hostility),
  };
}

function isExposedTo(board: Board, seat: Seat, foe: Party): boolean {
  return (board.strength[foe] ?? 0) > coverOf(board, seat, foe);
}

/** What a rivalry of this hostility brings a seat in a round by crises, as the challenged and as the challenger. */
function quarrel(mind: Mind, seat: Seat, foe: Party, board: Board, hostility: number): number {
  const { known, pub } = mind;
  const peace = haveTogether(board.pacts, "nonaggression", seat, foe);
  const attacked = duelBetween(mind, foe, seat, board).worth;
  const pressed = peace || !isSeat(foe) ? 0 : pressChance(attacked.challenger);
  const attacking = duelBetween(mind, seat, foe, board).worth;
  const what = { pacts: board.pacts, hostility: Math.max(hostility, known.numbers.rivalryAt) };
  return (
    (drawChance(known, pub, foe, seat, what) + pressed) * attacked.defender +
    drawChance(known, pub, seat, foe, what) * attacking.challenger
  );
}

/** What would come of a challenge with those who can be expected to help either side. */
function duelBetween(mind: Mind, challenger: Party, defender: Party, board: Board): Duel {
  const { duels } = thoughtsOn(mind, board);
  const place = placeOf(challenger, defender);
  const before = duels.get(place);
  if (before) return before;
  const threat = strengthToPress(mind, challenger, defender, board);
  const duel = mind.duels.of(winChance(threat, strengthWith(mind, defender, challenger, board), mind.numbers));
  duels.set(place, duel);
  return duel;
}

/** How likely a rival that would gain so much by it presses in a round. */
export function pressChance(gain: number): number {
  return Math.min(0.3, Math.max(0.02, 0.12 * gain));
}

/** A defender's strength in a war with those who would come, as far as one can tell. */
export function strengthWith(mind: Mind, seat: Party, foe: Party, board: Board): number {
  const washington = (mind.numbers.washingtonStrength * washingtonPercent(board, seat, foe)) / 100;
  let strength = (board.strength[seat] ?? 0) + washington;
  for (const one of obligedTo(board.pacts, seat, foe)) strength += FEEL.comes * (board.strength[one] ?? 0);
  return strength;
}

/** A challenger's strength in a war with those of its partners who would back it, as far as one can tell. */
export function strengthToPress(mind: Mind, seat: Party, target: Party, board: Board = mind.known.board): number {
  let strength = board.strength[seat] ?? 0;
  for (const one of backersOf(board.pacts, seat, target))
    strength += backsOf(mind, one, arePublicRivals(mind.pub, mind.numbers, one, target)) * (board.strength[one] ?? 0);
  return strength;
}

/** Chance, 0 to 1, that `challenger` challenges `defender` in a round, by lot or press. */
export function challengeChance(
  mind: Mind,
  challenger: Party,
  defender: Party,
  board: Board = mind.known.board,
): number {
  const { known, pub } = mind;
  const chance = known.chance(challenger, defender);
  if (chance === 0) return 0;
  const peace = haveTogether(board.pacts, "nonaggression", challenger, defender);
  const drawn = drawChance(known, pub, challenger, defender, { pacts: board.pacts });
  if (peace || !isSeat(challenger) || !isSeat(defender)) return chance * drawn;
  return chance * (drawn + pressChance(duelBetween(mind, challenger, defender, board).worth.challenger));
}

/** Points, over the rounds left, that a seat loses by having one more rival, or one that is more hostile. */
export function angerCost(mind: Mind, seat: Seat, foe: Party, by: number, board: Board = mind.known.board): number {
  const { known, numbers } = mind;
  const from = known.hostility(seat, foe);
  const to = Math.max(0, Math.min(numbers.hostilityCap, from + by));
  const wasRival = known.chance(seat, foe) > 0.5;
  const isRival = to >= numbers.rivalryAt;
  if (!wasRival && !isRival) return 0.3 * FEEL.degree * mind.left * (to - from);
  const before = outlook(mind, seat, board, { foe, hostility: wasRival ? Math.max(from, numbers.rivalryAt) : 0 });
  return (before - outlook(mind, seat, board, { foe, hostility: to })) * Math.max(0, mind.left - 0.5);
}
