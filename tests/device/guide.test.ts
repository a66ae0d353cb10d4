import { describe, expect, test } from "vitest";
import { endingOf } from "../../client/device/ending.ts";
import { guideFor } from "../../client/device/guide.ts";
import type { Guide } from "../../client/device/reading.ts";
import { figure, signed } from "../../client/text/names.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import { type PlayedOut, playOut } from "../../shared/bots/playout.ts";
import type { Event } from "../../shared/event.ts";
import { brinkPreview, coverAll, draftPreview, flareChance, lineUpPreview } from "../../shared/insight/index.ts";
import type { Terms } from "../../shared/message.ts";
import type { Table } from "../../shared/table/table.ts";
import type { View } from "../../shared/view.ts";
import type { Phase, Seat } from "../../shared/words.ts";
import { LESSON } from "../../shared/world/lesson.ts";
import { LESSON_OUTSIDE } from "../../shared/world/scenarios.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { lessonOf, PUPILS } from "../kit/pupils.ts";
import { tableAfter } from "../kit/random.ts";
import { expectSame } from "../kit/same.ts";

/** The lesson's board with a secret: either China or Vietnam is Pakistan's hidden rival. */
const SECRETIVE: Scenario = { ...LESSON, hidden: 1 };
const SEEDS = ["a", "b", "c", "d", "e"];
const games = new Map<string, Promise<PlayedOut>>();

function gameOf(seed: string, scenario = LESSON): Promise<PlayedOut> {
  const key = `${scenario.id} ${scenario.hidden} ${seed}`;
  const game = games.get(key) ?? playOut(scenario, seed, () => seatedBot);
  games.set(key, game);
  return game;
}

/** A game after each event that changes what somebody may have to decide; nothing moves by itself there. */
function momentsOf(events: readonly Event[]): Event[][] {
  const kinds: Event["kind"][] = ["phaseBegan", "drafted", "sounded", "pactSigned", "scored", "ended"];
  return events.flatMap(({ kind }, at) =>
    kinds.includes(kind) ? [[...events.slice(0, at + 1), { kind: "paused", paused: true } as Event]] : [],
  );
}

function guideAt(table: Table, seat: Seat, terms?: Terms): Guide | undefined {
  return guideFor(table.view(seat), table.told(seat), terms);
}

/** The last year of the lesson has no guide. */
const isAlone = ({ pub }: View) => pub.scenario === LESSON.id && pub.round === LESSON.rounds && pub.phase !== "over";

const textOf = (guide: Guide | undefined) => (guide ? [guide.title, ...guide.lines].join("\n") : "");

/** Figures of the previews that must stand in what the guide says at a moment. */
function figuresIn(view: View, seat: Seat, terms?: Terms): string[] {
  const { pub, mine } = view;
  const draft = terms ?? mine!.drafts.find(({ signed }) => !signed.includes(seat))?.terms;
  if (pub.phase === "summit" && draft?.kind === "defence") {
    const { cover, taken, slots, replaces } = draftPreview(view, draft, seat);
    if (draft.pay?.from === seat && draft.pay.amount > mine!.influence) return [`have ${mine!.influence} influence`];
    const exposed = cover.filter(({ before }) => before.exposed && before.chance >= 1);
    const strange = taken.filter(({ owned }) => owned !== "mine");
    const gains = [
      ...exposed.map(({ before }) => `(strength ${figure(before.threat)})`),
      ...exposed
        .filter(({ before, after }) => after.total > before.total)
        .map(({ before, after }) => `from ${figure(before.total)} to ${figure(after.total)}`),
    ];
    return [
      ...(replaces.length > 0 ? [`through year ${pub.round + 2}`] : gains),
      ...(strange.length > 0 ? ["Whose quarrel would this be?"] : []),
      ...(slots.fits ? [] : [`allows ${slots.allowed} pact`]),
    ];
  }
  if (pub.phase === "summit" && !draft && !pub.sheets[seat]!.ready && mine!.soundings.length === 0) {
    return coverAll(view, seat)
      .filter(({ exposed, chance }) => exposed && chance >= 1)
      .map(({ threat, total }) => `strength ${figure(threat)}, your cover ${figure(total)}`);
  }
  if (pub.phase === "orders" && !mine!.orders) {
    const others = pub.seats.filter((other) => other !== seat);
    const most = Math.max(...others.map((other) => flareChance(view, other, seat) + flareChance(view, seat, other)));
    return most > 0 ? [`a chance of ${Math.round(100 * most)} %`] : [];
  }
  const previews = pub.crises.map(({ id }) => lineUpPreview(view, id, seat)!);
  const call = previews.find(({ role }) => role === "called");
  if (pub.phase === "lineup" && call) {
    const price =
      call.owned === "notMine" ? [`${call.joinCost.now} points at once and ${call.joinCost.inWar} more`] : [];
    return [`standing ${call.joined.standing}`, `standing ${call.stayed.standing}`, ...price];
  }
  const own = pub.crises.map(({ id }) => brinkPreview(view, id, seat)).find((preview) => preview !== undefined);
  if (pub.phase === "brink" && own) {
    const { sides, side, win, cells } = own;
    const [mine, theirs] =
      side === "challenger" ? [sides.challenger, sides.defender] : [sides.defender, sides.challenger];
    return [
      `your ${figure(mine.strength)} against ${figure(theirs.strength)}`,
      `win with ${Math.round(win)} %`,
      ...cells.map(({ points }) => signed(points)),
    ];
  }
  const busy = pub.crises.flatMap(({ lineUp }) => lineUp?.excused ?? []);
  if (pub.phase === "brink" && busy.length > 0) return ["excused"];
  if (pub.phase === "reckoning")
    return mine!.scores.filter(({ round }) => round === pub.round).map(({ points }) => `${signed(points)}, `);
  return [];
}

