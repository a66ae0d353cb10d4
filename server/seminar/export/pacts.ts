import type { Event } from "../../../shared/event.ts";
import type { Pact } from "../../../shared/state.ts";
import type { Party, Seat } from "../../../shared/words.ts";
import type { ExportData } from "./data.ts";
import type { Sheet } from "./table.ts";

interface Row {
  world: number;
  pact: Pact;
  ended?: number;
  why?: string;
  honoured: number;
  stayedOut: number;
}

export const pacts: Sheet<Row, ExportData> = {
  about: "A row for each pact that was ever in force, the treaties of 2014 among them.",
  columns: [
    { name: "world", about: "Which world of the class, counted from 1.", of: (row) => row.world },
    { name: "pact", about: "Its id.", of: (row) => row.pact.id },
    { name: "kind", about: "nonaggression, consultation or defence.", of: (row) => row.pact.kind },
    {
      name: "origin",
      about: "Where it comes from: signed by states, a treaty of 2014, or the forum.",
      of: (row) => row.pact.origin,
    },
    { name: "members", about: "Who was bound at the signing, by spaces.", of: (row) => row.pact.members.join(" ") },
    {
      name: "against",
      about: "Of a defence pact: the states it is against; empty: anyone.",
      of: (row) => row.pact.against?.join(" "),
    },
    { name: "signed", about: "The year of the signing; 0: before the game.", of: (row) => row.pact.since },
    {
      name: "paid",
      about: "What one member paid another for signing, as FROM TO AMOUNT.",
      of: ({ pact: { pay } }) => pay && `${pay.from} ${pay.to} ${pay.amount}`,
    },
    { name: "ended", about: "The year in which it ended; empty: in force at the end.", of: (row) => row.ended },
    { name: "endedWhy", about: "lapsed, oneLeft (all but one had left) or replaced.", of: (row) => row.why },
    { name: "honoured", about: "Calls of members under it that were honoured.", of: (row) => row.honoured },
    { name: "stayedOut", about: "Calls of members under it that were not.", of: (row) => row.stayedOut },
  ],
  rows: ({ worlds }) => worlds.flatMap(({ world, events }) => [...pactsIn(events)].map((row) => ({ world, ...row }))),
};

/** What became of every pact. A call counts for each defence pact that made it. */
export function pactsIn(events: readonly Event[]): Omit<Row, "world">[] {
  const rows = new Map<string, Omit<Row, "world">>();
  const members = new Map<string, Seat[]>();
  const crises = new Map<string, { challenger: Party; defender: Party }>();
  let round = 0;
  const add = (pact: Pact) => {
    rows.set(pact.id, { pact, honoured: 0, stayedOut: 0 });
    members.set(pact.id, pact.members);
  };
  const end = (id: string, why: string) => {
    const row = rows.get(id);
    if (row) Object.assign(row, { ended: round, why });
    members.delete(id);
  };
  for (const event of events) {
    if (event.kind === "gameBegan") event.setup.institutions.forEach(add);
    if (event.kind === "phaseBegan") round = event.round;
    if (event.kind === "pactSigned") {
      for (const id of event.replaces) end(id, "replaced");
      add(event.pact);
    }
    if (event.kind === "pactEnded") end(event.pact, event.why);
    if (event.kind === "crisisBroke") crises.set(event.crisis.id, event.crisis);
    if (event.kind === "linedUp") {
      const { challenger, defender } = crises.get(event.crisis)!;
      for (const [id, bound] of members) {
        const row = rows.get(id)!;
        const { kind, against } = row.pact;
        if (kind !== "defence" || !(bound as Party[]).includes(defender) || (against && !against.includes(challenger)))
          continue;
        row.honoured += event.lineUp.honoured.filter((seat) => bound.includes(seat)).length;
        row.stayedOut += event.lineUp.stayedOut.filter((seat) => bound.includes(seat)).length;
      }
    }
    if (event.kind === "pactLeft")
      members.set(event.pact, members.get(event.pact)?.filter((seat) => seat !== event.seat) ?? []);
  }
  return [...rows.values()];
}
