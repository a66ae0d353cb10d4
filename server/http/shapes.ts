import { z } from "zod";
import { clocks } from "../../shared/save/shapes.ts";
import type { CreateGame, JoinGame } from "../../shared/wire/contract.ts";
import { SEATS, SKILLS } from "../../shared/words.ts";
import { isSecret } from "../identity.ts";

/** What browsers may post: untrusted until it has passed one of these. */

const seat = z.enum(SEATS);

export const createShape: z.ZodType<CreateGame> = z.strictObject({
  scenario: z.string().min(1).max(40),
  seats: z.array(seat).min(2).max(SEATS.length).optional(),
  clocks,
  listed: z.boolean(),
  seed: z.string().trim().min(1).max(64).optional(),
  role: z.enum(["player", "facilitator"]),
  seat: seat.optional(),
  skill: z.enum(SKILLS).optional(),
  startNow: z.boolean().optional(),
});

/** Events and talk are looked at whole, by shared/save. */
export const bringShape = z.strictObject({
  events: z.array(z.unknown()),
  talk: z.array(z.unknown()),
  clocks,
  passes: z.partialRecord(seat, z.string().refine(isSecret)),
});
export type Brought = z.infer<typeof bringShape>;

export const joinShape: z.ZodType<JoinGame> = z.strictObject({
  as: z.enum(["seat", "spectator"]),
  seat: seat.optional(),
  key: z.string().max(80).optional(),
});
