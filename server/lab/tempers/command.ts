import { parseArgs } from "node:util";
import { diceOf } from "../../../shared/rules/dice.ts";
import { TEMPERS } from "../../../shared/words.ts";
import { scenarioOf } from "../../../shared/world/scenarios.ts";
import { progressBar } from "../progress.ts";
import { observed } from "./observed.ts";
import { confusionOf, Reader } from "./reader.ts";

/** `npm run tempers`: can a reader tell tempers apart? Learns from half of the games, and is examined on the other half. */

const { values: flags } = parseArgs({
  options: {
    games: { type: "string", default: "200" },
    scenario: { type: "string", default: "south8" },
    seed: { type: "string", default: "tempers" },
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
  const reader = new Reader(known);
  const confusion = confusionOf(reader, unknown, { games: 20, lots: 200 }, (...name) =>
    diceOf(flags.seed).roll(...name),
  );
  process.stdout.write(`taken for ${TEMPERS.map((temper) => temper.padStart(10)).join("")}\n`);
  for (const temper of TEMPERS) {
    const cells = TEMPERS.map((other) => `${Math.round(100 * confusion[temper][other])} %`.padStart(10));
    process.stdout.write(`${temper.padEnd(10)}${cells.join("")}\n`);
  }
  process.stdout.write(reader.text());
}
