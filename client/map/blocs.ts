import type { Seat } from "../../shared/words.ts";

/** Regions of the atlas, each with a tint and a hatch: a reader's aid, and no claim about alignment. */
export const BLOCS = ["north", "centre", "east", "southEast", "south", "gulf", "levant"] as const;
export type Bloc = (typeof BLOCS)[number];

export const BLOC_OF: Record<Seat, Bloc> = {
  RUS: "north", MNG: "north",
  KAZ: "centre", KGZ: "centre", TJK: "centre", UZB: "centre", AFG: "centre", AZE: "centre",
  CHN: "east", KOR: "east",
  VNM: "southEast", KHM: "southEast", THA: "southEast",
  IND: "south", PAK: "south", BGD: "south",
  IRN: "gulf", IRQ: "gulf", ARE: "gulf", BHR: "gulf", QAT: "gulf",
  EGY: "levant", ISR: "levant", JOR: "levant", PSE: "levant", TUR: "levant",
}; // biome-ignore format: one glance

export const BLOC_NAMES: Record<Bloc, string> = {
  north: "North",
  centre: "Central Asia and the Caucasus",
  east: "East Asia",
  southEast: "South-East Asia",
  south: "South Asia",
  gulf: "The Gulf",
  levant: "Levant and Nile",
};
