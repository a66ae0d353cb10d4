import type { SeminarAct } from "../../shared/seminar/contract.ts";
import type { Reply } from "../../shared/wire/contract.ts";
import { isSeat } from "../../shared/words.ts";
import type { Game } from "../game.ts";
import { newCode } from "../identity.ts";
import { DONE, no } from "../reply.ts";
import { standInNow } from "./absence.ts";
import { isAhead, planAgain } from "./moments.ts";
import { beginningOfRound } from "./rewind.ts";
import { deal, moved } from "./roster.ts";
import type { Seminar } from "./seminar.ts";

const NO_STUDENT = "There is no such student.";
const NO_WORLD = "There is no such world.";
const OPENED = "The orders of this year are open already, so it cannot begin again.";
const GONE_BY = "That moment has come already, or never will.";
const INJECTS = 100;

type ActOf<K extends SeminarAct["do"]> = Extract<SeminarAct, { do: K }>;
type Doing<K extends SeminarAct["do"]> = (seminar: Seminar, act: ActOf<K>) => Promise<Reply>;

/** What a facilitator does with a class. To be called in turn; a refusal has changed nothing. */
export function perform(seminar: Seminar, act: Exclude<SeminarAct, { do: "deleteNow" }>): Promise<Reply> {
  return (ACTS[act.do] as Doing<SeminarAct["do"]>)(seminar, act);
}

const ACTS: { [K in Exclude<SeminarAct["do"], "deleteNow">]: Doing<K> } = {
  async shuffle(seminar) {
    const games = await seminar.worlds();
    if (games.some((game) => game.isStarted)) return no("alreadyStarted");
    const students = seminar.list.filter(({ understudy }) => !understudy);
    return seminar.reseat(deal(students, [], seatsOf(games)));
  },

  async assign(seminar, { student, world, seat }) {
    const found = seminar.students.get(student);
    if (!found) return no("notFound", NO_STUDENT);
    const game = await gameAt(seminar, world);
    if (!game) return no("notFound", NO_WORLD);
    if (!game.table.public.seats.includes(seat)) return no("notInPlay");
    if (game.table.public.phase === "over") return no("over");
    if (found.world === world && found.seat === seat) return DONE;
    return seminar.reseat([moved(found, { world, seat })]);
  },

  async unassign(seminar, { student }) {
    const found = seminar.students.get(student);
    return found ? seminar.reseat([moved(found, undefined)]) : no("notFound", NO_STUDENT);
  },

  async roles(seminar, { student, roles }) {
    const found = seminar.students.get(student);
    if (!found) return no("notFound", NO_STUDENT);
    if (found.seat === undefined) return no("noSeat");
    return seminar.place([{ ...found, roles: [...new Set(roles)] }]);
  },

  async understudy(seminar, { student, understudy }) {
    const found = seminar.students.get(student);
    if (!found) return no("notFound", NO_STUDENT);
    if (understudy && found.seat !== undefined) return no("notYours", "An understudy waits without a seat.");
    const reply = await seminar.place([{ ...found, understudy }]);
    if (reply.ok && understudy) await standInNow(seminar);
    return reply;
  },

  async remove(seminar, { student }) {
    const found = seminar.students.get(student);
    return found ? seminar.remove(found) : no("notFound", NO_STUDENT);
  },

  async merge(seminar, { world, from, into }) {
    const game = await gameAt(seminar, world);
    if (!game) return no("notFound", NO_WORLD);
    const { seats, phase } = game.table.public;
    if (from === into || !seats.includes(from) || !seats.includes(into)) return no("notInPlay");
    if (phase === "over") return no("over");
    const there = seminar.list.filter((student) => student.world === world && student.seat === from);
    return seminar.reseat(there.map((student) => moved(student, { world, seat: into })));
  },

  async lock(seminar, { locked }) {
    await seminar.change({ locked });
    return DONE;
  },

  async start(seminar) {
    const games = await seminar.worlds();
    const gathering = games.filter((game) => !game.isStarted);
    if (gathering.length === 0) return no("alreadyStarted");
    const waiting = seminar.list.filter((student) => student.seat === undefined && !student.understudy);
    const seated = await seminar.reseat(deal(waiting, seminar.list, seatsOf(games)));
    if (!seated.ok) return seated;
    for (const game of gathering) {
      const reply = await game.take("host", { type: "start" });
      if (!reply.ok) return reply;
    }
    if (seminar.record.stage === "gathering") await seminar.change({ stage: "playing" });
    return DONE;
  },

  async lockTalk(seminar, { locked }) {
    for (const game of await seminar.worlds()) await game.hush(locked);
    await seminar.change({ talkLocked: locked }, "facilitator");
    return DONE;
  },

  async stepBack(seminar, { world }) {
    const game = await gameAt(seminar, world);
    if (!game) return no("notFound", NO_WORLD);
    const { phase, round } = game.table.public;
    if (phase === "gathering") return no("notStarted");
    if (phase === "over") return no("over");
    if (beginningOfRound(game.table.events) === undefined) return no("wrongPhase", OPENED);
    return stepBack(seminar, game, world, round);
  },

  async schedule(seminar, { world, inject, at }) {
    const games = world === undefined ? await seminar.worlds() : [await gameAt(seminar, world)];
    if (games.some((game) => game === undefined)) return no("notFound", NO_WORLD);
    if (seminar.injects.length >= INJECTS) return no("full", "There are too many events planned already.");
    if (!games.every((game) => isAhead(game!, at))) return no("wrongPhase", GONE_BY);
    const planned = {
      id: newCode(),
      ...(world === undefined ? {} : { world }),
      inject,
      at,
      made: {},
      planned: Date.now(),
    };
    await seminar.store.seminars.saveInject(seminar.code, planned);
    seminar.injects.push(planned);
    seminar.followers.changed([]);
    return DONE;
  },

  async unschedule(seminar, { id }) {
    const at = seminar.injects.findIndex((planned) => planned.id === id);
    if (at < 0) return no("notFound", "There is no such event planned.");
    await seminar.store.seminars.removeInject(seminar.code, id);
    seminar.injects.splice(at, 1);
    seminar.followers.changed([]);
    return DONE;
  },

  async lead(seminar, { led }) {
    await seminar.change({ led: led ?? null });
    return DONE;
  },
};

/** The seats stay with those who held them. What was planned for this round, or a later one, happens again. */
async function stepBack(seminar: Seminar, game: Game, world: number, round: number): Promise<Reply> {
  const holders = Object.entries(game.table.public.sheets).map(([seat, sheet]) => [seat, sheet.holder] as const);
  await planAgain(seminar, world, round);
  const { again, isBack } = await seminar.games.rewind(game, beginningOfRound);
  for (const [seat, by] of holders) {
    if (!isSeat(seat) || by === "nobody" || again.table.public.sheets[seat]?.holder === by) continue;
    await again.take("house", { type: "hold", seat, by });
  }
  seminar.followers.changed("all");
  return isBack ? DONE : no("wrongPhase", OPENED);
}

async function gameAt(seminar: Seminar, world: number): Promise<Game | undefined> {
  return world < seminar.record.worlds.length ? seminar.world(world) : undefined;
}

function seatsOf(games: readonly Game[]) {
  return games.map((game) => game.table.public.seats);
}
