import type { Insertable, Kysely, Selectable } from "kysely";
import type { SurveyAnswers } from "../../shared/seminar/contract.ts";
import type { Phase, Seat } from "../../shared/words.ts";
import type {
  KeptBelief, KeptSurvey, PlannedInject, SeminarChanges, SeminarRecord, SeminarStore, StudentRecord,
} from "./classes.ts"; // biome-ignore format: one glance
import type { Tables } from "./tables.ts";

/** Seminars on any SQL database that Kysely speaks. */
export class SqlSeminars implements SeminarStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async add(seminar: SeminarRecord): Promise<void> {
    await this.#db.insertInto("seminars").values(seminarRow(seminar)).execute();
  }

  async get(code: string): Promise<SeminarRecord | undefined> {
    const row = await this.#db.selectFrom("seminars").selectAll().where("code", "=", code).executeTakeFirst();
    return row && seminarOf(row);
  }

  async all(): Promise<{ code: string; deleteAt: number }[]> {
    const rows = await this.#db.selectFrom("seminars").select(["code", "delete_at"]).orderBy("created").execute();
    return rows.map((row) => ({ code: row.code, deleteAt: Number(row.delete_at) }));
  }

  async change(code: string, { stage, locked, talkLocked, facilitator, led }: SeminarChanges): Promise<void> {
    const set: Partial<Tables["seminars"]> = {
      ...(stage && { stage }),
      ...(facilitator && { facilitator }),
      ...(locked !== undefined && { locked: Number(locked) }),
      ...(talkLocked !== undefined && { talk_locked: Number(talkLocked) }),
      ...(led !== undefined && { led: led && JSON.stringify(led) }),
    };
    const result = await this.#db.updateTable("seminars").set(set).where("code", "=", code).executeTakeFirst();
    if (Number(result.numUpdatedRows) !== 1) throw new Error(`there is no seminar ${code}`);
  }

  async students(code: string): Promise<StudentRecord[]> {
    const rows = await this.#db
      .selectFrom("students")
      .selectAll()
      .where("seminar", "=", code)
      .orderBy("joined")
      .orderBy("id")
      .execute();
    return rows.map(studentOf);
  }

  async saveStudents(code: string, students: readonly StudentRecord[]): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      for (const student of students) {
        const { seminar, id, ...rest } = studentRow(code, student);
        await db
          .insertInto("students")
          .values({ seminar, id, ...rest })
          .onConflict((conflict) => conflict.columns(["seminar", "id"]).doUpdateSet(rest))
          .execute();
      }
    });
  }

  async removeStudent(code: string, id: string): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db.deleteFrom("students").where("seminar", "=", code).where("id", "=", id).execute();
      await db.deleteFrom("surveys").where("seminar", "=", code).where("student", "=", id).execute();
    });
  }

  async injects(code: string): Promise<PlannedInject[]> {
    const rows = await this.#db
      .selectFrom("injects")
      .selectAll()
      .where("seminar", "=", code)
      .orderBy("planned")
      .orderBy("id")
      .execute();
    return rows.map((row) => ({
      id: row.id,
      ...(row.world === null ? {} : { world: row.world }),
      inject: JSON.parse(row.inject),
      at: { round: row.round, phase: row.phase as Phase },
      made: JSON.parse(row.made),
      planned: Number(row.planned),
    }));
  }

  async saveInject(code: string, { id, world, inject, at, made, planned }: PlannedInject): Promise<void> {
    const row = {
      world: world ?? null,
      inject: JSON.stringify(inject),
      round: at.round,
      phase: at.phase,
      made: JSON.stringify(made),
      planned,
    };
    await this.#db
      .insertInto("injects")
      .values({ seminar: code, id, ...row })
      .onConflict((conflict) => conflict.columns(["seminar", "id"]).doUpdateSet(row))
      .execute();
  }

  async removeInject(code: string, id: string): Promise<void> {
    await this.#db.deleteFrom("injects").where("seminar", "=", code).where("id", "=", id).execute();
  }

  async addBelief(game: string, { student, about, percent, round, at }: KeptBelief): Promise<void> {
    await this.#db
      .insertInto("beliefs")
      .values({ game, student, about: JSON.stringify(about), at, percent, round })
      .onConflict((conflict) => conflict.columns(["game", "student", "about", "at"]).doUpdateSet({ percent, round }))
      .execute();
  }

  async beliefs(game: string): Promise<KeptBelief[]> {
    const rows = await this.#db
      .selectFrom("beliefs")
      .selectAll()
      .where("game", "=", game)
      .orderBy("at")
      .orderBy("student")
      .orderBy("about")
      .execute();
    return rows.map((row) => ({
      student: row.student,
      about: JSON.parse(row.about),
      percent: row.percent,
      round: row.round,
      at: Number(row.at),
    }));
  }

  async saveSurvey(code: string, { student, which, answers, at }: KeptSurvey): Promise<void> {
    const row = { answers: JSON.stringify(answers), at };
    await this.#db
      .insertInto("surveys")
      .values({ seminar: code, student, which, ...row })
      .onConflict((conflict) => conflict.columns(["seminar", "student", "which"]).doUpdateSet(row))
      .execute();
  }

  async surveys(code: string): Promise<KeptSurvey[]> {
    const rows = await this.#db
      .selectFrom("surveys")
      .selectAll()
      .where("seminar", "=", code)
      .orderBy("at")
      .orderBy("student")
      .execute();
    return rows.map((row) => ({
      student: row.student,
      which: row.which as SurveyAnswers["which"],
      answers: JSON.parse(row.answers),
      at: Number(row.at),
    }));
  }

  async delete(code: string): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      const games = db.selectFrom("games").select("code").where("seminar", "=", code);
      for (const table of ["events", "members", "talk", "beliefs"] as const)
        await db.deleteFrom(table).where("game", "in", games).execute();
      await db.deleteFrom("games").where("seminar", "=", code).execute();
      for (const table of ["students", "injects", "surveys"] as const)
        await db.deleteFrom(table).where("seminar", "=", code).execute();
      await db.deleteFrom("seminars").where("code", "=", code).execute();
    });
  }
}

