import { beforeAll, describe, expect, test } from "vitest";
import { Continuer } from "../../server/continue/continuer.ts";
import { playOn } from "../../server/continue/course.ts";
import { type Fork, forkOf, taken } from "../../server/continue/fork.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import { playOut } from "../../shared/bots/playout.ts";
import type { Event } from "../../shared/event.ts";
import type { SeatMessage } from "../../shared/message.ts";
import { isRefusal } from "../../shared/refusal.ts";
import { rivalsOf } from "../../shared/rules/bonds.ts";
import type { Change } from "../../shared/seminar/contract.ts";
import { fold } from "../../shared/table/table.ts";
import { type Pair, partiesOf, type Seat } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";

let events: readonly Event[];
beforeAll(async () => {
  events = (await playOut({ ...scenarioOf("south8")!, rounds: 4 }, "f1", () => seatedBot)).events;
});

const PACE = { games: 8, years: 9, budget: 60_000, now: () => performance.now() };

function forked(change: Change): Fork {
  const fork = forkOf(events, change);
  if (isRefusal(fork)) throw new Error(fork.refused);
  return fork;
}

function first<K extends Event["kind"]>(kind: K, is: (event: Extract<Event, { kind: K }>) => boolean = () => true) {
  const found = events.find((event) => event.kind === kind && is(event as Extract<Event, { kind: K }>));
  if (!found) throw new Error(`no ${kind} in the game`);
  return found as Extract<Event, { kind: K }>;
}

/** The message by which a seat brought about an event; undefined for what only followed. */
function messageOf(event: Event): { seat: Seat; message: SeatMessage } | undefined {
  switch (event.kind) {
    case "drafted":
      return { seat: event.draft.by, message: { type: "draft", terms: event.draft.terms } };
    case "signed":
      return { seat: event.seat, message: { type: "sign", draft: event.draft } };
    case "declined":
      return { seat: event.seat, message: { type: "decline", draft: event.draft, reason: event.reason } };
    case "pledged": {
      const { by, verb, about, to } = event.pledge;
      return { seat: by, message: { type: "pledge", verb, ...(about && { about }), to } };
    }
    case "noticeGiven":
      return { seat: event.seat, message: { type: "notice", pact: event.pact } };
    case "stepTabled":
      return { seat: event.by, message: { type: "table" } };
    case "replied":
      return { seat: event.seat, message: { type: "reply", sounding: event.sounding, ...event.reply } };
    case "sounded":
      return { seat: event.sounding.by, message: { type: "sound", terms: event.sounding.terms } };
    case "voted":
      return { seat: event.seat, message: { type: "vote", vote: event.vote } };
    case "ordersSealed":
      return { seat: event.seat, message: { type: "orders", orders: event.orders } };
    case "answered":
      return { seat: event.seat, message: { type: "answer", crisis: event.crisis, answer: event.answer } };
    case "brinkChosen":
      return { seat: event.seat, message: { type: "brink", crisis: event.crisis, choice: event.choice } };
    case "readied":
      return { seat: event.seat, message: { type: "ready", ready: event.ready } };
    default:
      return undefined;
  }
}

