import { describe, expect, test } from "vitest";
import { atlas } from "../../client/map/atlas.ts";
import { areaOf, distance, isInside } from "../../client/map/plane.ts";
import { setupOf } from "../../shared/play/begin.ts";
import { OUTSIDERS, otherOf, type Party, pairOf, partiesOf, SEATS, type Seat } from "../../shared/words.ts";
import { CRISIS_CARDS, cardOf, cardsFor } from "../../shared/world/crises.ts";
import { DYADS, dyadOf } from "../../shared/world/dyads.ts";
import { INSTITUTIONS } from "../../shared/world/institutions.ts";
import { OUTSIDE_RIVALRIES, OUTSIDE_SOURCES, OUTSIDERS_FACTS } from "../../shared/world/outsiders.ts";
import { commonEnemy, customScenario, mixedRivals, SCENARIOS, scenarioOf } from "../../shared/world/scenarios.ts";
import { SOURCES } from "../../shared/world/sources.ts";
import { STATE_SOURCES, STATES } from "../../shared/world/states.ts";
import { ACROSS_THE_BORDER, ACROSS_THE_SEA, ANYWHERE } from "../../shared/world/vignettes.ts";

const PARTIES: Party[] = [...SEATS, ...OUTSIDERS];
const INVENTED = [...ACROSS_THE_BORDER, ...ACROSS_THE_SEA, ...ANYWHERE];

function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
}

/** No story told yet. */
const NONE: ReadonlySet<string> = new Set();

describe("states", () => {
  test("there are 26, each with a strength of 1 to 20 and a tie of 0 to 4", () => {
    expect(Object.keys(STATES).sort()).toEqual([...SEATS]);
    for (const seat of SEATS) {
      const state = STATES[seat];
      expect(state.seat).toBe(seat);
      expect(state.strength).toBeGreaterThanOrEqual(1);
      expect(state.strength).toBeLessThanOrEqual(20);
      expect([0, 1, 2, 3, 4]).toContain(state.tie);
      expect(state.tieWhy).toMatch(/\.$/);
      expect(state.iso2).toMatch(/^[A-Z]{2}$/);
    }
  });

  test("China is strongest, and Washington's rivals are China, Iran and Russia", () => {
    expect(Math.max(...SEATS.map((seat) => STATES[seat].strength))).toBe(STATES.CHN.strength);
    expect(SEATS.filter((seat) => STATES[seat].tie === 0)).toEqual(["CHN", "IRN", "RUS"]);
    expect(SEATS.filter((seat) => STATES[seat].tie === 4)).toEqual(["KOR", "THA", "TUR"]);
  });
});

describe("pairs", () => {
  test("all 325 are there once, found whichever seat is named first", () => {
    expect(DYADS).toHaveLength(325);
    for (const [a, b] of pairsOf(SEATS)) {
      expect(dyadOf(a, b).pair).toBe(pairOf(a, b));
      expect(dyadOf(b, a)).toBe(dyadOf(a, b));
    }
  });

  test("18 rivalries and 17 suspicions are printed, no number above 9", () => {
    expect(DYADS.filter((dyad) => dyad.hostility >= 6)).toHaveLength(18);
    expect(DYADS.filter((dyad) => dyad.hostility >= 3 && dyad.hostility <= 5)).toHaveLength(17);
    for (const { hostility } of DYADS) expect([1, 2, 3, 4, 5, 6, 7, 9]).toContain(hostility);
    expect(dyadOf("IND", "PAK").hostility).toBe(9);
    expect(dyadOf("KAZ", "UZB").hostility).toBe(6);
    expect(dyadOf("IRN", "IRQ").hostility).toBe(5);
  });

  test("each says why in one sentence without codes, and a rivalry says that it is one", () => {
    for (const { pair, hostility, why, sources } of DYADS) {
      expect(why, pair).toMatch(/^[A-Z][^.]*\.$/);
      expect(why, pair).not.toMatch(/[A-Z]{3}-[A-Z]{3}|_|undefined|NaN|\bMID\b/);
      expect(/since \d{4}|rivalry by our judgement/.test(why) || hostility < 6, pair).toBe(true);
      expect(sources.length, pair).toBeGreaterThan(0);
    }
  });
});

