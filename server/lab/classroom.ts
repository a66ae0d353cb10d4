import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import { startServer } from "../app.ts";
import type { Answered } from "./students.ts";

/**
 * `node server/lab/classroom.ts`, and the last part of `npm run bench`: sixty students in a forum of 26 with their facilitator, over
 * real sockets, with the rations that everybody has. The house is this process; the students are a thread of their own, on the
 * other core. How long is it from an act to its answer, as a student's browser would see it?
 */

const STUDENTS = 60;
const ROUNDS = 3;

const dataDir = mkdtempSync(join(tmpdir(), "classroom-"));
const server = await startServer({ port: 0, dataDir, host: "127.0.0.1" });
const held = monitorEventLoopDelay({ resolution: 5 });
held.enable();
const idle = performance.eventLoopUtilization();
try {
  const answers = await played(server.url.replace("localhost", "127.0.0.1"));
  held.disable();
  const busy = performance.eventLoopUtilization(idle).utilization;
  const kinds = [...new Set(answers.map(({ kind }) => kind))].sort();
  console.log(
    `${STUDENTS} students in a forum of 26, ${ROUNDS} years, ${answers.length} acts; milliseconds to the answer`,
  );
  console.table([
    ...kinds.map((kind) =>
      row(
        kind,
        answers.filter((one) => one.kind === kind),
      ),
    ),
    row("all", answers),
  ]);
  console.log(
    `the house was busy ${(100 * busy).toFixed(0)} % of the time, and held up for ${(held.percentile(99) / 1e6).toFixed(0)} ms at the 99th percentile, ${(held.max / 1e6).toFixed(0)} ms at the longest`,
  );
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

function played(url: string): Promise<Answered[]> {
  return new Promise((resolve, reject) => {
    const workerData = { url, students: STUDENTS, rounds: ROUNDS };
    const worker = new Worker(new URL("./students.ts", import.meta.url), { workerData });
    worker.once("error", reject);
    worker.once("message", (answers: Answered[]) => void worker.terminate().then(() => resolve(answers)));
  });
}

function row(kind: string, answers: readonly Answered[]) {
  const took = answers.map((one) => one.took).sort((a, b) => a - b);
  const at = (share: number) => Number(took[Math.min(took.length - 1, Math.floor(took.length * share))]!.toFixed(1));
  return {
    act: kind,
    times: took.length,
    refused: answers.filter(({ ok }) => !ok).length,
    median: at(0.5),
    "99th percentile": at(0.99),
    longest: at(1),
  };
}
