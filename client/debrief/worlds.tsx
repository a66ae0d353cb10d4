import { COUNTS, compared, figuresOf } from "../../shared/debrief/index.ts";
import type { Treatment } from "../../shared/seminar/contract.ts";
import { DEBRIEF, WORLDS } from "../text/debrief.ts";
import { cap } from "../text/names.ts";
import { Bars, Intervals } from "./charts.tsx";
import type { Reading } from "./reading.ts";

/** Parallel worlds beside one another, the first being what the others are held against. */
export function Worlds({ readings }: { readings: readonly Reading[] }) {
  if (readings.length < 2) return <p class="lede">{WORLDS.one}</p>;
  const figures = readings.map(({ game }) => figuresOf(game));
  return (
    <>
      <p class="lede">{WORLDS.lede}</p>
      <ol class="db-list">
        {readings.map(({ world }, at) => (
          <li key={world.game}>
            {worldName(at)}: {treatmentText(world.treatment)}.
          </li>
        ))}
      </ol>
      {COUNTS.map((what) => (
        <Bars
          key={what}
          title={cap(WORLDS.names[what])}
          rows={figures.map((one, at) => ({
            name: worldName(at),
            parts: [{ value: one[what], name: "", tone: at === 0 ? "ink" : "wax" }],
          }))}
        />
      ))}
      {figures.slice(1).map((other, at) => {
        const { counts, odds } = compared(figures[0]!, other);
        return (
          <section key={readings[at + 1]!.world.game}>
            <h3>
              {worldName(at + 1)} against {worldName(0).toLowerCase()}
            </h3>
            <Intervals
              title={WORLDS.counts}
              nothing={0}
              rows={COUNTS.map((what) => ({ name: cap(WORLDS.names[what]), interval: counts[what] }))}
            />
            {odds && <Intervals title={WORLDS.odds} log nothing={1} rows={[{ name: cap("ratio"), interval: odds }]} />}
          </section>
        );
      })}
      <p class="hint">{WORLDS.source}</p>
    </>
  );
}

export function worldName(at: number): string {
  return `${DEBRIEF.world} ${at + 1}`;
}

export function treatmentText({ without, fictional }: Treatment): string {
  const parts = [
    ...(without.includes("secrets") ? ["all rivalries public"] : []),
    ...without.filter((one) => one !== "secrets").map((one) => `without ${one === "washington" ? "Washington" : one}`),
    ...(fictional ? ["invented names"] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "as it is";
}
