import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./chromium.ts";

/** Runs every test that this machine can run, says what it left out, and ends with one line of sums. */

interface Sums {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
  testResults: { name: string; status: string; message: string; assertionResults: unknown[] }[];
}

const chromium = findChromium();
const projects = chromium ? ["node", "browser"] : ["node"];
const folder = mkdtempSync(join(tmpdir(), "bedfellows-"));
const runs = projects.map((project) => run(project, process.argv.slice(2)));
rmSync(folder, { recursive: true });

const total = (count: (sums: Sums) => number) => runs.reduce((sum, run) => sum + count(run), 0);
/** A file that fails before its first test counts as one failure. */
const broken = total(
  (run) => run.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length,
);
const failed = total((run) => run.numFailedTests) + broken;
const skipped = total((run) => run.numPendingTests + run.numTodoTests);

if (!chromium) console.log("Skipped: the browser tests, for no Chromium was found (set CHROMIUM to the path of one).");
console.log(
  `${total((run) => run.numPassedTests)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
);
process.exit(failed > 0 || runs.some((run) => !run.success) ? 1 : 0);

function run(project: string, filters: string[]): Sums {
  const report = join(folder, `${project}.json`);
  const vitest = join(import.meta.dirname, "../node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  spawnSync(process.execPath, [vitest, "run", "--project", project, "--passWithNoTests", ...reporters, ...filters], {
    stdio: "inherit",
    env: { ...process.env, ...(chromium ? { CHROMIUM: chromium } : {}) },
  });
  try {
    return JSON.parse(readFileSync(report, "utf8")) as Sums;
  } catch {
    console.log(`The ${project} tests ended without a report.`);
    return {
      numPassedTests: 0,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      success: false,
      testResults: [],
    };
  }
}
