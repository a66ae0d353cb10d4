import { chosen } from "../orders/host.ts";
import { arePublicRivals } from "../rules/bonds.ts";
import { washingtonPercent } from "../rules/cover.ts";
import { calledIn, isExcused, mayBack, mayMediate, washingtonRole } from "../rules/crises.ts";
import { pactsAgainst } from "../rules/pacts.ts";
import { scoreCrisis } from "../rules/score.ts";
import type { Turn } from "../rules/turn.ts";
import type { Crisis, LineUp } from "../state.ts";
import { bitOf, type Party, pairOf, type Seat, type SeatSet, setOf } from "../words.ts";
import { endIfAlone } from "./briefing.ts";

/**
 * All line-ups are opened, one crisis after another; who has lined up in an earlier one is excused from the later. Whether
 * more calls come than a seat can answer is settled before the first: a pact broken in it makes nobody less excused.
 */
export function openLineUps(turn: Turn): void {
  let lined: SeatSet = 0;
  const { state, numbers } = turn;
  const asked = { crises: state.crises, pacts: state.pacts };
  for (const { id } of turn.state.crises) {
    const crisis = turn.state.crises.find((crisis) => crisis.id === id)!;
    const isOut = (seat: Seat) => (lined & bitOf(seat)) !== 0 || isExcused(asked, crisis, seat, numbers);
    const lineUp = lineUpOf(turn, crisis, isOut);
    const { honoured, backed, entrapped } = lineUp;
    for (const seat of honoured) if (!arePublicRivals(turn.state, seat, crisis.challenger)) entrapped.push(seat);
    for (const seat of backed) if (!arePublicRivals(turn.state, seat, crisis.defender)) entrapped.push(seat);
    turn.emit({ kind: "linedUp", crisis: id, lineUp });
    lined |= setOf(honoured) | setOf(backed);
    settleAccounts(turn, crisis, lineUp);
  }
}

/** Who stands where, before it is known who is entrapped. */
function lineUpOf(turn: Turn, crisis: Crisis, isOut: (seat: Seat) => boolean): LineUp {
  const { state, dice, numbers } = turn;
  const answers = state.answers[crisis.id] ?? {};
  const called = calledIn(state.pacts, crisis);
  const [excused, honoured, stayedOut]: [Seat[], Seat[], Seat[]] = [[], [], []];
  for (const seat of called) (isOut(seat) ? excused : answers[seat] === "stay" ? stayedOut : honoured).push(seat);
  const offering = setOf((Object.keys(answers) as Seat[]).filter((seat) => answers[seat] === "mediate"));
  const offered = state.setup.seats.filter(
    (seat) =>
      (offering & bitOf(seat)) !== 0 &&
      mayMediate(state, seat, crisis) &&
      (state.influence[seat] ?? 0) >= numbers.mediateCost,
  );
  const role = washingtonRole(state, crisis);
  const joins =
    role === "mayJoin" &&
    dice.chance(washingtonPercent(state, crisis.defender, crisis.challenger), "washington", state.round, crisis.id);
  return {
    called: [...called],
    excused,
    honoured,
    stayedOut,
    backed: mayBack(state.pacts, crisis).filter((seat) => answers[seat] === "back" && !isOut(seat)),
    offered,
    mediator: offered.length > 0 ? chosen(turn, offered) : undefined,
    washington: state.washington.chosen[crisis.id] ?? (role === "mediates" ? "mediates" : joins ? "joins" : "stays"),
    entrapped: [],
  };
}

/** What the line-up alone costs and earns, war or no war. */
function settleAccounts(turn: Turn, crisis: Crisis, lineUp: LineUp): void {
  const { numbers } = turn;
  const because = crisis.id;
  for (const seat of lineUp.honoured)
    turn.emit({ kind: "standingMoved", seat, by: numbers.honourStanding, why: "honoured", because });
  for (const seat of lineUp.backed)
    turn.emit({ kind: "standingMoved", seat, by: numbers.backStanding, why: "backed", because });
  for (const seat of lineUp.stayedOut) {
    const broken = pactsAgainst(turn.state.pacts, crisis.defender, crisis.challenger).filter((pact) =>
      pact.members.includes(seat),
    );
    turn.emit({ kind: "standingMoved", seat, by: -numbers.stayStanding, why: "stayedOut", because });
    scoreCrisis(turn, crisis.defender, -numbers.abandonedPoints, "abandoned", because);
    for (const pact of broken) {
      turn.emit({ kind: "pactLeft", pact: pact.id, seat, why: "stayedOut", because });
      endIfAlone(turn, pact.id);
    }
  }
  for (const seat of lineUp.entrapped) {
    const against: Party = lineUp.honoured.includes(seat) ? crisis.challenger : crisis.defender;
    scoreCrisis(turn, seat, -numbers.joinPoints, "joined", because);
    turn.emit({
      kind: "hostilityMoved",
      pair: pairOf(seat, against),
      by: numbers.joinHostility,
      why: "joined",
      because,
    });
  }
  const mediator = lineUp.mediator;
  if (mediator) {
    turn.emit({ kind: "influenceMoved", seat: mediator, by: -numbers.mediateCost, why: "mediation", because });
  }
}
