import type { Kysely } from "kysely";

/** The columns as every database keeps them: text and whole numbers only; lists and objects as JSON text, yes and no as 1 and 0. */
export interface Tables {
  events: { game: string; n: number; kind: string; body: string; at: number; author: string | null };
  games: {
    code: string;
    created: number;
    clocks: string;
    listed: number;
    seed_chosen: number;
    facilitated: number;
    keyring: string;
    clock_of: string | null;
    deadline: number | null;
    left_when_paused: number | null;
    muted: string;
    over: number;
    seminar: string | null;
    hushed: number | null;
  };
  members: {
    game: string;
    person: string;
    viewer: string;
    host: number;
    sat: string | null;
    joined: number;
    student: string | null;
    label: string | null;
    roles: string | null;
  };
  talk: {
    game: string;
    n: number;
    speaker: string;
    hearers: string;
    text: string;
    round: number;
    phase: string;
    bot: number;
    at: number;
    student: string | null;
    who: string | null;
  };
  seminars: {
    code: string;
    created: number;
    settings: string;
    facilitator: string;
    worlds: string;
    stage: string;
    locked: number;
    talk_locked: number;
    led: string | null;
    delete_at: number;
  };
  students: {
    seminar: string;
    id: string;
    person: string;
    label: string;
    joined: number;
    world: number | null;
    seat: string | null;
    roles: string;
    understudy: number;
    seen: number;
  };
  injects: {
    seminar: string;
    id: string;
    world: number | null;
    inject: string;
    round: number;
    phase: string;
    made: string;
    planned: number;
  };
  beliefs: { game: string; student: string; about: string; at: number; percent: number; round: number };
  surveys: { seminar: string; student: string; which: string; answers: string; at: number };
}

/** Creates what is missing. */
export async function createTables(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("events")
    .ifNotExists()
    .addColumn("game", "text", (column) => column.notNull())
    .addColumn("n", "integer", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("events_key", ["game", "n"])
    .execute();
  await db.schema
    .createTable("games")
    .ifNotExists()
    .addColumn("code", "text", (column) => column.primaryKey())
    .addColumn("created", "bigint", (column) => column.notNull())
    .addColumn("clocks", "text", (column) => column.notNull())
    .addColumn("listed", "integer", (column) => column.notNull())
    .addColumn("seed_chosen", "integer", (column) => column.notNull())
    .addColumn("facilitated", "integer", (column) => column.notNull())
    .addColumn("keyring", "text", (column) => column.notNull())
    .addColumn("clock_of", "text")
    .addColumn("deadline", "bigint")
    .addColumn("left_when_paused", "bigint")
    .addColumn("muted", "text", (column) => column.notNull())
    .addColumn("over", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("members")
    .ifNotExists()
    .addColumn("game", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("viewer", "text", (column) => column.notNull())
    .addColumn("host", "integer", (column) => column.notNull())
    .addColumn("sat", "text")
    .addColumn("joined", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("members_key", ["game", "person"])
    .execute();
  await db.schema
    .createTable("talk")
    .ifNotExists()
    .addColumn("game", "text", (column) => column.notNull())
    .addColumn("n", "integer", (column) => column.notNull())
    .addColumn("speaker", "text", (column) => column.notNull())
    .addColumn("hearers", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("round", "integer", (column) => column.notNull())
    .addColumn("phase", "text", (column) => column.notNull())
    .addColumn("bot", "integer", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("talk_key", ["game", "n"])
    .execute();
  for (const [table, columns] of Object.entries(LATER)) await addMissing(db, table, columns);
}

/** Columns that tables of earlier versions lack; all may be empty. */
const LATER = {
  events: { author: "text" },
  games: { seminar: "text", hushed: "integer" },
  members: { student: "text", label: "text", roles: "text" },
  talk: { student: "text", who: "text" },
} as const;

async function addMissing(
  db: Kysely<Tables>,
  name: string,
  columns: Record<string, "text" | "integer">,
): Promise<void> {
  const tables = await db.introspection.getTables();
  const known = tables.find((table) => table.name === name)?.columns.map((column) => column.name) ?? [];
  for (const [column, type] of Object.entries(columns)) {
    if (!known.includes(column)) await db.schema.alterTable(name).addColumn(column, type).execute();
  }
}
