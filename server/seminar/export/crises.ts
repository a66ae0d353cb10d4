import type { Event, EventOf } from "../../../shared/event.ts";
import type { Crisis, LineUp } from "../../../shared/state.ts";
import type { ExportData } from "./data.ts";
import type { Sheet } from "./table.ts";

interface Row {
  world: number;
  round: number;
  crisis: Crisis;
  lineUp?: LineUp;
  end?: EventOf<"crisisEnded">;
}

export const crises: Sheet<Row, ExportData> = {
  about: "A row for each crisis. Lists of states are separated by spaces.",
  columns: [
    { name: "world", about: "Which world of the class, counted from 1.", of: (row) => row.world },
    { name: "round", about: "The year of the game.", of: (row) => row.round },
    { name: "crisis", about: "Its id.", of: (row) => row.crisis.id },
    { name: "challenger", about: "Who challenges.", of: (row) => row.crisis.challenger },
    { name: "defender", about: "Who is challenged.", of: (row) => row.crisis.defender },
    { name: "by", about: "How it broke out: press, mutualPress, flare or inject.", of: (row) => row.crisis.by },
    { name: "card", about: "Id of the vignette it was told with.", of: (row) => row.crisis.card },
    { name: "called", about: "Partners of the defender that were called.", of: (row) => row.lineUp?.called.join(" ") },
    { name: "honoured", about: "Those of them that honoured the call.", of: (row) => row.lineUp?.honoured.join(" ") },
    { name: "stayedOut", about: "Those that stayed out.", of: (row) => row.lineUp?.stayedOut.join(" ") },
    { name: "excused", about: "Those that were excused.", of: (row) => row.lineUp?.excused.join(" ") },
    { name: "backed", about: "Partners of the challenger that backed it.", of: (row) => row.lineUp?.backed.join(" ") },
    {
      name: "entrapped",
      about: "Those lined up against somebody else's rival.",
      of: (row) => row.lineUp?.entrapped.join(" "),
    },
    { name: "mediator", about: "Who mediates.", of: (row) => row.lineUp?.mediator },
    {
      name: "washington",
      about: "What Washington does: joins, mediates or stays.",
      of: (row) => row.lineUp?.washington,
    },
    { name: "challengerChoice", about: "stand or yield.", of: (row) => row.end?.choices.challenger },
    { name: "defenderChoice", about: "stand or yield.", of: (row) => row.end?.choices.defender },
    {
      name: "outcome",
      about: "cYields, dYields (challenger or defender yields), detente, settled or war.",
      of: (row) => row.end?.outcome,
    },
    { name: "winner", about: "Of a war: challenger or defender.", of: (row) => row.end?.winner },
    { name: "chance", about: "The challenger's chance in war, percent, where war came.", of: (row) => row.end?.chance },
  ],
  rows: ({ worlds }) => worlds.flatMap(({ world, events }) => crisesIn(events).map((row) => ({ world, ...row }))),
};

export function crisesIn(events: readonly Event[]): Omit<Row, "world">[] {
  const rows = new Map<string, Omit<Row, "world">>();
  let round = 0;
  for (const event of events) {
    if (event.kind === "phaseBegan") round = event.round;
    if (event.kind === "crisisBroke") rows.set(event.crisis.id, { round, crisis: event.crisis });
    if (event.kind === "linedUp") Object.assign(rows.get(event.crisis) ?? {}, { lineUp: event.lineUp });
    if (event.kind === "crisisEnded") Object.assign(rows.get(event.crisis) ?? {}, { end: event });
  }
  return [...rows.values()];
}
