import type { Terms } from "../message.ts";
import { covers, hasSlotFor, obligedTo, ownPacts, paidAllies, replacedBy, slotsFor } from "../rules/pacts.ts";
import type { Pact } from "../state.ts";
import type { View } from "../view.ts";
import { type Pair, type Party, pairOf, partiesOf, type Seat } from "../words.ts";
import { type Cover, coverAll } from "./cover.ts";
import { knownIn, type Ownership, ownershipOf } from "./known.ts";
import { flareChance } from "./quarrels.ts";

/** A quarrel that a promise takes on: when `rival` challenges `of`, one is called. */
export interface Taken {
  of: Seat;
  rival: Party;
  /** How sure it is that they are rivals at all, 0 to 1. */
  chance: number;
  /** Whether `rival` is one's own as well. */
  owned: Ownership;
  /** Chance of such a call in one round, 0 to 1, by lot alone. */
  callChance: number;
  /** Called for this already, by a pact in force. */
  already: boolean;
}

/** One's cover against one rival, before and after. */
export interface CoverChange {
  before: Cover;
  after: Cover;
}

export interface HostilityRise {
  pair: Pair;
  from: number;
  to: number;
  /** An ordinary pair that would become rivals. */
  becomesRivalry: boolean;
}

export interface DraftPreview {
  cover: CoverChange[];
  taken: Taken[];
  /** Suspicions among what is taken on: how many, and how many of them are likely true. */
  possible: { count: number; likely: number };
  /** Of the suspicions nobody has told one about, so many are true in the whole game. */
  region: { suspicions: number; hidden: number };
  /** Points a year that allies' pay would bring beyond what it brings now. */
  pay: number;
  slots: { used: number; allowed: number; after: number; fits: boolean };
  /** The last round in which it would be in force; absent: until left. */
  until?: number;
  influence: { before: number; after: number };
  /** What one call costs for somebody else's rival, in points, and what staying out costs in standing. */
  perCall: { now: number; inWar: number; stayOut: number; honour: number; ownWar: number; ownWin: number };
  rises: HostilityRise[];
  /** Consultation: suspicions one would learn the truth of, and one's own hidden rivals that the others would learn of. */
  learns: Pair[];
  reveals: Pair[];
  /** Non-aggression: rivals one could no longer press, and who could no longer press. */
  calms: Pair[];
  replaces: Pact[];
  /** Partners of these terms who would come to one's help. */
  helpers: Seat[];
}

/** What signing these terms would mean for `seat`, as far as the viewer can know. */
export function draftPreview(view: View, terms: Terms, seat: Seat): DraftPreview {
  const { pub } = view;
  const known = knownIn(view);
  const { numbers } = known;
  const replaces = replacedBy(pub.pacts, terms);
  const pacts = pactsWith(view, terms, replaces);
  const taken = terms.kind === "defence" ? takenOn(view, terms, seat) : [];
  const unsure = taken.filter(({ chance }) => chance < 1);
  const sheet = pub.sheets[seat];
  const used = ownPacts(pub.pacts, seat).length;
  const after = ownPacts(pacts, seat).length;
  const before = coverAll(view, seat);
  const later = coverAll(view, seat, pacts);
  const influence = view.mine?.seat === seat ? view.mine.influence : (sheet?.influence ?? 0);
  const { pay: payment } = terms;
  return {
    cover: before.map((one, at) => ({ before: one, after: later[at]! })),
    taken,
    possible: { count: unsure.length, likely: unsure.reduce((sum, { chance }) => sum + chance, 0) },
    region: regionOf(view),
    pay: (paidAllies(pacts, seat, numbers) - paidAllies(pub.pacts, seat, numbers)) * numbers.allyPoints,
    slots: {
      used,
      allowed: slotsFor(sheet?.standing ?? 0, numbers),
      after,
      fits: hasSlotFor(pub.pacts, seat, terms, sheet?.standing ?? 0, numbers),
    },
    until: terms.kind === "defence" ? pub.round + numbers.defenceTerm - 1 : undefined,
    influence: {
      before: influence,
      after: influence + (payment?.to === seat ? payment.amount : 0) - (payment?.from === seat ? payment.amount : 0),
    },
    perCall: {
      now: numbers.joinPoints,
      inWar: numbers.warJoiner + numbers.entrapPoints,
      stayOut: numbers.stayStanding,
      honour: numbers.honourStanding,
      ownWar: numbers.warJoiner,
      ownWin: numbers.warOwnWin,
    },
    rises: terms.kind === "defence" ? risesOf(view, terms) : [],
    ...(terms.kind === "consultation" ? filesOf(view, terms.members, seat) : { learns: [], reveals: [] }),
    calms: terms.kind === "nonaggression" ? rivalPairs(view, terms.members, seat) : [],
    replaces,
    helpers: terms.kind === "defence" ? terms.members.filter((member) => member !== seat) : [],
  };
}

