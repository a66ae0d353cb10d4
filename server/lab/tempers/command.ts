import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { diceOf } from "../../../shared/rules/dice.ts";
import { TEMPERS } from "../../../shared/words.ts";
import { scenarioOf } from "../../../shared/world/scenarios.ts";
import { progressBar } from "../progress.ts";
import { observed } from "./observed.ts";
import { confusionOf, learn, Reader } from "./reader.ts";

/**
 * `npm run tempers`: can a reader tell tempers apart? It learns from half of the games, and is examined on the other half.
 * With `--write`, what it learned is kept for the test that examines it on a few games more.
 */

const { values: flags } = parseArgs({
  options: {
    games: { type: "string", default: "240" },
    scenario: { type: "string", default: "starter" },
    seed: { type: "string", default: "tempers" },
    write: { type: "boolean", default: false },
  },
});

const scenario = scenarioOf(flags.scenario);
const games = Number(flags.games);
if (!scenario || !Number.isInteger(games) || games < 20) {
  process.stderr.write("give --games a whole number, 20 or more, and --scenario one that is printed\n");
  process.exitCode = 2;
} else {
  const seeds = Array.from({ length: games }, (_, n) => `${flags.seed} ${n}`);
  const [known, unknown] = await Promise.all([
    observed(scenario, seeds.slice(0, games / 2), progressBar("Known")),
    observed(scenario, seeds.slice(games / 2), progressBar("Unknown")),
  ]);
  const learned = learn(known);
  const reader = new Reader(learned);
  const confusion = confusionOf(reader, unknown, { games: 20, lots: 200 }, (...name) =>
    diceOf(flags.seed).roll(...name),
  );
  process.stdout.write(`taken for ${TEMPERS.map((temper) => temper.padStart(10)).join("")}\n`);
  for (const temper of TEMPERS) {
    const cells = TEMPERS.map((other) => `${Math.round(100 * confusion[temper][other])} %`.padStart(10));
    process.stdout.write(`${temper.padEnd(10)}${cells.join("")}\n`);
  }
  process.stdout.write(reader.text());
  if (flags.write)
    writeFileSync(new URL("./learned.json", import.meta.url), `${JSON.stringify(learned, rounded, 1)}\n`);
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(4)) : value;
}
