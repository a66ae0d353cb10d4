import type { Interval } from "../statistics/interval.ts";
import type { Evidence, PairFound } from "./evidence.ts";
import { CONDITIONS, MEASURES } from "./evidence.ts";
import { CONDITION_NAMES, escaped, MEASURE_NAMES, nameOf, number } from "./words.ts";

/** Cells that start with a digit or a minus sign stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<td${/^[\d\u2212]/.test(text) ? ' class="n"' : ""}>${escaped(text)}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
  const heads = head.map((text) => `<th scope="col">${escaped(text)}</th>`).join("");
  return `<div class="tables" tabindex="0" role="group" aria-label="Table"><table><thead><tr>${heads}</tr></thead><tbody>\n${lines}\n</tbody></table></div>`;
}

/** A picture with what it shows in words below, and its numbers in a table to be opened. */
export function figure(svg: string, caption: string, numbers: string): string {
  return `<figure>${svg}<figcaption>${escaped(caption)}</figcaption>
<details><summary>The numbers</summary>${numbers}</details></figure>`;
}

export function spelt(found: Interval | undefined): string[] {
  if (!found || !Number.isFinite(found.value)) return ["none", ""];
  return [number(found.value), `${number(found.low)} to ${number(found.high)}`];
}

export function intervals(head: string, rows: readonly { name: string; interval: Interval | undefined }[]): string {
  return table(
    [head, "Estimate", "95 % interval"],
    rows.map(({ name, interval }) => [name, ...spelt(interval)]),
  );
}

/** Every measure in every condition. */
export function allMeasures({ conditions }: Evidence): string {
  return table(
    ["", ...MEASURES.map((measure) => MEASURE_NAMES[measure])],
    CONDITIONS.map((name) => [
      CONDITION_NAMES[name],
      ...MEASURES.map((measure) => {
        const [value, range] = spelt(conditions[name][measure]);
        return `${value} (${range})`;
      }),
    ]),
  );
}

export function pairTable(pairs: readonly PairFound[]): string {
  const sorted = [...pairs].sort((a, b) => b.shared - a.shared);
  return table(
    [
      "Pair",
      "Shared a defence pact, % of games",
      "Rivals at the start, % of games",
      "Common rivals",
      "Unshared rivals",
    ],
    sorted.map(({ pair, shared, rivals, common, unshared }) => [
      `${nameOf(pair.slice(0, 3))} and ${nameOf(pair.slice(4))}`,
      number(shared),
      number(rivals),
      number(common),
      number(unshared),
    ]),
  );
}