describe("sources", () => {
  test("every id that is cited exists, and every source is cited", () => {
    const ids = SOURCES.map((source) => source.id);
    expect(new Set(ids).size).toBe(ids.length);
    const cited = new Set([
      ...STATE_SOURCES,
      ...OUTSIDE_SOURCES,
      ...[...DYADS, ...CRISIS_CARDS, ...INVENTED, ...INSTITUTIONS].flatMap((fact) => fact.sources),
      "naturalearth",
    ]);
    expect([...cited].sort()).toEqual([...ids].sort());
  });

  test("every fact cites something, and whatever is invented says so", () => {
    for (const fact of [...CRISIS_CARDS, ...INVENTED, ...INSTITUTIONS])
      expect(fact.sources.length, fact.id).toBeGreaterThan(0);
    for (const card of [...CRISIS_CARDS, ...INVENTED]) {
      expect(card.composite, card.id).toBe(card.sources.includes("judgement"));
    }
  });
});

describe("crisis cards", () => {
  test("ids are unique and parties known; a card limited to some pairs names only its own parties", () => {
    const ids = [...CRISIS_CARDS, ...INVENTED].map((card) => card.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const card of CRISIS_CARDS) {
      expect(card.parties.length, card.id).toBeGreaterThanOrEqual(2);
      for (const party of card.parties) expect(PARTIES).toContain(party);
      for (const pair of card.between ?? []) for (const party of partiesOf(pair)) expect(card.parties).toContain(party);
    }
  });

  test("any two parties have a story, with every name filled in", () => {
    for (const [a, b] of pairsOf(PARTIES)) {
      for (const cards of [cardsFor(a, b, NONE), cardsFor(b, a, NONE)]) {
        expect(cards.length).toBeGreaterThan(0);
        for (const id of cards) expect(cardOf(id, a, b)!.text).toMatch(/^[A-Z][^{}]*\.$/);
      }
    }
  });

  test("every public rivalry between neighbours has a story of its own or one that suits their border", () => {
    for (const { pair, hostility } of DYADS) {
      const [a, b] = partiesOf(pair);
      if (hostility >= 6 && dyadOf(a as Seat, b as Seat).why.includes("land border")) {
        expect(cardsFor(a, b, NONE)[0], pair).not.toMatch(/^any/);
      }
    }
  });

  test("what is on record between the two comes first, and is not told twice", () => {
    const ids = cardsFor("PAK", "IND", NONE);
    expect(ids).toEqual(["kargil", "parakram", "siachen"]);
    expect(cardsFor("IND", "PAK", new Set(["kargil"]))).toEqual(["parakram", "siachen"]);
    expect(cardsFor("IND", "PAK", new Set(ids))[0]).toBe("border-post");
    expect(cardsFor("CHN", "JPN", NONE)[0]).toBe("adiz");
    expect(cardsFor("ARE", "BHR", NONE)[0]).toBe("sea-trawler");
  });

  test("a story never runs out, however many were told", () => {
    const all = [...CRISIS_CARDS, ...INVENTED].map((card) => card.id);
    expect(cardsFor("IND", "PAK", new Set(all)).length).toBeGreaterThan(0);
  });

  test("an invented story names the challenger first", () => {
    expect(cardsFor("ARE", "MNG", NONE)).toContain("any-envoy");
    const story = cardOf("any-envoy", "ARE", "MNG")!;
    expect(story.text).toMatch(/^The United Arab Emirates expels a military attaché of Mongolia/);
    expect(cardOf("nothing", "ARE", "MNG")).toBeUndefined();
  });
});

describe("institutions", () => {
  test("each binds two or more seats, once", () => {
    expect(new Set(INSTITUTIONS.map((each) => each.id)).size).toBe(INSTITUTIONS.length);
    for (const { id, members } of INSTITUTIONS) {
      expect(members.length, id).toBeGreaterThanOrEqual(2);
      expect(new Set(members).size, id).toBe(members.length);
      for (const member of members) expect(SEATS).toContain(member);
    }
  });
});

