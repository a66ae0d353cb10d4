import { coverAll, entrapmentPaths, knownIn } from "../../shared/insight/index.ts";
import type { Crisis, Pact } from "../../shared/state.ts";
import type { View } from "../../shared/view.ts";
import { isSeat, type PactKind, type Pair, type Party, partiesOf, type Seat } from "../../shared/words.ts";
import type { Lens } from "../game/session.ts";
import { nameOf } from "../text/names.ts";
import { atlas } from "./atlas.ts";
import { BLOC_OF, type Bloc } from "./blocs.ts";

/** Everything the map is told to draw. It knows no rules: this is where a View becomes lines and tints. */
export interface MapModel {
  states: MapState[];
  lines: MapLine[];
  crises: MapCrisis[];
}

export interface MapState {
  party: Party;
  name: string;
  tint: Bloc | "outside";
  mine: boolean;
  /** Stars for the tie to Washington, 0 to 3. */
  stars: number;
  /** How it bears on the viewer, where the lens asks: a rival too strong, or covered; an ally whose wars reach one. */
  mark?: "exposes" | "covered" | "reaches";
}

export type LineKind = PactKind | "rivalry" | "hidden" | "suspicion" | "cover" | "chain";

export interface MapLine {
  kind: LineKind;
  a: Party;
  b: Party;
  /** 1 is an ordinary line. */
  weight: number;
  /** Bows to one side, so that two lines between the same states lie apart. */
  bend: number;
  faint: boolean;
}

/** A crisis on the map: the challenge, and each promise once it is seen to hold or to snap. */
export interface MapCrisis {
  id: string;
  challenger: Party;
  defender: Party;
  helpers: { seat: Seat; side: "challenger" | "defender"; kept: boolean }[];
  mediator?: Seat;
  isWar: boolean;
  isOpen: boolean;
}

const BEND: Record<LineKind, number> = {
  defence: 0.14,
  consultation: 0.2,
  nonaggression: 0.08,
  rivalry: -0.12,
  hidden: -0.16,
  suspicion: -0.16,
  cover: 0.14,
  chain: 0.14,
};

/** What to draw for a view through a lens. */
export function modelOf(view: View, lens: Lens, seat: Seat | undefined): MapModel {
  const { pub } = view;
  const parties: Party[] = [...pub.seats, ...pub.outsiders];
  const marks = marksOf(view, lens, seat);
  const inCrisis = pub.phase === "lineup" || pub.phase === "brink";
  return {
    states: parties.map((party) => ({
      party,
      name: nameOf(party),
      tint: isSeat(party) ? BLOC_OF[party] : "outside",
      mine: party === seat,
      stars: isSeat(party) && !pub.without.includes("washington") ? Math.max(0, (pub.sheets[party]?.tie ?? 1) - 1) : 0,
      mark: marks.get(party),
    })),
    lines: linesOf(view, lens, seat).map((line) => ({ ...line, faint: line.faint || inCrisis })),
    crises:
      pub.phase === "summit" || pub.phase === "orders" || pub.phase === "vote"
        ? []
        : pub.crises.map((crisis) => crisisOf(crisis, inCrisis)),
  };
}

function marksOf(view: View, lens: Lens, seat: Seat | undefined): Map<Party, MapState["mark"]> {
  const marks = new Map<Party, MapState["mark"]>();
  if (!seat) return marks;
  if (lens === "cover")
    for (const one of coverAll(view, seat))
      if (one.chance >= 1) marks.set(one.rival, one.exposed ? "exposes" : "covered");
  if (lens === "entrapment") {
    for (const chain of entrapmentPaths(view, seat)) if (chain.owned !== "mine") marks.set(chain.challenger, "reaches");
  }
  return marks;
}

