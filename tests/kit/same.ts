import { expect } from "vitest";

/** That two long texts are the same; where they are not, the failure shows only the place. */
export function expectSame(actual: string, expected: string): void {
  if (actual === expected) return;
  let at = 0;
  while (actual[at] === expected[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 200), at + 100);
  expect(around(actual)).toBe(around(expected));
}
