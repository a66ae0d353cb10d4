import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** Creates the tables of seminars where they are missing. */
export async function createClasses(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("seminars")
    .ifNotExists()
    .addColumn("code", "text", (column) => column.primaryKey())
    .addColumn("created", "bigint", (column) => column.notNull())
    .addColumn("settings", "text", (column) => column.notNull())
    .addColumn("facilitator", "text", (column) => column.notNull())
    .addColumn("worlds", "text", (column) => column.notNull())
    .addColumn("stage", "text", (column) => column.notNull())
    .addColumn("locked", "integer", (column) => column.notNull())
    .addColumn("talk_locked", "integer", (column) => column.notNull())
    .addColumn("led", "text")
    .addColumn("delete_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("students")
    .ifNotExists()
    .addColumn("seminar", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("label", "text", (column) => column.notNull())
    .addColumn("joined", "bigint", (column) => column.notNull())
    .addColumn("world", "integer")
    .addColumn("seat", "text")
    .addColumn("roles", "text", (column) => column.notNull())
    .addColumn("understudy", "integer", (column) => column.notNull())
    .addColumn("seen", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("students_key", ["seminar", "id"])
    .execute();
  await db.schema
    .createTable("injects")
    .ifNotExists()
    .addColumn("seminar", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("world", "integer")
    .addColumn("inject", "text", (column) => column.notNull())
    .addColumn("round", "integer", (column) => column.notNull())
    .addColumn("phase", "text", (column) => column.notNull())
    .addColumn("made", "text", (column) => column.notNull())
    .addColumn("planned", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("injects_key", ["seminar", "id"])
    .execute();
  await db.schema
    .createTable("beliefs")
    .ifNotExists()
    .addColumn("game", "text", (column) => column.notNull())
    .addColumn("student", "text", (column) => column.notNull())
    .addColumn("about", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("percent", "integer", (column) => column.notNull())
    .addColumn("round", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("beliefs_key", ["game", "student", "about", "at"])
    .execute();
  await db.schema
    .createTable("surveys")
    .ifNotExists()
    .addColumn("seminar", "text", (column) => column.notNull())
    .addColumn("student", "text", (column) => column.notNull())
    .addColumn("which", "text", (column) => column.notNull())
    .addColumn("answers", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("surveys_key", ["seminar", "student", "which"])
    .execute();
}