describe("outside states", () => {
  test("each has its facts; every recorded rivalry joins two known parties, one of them outside", () => {
    expect(Object.keys(OUTSIDERS_FACTS).sort()).toEqual([...OUTSIDERS].sort());
    for (const [pair, hostility] of Object.entries(OUTSIDE_RIVALRIES)) {
      const [a, b] = partiesOf(pair as ReturnType<typeof pairOf>);
      expect(pairOf(a, b)).toBe(pair);
      expect(PARTIES).toEqual(expect.arrayContaining([a, b]));
      expect([a, b].some((party) => party in OUTSIDERS_FACTS)).toBe(true);
      expect(hostility).toBeGreaterThanOrEqual(6);
    }
  });
});

describe("scenarios", () => {
  test("each seats three or more different states and says what it is about", () => {
    expect(new Set(SCENARIOS.map((scenario) => scenario.id)).size).toBe(SCENARIOS.length);
    for (const scenario of SCENARIOS) {
      expect(scenarioOf(scenario.id)).toBe(scenario);
      expect(scenario.seats.length).toBeGreaterThanOrEqual(3);
      expect(new Set(scenario.seats).size).toBe(scenario.seats.length);
      for (const seat of scenario.seats) expect(SEATS).toContain(seat);
      expect(scenario.about).toMatch(/[.?]$/);
    }
    expect(scenarioOf("nowhere")).toBeUndefined();
  });

  test("the full forum has all 26 and its treaties; the first game is short and light", () => {
    expect(scenarioOf("forum26")).toMatchObject({ seats: SEATS, institutions: true, granted: [1], hidden: 8 });
    expect(scenarioOf("forum26")!.outsiders).toHaveLength(6);
    expect(scenarioOf("first")).toMatchObject({ rounds: 5 });
    expect(scenarioOf("first")!.without).toHaveLength(5);
    expect(scenarioOf("starter")!.without).toEqual(["forum"]);
  });

  test("outside states stand where they have rivals, and bring their rivalries of 2014 by themselves", () => {
    const rivalsOutside = (id: string) => {
      const { outsiders, printed } = setupOf(scenarioOf(id)!);
      const pairs = Object.keys(printed) as ReturnType<typeof pairOf>[];
      return pairs.filter((pair) => printed[pair]! >= 6 && outsiders.some((party) => otherOf(pair, party))).sort();
    };
    expect(rivalsOutside("east8")).toEqual(["CHN-JPN", "KOR-PRK"]);
    const gulf = ["IRN-SAU", "IRQ-SAU", "JOR-SYR", "QAT-SAU", "QAT-SYR", "SAU-TUR", "SYR-TUR"];
    expect(rivalsOutside("gulf8")).toEqual(gulf);
    expect(rivalsOutside("levant8")).toEqual(expect.arrayContaining(["IRN-SAU", "ISR-SYR"]));
    expect(rivalsOutside("forum26")).toEqual(Object.keys(OUTSIDE_RIVALRIES).sort());
    expect(setupOf(scenarioOf("east8")!).printed).toMatchObject({ "CHN-JPN": 9, "JPN-KOR": 0 });
  });

  test("a common enemy is hostile to every seat, twice as strong as the strongest, and the only quarrel", () => {
    const common = scenarioOf("common8")!;
    expect(common.seats).toEqual(scenarioOf("south8")!.seats);
    expect(common).toMatchObject({
      hostilityAtMost: 2,
      hidden: 0,
      asiaOnly: false,
      outsiders: ["OUT"],
      strength: { OUT: 38 },
    });
    expect(Object.values(common.hostility!)).toEqual(Array(8).fill(8));
    expect(commonEnemy(scenarioOf("levant8")!).strength!.OUT).toBe(10);
  });

  test("in a mixed world each seat has the common enemy, and one rival inside that nobody shares", () => {
    for (const id of ["south8", "levant8", "central8", "east8", "starter"]) {
      const { seats, hostility } = mixedRivals(scenarioOf(id)!);
      const rivals = (seat: Seat) => {
        const pairs = Object.keys(hostility!).map((pair) => partiesOf(pair as ReturnType<typeof pairOf>));
        return pairs.filter((pair) => pair.some((party) => party === seat)).map(([a, b]) => (a === seat ? b : a));
      };
      for (const seat of seats) {
        const [inside, ...more] = rivals(seat).filter((rival) => rival !== "OUT");
        expect(rivals(seat), `${id} ${seat}`).toContain("OUT");
        expect(more).toEqual([]);
        expect(rivals(inside as Seat)).toContain(seat);
        expect(hostility![pairOf(seat, inside!)]).toBeGreaterThanOrEqual(6);
      }
    }
    expect(scenarioOf("mixed8")!.hostility).toMatchObject({ "IND-PAK": 9 });
    expect(Object.keys(mixedRivals(customScenario(["KHM", "THA", "VNM"])).hostility!)).toHaveLength(3 + 1);
  });

  test("any three seats make a game; two, or one twice, do not", () => {
    expect(customScenario(["KHM", "THA", "VNM"])).toMatchObject({ seats: ["KHM", "THA", "VNM"] });
    expect(customScenario([...SEATS]).seats).toHaveLength(26);
    const edged = customScenario(["KOR", "CHN", "MNG"], { outsiders: ["PRK", "JPN"], rounds: 4 });
    expect(setupOf(edged)).toMatchObject({ printed: { "CHN-JPN": 9, "KOR-PRK": 7, "JPN-KOR": 0 }, rounds: 4 });
    expect(() => customScenario(["KHM", "THA"])).toThrow(RangeError);
    expect(() => customScenario(["KHM", "THA", "KHM"])).toThrow(RangeError);
    expect(() => customScenario(["KHM", "THA", "JPN" as Seat])).toThrow(RangeError);
  });
});

