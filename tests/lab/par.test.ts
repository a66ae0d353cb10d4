import { describe, expect, test } from "vitest";
import { hashOfGame, meaningOf } from "../../server/lab/made.ts";
import { parMade } from "../../shared/world/par.ts";
import { SCENARIOS } from "../../shared/world/scenarios.ts";

const hash = hashOfGame();

describe("Par", () => {
  test.each(SCENARIOS.map(({ id }) => id))("of %s was played with these rules and bots", (id) => {
    expect(parMade(id), "par was played with other rules or bots: run npm run par").toBe(hash);
  });
});

describe("What a source does", () => {
  const plain = "export const cost = (a: number): number => a * 2;";

  test.each([
    ["comments", "/** What it costs. */\nexport const cost = (a: number): number => a * 2; // twice"],
    ["white space", "export const cost = (\n  a: number,\n): number =>\n  a * 2;"],
    [
      "types",
      "interface A { a: 1 }\nimport type { B } from './b.ts';\nexport const cost = (a: any) => (a as any) * 2;",
    ],
  ])("is not changed by %s", (_, text) => {
    expect(meaningOf("a.ts", text)).toBe(meaningOf("a.ts", plain));
  });

  test.each([
    "export const cost = (a: number): number => a * 3;",
    "export const price = (a: number): number => a * 2;",
  ])("is changed by another number or name: %s", (text) => {
    expect(meaningOf("a.ts", text)).not.toBe(meaningOf("a.ts", plain));
  });
});
