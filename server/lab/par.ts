import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Seat } from "../../shared/words.ts";
import type { Par } from "../../shared/world/par.ts";
import { SCENARIOS } from "../../shared/world/scenarios.ts";
import { hashOfGame } from "./made.ts";
import { parPlayed } from "./measure.ts";
import { progressBar } from "./progress.ts";

/** `npm run par [-- --games N --scenario NAME]`: what competent bots score in each seat, written to shared/world/par.json. */

const file = new URL("../../shared/world/par.json", import.meta.url);
type Table = {
  scenarios: Record<string, { games: number; made: string; seats: Partial<Record<Seat, Par["rounds"]>> }>;
};

const { values } = parseArgs({ options: { games: { type: "string", default: "1000" }, scenario: { type: "string" } } });
const { scenarios } = JSON.parse(readFileSync(file, "utf8")) as Table;
const made = hashOfGame();
const wanted = SCENARIOS.filter(({ id }) => !values.scenario || values.scenario === id);
if (wanted.length === 0) {
  process.stderr.write(`--scenario: there are ${SCENARIOS.map(({ id }) => id).join(", ")}.\n`);
  process.exitCode = 2;
}
for (const scenario of wanted) {
  const par = await parPlayed(scenario, Number(values.games), { onProgress: progressBar(scenario.id) });
  const seats = Object.fromEntries(scenario.seats.map((seat) => [seat, par[seat]!.rounds]));
  scenarios[scenario.id] = { games: Number(values.games), made, seats };
  writeFileSync(file, `${JSON.stringify({ scenarios })}\n`);
}
