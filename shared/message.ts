import { z } from "zod";
import { orderShape } from "./order.ts";
import {
  ANSWERS, type BySeat, CHOICES, type Character, HOLDERS, OUTSIDERS, PACT_KINDS, type Pair, type Phase, PLEDGES, REASONS, SEATS, type Seat, SKILLS, TEMPERS, VOTES, WASHINGTON,
} from "./words.ts"; // biome-ignore format: one glance
import type { Par } from "./world/par.ts";

/** What a Table accepts, and from whom. Untrusted input becomes one of these once, at the door. */

const seat = z.enum(SEATS);
const party = z.enum([...SEATS, ...OUTSIDERS]);
const id = z.string().min(1).max(16);
const pair = z.custom<Pair>((value) => typeof value === "string" && /^[A-Z]{3}-[A-Z]{3}$/.test(value));

/** A draft: who, what kind, against whom (defence only; absent: against anyone), and one payment on signing. */
export const termsShape = z.strictObject({
  kind: z.enum(PACT_KINDS),
  members: z.array(seat).min(2).max(SEATS.length),
  against: z.array(party).min(1).max(8).optional(),
  pay: z.strictObject({ from: seat, to: seat, amount: z.int().min(1).max(10) }).optional(),
});
export type Terms = z.infer<typeof termsShape>;

/** What a seat may say. */
export const seatMessageShape = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("draft"), terms: termsShape }),
  z.strictObject({ type: z.literal("sign"), draft: id }),
  z.strictObject({ type: z.literal("decline"), draft: id, reason: z.enum(REASONS) }),
  z.strictObject({ type: z.literal("sound"), terms: termsShape }),
  z.strictObject({
    type: z.literal("reply"),
    sounding: id,
    would: z.boolean(),
    /** Why not, and on what other terms it would. */
    reason: z.enum(REASONS).optional(),
    counter: termsShape.optional(),
  }),
  z.strictObject({ type: z.literal("notice"), pact: id }),
  z.strictObject({ type: z.literal("announce"), rival: seat }),
  z.strictObject({
    type: z.literal("pledge"),
    verb: z.enum(PLEDGES),
    about: party.optional(),
    /** To whom; empty: to everybody. */
    to: z.array(seat).max(SEATS.length),
  }),
  z.strictObject({ type: z.literal("table") }),
  z.strictObject({ type: z.literal("vote"), vote: z.enum(VOTES) }),
  z.strictObject({ type: z.literal("orders"), orders: z.array(orderShape).max(3) }),
  z.strictObject({ type: z.literal("answer"), crisis: id, answer: z.enum(ANSWERS) }),
  z.strictObject({ type: z.literal("brink"), crisis: id, choice: z.enum(CHOICES) }),
  z.strictObject({ type: z.literal("ready"), ready: z.boolean() }),
  z.strictObject({
    type: z.literal("note"),
    /** A pair one has a guess about; absent: the free page. */
    pair: pair.optional(),
    guess: z.enum(["rivals", "not", "unsure"]).optional(),
    text: z.string().max(2000).optional(),
  }),
]);
export type SeatMessage = z.infer<typeof seatMessageShape>;

/** One change that an inject makes to the world. */
const effectShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("hostility"), pair, by: z.int().min(-4).max(4) }),
  z.strictObject({ kind: z.literal("strength"), party, by: z.int().min(-3).max(3) }),
  z.strictObject({ kind: z.literal("tie"), seat, by: z.int().min(-3).max(3) }),
  z.strictObject({ kind: z.literal("influence"), seat, by: z.int().min(-10).max(10) }),
  /** Breaks out with this year's crises, or the next year's, whatever the dice say. */
  z.strictObject({ kind: z.literal("crisis"), challenger: party, defender: seat }),
  /** That two states are rivals, or are none: true or false, and it does not say which. */
  z.strictObject({ kind: z.literal("rumour"), pair, rivals: z.boolean() }),
]);
export type Effect = z.infer<typeof effectShape>;

/** Something that a facilitator lets happen. */
export const injectShape = z.strictObject({
  title: z.string().trim().min(1).max(80),
  text: z.string().trim().max(500),
  /** Who reads it; empty: everybody. What its effects change is as public as it always is. */
  to: z.array(seat).max(SEATS.length),
  effects: z.array(effectShape).max(8),
});
export type Inject = z.infer<typeof injectShape>;

/** What the facilitator, or the creator of a game for its running, may say. */
export const hostMessageShape = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("start") }),
  z.strictObject({ type: z.literal("advance") }),
  z.strictObject({ type: z.literal("proclaim"), text: z.string().trim().min(1).max(500) }),
  z.strictObject({ type: z.literal("pause"), paused: z.boolean() }),
  z.strictObject({
    type: z.literal("hold"),
    seat,
    by: z.enum(HOLDERS),
    /** Which bot, where one takes the seat; what is left out stays as it is, or is dealt. */
    bot: z.strictObject({ temper: z.enum(TEMPERS).optional(), skill: z.enum(SKILLS).optional() }).optional(),
  }),
  z.strictObject({ type: z.literal("inject"), inject: injectShape }),
  /** Washington is a facilitator's from now on, or the dice's again. */
  z.strictObject({ type: z.literal("playWashington"), plays: z.boolean() }),
  /** What it does in a crisis. */
  z.strictObject({ type: z.literal("washington"), crisis: id, answer: z.enum(WASHINGTON) }),
]);
export type HostMessage = z.infer<typeof hostMessageShape>;

/** What the house itself says: the clock fell; a delegation sat down, left, or came back; par was played for a cast of its own. */
export type HouseMessage =
  | { type: "deadline"; phase: Phase; round: number }
  | { type: "par"; par: BySeat<Par> }
  | { type: "hold"; seat: Seat; by: "nobody" | "people" | "bot"; bot?: Partial<Character> };

export type Message = SeatMessage | HostMessage | HouseMessage;

/** In whose name a message comes; the room knows, the message never says. */
export type Author = Seat | "host" | "house";
