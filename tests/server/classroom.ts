import type { SeminarAct, SeminarConsole, SeminarMe, SeminarView, Settings } from "../../shared/seminar/contract.ts";
import type { Seat } from "../../shared/words.ts";
import { type Person, type TestHouse, valueIn } from "./house.ts";

/** A class for tests. */

export const SEATS: Seat[] = ["IND", "PAK", "CHN"];

export const plain: Settings = {
  title: "Alliances, Tuesday",
  preset: "own",
  scenario: "custom",
  seats: SEATS,
  rounds: 2,
  clocks: {},
  worlds: [{ without: ["forum", "washington", "agendas"], fictional: false }],
  absence: "bot",
  surveys: { pre: [], post: [] },
  keepDays: 30,
};

export interface Classroom {
  code: string;
  teacher: Person;
  students: Person[];
  view(person: Person, since?: number): Promise<SeminarView>;
  console(): Promise<SeminarConsole>;
  me(student: Person): Promise<Extract<SeminarMe, { is: "student" }>>;
  /** What the facilitator does; throws when it is refused. */
  does(act: SeminarAct): Promise<void>;
  /** The game of a world. */
  game(world?: number): Promise<string>;
}

/** A class that has been set up, and its students, by these labels. */
export async function classOf(
  house: TestHouse,
  labels: readonly string[],
  settings: Partial<Settings> = {},
): Promise<Classroom> {
  const teacher = await house.person();
  const { code } = valueIn(await teacher.call<{ code: string }>("POST", "/api/seminars", { ...plain, ...settings }));
  const students: Person[] = [];
  for (const label of labels) {
    const student = await house.person();
    valueIn(await student.call("POST", `/api/seminars/${code}/join`, { label }));
    students.push(student);
  }
  const view = async (person: Person, since?: number) =>
    valueIn(
      await person.call<SeminarView>(
        "GET",
        `/api/seminars/${code}/state${since === undefined ? "" : `?since=${since}`}`,
      ),
    );
  return {
    code,
    teacher,
    students,
    view,
    console: async () => (await view(teacher)).console!,
    async me(student) {
      const { me } = await view(student);
      if (me.is !== "student") throw new Error(`no student but a ${me.is}`);
      return me;
    },
    async does(act) {
      valueIn(await teacher.call("POST", `/api/seminars/${code}/do`, act));
    },
    game: async (world = 0) => (await view(teacher)).worlds[world]!.game,
  };
}
