import { z } from "zod";
import type { Clocks, Talk } from "../wire/contract.ts";
import {
  AGENDA_KINDS, MODULES, OUTSIDERS, PARTIES, type Pair, PHASES, type Phase, pairOf, SEATS, type Seat, SKILLS, type Step,
} from "../words.ts"; // biome-ignore format: one glance
import { isNumberName, type NumberName } from "../world/numbers.ts";
import type { Scenario } from "../world/types.ts";

/** What may stand in a game from elsewhere, of which nothing is believed: bounded in length, size and words. Events: events.ts. */

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
/** Something is divided by these, or shared out among seats. */
const DIVISORS: readonly NumberName[] = [
  "standingPerSlot",
  "standingCap",
  "hiddenShare",
  "tensionShare",
  "quarrelShare",
  "finalStanding",
];

const party = z.enum(PARTIES as [(typeof PARTIES)[number]]);
const clocked = PHASES.filter(
  (phase): phase is Exclude<Phase, "gathering" | "over"> => !["gathering", "over"].includes(phase),
);
export const different = (seats: readonly string[]) => new Set(seats).size === seats.length;

export const scenario: z.ZodType<Scenario> = z.strictObject({
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

/** Seconds: up to three weeks for a phase. */
export const clocks: z.ZodType<Clocks> = z.partialRecord(z.enum(clocked), z.int().min(1).max(1_814_400));

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
    who: line(40).optional(),
  });
  return z.array(said).max(TALK_MOST);
}
