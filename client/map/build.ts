/**
 * Draws the sheet that the game is played on: world-atlas at 1:50 million, projected to an equal-area view of Asia,
 * simplified, clipped, and written to atlas.json. Run by `npm run map`; the result is kept in the repository.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type GeoPermissibleObjects, type GeoStream, geoAzimuthalEqualArea, geoGraticule, geoStream } from "d3-geo";
import { feature, merge, mesh } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { OUTSIDERS, SEATS, type Seat } from "../../shared/words.ts";
import { OUTSIDERS_FACTS } from "../../shared/world/outsiders.ts";
import { STATES } from "../../shared/world/states.ts";
import type { Atlas, Disputed, OutsiderShape, Path, SeatShape } from "./atlas.ts";
import { DISPUTES } from "./disputes.ts";
import { areaOf, distance, isInside, poleOf } from "./plane.ts";

const WIDTH = 1600;
const HEIGHT = 1000;
/** In square units: points that matter less than DETAIL are dropped, and islands smaller than ISLAND. */
const DETAIL = 3;
const ISLAND = 9;
/** Where states are tiny (the Levant, the Gulf), points matter more: degrees west, south, east, north. */
const CLOSE = [
  [33.9, 29.3, 36.5, 33.7],
  [50, 24, 56.5, 26.7],
] as const;
const CLOSER = 40;

type Country = (Polygon | MultiPolygon) & { id?: string; properties: { name: string } };
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** ISO 3166-1 numeric codes, by which world-atlas knows its countries. */
const CODES: Record<Seat | "ARM" | "JPN" | "PRK" | "SAU" | "SYR" | "UKR", string> = {
  AFG: "004", ARE: "784", AZE: "031", BGD: "050", BHR: "048", CHN: "156", EGY: "818", IND: "356", IRN: "364", IRQ: "368",
  ISR: "376", JOR: "400", KAZ: "398", KGZ: "417", KHM: "116", KOR: "410", MNG: "496", PAK: "586", PSE: "275", QAT: "634",
  RUS: "643", THA: "764", TJK: "762", TUR: "792", UZB: "860", VNM: "704", ARM: "051", JPN: "392", PRK: "408", SAU: "682",
  SYR: "760", UKR: "804",
}; // biome-ignore format: one glance

/** Names of small states stand off the land, where there is room: [dx, dy] from the label. */
const CALLOUTS: Partial<Record<Seat, [number, number]>> = {
  ISR: [-50, -24], PSE: [-58, -46], JOR: [14, 34], BHR: [-30, -26], QAT: [26, -24], ARE: [30, 34],
}; // biome-ignore format: one glance

/** Where the widest clear room inside a state would mislead: degrees, east and north. */
const LABELS: Partial<Record<Seat, [number, number]>> = {
  PSE: [35.25, 32.05],
  ISR: [34.85, 31.1],
  RUS: [88, 58.5],
  CHN: [103, 34.5],
  VNM: [105.2, 20.6],
  KOR: [127.9, 36.6],
};

const projection = geoAzimuthalEqualArea()
  .rotate([-72, -36])
  .fitExtent([[20, 20], [WIDTH - 20, HEIGHT - 20]], {
    type: "MultiPoint",
    coordinates: [[24, 29], [28, 43], [37, 59], [100, 60], [137, 48], [139, 36], [129, 33], [103, 4], [77, 5]],
  }) // biome-ignore format: one glance
  .clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ]);

const world = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"), "utf8"),
) as World;
const thin = simplify(presimplify(world, projectedArea), DETAIL) as World;
const countries = thin.objects.countries.geometries as Country[];

const named = new Set(Object.values(CODES));
const ground = merge(thin, countries.filter((country) => !named.has(String(country.id))) as Polygon[]);

const seats = Object.fromEntries(SEATS.map((seat) => [seat, shapeOf(seat)])) as Record<Seat, SeatShape>;
for (const seat of SEATS) seats[seat].pick = pickOf(seat);

const atlas: Atlas = {
  width: WIDTH,
  height: HEIGHT,
  seats,
  outsiders: Object.fromEntries(OUTSIDERS.map((party) => [party, outsiderShapeOf(party)])) as Atlas["outsiders"],
  land: pathsOf(ground).filter((ring) => areaOf(ring) > ISLAND),
  borders: pathsOf(mesh(thin, thin.objects.countries, (a, b) => a !== b)),
  disputed: DISPUTES.map(disputeOf),
  graticule: pathsOf(
    geoGraticule()
      .extent([
        [-20, -20],
        [200, 85],
      ])
      .step([10, 10])
      .precision(4)(),
  ),
};
const text = JSON.stringify(atlas);
writeFileSync(new URL("atlas.json", import.meta.url), `${text}\n`);
console.log(`atlas.json: ${Math.round(text.length / 1000)} kB`);

