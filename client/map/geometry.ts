import { isSeat, type Party } from "../../shared/words.ts";
import { atlas, type Path } from "./atlas.ts";
import type { MapLine, MapModel } from "./model.ts";

export type Point = [number, number];

/** Where a party's lines meet. */
export function anchorOf(party: Party): Point {
  const label = isSeat(party) ? atlas.seats[party].label : atlas.outsiders[party].label;
  return [Math.max(10, Math.min(atlas.width - 10, label[0])), Math.max(10, Math.min(atlas.height - 80, label[1]))];
}

export function ringsOf(party: Party): Path[] {
  return isSeat(party) ? atlas.seats[party].rings : atlas.outsiders[party].rings;
}

/** The handle of the curve between two parties. */
export function handleOf(a: Point, b: Point, bend: number): Point {
  return [(a[0] + b[0]) / 2 - (b[1] - a[1]) * bend, (a[1] + b[1]) / 2 + (b[0] - a[0]) * bend];
}

export function pointOn(a: Point, handle: Point, b: Point, t: number): Point {
  const s = 1 - t;
  return [s * s * a[0] + 2 * s * t * handle[0] + t * t * b[0], s * s * a[1] + 2 * s * t * handle[1] + t * t * b[1]];
}

/** Both ends and the handle of a line; the bend is kept the same whichever end comes first. */
export function curveOf(line: Pick<MapLine, "a" | "b" | "bend">): [Point, Point, Point] {
  const [from, to] = line.a < line.b ? [line.a, line.b] : [line.b, line.a];
  const [a, b] = [anchorOf(from), anchorOf(to)];
  return [a, handleOf(a, b, line.bend), b];
}

const paths = new Map<Party, Path2D>();

/** The shape of a party's land. */
export function shapeOf(party: Party): Path2D {
  const kept = paths.get(party) ?? pathOf(ringsOf(party), true);
  paths.set(party, kept);
  return kept;
}

export function pathOf(lines: readonly Path[], closed: boolean): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 2) {
      if (at === 0) path.moveTo(line[0]!, line[1]!);
      else path.lineTo(line[at]!, line[at + 1]!);
    }
    if (closed) path.closePath();
  }
  return path;
}

const probe = document.createElement("canvas").getContext("2d")!;

/** Which state a point of the sheet means: a small state near by, else the one whose land it is. `reach`: sheet units that a finger covers. */
export function partyAt(model: MapModel, [x, y]: Point, reach: number): Party | undefined {
  const near = model.states
    .map(({ party }) => {
      const [ax, ay] = anchorOf(party);
      return { party, distance: Math.hypot(ax - x, ay - y), pick: isSeat(party) ? atlas.seats[party].pick : 16 };
    })
    .sort((a, b) => a.distance - b.distance);
  const small = near.find(({ distance, pick }) => pick < 20 && distance <= Math.max(pick, reach * 0.6));
  if (small) return small.party;
  const inside = model.states.find(({ party }) => probe.isPointInPath(shapeOf(party), x, y, "evenodd"));
  if (inside) return inside.party;
  return near.find(({ distance, pick }) => distance <= Math.max(pick, reach))?.party;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The part of the sheet that a game is played on. */
export function extentOf(model: MapModel): Box {
  const points = model.states.filter(({ party }) => party !== "OUT").map(({ party }) => anchorOf(party));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const margin = 120;
  return {
    left: Math.max(0, Math.min(...xs) - margin),
    top: Math.max(0, Math.min(...ys) - margin),
    right: Math.min(atlas.width, Math.max(...xs) + margin),
    bottom: Math.min(atlas.height, Math.max(...ys) + margin),
  };
}

/** From sheet units to pixels: first shifted, then scaled. */
export interface Frame {
  x: number;
  y: number;
  scale: number;
  width: number;
  height: number;
}
