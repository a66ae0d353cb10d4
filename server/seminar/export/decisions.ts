import { type Decision, decisionsIn } from "../../../shared/debrief/deciders.ts";
import type { ExportData, ExportWorld } from "./data.ts";
import { type Sheet, timeOf } from "./table.ts";

interface Row extends Decision {
  of: ExportWorld;
}

export const decisions: Sheet<Row, ExportData> = {
  about: "A row for each decision, in order: of seats, of defaults at deadlines, and of the facilitator.",
  columns: [
    { name: "world", about: "Which world of the class, counted from 1.", of: (row) => row.of.world },
    { name: "event", about: "Number of the event in the world's log, counted from 0.", of: (row) => row.n },
    { name: "time", about: "When it was saved, UTC.", of: (row) => timeOf(row.of.times[row.n]) },
    { name: "round", about: "The year of the game; 0 before the start.", of: (row) => row.round },
    { name: "phase", about: "The phase of the year.", of: (row) => row.phase },
    { name: "seat", about: "The state, by ISO code; empty for the facilitator.", of: (row) => row.seat },
    {
      name: "kind",
      about:
        "draft, sign, decline, sound, reply, notice, announce, pledge, table, vote, orders, answer (in a line-up), brink; inject, washington, proclaim, pause, advance and hold are the facilitator's.",
      of: (row) => row.kind,
    },
    { name: "detail", about: "What was decided, as JSON.", of: (row) => JSON.stringify(row.detail) },
    {
      name: "stands",
      about: "0 where the same seat decided the same matter anew later in the round.",
      of: (row) => row.stands,
    },
    {
      name: "decider",
      about: "student, bot, default (nobody had decided when the phase ended) or facilitator.",
      of: (row) => row.decider.by,
    },
    { name: "student", about: "Id of the student within the class.", of: (row) => row.student },
    { name: "label", about: "The label that the student chose.", of: (row) => row.decider.label },
    {
      name: "roles",
      about: "The student's offices at the time of the export: head, foreign, defence, intelligence.",
      of: (row) => row.decider.roles?.join(" "),
    },
    { name: "bot", about: "Temper and skill of the bot.", of: (row) => row.decider.bot },
  ],
  rows: ({ worlds }) => worlds.flatMap((of) => decisionsIn(of).map((decision) => ({ ...decision, of }))),
};
