import type { Event } from "../../../shared/event.ts";
import type { Seat } from "../../../shared/words.ts";
import { parFor, percentileOf } from "../../../shared/world/par.ts";
import type { ExportData } from "./data.ts";
import type { Sheet } from "./table.ts";

interface Row {
  world: number;
  seat: Seat;
  what: "line" | "total";
  round?: number;
  points: number;
  why?: string;
  about?: string;
  percentile?: number | undefined;
}

export const scores: Sheet<Row, ExportData> = {
  about: "A row for each movement of points, and one for the total of each seat.",
  columns: [
    { name: "world", about: "Which world of the class, counted from 1.", of: (row) => row.world },
    { name: "seat", about: "The state, by ISO code.", of: (row) => row.seat },
    { name: "row", about: "line: one movement; total: all points of the seat.", of: (row) => row.what },
    { name: "round", about: "The year of the movement.", of: (row) => row.round },
    { name: "points", about: "Points won or lost.", of: (row) => row.points },
    { name: "why", about: "For what.", of: (row) => row.why },
    { name: "about", about: "The crisis, rival, armed state or agenda behind it.", of: (row) => row.about },
    {
      name: "percentile",
      about:
        "Of a total, once the game is over: percent of games of bots in the same seat with fewer points; empty where none were played.",
      of: (row) => row.percentile,
    },
  ],
  rows: ({ worlds }) => worlds.flatMap(({ world, events }) => scoresIn(events).map((row) => ({ world, ...row }))),
};

export function scoresIn(events: readonly Event[]): Omit<Row, "world">[] {
  const [began] = events;
  if (began?.kind !== "gameBegan") return [];
  const isOver = events.some(({ kind }) => kind === "ended");
  const played = events.findLast((event) => event.kind === "parPlayed");
  const lines = events.flatMap((event) =>
    event.kind === "scored" ? [{ seat: event.seat, what: "line" as const, ...event.line }] : [],
  );
  const totals = began.setup.seats.map((seat) => {
    const points = lines.filter((line) => line.seat === seat).reduce((sum, line) => sum + line.points, 0);
    const par = (played?.kind === "parPlayed" ? played.par[seat] : undefined) ?? parFor(began.setup.scenario, seat);
    return { seat, what: "total" as const, points, percentile: isOver ? percentileOf(par, "end", points) : undefined };
  });
  return [...lines, ...totals];
}
