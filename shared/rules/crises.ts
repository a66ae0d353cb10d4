import type { Crisis, Pact, State } from "../state.ts";
import { type Pair, type Party, pairOf, type Seat, type WashingtonAnswer } from "../words.ts";
import type { Numbers } from "../world/numbers.ts";
import { adjacencyOf } from "./adjacency.ts";
import { areRivals } from "./bonds.ts";
import { type Board, tieOf } from "./cover.ts";
import { backersOf, haveTogether, obligedTo } from "./pacts.ts";

/** Questions about crises. */

/** How many crises a round has at least, while there are rivals to have them. */
export function quarrelsIn(seats: number, numbers: Numbers): number {
  return Math.max(numbers.quarrels, Math.floor(seats / numbers.quarrelShare));
}

/** How many a round has at most. */
export function crisesMostIn(seats: number, numbers: Numbers): number {
  return quarrelsIn(seats, numbers) + numbers.crisesMore;
}

/** What bears on how readily a quarrel breaks out. */
export interface Quarrel {
  hostility: number;
  hidden: boolean;
  /** Partners of the challenged who would be called. */
  called: number;
  /** Non-aggression pacts and reassurances between the two. */
  calmed: number;
}

/** The weight of a challenge in the draw of the year's crises; 0 where the two are no rivals. */
export function quarrelWeight({ hostility, hidden, called, calmed }: Quarrel, numbers: Numbers): number {
  if (hostility < numbers.rivalryAt) return 0;
  const pulled = 1 + numbers.quarrelPull * Math.min(numbers.quarrelPullMost, called);
  const secret = hidden ? numbers.secretShare / 100 : 1;
  return (hostility - numbers.rivalryAt + 1) * pulled * secret * raised(numbers.calmShare / 100, calmed);
}

export function isPrincipal(crisis: Pick<Crisis, "challenger" | "defender">, party: Party): boolean {
  return crisis.challenger === party || crisis.defender === party;
}

/** The other side's principal, as a joiner of either side sees it. */
export function opponentOf(crisis: Pick<Crisis, "challenger" | "defender">, side: "challenger" | "defender"): Party {
  return side === "challenger" ? crisis.defender : crisis.challenger;
}

/** The defender's partners that a crisis calls, principals of other crises among them (they are excused). */
export function calledIn(pacts: readonly Pact[], crisis: Pick<Crisis, "challenger" | "defender">): readonly Seat[] {
  return obligedTo(pacts, crisis.defender, crisis.challenger);
}

/** The challenger's partners that may back it. */
export function mayBack(pacts: readonly Pact[], crisis: Pick<Crisis, "challenger" | "defender">): readonly Seat[] {
  return backersOf(pacts, crisis.challenger, crisis.defender);
}

/** Whether a pact keeps a seat from mediating. Rivalries are asked apart, since some are hidden. */
export function isPartnerOfEither(pacts: readonly Pact[], seat: Seat, crisis: Crisis): boolean {
  return (
    haveTogether(pacts, "defence", seat, crisis.challenger) || haveTogether(pacts, "defence", seat, crisis.defender)
  );
}

/**
 * Whether a seat is excused from a crisis: as many calls as it can answer in a year come before it. A call comes before
 * whatever a seat may do unasked.
 */
export function isExcused(
  { crises, pacts }: Pick<CrisisFacts, "crises" | "pacts">,
  crisis: Pick<Crisis, "id" | "challenger" | "defender">,
  seat: Seat,
  numbers: Numbers,
): boolean {
  let calls = 0;
  for (const other of crises) {
    if (!calledIn(pacts, other).includes(seat)) continue;
    if (other.id === crisis.id) break;
    calls += 1;
  }
  return calls >= numbers.callsMost;
}

export function mayMediate(state: State, seat: Seat, crisis: Crisis): boolean {
  return (
    !isPrincipal(crisis, seat) &&
    !isExcused(state, crisis, seat, state.setup.numbers) &&
    !isPartnerOfEither(state.pacts, seat, crisis) &&
    !areRivals(state, seat, crisis.challenger) &&
    !areRivals(state, seat, crisis.defender)
  );
}

/** What everybody can tell about the crises of a round. */
export interface CrisisFacts {
  crises: readonly Crisis[];
  pacts: readonly Pact[];
  bonds: Partial<Record<Pair, { shown: number }>>;
}

