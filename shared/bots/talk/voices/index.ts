import type { PublicView } from "../../../view.ts";
import type { Seat } from "../../../words.ts";
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

/** Which voice a seat speaks with: the one that suits it best of those that nobody before it at the table has. */
export function voiceOf({ seats, sheets }: PublicView, seat: Seat): Voice {
  let free: readonly Voice[] = VOICES;
  for (const one of seats) {
    if (free.length === 0) free = VOICES;
    const temper = sheets[one]?.bot?.temper;
    const fit = ({ seats, regions, tempers }: Voice) =>
      (seats.includes(one) ? 4 : 0) +
      (regions.includes(STATES[one].region) ? 2 : 0) +
      (temper !== undefined && tempers.includes(temper) ? 1 : 0);
    const best = free.reduce((best, voice) => (fit(voice) > fit(best) ? voice : best));
    if (one === seat) return best;
    free = free.filter((voice) => voice !== best);
  }
  return VOICES[0]!;
}
