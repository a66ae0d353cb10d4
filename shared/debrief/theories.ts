import { landscapeOf } from "../insight/index.ts";
import { truthOf } from "../rules/bonds.ts";
import { isSeat, type Party, pairOf, partiesOf, type Seat } from "../words.ts";
import { oddsOfSame, type PairRead, pairsOf } from "./pairs.ts";
import { callsOf } from "./promises.ts";
import type { GameRead, PactRead } from "./read.ts";
import { type Interval, oddsRatio, shareOf } from "./statistics.ts";

/**
 * Rival explanations held against one game. Each predicts something that can come out otherwise here; how it was read off the
 * events is ours, not the authors'. A game is a small sample: a verdict needs an interval to lie wholly on one side.
 */
export const THEORIES = ["snyder", "rappHooper", "kim", "beckley", "walt", "landscape"] as const;
export type Theory = (typeof THEORIES)[number];

/** A case that speaks for a claim or against it. */
export interface Case {
  side: "for" | "against";
  crisis?: string;
  pact?: string;
  seat?: Seat;
}

export interface Finding {
  theory: Theory;
  /** What was measured: a share of cases (0 to 1), or an odds ratio. */
  measure: "share" | "odds";
  estimate: Interval | undefined;
  /** The value that would speak neither way. */
  nothing: number;
  /** Cases counted. */
  many: number;
  verdict: "for" | "against" | "undecided";
  cases: Case[];
}

/** All findings, in the order of the list. */
export function theoriesIn(game: GameRead): Finding[] {
  const pairs = pairsOf(game);
  return [snyder(game), rappHooper(pairs, game), kim(game), beckley(game), walt(pairs, game), landscape(game, pairs)];
}

/** Cases for and against: the claim is that most are for it. */
function fromCases(theory: Theory, cases: Case[], nothing = 0.5): Finding {
  const estimate = shareOf(cases.filter(({ side }) => side === "for").length, cases.length);
  const verdict = verdictOf(estimate, nothing);
  return { theory, measure: "share", estimate, nothing, many: cases.length, verdict, cases };
}

function verdictOf(estimate: Interval | undefined, nothing: number): Finding["verdict"] {
  if (!estimate) return "undecided";
  return estimate.low > nothing ? "for" : estimate.high < nothing ? "against" : "undecided";
}

/**
 * Snyder: standing firmly by allies risks entrapment, holding back risks abandonment. A call honoured should have entangled the
 * helper, that is, lined it up against somebody else's rival; one stayed out of should have cost it a partner when it was
 * challenged itself. Cases of the second kind count only if the seat was challenged later.
 */
function snyder(game: GameRead): Finding {
  const calls = callsOf(game);
  const cases = calls.flatMap(({ crisis, seat, answer, own, n }): Case[] => {
    if (answer === "honoured") return [{ side: own ? "against" : "for", crisis, seat }];
    if (answer === "excused") return [];
    const later = game.crises.filter((next) => next.n.broke > n && next.crisis.defender === seat && next.lineUp);
    if (later.length === 0) return [];
    const isHelped = later.some(({ lineUp }) => lineUp!.honoured.length > 0);
    return [{ side: isHelped ? "against" : "for", crisis, seat }];
  });
  return fromCases("snyder", cases);
}

/** Rapp-Hooper: states whose rivals are the same and none unshared should sign more readily than others. */
function rappHooper(pairs: readonly PairRead[], game: GameRead): Finding {
  const { ratio, cells } = oddsOfSame(pairs);
  const declined = game.drafts.filter(({ reason, draft }) => reason === "entrapment" && draft.terms.kind === "defence");
  const cases = ownDefence(game).map((pact): Case => {
    const isExclusive = pairsIn(pact, pairs).every(
      ({ unshared, common }) => unshared.length === 0 && common.length > 0,
    );
    return { side: isExclusive ? "for" : "against", pact: pact.pact.id };
  });
  const feared = declined.map(({ declinedBy }): Case => ({ side: "for", seat: declinedBy }));
  return {
    theory: "rappHooper",
    measure: "odds",
    estimate: ratio,
    nothing: 1,
    many: cells.heldYes + cells.heldNo + cells.notYes + cells.notNo,
    verdict: verdictOf(ratio, 1),
    cases: [...cases, ...feared],
  };
}

/** "Rare" is read as: in fewer than one call in four. */
const KIM_RARE = 0.75;

/**
 * Kim: entrapment, in the narrow sense that an ally is dragged into a war over interests that are not its own, is rarer than
 * feared, since allies restrain and write their promises with care. Of all calls into somebody else's quarrel, more than
 * three in four should have ended without a war of the called.
 */
