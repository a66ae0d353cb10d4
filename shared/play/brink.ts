import { areRivals } from "../rules/bonds.ts";
import { isCovered } from "../rules/cover.ts";
import { areInCentre, opponentOf, settlePercent, sidesOf, winChance } from "../rules/crises.ts";
import { scoreCrisis, scoreQuietly } from "../rules/score.ts";
import type { Turn } from "../rules/turn.ts";
import type { Crisis, CrisisOutcome } from "../state.ts";
import { type Choice, isSeat, pairOf } from "../words.ts";

type Side = "challenger" | "defender";

/** Every brink in turn: the choices are shown, and what follows from them happens. */
export function resolveBrinks(turn: Turn): void {
  for (const { id } of turn.state.crises) {
    const crisis = turn.state.crises.find((crisis) => crisis.id === id)!;
    const choices = {
      challenger: choiceOf(turn, crisis, "challenger"),
      defender: choiceOf(turn, crisis, "defender"),
    };
    const outcome = outcomeOf(turn, crisis, choices);
    if (outcome === "war") fight(turn, crisis, choices);
    else {
      turn.emit({ kind: "crisisEnded", crisis: id, choices, outcome });
      settle(turn, crisis, outcome);
    }
    rewardMediator(turn, crisis, outcome);
  }
}

/** A seat without an answer stands if it is covered; an outside state stands with the chance that it would win. */
function choiceOf(turn: Turn, crisis: Crisis, side: Side): Choice {
  const party = crisis[side];
  if (!isSeat(party)) {
    const percent = winPercent(turn, crisis);
    const chance = side === "challenger" ? percent : 100 - percent;
    return turn.dice.chance(chance, "outsider", turn.state.round, crisis.id) ? "stand" : "yield";
  }
  const given = turn.state.choices[crisis.id]?.[party];
  return given ?? (isCovered(turn.state, party, opponentOf(crisis, side)) ? "stand" : "yield");
}

function outcomeOf(turn: Turn, crisis: Crisis, choices: Record<Side, Choice>): CrisisOutcome {
  if (choices.challenger === "yield") return choices.defender === "yield" ? "detente" : "cYields";
  if (choices.defender === "yield") return "dYields";
  const { mediator, washington } = crisis.lineUp!;
  const centre = areInCentre(turn.state.pacts, crisis.challenger, crisis.defender);
  const percent = settlePercent(mediator !== undefined, washington === "mediates", centre, turn.numbers);
  return turn.dice.chance(percent, "settled", turn.state.round, crisis.id) ? "settled" : "war";
}

/** The challenger's chance in war, percent. */
function winPercent(turn: Turn, crisis: Crisis): number {
  const { challenger, defender } = sidesOf(crisis, turn.state.strength, turn.numbers);
  return 100 * winChance(challenger, defender, turn.numbers);
}

/** What a crisis that ends short of war brings its principals. */
function settle(turn: Turn, crisis: Crisis, outcome: Exclude<CrisisOutcome, "war">): void {
  const { id, challenger, defender } = crisis;
  const n = turn.numbers;
  switch (outcome) {
    case "cYields":
      scoreCrisis(turn, challenger, -n.cYieldsC, "yielded", id);
      scoreCrisis(turn, defender, n.cYieldsD, "stoodFirm", id);
      if (isSeat(challenger)) {
        turn.emit({ kind: "standingMoved", seat: challenger, by: -n.cYieldsStanding, why: "backedDown", because: id });
      }
      move(turn, crisis, -n.cYieldsHostility, "yielded");
      return payArmers(turn, crisis, "defender");
    case "dYields":
      scoreCrisis(turn, challenger, n.dYieldsC, "forced", id);
      scoreCrisis(turn, defender, -n.dYieldsD, "gaveWay", id);
      if (isSeat(challenger) && isSeat(defender)) {
        turn.emit({ kind: "humbled", seat: challenger, rival: defender });
      }
      move(turn, crisis, n.dYieldsHostility, "forced");
      return payArmers(turn, crisis, "challenger");
    case "detente":
      scoreCrisis(turn, challenger, n.detentePoints, "detente", id);
      scoreCrisis(turn, defender, n.detentePoints, "detente", id);
      return move(turn, crisis, -n.detenteHostility, "detente");
    case "settled":
      return move(turn, crisis, -n.settleHostility, "settled");
  }
}

function fight(turn: Turn, crisis: Crisis, choices: Record<Side, Choice>): void {
  const { id } = crisis;
  const n = turn.numbers;
  const chance = winPercent(turn, crisis);
  const winner: Side = turn.dice.chance(chance, "war", turn.state.round, id) ? "challenger" : "defender";
  const loser: Side = winner === "challenger" ? "defender" : "challenger";
  turn.emit({ kind: "crisisEnded", crisis: id, choices, outcome: "war", winner, chance });
  for (const side of [winner, loser]) scoreCrisis(turn, crisis[side], -n.warPrincipal, "warCost", id);
  scoreCrisis(turn, crisis[winner], n.warWin, "warWon", id);
  scoreCrisis(turn, crisis[loser], -n.warLose, "warLost", id);
  if (isSeat(crisis[winner]) && isSeat(crisis[loser])) {
    turn.emit({ kind: "humbled", seat: crisis[winner], rival: crisis[loser] });
  }
  const { backed, honoured, entrapped } = crisis.lineUp!;
  const joiners = [
    ...backed.map((seat) => ({ seat, side: "challenger" as const })),
    ...honoured.map((seat) => ({ seat, side: "defender" as const })),
  ];
  for (const { seat, side } of joiners) {
    scoreCrisis(turn, seat, -n.warJoiner, "warJoined", id);
    if (entrapped.includes(seat)) {
      scoreCrisis(turn, seat, -n.entrapPoints, "entrapped", id);
      const pair = pairOf(seat, opponentOf(crisis, side));
      turn.emit({ kind: "hostilityMoved", pair, by: n.entrapHostility, why: "entrapped", because: id });
    } else if (side === winner) scoreCrisis(turn, seat, n.warOwnWin, "warOwnWon", id);
    else scoreCrisis(turn, seat, -n.warOwnLose, "warOwnLost", id);
  }
  payArmers(turn, crisis, winner);
}

function rewardMediator(turn: Turn, { id, lineUp }: Crisis, outcome: CrisisOutcome): void {
  const mediator = lineUp?.mediator;
  if (!mediator) return;
  if (outcome === "war") {
    turn.emit({
      kind: "standingMoved",
      seat: mediator,
      by: -turn.numbers.mediatorStanding,
      why: "mediationFailed",
      because: id,
    });
  } else {
    scoreCrisis(turn, mediator, turn.numbers.mediatorPoints, "mediated", id);
  }
}

/** Whoever armed the side that came out on top gains, if the other is a rival of its own, hidden or not. */
function payArmers(turn: Turn, crisis: Crisis, top: Side): void {
  const armed = crisis[top];
  const beaten = opponentOf(crisis, top);
  if (!isSeat(armed)) return;
  for (const by of turn.state.armers[armed] ?? []) {
    if (by === armed || !areRivals(turn.state, by, beaten)) continue;
    scoreQuietly(turn, by, turn.numbers.armPoints, "arms", armed);
  }
}

function move(
  turn: Turn,
  { id, challenger, defender }: Crisis,
  by: number,
  why: "yielded" | "forced" | "detente" | "settled",
): void {
  turn.emit({ kind: "hostilityMoved", pair: pairOf(challenger, defender), by, why, because: id });
}
