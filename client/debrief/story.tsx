import { storyOf } from "../../shared/debrief/index.ts";
import type { Event } from "../../shared/event.ts";
import { eventText } from "../text/chronicle.ts";
import { DEBRIEF, STORY } from "../text/debrief.ts";
import { Chart, diamond, Hatch } from "./charts.tsx";
import type { Reading } from "./reading.ts";

/** The weightiest events of each year, under a drawing of what the years brought. */
export function Story({ reading }: { reading: Reading }) {
  const years = storyOf(reading.game);
  return (
    <>
      <p class="lede">{STORY.lede}</p>
      <Years reading={reading} />
      {years.map(({ round, told }) => (
        <section key={round} class="db-year">
          <h3>{DEBRIEF.year(round)}</h3>
          <ol class="db-events">
            {told.map(({ n, event, weight }) => (
              <li key={n} class={weight >= 70 ? "db-heavy" : undefined}>
                {toldText(event, reading)}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** How a crisis ended, after who had lined up. */
function toldText(event: Event, { archive, game }: Reading): string | undefined {
  const text = eventText(event, archive);
  if (event.kind !== "crisisEnded") return text;
  const crisis = game.crises.find(({ id }) => id === event.crisis);
  const lineUp = crisis?.lineUp;
  if (!crisis || !lineUp || lineUp.honoured.length + lineUp.stayedOut.length + lineUp.backed.length === 0) return text;
  return `${eventText({ kind: "linedUp", crisis: crisis.id, lineUp }, archive)} ${text}`;
}

type Mark = keyof typeof STORY.marks;
const MARKS: readonly Mark[] = ["pacts", "crises", "wars", "drawn"];

/** For each year a stack of marks, one for each thing that happened. */
function Years({ reading: { game } }: { reading: Reading }) {
  const years = Array.from({ length: game.rounds }, (_, at) => {
    const crises = game.crises.filter(({ round }) => round === at + 1);
    return {
      pacts: game.pacts.filter(({ round, pact }) => round === at + 1 && pact.origin === "own").length,
      crises: crises.filter(({ outcome }) => outcome !== "war").length,
      wars: crises.filter(({ outcome }) => outcome === "war").length,
      drawn: crises.reduce((sum, { lineUp }) => sum + (lineUp?.entrapped.length ?? 0), 0),
    };
  });
  const text = years
    .map(
      (year, at) => `${DEBRIEF.year(at + 1)}: ${MARKS.map((mark) => `${year[mark]} ${STORY.marks[mark]}`).join(", ")}`,
    )
    .join("; ");
  const perRow = (width: number) => Math.max(1, Math.floor((width / game.rounds - 10) / 15));
  const rowsOf = (n: number, width: number) => Math.max(1, Math.ceil(n / perRow(width)));
  const tops = (width: number) => {
    let top = 0;
    return MARKS.map((mark) => {
      const from = top + 20;
      top = from + 15 * Math.max(...years.map((year) => rowsOf(year[mark], width))) + 6;
      return { mark, from, to: top };
    });
  };
  return (
    <Chart title={STORY.chart} text={text} height={({ width }) => tops(width).at(-1)!.to + 24}>
      {({ width }) => {
        const bands = tops(width);
        const each = width / game.rounds;
        const foot = bands.at(-1)!.to + 18;
        return (
          <>
            <Hatch />
            {bands.map(({ mark, from, to }) => (
              <g key={mark}>
                <text x={0} y={from - 5} class="db-small">
                  {STORY.marks[mark]}
                </text>
                <line x1={0} x2={width} y1={to} y2={to} class="db-rule" />
                {years.flatMap((year, at) =>
                  Array.from({ length: year[mark] }, (_, n) => {
                    const x = each * at + 9 + 15 * (n % perRow(width));
                    const y = from + 8 + 15 * Math.floor(n / perRow(width));
                    return <Sign key={`${at} ${n}`} mark={mark} x={x} y={y} />;
                  }),
                )}
              </g>
            ))}
            {years.map((_, at) => (
              <text key={at} x={each * at + 3} y={foot} class="db-label">
                {width / game.rounds > 70 ? DEBRIEF.year(at + 1) : at + 1}
              </text>
            ))}
          </>
        );
      }}
    </Chart>
  );
}

function Sign({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  switch (mark) {
    case "pacts":
      return <circle cx={x} cy={y} r={4.5} class="db-fill-blue" />;
    case "crises":
      return <path d={diamond(x, y, 5.5)} class="db-outline" />;
    case "wars":
      return <path d={diamond(x, y, 6.5)} class="db-fill-wax" />;
    case "drawn":
      return <rect x={x - 4.5} y={y - 4.5} width={9} height={9} class="db-fill-hatch" />;
  }
}
