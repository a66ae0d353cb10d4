import { type Pair, type Party, pairOf, type Seat } from "../words.ts";
import { type GameRead, rivalsAtStart } from "./read.ts";
import { type Fourfold, type Interval, oddsRatio } from "./statistics.ts";

/** Two seats: how their true rivals lay to each other at the start, and what they signed. */
export interface PairRead {
  pair: Pair;
  a: Seat;
  b: Seat;
  rivals: boolean;
  /** Rivals that both have, and that only one of the two has; the two themselves do not count. */
  common: Party[];
  unshared: Party[];
  bothHave: boolean;
  /** Ever in one defence pact of states' own making; in one against anyone; in a consultation pact. */
  defence: boolean;
  open: boolean;
  consultation: boolean;
}

export function pairsOf(game: GameRead): PairRead[] {
  const rivals = new Map(game.seats.map((seat) => [seat, rivalsAtStart(game, seat)]));
  const own = game.pacts.map(({ pact }) => pact).filter(({ origin }) => origin === "own");
  const seats = [...game.seats].sort();
  return seats.flatMap((a, at) =>
    seats.slice(at + 1).map((b) => {
      const ofA = rivals.get(a)!.filter((party) => party !== b);
      const ofB = rivals.get(b)!.filter((party) => party !== a);
      const together = own.filter(({ members }) => members.includes(a) && members.includes(b));
      const defence = together.filter(({ kind }) => kind === "defence");
      return {
        pair: pairOf(a, b),
        a,
        b,
        rivals: rivals.get(a)!.includes(b),
        common: ofA.filter((party) => ofB.includes(party)),
        unshared: [...ofA.filter((party) => !ofB.includes(party)), ...ofB.filter((party) => !ofA.includes(party))],
        bothHave: ofA.length > 0 && ofB.length > 0,
        defence: defence.length > 0,
        open: defence.some(({ against }) => against === undefined),
        consultation: together.some(({ kind }) => kind === "consultation"),
      };
    }),
  );
}

export interface Odds {
  cells: Fourfold;
  ratio: Interval | undefined;
}

type Signed = "defence" | "open";

/** The pairs of which the laboratory reckons: no rivals of each other, and each with a rival. */
export function comparable(pairs: readonly PairRead[]): PairRead[] {
  return pairs.filter(({ rivals, bothHave }) => !rivals && bothHave);
}

/** Odds of ever sharing a defence pact where two have the same rivals (none unshared), against all other comparable pairs. */
export function oddsOfSame(pairs: readonly PairRead[], signed: Signed = "defence"): Odds {
  return odds(comparable(pairs), ({ unshared }) => unshared.length === 0, signed);
}

/** The same where two have at least one rival in common, whatever else they have. */
export function oddsOfCommon(pairs: readonly PairRead[], signed: Signed = "defence"): Odds {
  return odds(comparable(pairs), ({ common }) => common.length > 0, signed);
}

function odds(pairs: readonly PairRead[], holds: (pair: PairRead) => boolean, signed: Signed): Odds {
  const cells: Fourfold = { heldYes: 0, heldNo: 0, notYes: 0, notNo: 0 };
  for (const pair of pairs) cells[`${holds(pair) ? "held" : "not"}${pair[signed] ? "Yes" : "No"}`] += 1;
  return { cells, ratio: oddsRatio(cells) };
}

/**
 * What the laboratory found with the same definition (docs/bars.md, part "odds"): 160 games of strong bots, spread evenly
 * over four scenarios of eight seats, seed "proof", played 1 December 2026; intervals clustered by game.
 */
export const LABORATORY = {
  games: 160,
  scenarios: ["south8", "levant8", "central8", "east8"],
  seed: "proof",
  played: "2026-12-01",
  open: { value: 3.87, low: 1.96, high: 7.63 },
  defence: { value: 3.78, low: 1.87, high: 7.63 },
} as const satisfies Record<string, unknown>;
