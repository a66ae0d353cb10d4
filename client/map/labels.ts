import { isSeat } from "../../shared/words.ts";
import { atlas } from "./atlas.ts";
import { anchorOf, type Frame, type Point } from "./geometry.ts";
import type { MapModel, MapState } from "./model.ts";
import type { Palette } from "./palette.ts";

interface Placed {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Names and stars, the viewer's own first; a name that finds no room waits for a closer look. */
export function placeLabels(
  ink: CanvasRenderingContext2D,
  frame: Frame,
  model: MapModel,
  palette: Palette,
  unit: number,
): void {
  const taken: Placed[] = [];
  const inCrisis = new Set(model.crises.flatMap(({ challenger, defender }) => [challenger, defender]));
  const weight = (state: MapState) =>
    (state.mine ? 3 : 0) + (inCrisis.has(state.party) ? 2 : 0) + (hasCallout(state) ? 0 : 1);
  ink.textAlign = "center";
  ink.textBaseline = "middle";
  for (const state of [...model.states].sort((a, b) => weight(b) - weight(a)))
    placeOne(ink, frame, state, palette, unit, taken);
}

function hasCallout(state: MapState): boolean {
  return isSeat(state.party) && atlas.seats[state.party].callout !== undefined;
}

function placeOne(
  ink: CanvasRenderingContext2D,
  frame: Frame,
  state: MapState,
  palette: Palette,
  unit: number,
  taken: Placed[],
): void {
  const anchor = anchorOf(state.party);
  const callout = isSeat(state.party) ? atlas.seats[state.party].callout : undefined;
  const size = (state.mine ? 15.5 : 13.5) * unit;
  ink.font = `${state.tint === "outside" ? "italic " : ""}${state.mine ? 700 : 600} ${size}px "Source Serif 4 Variable", Georgia, serif`;
  const starred = state.stars * 10 * unit;
  const width = ink.measureText(state.name).width + starred;
  const spot = spotsFor(anchor, callout, size)
    .map((point) => inFrame(point, width, frame, unit))
    .find((point) => point && !taken.some((other) => overlaps(boxAt(point, width, size), other)));
  dot(ink, anchor, palette, unit, state.mine);
  if (!spot) return;
  taken.push(boxAt(spot, width, size));
  if (Math.hypot(spot[0] - anchor[0], spot[1] - anchor[1]) > size * 1.6) {
    ink.beginPath();
    ink.moveTo(...anchor);
    ink.lineTo(spot[0], spot[1] + (spot[1] < anchor[1] ? size * 0.5 : -size * 0.5));
    ink.strokeStyle = palette["ink-soft"];
    ink.lineWidth = 0.8 * unit;
    ink.stroke();
  }
  ink.lineJoin = "round";
  ink.strokeStyle = palette.paper;
  ink.lineWidth = 3.6 * unit;
  const middle: Point = [spot[0] - starred / 2, spot[1]];
  ink.strokeText(state.name, ...middle);
  ink.fillStyle = palette.ink;
  ink.fillText(state.name, ...middle);
  if (state.stars > 0) stars(ink, [spot[0] + width / 2 - starred, spot[1]], state.stars, palette, unit);
}

/** Where a name may go, best first. */
function spotsFor(anchor: Point, callout: Point | undefined, size: number): Point[] {
  const beside = (dx: number, dy: number): Point => [anchor[0] + dx * size, anchor[1] + dy * size];
  const around = [beside(0, -1), beside(0, 1.2), beside(0, -2), beside(0, 2.4), beside(3.6, 0), beside(-3.6, 0)];
  return callout
    ? [callout, beside(-4.2, -1.4), beside(-4.2, 1.4), beside(4.2, -1.2), beside(4.2, 1.6), ...around]
    : around;
}

function inFrame([x, y]: Point, width: number, frame: Frame, unit: number): Point | undefined {
  const margin = 10 * unit;
  const right = frame.x + frame.width / frame.scale;
  const bottom = frame.y + frame.height / frame.scale;
  if (x < frame.x - width / 3 || x > right + width / 3 || y < frame.y || y > bottom) return undefined;
  return [
    Math.max(frame.x + width / 2 + margin, Math.min(right - width / 2 - margin, x)),
    Math.max(frame.y + 2 * margin, Math.min(bottom - 2 * margin, y)),
  ];
}

function boxAt([x, y]: Point, width: number, size: number): Placed {
  return { left: x - width / 2, right: x + width / 2, top: y - size * 0.62, bottom: y + size * 0.62 };
}

function overlaps(a: Placed, b: Placed): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function dot(ink: CanvasRenderingContext2D, [x, y]: Point, palette: Palette, unit: number, mine: boolean): void {
  ink.beginPath();
  ink.arc(x, y, (mine ? 4 : 2.6) * unit, 0, Math.PI * 2);
  ink.fillStyle = mine ? palette.wax : palette.ink;
  ink.fill();
  ink.strokeStyle = palette.paper;
  ink.lineWidth = 1.2 * unit;
  ink.stroke();
}

function stars(ink: CanvasRenderingContext2D, [x, y]: Point, count: number, palette: Palette, unit: number): void {
  for (let n = 0; n < count; n += 1) {
    star(ink, [x + (n * 10 + 6.5) * unit, y], 4.4 * unit);
    ink.strokeStyle = palette.paper;
    ink.lineWidth = 2 * unit;
    ink.stroke();
    ink.fillStyle = palette.ochre;
    ink.fill();
  }
}

function star(ink: CanvasRenderingContext2D, [x, y]: Point, radius: number): void {
  ink.beginPath();
  for (let n = 0; n < 10; n += 1) {
    const r = n % 2 === 0 ? radius : radius * 0.42;
    const angle = -Math.PI / 2 + (n * Math.PI) / 5;
    ink.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  ink.closePath();
}
