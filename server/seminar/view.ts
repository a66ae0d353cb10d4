import type { SeminarConsole, SeminarMe, SeminarView, World } from "../../shared/seminar/contract.ts";
import type { Game } from "../game.ts";
import type { StudentRecord } from "../store/classes.ts";
import { awayIn } from "./absence.ts";
import { shown } from "./moments.ts";
import type { Seminar } from "./seminar.ts";

/** What one person may know of a class: built field by field, so that nothing slips in. */
export async function viewOf(seminar: Seminar, person: string | undefined): Promise<SeminarView> {
  const games = await seminar.worlds();
  const { record, followers } = seminar;
  const { title, preset, scenario, rounds, clocks, absence, keepDays, surveys } = record.settings;
  const student = seminar.studentOf(person);
  return {
    version: followers.versionFor(person),
    code: record.code,
    stage: record.stage,
    settings: { title, preset, scenario, rounds, clocks, absence, keepDays, surveys },
    deleteAt: record.deleteAt,
    locked: record.locked,
    students: seminar.students.size,
    ...(record.led && { led: record.led }),
    me: seminar.isFacilitator(person)
      ? { is: "facilitator" }
      : student
        ? meOf(seminar, student, games)
        : { is: "guest" },
    ...(seminar.isFacilitator(person) && { console: consoleOf(seminar, games) }),
    worlds: games.map(worldOf),
  };
}

function worldOf(game: Game): World {
  const { phase, round, rounds, seats } = game.table.public;
  return { game: game.code, phase, round, rounds, seats };
}

function meOf(seminar: Seminar, student: StudentRecord, games: readonly Game[]): SeminarMe {
  const { id, label, understudy, world, seat, roles } = student;
  const own = seminar.list.filter((one) => one === student || (seat && one.world === world && one.seat === seat));
  return {
    is: "student",
    id,
    label,
    understudy,
    ...(world !== undefined && seat !== undefined && { game: games[world]!.code, seat }),
    roles,
    delegation: own.map((one) => ({ label: one.label, roles: one.roles, online: seminar.isOnline(one, games) })),
    fictional: world !== undefined && seminar.record.settings.worlds[world]!.fictional,
    answered: answeredBy(seminar, id),
  };
}

function consoleOf(seminar: Seminar, games: readonly Game[]): SeminarConsole {
  const { settings, talkLocked, worlds } = seminar.record;
  return {
    students: seminar.list.map((student) => {
      const { id, label, world, seat, roles, seen, understudy } = student;
      return {
        id,
        label,
        ...(world !== undefined && { world }),
        ...(seat !== undefined && { seat }),
        roles,
        online: seminar.isOnline(student, games),
        seen,
        understudy,
        answered: answeredBy(seminar, id),
      };
    }),
    treatments: settings.worlds,
    injects: seminar.injects.map((planned) => shown(planned, worlds.length)),
    talkLocked,
    away: awayIn(seminar, games),
  };
}

function answeredBy(seminar: Seminar, id: string): { pre: boolean; post: boolean } {
  const answered = seminar.answered.get(id);
  return { pre: answered?.has("pre") ?? false, post: answered?.has("post") ?? false };
}
