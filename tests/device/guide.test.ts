import { describe, expect, test } from "vitest";
import { type Guide, guideFor } from "../../client/device/guide.ts";
import { figure, signed } from "../../client/text/names.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import { type PlayedOut, playOut } from "../../shared/bots/playout.ts";
import type { Event } from "../../shared/event.ts";
import { brinkPreview, coverAll, draftPreview, flareChance, lineUpPreview } from "../../shared/insight/index.ts";
import type { Terms } from "../../shared/message.ts";
import type { Table } from "../../shared/table/table.ts";
import type { View } from "../../shared/view.ts";
import type { Phase, Seat } from "../../shared/words.ts";
import { commonEnemy, scenarioOf } from "../../shared/world/scenarios.ts";
import { aGame } from "../kit/game.ts";
import { tableAfter } from "../kit/random.ts";
import { expectSame } from "../kit/same.ts";

const LESSON = scenarioOf("lesson")!;
const SEEDS = ["a", "b", "c", "d", "e"];
const games = new Map<string, Promise<PlayedOut>>();

function gameOf(seed: string, scenario = LESSON): Promise<PlayedOut> {
  const key = `${scenario.id} ${seed}`;
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

const textOf = (guide: Guide | undefined) => (guide ? [guide.title, ...guide.lines].join("\n") : "");

/** Figures of the previews that must stand in what the guide says at a moment. */
function figuresIn(view: View, seat: Seat, terms?: Terms): string[] {
  const { pub, mine } = view;
  const draft = terms ?? mine!.drafts.find(({ signed }) => !signed.includes(seat))?.terms;
  if (pub.phase === "summit" && draft?.kind === "defence") {
    const { cover, taken, slots } = draftPreview(view, draft, seat);
    const exposed = cover.filter(({ before }) => before.exposed && before.chance >= 1);
    return [
      ...exposed.map(({ before }) => `(strength ${figure(before.threat)})`),
      ...exposed
        .filter(({ before, after }) => after.total > before.total)
        .map(({ before, after }) => `from ${figure(before.total)} to ${figure(after.total)}`),
      ...(taken.length > 0 ? ["Whose quarrel would this be?"] : []),
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
    for (const scenario of [LESSON, commonEnemy(LESSON)]) {
      for (const past of momentsOf((await gameOf("a", scenario)).events)) {
        const table = await tableAfter(past);
        const { phase } = table.public;
        if (phase === "gathering") continue;
        phases.add(phase);
        for (const seat of scenario.seats) {
          const guide = guideAt(table, seat)!;
          expect(guide.title).not.toBe("");
          expect(guide.lines.length).toBeGreaterThan(0);
          expect(guide.lines.length, textOf(guide)).toBeLessThan(phase === "over" ? 7 : 5);
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
      const { events } = await gameOf(seed);
      for (const past of momentsOf(events)) {
        const twin = otherTruth(past);
        if (!twin) continue;
        const [one, other] = await Promise.all([tableAfter(past), tableAfter(twin)]);
        if (one.public.hidden.now !== other.public.hidden.now) continue;
        expectSame(JSON.stringify(other.view("IND")), JSON.stringify(one.view("IND")));
        expect(guideAt(other, "IND")).toEqual(guideAt(one, "IND"));
        const terms: Terms = { kind: "defence", members: ["IND", "AFG"] };
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

  test("tells each seat at the end what happened to it", async () => {
    let calls = 0;
    for (const seed of SEEDS) {
      const { events, final } = await gameOf(seed);
      const table = await tableAfter(events);
      for (const seat of LESSON.seats) {
        const text = textOf(guideAt(table, seat));
        const whys = final.dossiers[seat]!.scores.map(({ why }) => why);
        const came = events.filter((event) => event.kind === "linedUp" && event.lineUp.honoured.includes(seat)).length;
        const called = events.filter((event) => event.kind === "linedUp" && event.lineUp.called.includes(seat)).length;
        expect(text.includes("Entrapped:"), text).toBe(whys.includes("entrapped"));
        expect(text.includes("Abandoned:"), text).toBe(whys.includes("abandoned"));
        expect(text.includes("neither"), text).toBe(!whys.includes("entrapped") && !whys.includes("abandoned"));
        expect(text.includes("quarrel called you"), text).toBe(called === 0);
        calls += came;
      }
    }
    expect(calls).toBeGreaterThan(0);
  });

  test("calls a war for somebody else entrapment, and a partner that stays out an abandonment", async () => {
    const game = await aGame({ ...LESSON, hostility: { "CHN-IND": 8 }, numbers: { startInfluence: 10 } });
    const says = (seat: Seat) => textOf(guideAt(game.table, seat));
    await game.pact("defence", ["CHN", "PAK"]);
    await game.pact("defence", ["CHN", "AFG"]);
    await game.press("IND", "CHN");
    expect(says("PAK")).toContain("India is China\u2019s rival, and not yours");
    expect(says("IND")).toContain("Its pacts call Pakistan and Afghanistan");
    await game.lineUp({ PAK: "honour", AFG: "stay" });
    expect(says("CHN")).toContain("Pakistan came and Afghanistan stayed out");
    expect(says("PAK")).toContain("You stand with China");
    await game.brink({ IND: "stand", CHN: "stand" });
    expect(says("PAK")).toContain("standing +2");
    await game.untilOver();
    expect(says("PAK")).toContain(
      "Entrapped: you fought against somebody else\u2019s rival in the war of India and China.",
    );
    expect(says("PAK")).toContain("You were called once: you came once.");
    expect(says("CHN")).toContain("Abandoned: a partner that was called stayed out once.");
    expect(says("CHN")).toContain("You were challenged once: Pakistan came once and Afghanistan stayed out once.");
    expect(says("AFG")).toContain("You were neither entrapped in a war nor abandoned by a partner.");
  });

  test("is silent for whoever has no seat", async () => {
    const table = await tableAfter((await gameOf("a")).events.slice(0, 40));
    expect(guideFor(table.view("spectator"), table.told("spectator"))).toBeUndefined();
  });
});

/** The same past with the other of the lesson's two suspicions as the true rivalry; undefined once either is known. */
function otherTruth(past: readonly Event[]): Event[] | undefined {
  if (past.some(({ kind }) => kind === "rivalryRevealed" || kind === "learned" || kind === "ended")) return undefined;
  return past.map((event) => {
    if (event.kind !== "rivalriesDrawn") return event;
    const [[pair, value]] = Object.entries(event.truths) as [[string, number]];
    return { ...event, truths: { [pair === "CHN-PAK" ? "AFG-CHN" : "CHN-PAK"]: value } };
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
