import type { DryRun, Outlook } from "../../shared/seminar/contract.ts";
import type { Seat } from "../../shared/words.ts";
import { figure, nameOf, signed } from "../text/names.ts";

const ROWS = [
  { key: "crises", name: "Crises" },
  { key: "wars", name: "Wars" },
  { key: "entrapped", name: "States dragged in" },
  { key: "pacts", name: "Pacts at the end" },
] as const;

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);

/** Two crowds of games that bots played on from here: with the inject, and without. */
export function DryRunShown({ run }: { run: DryRun }) {
  const seats = (Object.keys(run.with.points) as Seat[])
    .map((seat) => ({ seat, moved: mean(run.with.points[seat] ?? []) - mean(run.without.points[seat] ?? []) }))
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved))
    .slice(0, 5);
  return (
    <section class="dry-run" aria-labelledby="dry-run" data-testid="dry-run-shown">
      <h3 id="dry-run">If bots played on from here</h3>
      <p class="hint">
        {run.games} games with it and {run.games} without. Your students are not bots: read the direction, not the
        decimals.
      </p>
      <div class="dry-rows">
        {ROWS.map(({ key, name }) => (
          <figure key={key}>
            <figcaption>
              {name}{" "}
              <strong class="num">
                {figure(mean(run.without[key]))} {"\u2192"} {figure(mean(run.with[key]))}
              </strong>{" "}
              a game
            </figcaption>
            <Crowds name={name} without={run.without[key]} with={run.with[key]} />
          </figure>
        ))}
      </div>
      <p>Points that move most: {seats.map(({ seat, moved }) => `${nameOf(seat)} ${signed(moved)}`).join(", ")}.</p>
      <p class="dry-key hint">
        <span class="dry-without" aria-hidden="true" /> without <span class="dry-with" aria-hidden="true" /> with it
      </p>
    </section>
  );
}

const HEIGHT = 54;
const COLUMN = 22;

/** For each count, how many games had it: two bars side by side. */
function Crowds(props: { name: string; without: Outlook["wars"]; with: Outlook["wars"] }) {
  const { name, without } = props;
  const most = Math.min(12, Math.max(1, ...without, ...props.with));
  const columns = Array.from({ length: most + 1 }, (_, n) => n);
  const share = (list: readonly number[], n: number) =>
    list.filter((one) => (n === most ? one >= most : one === n)).length / Math.max(1, list.length);
  const top = Math.max(0.01, ...columns.map((n) => Math.max(share(without, n), share(props.with, n))));
  const words = `${name}: ${figure(mean(without))} a game without, ${figure(mean(props.with))} with`;
  return (
    <svg
      class="crowds"
      viewBox={`0 0 ${columns.length * COLUMN} ${HEIGHT + 16}`}
      width={columns.length * COLUMN}
      height={HEIGHT + 16}
      role="img"
      aria-label={words}
    >
      {columns.map((n) => {
        const [before, after] = [(share(without, n) / top) * HEIGHT, (share(props.with, n) / top) * HEIGHT];
        return (
          <g key={n} transform={`translate(${n * COLUMN} 0)`}>
            <rect class="crowd-without" x={2} y={HEIGHT - before} width={8} height={before} />
            <rect class="crowd-with" x={11} y={HEIGHT - after} width={8} height={after} />
            <text x={10.5} y={HEIGHT + 12} text-anchor="middle">
              {n === most && most === 12 ? "12+" : n}
            </text>
          </g>
        );
      })}
      <line x1={0} x2={columns.length * COLUMN} y1={HEIGHT} y2={HEIGHT} />
    </svg>
  );
}
