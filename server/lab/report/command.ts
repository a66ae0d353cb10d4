import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { planOf } from "../bars/plan.ts";
import { progressBar } from "../progress.ts";
import { gather } from "./evidence.ts";
import { pageOf } from "./page.ts";

/** `npm run report`: plays the game's claim under its treatments, and writes one page on what was found. */

const { values: flags } = parseArgs({
  options: {
    games: { type: "string", default: "2000" },
    seed: { type: "string", default: "report" },
    scenarios: { type: "string", default: "south8,levant8,central8,east8" },
    out: { type: "string", default: "report/index.html" },
  },
});

try {
  const evidence = await gather(planOf(flags), progressBar("Games"));
  mkdirSync(dirname(flags.out), { recursive: true });
  writeFileSync(flags.out, pageOf(evidence));
  process.stdout.write(`${flags.out}\n`);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
