import type { Scheduled } from "../../shared/seminar/contract.ts";
import { PHASES } from "../../shared/words.ts";
import type { Game } from "../game.ts";
import type { PlannedInject } from "../store/classes.ts";
import type { Klass } from "./klass.ts";

const NEVER_CAME = "That moment did not come in this world.";

/** Makes what was planned for a moment that has begun in a game, each once. To be called in turn. */
export async function makeDue(seminar: Klass, game: Game): Promise<void> {
  const world = seminar.record.worlds.indexOf(game.code);
  for (const planned of seminar.injects) {
    if (!concerns(planned, world) || planned.made[world] !== undefined) continue;
    const made = await make(seminar, game, planned);
    if (made === undefined) continue;
    await seminar.store.seminars.saveInject(seminar.code, { ...planned, made: { ...planned.made, [world]: made } });
    planned.made[world] = made;
    seminar.followers.changed([]);
  }
}

/** Null once it is made, why it was refused, or undefined: its time has not come, or it is to be tried again. */
async function make({ store }: Klass, game: Game, planned: PlannedInject): Promise<string | null | undefined> {
  if (!hasBegun(game, planned.at)) return isPast(game, planned.at) ? NEVER_CAME : undefined;
  /** The mark is saved with the events themselves, so that a stop between the two makes nothing happen twice. */
  const mark = markOf(planned);
  const events = await store.log(game.code).history();
  if (events.some(({ author }) => author === mark)) return null;
  const reply = await game.take("host", { type: "inject", inject: planned.inject }, mark);
  if (reply.ok) return null;
  return reply.code === "writeFailed" ? undefined : reply.why;
}

/** What is made again when a game goes back to the start of a round. */
export async function planAgain(seminar: Klass, world: number, round: number): Promise<void> {
  for (const planned of seminar.injects) {
    if (planned.at.round < round || planned.made[world] === undefined) continue;
    const { [world]: _, ...made } = planned.made;
    await seminar.store.seminars.saveInject(seminar.code, { ...planned, made });
    planned.made = made;
  }
}

/** Whether a moment is still to come in a game. */
export function isAhead(game: Game, at: Scheduled["at"]): boolean {
  const { round, rounds } = game.table.public;
  return at.round <= rounds && at.round >= round && !hasBegun(game, at) && !isPast(game, at);
}

/** As the facilitator sees it. */
export function shown({ id, world, inject, at, made }: PlannedInject, worlds: number): Scheduled {
  const where = world === undefined ? Array.from({ length: worlds }, (_, n) => n) : [world];
  const why = where.map((n) => made[n]).find((refused) => typeof refused === "string");
  return {
    id,
    ...(world === undefined ? {} : { world }),
    inject,
    at,
    done: where.every((n) => made[n] !== undefined),
    ...(why === undefined || why === null ? {} : { why }),
  };
}

export function markOf({ id }: Pick<PlannedInject, "id">): string {
  return `inject ${id}`;
}

function concerns({ world }: PlannedInject, at: number): boolean {
  return world === undefined || world === at;
}

function hasBegun({ table }: Game, { round, phase }: Scheduled["at"]): boolean {
  return table.events.some((event) => event.kind === "phaseBegan" && event.round === round && event.phase === phase);
}

function isPast({ table }: Game, at: Scheduled["at"]): boolean {
  const { round, phase } = table.public;
  return (
    phase === "over" || at.round < round || (at.round === round && PHASES.indexOf(at.phase) < PHASES.indexOf(phase))
  );
}
