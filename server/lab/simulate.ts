import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { POLICY_NAMES, policyOf } from "../../shared/bots/policies.ts";
import type { Game, Played } from "./game.ts";
import { playAll } from "./pool.ts";
import { progressBar } from "./progress.ts";
import { csvOf, rowsOf, TABLES } from "./tables.ts";
import { botsIn, scenariosIn, TREATMENT_NAMES } from "./treatments.ts";

const HELP = `npm run simulate -- [options]: bots play; the same seed and options give the same bytes.
  --scenario ID[,ID]      printed scenarios, or --seats IND,PAK,CHN for a table of your own   (starter)
  --games N               games of each                                                      (10)
  --seed S                                                                                   (1)
  --out DIR               events.jsonl, seats.csv, dyads.csv, crises.csv, run.json; without it, results to the screen
  --treat NAME[,NAME]     ${TREATMENT_NAMES.join(", ")}
  --granted 1,2           steps of the forum in force from the start
  --number NAME=VALUE     any number of shared/world/numbers.ts; again for more
  --bot SEAT=POLICY       IND=random, *=hawk:strong; again for more. Policies: ${POLICY_NAMES.join(", ")}
  --without MODULE        modules left out; --without-card CARD: cards left out
  --workers N             cores; all of them, unless it is said
`;

const { values: flags } = parseArgs({
  options: {
    scenario: { type: "string", multiple: true },
    seats: { type: "string" },
    games: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
    treat: { type: "string", multiple: true },
    granted: { type: "string" },
    number: { type: "string", multiple: true },
    bot: { type: "string", multiple: true },
    without: { type: "string", multiple: true },
    "without-card": { type: "string", multiple: true },
    workers: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (flags.help) {
  process.stdout.write(HELP);
} else {
  try {
    await simulate();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

async function simulate(): Promise<void> {
  const games = gamesIn();
  const write = flags.out === undefined ? printer() : filer(flags.out);
  await playAll(games, (played, at) => write.game(games[at]!, played, at), {
    workers: flags.workers ? Number(flags.workers) : undefined,
    onProgress: progressBar("Games"),
  });
  write.close();
}

function gamesIn(): Game[] {
  const many = Number(flags.games);
  if (!Number.isInteger(many) || many < 1) throw new RangeError("--games: give a whole number, 1 or more");
  const bots = botsIn(flags, (name) => policyOf(name) !== undefined, POLICY_NAMES);
  const wanted = flags.out === undefined ? {} : { count: true, dyads: true, events: true };
  return scenariosIn(flags).flatMap((scenario) =>
    Array.from({ length: many }, (_, n) => ({
      scenario,
      seed: `${flags.seed}-${n}`,
      bots: bots(scenario.seats),
      wanted,
    })),
  );
}

interface Writer {
  game(game: Game, played: Played, at: number): void;
  close(): void;
}

function printer(): Writer {
  return {
    game: (_, { seed, scenario, ranking }) => {
      const results = Object.fromEntries(ranking.map(({ seat, points, percentile }) => [seat, { points, percentile }]));
      process.stdout.write(`${JSON.stringify({ seed, scenario, results })}\n`);
    },
    close: () => undefined,
  };
}

function filer(folder: string): Writer {
  mkdirSync(folder, { recursive: true });
  const { out: _, workers: __, help: ___, ...run } = flags;
  writeFileSync(join(folder, "run.json"), `${JSON.stringify(run, undefined, 2)}\n`);
  const events = openSync(join(folder, "events.jsonl"), "w");
  const tables = Object.keys(TABLES).map((name) => ({
    name,
    file: openSync(join(folder, `${name}.csv`), "w"),
    rows: 0,
  }));
  return {
    game: (game, played, at) => {
      const { seed, scenario } = played;
      writeSync(events, `${JSON.stringify({ game: at, scenario, seed, events: played.events })}\n`);
      for (const table of tables) {
        const rows = rowsOf(table.name, at, game, played);
        if (rows.length > 0) writeSync(table.file, csvOf(rows, table.rows === 0));
        table.rows += rows.length;
      }
    },
    close: () => {
      for (const file of [events, ...tables.map((table) => table.file)]) closeSync(file);
    },
  };
}
