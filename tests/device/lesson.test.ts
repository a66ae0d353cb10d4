import { describe, expect, test } from "vitest";
import { ENDINGS, endingOf } from "../../client/device/ending.ts";
import { guideFor } from "../../client/device/guide.ts";
import type { Guide } from "../../client/device/reading.ts";
import { CHAPTERS, chapterText } from "../../client/text/guide.ts";
import type { EventOf } from "../../shared/event.ts";
import type { Crisis, LineUp } from "../../shared/state.ts";
import type { Table } from "../../shared/table/table.ts";
import { LESSON, scriptOf } from "../../shared/world/lesson.ts";
import { LESSON_OUTSIDE } from "../../shared/world/scenarios.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { lessonOf, PUPILS } from "../kit/pupils.ts";

const ME = scriptOf(LESSON.id)!.seat;
const FIXED = Object.keys(PUPILS).filter((name) => name !== "random" && name !== "eager");
/** Who goes through the lesson, and with what chance of their own: fifty in all. */
const CLASS: [name: string, chance: string][] = [
  ...FIXED.map((name): [string, string] => [name, "sure"]),
  ...Array.from({ length: 50 - FIXED.length }, (_, n): [string, string] => [n % 2 ? "random" : "eager", `chance ${n}`]),
];

/** Words on the guide's card, with what somebody may be quoted there to have said. */
const wordsIn = (guide: Guide, chapter: string, longest: string) =>
  [chapter, guide.title, ...guide.lines, guide.by ? longest : ""]
    .join(" ")
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;

/** Line-ups with their crises and years. */
interface Played {
  table: Table;
  crises: (Crisis & { round: number; lineUp: LineUp })[];
  ending: ReturnType<typeof endingOf>;
}

async function play(scenario: Scenario, name: string, chance: string): Promise<Played> {
  const lines = scriptOf(scenario.id)!.cues.map(({ line = "" }) => line);
  const longest = lines.reduce((long, line) => (line.length > long.length ? line : long));
  const look = (table: Table) => {
    const guide = guideFor(table.view(ME), table.told(ME));
    const { round, phase } = table.public;
    if (!guide) throw new Error(`the guide is silent in ${phase} of year ${round}`);
    const words = wordsIn(guide, chapterText(round, CHAPTERS[scenario.id]![round - 1]!), longest);
    expect(words, [name, guide.title, ...guide.lines].join("\n")).toBeLessThan(120);
    expect([guide.title, ...guide.lines].join("\n")).not.toMatch(/undefined|NaN|device|curtain|facilitator|hot-seat/i);
  };
  const table = await lessonOf(scenario, PUPILS[name]!, chance, { look });
  const broke = table.events.flatMap((event) => (event.kind === "crisisBroke" ? [event.crisis] : []));
  let year = 0;
  const crises = table.events.flatMap((event) => {
    if (event.kind === "phaseBegan") year = event.round;
    if (event.kind !== "linedUp") return [];
    return [{ ...broke.find(({ id }) => id === event.crisis)!, lineUp: event.lineUp, round: year }];
  });
  const { view, told } = { view: table.view(ME), told: table.told(ME) };
  return { table, crises, ending: endingOf(view, view.mine!, told) };
}

const pointsIn = ({ table }: Played, crisis: string) =>
  table.view(ME).mine!.scores.reduce((sum, { about, points }) => sum + (about === crisis ? points : 0), 0);

