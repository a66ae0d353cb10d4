import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { progressBar } from "../progress.ts";
import { SPECS } from "./index.ts";
import { planOf } from "./plan.ts";
import { markdownOf, methodOf, type Section, textOf } from "./print.ts";
import { Stock } from "./stock.ts";

/** `npm run bars`: plays the figures that the game's numbers are held to, and says which hold. */

const { values: flags } = parseArgs({
  options: {
    games: { type: "string", default: "2000" },
    seed: { type: "string", default: "bars" },
    scenarios: { type: "string", default: "south8,levant8,central8,east8" },
    only: { type: "string" },
    out: { type: "string" },
  },
});

try {
  await bars();
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function bars(): Promise<void> {
  const plan = planOf(flags);
  const wanted = flags.only?.split(",");
  const strange = wanted?.find((name) => !SPECS.some((spec) => spec.name === name));
  if (strange) throw new RangeError(`--only ${strange}: there are ${SPECS.map(({ name }) => name).join(", ")}.`);
  const specs = SPECS.filter(({ name }) => !wanted || wanted.includes(name));
  const began = Date.now();
  const stock = await Stock.play(
    plan,
    specs.flatMap((spec) => spec.needs(plan)),
    progressBar("Games"),
  );
  const sections: Section[] = specs.map((spec) => ({ spec, figures: spec.reckon(plan, stock) }));
  process.stdout.write(`${methodOf(plan).join("\n")}\n\n${textOf(sections)}`);
  process.stderr.write(`${Math.round((Date.now() - began) / 1000)} s\n`);
  if (flags.out === undefined) return;
  mkdirSync(flags.out, { recursive: true });
  const method = methodOf(plan);
  const table = sections.map(({ spec, figures }) => ({ name: spec.name, asks: spec.asks, figures }));
  writeFileSync(join(flags.out, "bars.json"), `${JSON.stringify({ method, sections: table }, undefined, 1)}\n`);
  writeFileSync(join(flags.out, "bars.md"), markdownOf(plan, sections));
}
