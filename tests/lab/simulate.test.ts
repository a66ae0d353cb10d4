import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "simulate-"));
const command = join(import.meta.dirname, "../../server/lab/simulate.ts");
const OPTIONS = ["--scenario", "first", "--seed", "s", "--treat", "secretsPublic", "--bot", "IND=random"];

function simulate(name: string, games: number, workers: number): Record<string, string> {
  const out = join(folder, name);
  execFileSync(process.execPath, [command, ...OPTIONS, "--games", `${games}`, "--workers", `${workers}`, "--out", out]);
  return Object.fromEntries(readdirSync(out).map((file) => [file, readFileSync(join(out, file), "utf8")]));
}

afterAll(() => rmSync(folder, { recursive: true }));

test("The same seed and options give the same bytes, however many cores play", () => {
  const [one, two] = [simulate("one", 10, 1), simulate("two", 10, 2)];
  expect(Object.keys(one).sort()).toEqual(["crises.csv", "dyads.csv", "events.jsonl", "run.json", "seats.csv"]);
  expect(two).toEqual(one);
  const rows = (file: string) => one[file]!.trimEnd().split("\n");
  expect(rows("seats.csv")).toHaveLength(1 + 10 * 6);
  expect(rows("dyads.csv")).toHaveLength(1 + 10 * 15 * 5);
  expect(rows("events.jsonl")).toHaveLength(10);
  expect(rows("seats.csv")[0]).toContain("game,scenario,seed,seat,bot,points,percentile,standing");
  const ended = rows("events.jsonl").flatMap((line) => line.match(/"crisisEnded"/g) ?? []);
  expect(rows("crises.csv")).toHaveLength(1 + ended.length);
});
