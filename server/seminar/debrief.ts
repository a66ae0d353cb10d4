import type { Act, Belief, DebriefData, DebriefWorld } from "../../shared/seminar/contract.ts";
import type { Viewer } from "../../shared/words.ts";
import type { Game } from "../game.ts";
import type { KeptEvent, Line } from "../store/store.ts";
import { latest } from "./minds.ts";
import type { Seminar } from "./seminar.ts";
import { VERSION } from "./version.ts";

/** Everything about the games of a class that are over, for one of its people. */
export async function debriefFor(seminar: Seminar, person: string | undefined): Promise<DebriefData> {
  const games = await seminar.worlds();
  const mine = seminar.studentOf(person);
  const viewerIn = (world: number): Viewer =>
    seminar.isFacilitator(person) ? "facilitator" : mine?.world === world && mine.seat ? mine.seat : "spectator";
  return {
    title: seminar.record.settings.title,
    version: VERSION,
    settings: seminar.record.settings,
    worlds: await Promise.all(games.map((game, world) => worldOf(seminar, game, world, viewerIn(world), mine?.id))),
    ...(mine && { mine: mine.id }),
  };
}

async function worldOf(
  seminar: Seminar,
  game: Game,
  world: number,
  viewer: Viewer,
  mine: string | undefined,
): Promise<DebriefWorld> {
  const [history, beliefs] = await Promise.all([
    seminar.store.log(game.code).history(),
    seminar.store.seminars.beliefs(game.code),
  ]);
  return {
    game: game.code,
    treatment: seminar.record.settings.worlds[world]!,
    seedChosen: game.record.seedChosen,
    events: history.map(({ event }) => event),
    talk: openedTalk(game.lines, viewer),
    acts: actsIn(history),
    students: seminar.list.flatMap(({ id, label, world: where, seat, roles }) =>
      where === world && seat !== undefined ? [{ id, label, seat, roles }] : [],
    ),
    beliefs: openedBeliefs(
      seminar.list.map(({ id }) => [id, latest(beliefs, id)] as const).filter(([, list]) => list.length > 0),
      viewer === "facilitator" ? undefined : (mine ?? ""),
    ),
  };
}

/** What students did, by the first event that followed from it; other marks are not of people. */
export function actsIn(history: readonly KeptEvent[]): Act[] {
  return history.flatMap(({ at, author }, n) =>
    author === undefined || author.includes(" ") ? [] : [{ n, at, student: author }],
  );
}

/**
 * What students held likely was private, and stays nobody's but for the facilitator and themselves: to a class each other's beliefs
 * count together, without names, times or an order that would tell.
 */
function openedBeliefs(all: readonly (readonly [id: string, Belief[]])[], mine: string | undefined) {
  if (mine === undefined) return Object.fromEntries(all);
  const own = all.filter(([id]) => id === mine);
  const others = all.filter(([id]) => id !== mine).map(([, list]) => list.map((belief) => ({ ...belief, at: 0 })));
  const unordered = others.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return Object.fromEntries([...own, ...unordered.map((list, n) => [`someone ${n + 1}`, list] as const)]);
}

/** Diplomacy is opened to all when it is over; what was said within a delegation stays with it and the facilitator. */
function openedTalk(lines: readonly Line[], viewer: Viewer): DebriefWorld["talk"] {
  return lines
    .filter(({ from, to }) => viewer === "facilitator" || viewer === from || !(to.length === 1 && to[0] === from))
    .map(({ at: _, student: __, ...line }, n) => ({ ...line, n }));
}
