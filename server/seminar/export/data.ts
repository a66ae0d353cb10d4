import type { Event } from "../../../shared/event.ts";
import type { Act, Treatment } from "../../../shared/seminar/contract.ts";
import type { Role } from "../../../shared/seminar/roles.ts";
import type { Seat } from "../../../shared/words.ts";
import type { KeptBelief, KeptSurvey, SeminarRecord } from "../../store/classes.ts";
import type { Line } from "../../store/store.ts";
import { actsIn } from "../debrief.ts";
import type { Seminar } from "../seminar.ts";

/** Everything that the files are made of: no cookie's hash, no key, no address. */
export interface ExportData {
  code: string;
  created: number;
  deleteAt: number;
  settings: SeminarRecord["settings"];
  worlds: ExportWorld[];
  students: { id: string; label: string; world?: number; seat?: Seat; roles: Role[] }[];
  surveys: KeptSurvey[];
}

export interface ExportWorld {
  /** Counted from 1. */
  world: number;
  game: string;
  treatment: Treatment;
  seedChosen: boolean;
  events: Event[];
  /** When each event was written. */
  times: number[];
  talk: Line[];
  acts: Act[];
  students: { id: string; label: string; seat: Seat; roles: Role[] }[];
  /** All that were ever held, oldest first. */
  beliefs: KeptBelief[];
}

export async function dataOf(seminar: Seminar): Promise<ExportData> {
  const { code, created, deleteAt, settings } = seminar.record;
  const games = await seminar.worlds();
  const students = seminar.list.map(({ id, label, world, seat, roles }) => ({
    id,
    label,
    ...(world !== undefined && { world: world + 1 }),
    ...(seat !== undefined && { seat }),
    roles,
  }));
  const worlds = games.map(async (game, at): Promise<ExportWorld> => {
    const history = await seminar.store.log(game.code).history();
    return {
      world: at + 1,
      game: game.code,
      treatment: settings.worlds[at]!,
      seedChosen: game.record.seedChosen,
      events: withoutSeed(history.map(({ event }) => event)),
      times: history.map((kept) => kept.at),
      talk: game.lines,
      acts: actsIn(history),
      students: students.flatMap(({ id, label, world, seat, roles }) =>
        world === at + 1 && seat !== undefined ? [{ id, label, seat, roles }] : [],
      ),
      beliefs: await seminar.store.seminars.beliefs(game.code),
    };
  });
  return {
    code,
    created,
    deleteAt,
    settings,
    worlds: await Promise.all(worlds),
    students,
    surveys: await seminar.store.seminars.surveys(code),
  };
}

/** Until a game is over its seed is kept even from here: whoever has it can reckon what the dice will say. */
function withoutSeed(events: Event[]): Event[] {
  const [began, ...rest] = events;
  if (began?.kind !== "gameBegan" || events.some(({ kind }) => kind === "ended")) return events;
  return [{ ...began, seed: "" }, ...rest];
}
