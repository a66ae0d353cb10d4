import { decidersIn } from "../../shared/play/ready.ts";
import type { Owed } from "../../shared/seminar/contract.ts";
import { fold } from "../../shared/table/table.ts";
import { isSeat } from "../../shared/words.ts";
import type { Games } from "../games.ts";
import type { Store } from "../store/store.ts";

/** The most games that are looked through for one person. */
const MOST = 20;

/** Every running game in which a person has a seat, and whether it waits for that seat: those that do come first. */
export async function owedBy(store: Store, games: Games, person: string): Promise<Owed[]> {
  const owed: Owed[] = [];
  for (const code of await store.gamesOf(person, MOST)) {
    const game = await games.game(code).catch(() => undefined);
    const viewer = game?.members.get(person)?.viewer;
    if (!game || !viewer || !isSeat(viewer)) continue;
    const { title, phase, round, rounds, sheets } = game.table.public;
    if (phase === "gathering" || phase === "over") continue;
    const { endsAt } = game.clock.shown;
    const { seminar } = game.record;
    owed.push({
      game: code,
      ...(seminar !== undefined && { seminar }),
      title,
      seat: viewer,
      phase,
      round,
      rounds,
      isOwed: !sheets[viewer]?.ready && decidersIn(fold(game.table.events)).includes(viewer),
      ...(endsAt !== undefined && { endsAt }),
    });
  }
  return owed.sort((a, b) => Number(b.isOwed) - Number(a.isOwed));
}
