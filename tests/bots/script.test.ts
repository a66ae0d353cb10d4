import { expect, test } from "vitest";
import { botOf } from "../../shared/bots/index.ts";
import { scripted } from "../../shared/bots/script.ts";
import { LESSON, scriptOf } from "../../shared/world/lesson.ts";
import { LESSON_OUTSIDE, SCENARIOS } from "../../shared/world/scenarios.ts";
import { lessonOf, PUPILS } from "../kit/pupils.ts";

test("A script is for seats at its table and for years that are played, and only the lesson has one", () => {
  const told = [...SCENARIOS, LESSON_OUTSIDE].filter(({ id }) => scriptOf(id));
  expect(told.map(({ id }) => id)).toEqual([LESSON.id, LESSON_OUTSIDE.id]);
  for (const { id, seats, rounds } of told) {
    const { seat, cues } = scriptOf(id)!;
    expect(seats).toContain(seat);
    for (const cue of cues) {
      expect(seats.filter((one) => one !== seat)).toContain(cue.seat);
      for (const round of cue.rounds) expect(round).toBeLessThanOrEqual(rounds!);
    }
  }
});

test("What the rules refuse to a seat its part leaves out: who cannot pay does not press", async () => {
  const poor = { ...LESSON, numbers: { ...LESSON.numbers, startInfluence: 0, income: 1 } };
  const { events } = await lessonOf(poor, PUPILS["nothing at all"]!, "sure");
  const opened = events.flatMap((event) => (event.kind === "ordersOpened" ? [event.orders] : []));
  expect(JSON.stringify(opened)).not.toContain("press");
  expect(opened).toHaveLength(poor.rounds!);
});

test("In the years that are not written down, and at the table's own seat, the bot that keeps the seat plays alone", async () => {
  let compared = 0;
  await lessonOf(LESSON, PUPILS.faithful!, "sure", {
    look: (table) => {
      for (const seat of LESSON.seats) {
        if (seat !== "PAK" && table.public.round < 4) continue;
        const keeper = botOf({ temper: "broker", skill: "strong" });
        const [view, dice, heard] = [table.view(seat), () => 0.5, table.heard(seat)] as const;
        expect(scripted(scriptOf(LESSON.id)!, keeper)(view, dice, heard)).toEqual(keeper(view, dice, heard));
        compared += 1;
      }
    },
  });
  expect(compared).toBeGreaterThan(20);
});
