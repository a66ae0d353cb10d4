import { z } from "zod";
import { clocks, different, EVENTS_MOST, id, line, round, scenario, seat, text } from "../../shared/save/shapes.ts";
import { PHASES, SEATS, type Seat } from "../../shared/words.ts";
import type { DeviceGame, PinProof } from "./keep.ts";
import { MOST_ITERATIONS } from "./pin.ts";

/** What may stand in a save file, of which nothing is believed: bounded in length, size and words. The game itself: shared/save. */

/** Letters of a player's name. */
export const NAME_MOST = 40;
const base64 = z
  .string()
  .max(600)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/);
const moment = z.iso.datetime().max(40);
const lock = z.strictObject({ key: base64, sealed: base64 });
const iterations = z.int().min(1).max(MOST_ITERATIONS);
const proof: z.ZodType<PinProof> = z.strictObject({ salt: base64, hash: base64, iterations, lock: lock.optional() });
/** Empty where nobody gave one. */
const name = line(NAME_MOST);

export const gameShape: z.ZodType<DeviceGame> = z
  .strictObject({
    id,
    title: line(80),
    scenario,
    seed: text(80).min(1),
    seedChosen: z.boolean(),
    players: z.array(z.strictObject({ seat, name, pin: proof.optional() })).max(SEATS.length),
    clocks,
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
