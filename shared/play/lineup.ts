import { chosen } from "../orders/host.ts";
import { areRivals } from "../rules/bonds.ts";
import { washingtonPercent } from "../rules/cover.ts";
import { calledIn, isExcused, mayBack, mayMediate, washingtonRole } from "../rules/crises.ts";
import { reveal } from "../rules/learning.ts";
import { pactsAgainst } from "../rules/pacts.ts";
import { scoreCrisis } from "../rules/score.ts";
import type { Turn } from "../rules/turn.ts";
import type { Crisis, LineUp } from "../state.ts";
import { type Party, pairOf, type Seat } from "../words.ts";
import { endIfAlone } from "./briefing.ts";

/**
 * All line-ups are opened, one crisis after another; who has lined up in an earlier one is excused from the later. Whether
 * more calls come than a seat can answer is settled before the first: a pact broken in it makes nobody less excused.
 */
export function openLineUps(turn: Turn): void {
  const lined = new Set<Seat>();
  const { state, numbers } = turn;
  const asked = { crises: state.crises, pacts: state.pacts };
  for (const { id } of turn.state.crises) {
    const crisis = turn.state.crises.find((crisis) => crisis.id === id)!;
    const isOut = (seat: Seat) => lined.has(seat) || isExcused(asked, crisis, seat, numbers);
    const lineUp = lineUpOf(turn, crisis, isOut);
    meet(turn, crisis, lineUp);
    const entrapped = [
      ...lineUp.honoured.filter((seat) => !areRivals(turn.state, seat, crisis.challenger)),
      ...lineUp.backed.filter((seat) => !areRivals(turn.state, seat, crisis.defender)),
    ];
    turn.emit({ kind: "linedUp", crisis: id, lineUp: { ...lineUp, entrapped } });
    for (const seat of [...lineUp.honoured, ...lineUp.backed]) lined.add(seat);
    settleAccounts(turn, crisis, { ...lineUp, entrapped });
  }
}

function lineUpOf(turn: Turn, crisis: Crisis, isOut: (seat: Seat) => boolean): Omit<LineUp, "entrapped"> {
  const { state, dice, numbers } = turn;
  const answers = state.answers[crisis.id] ?? {};
  const called = calledIn(state.pacts, crisis);
  const excused = called.filter(isOut);
  const free = called.filter((seat) => !excused.includes(seat));
  const offering = (Object.keys(answers) as Seat[]).filter((seat) => answers[seat] === "mediate");
  const offered = state.setup.seats.filter(
    (seat) =>
      offering.includes(seat) && mayMediate(state, seat, crisis) && (state.influence[seat] ?? 0) >= numbers.mediateCost,
  );
  const role = washingtonRole(state, crisis);
  const joins =
    role === "mayJoin" &&
    dice.chance(washingtonPercent(state, crisis.defender, crisis.challenger), "washington", state.round, crisis.id);
  return {
    called: [...called],
    excused,
    honoured: free.filter((seat) => answers[seat] !== "stay"),
    stayedOut: free.filter((seat) => answers[seat] === "stay"),
    backed: mayBack(state.pacts, crisis).filter((seat) => answers[seat] === "back" && !isOut(seat)),
    offered,
    mediator: offered.length > 0 ? chosen(turn, offered) : undefined,
    washington: state.washington.chosen[crisis.id] ?? (role === "mediates" ? "mediates" : joins ? "joins" : "stays"),
  };
}

/** Hidden rivals who line up against each other have met in a crisis: it comes out. */
function meet(turn: Turn, crisis: Crisis, { honoured, backed }: Pick<LineUp, "honoured" | "backed">): void {
  for (const seat of honoured) reveal(turn, pairOf(seat, crisis.challenger), "crisis", undefined, crisis.id);
  for (const seat of backed) reveal(turn, pairOf(seat, crisis.defender), "crisis", undefined, crisis.id);
}

/** What the line-up alone costs and earns, war or no war. */
function settleAccounts(turn: Turn, crisis: Crisis, lineUp: LineUp): void {
  const { numbers } = turn;
  const because = crisis.id;
  for (const seat of lineUp.honoured)
    turn.emit({ kind: "standingMoved", seat, by: numbers.honourStanding, why: "honoured", because });
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
