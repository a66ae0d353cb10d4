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
  /** Another mark on the row, hollow. */
  mark?: number;
  tone?: "ink" | "blue" | "wax";
  /** Instead of an interval. */
  none?: string;
}

const ROW = 54;

/** Estimates with their intervals, one below the other, against a line where there is nothing. The name stands over its row. */
export function Intervals(props: {
  title: string;
  rows: readonly Row[];
  nothing?: number;
  log?: boolean;
  least?: number;
  most?: number;
  nothingName?: string;
  percent?: boolean;
}) {
  const { title, rows, nothing, log = false, nothingName, percent } = props;
  const known = rows.flatMap(({ interval, mark }) => [
    ...(interval ? [interval.low, interval.high] : []),
    ...(mark === undefined ? [] : [mark]),
  ]);
  const values = [...known, ...(nothing === undefined ? [] : [nothing])].filter((x) => !log || x > 0);
  const scale = (x: number) => (log ? Math.log(Math.max(x, 1e-3)) : x);
  const low = props.least ?? Math.min(...values);
  const high = props.most ?? Math.max(...values);
  const [from, to] = [scale(low), scale(high) === scale(low) ? scale(low) + 1 : scale(high)];
  const written = (x: number) => (percent ? `${Math.round(100 * x)} %` : short(x));
  const text = rows
    .map(({ name, interval, none }) =>
      interval
        ? `${name}: ${written(interval.value)}, between ${written(interval.low)} and ${written(interval.high)}`
        : `${name}: ${none ?? "none"}`,
    )
    .join("; ");
  return (
    <Chart title={title} text={text} height={() => ROW * rows.length + 26}>
      {({ width }) => {
        const x = (value: number) =>
          14 + ((width - 28) * (Math.min(to, Math.max(from, scale(value))) - from)) / (to - from);
        const bottom = ROW * rows.length;
        return (
          <>
            {nothing !== undefined && (
              <g>
                <line x1={x(nothing)} x2={x(nothing)} y1={4} y2={bottom} class="db-zero" />
                <text x={x(nothing)} y={bottom + 18} class="db-small" text-anchor={anchorAt(x(nothing), width)}>
                  {written(nothing)}
                  {nothingName ? ` ${nothingName}` : ""}
                </text>
              </g>
            )}
            {rows.map(({ name, interval, mark, tone = "ink", none }, at) => {
              const y = ROW * at + 38;
              return (
                <g key={name} class={`db-${tone}`}>
                  <text x={14} y={ROW * at + 17} class="db-label">
                    {name}
                  </text>
                  {interval ? (
                    <>
                      <line x1={x(interval.low)} x2={x(interval.high)} y1={y} y2={y} class="db-whisker" />
                      <circle cx={x(interval.value)} cy={y} r={6} class="db-dot" />
                      <text x={width - 14} y={ROW * at + 17} text-anchor="end" class="db-value">
                        {written(interval.value)}
                      </text>
                    </>
                  ) : (
                    <text x={14} y={y + 4} class="db-small">
                      {none}
                    </text>
                  )}
                  {mark !== undefined && <path d={diamond(x(mark), y, 7)} class="db-mark" />}
                </g>
              );
            })}
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
  rows: readonly { name: string; parts: readonly Part[] }[];
  most?: number;
}) {
  const { title, rows } = props;
  const most = props.most ?? Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, part) => sum + part.value, 0)));
  const inWords = (parts: readonly Part[]) =>
    parts
      .filter(({ value }) => value > 0)
      .map(({ value, name }) => `${short(value)} ${name}`)
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

/** Three digits at the most. */
export function short(value: number): string {
  const text = Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
  return text.replace("-", "\u2212");
}
