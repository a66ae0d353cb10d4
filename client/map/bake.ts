import type { Outsider, Seat } from "../../shared/words.ts";
import { atlas } from "./atlas.ts";
import { curveOf, type Frame, pathOf, pointOn, shapeOf } from "./geometry.ts";
import { placeLabels } from "./labels.ts";
import type { MapLine, MapModel, MapState } from "./model.ts";
import type { Palette } from "./palette.ts";

/** The political sheet as ink on a canvas: drawn once, shown as a texture until something changes. */

const LAND = pathOf(atlas.land, true);
const BORDERS = pathOf(atlas.borders, false);
const GRATICULE = pathOf(atlas.graticule, false);

/** Draws the sheet into a context; `pixel` is one CSS pixel in canvas pixels. */
export function drawSheet(
  ink: CanvasRenderingContext2D,
  frame: Frame,
  model: MapModel,
  palette: Palette,
  pixel: number,
  labels: boolean,
): void {
  const unit = pixel / frame.scale;
  ink.setTransform(1, 0, 0, 1, 0, 0);
  ink.fillStyle = palette.table;
  ink.fillRect(0, 0, frame.width, frame.height);
  ink.setTransform(frame.scale, 0, 0, frame.scale, -frame.x * frame.scale, -frame.y * frame.scale);
  ink.lineJoin = "round";
  ink.save();
  ink.beginPath();
  ink.rect(0, 0, atlas.width, atlas.height);
  ink.clip();
  ink.fillStyle = palette.sea;
  ink.fillRect(0, 0, atlas.width, atlas.height);
  stroke(ink, GRATICULE, palette["sea-line"], unit);
  fillLand(ink, palette, unit);
  for (const state of model.states) fillState(ink, state, palette, unit);
  stroke(ink, BORDERS, palette["rule-strong"], 0.8 * unit);
  hatchDisputed(ink, palette, unit);
  for (const state of model.states) if (state.mine) stroke(ink, shapeOf(state.party), palette.ink, 2.4 * unit);
  drawNeatline(ink, palette, unit);
  ink.restore();
  for (const line of model.lines) drawLine(ink, line, palette, unit);
  if (labels) placeLabels(ink, frame, model, palette, unit);
}

/** The sheet's printed frame. */
function drawNeatline(ink: CanvasRenderingContext2D, palette: Palette, unit: number): void {
  for (const [inset, width] of [
    [5, 2.6],
    [10, 0.9],
  ] as const) {
    ink.strokeStyle = palette["ink-soft"];
    ink.lineWidth = width * unit;
    ink.strokeRect(inset * unit, inset * unit, atlas.width - 2 * inset * unit, atlas.height - 2 * inset * unit);
  }
}

function fillLand(ink: CanvasRenderingContext2D, palette: Palette, unit: number): void {
  const parties = [...Object.keys(atlas.seats), ...Object.keys(atlas.outsiders)] as (Seat | Outsider)[];
  const others = [LAND, ...parties.map(shapeOf)];
  for (const shape of others) {
    stroke(ink, shape, palette["sea-line"], 5 * unit);
  }
  for (const shape of others) {
    ink.fillStyle = palette.land;
    ink.fill(shape, "evenodd");
    stroke(ink, shape, palette.rule, 0.7 * unit);
  }
}

function fillState(ink: CanvasRenderingContext2D, state: MapState, palette: Palette, unit: number): void {
  const shape = shapeOf(state.party);
  ink.fillStyle = state.tint === "outside" ? palette.rule : palette[`bloc-${state.tint}`];
  ink.fill(shape, "evenodd");
  ink.save();
  ink.clip(shape, "evenodd");
  ink.globalAlpha = 0.5;
  stroke(ink, shape, palette["ink-soft"], 3.4 * unit);
  ink.restore();
  if (state.mark === "exposes") hatch(ink, shape, palette.bad, unit, 1);
  if (state.mark === "covered") hatch(ink, shape, palette.good, unit, 0.5);
  if (state.mark === "reaches") hatch(ink, shape, palette.ochre, unit, 0.7);
}

