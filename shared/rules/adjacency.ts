import type { Pact } from "../state.ts";
import {
  bitOf,
  numberOf,
  type PactKind,
  type Party,
  placeOf,
  SEATS,
  type Seat,
  type SeatSet,
  setOf,
} from "../words.ts";

/** Who is bound to whom by a list of pacts, as sets of seats in the bits of one word each. Reckoned when first asked. */
export class Adjacency {
  readonly #pacts: readonly Pact[];
  readonly #members: SeatSet[];
  /** Whether any pact is a promise against some states only. */
  readonly #isScoped: boolean;
  readonly #rows: Partial<Record<PactKind | "centre", SeatSet[]>> = {};
  readonly #places: Partial<Record<PactKind, number[]>> = {};
  readonly #partners: Record<PactKind, (readonly Seat[])[]> = { nonaggression: [], consultation: [], defence: [] };
  #obliged: Map<number, readonly Seat[]> | undefined;
  #backers: Map<number, readonly Seat[]> | undefined;
  readonly #own: Pact[][] = [];
  #ownCounts: number[] | undefined;

  constructor(pacts: readonly Pact[]) {
    this.#pacts = pacts;
    this.#members = pacts.map(({ members }) => setOf(members));
    this.#isScoped = pacts.some(({ against }) => against !== undefined);
  }

  /** Whether two parties are in a pact of this kind together; the centre is a kind of its own here. */
  areJoined(kind: PactKind | "centre", a: Party, b: Party): boolean {
    const rows = this.#rows[kind] ?? this.#rowsOf(kind);
    return ((rows[numberOf(a)] ?? 0) & bitOf(b)) !== 0;
  }

  /** Fellow members in pacts of a kind, each once, in order of signing. */
  partners(of: Party, kind: PactKind): readonly Seat[] {
    const known = this.#partners[kind];
    const number = numberOf(of);
    known[number] ??= this.#fellows(of, kind);
    return known[number];
  }

  /** Those whom defence pacts oblige to help a seat against a threat, each once, in order of signing. */
  obliged(seat: Party, threat: Party): readonly Seat[] {
    const partners = this.partners(seat, "defence");
    if (partners.length === 0 || (!this.#isScoped && !this.areJoined("defence", seat, threat))) return partners;
    const at = placeOf(seat, threat);
    this.#obliged ??= new Map();
    const known = this.#obliged.get(at);
    if (known) return known;
    const obliged = this.#fellows(seat, "defence", threat);
    this.#obliged.set(at, obliged);
    return obliged;
  }

  /** Those whom a challenger may ask to back it: its defence partners but the defender and whom the defender calls. */
  backers(challenger: Party, defender: Party): readonly Seat[] {
    const partners = this.partners(challenger, "defence");
    if (partners.length === 0) return partners;
    const place = placeOf(challenger, defender);
    this.#backers ??= new Map();
    const known = this.#backers.get(place);
    if (known) return known;
    const backers = without(partners, defender, this.obliged(defender, challenger));
    this.#backers.set(place, backers);
    return backers;
  }

  /** How many own pacts a seat has. */
  countOwn(seat: Seat): number {
    this.#ownCounts ??= this.#countsOfAll();
    return this.#ownCounts[numberOf(seat)]!;
  }

  /** A seat's own pacts, oldest first. */
  own(seat: Seat): readonly Pact[] {
    const number = numberOf(seat);
    this.#own[number] ??= this.#pacts.filter(
      ({ origin, kind }, at) => origin === "own" && kind === "defence" && (this.#members[at]! & bitOf(seat)) !== 0,
    );
    return this.#own[number];
  }

  #rowsOf(kind: PactKind | "centre"): SeatSet[] {
    const rows: SeatSet[] = [];
    this.#pacts.forEach((pact, at) => {
      if ((kind === "centre" ? pact.origin : pact.kind) !== kind) return;
      for (const member of pact.members) {
        const number = numberOf(member);
        rows[number] = (rows[number] ?? 0) | this.#members[at]!;
      }
    });
    this.#rows[kind] = rows;
    return rows;
  }

  /** Fellow members in pacts of a kind; with a threat, in those against it, and it is not among them. */
  #fellows(of: Party, kind: PactKind, threat?: Party): Seat[] {
    const fellows: Seat[] = [];
    let seen = bitOf(of) | (threat ? bitOf(threat) : 0);
    this.#places[kind] ??= this.#placesOf(kind);
    for (const at of this.#places[kind]) {
      if ((this.#members[at]! & bitOf(of)) === 0) continue;
      const pact = this.#pacts[at]!;
      if ((this.#members[at]! & ~seen) === 0) continue;
      if (threat && pact.against && !pact.against.includes(threat)) continue;
      for (const member of pact.members) if ((bitOf(member) & seen) === 0) fellows.push(member);
      seen |= this.#members[at]!;
    }
    return fellows;
  }

  /** Where in the list the pacts of a kind stand. */
  #placesOf(kind: PactKind): number[] {
    const places: number[] = [];
    for (let at = 0; at < this.#pacts.length; at += 1) if (this.#pacts[at]!.kind === kind) places.push(at);
    return places;
  }

  #countsOfAll(): number[] {
    const counts: number[] = new Array(SEATS.length).fill(0);
    for (const { origin, kind, members } of this.#pacts) {
      if (origin === "own" && kind === "defence") for (const member of members) counts[numberOf(member)]! += 1;
    }
    return counts;
  }
}

function without(partners: readonly Seat[], defender: Party, called: readonly Seat[]): Seat[] {
  return partners.filter((partner) => partner !== defender && !called.includes(partner));
}

/** Questions in a row are about few lists; a list that is asked about again after so many others is reckoned anew. */
const KEPT = 8;
const lately: { pacts: readonly Pact[]; adjacency: Adjacency }[] = [];
let last = KEPT - 1;

export function adjacencyOf(pacts: readonly Pact[]): Adjacency {
  if (lately[last]?.pacts === pacts) return lately[last]!.adjacency;
  for (const known of lately) if (known.pacts === pacts) return known.adjacency;
  const adjacency = new Adjacency(pacts);
  last = (last + 1) % KEPT;
  lately[last] = { pacts, adjacency };
  return adjacency;
}
