import { CustomChart } from "echarts/charts";
import { GridComponent, MarkLineComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Interval } from "../statistics/interval.ts";
import type { PairFound } from "./evidence.ts";
import { escaped, nameOf, number } from "./words.ts";

use([CustomChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** Charts are drawn on the server as plain SVG. Their colours are the page's own, so that they follow its theme. */
const INK = "var(--ink)";
const FAINT = "var(--line)";
const ACCENT = "var(--accent)";
const TEXT = { color: INK, fontFamily: "inherit", fontSize: 12 };

export interface Dot {
  name: string;
  interval: Interval;
}

/** Estimates with their intervals, one below the other, against a line where there is no effect. */
export function dotPlot(
  title: string,
  dots: readonly Dot[],
  { nothing, log = false, max }: { nothing?: number; log?: boolean; max?: number } = {},
): string {
  const named = dots.filter(({ interval }) => Number.isFinite(interval.value));
  const option: EChartsCoreOption = {
    animation: false,
    textStyle: TEXT,
    grid: { left: 146, right: 22, top: 8, bottom: 24, outerBoundsMode: "none" },
    xAxis: {
      type: log ? "log" : "value",
      max,
      axisLabel: { ...TEXT, fontSize: 11, formatter: (x: number) => String(Number(x.toPrecision(3))) },
      axisLine: { lineStyle: { color: FAINT } },
      splitLine: { lineStyle: { color: FAINT } },
      splitNumber: 4,
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: named.map(({ name }) => name),
      axisLabel: { ...TEXT, width: 112, overflow: "break" },
      axisLine: { lineStyle: { color: FAINT } },
      axisTick: { show: false },
    },
    series: [
      {
        type: "custom",
        data: named.map(({ interval: { low, value, high } }, at) => [at, low, value, high]),
        encode: { x: [1, 2, 3], y: 0 },
        renderItem: whisker,
        markLine: nothing === undefined ? undefined : {
          silent: true,
          symbol: "none",
          label: { show: false },
          lineStyle: { color: INK, type: "dashed", width: 1 },
          data: [{ xAxis: nothing }],
        }, // biome-ignore format: one glance
      },
    ],
  };
  return drawn(title, option, 400, 34 + 36 * named.length);
}

interface Api {
  value(at: number): number;
  coord(point: [number, number]): [number, number];
}

function whisker(_: unknown, api: Api) {
  const [low, middle, high] = [1, 2, 3].map((at) => api.coord([api.value(at), api.value(0)])) as [number, number][];
  const [y] = [middle![1]];
  return {
    type: "group",
    children: [
      { type: "line", shape: { x1: low![0], y1: y, x2: high![0], y2: y }, style: { stroke: ACCENT, lineWidth: 2 } },
      { type: "circle", shape: { cx: middle![0], cy: y, r: 5 }, style: { fill: ACCENT } },
    ],
  };
}

/** Who signs with whom: the darker, the more games in which two states came to share a defence pact. */
export function pairMap(title: string, seats: readonly string[], pairs: readonly PairFound[]): string {
  const cells = pairs.flatMap(({ pair, shared, rivals }) => {
    const [a, b] = [seats.indexOf(pair.slice(0, 3)), seats.indexOf(pair.slice(4))];
    const mark = rivals > 50 ? "\u00d7" : "";
    return [[a, b], [b, a]].map(([x, y]) => ({
      value: [x, y, shared],
      label: { show: true, formatter: mark || number(Math.round(shared)).replace(".00", "").replace(".0", ""), color: INK, fontSize: 11 },
      itemStyle: { color: ACCENT, opacity: 0.06 + (0.84 * shared) / 100 },
    })); // biome-ignore format: one glance
  });
  const axis = {
    type: "category",
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...TEXT, interval: 0 },
  };
  const option: EChartsCoreOption = {
    animation: false,
    textStyle: TEXT,
    grid: { left: 134, right: 4, top: 26, bottom: 4, outerBoundsMode: "none" },
    xAxis: { ...axis, data: [...seats], position: "top" },
    yAxis: { ...axis, data: seats.map(nameOf), inverse: true, axisLabel: { ...axis.axisLabel, fontSize: 11 } },
    series: [{ type: "custom", data: cells, encode: { x: 0, y: 1 }, renderItem: cell(cells.map((one) => one.itemStyle.opacity), cells.map((one) => one.label.formatter)) }],
  }; // biome-ignore format: one glance
  return drawn(title, option, 400, 32 + 32 * seats.length);
}

function cell(opacities: readonly number[], labels: readonly string[]) {
  return (params: { dataIndex: number }, api: Api & { size(of: [number, number]): [number, number] }) => {
    const [x, y] = api.coord([api.value(0), api.value(1)]);
    const [width, height] = api.size([1, 1]);
    const at = params.dataIndex;
    return {
      type: "group",
      children: [
        {
          type: "rect",
          shape: { x: x - width / 2 + 1, y: y - height / 2 + 1, width: width - 2, height: height - 2, r: 3 },
          style: { fill: ACCENT, opacity: opacities[at] },
        },
        {
          type: "text",
          style: {
            text: labels[at],
            x,
            y,
            align: "center",
            verticalAlign: "middle",
            fill: INK,
            fontSize: 11,
            fontFamily: "inherit",
          },
        },
      ],
    };
  };
}

function drawn(title: string, option: EChartsCoreOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg.replace("<svg ", `<svg role="img" aria-label="${escaped(title)}" `);
}
