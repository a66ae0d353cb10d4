import type { Change } from "../seminar/contract.ts";
import type { Party, Seat } from "../words.ts";
import type { GameRead, PactRead } from "./read.ts";

/** A decision of one seat with what followed from it, and what to ask the engine and the student about it. */
export interface Decision {
  n: number;
  round: number;
  what: "signed" | "declined" | "honoured" | "stayedOut" | "stood" | "yielded";
  /** The pact, draft or crisis that it was about. */
  about: string;
  /** Points of all seats moved by the crises that followed from it, without their signs: how much hung on it. */
  weight: number;
  /** The seat's own points among them, with their sign. */
  points: number;
  change: Change;
}

/** A seat's weightiest decisions, one about each crisis or pact, heaviest first. A pact never called on, or a refusal without a crisis after it, weighs nothing and comes last. */
export function decisionsOf(game: GameRead, seat: Seat, most = 3): Decision[] {
  const found = [...answers(game, seat), ...choices(game, seat), ...signings(game, seat), ...refusals(game, seat)];
  return found.sort((a, b) => b.weight - a.weight).slice(0, most);
}

function swung({ crises }: GameRead, ids: readonly string[], seat: Seat): { weight: number; points: number } {
  let weight = 0;
  let points = 0;
  for (const crisis of crises.filter(({ id }) => ids.includes(id))) {
    for (const moved of Object.values(crisis.points)) weight += Math.abs(moved);
    points += crisis.points[seat] ?? 0;
  }
  return { weight, points };
}

/** A pact weighs as much as the crises in which it called somebody. Defence pacts come first. */
function signings(game: GameRead, seat: Seat): Decision[] {
  const isDefence = ({ pact }: PactRead) => Number(pact.kind === "defence");
  const all = [...game.pacts].sort((a, b) => isDefence(b) - isDefence(a));
  return all.flatMap(({ pact, round, signatures, draft }) => {
    const mine = signatures.find((one) => one.seat === seat);
    if (!mine || !draft) return [];
    const ids = game.crises
      .filter(({ calledBy }) => Object.values(calledBy).some((by) => by.some(({ id }) => id === pact.id)))
      .map(({ id }) => id);
    const { weight, points } = swung(game, ids, seat);
    const change: Change = { kind: "unsigned", pact: pact.id };
    return [{ n: mine.n, round, what: "signed", about: pact.id, weight, points, change }];
  });
}

function answers(game: GameRead, seat: Seat): Decision[] {
  return game.crises.flatMap(({ id, round, lineUp, n }): Decision[] => {
    const honoured = lineUp?.honoured.includes(seat);
    if (!honoured && !lineUp?.stayedOut.includes(seat)) return [];
    const change: Change = { kind: "answer", crisis: id, seat, answer: honoured ? "stay" : "honour" };
    const what = honoured ? "honoured" : "stayedOut";
    return [
      {
        n: givenAt(game, "answered", id, seat) ?? n.linedUp,
        round,
        what,
        about: id,
        ...swung(game, [id], seat),
        change,
      },
    ];
  });
}

function choices(game: GameRead, seat: Seat): Decision[] {
  return game.crises.flatMap(({ id, round, crisis, choices: made, n }): Decision[] => {
    const side = crisis.challenger === seat ? "challenger" : crisis.defender === seat ? "defender" : undefined;
    if (!side || !made) return [];
    const stood = made[side] === "stand";
    const change: Change = { kind: "choice", crisis: id, seat, choice: stood ? "yield" : "stand" };
    const what = stood ? "stood" : "yielded";
    return [
      {
        n: givenAt(game, "brinkChosen", id, seat) ?? n.ended,
        round,
        what,
        about: id,
        ...swung(game, [id], seat),
        change,
      },
    ];
  });
}

function givenAt({ rows }: GameRead, kind: "answered" | "brinkChosen", crisis: string, seat: Seat): number | undefined {
  return rows.findLast(({ event }) => event.kind === kind && event.crisis === crisis && event.seat === seat)?.n;
}

/** A draft declined weighs as much as the crises of that year and later in which somebody in it stood without the other. */
function refusals(game: GameRead, seat: Seat): Decision[] {
  return game.drafts.flatMap(({ draft, round, fate, end, declinedBy }): Decision[] => {
    if (fate !== "declined" || declinedBy !== seat || draft.by === seat || draft.terms.kind !== "defence") return [];
    const others = draft.terms.members.filter((member) => member !== seat);
    const ids = game.crises
      .filter(({ crisis, round: at }) => at >= round && (others as Party[]).includes(crisis.defender))
      .map(({ id }) => id);
    const { weight, points } = swung(game, ids, seat);
    const change: Change = { kind: "signed", draft: draft.id };
    return [{ n: end!, round, what: "declined", about: draft.id, weight: weight / 2, points, change }];
  });
}
