import type { Event, EventKind, EventOf } from "../../event.ts";
import type { Order } from "../../order.ts";
import type { Crisis } from "../../state.ts";
import { type BySeat, type Pair, type Party, pairOf, type Seat } from "../../words.ts";

/** How often somebody did the one thing, and how often it could have. */
export interface Record {
  did: number;
  could: number;
}

/** What a seat remembers of what it heard. */
export interface Memory {
  /** Calls honoured, of those it was called to and free to answer. */
  honoured: BySeat<Record>;
  /** Times it backed a challenger against somebody else's rival; who held back is not counted. */
  backed: BySeat<Record>;
  /** Brinks at which it stood. */
  stood: BySeat<Record>;
  /** Drafts signed, of those signed or declined that one heard of; and how many it let lapse without a word. */
  signed: BySeat<Record>;
  silent: BySeat<number>;
  /** For a suspicion: how many times likelier what was seen is if they are rivals than if not. */
  evidence: ReadonlyMap<Pair, number>;
  /** This year's deeds toward a seat, for thanks and reproach: who came when it was challenged, and who stayed out. */
  came: { seat: Seat; to: Seat }[];
  stayed: { seat: Seat; to: Seat }[];
}

/**
 * Likelihood ratios of what may be seen between the parties of a suspicion, as counted in games of bots: how much oftener it
 * happened in the life of a hidden rivalry than of a mere suspicion. Hosting, mediating and fighting as the entrapped are
 * closed to rivals by the rules, so that they prove that two are none.
 */
const SIGNS = {
  reassured: 1.7,
  pledged: 1.2,
  peace: 12,
  named: 12,
  alliance: 0.1,
  files: 0.6,
  armed: 0.1,
  distanced: 0.8,
  impossible: 0,
} as const;

interface Kept extends Memory {
  /** What the evidence is a copy of, and whether it is an old one: who is given the evidence may rely on it not to change. */
  weights: Map<Pair, number>;
  isStale: boolean;
  upTo: number;
  crises: Map<string, Crisis>;
  /** Of each draft that one heard of, whose answer is awaited. */
  open: Map<string, Set<Seat>>;
}

const kept = new WeakMap<readonly Event[], Kept>();

/** Everything heard so far, each event taken in once. */
export function memoryOf(heard: readonly Event[]): Memory {
  const memory: Kept = kept.get(heard) ?? {
    upTo: 0,
    honoured: {},
    stood: {},
    backed: {},
    signed: {},
    silent: {},
    evidence: new Map(),
    weights: new Map(),
    isStale: false,
    came: [],
    stayed: [],
    crises: new Map(),
    open: new Map(),
  };
  kept.set(heard, memory);
  for (; memory.upTo < heard.length; memory.upTo += 1) {
    const event = heard[memory.upTo]!;
    (TAKES[event.kind] as ((memory: Kept, event: Event) => void) | undefined)?.(memory, event);
  }
  if (memory.isStale) memory.evidence = new Map(memory.weights);
  memory.isStale = false;
  return memory;
}

const TAKES: { [K in EventKind]?: (memory: Kept, event: EventOf<K>) => void } = {
  phaseBegan: (memory, { phase }) => {
    if (phase !== "orders") return;
    memory.came = [];
    memory.stayed = [];
  },
  crisisBroke: (memory, { crisis }) => memory.crises.set(crisis.id, crisis),
  linedUp: (memory, { crisis: id, lineUp }) => {
    const crisis = memory.crises.get(id);
    if (!crisis) return;
    const { challenger, defender } = crisis;
    for (const seat of lineUp.honoured) {
      count(memory.honoured, seat, true);
      memory.came.push({ seat, to: defender as Seat });
    }
    for (const seat of lineUp.stayedOut) {
      count(memory.honoured, seat, false);
      memory.stayed.push({ seat, to: defender as Seat });
    }
    for (const seat of lineUp.backed) if (lineUp.entrapped.includes(seat)) count(memory.backed, seat, true);
    for (const seat of lineUp.offered) {
      sign(memory, seat, challenger, "impossible");
      sign(memory, seat, defender, "impossible");
    }
  },
  crisisEnded: (memory, { crisis: id, choices }) => {
    const crisis = memory.crises.get(id);
    if (!crisis) return;
    count(memory.stood, crisis.challenger as Seat, choices.challenger === "stand");
    count(memory.stood, crisis.defender as Seat, choices.defender === "stand");
  },
  drafted: (memory, { draft }) =>
    memory.open.set(draft.id, new Set(draft.terms.members.filter((one) => one !== draft.by))),
  signed: (memory, { draft, seat }) => {
    count(memory.signed, seat, true);
    memory.open.get(draft)?.delete(seat);
  },
  declined: (memory, { draft, seat }) => {
    count(memory.signed, seat, false);
    memory.open.delete(draft);
  },
  draftLapsed: (memory, { draft }) => {
    for (const seat of memory.open.get(draft) ?? []) memory.silent[seat] = (memory.silent[seat] ?? 0) + 1;
    memory.open.delete(draft);
  },
  pactSigned: (memory, { pact }) => {
    const what = pact.kind === "defence" ? "alliance" : pact.kind === "nonaggression" ? "peace" : "files";
    pact.members.forEach((a, at) => {
      if (pact.origin === "own") for (const b of pact.members.slice(at + 1)) sign(memory, a, b, what);
      for (const threat of pact.against ?? []) sign(memory, a, threat, "named");
    });
  },
  pledged: (memory, { pledge }) => {
    if (pledge.verb === "reassure" && pledge.about) sign(memory, pledge.by, pledge.about, "pledged");
  },
  ordersOpened: (memory, { orders }) => {
    for (const [seat, sheet] of Object.entries(orders) as [Seat, Order[]][])
      for (const order of sheet) readOrder(memory, seat, order);
  },
};

function readOrder(memory: Kept, seat: Seat, order: Order): void {
  if (order.kind === "reassure") sign(memory, seat, order.target, "reassured");
  if (order.kind === "arm" && order.target !== seat) sign(memory, seat, order.target, "armed");
  if (order.kind === "host") for (const guest of [order.a, order.b]) sign(memory, seat, guest, "impossible");
}

/** Signs add up as if each were seen by itself. */
function sign(memory: Kept, a: Party, b: Party, what: keyof typeof SIGNS): void {
  if (a === b) return;
  const pair = pairOf(a, b);
  memory.weights.set(pair, Math.min(50, (memory.weights.get(pair) ?? 1) * SIGNS[what]));
  memory.isStale = true;
}

function count(records: BySeat<Record>, seat: Seat, did: boolean): void {
  const old = records[seat] ?? { did: 0, could: 0 };
  records[seat] = { did: old.did + (did ? 1 : 0), could: old.could + 1 };
}

/** A guess corrected by a record: the guess counts as much as `weight` cases. */
export function corrected(guess: number, record: Record | undefined, weight: number): number {
  return record ? (weight * guess + record.did) / (weight + record.could) : guess;
}