describe("the atlas", () => {
  const { width, height } = atlas;
  const onSheet = ([x, y]: [number, number]) => x! >= 0 && x! <= width && y! >= 0 && y! <= height;

  test("every seat has a shape on the sheet and a label inside it", () => {
    for (const seat of SEATS) {
      const { rings, label, capital, callout } = atlas.seats[seat];
      expect(areaOf(rings[0]!), seat).toBeGreaterThan(5);
      expect(isInside(label, rings), seat).toBe(true);
      expect(onSheet(capital), seat).toBe(true);
      expect(callout === undefined || onSheet(callout), seat).toBe(true);
    }
  });

  test("every capital lies in its state, or no farther off than a simplified coast or line can be", () => {
    for (const seat of SEATS) {
      const { rings, capital } = atlas.seats[seat];
      const corners = rings.flatMap((ring) =>
        ring.flatMap((x, i) => (i % 2 ? [] : [[x, ring[i + 1]!] as [number, number]])),
      );
      const off = isInside(capital, rings) ? 0 : Math.min(...corners.map((corner) => distance(corner, capital)));
      expect(off, seat).toBeLessThan(5);
    }
  });

  test("the places where a click means a state are wide enough to hit and never overlap", () => {
    for (const seat of SEATS) expect(atlas.seats[seat].pick, seat).toBeGreaterThanOrEqual(8);
    for (const [a, b] of pairsOf(SEATS)) {
      const apart = distance(atlas.seats[a].label, atlas.seats[b].label);
      expect(atlas.seats[a].pick + atlas.seats[b].pick, `${a} ${b}`).toBeLessThanOrEqual(apart + 0.2);
    }
  });

  test("outside states and disputed areas are on the sheet too", () => {
    for (const party of OUTSIDERS) expect(onSheet(atlas.outsiders[party].label), party).toBe(true);
    expect(atlas.disputed.length).toBeGreaterThan(10);
    for (const { name, rings, note } of atlas.disputed) {
      expect(rings.length, name).toBeGreaterThan(0);
      expect(note, name).toMatch(/\.$/);
    }
  });
});
