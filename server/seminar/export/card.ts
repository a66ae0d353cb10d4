import { createHash } from "node:crypto";
import type { Event } from "../../../shared/event.ts";
import { VERSION } from "../version.ts";
import type { ExportData } from "./data.ts";
import { timeOf } from "./table.ts";

let rules: string | undefined;

/** What somebody else needs to know in order to repeat a run, or to cite it. */
export async function cardOf({ code, created, deleteAt, settings, worlds }: ExportData) {
  /** Reading the sources takes a parser, which nothing else in the house needs. */
  rules ??= (await import("../../lab/made.ts")).hashOfGame();
  const year = new Date(created).getUTCFullYear();
  return {
    seminar: code,
    title: settings.title,
    game: "Strange Bedfellows",
    version: VERSION,
    /** Of the rules and bots that decide a game. */
    rules,
    created: timeOf(created),
    exported: timeOf(Date.now()),
    deleted: timeOf(deleteAt),
    settings,
    worlds: worlds.map(({ world, game, treatment, seedChosen, events, times }) => ({
      world,
      game,
      treatment,
      seedChosen,
      seed: seedOf(events),
      began: timeOf(times[events.findIndex((event) => event.kind === "phaseBegan")]),
      ended: timeOf(times[events.findIndex((event) => event.kind === "ended")]),
      events: events.length,
      log: hashOf(events),
    })),
    cite: `Strange Bedfellows ${VERSION} (rules ${rules}). Run "${settings.title}" (${code}), ${settings.scenario}, ${settings.rounds} rounds, ${worlds.length} ${worlds.length === 1 ? "world" : "worlds"}, ${year}.`,
  };
}

function seedOf([began]: readonly Event[]): string | undefined {
  return began?.kind === "gameBegan" && began.seed !== "" ? began.seed : undefined;
}

/** SHA-256 of the events of a game that is over, each as JSON on a line of its own. */
function hashOf(events: readonly Event[]): string | undefined {
  if (!events.some(({ kind }) => kind === "ended")) return undefined;
  return createHash("sha256")
    .update(events.map((event) => `${JSON.stringify(event)}\n`).join(""))
    .digest("hex");
}
