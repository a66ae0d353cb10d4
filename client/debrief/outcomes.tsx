import type { Outlook, WhatIf } from "../../shared/seminar/contract.ts";
import type { Seat } from "../../shared/words.ts";
import { spanText, WHATIF } from "../text/debrief.ts";
import { cap, listOf, nameOf } from "../text/names.ts";
import { Chart, diamond, short } from "./charts.tsx";

/** Mean and the middle nine tenths of continuations. */
interface Spread {
  mean: number;
  low: number;
  high: number;
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    mean: sorted.reduce((sum, one) => sum + one, 0) / Math.max(1, sorted.length),
    low: at(0.05),
    high: at(0.95),
  };
}

/** Whether the change, or the bots, made any difference to it. */
function isMoved({ was, changed, played }: Line): boolean {
  const values = [was.low, was.high, changed.low, changed.high, changed.mean, played ?? was.mean];
  return values.some((value) => value !== was.mean);
}

interface Line {
  name: string;
  was: Spread;
  changed: Spread;
  played?: number;
}

const MEASURES = ["crises", "wars", "entrapped", "pacts"] as const;

/** What came of the change: each measure with and without it, and the states that it moved most. */
export function Outcomes({ found, rounds }: { found: WhatIf; rounds: number }) {
  const { asItWas, changed, played } = found;
  const lines = MEASURES.map((what) => ({
    name: WHATIF.measures[what],
    was: spreadOf(asItWas[what]),
    changed: spreadOf(changed[what]),
    played: played[what],
  }));
  const seats = (Object.keys(changed.points) as Seat[])
    .map((seat) => ({
      name: nameOf(seat),
      was: spreadOf(asItWas.points[seat] ?? []),
      changed: spreadOf(changed.points[seat] ?? []),
      played: played.points[seat],
    }))
    .sort((a, b) => Math.abs(b.changed.mean - b.was.mean) - Math.abs(a.changed.mean - a.was.mean))
    .slice(0, 8);
  return (
    <div class="db-outcomes" data-testid="outcomes">
      <p class="hint">
        {spanText(found.games, changed.years, found.round, rounds, found.milliseconds, coursesIn(changed))}
      </p>
      <Legend />
      {lines.filter(isMoved).map((line) => (
        <Pairs
          key={line.name}
          title={`${cap(line.name)}: ${short(line.was.mean)} \u2192 ${short(line.changed.mean)}`}
          lines={[{ ...line, name: "" }]}
          least={0}
        />
      ))}
      {!lines.every(isMoved) && (
        <p>
          {WHATIF.same}:{" "}
          {listOf(lines.filter((line) => !isMoved(line)).map(({ name, was }) => `${name} (${short(was.mean)})`))}.
        </p>
      )}
      <Pairs title={WHATIF.seats} lines={seats.filter(isMoved).length > 0 ? seats.filter(isMoved) : seats} />
      <p class="hint">{WHATIF.caution}</p>
    </div>
  );
}

/** How many continuations differ from one another in anything that is measured. */
function coursesIn({ points, crises, wars, entrapped, pacts }: Outlook): number {
  const all = Object.values(points);
  return new Set(
    crises.map((_, n) => JSON.stringify([crises[n], wars[n], entrapped[n], pacts[n], all.map((one) => one[n])])),
  ).size;
}

function Legend() {
  return (
    <ul class="db-legend">
      <li>
        <svg width="26" height="14" aria-hidden="true">
          <line x1="1" x2="25" y1="7" y2="7" class="db-whisker-was" />
          <circle cx="13" cy="7" r="5" class="db-ring" />
        </svg>{" "}
        {WHATIF.asItWas}
      </li>
      <li>
        <svg width="26" height="14" aria-hidden="true">
          <line x1="1" x2="25" y1="7" y2="7" class="db-whisker-new" />
          <circle cx="13" cy="7" r="5" class="db-fill-wax" />
        </svg>{" "}
        {WHATIF.changed}
      </li>
      <li>
        <svg width="16" height="14" aria-hidden="true">
          <path d={diamond(8, 7, 6)} class="db-mark" />
        </svg>{" "}
        {WHATIF.played}
      </li>
    </ul>
  );
}

/** Two spreads on each row, one above the other, and a mark for the game that was played. */
function Pairs({ title, lines, least }: { title: string; lines: readonly Line[]; least?: number }) {
  const values = lines.flatMap(({ was, changed, played }) => [
    was.low,
    was.high,
    changed.low,
    changed.high,
    ...(played === undefined ? [] : [played]),
  ]);
  const from = Math.min(least ?? Number.POSITIVE_INFINITY, ...values);
  const to = Math.max(from + 1, ...values);
  const hasNames = lines.some(({ name }) => name !== "");
  const row = hasNames ? 56 : 38;
  const text = lines
    .map(
      ({ name, was, changed, played }) =>
        `${name ? `${name}: ` : ""}${WHATIF.asItWas} ${short(was.mean)}, ${WHATIF.changed} ${short(changed.mean)}, ${WHATIF.played} ${played ?? "unknown"}`,
    )
    .join("; ");
  return (
    <Chart title={title} text={text} height={() => row * lines.length + 24}>
      {({ width }) => {
        const x = (value: number) => 12 + ((width - 24) * (value - from)) / (to - from);
        const foot = row * lines.length + 14;
        return (
          <>
            {ticksOf(from, to, least === 0 ? 1 : 0).map((tick) => (
              <g key={tick}>
                <line x1={x(tick)} x2={x(tick)} y1={2} y2={foot - 12} class="db-rule" />
                <text x={x(tick)} y={foot + 6} text-anchor="middle" class="db-small">
                  {short(tick)}
                </text>
              </g>
            ))}
            {lines.map(({ name, was, changed, played }, at) => {
              const y = row * at + (hasNames ? 28 : 10);
              return (
                <g key={name}>
                  {hasNames && (
                    <text x={12} y={y - 12} class="db-label db-haloed">
                      {name}
                      <tspan class="db-small">
                        {"  "}
                        {short(was.mean)} {"\u2192"} {short(changed.mean)}
                      </tspan>
                    </text>
                  )}
                  <line x1={x(was.low)} x2={x(was.high)} y1={y} y2={y} class="db-whisker-was" />
                  <circle cx={x(was.mean)} cy={y} r={5} class="db-ring" />
                  <line x1={x(changed.low)} x2={x(changed.high)} y1={y + 14} y2={y + 14} class="db-whisker-new" />
                  <circle cx={x(changed.mean)} cy={y + 14} r={5.5} class="db-fill-wax" />
                  {played !== undefined && <path d={diamond(x(played), y + 7, 6)} class="db-mark" />}
                </g>
              );
            })}
          </>
        );
      }}
    </Chart>
  );
}

/** Five steps or so, at round numbers. */
function ticksOf(from: number, to: number, finest: number): number[] {
  const rough = Math.max(finest, (to - from) / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((one) => one >= rough) ?? 10 * power;
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to + 1e-9; tick += step) ticks.push(Number(tick.toFixed(6)));
  return ticks;
}
