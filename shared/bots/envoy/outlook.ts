import { type Board, coverOf, washingtonPercent } from "../../rules/cover.ts";
import { flarePercent, mayBack, winChance } from "../../rules/crises.ts";
import { haveTogether, obligedTo } from "../../rules/pacts.ts";
import { isSeat, type Party, type Seat } from "../../words.ts";
import { backsOf, FEEL, type Mind } from "./mind.ts";

/** A pair whose hostility is imagined to be another. */
export interface Change {
  foe: Party;
  hostility: number;
}

/** Points a round that a seat can expect on a board, or on the one there is: its security, and what its crises bring. */
export function outlook(mind: Mind, seat: Seat, board: Board = mind.known.board, change?: Change): number {
  if (board !== mind.known.board || change) return reckon(mind, seat, board, change);
  const known = mind.outlooks.get(seat) ?? reckon(mind, seat, board);
  mind.outlooks.set(seat, known);
  return known;
}

function reckon(mind: Mind, seat: Seat, board: Board, change?: Change): number {
  const { known, numbers } = mind;
  let exposed = 0;
  let crises = 0;
  for (const foe of known.parties) {
    if (foe === seat) continue;
    const changed = change?.foe === foe;
    const chance = changed ? (change.hostility >= numbers.rivalryAt ? 1 : 0) : known.chance(seat, foe);
    if (chance <= 0) continue;
    if ((board.strength[foe] ?? 0) > coverOf(board, seat, foe)) exposed += chance;
    crises += chance * quarrel(mind, seat, foe, board, changed ? change.hostility : known.hostility(seat, foe));
  }
  const { exposedNone, exposedMany } = numbers;
  const security = exposed <= 1 ? exposedNone * (1 - exposed) : -exposedMany * Math.min(1, exposed - 1);
  return security + crises;
}

/** What a rivalry of this hostility brings a seat in a round by crises, as the challenged and as the challenger. */
function quarrel(mind: Mind, seat: Seat, foe: Party, board: Board, hostility: number): number {
  const { numbers, duels } = mind;
  const peace = haveTogether(board.pacts, "nonaggression", seat, foe);
  const flare = flarePercent(Math.max(hostility, numbers.rivalryAt), peace ? 1 : 0, numbers) / 100;
  const mine = strengthWith(mind, seat, foe, board);
  const threat = strengthToPress(mind, foe, seat, board);
  const attacked = duels.of(winChance(threat, mine, numbers)).worth;
  const pressed = peace || !isSeat(foe) ? 0 : pressChance(attacked.challenger);
  if (!isSeat(foe)) return flare * attacked.defender;
  const theirs = strengthWith(mind, foe, seat, board);
  const own = strengthToPress(mind, seat, foe, board);
  const attacking = duels.of(winChance(own, theirs, numbers)).worth;
  return (flare / 2) * (attacked.defender + attacking.challenger) + pressed * attacked.defender;
}

/** How likely a rival that would gain so much by it presses in a round. */
export function pressChance(gain: number): number {
  return Math.min(0.3, Math.max(0.02, 0.12 * gain));
}

/** A defender's strength in a war with those who would come, as far as one can tell. */
export function strengthWith(mind: Mind, seat: Seat, foe: Party, board: Board): number {
  const helpers = obligedTo(board.pacts, seat, foe);
  const washington = (mind.numbers.washingtonStrength * washingtonPercent(board, seat, foe)) / 100;
  return helpers.reduce(
    (sum, one) => sum + FEEL.comes * (board.strength[one] ?? 0),
    (board.strength[seat] ?? 0) + washington,
  );
}

/** A challenger's strength in a war with those of its partners who would back it, as far as one can tell. */
export function strengthToPress(mind: Mind, seat: Party, target: Seat, board: Board = mind.known.board): number {
  return mayBack(board.pacts, { challenger: seat, defender: target }).reduce(
    (sum, one) => sum + backsOf(mind, one, mind.known.chance(one, target) > 0.9) * (board.strength[one] ?? 0),
    board.strength[seat] ?? 0,
  );
}

/** Chance, 0 to 1, that `challenger` challenges `defender` in a round, by flare or press. */
export function challengeChance(
  mind: Mind,
  challenger: Party,
  defender: Seat,
  board: Board = mind.known.board,
): number {
  const { known, numbers, duels } = mind;
  const chance = known.chance(challenger, defender);
  if (chance === 0) return 0;
  const peace = haveTogether(board.pacts, "nonaggression", challenger, defender);
  const hostility = Math.max(known.hostility(challenger, defender), numbers.rivalryAt);
  const flare = flarePercent(hostility, peace ? 1 : 0, numbers) / (isSeat(challenger) ? 200 : 100);
  if (peace || !isSeat(challenger)) return chance * flare;
  const threat = strengthToPress(mind, challenger, defender, board);
  const { worth } = duels.of(winChance(threat, strengthWith(mind, defender, challenger, board), numbers));
  return chance * (flare + pressChance(worth.challenger));
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
