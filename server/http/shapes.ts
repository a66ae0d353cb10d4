import { z } from "zod";
import type { CreateGame, JoinGame } from "../../shared/wire/contract.ts";
import { PHASES, type Phase, SEATS, SKILLS } from "../../shared/words.ts";

/** What browsers may post: untrusted until it has passed one of these. */

const seat = z.enum(SEATS);
/** Seconds: up to three weeks for a phase. */
const length = z.int().min(1).max(1_814_400);
const clocked = PHASES.filter(
  (phase): phase is Exclude<Phase, "gathering" | "over"> => !["gathering", "over"].includes(phase),
);

export const createShape: z.ZodType<CreateGame> = z.strictObject({
  scenario: z.string().min(1).max(40),
  seats: z.array(seat).min(2).max(SEATS.length).optional(),
  clocks: z.partialRecord(z.enum(clocked), length),
  listed: z.boolean(),
  seed: z.string().trim().min(1).max(64).optional(),
  role: z.enum(["player", "facilitator"]),
  seat: seat.optional(),
  skill: z.enum(SKILLS).optional(),
  startNow: z.boolean().optional(),
});

export const joinShape: z.ZodType<JoinGame> = z.strictObject({
  as: z.enum(["seat", "spectator"]),
  seat: seat.optional(),
  key: z.string().max(80).optional(),
});
