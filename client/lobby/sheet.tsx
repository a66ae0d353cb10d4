import { useEffect, useState } from "preact/hooks";
import { pairOf, partiesOf, SEATS, type Seat } from "../../shared/words.ts";
import type { Atlas, Path } from "../map/atlas.ts";
import { BLOC_OF } from "../map/blocs.ts";

const PACTS: [Seat, Seat][] = [["CHN", "PAK"], ["RUS", "KAZ"], ["KAZ", "KGZ"], ["TUR", "AZE"], ["KOR", "THA"]]; // biome-ignore format: one glance
const RIVALS = [
  pairOf("IND", "PAK"),
  pairOf("CHN", "VNM"),
  pairOf("CHN", "IND"),
  pairOf("IRN", "ISR"),
  pairOf("KHM", "THA"),
];

/** The atlas as a still, for the first page: land, states by bloc, a few promises and a few quarrels. */
export function AtlasSheet() {
  const [atlas, setAtlas] = useState<Atlas | undefined>(undefined);
  useEffect(() => {
    void import("../map/atlas.ts").then((module) => setAtlas(module.atlas));
  }, []);
  if (!atlas) return null;
  const at = (seat: Seat) => atlas.seats[seat].label;
  return (
    <svg viewBox="60 60 1480 900" preserveAspectRatio="xMidYMid slice" class="atlas-sheet" role="presentation">
      <path class="sheet-graticule" d={atlas.graticule.map((line) => lineOf(line)).join("")} />
      <path class="sheet-land" d={atlas.land.map((ring) => `${lineOf(ring)}Z`).join("")} />
      {Object.values(atlas.outsiders).map((shape, at) => (
        <path key={at} class="sheet-land" d={shape.rings.map((ring) => `${lineOf(ring)}Z`).join("")} />
      ))}
      {SEATS.map((seat) => (
        <path
          key={seat}
          class={`sheet-state bloc-${BLOC_OF[seat]}`}
          fill-rule="evenodd"
          d={atlas.seats[seat].rings.map((ring) => `${lineOf(ring)}Z`).join("")}
        />
      ))}
      {PACTS.map(([a, b], n) => (
        <g key={`${a}${b}`} class="sheet-pact" style={{ animationDelay: `${0.4 + n * 0.35}s` }}>
          <path d={arc(at(a), at(b))} pathLength={1} />
          <path class="sheet-pact-core" d={arc(at(a), at(b))} pathLength={1} />
        </g>
      ))}
      {RIVALS.map((pair, n) => {
        const [a, b] = partiesOf(pair) as [Seat, Seat];
        return (
          <path
            key={pair}
            class="sheet-rivalry"
            style={{ animationDelay: `${1.6 + n * 0.25}s` }}
            d={arc(at(a), at(b))}
          />
        );
      })}
    </svg>
  );
}

function lineOf(path: Path): string {
  let text = "";
  for (let at = 0; at < path.length; at += 2) text += `${at === 0 ? "M" : "L"}${path[at]} ${path[at + 1]}`;
  return text;
}

function arc([ax, ay]: [number, number], [bx, by]: [number, number]): string {
  const bend = 0.16;
  return `M${ax} ${ay}Q${(ax + bx) / 2 - (by - ay) * bend} ${(ay + by) / 2 + (bx - ax) * bend} ${bx} ${by}`;
}
