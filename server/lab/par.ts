import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Seat } from "../../shared/words.ts";
import { SCENARIOS } from "../../shared/world/scenarios.ts";
import { playAll } from "./pool.ts";

/** `npm run par [-- --games N --scenario NAME]`: what competent bots score in each seat, written to shared/world/par.json. */

const shared = new URL("../../shared/", import.meta.url);
const file = new URL("world/par.json", shared);
type Counts = Record<string, number>;
type Table = {
  made: string;
  scenarios: Record<string, { games: number; seats: Partial<Record<Seat, Record<string, Counts>>> }>;
};

const { values } = parseArgs({ options: { games: { type: "string", default: "1000" }, scenario: { type: "string" } } });
const table = JSON.parse(readFileSync(file, "utf8")) as Table;
table.made = hashOfGame();
for (const { id, seats } of SCENARIOS) {
  if (values.scenario && values.scenario !== id) continue;
  const counts: Partial<Record<Seat, Record<string, Counts>>> = Object.fromEntries(seats.map((seat) => [seat, {}]));
  await playAll(id, "par", Number(values.games), ({ course }) => {
    for (const seat of seats) {
      course[seat]!.forEach((points, at, all) => {
        const after = at === all.length - 1 ? "end" : String(at + 1);
        const column = counts[seat]![after] ?? {};
        counts[seat]![after] = { ...column, [points]: (column[points] ?? 0) + 1 };
      });
    }
  });
  table.scenarios[id] = { games: Number(values.games), seats: counts };
  console.log(`${id}: ${values.games} games`);
}
writeFileSync(file, `${JSON.stringify(table)}\n`);

/** Dates the table: a hash of everything that decides a game of bots. */
function hashOfGame(): string {
  const hash = createHash("sha256");
  const files = readdirSync(shared, { recursive: true, encoding: "utf8" });
  for (const name of files.filter((name) => name.endsWith(".ts")).sort())
    hash.update(name).update(readFileSync(new URL(name, shared)));
  return hash.digest("hex").slice(0, 16);
}
