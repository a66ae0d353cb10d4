import { randomInt } from "node:crypto";
import { officesFor, ROLES } from "../../shared/seminar/roles.ts";
import type { Seat } from "../../shared/words.ts";
import type { StudentRecord } from "../store/classes.ts";
import type { Member } from "../store/store.ts";

/** Who sits where in a class: pure but for the lot, which is drawn so that nobody can foresee it. */

/** Students with somewhere to sit. */
export interface Place {
  world: number;
  seat: Seat;
}

/**
 * Deals students out, at random and evenly: each goes to the world with the fewest, and there to a seat with the fewest, so that
 * every seat has a minister before any has a second.
 */
export function deal(
  students: readonly StudentRecord[],
  seated: readonly StudentRecord[],
  worlds: readonly (readonly Seat[])[],
): StudentRecord[] {
  const places = worlds.map((seats) => new Map(seats.map((seat) => [seat, 0])));
  for (const { world, seat } of seated) {
    const count = world === undefined || seat === undefined ? undefined : places[world]?.get(seat);
    if (count !== undefined) places[world!]!.set(seat!, count + 1);
  }
  const sizeOf = (world: Map<Seat, number>) => [...world.values()].reduce((sum, count) => sum + count, 0);
  const dealt = new Map<string, Place>();
  for (const { id } of shuffled(students)) {
    const world = fewest(
      places.map((_, at) => at),
      (at) => sizeOf(places[at]!),
    );
    const seats = places[world]!;
    const seat = fewest([...seats.keys()], (one) => seats.get(one)!);
    seats.set(seat, seats.get(seat)! + 1);
    dealt.set(id, { world, seat });
  }
  return students.map((student) => ({ ...student, ...dealt.get(student.id)! }));
}

/** Deals the offices anew wherever a delegation is another than it was. */
export function withOffices(before: readonly StudentRecord[], after: readonly StudentRecord[]): StudentRecord[] {
  const next = new Map(after.map((student) => [student.id, student]));
  const places = new Set(after.flatMap((student) => placeOf(student) ?? []));
  for (const place of places) {
    const now = after.filter((student) => placeOf(student) === place).sort(byComing);
    const then = before.filter((student) => placeOf(student) === place).map(({ id }) => id);
    if (now.length === then.length && now.every(({ id }) => then.includes(id))) continue;
    const offices = officesFor(now.length);
    for (const [at, student] of now.entries()) next.set(student.id, { ...student, roles: offices[at] ?? [] });
  }
  return after.map(({ id }) => {
    const student = next.get(id)!;
    return placeOf(student) === undefined && student.roles.length > 0 ? { ...student, roles: [] } : student;
  });
}

/** A student put into a seat, or out of any. */
export function moved(student: StudentRecord, place: Place | undefined): StudentRecord {
  const { world: _, seat: __, ...rest } = student;
  return place ? { ...rest, ...place, understudy: false } : { ...rest, roles: [] };
}

export const EVERY_OFFICE = [...ROLES];

/** A seated student's place in the game of their world. */
export function memberOf({ person, seat, id, label, roles }: StudentRecord): Member[] {
  return seat === undefined ? [] : [{ person, viewer: seat, host: false, student: id, label, roles }];
}

/** Whoever had a place and only looks on now. */
export function onlooker({ person }: Pick<StudentRecord, "person">): Member {
  return { person, viewer: "spectator", host: false };
}

/** A label that nobody else in the class has: a second of the same gets " 2". */
export function uniqueLabel(wished: string, taken: readonly string[]): string {
  const known = new Set(taken.map((label) => label.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? "" : ` ${n}`;
    const label = `${[...wished]
      .slice(0, 24 - suffix.length)
      .join("")
      .trimEnd()}${suffix}`;
    if (!known.has(label.toLowerCase())) return label;
  }
}

function placeOf({ world, seat }: StudentRecord): string | undefined {
  return world === undefined || seat === undefined ? undefined : `${world} ${seat}`;
}

function byComing(a: StudentRecord, b: StudentRecord): number {
  return a.joined - b.joined || (a.id < b.id ? -1 : 1);
}

/** One of those with the least of something, by lot. */
function fewest<T>(all: readonly T[], count: (one: T) => number): T {
  const least = Math.min(...all.map(count));
  const among = all.filter((one) => count(one) === least);
  return among[randomInt(among.length)]!;
}

function shuffled<T>(list: readonly T[]): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}
