import { describe, expect, test } from "vitest";
import type { Event } from "../../shared/event.ts";
import { setupOf } from "../../shared/play/begin.ts";
import { grown } from "../../shared/save/grown.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";

/** An event as older rules wrote it. */
const older = (event: object): Event => event as Event;

const SECRETS = { kind: "expose", a: "BGD", b: "IND" };
const ARMS = { kind: "arm", target: "PAK" };

describe("A game that was kept while other rules held", () => {
  const setup = setupOf(scenarioOf("starter")!);

  test("has today's number where its table had none, its own where it had one, and none that is no more", () => {
    const { quarrels: _, ...known } = setup.numbers;
    const numbers = { ...known, honourStanding: 2, flare6: 10 };
    const event = grown(
      older({ kind: "gameBegan", seed: "old", setup: { ...setup, without: ["forum", "expose"], numbers } }),
    );
    expect(event).toMatchObject({ setup: { without: ["forum"] } });
    expect((event as Extract<Event, { kind: "gameBegan" }>).setup.numbers).toEqual({
      ...numbersWith(),
      honourStanding: 2,
    });
  });

  test("has no orders of a kind that is no more, neither on sealed sheets nor on opened ones", () => {
    expect(grown(older({ kind: "ordersSealed", seat: "CHN", orders: [SECRETS, ARMS] }))).toMatchObject({
      orders: [ARMS],
    });
    expect(grown(older({ kind: "ordersOpened", orders: { CHN: [SECRETS, ARMS], IND: [SECRETS] } }))).toMatchObject({
      orders: { CHN: [ARMS], IND: [] },
    });
  });

  test("still says which pair one that failed was about", () => {
    const failed = older({ kind: "orderFailed", seat: "CHN", order: SECRETS, why: "notSuspicion" });
    expect(grown(failed)).toMatchObject({ order: { kind: "probe", a: "BGD", b: "IND" }, why: "notSuspicion" });
  });

  test("is otherwise what it was", () => {
    const said = older({ kind: "proclaimed", text: "Lunch at noon." });
    expect(grown(said)).toBe(said);
  });
});