/** Every quarrel of the other members that falls under the terms' scope. */
function takenOn(view: View, terms: Terms, seat: Seat): Taken[] {
  const known = knownIn(view);
  const taken: Taken[] = [];
  for (const of of terms.members) {
    if (of === seat) continue;
    for (const rival of known.parties) {
      if (rival === of || rival === seat || !covers(terms, rival)) continue;
      const chance = known.chance(of, rival);
      if (chance === 0) continue;
      taken.push({
        of,
        rival,
        chance,
        owned: ownershipOf(view, seat, rival),
        callChance: flareChance(view, rival, of),
        already: obligedTo(view.pub.pacts, of, rival).includes(seat),
      });
    }
  }
  return taken.sort((a, b) => b.callChance - a.callChance);
}

/** The quarrels that the pacts in force, or some of them, bind a seat to. */
export function obligationsOf(view: View, seat: Seat, pacts: readonly Pact[] = view.pub.pacts): Taken[] {
  const seen = new Map<string, Taken>();
  for (const pact of pacts) {
    if (pact.kind !== "defence" || !pact.members.includes(seat)) continue;
    for (const taken of takenOn(view, { kind: "defence", members: pact.members, against: pact.against }, seat))
      seen.set(`${taken.of}-${taken.rival}`, taken);
  }
  return [...seen.values()];
}

function pactsWith(view: View, terms: Terms, replaces: readonly Pact[]): Pact[] {
  const kept = view.pub.pacts.filter((pact) => !replaces.includes(pact));
  const { kind, members, against } = terms;
  return [...kept, { id: "draft", kind, members, against, origin: "own", since: view.pub.round, leaving: [] }];
}

function risesOf(view: View, terms: Terms): HostilityRise[] {
  const { numbers } = knownIn(view);
  return (terms.against ?? []).flatMap((named) =>
    terms.members.map((member) => {
      const pair = pairOf(member, named);
      const bond = view.pub.bonds[pair];
      const from = bond?.shown ?? 0;
      const most = bond?.suspicion ? numbers.suspicionTo : numbers.hostilityCap;
      const to = Math.min(most, from + numbers.namingHostility);
      return { pair, from, to, becomesRivalry: from < numbers.rivalryAt && to >= numbers.rivalryAt };
    }),
  );
}

/** What an opening of files among members tells a seat, and what it tells of the seat. */
export function filesOf(view: View, members: readonly Seat[], seat: Seat): { learns: Pair[]; reveals: Pair[] } {
  const known = knownIn(view);
  const suspicions = (Object.keys(view.pub.bonds) as Pair[]).filter((pair) => view.pub.bonds[pair]!.suspicion);
  const concerns = (pair: Pair) =>
    partiesOf(pair).some((party) => party !== seat && (members as Party[]).includes(party));
  const isMine = (pair: Pair) => partiesOf(pair).includes(seat);
  return {
    learns: suspicions.filter((pair) => !isMine(pair) && concerns(pair) && isUnsure(known.chance(...partiesOf(pair)))),
    reveals: suspicions.filter((pair) => isMine(pair) && known.chance(...partiesOf(pair)) >= 1),
  };
}

function isUnsure(chance: number): boolean {
  return chance > 0 && chance < 1;
}

function rivalPairs(view: View, members: readonly Seat[], seat: Seat): Pair[] {
  const known = knownIn(view);
  return members
    .filter((member) => member !== seat && known.chance(seat, member) > 0)
    .map((member) => pairOf(seat, member));
}

/** Suspicions of which the viewer knows nothing, and how many of them hide a rivalry. */
export function regionOf(view: View): { suspicions: number; hidden: number } {
  const known = knownIn(view);
  const odds = (Object.keys(view.pub.bonds) as Pair[])
    .filter((pair) => view.pub.bonds[pair]!.suspicion)
    .map((pair) => known.chance(...partiesOf(pair)))
    .filter(isUnsure);
  return { suspicions: odds.length, hidden: Math.round(odds.reduce((sum, chance) => sum + chance, 0)) };
}
