import type { Party, Seat } from "../../shared/words.ts";
import { count, inText, names } from "./names.ts";

/** The one sentence to which a lesson comes, put together of what happened to its reader. */

/** Where the thought behind the game was first put. */
export const ESSAY = {
  before: "The thought is Mira Rapp-Hooper\u2019s: ",
  title: "Xi\u2019s Unlikely Alliance",
  after: ", War on the Rocks, 9 June 2014.",
} as const;

export function signatureText(partners: readonly Seat[], rivals: readonly Party[]): string {
  if (partners.length === 0) return "You signed with nobody";
  return `You signed with ${names(partners)} for cover${rivals.length > 0 ? ` against ${names(rivals)}` : ""}`;
}

export function entrappedText(round: number, against: Party, lost: number): string {
  return `and in year ${round} you paid ${count(lost, "point")} in a war with ${inText(against)} that was never yours`;
}

export function joinedText(round: number, against: Party, lost: number): string {
  return `and in year ${round} you paid ${count(lost, "point")} to stand against ${inText(against)}, which was never your rival`;
}

export function leftText(round: number, friend: Party, against: Party, word: { from: number; to: number }): string {
  return `and in year ${round} you left ${inText(friend)} alone against ${inText(against)}: your word fell from ${word.from} to ${word.to}`;
}

/** A war or a quarrel beside a partner, against one\u2019s own rival. */
export function sharedText(round: number, friend: Party, points: number): string {
  return `and in year ${round} you stood by ${inText(friend)} against your own rival, which ${priceText(points)} and made no new enemy`;
}

export function aloneText(round: number, challenger: Party, points: number): string {
  return `and in year ${round} ${inText(challenger)} came for you and nobody came to help: it ${priceText(points)}`;
}

export function helpedText(round: number, challenger: Party, friends: readonly Party[]): string {
  return `and in year ${round} ${inText(challenger)} came for you, and ${names(friends)} came to help`;
}

export const QUIET = "and no quarrel reached you";

function priceText(points: number): string {
  if (points === 0) return "cost you nothing";
  return points < 0 ? `cost you ${count(-points, "point")}` : `brought you ${count(points, "point")}`;
}
