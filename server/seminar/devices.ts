import type { Reply } from "../../shared/wire/contract.ts";
import type { Game } from "../game.ts";
import { isKey, keyOf } from "../identity.ts";
import { DONE, no } from "../reply.ts";
import { seatStudents } from "../seating.ts";
import type { StudentRecord } from "../store/classes.ts";
import type { Klass } from "./klass.ts";
import { memberOf, onlooker } from "./roster.ts";

const HAS_PLACE = "This browser has a place in the class already.";

/** Whoever has a key of a place in a class goes on with that place; the browser that had it only looks on. To be called in turn. */
export async function moveWithKey(
  klass: Klass,
  game: Game,
  { person, key }: { person: string; key: string },
): Promise<Reply> {
  const { keyring } = game.record;
  const world = klass.record.worlds.indexOf(game.code);
  if (isKey(key, keyOf(keyring, "facilitator"))) {
    if (klass.isFacilitator(person)) return DONE;
    return klass.studentOf(person) ? no("notYours", HAS_PLACE) : moveFacilitator(klass, person);
  }
  const here = klass.list.filter((student) => student.world === world);
  const student = here.find(({ id }) => isKey(key, keyOf(keyring, `student ${id}`)));
  if (!student) return no("badKey");
  if (student.person === person) return DONE;
  if (klass.isFacilitator(person) || klass.studentOf(person)) return no("notYours", HAS_PLACE);
  return moveStudent(klass, game, student, person);
}

async function moveFacilitator(klass: Klass, person: string): Promise<Reply> {
  const before = klass.record.facilitator;
  for (const game of await klass.worlds()) {
    const reply = await seatStudents(game, [
      { person, viewer: "facilitator", host: true },
      onlooker({ person: before }),
    ]);
    if (!reply.ok) return reply;
  }
  await klass.change({ facilitator: person });
  return DONE;
}

async function moveStudent(klass: Klass, game: Game, student: StudentRecord, person: string): Promise<Reply> {
  const next = { ...student, person };
  const reply = await seatStudents(game, [...memberOf(next), onlooker(student)]);
  if (!reply.ok) return reply;
  await klass.store.seminars.saveStudents(klass.code, [next]);
  klass.students.set(student.id, next);
  klass.followers.changed([person, student.person]);
  return DONE;
}
