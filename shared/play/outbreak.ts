import { costOf } from "../orders/index.ts";
import type { Written } from "../orders/kind.ts";
import { areRivals, isHidden, rivalries, truthOf } from "../rules/bonds.ts";
import { crisesMostIn, isPrincipal, quarrelsIn, quarrelWeight } from "../rules/crises.ts";
import { reveal } from "../rules/learning.ts";
import { haveTogether, obligedTo } from "../rules/pacts.ts";
import type { Turn } from "../rules/turn.ts";
import type { Crisis } from "../state.ts";
import { type Party, pairOf, partiesOf } from "../words.ts";
import { cardsFor } from "../world/crises.ts";

/** The year's crises: what injects force, then the presses, in random order, then what is drawn by lot. */
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

interface Challenge {
  challenger: Party;
  defender: Party;
  weight: number;
}

/** Old quarrels flare up by lot until the year has its crises: the hostile ones, and those in which promises would call many. */
function flareUp(turn: Turn): void {
  const { round, setup, crises } = turn.state;
  const wanted = quarrelsIn(setup.seats.length, turn.numbers);
  let challenges = challengesIn(turn);
  for (let many = crises.length; many < wanted; many += 1) {
    challenges = challenges.filter(({ challenger, defender }) => areFree(turn, challenger, defender));
    let mark = turn.dice.roll("flare", round, many) * challenges.reduce((sum, { weight }) => sum + weight, 0);
    const drawn = challenges.find(({ weight }) => {
      mark -= weight;
      return mark < 0;
    });
    if (!drawn) return;
    breakBetween(turn, drawn.challenger, drawn.defender, "flare");
  }
}

/** Every challenge that may be drawn, either way round. */
function challengesIn(turn: Turn): Challenge[] {
  const { reassured, pacts } = turn.state;
  const calmed = new Set(reassured.map(({ by, target }) => pairOf(by, target)));
  return rivalries(turn.state).flatMap((pair) => {
    const [a, b] = partiesOf(pair);
    const quarrel = {
      hostility: truthOf(turn.state, pair),
      hidden: isHidden(turn.state, pair),
      calmed: Number(haveTogether(pacts, "nonaggression", a, b)) + Number(calmed.has(pair)),
    };
    const between = (challenger: Party, defender: Party): Challenge => {
      const called = obligedTo(pacts, defender, challenger).length;
      return { challenger, defender, weight: quarrelWeight({ ...quarrel, called }, turn.numbers) };
    };
    return [between(a, b), between(b, a)];
  });
}

/** Whether there are as many crises as a year may have. */
function isFull(turn: Turn): boolean {
  return turn.state.crises.length >= crisesMostIn(turn.state.setup.seats.length, turn.numbers);
}

/** Whether neither is in a crisis yet. */
function areFree(turn: Turn, a: Party, b: Party): boolean {
  return !turn.state.crises.some((crisis) => isPrincipal(crisis, a) || isPrincipal(crisis, b));
}

function areBoth(crisis: Crisis, a: Party, b: Party): boolean {
  return isPrincipal(crisis, a) && isPrincipal(crisis, b);
}

function breakBetween(turn: Turn, one: Party, other: Party, by: Crisis["by"]): void {
  const { round, counted, vignettes } = turn.state;
  const pair = pairOf(one, other);
  const swap = by === "mutualPress" && turn.dice.chance(50, "challenger", round, pair);
  const [challenger, defender] = swap ? [other, one] : [one, other];
  const card = turn.dice.pick(cardsFor(challenger, defender, vignettes), "vignette", round, pair);
  const id = `c${counted.crises + 1}`;
  turn.emit({ kind: "crisisBroke", crisis: { id, challenger, defender, by, card } });
  reveal(turn, pair, "crisis", undefined, id);
}