/** Slanted strokes within a shape. */
function hatch(ink: CanvasRenderingContext2D, shape: Path2D, colour: string, unit: number, weight: number): void {
  ink.save();
  ink.clip(shape, "evenodd");
  ink.strokeStyle = colour;
  ink.lineWidth = 1.1 * unit * (0.6 + weight);
  const gap = 7 * unit;
  ink.beginPath();
  for (let at = -atlas.height; at < atlas.width; at += gap) {
    ink.moveTo(at, atlas.height);
    ink.lineTo(at + atlas.height, 0);
  }
  ink.stroke();
  ink.restore();
}

function hatchDisputed(ink: CanvasRenderingContext2D, palette: Palette, unit: number): void {
  for (const area of atlas.disputed) {
    const shape = pathOf(area.rings, true);
    ink.globalAlpha = 0.55;
    hatch(ink, shape, palette["ink-soft"], unit, 0);
    ink.globalAlpha = 1;
    ink.setLineDash([3 * unit, 2.5 * unit]);
    stroke(ink, shape, palette["ink-soft"], 0.9 * unit);
    ink.setLineDash([]);
  }
}

function drawLine(ink: CanvasRenderingContext2D, line: MapLine, palette: Palette, unit: number): void {
  const [a, handle, b] = curveOf(line);
  const path = new Path2D();
  path.moveTo(...a);
  path.quadraticCurveTo(...handle, ...b);
  const wide = line.weight * unit;
  ink.globalAlpha = line.faint ? 0.55 : 1;
  ink.lineCap = "butt";
  switch (line.kind) {
    case "defence":
    case "cover":
      stroke(ink, path, palette.paper, 6.2 * wide);
      stroke(ink, path, line.kind === "cover" ? palette.good : palette.blue, 4.8 * wide);
      stroke(ink, path, palette.paper, 1.8 * wide);
      break;
    case "chain":
      stroke(ink, path, palette.paper, 4.4 * wide);
      stroke(ink, path, palette.ochre, 3 * wide);
      break;
    case "consultation":
      dashed(ink, path, palette.blue, 1.5 * wide, [8 * unit, 4 * unit]);
      break;
    case "nonaggression":
      ink.lineCap = "round";
      dashed(ink, path, palette.good, 2.6 * wide, [0.1, 6 * unit]);
      break;
    case "rivalry":
      stroke(ink, path, palette.paper, 4 * wide);
      dashed(ink, path, palette.bad, 2.6 * wide, [9 * unit, 5 * unit]);
      break;
    case "hidden":
      ink.lineCap = "round";
      dashed(ink, path, palette.bad, 3 * wide, [0.1, 6 * unit]);
      drawEye(ink, pointOn(a, handle, b, 0.5), palette, unit);
      break;
    case "suspicion":
      ink.lineCap = "round";
      dashed(ink, path, palette["ink-soft"], 2.2 * wide, [0.1, 7 * unit]);
      break;
  }
  ink.globalAlpha = 1;
}

function drawEye(ink: CanvasRenderingContext2D, [x, y]: [number, number], palette: Palette, unit: number): void {
  const eye = new Path2D();
  eye.ellipse(x, y, 8 * unit, 5 * unit, 0, 0, Math.PI * 2);
  ink.fillStyle = palette.paper;
  ink.fill(eye);
  stroke(ink, eye, palette.bad, 1.6 * unit);
  const pupil = new Path2D();
  pupil.arc(x, y, 2.4 * unit, 0, Math.PI * 2);
  ink.fillStyle = palette.bad;
  ink.fill(pupil);
}

export function stroke(ink: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
  ink.strokeStyle = colour;
  ink.lineWidth = width;
  ink.stroke(path);
}

function dashed(ink: CanvasRenderingContext2D, path: Path2D, colour: string, width: number, dash: number[]): void {
  ink.setLineDash(dash);
  stroke(ink, path, colour, width);
  ink.setLineDash([]);
}
