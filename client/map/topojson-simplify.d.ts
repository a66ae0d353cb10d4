declare module "topojson-simplify" {
  import type { Topology } from "topojson-specification";

  /** Gives each point of each arc a weight: the area, by `area`, of the triangle with its neighbours. */
  export function presimplify(topology: Topology, area: (triangle: [number, number][]) => number): Topology;
  /** Drops points whose weight is below `least`. */
  export function simplify(topology: Topology, least: number): Topology;
}
