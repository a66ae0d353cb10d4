import { stringify } from "csv-stringify/sync";
import { ORDER_KINDS, partiesOf } from "../../shared/words.ts";
import type { GameCount } from "./count.ts";
import type { Game, Played } from "./game.ts";

type Row = Record<string, string | number | boolean | undefined>;

/** The tidy tables that a game adds to: a row an observation, a column a variable; yes and no are 1 and 0. */
export const TABLES: Record<string, (count: GameCount, game: Game, played: Played) => Row[]> = {
  /** A row a seat a game. */
  seats: (count, game, { ranking }) =>
    count.seats.map((one) => {
      const [first, second] = one.cards;
      const { points, percentile } = ranking.find(({ seat }) => seat === one.seat)!;
      return {
        seat: one.seat,
        bot: game.bots?.[one.seat] ?? "competent",
        points,
        percentile,
        standing: one.standing,
        tie: one.tie,
        agenda1: first?.kind,
        agenda1Points: first?.points,
        agenda2: second?.kind,
        agenda2Points: second?.points,
        calls: one.calls,
        honoured: one.honoured,
        stayedOut: one.stayedOut,
        backed: one.backed,
        mediated: one.mediated,
        joinedForeign: one.joinedForeign,
        entrapped: one.entrapped,
        wars: one.wars,
        warsJoined: one.warsJoined,
        ...Object.fromEntries(ORDER_KINDS.map((kind) => [kind, one.orders[kind] ?? 0])),
        yearsWithoutOrder: one.orderless,
      };
    }),
  /** A row a pair of seats a year, as orders are written. */
  dyads: (count) =>
    count.dyads.map(({ pair, ...year }) => {
      const [a, b] = partiesOf(pair);
      return { a, b, ...year };
    }),
  /** A row a crisis. Lists are separated by spaces. */
  crises: (count) =>
    count.crises.map((crisis) => {
      const { called, honoured, stayedOut, excused, backed, offered, mediator, washington, entrapped } = crisis.lineUp!;
      return {
        round: crisis.round,
        crisis: crisis.id,
        challenger: crisis.challenger,
        defender: crisis.defender,
        by: crisis.by,
        called: called.join(" "),
        honoured: honoured.join(" "),
        stayedOut: stayedOut.join(" "),
        excused: excused.join(" "),
        backed: backed.join(" "),
        offered: offered.join(" "),
        mediator,
        washington,
        joinedForeign: entrapped.join(" "),
        challengerChoice: crisis.choices!.challenger,
        defenderChoice: crisis.choices!.defender,
        outcome: crisis.outcome,
        winner: crisis.winner,
        challengerChance: crisis.chance,
      };
    }),
};

/** Rows as CSV, after RFC 4180 but with bare line ends; with the names of the columns first where `head` is asked for. */
export function csvOf(rows: readonly Row[], head: boolean): string {
  return stringify([...rows], { header: head, cast: { boolean: (value) => (value ? "1" : "0") } });
}

/** One game's rows of a table, each with the game that it is of. */
export function rowsOf(table: string, at: number, game: Game, played: Played): Row[] {
  const key = { game: at, scenario: played.scenario, seed: played.seed };
  return TABLES[table]!(played.count!, game, played).map((row) => ({ ...key, ...row }));
}
