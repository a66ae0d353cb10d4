import { z } from "zod";
import { SEATS } from "../../shared/words.ts";

/** What clients may send besides messages for the Table: untrusted until it has passed one of these. */

const count = z.int().min(0).max(1_000_000);

export const sayShape = z.strictObject({
  to: z.array(z.enum(SEATS)).max(SEATS.length),
  text: z.string().max(2000),
});
export const fromShape = z.strictObject({ from: count });
export const extendShape = z.strictObject({ seconds: z.int().min(-604_800).max(604_800) });
export const muteShape = z.strictObject({ seat: z.enum(SEATS), muted: z.boolean() });
