import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Seat } from "../../shared/words.ts";
import type { Par } from "../../shared/world/par.ts";
import { SCENARIOS } from "../../shared/world/scenarios.ts";
import { parPlayed } from "./measure.ts";

/** `npm run par [-- --games N --scenario NAME]`: what competent bots score in each seat, written to shared/world/par.json. */

const shared = new URL("../../shared/", import.meta.url);
const file = new URL("world/par.json", shared);
type Table = {
  made: string;
  scenarios: Record<string, { games: number; seats: Partial<Record<Seat, Par["rounds"]>> }>;
};

const { values } = parseArgs({ options: { games: { type: "string", default: "1000" }, scenario: { type: "string" } } });
const table = JSON.parse(readFileSync(file, "utf8")) as Table;
table.made = hashOfGame();
for (const scenario of SCENARIOS) {
  if (values.scenario && values.scenario !== scenario.id) continue;
  const par = await parPlayed(scenario, Number(values.games));
  const seats = Object.fromEntries(scenario.seats.map((seat) => [seat, par[seat]!.rounds]));
  table.scenarios[scenario.id] = { games: Number(values.games), seats };
  console.log(`${scenario.id}: ${values.games} games`);
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
