import { type Cover, coverAll } from "../../shared/insight/index.ts";
import type { Dossier, PublicView, View } from "../../shared/view.ts";
import { type Party, pairOf, type Seat } from "../../shared/words.ts";
import type { Numbers } from "../../shared/world/numbers.ts";

/** Parts of the screen at which the guide can point. */
export type Place =
  | "cover" | "reach" | "offers" | "draft" | "partners" | "orders" | "crises" | "brink" | "account" | "ranking"; // biome-ignore format: one glance

/** What the guide of the lesson says at one moment: what to look at, and why. */
export interface Guide {
  title: string;
  lines: string[];
  point?: Place;
  /** Whose words about it are worth hearing. */
  by?: Seat;
  /** The wars that could reach one are to be looked at, in the dossier and on the map. */
  opensReach?: boolean;
}

/** A seat's papers as the guide reads them. */
export interface Read {
  view: View;
  pub: PublicView;
  mine: Dossier;
  me: Seat;
  numbers: Numbers;
}

/** The rivals known to be stronger than the seat's cover, with the pacts in force or with others. */
export function exposersIn({ view, me }: Read, pacts = view.pub.pacts): Cover[] {
  return coverAll(view, me, pacts).filter(({ exposed, chance }) => exposed && chance >= 1);
}

export function isHidden({ pub, me }: Read, rival: Party): boolean {
  return pub.bonds[pairOf(me, rival)]?.suspicion === true;
}
