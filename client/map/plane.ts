import type { Path } from "./atlas.ts";

type Point = [number, number];

/** The area of a ring, in square units. */
export function areaOf(ring: Path): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
    twice += ring[j]! * ring[i + 1]! - ring[i]! * ring[j + 1]!;
  return Math.abs(twice) / 2;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Whether a point lies in a shape of rings, by the even-odd rule. */
export function isInside([x, y]: Point, rings: readonly Path[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** The point of a shape farthest from its edge, to a fiftieth of its largest ring: a good place for a name. */
export function poleOf(rings: readonly Path[]): Point {
  const largest = rings[0]!;
  const xs = largest.filter((_, i) => i % 2 === 0);
  const ys = largest.filter((_, i) => i % 2 === 1);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const step = Math.max(Math.max(...xs) - left, Math.max(...ys) - top) / 50;
  let best: Point = [left, top];
  let clear = -1;
  for (let x = left + step / 2; x < Math.max(...xs); x += step) {
    for (let y = top + step / 2; y < Math.max(...ys); y += step) {
      if (!isInside([x, y], rings)) continue;
      const room = Math.min(...rings.map((ring) => edgeDistance([x, y], ring)));
      if (room > clear) [best, clear] = [[x, y], room];
    }
  }
  return [Math.round(best[0] * 10) / 10, Math.round(best[1] * 10) / 10];
}

function edgeDistance([x, y]: Point, ring: Path): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [dx, dy] = [ring[i]! - ring[j]!, ring[i + 1]! - ring[j + 1]!];
    const along = dx || dy ? ((x - ring[j]!) * dx + (y - ring[j + 1]!) * dy) / (dx * dx + dy * dy) : 0;
    const t = Math.min(1, Math.max(0, along));
    least = Math.min(least, Math.hypot(x - ring[j]! - t * dx, y - ring[j + 1]! - t * dy));
  }
  return least;
}
