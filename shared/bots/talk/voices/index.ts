import type { PublicView } from "../../../view.ts";
import type { Seat, Temper } from "../../../words.ts";
import { STATES } from "../../../world/states.ts";
import { ancient } from "./ancient.ts";
import { courtly } from "./courtly.ts";
import { dry } from "./dry.ts";
import { jurist } from "./jurist.ts";
import { mandarin } from "./mandarin.ts";
import { merchant } from "./merchant.ts";
import { moralist } from "./moralist.ts";
import { river } from "./river.ts";
import { soldier } from "./soldier.ts";
import { steppe } from "./steppe.ts";
import type { Voice } from "./voice.ts";

export const VOICES: readonly Voice[] = [
  ancient,
  courtly,
  dry,
  jurist,
  mandarin,
  merchant,
  moralist,
  river,
  soldier,
  steppe,
];

/**
 * Which voice a seat speaks with: those that suit best find each other first, so that no two seats have the same while there are
 * voices left.
 */
export function voiceOf({ seats, sheets }: PublicView, seat: Seat): Voice {
  const fits = seats.flatMap((one) =>
    VOICES.map((voice) => ({ one, voice, fit: fitOf(voice, one, sheets[one]?.bot?.temper) })),
  );
  fits.sort((a, b) => b.fit - a.fit);
  const given = new Map<Seat, Voice>();
  let free = new Set(VOICES);
  while (!given.has(seat)) {
    for (const { one, voice } of fits) {
      if (given.has(one) || !free.has(voice)) continue;
      given.set(one, voice);
      free.delete(voice);
    }
    free = new Set(VOICES);
  }
  return given.get(seat)!;
}

function fitOf({ seats, regions, tempers }: Voice, seat: Seat, temper: Temper | undefined): number {
  const ofSeat = seats.includes(seat) ? 4 : 0;
  const ofRegion = regions.includes(STATES[seat].region) ? 2 : 0;
  return ofSeat + ofRegion + (temper !== undefined && tempers.includes(temper) ? 1 : 0);
}
