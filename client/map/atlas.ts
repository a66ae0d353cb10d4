import type { Outsider, Seat } from "../../shared/words.ts";
import { isFictional, sheet } from "../text/fictional.ts";
import drawn from "./atlas.json" with { type: "json" };

/** A closed ring or an open line, flat: [x, y, x, y, ...], in the atlas's own units. */
export type Path = number[];

/** How a seat lies on the sheet. */
export interface SeatShape {
  /** Filled by the even-odd rule, since a few have holes. */
  rings: Path[];
  /** Inside the shape: where its name, its flag and its lines of pact belong. */
  label: [number, number];
  /** For a state too small for a name: where the name goes, with a thin line to `label`. */
  callout?: [number, number];
  /** The capital; in a tiny state it may fall just off the simplified shape. */
  capital: [number, number];
  /** A click this near to `label` means this state, whatever shape lies there. No two such circles overlap. */
  pick: number;
}

export interface OutsiderShape {
  rings: Path[];
  label: [number, number];
}

/** An area whose status was disputed in 2014, to be hatched. Drawn by hand or taken from the map; no position implied. */
export interface Disputed {
  name: string;
  rings: Path[];
  note: string;
}

/** The sheet, as `npm run map` draws it: projected, simplified, clipped to 0..width and 0..height. */
export interface Atlas {
  width: number;
  height: number;
  seats: Record<Seat, SeatShape>;
  /** The invented Outer Power has no land: its label lies at the edge of the sheet. */
  outsiders: Record<Outsider, OutsiderShape>;
  /** Everybody else's land, a muted ground. */
  land: Path[];
  /** Lines between countries, each drawn once. */
  borders: Path[];
  disputed: Disputed[];
  /** Every ten degrees. */
  graticule: Path[];
}

const printed = drawn as unknown as Atlas;

/** East and west exchanged, so that a shape does not give an invented name away at the first glance. */
function mirrored({ width, seats, outsiders, land, borders, disputed, graticule, ...rest }: Atlas): Atlas {
  const turn = (path: Path): Path => path.map((value, at) => (at % 2 === 0 ? width - value : value));
  const point = ([x, y]: [number, number]): [number, number] => [width - x, y];
  const each = <K extends string, V>(of: Record<K, V>, change: (one: V) => V) =>
    Object.fromEntries(Object.entries<V>(of).map(([key, one]) => [key, change(one)])) as Record<K, V>;
  return {
    ...rest,
    width,
    seats: each(seats, (one) => ({
      rings: one.rings.map(turn),
      label: point(one.label),
      ...(one.callout && { callout: point(one.callout) }),
      capital: point(one.capital),
      pick: one.pick,
    })),
    outsiders: each(outsiders, (one) => ({ rings: one.rings.map(turn), label: point(one.label) })),
    land: land.map(turn),
    borders: borders.map(turn),
    disputed: disputed.map((area) => ({ ...area, rings: area.rings.map(turn) })),
    graticule: graticule.map(turn),
  };
}

sheet.isMirrored = isFictional.value;
export const atlas: Atlas = sheet.isMirrored ? mirrored(printed) : printed;
