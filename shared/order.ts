import { z } from "zod";
import { type OrderKind, SEATS } from "./words.ts";

const seat = z.enum(SEATS);

/** The seven orders as a seat writes them. Two targets stand in alphabetical order. */
export const orderShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("arm"), target: seat }),
  z.strictObject({ kind: z.literal("court"), toward: z.boolean() }),
  z.strictObject({ kind: z.literal("reassure"), target: seat }),
  z.strictObject({ kind: z.literal("host"), a: seat, b: seat }),
  z.strictObject({ kind: z.literal("probe"), a: seat, b: seat }),
  z.strictObject({ kind: z.literal("press"), target: seat }),
]);
export type Order = z.infer<typeof orderShape>;
export type OrderOf<K extends OrderKind> = Extract<Order, { kind: K }>;
