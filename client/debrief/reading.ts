import { type CrisisRead, decidersIn, type GameRead, type PactRead, readGame } from "../../shared/debrief/index.ts";
import type { Event } from "../../shared/event.ts";
import type { Change, DebriefWorld, Decider } from "../../shared/seminar/contract.ts";
import { type Archive, archiveOf } from "../text/chronicle.ts";
import { changeText } from "../text/debrief.ts";

/** A world, read once for all sections. */
export interface Reading {
  world: DebriefWorld;
  game: GameRead;
  deciders: ReadonlyMap<number, Decider>;
  archive: Archive;
}

const read = new WeakMap<DebriefWorld, Reading>();

export function readingOf(world: DebriefWorld): Reading {
  const known = read.get(world);
  if (known) return known;
  const told = world.events.map((event: Event, n) => ({ n, round: 0, event }));
  const reading = {
    world,
    game: readGame(world.events),
    deciders: decidersIn(world),
    archive: archiveOf(told, undefined),
  };
  read.set(world, reading);
  return reading;
}

export function crisisIn({ game }: Reading, id: string): CrisisRead | undefined {
  return game.crises.find((crisis) => crisis.id === id);
}

export function pactIn({ game }: Reading, id: string): PactRead | undefined {
  return game.pacts.find(({ pact }) => pact.id === id);
}

/** What a change is about, in words. */
export function changeIn(reading: Reading, change: Change): string {
  const draft =
    change.kind === "signed" ? reading.game.drafts.find(({ draft }) => draft.id === change.draft) : undefined;
  return changeText(change, {
    pact: change.kind === "unsigned" ? pactIn(reading, change.pact) : undefined,
    members: draft?.draft.terms.members,
    crisis: "crisis" in change ? crisisIn(reading, change.crisis) : undefined,
  });
}
