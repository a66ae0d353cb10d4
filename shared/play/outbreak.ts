import { costOf } from "../orders/index.ts";
import type { Written } from "../orders/kind.ts";
import { areRivals, rivalries, truthOf } from "../rules/bonds.ts";
import { flarePercent, isPrincipal } from "../rules/crises.ts";
import { reveal } from "../rules/learning.ts";
import { haveTogether } from "../rules/pacts.ts";
import type { Turn } from "../rules/turn.ts";
import type { Crisis } from "../state.ts";
import { isSeat, type Pair, type Party, pairOf, partiesOf, type Seat } from "../words.ts";
import { cardsFor } from "../world/crises.ts";

/** The year's crises: what injects force, then the presses, in random order, then the flares, as many as there is room for. */
export function breakOut(turn: Turn, written: readonly Written<"press">[]): void {
  const { round, forced } = turn.state;
  for (const { challenger, defender } of forced) {
    if (!isFull(turn) && areFree(turn, challenger, defender)) breakBetween(turn, challenger, defender, "inject");
  }
  const presses = written.filter(({ seat, order }) => areRivals(turn.state, seat, order.target));
  for (const press of turn.dice.shuffle(presses, "press", round)) {
    const { seat, order } = press;
    const back = presses.some((other) => other.seat === order.target && other.order.target === seat);
    if (back && turn.state.crises.some((crisis) => crisis.by === "mutualPress" && areBoth(crisis, seat, order.target)))
      continue;
    if (!isFull(turn) && areFree(turn, seat, order.target)) {
      breakBetween(turn, seat, order.target, back ? "mutualPress" : "press");
    } else {
      turn.emit({ kind: "orderFailed", seat, order, why: "noRoom" });
      const cost = costOf({ numbers: turn.numbers, steps: turn.state.steps }, seat, order);
      turn.emit({ kind: "influenceMoved", seat, by: cost, why: "refund" });
    }
  }
  flareUp(turn);
}

function flareUp(turn: Turn): void {
  const { round, reassured } = turn.state;
  if (isFull(turn)) return;
  const calmed = new Set(reassured.map(({ by, target }) => pairOf(by, target)));
  for (const pair of turn.dice.shuffle(rivalries(turn.state), "flare", round)) {
    const [a, b] = partiesOf(pair);
    const percent = flareChance(turn, pair, calmed.has(pair));
    if (!turn.dice.chance(percent, "flares", round, pair) || !areFree(turn, a, b)) continue;
    const [challenger, defender] =
      !isSeat(a) || (isSeat(b) && turn.dice.chance(50, "challenger", round, pair)) ? [a, b] : [b, a];
    breakBetween(turn, challenger, defender as Seat, "flare");
    if (isFull(turn)) return;
  }
}

/** Percent, halved by a non-aggression pact and by a reassurance either way. */
function flareChance(turn: Turn, pair: Pair, isReassured: boolean): number {
  const [a, b] = partiesOf(pair);
  const calmed = Number(haveTogether(turn.state.pacts, "nonaggression", a, b)) + Number(isReassured);
  return flarePercent(truthOf(turn.state, pair), calmed, turn.numbers);
}

/** Whether there are as many crises as a year may have. */
function isFull(turn: Turn): boolean {
  return turn.state.crises.length >= turn.numbers.crisesMost;
}

/** Whether neither is in a crisis yet. */
function areFree(turn: Turn, a: Party, b: Party): boolean {
  return !turn.state.crises.some((crisis) => isPrincipal(crisis, a) || isPrincipal(crisis, b));
}

function areBoth(crisis: Crisis, a: Party, b: Party): boolean {
  return isPrincipal(crisis, a) && isPrincipal(crisis, b);
}

function breakBetween(turn: Turn, one: Party, other: Seat, by: Crisis["by"]): void {
  const { round, counted, vignettes } = turn.state;
  const pair = pairOf(one, other);
  const swap = by === "mutualPress" && turn.dice.chance(50, "challenger", round, pair);
  const [challenger, defender] = swap ? [other, one as Seat] : [one, other];
  const card = turn.dice.pick(cardsFor(challenger, defender, vignettes), "vignette", round, pair);
  const id = `c${counted.crises + 1}`;
  turn.emit({ kind: "crisisBroke", crisis: { id, challenger, defender, by, card } });
  reveal(turn, pair, "crisis", undefined, id);
}
