import { describe, expect, test } from "vitest";
import { dealSeats } from "../../client/device/deal.ts";
import { endsVisit, isAwaited, mayTake, nextIn } from "../../client/device/turns.ts";
import { randomBot } from "../../shared/bots/random.ts";
import { decidersIn } from "../../shared/play/ready.ts";
import { fold } from "../../shared/table/table.ts";
import type { PublicView } from "../../shared/view.ts";
import type { Phase, Seat } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import { BOARDS, randomGame, tableAfter } from "../kit/random.ts";

/** A year's public facts, with some seats played by people of whom some are ready. */
function facts(pub: PublicView, phase: Phase, people: Seat[], ready: Seat[] = []): PublicView {
  const sheets = Object.fromEntries(
    pub.seats.map((seat) => [
      seat,
      {
        ...pub.sheets[seat]!,
        holder: people.includes(seat) ? ("people" as const) : ("bot" as const),
        ready: ready.includes(seat),
      },
    ]),
  );
  return { ...pub, phase, sheets };
}

const board = (await randomGame(scenarioOf("first")!, "board")).public;
const THREE: Seat[] = ["IND", "CHN", "IRN"];

describe("At one device", () => {
  test("a summit and a front page are read together, until everybody is ready", () => {
    for (const phase of ["summit", "reckoning"] as const) {
      expect(nextIn(facts(board, phase, THREE))).toEqual({ at: "table", waiting: THREE });
      expect(nextIn(facts(board, phase, THREE, ["IND"]))).toEqual({ at: "table", waiting: ["CHN", "IRN"] });
      expect(nextIn(facts(board, phase, THREE, THREE))).toEqual({ at: "bots" });
    }
  });

  test("orders of three people among six cost three hand-overs, and one fewer where one of them has the device", () => {
    let ready: Seat[] = [];
    const visits: Seat[] = [];
    for (;;) {
      const next = nextIn(facts(board, "orders", THREE, ready), "CHN");
      if (next.at !== "handOver") break;
      visits.push(next.seat);
      ready = [...ready, next.seat];
    }
    expect(visits).toEqual(["CHN", "IND", "IRN"]);
  });

  test("at a brink only the principals have the device, and nobody when bots are at it", () => {
    const crisis = { id: "c", challenger: "IND", defender: "PAK", by: "flare", story: "s" } as const;
    const brink = (people: Seat[], ready: Seat[] = []) =>
      nextIn({ ...facts(board, "brink", people, ready), crises: [crisis as never] });
    expect(brink(THREE)).toEqual({ at: "handOver", seat: "IND", after: [] });
    expect(brink(THREE, ["IND"])).toEqual({ at: "bots" });
    expect(brink(["CHN"])).toEqual({ at: "bots" });
  });

  test("what was sealed before a hand-over stays sealed, and at a summit one may come back", () => {
    expect(mayTake(facts(board, "orders", THREE, ["IND"]), "IND")).toBe(false);
    expect(mayTake(facts(board, "orders", THREE), "IND")).toBe(true);
    expect(mayTake(facts(board, "summit", THREE, ["IND"]), "IND")).toBe(true);
    expect(mayTake(facts(board, "orders", THREE), "PAK")).toBe(false);
    expect(mayTake(facts(board, "over", THREE), "IND")).toBe(false);
  });

  test("a visit ends with the phase, and with one's own word, but not with somebody else's", () => {
    const before = facts(board, "orders", THREE);
    expect(endsVisit(before, facts(board, "orders", THREE, ["IND"]), "IND")).toBe(true);
    expect(endsVisit(before, facts(board, "orders", THREE, ["CHN"]), "IND")).toBe(false);
    expect(endsVisit(before, facts(board, "lineup", THREE), "IND")).toBe(true);
    expect(endsVisit(before, facts(board, "orders", ["CHN"]), "IND")).toBe(true);
  });

  test("seats go to those who wished for them, and by lot to the others, nobody's twice", () => {
    const seats: Seat[] = ["IND", "PAK", "CHN", "AFG"];
    expect(dealSeats(["CHN", undefined, "CHN"], seats, () => 0)).toEqual(["CHN", "IND", "PAK"]);
    for (let n = 0; n < 50; n += 1)
      expect(new Set(dealSeats([undefined, "IND", undefined, undefined], seats)).size).toBe(4);
  });
});

test("whose turn it is at a device agrees with the rules, over random games and from public facts alone", async () => {
  let checked = 0;
  for (const scenario of BOARDS.slice(0, 3)) {
    const { events } = await randomGame(scenario, "whose turn", randomBot);
    const stops = events.flatMap((event, at) =>
      event.kind === "readied" || event.kind === "phaseBegan" ? [at + 1] : [],
    );
    for (const stop of stops.filter((_, n) => n % 7 === 0)) {
      const state = fold(events.slice(0, stop));
      const { public: pub } = await tableAfter(events.slice(0, stop));
      if (pub.phase !== state.phase || pub.round !== state.round) continue;
      const waited = decidersIn(state).filter((seat) => !state.ready[seat]);
      expect(pub.seats.filter((seat) => isAwaited(pub, seat))).toEqual(waited);
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(60);
});
