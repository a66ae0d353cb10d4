import { binsOf, brierOf, type Settled, settledIn } from "../../shared/debrief/index.ts";
import { beliefText, PREDICTIONS } from "../text/debrief.ts";
import { count } from "../text/names.ts";
import { Bars, Chart } from "./charts.tsx";
import type { Reading } from "./reading.ts";

/** Calibration of the class, and the score of each student. */
export function Predictions({ reading: { game, world }, mine }: { reading: Reading; mine?: string }) {
  const settled = settledIn(game, world.beliefs);
  const known = settled.filter(({ came }) => came !== undefined);
  if (known.length === 0)
    return (
      <>
        <p class="lede">{PREDICTIONS.lede}</p>
        <p>{PREDICTIONS.none}</p>
      </>
    );
  const of = (id: string) => known.filter(({ student }) => student === id);
  const scored = world.students.filter(({ id }) => of(id).length > 0);
  return (
    <>
      <p class="lede">{PREDICTIONS.lede}</p>
      <Calibration settled={known} />
      <Bars
        title={PREDICTIONS.scores}
        most={1}
        mark={0.25}
        rows={[
          {
            name: PREDICTIONS.class,
            parts: [{ value: brierOf(known)!, name: `in ${count(known.length, "prediction")}`, tone: "ink" }],
          },
          ...scored
            .sort((a, b) => brierOf(of(a.id))! - brierOf(of(b.id))!)
            .map(({ id, label }) => ({
              name: id === mine ? `${label} (you)` : label,
              parts: [
                { value: brierOf(of(id))!, name: `in ${count(of(id).length, "prediction")}`, tone: "wax" as const },
              ],
            })),
        ]}
      />
      <p class="hint">{PREDICTIONS.source}</p>
      {mine && of(mine).length > 0 && (
        <details open>
          <summary>Your own predictions: {of(mine).length}</summary>
          <ul class="db-list">
            {of(mine).map(({ belief, came }) => (
              <li key={JSON.stringify(belief.about)}>
                {beliefText(belief.about)}: you said {belief.percent} %, and it {came ? "was so" : "was not so"}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Calibration({ settled }: { settled: readonly Settled[] }) {
  const bins = binsOf(settled);
  const text = bins
    .map(
      ({ many, said, came }) =>
        `${count(many, "prediction")} of ${Math.round(100 * said)} % on average came true in ${Math.round(100 * came)} %`,
    )
    .join("; ");
  return (
    <Chart title={PREDICTIONS.chart} text={text} height={({ width }) => Math.min(width, 420) + 8}>
      {({ width }) => {
        const side = Math.min(width, 420) - 64;
        const x = (share: number) => 48 + side * share;
        const y = (share: number) => 12 + side * (1 - share);
        return (
          <>
            {[0, 0.25, 0.5, 0.75, 1].map((at) => (
              <g key={at}>
                <line x1={x(0)} x2={x(1)} y1={y(at)} y2={y(at)} class="db-rule" />
                <text x={x(0) - 6} y={y(at) + 4} text-anchor="end" class="db-small">
                  {Math.round(at * 100)}
                </text>
                <text x={x(at)} y={y(0) + 18} text-anchor="middle" class="db-small">
                  {Math.round(at * 100)}
                </text>
              </g>
            ))}
            <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} class="db-zero" />
            {bins.map(({ from, said, came, many }) => (
              <g key={from}>
                <circle cx={x(said)} cy={y(came)} r={5 + 2 * Math.sqrt(many)} class="db-bubble" />
                <text x={x(said)} y={y(came) + 4} text-anchor="middle" class="db-inside">
                  {many}
                </text>
              </g>
            ))}
            <text x={x(0)} y={y(0) + 38} class="db-small">
              percent {PREDICTIONS.said} (across), percent that {PREDICTIONS.came} (up)
            </text>
          </>
        );
      }}
    </Chart>
  );
}
