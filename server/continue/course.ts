import type { Event } from "../../shared/event.ts";
import { resolve } from "../../shared/play/resolve.ts";
import type { Outlook } from "../../shared/seminar/contract.ts";
import type { State } from "../../shared/state.ts";
import type { Seat } from "../../shared/words.ts";
import { type Ban, type Course, Past, playCrises, playSheets, playSummit } from "./node.ts";

/** A place from which to play on. */
export interface Start {
  /** Everything before it, which bots remember. */
  before: readonly Event[];
  state: State;
  /** What the change itself brought about. */
  tail: readonly Event[];
  isBanned?: Ban;
}

export interface Pace {
  games: number;
  /** Years played on at most, the one that runs counted in. */
  years: number;
  /** Milliseconds after which no further year is begun, if it would probably not end by then. */
  budget: number;
  now(): number;
}

/** What is the case after each further year, the one that ran first; and how many different courses there were by then. */
export interface Years {
  outlooks: Outlook[];
  courses: number[];
}

/**
 * Plays all continuations of a game from one place, year by year. Whatever they share is played once: at summits, votes and
 * orders bots decide by what they know, so that courses part only where nerve and luck of judgement count, in line-ups and at
 * brinks. The dice of the game itself keep their names and so their rolls.
 */
export function playOn({ before, state, tail, isBanned }: Start, seed: string, pace: Pace): Years {
  const past = new Past(before);
  const began = pace.now();
  const found: Years = { outlooks: [], courses: [] };
  let courses: Course[] = [{ state, tail, members: Array.from({ length: pace.games }, (_, n) => n) }];
  for (let year = 1; year <= pace.years && courses.some((course) => course.state.phase !== "over"); year += 1) {
    const left = year === 1 ? Number.POSITIVE_INFINITY : pace.budget - (pace.now() - began);
    const next = yearOf(courses, left, pace.now, (course, done) =>
      playYear(course, past, seed, year === 1 ? isBanned : undefined, done),
    );
    if (!next) break;
    courses = next;
    found.outlooks.push(outlookOf(courses, pace.games, state.round));
    found.courses.push(courses.length);
  }
  return found;
}

/** So many courses tell how long all of them will take. */
const TRIED = 6;

/** A year of all courses; undefined as soon as it is plain that it would take longer than `left`, in milliseconds. */
function yearOf(
  courses: readonly Course[],
  left: number,
  now: () => number,
  play: (course: Course, done: Course[]) => void,
): Course[] | undefined {
  const began = now();
  const done: Course[] = [];
  for (const [at, course] of courses.entries()) {
    play(course, done);
    const took = now() - began;
    if (took > left || (at + 1 >= TRIED && (took / (at + 1)) * courses.length > left)) return undefined;
  }
  return done;
}

/** Plays a course to the end of its year, or of the next where it stands at a Reckoning: there it stays, or the game ends. */
function playYear(course: Course, past: Past, seed: string, isBanned: Ban | undefined, done: Course[]): void {
  const { phase, round, setup } = course.state;
  const on = (next: Course) => playYear(next, past, seed, isBanned, done);
  switch (phase) {
    case "gathering":
    case "over":
      done.push(course);
      return;
    case "summit":
      return on(playSummit(course, past, seed, isBanned));
    case "vote":
      return on(playSheets(course, past, seed));
    case "orders": {
      const next = playSheets(course, past, seed);
      return next.state.phase === "reckoning" ? closeYear(next, done) : on(next);
    }
    case "lineup":
      for (const next of playCrises(course, past, (member) => `${seed} ${member}`)) on(next);
      return;
    case "brink":
      for (const next of playCrises(course, past, (member) => `${seed} ${member}`)) closeYear(next, done);
      return;
    case "reckoning":
      return round < setup.rounds ? on(passed(course)) : closeYear(course, done);
  }
}

/** The last year ends with the game; any other stays at its Reckoning until the next is played. */
function closeYear(course: Course, done: Course[]): void {
  const { round, setup } = course.state;
  done.push(round < setup.rounds ? course : passed(course));
}

function passed(course: Course): Course {
  const { state, events } = resolve(course.state, "ready");
  return { state, tail: [...course.tail, ...events], members: course.members };
}

function outlookOf(courses: readonly Course[], games: number, from: number): Outlook {
  const blank = () => Array.from({ length: games }, () => 0);
  const { seats } = courses[0]!.state.setup;
  const points = Object.fromEntries(seats.map((seat) => [seat, blank()])) as Record<Seat, number[]>;
  const outlook = { points, crises: blank(), wars: blank(), entrapped: blank(), pacts: blank() };
  for (const { state, tail, members } of courses) {
    const found = measured(state, tail);
    for (const member of members) {
      for (const seat of seats) points[seat]![member] = found.points[seat]!;
      for (const what of ["crises", "wars", "entrapped", "pacts"] as const) outlook[what][member] = found[what];
    }
  }
  return { ...outlook, years: courses[0]!.state.round - from + 1 };
}

/** What a stretch of a game comes to: points of each seat at its end, what happened in it, and the states' own pacts at its end. */
export function measured(state: State, tail: readonly Event[]) {
  const points = {} as Record<Seat, number>;
  for (const seat of state.setup.seats)
    points[seat] = (state.scores[seat] ?? []).reduce((sum, line) => sum + line.points, 0);
  const found = { points, crises: 0, wars: 0, entrapped: 0, pacts: 0 };
  for (const event of tail) {
    if (event.kind === "crisisBroke") found.crises += 1;
    if (event.kind === "crisisEnded" && event.outcome === "war") found.wars += 1;
    if (event.kind === "linedUp") found.entrapped += event.lineUp.entrapped.length;
  }
  found.pacts = state.pacts.filter(({ origin }) => origin === "own").length;
  return found;
}