function linesOf(view: View, lens: Lens, seat: Seat | undefined): MapLine[] {
  const line = (kind: LineKind, a: Party, b: Party, weight = 1, faint = false): MapLine => ({
    kind,
    a,
    b,
    weight,
    bend: BEND[kind],
    faint,
  });
  const pacts = view.pub.pacts.flatMap((pact) =>
    spokes(pact).map(([a, b]) => line(pact.kind, a, b, 1, lens === "rivalries")),
  );
  const rivalries = rivalryLines(view, lens !== "rivalries", line);
  switch (lens) {
    case "pacts":
      return [...rivalries, ...pacts];
    case "rivalries":
      return [...pacts, ...rivalries, ...suspicionLines(view, line)];
    case "cover":
      return seat
        ? [...rivalries.filter(({ a, b }) => a === seat || b === seat), ...coverLines(view, seat, line)]
        : [...rivalries, ...pacts];
    case "entrapment":
      return seat ? chainLines(view, seat, line) : [...rivalries, ...pacts];
  }
}

type Draw = (kind: LineKind, a: Party, b: Party, weight?: number, faint?: boolean) => MapLine;

function rivalryLines(view: View, faint: boolean, line: Draw): MapLine[] {
  const known = knownIn(view);
  return (Object.keys(view.pub.bonds) as Pair[]).flatMap((pair) => {
    const [a, b] = partiesOf(pair);
    if (known.chance(a, b) < 1) return [];
    const isHidden = view.pub.bonds[pair]!.suspicion;
    return [line(isHidden ? "hidden" : "rivalry", a, b, 0.7 + (known.hostility(a, b) - 6) * 0.25, faint)];
  });
}

function suspicionLines(view: View, line: Draw): MapLine[] {
  const known = knownIn(view);
  return (Object.keys(view.pub.bonds) as Pair[]).flatMap((pair) => {
    const [a, b] = partiesOf(pair);
    const chance = known.chance(a, b);
    return chance > 0 && chance < 1 ? [line("suspicion", a, b, 0.4 + chance)] : [];
  });
}

function coverLines(view: View, seat: Seat, line: Draw): MapLine[] {
  const helps = new Map<Seat, number>();
  for (const one of coverAll(view, seat))
    for (const { seat: partner, counts } of one.partners) helps.set(partner, Math.max(counts, helps.get(partner) ?? 0));
  return [...helps].map(([partner, counts]) => line("cover", partner, seat, 0.8 + counts / 5));
}

function chainLines(view: View, seat: Seat, line: Draw): MapLine[] {
  return entrapmentPaths(view, seat)
    .filter((chain) => chain.owned !== "mine")
    .flatMap((chain) => {
      const weight = 0.6 + Math.min(2.4, chain.chance * 24);
      const [first] = chain.through;
      const links = chain.through.slice(1).map((to, at) => line("chain", chain.through[at]!, to, weight));
      return [line("rivalry", chain.challenger, first!, weight), ...links];
    });
}

/** Lines for one pact: between all of a few members, around the ring of many. */
export function spokes(pact: Pick<Pact, "members">): [Seat, Seat][] {
  const { members } = pact;
  if (members.length <= 3) return members.flatMap((a, at) => members.slice(at + 1).map((b): [Seat, Seat] => [a, b]));
  const at = (seat: Seat) => atlas.seats[seat].label;
  const cx = members.reduce((sum, seat) => sum + at(seat)[0], 0) / members.length;
  const cy = members.reduce((sum, seat) => sum + at(seat)[1], 0) / members.length;
  const angle = (seat: Seat) => Math.atan2(at(seat)[1] - cy, at(seat)[0] - cx);
  const ring = [...members].sort((a, b) => angle(a) - angle(b));
  return ring.map((seat, n): [Seat, Seat] => [seat, ring[(n + 1) % ring.length]!]);
}

function crisisOf(crisis: Crisis, isOpen: boolean): MapCrisis {
  const { lineUp } = crisis;
  return {
    id: crisis.id,
    challenger: crisis.challenger,
    defender: crisis.defender,
    helpers: [
      ...(lineUp?.honoured ?? []).map((seat) => ({ seat, side: "defender" as const, kept: true })),
      ...(lineUp?.stayedOut ?? []).map((seat) => ({ seat, side: "defender" as const, kept: false })),
      ...(lineUp?.backed ?? []).map((seat) => ({ seat, side: "challenger" as const, kept: true })),
    ],
    mediator: lineUp?.mediator,
    isWar: crisis.outcome === "war",
    isOpen,
  };
}