describe("The lesson", () => {
  test("stands whoever plays it, fifty times: a call for whoever signed, a visit for whoever did not, and a told ending", async () => {
    for (const [name, chance] of CLASS) {
      const game = await play(LESSON, name, chance);
      const { crises, ending, table } = game;
      const who = `${name}, ${chance}: ${ending.sentence}`;
      const first = crises.filter(({ round }) => round === 1)[0]!;
      const find = (round: number, challenger: string, defender: string) =>
        crises.find((one) => one.round === round && one.challenger === challenger && one.defender === defender);
      expect([first.round, crises.some((one) => one.round === 1 && one.defender === "VNM")], who).toEqual([1, true]);
      const isAllied = (year: number) =>
        table.events.some(
          (event) =>
            event.kind === "pactSigned" &&
            event.pact.since <= year &&
            event.pact.kind === "defence" &&
            event.pact.members.join() === "CHN,PAK",
        );
      const price = find(2, "VNM", "CHN")!;
      expect(price, who).toBeDefined();
      expect(price.lineUp.called.includes(ME), who).toBe(isAllied(2));
      expect(find(2, "IND", ME) !== undefined || find(2, ME, "IND") !== undefined || isAllied(2), who).toBe(true);
      if (price.lineUp.honoured.includes(ME)) {
        expect(price.lineUp.entrapped, who).toContain(ME);
        expect(table.public.final!.bonds["PAK-VNM"]!.truth, who).toBeGreaterThanOrEqual(4);
      }
      if (price.lineUp.stayedOut.includes(ME)) {
        const visit = find(3, "IND", ME);
        expect(visit?.lineUp.honoured ?? [], who).toEqual([]);
        // Unless it challenged India itself, that same year.
        expect(visit ?? find(3, ME, "IND"), who).toBeDefined();
      }
      expect(ENDINGS, who).toContain(ending.kind);
      expect(ending.sentence, who).toMatch(/^You signed .*\.$/);
      expect(ending.kind, who).not.toBe("quiet");
    }
  });

  test("brings everybody who acts sensibly, or says yes to all, into somebody else's war in its second year", async () => {
    for (const name of ["faithful", "always yes", "dear"]) {
      const { ending, crises, ...game } = await play(LESSON, name, "sure");
      const war = crises.find(({ lineUp }) => lineUp.honoured.includes(ME))!;
      expect([war.round, war.challenger]).toEqual([2, "VNM"]);
      expect(ending.kind).toBe("entrapped");
      const lost = -pointsIn({ ...game, crises, ending }, war.id);
      expect(ending.sentence).toBe(
        `You signed with China for cover against India, and in year 2 you paid ${lost} points in a war with Vietnam that was never yours.`,
      );
    }
  });

  test("leaves whoever stays out with a fallen word, and alone when India comes", async () => {
    const { ending } = await play(LESSON, "faithless", "sure");
    expect(ending.kind).toBe("left");
    expect(ending.sentence).toMatch(
      /^You signed with China for cover against India, and in year 2 you left China alone against Vietnam: your word fell from 6 to [0-3], and in year 3 India came for you and nobody came to help: it cost you \d+ points\.$/,
    );
  });

  test("leaves whoever signs nothing alone, and whoever asks for the narrow pact too early as well", async () => {
    for (const name of ["always no", "proud", "nothing at all", "bargainer"]) {
      const { ending } = await play(LESSON, name, "sure");
      expect(ending.kind, ending.sentence).toBe("alone");
      expect(ending.sentence).toContain("in year 2 India came for you and nobody came to help");
    }
  });

  test("is the same game again for whoever does the same", async () => {
    const games = await Promise.all([1, 2].map(() => play(LESSON, "faithful", "sure")));
    const [one, other] = games.map(({ table }) => JSON.stringify(table.events));
    expect(one).toBe(other);
  });
});

describe("The lesson's board with one shared rival", () => {
  test("calls whoever signs against a rival of their own, and brings them help", async () => {
    for (const name of ["faithful", "always yes"]) {
      const game = await play(LESSON_OUTSIDE, name, "sure");
      const [call, visit] = game.crises;
      expect([call!.round, call!.challenger, call!.defender]).toEqual([1, "OUT", "CHN"]);
      expect(call!.lineUp.honoured).toContain(ME);
      expect([visit!.round, visit!.challenger, visit!.defender]).toEqual([2, "OUT", ME]);
      expect(visit!.lineUp.honoured).toEqual(["CHN"]);
      const whys = game.table.view(ME).mine!.scores.map(({ why }) => why);
      expect(whys).not.toContain("joined");
      expect(whys).not.toContain("entrapped");
      expect(game.ending.kind).toBe("shared");
      expect(game.ending.sentence).toContain(
        "against your own rival, which cost you nothing and made no new enemy, and in year 2 the Outer Power came for you, and China came to help.",
      );
    }
  });

  test("entraps nobody in fifty games", async () => {
    for (const [name, chance] of CLASS) {
      const { table, ending } = await play(LESSON_OUTSIDE, name, chance);
      const entrapped = table.events.filter(
        (event): event is EventOf<"linedUp"> => event.kind === "linedUp" && event.lineUp.entrapped.length > 0,
      );
      expect(entrapped).toEqual([]);
      expect(ending.sentence).toMatch(/^You signed .*\.$/);
    }
  });
});