describe("The guide of the lesson", () => {
  test("has something to say in every phase, briefly, with the figures of the previews", async () => {
    const phases = new Set<Phase>();
    let figures = 0;
    for (const scenario of [LESSON, LESSON_OUTSIDE]) {
      for (const past of momentsOf((await gameOf("a", scenario)).events)) {
        const table = await tableAfter(past);
        const { phase } = table.public;
        if (phase === "gathering") continue;
        phases.add(phase);
        for (const seat of scenario.seats) {
          const guide = guideAt(table, seat)!;
          expect(guide.title).not.toBe("");
          if (isAlone(table.view(seat))) continue;
          expect(guide.lines.length).toBeGreaterThan(0);
          expect(guide.lines.length, textOf(guide)).toBeLessThan(8);
          for (const line of guide.lines) expect(line, line).toMatch(/^[^a-z].*[.?]$/);
          expect(textOf(guide)).not.toMatch(/undefined|NaN|nobody:/);
          for (const said of figuresIn(table.view(seat), seat)) {
            expect(textOf(guide)).toContain(said);
            figures += 1;
          }
        }
      }
    }
    expect([...phases].sort()).toEqual(["brink", "lineup", "orders", "over", "reckoning", "summit"]);
    expect(figures).toBeGreaterThan(100);
  });

  test("reads a draft while it is written, whoever is named in it", async () => {
    const { events } = await gameOf("a");
    const summit = events.findIndex((event) => event.kind === "phaseBegan" && event.phase === "summit");
    const table = await tableAfter([...events.slice(0, summit + 1), { kind: "paused", paused: true }]);
    for (const other of LESSON.seats.filter((seat) => seat !== "PAK")) {
      for (const against of [undefined, LESSON.seats.filter((seat) => seat !== "PAK" && seat !== other)]) {
        const terms: Terms = { kind: "defence", members: ["PAK", other], against };
        const text = textOf(guideAt(table, "PAK", terms));
        for (const said of figuresIn(table.view("PAK"), "PAK", terms)) expect(text).toContain(said);
      }
    }
    expect(textOf(guideAt(table, "PAK", { kind: "consultation", members: ["PAK", "CHN"] }))).toContain("calls nobody");
    expect(textOf(guideAt(table, "PAK", { kind: "defence", members: ["PAK"] }))).toContain("name on it");
  });

  test("says the same whichever suspicion that the seat knows nothing about is the true rivalry", async () => {
    let compared = 0;
    for (const seed of SEEDS) {
      const { events } = await gameOf(seed, SECRETIVE);
      for (const past of momentsOf(events)) {
        const twin = otherTruth(past);
        if (!twin) continue;
        const [one, other] = await Promise.all([tableAfter(past), tableAfter(twin)]);
        if (one.public.hidden.now !== other.public.hidden.now) continue;
        expectSame(JSON.stringify(other.view("IND")), JSON.stringify(one.view("IND")));
        expect(guideAt(other, "IND")).toEqual(guideAt(one, "IND"));
        const terms: Terms = { kind: "defence", members: ["IND", "VNM"] };
        expect(guideAt(other, "IND", terms)).toEqual(guideAt(one, "IND", terms));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  test("says the same whatever the others have sealed", async () => {
    const { events } = await gameOf("b");
    let compared = 0;
    for (const past of momentsOf(events)) {
      const table = await tableAfter(past);
      for (const seat of LESSON.seats) {
        const sealed = LESSON.seats.filter((one) => one !== seat).flatMap((one) => sealedBy(one, table));
        if (sealed.length === 0) continue;
        expect(guideAt(await tableAfter([...past, ...sealed]), seat)).toEqual(guideAt(table, seat));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(30);
  });

  test("tells each seat at the end, in one sentence, what happened to it", async () => {
    const kinds = new Set<string>();
    for (const seed of SEEDS) {
      const { events } = await gameOf(seed);
      const table = await tableAfter(events);
      for (const seat of LESSON.seats) {
        const view = table.view(seat);
        const { kind, sentence } = endingOf(view, view.mine!, table.told(seat));
        expect(guideAt(table, seat)!.lines).toEqual([sentence]);
        const wars = view.mine!.scores.filter(({ why }) => why === "entrapped").map(({ about }) => about!);
        const costs = wars.map((war) =>
          view.mine!.scores.reduce((sum, { about, points }) => sum - (about === war ? points : 0), 0),
        );
        expect(kind === "entrapped", sentence).toBe(wars.length > 0);
        if (wars.length > 0) expect(sentence).toContain(`you paid ${Math.max(...costs)} points in a war with`);
        kinds.add(kind);
      }
    }
    expect([...kinds]).toContain("entrapped");
    expect(kinds.size).toBeGreaterThan(2);
  });

  test("calls a war for somebody else what it is, to each who is near it", async () => {
    const said: Partial<Record<Seat, string[]>> = {};
    const look = (table: Table) => {
      for (const seat of LESSON.seats) said[seat] = [...(said[seat] ?? []), textOf(guideAt(table, seat))];
    };
    await lessonOf(LESSON, PUPILS.faithful!, "sure", { look });
    const saysTo = (seat: Seat) => said[seat]!.join("\n");
    expect(saysTo("PAK")).toContain("Vietnam is China\u2019s rival, and not yours");
    expect(saysTo("PAK")).toContain("Without the pact India would expose you");
    expect(saysTo("PAK")).toContain("New as your own rival: Vietnam (hostility 6)");
    expect(saysTo("PAK")).toContain("War: China defeated Vietnam");
    expect(saysTo("PAK")).toContain("Wars that could reach you, by lot alone: Japan against China");
    expect(saysTo("PAK")).toContain(
      "Against India or Vietnam only, the same pact would call you to no quarrel but your own",
    );
    expect(saysTo("VNM")).toContain("Its pacts call Pakistan");
  });

  test("names only orders that can be paid, and only partners that have room", async () => {
    const broke: Scenario = { ...LESSON, numbers: { ...LESSON.numbers, startInfluence: 0, income: 0 } };
    let seen = 0;
    const look = (table: Table) => {
      if (table.public.phase !== "orders") return;
      const text = textOf(guideAt(table, "PAK"));
      if (isAlone(table.view("PAK"))) return;
      expect(text).toContain("You have 0 influence");
      expect(text).not.toMatch(/Arming|Reassure/);
      seen += 1;
    };
    await lessonOf(broke, PUPILS["nothing at all"]!, "sure", { look });
    expect(seen).toBeGreaterThan(2);
    const full: Scenario = { ...LESSON, numbers: { ...LESSON.numbers, startStanding: 2 } };
    const first: string[] = [];
    await lessonOf(full, PUPILS["nothing at all"]!, "sure", {
      look: (table) => first.push(textOf(guideAt(table, "PAK"))),
    });
    expect(first[0]).toMatch(/room for no pact/);
  });

  test("is silent for whoever has no seat", async () => {
    const table = await tableAfter((await gameOf("a")).events.slice(0, 40));
    expect(guideFor(table.view("spectator"), table.told("spectator"))).toBeUndefined();
  });
});

/** The same past with the other of that board's two suspicions as the true rivalry; undefined once either is known. */
function otherTruth(past: readonly Event[]): Event[] | undefined {
  if (past.some(({ kind }) => kind === "rivalryRevealed" || kind === "learned" || kind === "ended")) return undefined;
  return past.map((event) => {
    if (event.kind !== "rivalriesDrawn") return event;
    const [[pair, value]] = Object.entries(event.truths) as [[string, number]];
    return { ...event, truths: { [pair === "CHN-PAK" ? "PAK-VNM" : "CHN-PAK"]: value } };
  });
}

/** Something that a seat may have sealed in the phase. */
function sealedBy(seat: Seat, { public: { phase, crises } }: Table): Event[] {
  switch (phase) {
    case "orders":
      return [{ kind: "ordersSealed", seat, orders: [{ kind: "arm", target: seat }] }];
    case "lineup":
      return crises.map(({ id }) => ({ kind: "answered", seat, crisis: id, answer: "stay" }));
    case "brink":
      return crises
        .filter(({ challenger, defender }) => challenger === seat || defender === seat)
        .map(({ id }) => ({ kind: "brinkChosen", seat, crisis: id, choice: "stand" }));
    default:
      return [];
  }
}