function seminarRow(seminar: SeminarRecord): Insertable<Tables["seminars"]> {
  return {
    code: seminar.code,
    created: seminar.created,
    settings: JSON.stringify(seminar.settings),
    facilitator: seminar.facilitator,
    worlds: JSON.stringify(seminar.worlds),
    stage: seminar.stage,
    locked: Number(seminar.locked),
    talk_locked: Number(seminar.talkLocked),
    led: seminar.led ? JSON.stringify(seminar.led) : null,
    delete_at: seminar.deleteAt,
  };
}

function seminarOf(row: Selectable<Tables["seminars"]>): SeminarRecord {
  return {
    code: row.code,
    created: Number(row.created),
    settings: JSON.parse(row.settings),
    facilitator: row.facilitator,
    worlds: JSON.parse(row.worlds),
    stage: row.stage as SeminarRecord["stage"],
    locked: row.locked === 1,
    talkLocked: row.talk_locked === 1,
    ...(row.led === null ? {} : { led: JSON.parse(row.led) }),
    deleteAt: Number(row.delete_at),
  };
}

function studentRow(seminar: string, student: StudentRecord): Insertable<Tables["students"]> {
  return {
    seminar,
    id: student.id,
    person: student.person,
    label: student.label,
    joined: student.joined,
    world: student.world ?? null,
    seat: student.seat ?? null,
    roles: JSON.stringify(student.roles),
    understudy: Number(student.understudy),
    seen: student.seen,
  };
}

function studentOf(row: Selectable<Tables["students"]>): StudentRecord {
  return {
    id: row.id,
    person: row.person,
    label: row.label,
    joined: Number(row.joined),
    ...(row.world === null ? {} : { world: row.world }),
    ...(row.seat === null ? {} : { seat: row.seat as Seat }),
    roles: JSON.parse(row.roles),
    understudy: row.understudy === 1,
    seen: Number(row.seen),
  };
}
