import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Interval } from "../../shared/debrief/index.ts";

/** Charts at the width that there is, so that their letters keep their size on a phone. Told apart by shape as well as by colour. */

export interface Frame {
  width: number;
  /** Room enough for labels beside the marks. */
  isWide: boolean;
}

/** A drawing with its title and its content in words for those who do not see it. */
export function Chart(props: {
  title: string;
  text: string;
  height(frame: Frame): number;
  note?: ComponentChildren;
  children(frame: Frame): ComponentChildren;
}) {
  const { title, text, height, note, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const frame = { width, isWide: width >= 560 };
  return (
    <figure class="db-chart">
      <figcaption>{title}</figcaption>
      <div ref={box}>
        {width > 0 && (
          <svg width={width} height={height(frame)} role="img" aria-label={`${title}. ${text}`}>
            {children(frame)}
          </svg>
        )}
      </div>
      {note && <p class="hint">{note}</p>}
    </figure>
  );
}

export interface Row {
  name: string;
  interval: Interval | undefined;
  tone?: "ink" | "blue" | "wax";
  /** Instead of an interval. */
  none?: string;
}

const MARGIN = 14;

/** Estimates with their intervals, one below the other, against a line where there is nothing; names and numbers over and under. */
export function Intervals(props: {
  title: string;
  rows: readonly Row[];
  nothing?: number;
  nothingName?: string;
  log?: boolean;
  /** Ends of the scale, where they are not to follow from what is shown. */
  least?: number;
  most?: number;
  percent?: boolean;
}) {
  const { title, rows, nothing, log = false, nothingName, percent } = props;
  const scale = (x: number) => (log ? Math.log(Math.max(x, 1e-3)) : x);
  const known = rows.flatMap(({ interval }) => (interval ? [interval.low, interval.high] : []));
  const ends = [...known, ...(nothing === undefined ? [] : [nothing])].map(scale);
  const room = (Math.max(...ends) - Math.min(...ends)) * 0.06 || 1;
  const from = props.least === undefined ? Math.min(...ends) - room : scale(props.least);
  const to = props.most === undefined ? Math.max(...ends) + room : scale(props.most);
  const written = (x: number) => (percent ? `${Math.round(100 * x)} %` : short(x));
  const inWords = ({ interval, none }: Row) =>
    interval
      ? `${written(interval.value)}, between ${written(interval.low)} and ${written(interval.high)}`
      : (none ?? "none");
  const text = rows.map((row) => `${row.name} ${inWords(row)}`.trim()).join("; ");
  const heads: number[] = rows.map(({ name }) => (name ? 20 : 0));
  const topOf = (at: number) => heads.slice(0, at).reduce((sum, head) => sum + head + 46, 0);
  return (
    <Chart title={title} text={text} height={() => topOf(rows.length) + (nothing === undefined ? 0 : 22)}>
      {({ width }) => {
        const x = (value: number) =>
          MARGIN + ((width - 2 * MARGIN) * (Math.min(to, Math.max(from, scale(value))) - from)) / (to - from);
        return (
          <>
            {rows.map((row, at) => {
              const { name, interval, tone = "ink" } = row;
              const y = topOf(at) + heads[at]! + 14;
              return (
                <g key={name} class={`db-${tone}`}>
                  <text x={0} y={topOf(at) + 15} class="db-label">
                    {name}
                  </text>
                  <line x1={0} x2={width} y1={y} y2={y} class="db-rule" />
                  {nothing !== undefined && (
                    <line x1={x(nothing)} x2={x(nothing)} y1={y - 10} y2={y + 10} class="db-nothing" />
                  )}
                  {interval && (
                    <>
                      <line x1={x(interval.low)} x2={x(interval.high)} y1={y} y2={y} class="db-whisker" />
                      <circle cx={x(interval.value)} cy={y} r={6} class="db-dot" />
                    </>
                  )}
                  <text x={0} y={y + 24} class="db-small">
                    {inWords(row)}
                  </text>
                </g>
              );
            })}
            {nothing !== undefined && (
              <text
                x={x(nothing)}
                y={topOf(rows.length) + 14}
                class="db-small"
                text-anchor={anchorAt(x(nothing), width)}
              >
                {"\u2502 "}
                {written(nothing)}
                {nothingName ? ` ${nothingName}` : ""}
              </text>
            )}
          </>
        );
      }}
    </Chart>
  );
}

export interface Part {
  value: number;
  name: string;
  /** Fill, from the heaviest to the lightest; "hatch" is striped. */
  tone: "ink" | "wax" | "hatch";
}

/** Rows of bars, each of parts end to end; the name over its bar, and the numbers in words beside it. */
export function Bars(props: {
  title: string;
  /** Where a line goes through all bars. */
  mark?: number;
  rows: readonly { name: string; parts: readonly Part[] }[];
  most?: number;
}) {
  const { title, rows, mark } = props;
  const most = props.most ?? Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, part) => sum + part.value, 0)));
  const inWords = (parts: readonly Part[]) =>
    parts
      .filter(({ value }) => value > 0)
      .map(({ value, name }) => `${short(value)} ${name}`.trim())
      .join(", ") || "none";
  const text = rows.map(({ name, parts }) => `${name}: ${inWords(parts)}`).join("; ");
  return (
    <Chart title={title} text={text} height={() => 46 * rows.length + 4}>
      {({ width }) => (
        <>
          <Hatch />
          {rows.map(({ name, parts }, at) => {
            let left = 0;
            return (
              <g key={name}>
                <text x={0} y={46 * at + 15} class="db-label">
                  {name}
                </text>
                <text x={width} y={46 * at + 15} text-anchor="end" class="db-small">
                  {inWords(parts)}
                </text>
                {parts.map(({ value, tone, name: part }) => {
                  const from = left;
                  left += value;
                  const w = (width * value) / most;
                  return value > 0 ? (
                    <rect
                      key={part}
                      x={(width * from) / most}
                      y={46 * at + 22}
                      width={Math.max(1, w - 1.5)}
                      height={14}
                      class={`db-fill-${tone}`}
                    />
                  ) : null;
                })}
                {mark !== undefined && (
                  <line
                    x1={(width * mark) / most}
                    x2={(width * mark) / most}
                    y1={46 * at + 18}
                    y2={46 * at + 40}
                    class="db-nothing"
                  />
                )}
              </g>
            );
          })}
        </>
      )}
    </Chart>
  );
}

/** Stripes, for a third kind of part. */
export function Hatch() {
  return (
    <defs>
      <pattern id="db-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" class="db-hatch-ground" />
        <line x1="0" y1="0" x2="0" y2="6" class="db-hatch-line" />
      </pattern>
    </defs>
  );
}

export function diamond(x: number, y: number, r: number): string {
  return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
}

function anchorAt(x: number, width: number): "start" | "middle" | "end" {
  return x < width * 0.2 ? "start" : x > width * 0.8 ? "end" : "middle";
}

/** Three digits at the most, and no more than two after the point. */
export function short(value: number): string {
  const text =
    Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(Number(value.toPrecision(3)).toFixed(2)));
  return text.replace("-", "\u2212");
}
