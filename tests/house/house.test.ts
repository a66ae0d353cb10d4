import { describe, expect, test } from "vitest";
import { againstLeftovers, againstPurity, againstStaircase, againstSyntax, circlesIn } from "./rules.ts";
import { sourceOf, sourcesIn } from "./source.ts";

const shared = sourcesIn("shared");
const server = sourcesIn("server");
const client = sourcesIn("client");
const tests = sourcesIn("tests");
const own = [...shared, ...server, ...client];

describe("The house", () => {
  test("is read whole", () => {
    for (const part of [shared, server, client, tests]) expect(part.length).toBeGreaterThan(5);
    expect(own.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
  });

  test("keeps its staircase: nothing imports what stands on it, and nobody looks where they must not", () => {
    expect(own.flatMap(againstStaircase)).toEqual([]);
  });

  test("has no circles", () => {
    expect(circlesIn(own)).toEqual([]);
  });

  test("keeps shared pure: no chance, no clock, no machine, no page", () => {
    expect(shared.flatMap(againstPurity)).toEqual([]);
  });

  test("has no default exports, enums, namespaces or parameter properties", () => {
    const typed = [...own, ...tests].filter(({ path }) => !path.endsWith(".d.ts"));
    expect(typed.flatMap(againstSyntax)).toEqual([]);
  });

  test("has nothing unfinished in it", () => {
    expect([...own, ...tests].flatMap(againstLeftovers)).toEqual([]);
  });
});

describe("The rules would catch", () => {
  const said = (path: string, text: string) => againstStaircase(sourceOf(path, text));

  test.each([
    ["shared/words.ts", `import { STATES } from "./world/states.ts";`],
    ["shared/world/states.ts", `import type { View } from "../view.ts";`],
    ["shared/rules/pacts.ts", `import { arm } from "../orders/arm.ts";`],
    ["shared/rules/pacts.ts", `import { readFileSync } from "node:fs";`],
    ["shared/rules/pacts.ts", `export * from "../play/apply.ts";`],
    ["shared/orders/arm.ts", `const late = await import("../verbs/index.ts");`],
    ["shared/verbs/desk.ts", `import { see } from "../sight/see.ts";`],
    ["shared/play/judge.ts", `import { see } from "../sight/see.ts";`],
    ["shared/sight/see.ts", `import { apply } from "../play/apply.ts";`],
    ["shared/bots/random.ts", `import type { Table } from "../table/table.ts";`],
    ["shared/bots/random.ts", `import { driveBots } from "./drive.ts";`],
    ["shared/bots/random.ts", `import type { Pact, State } from "../state.ts";`],
    ["shared/bots/random.ts", `let state: import("../state.ts").State;`],
    ["shared/bots/envoy/mind.ts", `import type { State } from "../../state.ts";`],
    ["shared/bots/envoy/mind.ts", `import { type Pact, type State as Truth } from "../../state.ts";`],
    ["shared/bots/envoy/mind.ts", `export type * from "../../state.ts";`],
    ["shared/bots/envoy/mind.ts", `const all = await import("../../state.ts");`],
    ["shared/bots/envoy/worth.ts", `import { judge } from "../../play/judge.ts";`],
    ["shared/bots/envoy/worth.ts", `import type { OpenTurn } from "../../play/turn.ts";`],
    ["shared/bots/envoy/worth.ts", `import type { Turn } from "../../rules/turn.ts";`],
    ["shared/bots/envoy/memory.ts", `import { see } from "../../sight/see.ts";`],
    ["shared/bots/envoy/index.ts", `import type { Table } from "../../table/table.ts";`],
    ["shared/bots/envoy/index.ts", `let log: import("../../table/log.ts").Log;`],
    ["shared/bots/envoy/index.ts", `import { playOut } from "../playout.ts";`],
    ["shared/bots/naive/ring.ts", `import { driveBots } from "../drive.ts";`],
    ["shared/insight/cover.ts", `import * as all from "../state.ts";`],
    ["shared/insight/cover.ts", `import { resolve } from "../play/resolve.ts";`],
    ["shared/wire/mirror.ts", `import type { State } from "../state.ts";`],
    ["shared/rules/pacts.ts", `import { Game } from "../../server/game.ts";`],
    ["server/game.ts", `import { App } from "../client/app.tsx";`],
    ["client/app.tsx", `import { Game } from "../server/game.ts";`],
    ["client/app.tsx", `import { Table } from "../shared/table/table.ts";`],
    ["client/device/sitting.ts", `import { Table } from "../../shared/table/table.ts";`],
    ["client/game/screen.tsx", `import { Sitting } from "../device/sitting.ts";`],
    ["client/keep/store.ts", `import { DeviceTable } from "../device/table.ts";`],
    ["client/app.tsx", `import Phaser from "phaser";`],
    ["client/app.tsx", `import { words } from "../shared/words";`],
    ["client/app.tsx", `import { words } from "../../shared/words.ts";`],
  ])("in %s: %s", (path, text) => {
    expect(said(path, text).length).toBeGreaterThan(0);
  });

  test("a circle, however long", () => {
    const three = [
      sourceOf("shared/rules/a.ts", `import { b } from "./b.ts";`),
      sourceOf("shared/rules/b.ts", `import type { c } from "./c.ts";`),
      sourceOf("shared/rules/c.ts", `export { a } from "./a.ts";`),
    ];
    expect(circlesIn(three)).toEqual([
      "shared/rules/a.ts -> shared/rules/b.ts -> shared/rules/c.ts -> shared/rules/a.ts",
    ]);
  });

  test.each([
    "const now = Date.now();", "const n = Math.random();", "setTimeout(() => 1, 2);", "process.exit();",
    "document.title;", "const w = window;", "console.log(1);",
  ])("the impurity of %s", (text) => {
    expect(againstPurity(sourceOf("shared/rules/a.ts", text))).toHaveLength(1);
  }); // biome-ignore format: one glance

  test("but not an innocent name", () => {
    const text = "const shape = { window: 1, Date: 2 }; shape.window; interface Clock { process: number }";
    expect(againstPurity(sourceOf("shared/rules/a.ts", text))).toEqual([]);
  });

  test.each([
    "export default 1;", "enum Kind { A }", "namespace Words { export const a = 1; }",
    "class Turn { constructor(private readonly a: number) {} }",
  ])("the syntax of %s", (text) => {
    expect(againstSyntax(sourceOf("shared/rules/a.ts", text))).toHaveLength(1);
  }); // biome-ignore format: one glance

  test("what is left to do", () => {
    expect(againstLeftovers(sourceOf("shared/rules/a.ts", `// ${"TO"}DO: tomorrow`))).toHaveLength(1);
  });
});
