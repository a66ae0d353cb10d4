import type { Kysely, Selectable } from "kysely";
import type { Event } from "../../shared/event.ts";
import type { Phase, Seat, Viewer } from "../../shared/words.ts";
import type { KeptClock } from "../clock.ts";
import type { SeminarStore } from "./classes.ts";
import { SqlLog, writeEvents } from "./log.ts";
import { SqlSeminars } from "./sqlclasses.ts";
import type { GameChanges, GameLog, GameRecord, Line, Member, Store } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The store on any SQL database that Kysely speaks. Keeps to SQL that SQLite and Postgres understand alike. */
export class SqlStore implements Store {
  readonly seminars: SeminarStore;
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
    this.seminars = new SqlSeminars(db);
  }

  log(code: string): GameLog {
    return new SqlLog(this.#db, code);
  }

  addGame(game: GameRecord, creator: Member): Promise<void> {
    return this.bringGame(game, [creator], [], []);
  }

  async bringGame(game: GameRecord, members: readonly Member[], events: readonly Event[], talk: readonly Line[]) {
    await this.#db.transaction().execute(async (db) => {
      await db.insertInto("games").values(gameRow(game)).execute();
      for (const member of members) await db.insertInto("members").values(memberRow(game.code, member)).execute();
      await writeEvents(db, game.code, 0, events);
      for (const line of talk) await db.insertInto("talk").values(lineRow(game.code, line)).execute();
    });
  }

  async game(code: string): Promise<GameRecord | undefined> {
    const row = await this.#db.selectFrom("games").selectAll().where("code", "=", code).executeTakeFirst();
    return row && gameOf(row);
  }

  async changeGame(code: string, changes: GameChanges): Promise<void> {
    const set: Partial<Tables["games"]> = {};
    if (changes.clock) Object.assign(set, clockRow(changes.clock));
    if (changes.muted) set.muted = JSON.stringify(changes.muted);
    if (changes.over !== undefined) set.over = Number(changes.over);
    if (changes.hushed !== undefined) set.hushed = Number(changes.hushed);
    const result = await this.#db.updateTable("games").set(set).where("code", "=", code).executeTakeFirst();
    if (Number(result.numUpdatedRows) !== 1) throw new Error(`there is no game ${code}`);
  }

  async listedGames(limit: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom("games")
      .select("code")
      .where("listed", "=", 1)
      .where("over", "=", 0)
      .orderBy("created", "desc")
      .limit(limit)
      .execute();
    return rows.map((row) => row.code);
  }

  async clockedGames(): Promise<string[]> {
    const rows = await this.#db
      .selectFrom("games")
      .select("code")
      .where("over", "=", 0)
      .where("clocks", "<>", "{}")
      .execute();
    return rows.map((row) => row.code);
  }

  async gamesOf(person: string, limit: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom("members")
      .innerJoin("games", "games.code", "members.game")
      .select("games.code")
      .where("members.person", "=", person)
      .where("members.viewer", "not in", ["spectator", "facilitator"])
      .where("games.over", "=", 0)
      .orderBy("games.created", "desc")
      .limit(limit)
      .execute();
    return rows.map((row) => row.code);
  }

  async members(code: string): Promise<Member[]> {
    const rows = await this.#db
      .selectFrom("members")
      .selectAll()
      .where("game", "=", code)
      .orderBy("joined")
      .orderBy("person")
      .execute();
    return rows.map((row) => ({
      person: row.person,
      viewer: row.viewer as Viewer,
      host: row.host === 1,
      ...(row.sat === null ? {} : { sat: row.sat as Viewer }),
      ...(row.student === null ? {} : { student: row.student }),
      ...(row.label === null ? {} : { label: row.label }),
      ...(row.roles === null ? {} : { roles: JSON.parse(row.roles) }),
    }));
  }

  async saveMembers(code: string, members: readonly Member[]): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      for (const member of members) {
        const { game, person, joined, ...place } = memberRow(code, member);
        await db
          .insertInto("members")
          .values({ game, person, joined, ...place })
          .onConflict((conflict) => conflict.columns(["game", "person"]).doUpdateSet(place))
          .execute();
      }
    });
  }

  async talk(code: string): Promise<Line[]> {
    const rows = await this.#db.selectFrom("talk").selectAll().where("game", "=", code).orderBy("n").execute();
    return rows.map((row) => ({
      n: row.n,
      from: row.speaker as Line["from"],
      to: JSON.parse(row.hearers) as Seat[],
      text: row.text,
      round: row.round,
      phase: row.phase as Phase,
      bot: row.bot === 1,
      at: Number(row.at),
      ...(row.student === null ? {} : { student: row.student }),
      ...(row.who === null ? {} : { who: row.who }),
    }));
  }

  async addLine(code: string, line: Line): Promise<void> {
    await this.#db.insertInto("talk").values(lineRow(code, line)).execute();
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

function gameRow(game: GameRecord): Tables["games"] {
  return {
    code: game.code,
    created: game.created,
    clocks: JSON.stringify(game.clocks),
    listed: Number(game.listed),
    seed_chosen: Number(game.seedChosen),
    facilitated: Number(game.facilitated),
    keyring: game.keyring,
    ...clockRow(game.clock),
    muted: JSON.stringify(game.muted),
    over: Number(game.over),
    seminar: game.seminar ?? null,
    hushed: game.hushed ? 1 : null,
  };
}

function lineRow(game: string, line: Line): Tables["talk"] {
  return {
    game,
    n: line.n,
    speaker: line.from,
    hearers: JSON.stringify(line.to),
    text: line.text,
    round: line.round,
    phase: line.phase,
    bot: Number(line.bot),
    at: line.at,
    student: line.student ?? null,
    who: line.who ?? null,
  };
}

function memberRow(game: string, member: Member): Tables["members"] {
  return {
    game,
    person: member.person,
    viewer: member.viewer,
    host: Number(member.host),
    sat: member.sat ?? null,
    joined: Date.now(),
    student: member.student ?? null,
    label: member.label ?? null,
    roles: member.roles ? JSON.stringify(member.roles) : null,
  };
}

function clockRow(clock: KeptClock): Pick<Tables["games"], "clock_of" | "deadline" | "left_when_paused"> {
  return {
    clock_of: clock.clockOf ?? null,
    deadline: clock.deadline ?? null,
    left_when_paused: clock.leftWhenPaused ?? null,
  };
}

function gameOf(row: Selectable<Tables["games"]>): GameRecord {
  return {
    code: row.code,
    created: Number(row.created),
    clocks: JSON.parse(row.clocks),
    listed: row.listed === 1,
    seedChosen: row.seed_chosen === 1,
    facilitated: row.facilitated === 1,
    keyring: row.keyring,
    clock: {
      ...(row.clock_of === null ? {} : { clockOf: row.clock_of }),
      ...(row.deadline === null ? {} : { deadline: Number(row.deadline) }),
      ...(row.left_when_paused === null ? {} : { leftWhenPaused: Number(row.left_when_paused) }),
    },
    muted: JSON.parse(row.muted),
    over: row.over === 1,
    ...(row.seminar === null ? {} : { seminar: row.seminar }),
    ...(row.hushed === 1 ? { hushed: true } : {}),
  };
}
