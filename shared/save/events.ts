import { z } from "zod";
import type { Event, EventKind, EventOf, HostilityWhy, InfluenceWhy, StandingWhy } from "../event.ts";
import { termsShape } from "../message.ts";
import { orderShape } from "../order.ts";
import { REFUSALS, type RefusalCode } from "../refusal.ts";
import { CRISIS_SCORES, type Setup } from "../state.ts";
import {
  AGENDA_KINDS, ANSWERS, CHOICES, HOLDERS, MODULES, OUTSIDERS, PACT_KINDS, PARTIES, type Pair, type Party, PHASES, PLEDGES, pairOf, REASONS,
  SEATS, type Seat, SKILLS, TEMPERS, VOTES, WASHINGTON,
} from "../words.ts"; // biome-ignore format: one glance
import { seat as anySeat, EVENTS_MOST, id, line, numbers, pair, round, small, step, text } from "./shapes.ts";

/** The shapes of events, for logs that come from elsewhere. The compiler asks for each kind there is. */

const anyParty = z.enum([...SEATS, ...OUTSIDERS]);
/** Exactly these words: the compiler asks for each. */
const wordsOf = <W extends string>(all: Record<W, true>) => z.enum(Object.keys(all) as [W]);
const hostilityWhy = wordsOf<HostilityWhy>({
  tension: true, named: true, armed: true, courted: true, distanced: true, reassured: true, hosted: true, joined: true,
  entrapped: true, yielded: true, forced: true, detente: true, settled: true,
  inject: true,
}); // biome-ignore format: one glance
const standingWhy = wordsOf<StandingWhy>({
  notice: true, hosted: true, exposed: true, honoured: true, backed: true, stayedOut: true, backedDown: true, mediationFailed: true,
}); // biome-ignore format: one glance
const influenceWhy = wordsOf<InfluenceWhy>({
  income: true, paid: true, received: true, orders: true, refund: true, mediation: true, blocked: true, joined: true,
  inject: true,
}); // biome-ignore format: one glance
/** A card, with the rival it is about. */
const agenda = z.string().refine((about) => {
  const [kind, rival = "IND", ...more] = about.split(" ");
  return AGENDA_KINDS.some((one) => one === kind) && PARTIES.some((one) => one === rival) && more.length === 0;
});
/** A crisis, or parties. */
const ABOUT = /^(c\d{1,5}|[A-Z]{3}([ -][A-Z]{3}){0,32})$/;
const OTHER_SCORES = ["allied", "secure", "exposed", "host", "found", "arms", "finalStanding", "agenda"] as const;
const because = text(64).optional();

const pact = z.strictObject({
  id,
  kind: z.enum(PACT_KINDS),
  origin: z.enum(["own", "institution", "centre", "charter"]),
  title: line(120).optional(),
  members: z.array(anySeat).max(26),
  against: z.array(anyParty).max(33).optional(),
  since: round,
  until: small.optional(),
  pay: z.strictObject({ from: anySeat, to: anySeat, amount: small }).optional(),
  leaving: z.array(anySeat).max(26),
});

const setup = z
  .strictObject({
    scenario: id,
    title: line(80),
    seats: z.array(anySeat).min(2).max(26),
    outsiders: z.array(z.enum(OUTSIDERS)).max(7),
    rounds: z.int().min(1).max(40),
    without: z.array(z.enum(MODULES)).max(20),
    asiaOnly: z.boolean(),
    numbers,
    hidden: z.int().min(0).max(325),
    withoutCards: z.array(z.enum(AGENDA_KINDS)).max(20),
    granted: z.array(step).max(3).optional(),
    skill: z.enum(SKILLS),
    strength: z.partialRecord(anyParty, small),
    tie: z.partialRecord(anySeat, small),
    printed: z.partialRecord(pair, small) as unknown as z.ZodType<Record<Pair, number>>,
    institutions: z.array(pact).max(60),
  })
  .refine(isWhole);

