import type { SeminarConsole } from "../../shared/seminar/contract.ts";
import type { Seat } from "../../shared/words.ts";
import type { Game } from "../game.ts";
import { report } from "../reply.ts";
import type { Klass } from "./klass.ts";
import { EVERY_OFFICE } from "./roster.ts";

/**
 * A seat fell to a bot since none of its students was there. Where understudies are to stand in, one that waits is put into it,
 * whoever is there before whoever is not, with every office: the others may be away for long.
 */
export async function standIn(seminar: Klass, game: Game, seat: Seat): Promise<void> {
  const world = seminar.record.worlds.indexOf(game.code);
  if (seminar.record.settings.absence !== "understudy" || world < 0) return;
  if (game.table.public.sheets[seat]?.holder !== "bot" || game.table.public.phase === "over") return;
  const games = await seminar.worlds();
  const waiting = seminar.list.filter((student) => student.understudy && student.seat === undefined);
  const chosen = waiting.find((student) => seminar.isOnline(student, games)) ?? waiting[0];
  if (!chosen) return;
  const reply = await seminar.place([{ ...chosen, world, seat, roles: EVERY_OFFICE, understudy: false }]);
  if (!reply.ok) report(`an understudy in seminar ${seminar.code}`, reply.why);
}

/** Whoever is named an understudy while seats are kept by bots stands in at once. To be called in turn. */
export async function standInNow(seminar: Klass): Promise<void> {
  const games = await seminar.worlds();
  for (const { world, seat } of awayIn(seminar, games)) await standIn(seminar, games[world]!, seat);
}

/** Seats of students that a bot keeps, since nobody came. */
export function awayIn({ list }: Pick<Klass, "list">, games: readonly Game[]): SeminarConsole["away"] {
  return games.flatMap((game, world) => {
    const { phase, seats, sheets } = game.table.public;
    if (phase === "gathering" || phase === "over") return [];
    const kept = seats.filter((seat) => sheets[seat]?.holder === "bot");
    return kept
      .filter((seat) => list.some((student) => student.world === world && student.seat === seat))
      .map((seat) => ({ world, seat }));
  });
}
