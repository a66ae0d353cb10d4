import { type Figure, goalText } from "./figure.ts";
import { idsOf, type Spec } from "./spec.ts";
import type { Plan } from "./stock.ts";

export interface Section {
  spec: Spec;
  figures: Figure[];
}

/** How the figures were made, in sentences. */
export function methodOf(plan: Plan): string[] {
  const { scenarios, games, seed } = plan;
  return [
    `${games} games a figure, spread evenly over ${idsOf(scenarios)}, seed ${seed}. A line for one scenario has its share of the games and an interval of its own.`,
    "Intervals are 95 %, clustered by game. Results are percentiles against the competent games of this same run: par is 50 by construction, and its chance is counted in. Where one seat of a table plays otherwise (probing, deviants), its game has a twin on the same seed in which it did not, and the figure is 50 and the mean difference of the two; all other games are on seeds of their own.",
    "A bar holds when the whole interval lies inside it, fails when all of it lies outside, and is not shown otherwise. Lines without a goal are reported only.",
  ];
}

export function markdownOf(plan: Plan, sections: readonly Section[]): string {
  const lines = ["# The bars", "", ...methodOf(plan), ""];
  for (const { spec, figures } of sections) {
    lines.push(`## ${spec.name}`, "", spec.asks, "");
    lines.push("| figure | games | value | 95 % interval | goal | verdict |", "|---|---|---:|---|---|---|");
    for (const one of figures) lines.push(`| ${one.name} | ${one.part} (${one.games}) | ${cells(one).join(" | ")} |`);
    lines.push("");
  }
  return `${lines.join("\n")}\n${sumOf(sections)}\n`;
}

/** For a terminal: one line a figure. */
export function textOf(sections: readonly Section[]): string {
  const lines = sections.flatMap(({ spec, figures }) => [
    `${spec.name}: ${spec.asks}`,
    ...figures.map((one) => {
      const [value, interval, goal, verdict] = cells(one) as [string, string, string, string];
      const name = `  ${one.name} [${one.part}]`.padEnd(72);
      return `${name} ${value.padStart(8)}  ${interval.padEnd(20)} ${goal.padEnd(12)} ${verdict}`.trimEnd();
    }),
    "",
  ]);
  return `${lines.join("\n")}\n${sumOf(sections)}\n`;
}

function sumOf(sections: readonly Section[]): string {
  const all = sections.flatMap(({ figures }) => figures);
  const count = (verdict: Figure["verdict"]) => all.filter((one) => one.verdict === verdict).length;
  return `${count("holds")} hold, ${count("fails")} fail, ${count("not shown")} are not shown.`;
}

function cells({ interval, unit, goal, verdict }: Figure): string[] {
  const { value, low, high } = interval;
  const number = (x: number) => (Number.isNaN(x) ? "-" : x.toFixed(Math.abs(x) >= 10 || unit === "%" ? 1 : 2));
  const mark = unit === "%" ? " %" : "";
  return [
    `${number(value)}${mark}`,
    low === high ? "" : `${number(low)} to ${number(high)}`,
    goalText(goal),
    verdict === "reported" ? "" : verdict,
  ];
}
