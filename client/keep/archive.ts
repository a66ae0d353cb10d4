import { checkGame } from "../../shared/save/check.ts";
import type { Archive } from "../../shared/wire/contract.ts";
import { isSeat } from "../../shared/words.ts";
import { takeIn } from "./file.ts";
import type { DeviceGame, Keep } from "./keep.ts";

/**
 * Keeps an online game that is over among those of this device, once, looked at like any game from elsewhere. Undefined: it is
 * no game. Rejects when the browser keeps nothing.
 */
export async function keepArchive(keep: Keep, code: string, archive: Archive): Promise<DeviceGame | undefined> {
  const id = `online-${code}`;
  const kept = await keep.get(id);
  if (kept) return kept;
  const found = await checkGame(archive.events, archive.talk);
  const began = archive.events[0];
  if (typeof found === "string" || found.stands.phase !== "over" || began?.kind !== "gameBegan") return undefined;
  const { viewer, seedChosen } = archive;
  const { scenario, title, seats, outsiders } = began.setup;
  const now = new Date().toISOString();
  const { rounds, round, phase } = found.stands;
  const game: DeviceGame = {
    id, title, scenario: { id: scenario, title, about: "", seats, outsiders }, seed: began.seed, seedChosen,
    players: isSeat(viewer) ? [{ seat: viewer, name: "" }] : [], clocks: {}, blankOnBlur: false, begun: now, touched: now,
    round, rounds, phase, over: true, version: "1", read: {}, record: [],
  }; // biome-ignore format: one glance
  return takeIn(keep, { game, events: found.events, talk: found.talk });
}
