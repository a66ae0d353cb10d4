import { z } from "zod";
import type { Talk } from "../../shared/wire/contract.ts";
import {
  AGENDA_KINDS, MODULES, OUTSIDERS, PARTIES, type Pair, PHASES, type Phase, pairOf, SEATS, type Seat, SKILLS, type Step,
} from "../../shared/words.ts"; // biome-ignore format: one glance
import { isNumberName, type NumberName } from "../../shared/world/numbers.ts";
import type { Scenario } from "../../shared/world/types.ts";
import type { DeviceGame, PinProof } from "./keep.ts";
import { MOST_ITERATIONS } from "./pin.ts";

/** What may stand in a save file, of which nothing is believed: bounded in length, size and words. Events: events.ts. */

/** Letters of a player's name. */
export const NAME_MOST = 40;
export const EVENTS_MOST = 20_000;
export const TALK_MOST = 20_000;

/** Numbers of the rules are small; larger ones would only make the page count. */
export const small = z.int().min(-1000).max(1000);
export const round = z.int().min(0).max(60);
export const seat = z.enum(SEATS);
export const text = (most: number) => z.string().max(most);
/** One line of plain text: no control or format characters but the joiners that some scripts need. */
export const line = (most: number) => text(most).regex(/^(?:[^\p{C}\p{Zl}\p{Zp}]|\u200c|\u200d)*$/u);
/** Of drafts, pacts and the like. */
export const id = z.string().regex(/^[A-Za-z0-9][\w .:-]{0,63}$/);
export const pair = z.enum(
  PARTIES.flatMap((a) => PARTIES.filter((b) => a < b).map((b): Pair => pairOf(a, b))) as [Pair, ...Pair[]],
);
export const step: z.ZodType<Step> = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export const numbers = z
  .record(
    z.custom<NumberName>((name) => typeof name === "string" && isNumberName(name)),
    z.number().min(-1000).max(1000),
  )
  .refine((table) => DIVISORS.every((name) => table[name] === undefined || table[name] >= 1));
/** Something is divided by these. */
const DIVISORS: readonly NumberName[] = [
  "standingPerSlot",
  "standingCap",
  "hiddenShare",
  "tensionShare",
  "crisesShare",
  "finalStanding",
];

const party = z.enum(PARTIES as [(typeof PARTIES)[number]]);
const base64 = z
  .string()
  .max(600)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/);
const moment = z.iso.datetime().max(40);
const clocked = PHASES.filter(
  (phase): phase is Exclude<Phase, "gathering" | "over"> => !["gathering", "over"].includes(phase),
);
const different = (seats: readonly string[]) => new Set(seats).size === seats.length;

const scenario: z.ZodType<Scenario> = z.strictObject({
  id,
  title: line(80),
  about: text(500),
  seats: z.array(seat).min(2).max(SEATS.length).refine(different),
  outsiders: z.array(z.enum(OUTSIDERS)).max(OUTSIDERS.length).refine(different).optional(),
  rounds: z.int().min(1).max(40).optional(),
  without: z.array(z.enum(MODULES)).max(20).optional(),
  numbers: (numbers as z.ZodType<Record<string, number>>).optional(),
  hidden: z.int().min(0).max(325).optional(),
  hostilityAtMost: small.optional(),
  hostility: z.partialRecord(pair, small).optional(),
  strength: z.partialRecord(party, small).optional(),
  institutions: z.boolean().optional(),
  asiaOnly: z.boolean().optional(),
  skill: z.enum(SKILLS).optional(),
  withoutCards: z.array(z.enum(AGENDA_KINDS)).max(20).optional(),
  granted: z.array(step).max(3).optional(),
});

const lock = z.strictObject({ key: base64, sealed: base64 });
const iterations = z.int().min(1).max(MOST_ITERATIONS);
const proof: z.ZodType<PinProof> = z.strictObject({ salt: base64, hash: base64, iterations, lock: lock.optional() });
const name = line(NAME_MOST);

export const gameShape: z.ZodType<DeviceGame> = z
  .strictObject({
    id,
    title: line(80),
    scenario,
    seed: text(80).min(1),
    seedChosen: z.boolean(),
    players: z.array(z.strictObject({ seat, name, pin: proof.optional() })).max(SEATS.length),
    clocks: z.partialRecord(z.enum(clocked), z.int().min(1).max(1_814_400)),
    blankOnBlur: z.boolean(),
    begun: moment,
    touched: moment,
    round,
    rounds: round,
    phase: z.enum(PHASES),
    over: z.boolean(),
    version: line(40),
    read: z.partialRecord(seat, z.int().min(0).max(EVENTS_MOST)),
    record: z.array(z.strictObject({ at: moment, round, text: text(1000) })).max(2000),
  })
  .refine(({ players, scenario: { seats } }) => {
    const sitting = players.map((player): Seat => player.seat);
    return different(sitting) && sitting.every((one) => seats.includes(one));
  });

/** Talk at a table of these seats. */
export function talkShape(seats: readonly Seat[]): z.ZodType<Talk[]> {
  const member = z.enum(seats as [Seat]);
  const said = z.strictObject({
    n: z
      .int()
      .min(0)
      .max(TALK_MOST * 30),
    from: z.union([member, z.literal("facilitator")]),
    to: z.array(member).max(SEATS.length),
    text: text(2000),
    round,
    phase: z.enum(PHASES),
    bot: z.boolean(),
  });
  return z.array(said).max(TALK_MOST);
}

/** What stands in clear at the top of a file. */
export const headShape = z.strictObject({
  /** Of the file's form, below. */
  form: z.int().min(1),
  title: line(80),
  players: z
    .array(
      z.strictObject({
        seat,
        name,
        /** What this player's PIN opens: its share of the key. */
        pin: z.strictObject({ salt: base64, iterations, lock, share: base64 }).optional(),
      }),
    )
    .max(SEATS.length),
  round,
  rounds: round,
  phase: z.enum(PHASES),
  saved: moment,
  version: line(40),
  /** Whether PINs are needed to open it; otherwise whoever has the file can read all of it. */
  sealed: z.boolean(),
});
export type Head = z.infer<typeof headShape>;
