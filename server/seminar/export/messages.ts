import type { Line } from "../../store/store.ts";
import type { ExportData } from "./data.ts";
import { type Sheet, timeOf } from "./table.ts";

interface Row extends Line {
  world: number;
  label?: string;
}

export const messages: Sheet<Row, ExportData> = {
  about: "A row for each line of talk, in order, those of bots among them.",
  columns: [
    { name: "world", about: "Which world of the class, counted from 1.", of: (row) => row.world },
    { name: "line", about: "Number of the line in the world, counted from 0.", of: (row) => row.n },
    { name: "time", about: "When it was saved, UTC.", of: (row) => timeOf(row.at) },
    { name: "round", about: "The year of the game; 0 before the start.", of: (row) => row.round },
    { name: "phase", about: "The phase of the year.", of: (row) => row.phase },
    { name: "from", about: "The state that spoke, or facilitator.", of: (row) => row.from },
    { name: "to", about: "The states spoken to, by spaces; empty for everybody.", of: (row) => row.to.join(" ") },
    {
      name: "channel",
      about: "plenary, private (between states) or delegation (among the people of one state).",
      of: ({ to, from }) =>
        to.length === 0 ? "plenary" : to.length === 1 && to[0] === from ? "delegation" : "private",
    },
    { name: "text", about: "What was said, letter for letter.", of: (row) => row.text },
    { name: "bot", about: "1 where a bot wrote it.", of: (row) => row.bot },
    { name: "student", about: "Id of the student within the class.", of: (row) => row.student },
    { name: "label", about: "The label that the student chose.", of: (row) => row.label },
  ],
  rows: ({ worlds, students }) =>
    worlds.flatMap(({ world, talk }) =>
      talk.map((line) => {
        const label = students.find(({ id }) => id === line.student)?.label ?? line.who;
        return { ...line, world, ...(label !== undefined && { label }) };
      }),
    ),
};
