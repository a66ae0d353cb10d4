import { abandonedIn, entrappedIn } from "./entrapment.ts";
import { oddsOfCommon, pairsOf } from "./pairs.ts";
import type { GameRead } from "./read.ts";
import { countDifference, type Interval, ratioOfOdds } from "./statistics.ts";

/** One world in figures: counts of a whole game, and an odds ratio. */
export interface Figures {
  entrapments: number;
  abandonments: number;
  crises: number;
  wars: number;
  pacts: number;
  /** Of sharing a defence pact with a rival in common, against without. */
  odds: Interval | undefined;
}

export function figuresOf(game: GameRead): Figures {
  return {
    entrapments: entrappedIn(game).length,
    abandonments: abandonedIn(game).length,
    crises: game.crises.length,
    wars: game.crises.filter(({ outcome }) => outcome === "war").length,
    pacts: game.pacts.filter(({ pact }) => pact.origin === "own").length,
    odds: oddsOfCommon(pairsOf(game)).ratio,
  };
}

export const COUNTS = ["entrapments", "abandonments", "crises", "wars", "pacts"] as const;

/** Another world less the first, with intervals; of the odds the ratio. Each world is one game: chance within it is all they hold. */
export function compared(
  one: Figures,
  other: Figures,
): { counts: Record<(typeof COUNTS)[number], Interval>; odds?: Interval } {
  const counts = Object.fromEntries(COUNTS.map((what) => [what, countDifference(other[what], one[what])]));
  return {
    counts: counts as Record<(typeof COUNTS)[number], Interval>,
    ...(one.odds && other.odds && { odds: ratioOfOdds(other.odds, one.odds) }),
  };
}
