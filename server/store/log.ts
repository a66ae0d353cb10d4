import type { Kysely } from "kysely";
import type { Event } from "../../shared/event.ts";
import { grown } from "../../shared/save/grown.ts";
import type { Log } from "../../shared/table/log.ts";
import type { KeptEvent } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Rows in one INSERT: six columns each, and databases bound the values of a statement. */
const ROWS = 500;
/** The kind of a row that is no event: with it the game is set back to its first `to` events. Nothing is ever taken out. */
const REWOUND = "rewound";

/** One game's events in the table `events`. Its primary key (game, n) is the fence: of two writers of one number, one fails. */
export class SqlLog implements Log {
  readonly #db: Kysely<Tables>;
  readonly #game: string;
  /** How many more rows than events there are, since the game was set back; unknown until somebody looks. */
  #surplus: number | undefined;

  constructor(db: Kysely<Tables>, game: string) {
    this.#db = db;
    this.#game = game;
  }

  async read(): Promise<Event[]> {
    return (await this.history()).map(({ event }) => event);
  }

  async append(first: number, events: readonly Event[], author?: string): Promise<void> {
    const row = first + (await this.#surplusNow());
    await this.#db.transaction().execute((db) => writeEvents(db, this.#game, row, events, author));
  }

  /** All events, each with when it was written and what its author was marked by. */
  async history(): Promise<KeptEvent[]> {
    const rows = await this.#db
      .selectFrom("events")
      .select(["n", "kind", "body", "at", "author"])
      .where("game", "=", this.#game)
      .orderBy("n")
      .execute();
    const kept: KeptEvent[] = [];
    rows.forEach((row, n) => {
      if (row.n !== n) throw new Error(`game ${this.#game}: event ${n} is missing`);
      const body = JSON.parse(row.body);
      if (row.kind === REWOUND) kept.length = (body as { to: number }).to;
      else
        kept.push({ event: grown(body), at: Number(row.at), ...(row.author === null ? {} : { author: row.author }) });
    });
    this.#surplus = rows.length - kept.length;
    return kept;
  }

  /** Sets the game back to its first events. Whoever still holds an older log of it can write no more. */
  async rewind(to: number): Promise<void> {
    const events = await this.history();
    if (to > events.length) throw new RangeError(`game ${this.#game} has no ${to} events`);
    const n = events.length + (this.#surplus ?? 0);
    const row = { game: this.#game, n, kind: REWOUND, body: JSON.stringify({ kind: REWOUND, to }), at: Date.now() };
    await this.#db.insertInto("events").values(row).execute();
    this.#surplus = n + 1 - to;
  }

  /** How often the game was set back. */
  async rewinds(): Promise<number> {
    const rows = await this.#rewound().execute();
    return rows.length;
  }

  async #surplusNow(): Promise<number> {
    if (this.#surplus === undefined) {
      const last = (await this.#rewound().execute()).at(-1);
      this.#surplus = last ? last.n + 1 - (JSON.parse(last.body) as { to: number }).to : 0;
    }
    return this.#surplus;
  }

  #rewound() {
    return this.#db
      .selectFrom("events")
      .select(["n", "body"])
      .where("game", "=", this.#game)
      .where("kind", "=", REWOUND)
      .orderBy("n");
  }
}

/** Writes events within a transaction; the first bears the mark of whoever they are by. */
export async function writeEvents(
  db: Kysely<Tables>,
  game: string,
  first: number,
  events: readonly Event[],
  author?: string,
) {
  const at = Date.now();
  const rows = events.map((event, i) => ({
    game,
    n: first + i,
    kind: event.kind,
    body: JSON.stringify(event),
    at,
    author: i === 0 ? (author ?? null) : null,
  }));
  for (let i = 0; i < rows.length; i += ROWS) {
    await db
      .insertInto("events")
      .values(rows.slice(i, i + ROWS))
      .execute();
  }
}
