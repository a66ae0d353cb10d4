import { describe, expect, test } from "vitest";
import { playGame } from "../../server/lab/game.ts";
import { botsIn, type Flags, granting, scenariosIn, treated } from "../../server/lab/treatments.ts";
import type { Event } from "../../shared/event.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import type { Scenario } from "../../shared/world/types.ts";

const SOUTH = scenarioOf("south8")!;

async function eventsOf(scenario: Scenario, seed = "treated"): Promise<readonly Event[]> {
  return (await playGame({ scenario, seed, wanted: { events: true } })).events!;
}

describe("A treatment", () => {
  test("secrets public: what the seed draws is the same, is told to all at once, and nothing is hidden later", async () => {
    const hidden = await playGame({ scenario: SOUTH, seed: "s", wanted: { count: true, events: true } });
    const open = await playGame({
      scenario: treated(SOUTH, "secretsPublic"),
      seed: "s",
      wanted: { count: true, events: true },
    });
    const drawn = (events: readonly Event[]) => events.find((event) => event.kind === "rivalriesDrawn");
    expect(drawn(open.events!)).toEqual(drawn(hidden.events!));
    expect(open.events!.filter(({ kind }) => kind === "rivalryRevealed").length).toBeGreaterThanOrEqual(3);
    expect(open.events!.find(({ kind }) => kind === "hiddenCounted")).toMatchObject({ drawn: 0 });
    expect(open.count!.hidden).toEqual(Array.from({ length: 8 }, () => 0));
    const cards = open.events!.flatMap((event) => (event.kind === "cardsDealt" ? event.cards : []));
    expect(cards.map(({ kind }) => kind)).not.toContain("keepSecret");
  });

  test("steps granted: they are in force before the first year, the Centre with them", async () => {
    const events = await eventsOf(granting(SOUTH, 1, 2));
    const tabled = events.flatMap((event) => (event.kind === "stepTabled" ? [event.step] : []));
    expect(tabled.every((step) => step === 3)).toBe(true);
    const [began] = events;
    expect(began).toMatchObject({
      setup: { granted: [1, 2], institutions: [{ origin: "centre", members: SOUTH.seats }] },
    });
    expect(events.some((event) => event.kind === "learned" && event.finding.via === "consultation")).toBe(true);
  });

  test("no entrapment: nobody pays for somebody else's quarrel", async () => {
    const events = await eventsOf(treated(SOUTH, "noEntrapment"));
    const lines = events.flatMap((event) => (event.kind === "scored" ? [event.line.why] : []));
    expect(lines).not.toContain("entrapped");
    expect(lines).not.toContain("joined");
  });

  test("a placebo changes nothing: on the same seed, the same game", async () => {
    const rest = (events: readonly Event[]) => events.slice(1);
    expect(rest(await eventsOf(treated(SOUTH, "placebo")))).toEqual(rest(await eventsOf(SOUTH)));
  });

  test("Washington absent, rivals common, Asia-only: one word each", () => {
    expect(treated(SOUTH, "noWashington").without).toContain("washington");
    expect(treated(SOUTH, "commonRivals")).toMatchObject({ outsiders: ["OUT"], hidden: 0, asiaOnly: false });
    expect(treated(SOUTH, "commonRivals", "asiaOnly").asiaOnly).toBe(true);
    expect(treated(SOUTH, "notAsiaOnly").asiaOnly).toBe(false);
  });
});

describe("Flags", () => {
  test("say which scenarios are played, and how they are changed", () => {
    const flags: Flags = { scenario: ["south8,east8"], number: ["warWin=4"], granted: "1,2", "without-card": ["hub"] };
    const [south, east] = scenariosIn(flags);
    expect([south!.id, east!.id]).toEqual(["south8", "east8"]);
    expect(south).toMatchObject({ numbers: { warWin: 4 }, granted: [1, 2], withoutCards: ["hub"] });
    expect(scenariosIn({ seats: "IND,PAK,CHN" })[0]!.seats).toEqual(["IND", "PAK", "CHN"]);
  });

  test("say who plays: a seat's own rule before the rule for all", () => {
    const bots = botsIn({ bot: ["*=hawk:strong", "IND=random"] }, () => true, []);
    expect(bots(["IND", "PAK"])).toEqual({ IND: "random", PAK: "hawk:strong" });
  });

  test.each<Flags>([
    { scenario: ["nowhere"] }, { seats: "IND,IND,PAK" }, { seats: "IND,XXX,PAK" }, { treat: ["sugar"] }, { number: ["warWin"] },
    { number: ["luck=3"] }, { granted: "4" }, { without: ["bots"] }, { "without-card": ["ace"] },
  ])("that make no sense are refused: %o", (flags) => {
    expect(() => scenariosIn(flags)).toThrow(RangeError);
  }); // biome-ignore format: one glance

  test("that name an unknown seat or policy are refused", () => {
    expect(() => botsIn({ bot: ["XXX=random"] }, () => true, [])).toThrow(RangeError);
    expect(() => botsIn({ bot: ["IND=wise"] }, () => false, [])).toThrow(RangeError);
  });
});
