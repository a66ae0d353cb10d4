import { describe, expect, test } from "vitest";
import { CONDITIONS, type ConditionName, type Evidence, type Measures } from "../../server/lab/report/evidence.ts";
import { placeboSentence, tested, verdictOf } from "../../server/lab/report/hypotheses.ts";
import { pageOf } from "../../server/lab/report/page.ts";
import { REFERENCES } from "../../server/lab/report/references.ts";
import type { Interval } from "../../server/lab/statistics/interval.ts";

const near = (value: number, half = 1): Interval => ({ value, low: value - half, high: value + half });
const odds = (value: number): Interval => ({ value, low: value / 1.2, high: value * 1.2 });

/** Figures that were made up, so that one can see what the report would say of them. */
function madeUp(
  changed: Partial<Record<ConditionName, Partial<Measures>>> = {},
  found: { common?: number; unshared?: number; price?: number; free?: number } = {},
): Evidence {
  const plain: Measures = { charter: near(2), step1: near(70), step2: near(40), pacts: near(0.8, 0.02), entrapment: near(2, 0.2), wars: near(1, 0.1) }; // biome-ignore format: one glance
  const of = (name: ConditionName): Measures => ({ ...plain, ...changed[name] });
  const { common = 3, unshared = 0.5, price = -30, free = 50 } = found;
  const by = { common: odds(common), unshared: odds(unshared) };
  const both = { ...by, ever: by, equal: odds(4) };
  return {
    seed: "made up",
    games: 400,
    scenarios: [
      {
        id: "south8",
        title: "The mountains & the plain",
        seats: ["IND", "PAK", "CHN"],
        pairs: [
          { pair: "IND-PAK", shared: 1, rivals: 100, common: 0, unshared: 2 },
          { pair: "CHN-PAK", shared: 60, rivals: 0, common: 1, unshared: 0.5 },
          { pair: "CHN-IND", shared: 0, rivals: 100, common: 1, unshared: 1 },
        ],
        found: { charter: near(80), common: odds(common), unshared: undefined, entrapment: near(1, 0.4) },
      },
    ],
    conditions: Object.fromEntries(CONDITIONS.map((name) => [name, of(name)])) as Evidence["conditions"],
    odds: { any: both, open: both },
    guarantee: { common: odds(common), lacking: odds(unshared), lacked: odds(1) },
    price: near(price, 5),
    granted: { costly: near(20, 5), free: near(free, 5), noVisitPrice: near(30, 5), noWarPrice: near(25, 5) },
  };
}

const SUPPORT = {
  commonRivals: { charter: near(85) },
  noWashington: { step2: near(60) },
  secretsPublic: { entrapment: near(1, 0.2) },
};
const FOR = madeUp(SUPPORT, { free: 90 });
const AGAINST = madeUp(
  {
    historical: { charter: near(70) },
    commonRivals: { charter: near(20) },
    noWashington: { step2: near(20) },
    secretsPublic: { entrapment: near(4, 0.2) },
  },
  { common: 0.4, unshared: 2.5, price: 30, free: 5 },
);

describe("The verdict of each hypothesis", () => {
  test("supports the claim when the figures do", () => {
    expect(tested(FOR).map(({ finding }) => finding)).toEqual(Array.from({ length: 8 }, () => "supported"));
    expect(verdictOf(tested(FOR))).toContain("the claim stands: unshared rivalries keep the pact from being founded");
    expect(verdictOf(tested(FOR))).toContain("quarrels is most of the reason: 70.0 points against the 83.0");
  });

  test("contradicts the claim when the figures do, and says the opposite in so many words", () => {
    const results = tested(AGAINST);
    expect(results.map(({ finding }) => finding)).toEqual(Array.from({ length: 8 }, () => "contradicted"));
    expect(results[0]!.sentence).toContain("the charter passes less often when every rival is shared");
    expect(results[2]!.sentence).toContain("each unshared rival raises the odds");
    expect(results[4]!.sentence).toContain("entrapped less often when some rivalries are hidden");
    expect(verdictOf(results)).toContain("the claim does not stand: 4 of its 4 parts come out the other way");
  });

  test("does not take a small effect for the whole reason", () => {
    expect(verdictOf(tested(madeUp(SUPPORT, { free: 30 })))).toContain("less than half of the reason");
    expect(verdictOf(tested(madeUp(SUPPORT, { free: 61 })))).toContain("is not decided");
  });

  test("decides nothing when the interval holds no effect at all", () => {
    const results = tested(madeUp());
    expect(results[0]!.finding).toBe("undecided");
    expect(results[0]!.sentence).toMatch(/^Not decided/);
    expect(verdictOf(results)).toContain(
      "stands in part: 3 of its 4 parts are supported, 0 contradicted, 1 not decided",
    );
  });

  test("warns of a finding that does not survive a judgement of all together", () => {
    const slight = madeUp({ commonRivals: { charter: near(3.6) } });
    const [first] = tested(slight);
    expect(first).toMatchObject({ finding: "supported", stands: false });
    expect(first!.sentence).toContain("not beyond doubt");
  });
});

describe("The placebo", () => {
  test("does nothing, or is said to seem to", () => {
    expect(placeboSentence(madeUp())).toContain("does nothing");
    expect(placeboSentence(madeUp({ placebo: { wars: near(3, 0.1) } }))).toContain("seems to do something (wars)");
  });
});

describe("The page", () => {
  const page = pageOf(FOR);

  test("needs nothing but itself: no scripts, no links to elsewhere, no pictures to fetch", () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/);
    expect(page.match(/(?:src|href)="[^"#][^"]*"/g) ?? []).toEqual([]);
  });

  test("gives every chart a name and a table of its numbers", () => {
    const charts = page.match(/<svg /g)!.length;
    expect(charts).toBeGreaterThanOrEqual(5);
    expect(page.match(/<svg role="img" aria-label="[^"]{10,}"/g)).toHaveLength(charts);
    expect(page.match(/<details>/g)).toHaveLength(charts);
  });

  test("escapes what it quotes, and prints no broken number", () => {
    expect(page).toContain("The mountains &amp; the plain");
    expect(page).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  test("cites every work on its list, and lists every work it cites", () => {
    for (const { id } of REFERENCES) {
      expect(page, id).toContain(`href="#${id}"`);
      expect(page, id).toContain(`<li id="${id}">`);
    }
  });

  test("has its say in both directions", () => {
    expect(pageOf(AGAINST)).toContain("the claim does not stand");
  });
});
