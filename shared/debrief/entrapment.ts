import type { BySeat, Party, Seat } from "../words.ts";
import { pairOf } from "../words.ts";
import { callsOf } from "./promises.ts";
import type { CrisisRead, GameRead } from "./read.ts";

/** A seat that lined up against somebody else's rival. */
export interface Entrapped {
  seat: Seat;
  crisis: string;
  round: number;
  against: Party;
  /** Called by a pact, and not by its own choice to back a challenger. */
  called: boolean;
  war: boolean;
  /** Points that the crisis brought it, and hostility that it gained with the other side. */
  points: number;
  hostility: number;
}

/** A defender whose called partner stayed out. */
export interface Abandoned {
  seat: Seat;
  by: Seat;
  crisis: string;
  round: number;
  outcome: CrisisRead["outcome"];
  points: number;
}

/** What a seat had of others' promises and gave for them. */
export interface Ride {
  seat: Seat;
  /** Years in which it was in a defence pact of states' own making. */
  covered: number;
  /** Times that partners honoured a call for it. */
  helped: number;
  called: number;
  honoured: number;
  /** Years in which it armed itself or another. */
  armed: number;
  /** Covered, and neither honoured a call nor armed anybody. */
  isFree: boolean;
}

/** A war that went beyond the two whose quarrel it was. */
export interface ChainGang {
  crisis: string;
  round: number;
  /** Everybody at war, principals first. */
  states: Party[];
  /** Those whose quarrel it was not. */
  dragged: Seat[];
  /** Later crises between somebody dragged in and the side that it was dragged against. */
  later: string[];
}

export function entrappedIn(game: GameRead): Entrapped[] {
  return game.crises.flatMap(({ id, round, crisis, lineUp, outcome, points, moved }) =>
    (lineUp?.entrapped ?? []).map((seat) => {
      const called = lineUp!.honoured.includes(seat);
      const against = called ? crisis.challenger : crisis.defender;
      const pair = pairOf(seat, against);
      const hostility = moved.filter((move) => move.pair === pair).reduce((sum, move) => sum + move.by, 0);
      return { seat, crisis: id, round, against, called, war: outcome === "war", points: points[seat] ?? 0, hostility };
    }),
  );
}

export function abandonedIn(game: GameRead): Abandoned[] {
  return game.crises.flatMap(({ id, round, crisis, lineUp, outcome, points }) =>
    (lineUp?.stayedOut ?? []).map((by) => ({
      seat: crisis.defender as Seat,
      by,
      crisis: id,
      round,
      outcome,
      points: points[crisis.defender as Seat] ?? 0,
    })),
  );
}

/** In the order of the seats. */
export function ridesIn(game: GameRead): Ride[] {
  const calls = callsOf(game);
  const covered = yearsCovered(game);
  return game.seats.map((seat) => {
    const mine = calls.filter((call) => call.seat === seat && call.answer !== "excused");
    const honoured = mine.filter(({ answer }) => answer === "honoured").length;
    const armed = new Set(
      game.orders
        .filter((one) => one.seat === seat && one.orders.some(({ kind }) => kind === "arm"))
        .map(({ round }) => round),
    ).size;
    return {
      seat,
      covered: covered[seat] ?? 0,
      helped: calls.filter((call) => call.defender === seat && call.answer === "honoured").length,
      called: mine.length,
      honoured,
      armed,
      isFree: (covered[seat] ?? 0) > 0 && honoured === 0 && armed === 0,
    };
  });
}

/** Counted as orders are written: after the signatures of the year. */
function yearsCovered({ pacts, seats, rounds }: GameRead): BySeat<number> {
  const years: BySeat<number> = {};
  for (const seat of seats) {
    let many = 0;
    for (let round = 1; round <= rounds; round += 1) {
      const isIn = pacts.some(({ pact, round: from, lasted, left }) => {
        const isBound = pact.kind === "defence" && pact.origin === "own" && pact.members.includes(seat);
        const until = Math.min(lasted ?? rounds, left.find((one) => one.seat === seat)?.round ?? rounds);
        return isBound && from <= round && round <= until;
      });
      if (isIn) many += 1;
    }
    years[seat] = many;
  }
  return years;
}

/**
 * Wars into which pacts drew states whose quarrel they were not (chain-ganging: Christensen and Snyder 1990, International
 * Organization 44: 137-168), and whether the war went on as a quarrel of theirs.
 */
export function chainGangsIn(game: GameRead): ChainGang[] {
  return game.crises.flatMap(({ id, round, n, crisis, lineUp, outcome }) => {
    const dragged = lineUp?.entrapped ?? [];
    if (outcome !== "war" || dragged.length === 0) return [];
    const later = game.crises.filter(
      (next) =>
        next.n.broke > n.ended &&
        dragged.some((seat) => {
          const against = lineUp!.honoured.includes(seat) ? crisis.challenger : crisis.defender;
          const parties: Party[] = [next.crisis.challenger, next.crisis.defender];
          return parties.includes(seat) && parties.includes(against);
        }),
    );
    const states = [crisis.challenger, crisis.defender, ...lineUp!.honoured, ...lineUp!.backed];
    return [{ crisis: id, round, states, dragged, later: later.map((one) => one.id) }];
  });
}
