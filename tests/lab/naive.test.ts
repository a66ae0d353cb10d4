import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const HOUSE = new URL("../../", import.meta.url).href;

/** In a Node of its own: the naive twins come in by its module hooks, which a test runner does not ask. */
const PROGRAM = `
  import { loadNaive } from "${HOUSE}server/lab/naive/load.ts";
  import { scenarioOf } from "${HOUSE}shared/world/scenarios.ts";
  const drill = new URL("${HOUSE}server/lab/drill.ts");
  const played = (rules) => rules.playGame(scenarioOf("forum26"), "same").map((event) => JSON.stringify(event));
  const [own, naive] = [played(await import(drill.href)), played(await loadNaive(drill))];
  console.log(JSON.stringify({ events: own.length, differs: own.findIndex((event, at) => event !== naive[at]) }));
`;

test("the rules over plain objects, beside which the bench measures, play the same game of 26", () => {
  const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", PROGRAM], { encoding: "utf8" });
  const { events, differs } = JSON.parse(printed) as { events: number; differs: number };
  expect(events).toBeGreaterThan(1000);
  expect(differs).toBe(-1);
});