/** The weight of a point: the area of the triangle with its neighbours on the sheet. */
function projectedArea(triangle: [number, number][]): number {
  const [a, b, c] = triangle.map((point) => projection(point) ?? [0, 0]) as [number, number][];
  const area = Math.abs((b![0] - a![0]) * (c![1] - a![1]) - (c![0] - a![0]) * (b![1] - a![1])) / 2;
  const [lon, lat] = triangle[1]!;
  return CLOSE.some(([w, s, e, n]) => lon > w && lon < e && lat > s && lat < n) ? area * CLOSER : area;
}

function shapeOf(seat: Seat): SeatShape {
  const rings = ringsOf(CODES[seat]);
  const chosen = LABELS[seat];
  const label = chosen ? pointOf(chosen) : poleOf(rings);
  const offset = CALLOUTS[seat];
  const { lat, lon } = STATES[seat].capitalAt;
  const shape: SeatShape = { rings, label, capital: pointOf([lon, lat]), pick: 0 };
  if (offset) shape.callout = [label[0] + offset[0], label[1] + offset[1]];
  return shape;
}

function outsiderShapeOf(party: (typeof OUTSIDERS)[number]): OutsiderShape {
  const { lat, lon } = OUTSIDERS_FACTS[party].capitalAt;
  if (party === "OUT") return { rings: [], label: pointOf([lon, lat]) };
  const rings = ringsOf(CODES[party]);
  return { rings, label: poleOf(rings) };
}

/** The rings of a country on the sheet, its largest first, without islands small in themselves and beside it. */
function ringsOf(code: string): Path[] {
  const country = countries.find((each) => String(each.id) === code)!;
  const rings = pathsOf(feature(thin, country)).sort((a, b) => areaOf(b) - areaOf(a));
  return rings.filter((ring) => areaOf(ring) > Math.min(ISLAND, areaOf(rings[0]!) / 20));
}

/** Half the way to the nearest other label, within what a thumb needs and what a neighbour can spare. */
function pickOf(seat: Seat): number {
  const others = SEATS.filter((other) => other !== seat);
  const nearest = Math.min(...others.map((other) => distance(seats[seat].label, seats[other].label)));
  return Math.round(Math.min(24, nearest / 2) * 10) / 10;
}

function disputeOf({ name, note, areas, taken }: (typeof DISPUTES)[number]): Disputed {
  const drawn = areas?.flatMap((ring) => pathsOf({ type: "Polygon", coordinates: [wound(ring)] })) ?? [];
  const lifted = taken?.flatMap(({ country, at }) => {
    const rings = pathsOf(feature(thin, countries.find((each) => each.properties.name === country)!));
    return at ? rings.filter((ring) => isInside(pointOf(at), [ring])) : rings;
  });
  return { name, note, rings: [...drawn, ...(lifted ?? [])] };
}

/** Closed, and wound as d3-geo wants it: clockwise seen from above, or it would mean all the rest of the globe. */
function wound(ring: [number, number][]): [number, number][] {
  const closed = [...ring, ring[0]!];
  const turn = closed.slice(1).reduce((sum, [x, y], i) => sum + (x - closed[i]![0]) * (y + closed[i]![1]), 0);
  return turn > 0 ? closed : closed.reverse();
}

function pointOf(place: [number, number]): [number, number] {
  const [x, y] = projection(place)!;
  return [tenth(x), tenth(y)];
}

/** Every ring or line of a shape as it falls on the sheet. */
function pathsOf(shape: GeoPermissibleObjects): Path[] {
  const paths: Path[] = [];
  let path: Path = [];
  const sink: GeoStream = {
    point(x, y) {
      const next = [tenth(x), tenth(y)];
      if (next[0] !== path.at(-2) || next[1] !== path.at(-1)) path.push(...(next as [number, number]));
    },
    lineStart() {
      path = [];
    },
    lineEnd() {
      if (path.length >= 4) paths.push(path);
    },
    polygonStart() {},
    polygonEnd() {},
  };
  geoStream(shape, projection.stream(sink));
  return paths;
}

function tenth(n: number): number {
  return Math.round(n * 10) / 10;
}