/** Whether everybody is at the table once, and every pair, strength and tie has its number. */
function isWhole({ seats, outsiders, printed, strength, tie, institutions }: Setup): boolean {
  const parties: Party[] = [...seats, ...outsiders];
  const pairs = seats.flatMap((a, at) => [...seats.slice(at + 1), ...outsiders].map((b) => pairOf(a, b)));
  return (
    new Set(parties).size === parties.length &&
    Object.keys(printed).length === pairs.length &&
    pairs.every((each) => printed[each] !== undefined) &&
    parties.every((party) => strength[party] !== undefined) &&
    seats.every((seat) => tie[seat] !== undefined) &&
    institutions.every(({ members, leaving }) => [...members, ...leaving].every((member) => seats.includes(member)))
  );
}

/** The first event of a log. */
export const beginning = z.strictObject({ kind: z.literal("gameBegan"), setup, seed: text(80) });

/** The log of a game with this setup, after its first event: nobody in it who is not at the table. */
export function logShape({ seats, outsiders, printed }: Setup): z.ZodType<Event[]> {
  const shapes = shapesAt(seats, [...seats, ...outsiders], Object.keys(printed) as Pair[]);
  const kinds = Object.entries(shapes)
    .filter(([kind]) => kind !== "gameBegan")
    .map(([kind, shape]) => shape.extend({ kind: z.literal(kind) }));
  const event = z.discriminatedUnion("kind", kinds as [(typeof kinds)[number]]);
  return z.array(event).max(EVENTS_MOST) as unknown as z.ZodType<Event[]>;
}

type Shape<K extends EventKind> = z.ZodObject<{ [F in Exclude<keyof EventOf<K>, "kind">]-?: z.ZodType }>;

