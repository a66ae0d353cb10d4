import { createWriteStream } from "node:fs";
import { parseArgs } from "node:util";
import { SCENARIOS, scenarioOf } from "../../shared/world/scenarios.ts";
import { playAll } from "./pool.ts";

/** `npm run simulate -- --scenario NAME --games N --seed S --out FILE [--events]`: bots play, one JSON line a game. */

const { values } = parseArgs({
  options: {
    scenario: { type: "string", default: "starter" },
    games: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
    events: { type: "boolean", default: false },
  },
});

const games = Number(values.games);
const scenario = scenarioOf(values.scenario);
if (!scenario || !Number.isInteger(games) || games < 1) {
  const known = SCENARIOS.map(({ id }) => id).join(", ");
  console.error(`Give --scenario (one of ${known}) and --games (1 or more).`);
  process.exit(2);
}

const out = values.out ? createWriteStream(values.out) : process.stdout;
await playAll(scenario, values.seed, games, ({ seed, ranking, events }) => {
  const results = Object.fromEntries(ranking.map(({ seat, points, percentile }) => [seat, { points, percentile }]));
  const line = { seed, scenario: values.scenario, results, ...(values.events && { events }) };
  out.write(`${JSON.stringify(line)}\n`);
});
if (values.out) out.end();
