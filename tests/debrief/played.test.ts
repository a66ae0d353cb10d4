import { beforeAll, describe, expect, test } from "vitest";
import { oddsOfSharing } from "../../server/lab/bars/figures/pacts.ts";
import type { GameCount } from "../../server/lab/count.ts";
import { countGame } from "../../server/lab/counter.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import { playOut } from "../../shared/bots/playout.ts";
import {
  blocsOf, callsOf, chainsOf, compared, decisionsOf, entrappedIn, figuresOf, type GameRead, oddsOfSame, type PactRead, pairsOf,
  readGame, type Theory, theoriesIn,
} from "../../shared/debrief/index.ts"; // biome-ignore format: one glance
import type { CrisisRead } from "../../shared/debrief/read.ts";
import type { Seat } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";

/** Bots' games: what the debrief reads is what the laboratory counts. */
const games: { read: GameRead; count: GameCount }[] = [];
beforeAll(async () => {
  for (const [id, seed] of [
    ["south8", "a"],
    ["levant8", "b"],
    ["central8", "c"],
    ["forum26", "d"],
  ] as const) {
    const played = await playOut({ ...scenarioOf(id)!, rounds: 4 }, seed, () => seatedBot);
    games.push({ read: readGame(played.events), count: countGame(played) });
  }
});

describe("A game of bots", () => {
  test("has the pairs that the laboratory counts, and the same odds", () => {
    for (const { read, count } of games) {
      const pairs = new Map(pairsOf(read).map((one) => [one.pair, one]));
      for (const { pair, rivals, common, unshared, bothHave, any, open } of count.pairs) {
        const one = pairs.get(pair)!;
        expect({ ...one, common: one.common.length, unshared: one.unshared.length }).toMatchObject({
          rivals, common, unshared, bothHave, defence: any, open,
        }); // biome-ignore format: one glance
      }
      const { ratio } = oddsOfSame([...pairs.values()]);
      if (ratio) expect(ratio.value).toBeCloseTo(oddsOfSharing("any")([count]).value, 8);
    }
  });

  test("has the calls, entrapments and points that the laboratory counts", () => {
    for (const { read, count } of games) {
      for (const { seat, honoured, stayedOut, joinedForeign, course } of count.seats) {
        const mine = callsOf(read).filter((call) => call.seat === seat);
        expect(mine.filter(({ answer }) => answer === "honoured")).toHaveLength(honoured);
        expect(mine.filter(({ answer }) => answer === "stayedOut")).toHaveLength(stayedOut);
        expect(entrappedIn(read).filter((one) => one.seat === seat)).toHaveLength(joinedForeign);
        expect(read.points[seat]).toBe(course.at(-1));
      }
      expect(chainsOf(read)).toHaveLength(count.crises.length);
    }
  });

  test("gives three decisions at the most to a seat, heaviest first", () => {
    for (const { read } of games) {
      for (const seat of read.seats) {
        const weights = decisionsOf(read, seat).map(({ weight }) => weight);
        expect(weights.length).toBeLessThanOrEqual(3);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
      }
    }
  });

  test("compared with itself differs in nothing", () => {
    const figures = figuresOf(games[3]!.read);
    const { counts, odds } = compared(figures, figures);
    expect(Object.values(counts).map(({ value }) => value)).toEqual([0, 0, 0, 0, 0]);
    if (figures.odds) expect(odds!.value).toBeCloseTo(1, 10);
  });
});

describe("No explanation is safe", () => {
  const verdict = (game: GameRead, theory: Theory) => theoriesIn(game).find((one) => one.theory === theory)!.verdict;

  /** So many crises, each with one called seat. */
  const crises = (
    game: GameRead,
    many: number,
    what: { own: boolean; answer: "honoured" | "stayedOut"; war: boolean },
  ) =>
    Array.from({ length: many }, (_, n): CrisisRead => {
      const [challenger, defender, called] = game.seats as [Seat, Seat, Seat];
      const isIn = (answer: string) => (what.answer === answer ? [called] : []);
      return {
        id: `x${n}`,
        round: 1,
        n: { broke: 10 * n, linedUp: 10 * n + 1, ended: 10 * n + 2 },
        crisis: { id: `x${n}`, challenger, defender, by: "press", card: "" },
        hostility: 7,
        wasRivalry: true,
        wasHidden: false,
        lineUp: {
          called: [called],
          honoured: isIn("honoured"),
          stayedOut: isIn("stayedOut"),
          excused: [],
          backed: [],
          offered: [],
          washington: "stays",
          entrapped: what.own ? [] : isIn("honoured"),
        },
        outcome: what.war ? "war" : "cYields",
        points: {},
        calledBy: { [called]: [] },
        own: what.own ? [called] : [],
        moved: [],
      };
    });

  test("calls that dragged nobody in speak against the dilemma, and calls that did for it", () => {
    const { read } = games[0]!;
    const own = { ...read, crises: crises(read, 12, { own: true, answer: "honoured", war: false }) };
    const foreign = { ...read, crises: crises(read, 12, { own: false, answer: "honoured", war: false }) };
    expect([verdict(own, "snyder"), verdict(foreign, "snyder")]).toEqual(["against", "for"]);
  });

  test("wars for others speak against Kim, and their absence for him; answers for or against Beckley", () => {
    const { read } = games[0]!;
    const fought = { ...read, crises: crises(read, 20, { own: false, answer: "honoured", war: true }) };
    const calm = { ...read, crises: crises(read, 20, { own: false, answer: "stayedOut", war: false }) };
    expect([verdict(fought, "kim"), verdict(calm, "kim")]).toEqual(["against", "for"]);
    expect([verdict(fought, "beckley"), verdict(calm, "beckley")]).toEqual(["against", "for"]);
  });

  /** The game as if just these pairs had each signed a defence pact. */
  const signedBy = (game: GameRead, pairs: readonly (readonly [Seat, Seat])[]): GameRead => ({
    ...game,
    pacts: pairs.map(
      ([a, b], n): PactRead => ({
        pact: { id: `x${n}`, kind: "defence", origin: "own", members: [a, b], since: 1, leaving: [] },
        n,
        round: 1,
        signatures: [],
        replaces: [],
        left: [],
      }),
    ),
  });

  test("pacts where rivals are common speak for the threat and the exclusive adversary, pacts elsewhere against", () => {
    for (const theory of ["walt", "rappHooper", "landscape"] as const) {
      const verdicts = new Set<string>();
      for (const { read } of games) {
        const pairs = pairsOf(read).filter(({ rivals }) => !rivals);
        const some = [
          pairs,
          pairs.filter((one) => one.common.length > 0),
          pairs.filter((one) => one.common.length === 0),
        ];
        const tries = [
          ...some,
          pairs.filter((one) => one.unshared.length === 0),
          pairs.filter((one) => one.unshared.length > 0),
          ...halves(read),
        ];
        for (const list of tries)
          verdicts.add(
            verdict(
              signedBy(
                read,
                list.map(({ a, b }) => [a, b] as const),
              ),
              theory,
            ),
          );
      }
      expect(verdicts, theory).toContain("for");
      expect(verdicts, theory).toContain("against");
    }
  });
});

/** Pairs within one bloc of the landscape, and across. */
function halves(read: GameRead) {
  const sides = blocsOf(read);
  const pairs = pairsOf(read).filter(({ rivals }) => !rivals);
  const within = ({ a, b }: (typeof pairs)[number]) => sides.get(a) === sides.get(b);
  return [pairs.filter(within), pairs.filter((one) => !within(one))];
}