function shapesAt(seats: Seat[], parties: Party[], pairs: Pair[]): { [K in EventKind]: Shape<K> } {
  const seat = z.enum(seats as [Seat]);
  const party = z.enum(parties as [Party]);
  const bond = z.enum(pairs as [Pair]);
  const members = z.array(seat).max(26);
  const by = small;
  const of = z.strictObject;
  const signed = pact.extend({ members, leaving: members });
  const lineUp = z.strictObject({
    called: members,
    honoured: members,
    stayedOut: members,
    excused: members,
    backed: members,
    offered: members,
    mediator: seat.optional(),
    washington: z.enum(WASHINGTON),
    entrapped: members,
  });
  const crisis = z.strictObject({
    id,
    challenger: party,
    defender: party,
    by: z.enum(["press", "mutualPress", "flare", "inject"]),
    card: text(64),
  });
  const choice = z.enum(CHOICES);
  const counts = z.record(z.string().regex(/^-?\w{1,6}$/), z.record(z.string().regex(/^-?\d{1,4}$/), z.int().min(0)));
  const bySeat = (shape: z.ZodType) => z.partialRecord(seat, shape);
  return {
    gameBegan: of({ setup, seed: text(80) }),
    rivalriesDrawn: of({ truths: z.partialRecord(bond, small) }),
    hiddenCounted: of({ drawn: small }),
    cardsDealt: of({
      seat,
      cards: z.array(z.strictObject({ kind: z.enum(AGENDA_KINDS), rival: seat.optional() })).max(10),
    }),
    seatHeld: of({
      seat,
      by: z.enum(HOLDERS),
      why: z.enum(["sat", "left", "missed", "start", "host"]),
      bot: z.strictObject({ temper: z.enum(TEMPERS), skill: z.enum(SKILLS) }).optional(),
    }),
    phaseBegan: of({ phase: z.enum(PHASES), round }),
    advanced: of({ by: z.enum(["host", "clock"]) }),
    paused: of({ paused: z.boolean() }),
    proclaimed: of({ text: text(500) }),
    missed: of({ seat, phase: z.enum(PHASES) }),
    readied: of({ seat, ready: z.boolean() }),
    noted: of({
      seat,
      at: z.union([bond, z.literal("page")]),
      note: z.strictObject({ guess: z.enum(["rivals", "not", "unsure"]).optional(), text: text(2000).optional() }),
    }),
    influenceMoved: of({ seat, by, why: influenceWhy, because }),
    standingMoved: of({ seat, by, why: standingWhy, because }),
    strengthMoved: of({ party, by, why: z.enum(["event", "arms", "inject"]), because }),
    tieMoved: of({
      seat,
      to: z.int().min(0).max(4),
      why: z.enum(["courted", "distanced", "charter", "inject"]),
      because,
    }),
    hostilityMoved: of({ pair: bond, by, why: hostilityWhy, because }),
    rivalryRevealed: of({
      pair: bond,
      value: small,
      why: z.enum(["crisis", "press", "exposed", "announced"]),
      by: seat.optional(),
      because,
    }),
    learned: of({
      seat,
      finding: z.strictObject({
        pair: bond,
        rivals: z.boolean(),
        value: small.optional(),
        round,
        via: z.enum(["probe", "consultation"]),
      }),
      first: z.boolean(),
    }),
    drafted: of({ draft: z.strictObject({ id, by: seat, terms: termsShape, signed: members }) }),
    signed: of({ draft: id, seat, parties: members }),
    declined: of({ draft: id, seat, reason: z.enum(REASONS), parties: members }),
    draftVoided: of({ draft: id, why: z.enum(Object.keys(REFUSALS) as [RefusalCode]), parties: members }),
    draftLapsed: of({ draft: id, parties: members }),
    sounded: of({ sounding: z.strictObject({ id, by: seat, terms: termsShape }) }),
    replied: of({
      sounding: id,
      seat,
      reply: z.strictObject({
        would: z.boolean(),
        reason: z.enum(REASONS).optional(),
        counter: termsShape.optional(),
      }),
      parties: members,
    }),
    pactSigned: of({ pact: signed, replaces: z.array(id).max(60), because, draft: id.optional() }),
    noticeGiven: of({ pact: id, seat }),
    pactLeft: of({ pact: id, seat, why: z.enum(["notice", "capacity", "stayedOut"]), because }),
    pactEnded: of({ pact: id, why: z.enum(["lapsed", "oneLeft"]) }),
    pledged: of({
      pledge: z.strictObject({ id, round, by: seat, verb: z.enum(PLEDGES), about: party.optional(), to: members }),
    }),
    stepTabled: of({ step, by: seat }),
    voted: of({ seat, vote: z.enum(VOTES) }),
    votesOpened: of({ step, votes: bySeat(z.enum(VOTES)), passed: z.boolean(), members }),
    chairPassed: of({ to: seat }),
    ordersSealed: of({ seat, orders: z.array(orderShape).max(10) }),
    ordersOpened: of({ orders: bySeat(z.array(orderShape).max(10)) }),
    orderFailed: of({
      seat,
      order: orderShape,
      why: z.enum(["noRoom", "notRival", "notHidden", "publicAlready", "armedFull", "ownRival"]),
    }),
    armed: of({ by: seat, to: seat, amount: small }),
    reassured: of({ by: seat, target: seat }),
    hosted: of({ by: seat, pair: bond }),
    injected: of({
      inject: z.strictObject({
        id,
        title: text(80),
        text: text(500),
        to: members,
        rumours: z.array(z.strictObject({ pair: bond, rivals: z.boolean() })).max(8),
      }),
    }),
    crisisForced: of({ challenger: party, defender: seat, because: id }),
    washingtonHeld: of({ by: z.enum(["facilitator", "dice"]) }),
    washingtonChosen: of({ crisis: id, answer: z.enum(WASHINGTON) }),
    crisisBroke: of({ crisis }),
    answered: of({ seat, crisis: id, answer: z.enum(ANSWERS) }),
    linedUp: of({ crisis: id, lineUp }),
    brinkChosen: of({ seat, crisis: id, choice }),
    crisisEnded: of({
      crisis: id,
      choices: z.strictObject({ challenger: choice, defender: choice }),
      outcome: z.enum(["cYields", "dYields", "detente", "settled", "war"]),
      winner: z.enum(["challenger", "defender"]).optional(),
      chance: z.number().min(0).max(100).optional(),
    }),
    humbled: of({ seat, rival: party }),
    scored: of({
      seat,
      line: z.strictObject({
        round,
        points: small,
        why: z.enum([...CRISIS_SCORES, ...OTHER_SCORES]),
        about: z.union([agenda, z.string().regex(ABOUT)]).optional(),
      }),
    }),
    parPlayed: of({ par: bySeat(z.strictObject({ games: z.int().min(0), rounds: counts })) }),
    reckoned: of({ round, influence: bySeat(small) }),
    ended: of({}),
  };
}