describe("A fork", () => {
  test("that changes nothing is the game: the same messages give the same events, from anywhere", () => {
    const starts = events.flatMap((event, n) => (messageOf(event) && event.kind !== "readied" ? [n] : []));
    for (const from of [starts[3]!, starts[starts.length >> 1]!]) {
      let way = { state: fold(events.slice(0, from)), tail: [] as Event[] };
      while (from + way.tail.length < events.length) {
        const said = messageOf(events[from + way.tail.length]!);
        if (!said) throw new Error(`nobody brings about ${events[from + way.tail.length]!.kind}`);
        const next = taken(way, said.seat, said.message);
        if (isRefusal(next)) throw new Error(next.refused);
        way = next;
      }
      expect(way.tail).toEqual(events.slice(from));
    }
  });

  test("as it was has everything that was played up to it, and what the changed decision brought", () => {
    const { pact, draft } = first("pactSigned", ({ draft }) => draft !== undefined);
    const { from, asItWas, changed } = forked({ kind: "unsigned", pact: pact.id });
    expect(events[from]).toMatchObject({ kind: "signed", draft });
    const own = asItWas.tail.filter(({ kind }) => kind !== "seatHeld" && kind !== "readied");
    expect(own.slice(0, 2)).toEqual(events.slice(from, from + 2));
    expect(asItWas.state.pacts.some(({ id }) => id === pact.id)).toBe(true);
    expect(changed.state.pacts.some(({ id, since }) => id === pact.id && since === pact.since)).toBe(false);
  });

  test("unsigned, it is not signed again in that year", () => {
    const { pact } = first("pactSigned", ({ draft }) => draft !== undefined);
    const { changed } = forked({ kind: "unsigned", pact: pact.id });
    const { outlooks } = playOn(changed, "x", { ...PACE, years: 1, games: 2 });
    expect(outlooks).toHaveLength(1);
    const message: SeatMessage = { type: "draft", terms: { kind: pact.kind, members: pact.members } };
    expect(changed.isBanned?.(changed.state, message)).toBe(true);
    const other: SeatMessage = { type: "draft", terms: { kind: pact.kind, members: pact.members.slice(0, 1) } };
    expect(changed.isBanned?.(changed.state, other)).toBe(false);
  });

  test("signed, the draft is a pact", () => {
    const refusals: string[] = [];
    for (const event of events) {
      if (event.kind !== "declined" && event.kind !== "draftLapsed") continue;
      const fork = forkOf(events, { kind: "signed", draft: event.draft });
      if (isRefusal(fork)) {
        refusals.push(fork.refused);
        continue;
      }
      const signed = fork.changed.tail.find(({ kind }) => kind === "pactSigned");
      expect(signed).toMatchObject({ draft: event.draft });
      expect(fork.asItWas.tail[0]).toEqual(event);
      return;
    }
    throw new Error(`no draft could be signed: ${refusals}`);
  });

  test("an answer or a choice is another one, and all others stay", () => {
    const { crisis, choices } = first("crisisEnded");
    const { challenger } = first("crisisBroke", (event) => event.crisis.id === crisis).crisis;
    const choice = choices.challenger === "stand" ? "yield" : "stand";
    const { changed, asItWas } = forked({ kind: "choice", crisis, seat: challenger as Seat, choice });
    const ended = (tail: readonly Event[]) => tail.find((event) => event.kind === "crisisEnded");
    expect(ended(asItWas.tail)).toEqual(events.find(({ kind }) => kind === "crisisEnded"));
    expect(ended(changed.tail)).toMatchObject({ choices: { challenger: choice, defender: choices.defender } });
    const { outlooks } = playOn(changed, "x", { ...PACE, games: 2 });
    expect(outlooks.at(-1)!.years).toBe(4 - changed.state.round + 1);
    expect(outlooks).toHaveLength(4 - changed.state.round);
  });

  test("a rivalry revealed is public, and one taken away is none", () => {
    const pair = Object.keys(first("rivalriesDrawn").truths)[0] as Pair;
    const [a, b] = partiesOf(pair);
    const open = forked({ kind: "revealed", pair });
    const state = open.changed.state;
    const number = state.bonds.chart.pairs.indexOf(pair);
    expect(state.bonds.values[state.bonds.chart.pairs.length + number]).toBeGreaterThanOrEqual(6);
    const gone = forked({ kind: "noRivals", pair });
    expect(rivalsOf(gone.asItWas.state, a)).toContain(b);
    expect(rivalsOf(gone.changed.state, a)).not.toContain(b);
    const printed = Object.entries(fold(events).setup.printed).find(([, value]) => value >= 7)![0] as Pair;
    const [c, d] = partiesOf(printed);
    expect(rivalsOf(forked({ kind: "noRivals", pair: printed }).changed.state, c)).not.toContain(d);
  });

  test("is refused where there is nothing of the kind", () => {
    const codes = (
      [
        { kind: "unsigned", pact: "p99" },
        { kind: "signed", draft: "none" },
        { kind: "answer", crisis: "c99", seat: "IND", answer: "stay" },
        { kind: "choice", crisis: "c99", seat: "IND", choice: "stand" },
        { kind: "revealed", pair: "IND-XXX" as Pair },
      ] satisfies Change[]
    ).map((change) => {
      const fork = forkOf(events, change);
      return isRefusal(fork) ? fork.refused : "forked";
    });
    expect(codes).toEqual(["noSuchPact", "noSuchDraft", "noSuchCrisis", "noSuchCrisis", "notInPlay"]);
  });
});

describe("Continuations", () => {
  test("of one side are the same each time, and go to the end of the game", () => {
    const { pact } = first("pactSigned", ({ draft }) => draft !== undefined);
    const { changed, round } = forked({ kind: "unsigned", pact: pact.id });
    const [one, again] = [playOn(changed, "x", PACE), playOn(changed, "x", PACE)];
    expect(one.outlooks).toEqual(again.outlooks);
    expect(one.outlooks).toHaveLength(4 - round + 1);
    for (const values of Object.values(one.outlooks[0]!.points)) expect(values).toHaveLength(PACE.games);
  });

  test("stop at a year's end when time is short, and always have the first", () => {
    const { pact } = first("pactSigned", ({ draft }) => draft !== undefined);
    const { changed } = forked({ kind: "unsigned", pact: pact.id });
    expect(playOn(changed, "x", { ...PACE, budget: 0 }).outlooks).toHaveLength(1);
  });

  test("are played by workers, once for the same question, one question of a game at a time", async () => {
    const continuer = new Continuer({ games: 6, budget: 20_000 });
    try {
      const { pact } = first("pactSigned", ({ draft }) => draft !== undefined);
      const change: Change = { kind: "unsigned", pact: pact.id };
      const asked = continuer.whatIf("A", events, change);
      expect(await continuer.whatIf("A", events, { kind: "unsigned", pact: "p2" })).toMatchObject({ code: "tooFast" });
      const beside = continuer.whatIf("A", events, change);
      const found = await asked;
      expect(await beside).toBe(found);
      expect(found).toMatchObject({ ok: true, value: { change, games: 6 } });
      if (!found.ok) return;
      const { changed, asItWas, played, round } = found.value;
      expect(asItWas.years).toBe(4 - round + 1);
      expect(changed.years).toBe(asItWas.years);
      const total = (seat: Seat) =>
        events.reduce(
          (sum, event) => sum + (event.kind === "scored" && event.seat === seat ? event.line.points : 0),
          0,
        );
      for (const seat of Object.keys(played.points) as Seat[]) expect(played.points[seat]).toBe(total(seat));
      const again = await continuer.whatIf("A", events, change);
      expect(again.ok && again.value).toBe(found.value);
      expect(await continuer.whatIf("A", events, { kind: "unsigned", pact: "none" })).toMatchObject({
        code: "noSuchPact",
      });
    } finally {
      await continuer.close();
    }
  });
});
