import type { Kysely } from "kysely";
import type { Event } from "../../shared/event.ts";
import type { Log } from "../../shared/table/log.ts";
import type { Tables } from "./tables.ts";

/** Rows in one INSERT: five columns each, and databases bound the values of a statement. */
const ROWS = 500;

/** One game's events in the table `events`. Its primary key (game, n) is the fence: of two writers of one number, one fails. */
export class SqlLog implements Log {
  readonly #db: Kysely<Tables>;
  readonly #game: string;

  constructor(db: Kysely<Tables>, game: string) {
    this.#db = db;
    this.#game = game;
  }

  async read(): Promise<Event[]> {
    const rows = await this.#db
      .selectFrom("events")
      .select(["n", "body"])
      .where("game", "=", this.#game)
      .orderBy("n")
      .execute();
    return rows.map((row, n) => {
      if (row.n !== n) throw new Error(`game ${this.#game}: event ${n} is missing`);
      return JSON.parse(row.body) as Event;
    });
  }

  async append(first: number, events: readonly Event[]): Promise<void> {
    await this.#db.transaction().execute((db) => writeEvents(db, this.#game, first, events));
  }
}

/** Writes events within a transaction. */
export async function writeEvents(db: Kysely<Tables>, game: string, first: number, events: readonly Event[]) {
  const at = Date.now();
  const rows = events.map((event, i) => ({ game, n: first + i, kind: event.kind, body: JSON.stringify(event), at }));
  for (let i = 0; i < rows.length; i += ROWS) {
    await db
      .insertInto("events")
      .values(rows.slice(i, i + ROWS))
      .execute();
  }
}
