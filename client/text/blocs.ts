import type { Landscape, Play, Valley } from "../../shared/insight/index.ts";
import { cap, count, names, percentText } from "./names.ts";

export const VALLEY_NAMES = ["Calmest", "Second", "Third"] as const;

/** What the region wants, and how surely. */
export function valleyText({ sides, basin }: Valley, { isExact, configurations }: Landscape): string {
  const falls = sides.some((side) => side !== sides[0])
    ? "Left to its quarrels, the region falls into two blocs."
    : "Left to its quarrels, the region stands together in one bloc.";
  const all = isExact ? `${configurations} arrangements there are` : `${configurations} arrangements tried`;
  return `${falls} ${basin >= 1 ? `Each of the ${all} slides` : `Of the ${all}, ${percentText(basin)} slide`} into this one.`;
}

/** How far the pacts in force are from it. */
export function playText({ astray, unbound }: Play, seats: number): string {
  if (unbound.length === seats) return "Nobody is bound by a defence pact yet.";
  const across =
    astray.length > 0
      ? `${cap(names(astray))} ${astray.length === 1 ? "is" : "are"} bound across the divide: ${count(astray.length, "state")} would have to change partners.`
      : "No defence pact reaches across the divide.";
  return unbound.length > 0
    ? `${across} ${count(unbound.length, "state")} ${unbound.length === 1 ? "is" : "are"} bound to nobody.`
    : across;
}

export function heightText(height: number): string {
  const at = Math.round(100 * height);
  return `Strain of the pacts in force: ${at} in 100`;
}