function kim(game: GameRead): Finding {
  const cases = foreignCalls(game).map(({ crisis, seat, answer }): Case => {
    const isWar = game.crises.find(({ id }) => id === crisis)?.outcome === "war";
    return { side: answer === "honoured" && isWar ? "against" : "for", crisis, seat };
  });
  return fromCases("kim", cases, KIM_RARE);
}

/**
 * Beckley: entanglement is rare because leaders keep promises loose and sidestep calls that cost more than they serve. Calls into
 * somebody else's quarrel should more often be stayed out of than honoured.
 */
function beckley(game: GameRead): Finding {
  const cases = foreignCalls(game).map(
    ({ crisis, seat, answer }): Case => ({ side: answer === "stayedOut" ? "for" : "against", crisis, seat }),
  );
  return fromCases("beckley", cases);
}

function foreignCalls(game: GameRead) {
  return callsOf(game).filter(({ own, answer }) => !own && answer !== "excused");
}

/** Walt: states ally against a threat that they share. Pairs with a common rival stronger than either should sign more than others. */
function walt(pairs: readonly PairRead[], game: GameRead): Finding {
  const strength = (party: Party) => game.setup.strength[party] ?? 0;
  const isThreatened = ({ a, b, common }: PairRead) =>
    common.some((party) => strength(party) >= Math.max(strength(a), strength(b)));
  const cells = { heldYes: 0, heldNo: 0, notYes: 0, notNo: 0 };
  const asked = pairs.filter(({ rivals }) => !rivals);
  for (const pair of asked) cells[`${isThreatened(pair) ? "held" : "not"}${pair.defence ? "Yes" : "No"}`] += 1;
  const estimate = oddsRatio(cells);
  const cases = ownDefence(game).map(
    (pact): Case => ({ side: pairsIn(pact, pairs).some(isThreatened) ? "for" : "against", pact: pact.pact.id }),
  );
  return {
    theory: "walt",
    measure: "odds",
    estimate,
    nothing: 1,
    many: asked.length,
    verdict: verdictOf(estimate, 1),
    cases,
  };
}

/**
 * Axelrod and Bennett: states slide into the two blocs that leave them least frustrated. Partners in defence pacts should stand in
 * one bloc of the deepest valley more often than any two states that are no rivals. Sizes are strengths; propensities fall with
 * true hostility and rise with institutions shared, as in the game's panel of blocs.
 */
function landscape(game: GameRead, pairs: readonly PairRead[]): Finding {
  const sides = blocsOf(game);
  const isTogether = ({ a, b }: PairRead) => sides.get(a) === sides.get(b);
  const all = pairs.filter(({ rivals }) => !rivals);
  const partners = all.filter(({ defence }) => defence);
  const nothing = all.length > 0 ? all.filter(isTogether).length / all.length : 0.5;
  const estimate = shareOf(partners.filter(isTogether).length, partners.length);
  const cases = ownDefence(game).map(
    (pact): Case => ({ side: pairsIn(pact, pairs).every(isTogether) ? "for" : "against", pact: pact.pact.id }),
  );
  const verdict = verdictOf(estimate, nothing);
  return { theory: "landscape", measure: "share", estimate, nothing, many: partners.length, verdict, cases };
}

/** Degrees of hostility that one institution shared makes up for, as in the panel of blocs. */
const TREATY = 2;

/** Which of the two blocs of the deepest valley each party is in, by the truth at the start. */
export function blocsOf({ setup, start }: GameRead): Map<Party, boolean> {
  const parties: Party[] = [...setup.seats, ...setup.outsiders];
  const [valley] = landscapeOf({
    sizes: parties.map((party) => setup.strength[party] ?? 0),
    propensity(i, j) {
      const [a, b] = [parties[i]!, parties[j]!];
      const shared = setup.institutions.filter(({ members }) =>
        [a, b].every((one) => isSeat(one) && members.includes(one)),
      );
      return setup.numbers.suspicionFrom - 0.5 - truthOf(start, pairOf(a, b)) + TREATY * shared.length;
    },
  }).valleys;
  return new Map(parties.map((party, i) => [party, valley?.sides[i] ?? false]));
}

function ownDefence({ pacts }: GameRead): PactRead[] {
  return pacts.filter(({ pact }) => pact.kind === "defence" && pact.origin === "own");
}

function pairsIn({ pact }: PactRead, pairs: readonly PairRead[]): PairRead[] {
  return pairs.filter(({ pair }) => partiesOf(pair).every((party) => (pact.members as Party[]).includes(party)));
}
