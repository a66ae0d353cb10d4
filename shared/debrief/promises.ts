import type { Order } from "../order.ts";
import type { Pledge } from "../state.ts";
import type { PledgeVerb, Seat } from "../words.ts";
import type { GameRead } from "./read.ts";

export interface Kept {
  pledge: Pledge;
  n: number;
  /** "untested": there was no occasion to keep or break it. */
  verdict: "kept" | "broken" | "untested";
}

/** One call upon a pact: who was called to whose help, and what it did. */
export interface Call {
  crisis: string;
  round: number;
  /** Number of the event of the line-up. */
  n: number;
  seat: Seat;
  defender: Seat;
  answer: "honoured" | "stayedOut" | "excused";
  /** Whether the challenger was its own rival. */
  own: boolean;
  pacts: string[];
}

/** Every pledge beside what its author did. */
export function pledgesKept(game: GameRead): Kept[] {
  return game.pledges.map(({ pledge, n }) => ({ pledge, n, verdict: JUDGES[pledge.verb](game, pledge, n) }));
}

export function callsOf(game: GameRead): Call[] {
  return game.crises.flatMap(({ id, round, n, crisis, lineUp, own, calledBy }) =>
    (lineUp?.called ?? []).map((seat) => ({
      crisis: id,
      round,
      n: n.linedUp,
      seat,
      defender: crisis.defender as Seat,
      answer: lineUp!.honoured.includes(seat) ? "honoured" : lineUp!.stayedOut.includes(seat) ? "stayedOut" : "excused",
      own: own.includes(seat),
      pacts: (calledBy[seat] ?? []).map((pact) => pact.id),
    })),
  );
}

/** `n`: number of the event of the pledge. */
type Judge = (game: GameRead, pledge: Pledge, n: number) => Kept["verdict"];

const did = (yes: boolean): Kept["verdict"] => (yes ? "kept" : "broken");

/** An order of the year of the pledge; a year without a sheet is one without the order. */
function ordered({ orders }: GameRead, { by, round }: Pledge, is: (order: Order) => boolean): boolean {
  return orders.some((one) => one.seat === by && one.round === round && one.orders.some(is));
}

/** A pledge binds in the year in which it is given; one to honour, at the first call from then on. */
const JUDGES: Record<PledgeVerb, Judge> = {
  honour: (game, { by, about }, n) => {
    const call = callsOf(game).find(
      (one) =>
        one.seat === by && one.n > n && one.answer !== "excused" && (about === undefined || one.defender === about),
    );
    return call ? did(call.answer === "honoured") : "untested";
  },
  reassure: (game, pledge) =>
    did(ordered(game, pledge, (order) => order.kind === "reassure" && order.target === pledge.about)),
  notPress: (game, pledge) =>
    did(!ordered(game, pledge, (order) => order.kind === "press" && (!pledge.about || order.target === pledge.about))),
  arm: (game, pledge) => did(ordered(game, pledge, (order) => order.kind === "arm" && order.target === pledge.about)),
  host: (game, pledge) =>
    did(
      ordered(
        game,
        pledge,
        (order) => order.kind === "host" && (!pledge.about || order.a === pledge.about || order.b === pledge.about),
      ),
    ),
  voteYes: (game, pledge) => voted(game, pledge, "yes"),
  voteNo: (game, pledge) => voted(game, pledge, "no"),
  sign: ({ drafts, pacts }, { by, about, round }) => {
    const isIts = (members: readonly string[]) => members.includes(by) && (!about || members.includes(about));
    if (pacts.some((one) => one.round === round && isIts(one.pact.members))) return "kept";
    const declined = drafts.some(
      (one) => one.round === round && one.declinedBy === by && isIts(one.draft.terms.members),
    );
    return declined ? "broken" : "untested";
  },
};

function voted({ votes }: GameRead, { by, round }: Pledge, vote: "yes" | "no"): Kept["verdict"] {
  const given = votes.find((one) => one.seat === by && one.round === round);
  return given ? did(given.vote === vote) : "untested";
}