/**
 * Whether a seat has something to decide in a line-up, as everybody can tell: hidden rivalries do not count,
 * or waiting for a seat would betray them.
 */
export function decidesInLineUp(facts: CrisisFacts, seat: Seat, numbers: Numbers): boolean {
  const isOpenRival = (party: Party) => (facts.bonds[pairOf(seat, party)]?.shown ?? 0) >= numbers.rivalryAt;
  return decidesAmong(facts, seat, isOpenRival, numbers);
}

/** The same, where it is known how to tell an open rival of the seat. */
export function decidesAmong(
  facts: Pick<CrisisFacts, "crises" | "pacts">,
  seat: Seat,
  isOpenRival: (party: Party) => boolean,
  numbers: Numbers,
): boolean {
  const { crises, pacts } = facts;
  return crises.some((crisis) => {
    if (isPrincipal(crisis, seat)) return false;
    const joins = calledIn(pacts, crisis).includes(seat) || mayBack(pacts, crisis).includes(seat);
    if (joins) return !isExcused(facts, crisis, seat, numbers);
    if (isPartnerOfEither(pacts, seat, crisis) || isExcused(facts, crisis, seat, numbers)) return false;
    return ![crisis.challenger, crisis.defender].some(isOpenRival);
  });
}

/** What Washington would do in a crisis, before the lot on whether it joins. */
export function washingtonRole(
  board: Board,
  crisis: Pick<Crisis, "challenger" | "defender">,
): "mayJoin" | "mediates" | "stays" {
  const { numbers, without } = board.setup;
  if (without.includes("washington") || tieOf(board, crisis.defender) < numbers.washingtonTie) return "stays";
  return tieOf(board, crisis.challenger) >= numbers.washingtonTie ? "mediates" : "mayJoin";
}

/** Whether Washington could do this in a crisis: it joins only whom it protects, and mediates only among those close to it. */
export function mayWashington(
  board: Board,
  crisis: Pick<Crisis, "challenger" | "defender">,
  answer: WashingtonAnswer,
): boolean {
  if (answer === "stays") return !board.setup.without.includes("washington");
  return washingtonRole(board, crisis) === (answer === "joins" ? "mayJoin" : "mediates");
}

/** Percent at which a crisis is settled although both stand. */
export function settlePercent(
  mediated: boolean,
  byWashington: boolean,
  bothInCentre: boolean,
  numbers: Numbers,
): number {
  const mediation = (mediated ? numbers.mediatorSettles : 0) + (byWashington ? numbers.washingtonSettles : 0);
  const centre = bothInCentre ? ((100 - mediation) * numbers.centreSettles) / 100 : 0;
  return Math.min(numbers.settleMost, mediation + centre);
}

export function areInCentre(pacts: readonly Pact[], a: Party, b: Party): boolean {
  return adjacencyOf(pacts).areJoined("centre", a, b);
}

/** Strength on both sides of a crisis as lined up. */
export function sidesOf(
  crisis: Crisis,
  strength: Partial<Record<Party, number>>,
  numbers: Numbers,
): { challenger: number; defender: number } {
  const sum = (parties: Party[]) => parties.reduce((total, party) => total + (strength[party] ?? 0), 0);
  const lineUp = crisis.lineUp;
  return {
    challenger: sum([crisis.challenger, ...(lineUp?.backed ?? [])]),
    defender:
      sum([crisis.defender, ...(lineUp?.honoured ?? [])]) +
      (lineUp?.washington === "joins" ? numbers.washingtonStrength : 0),
  };
}

/**
 * The chance, 0 to 1, that a side of one strength beats one of another in war: a contest success function of the ratio form,
 * a^m / (a^m + b^m), whose m says how far being stronger decides (Hirshleifer 1989).
 */
export function winChance(ours: number, theirs: number, { warDecides }: Numbers): number {
  const a = raised(ours, warDecides);
  const b = raised(theirs, warDecides);
  return a + b === 0 ? 0.5 : a / (a + b);
}

/** By multiplication, since `**` may round otherwise elsewhere. `power`: a whole number. */
function raised(base: number, power: number): number {
  let product = 1;
  for (let times = 0; times < power; times += 1) product *= base;
  return product;
}
