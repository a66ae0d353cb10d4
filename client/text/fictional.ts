import { signal } from "@preact/signals";
import type { Party } from "../../shared/words.ts";

/** Invented names over the same structure, for a class in which real rivals sit together. In force for the whole page. */
export const isFictional = signal(false);

/** Which way round the map was drawn when its code came in: it cannot be turned later but by loading the page anew. */
export const sheet: { isMirrored?: boolean } = {};

/** Invented names from here on, or real ones again. */
export function setFictional(on: boolean): void {
  isFictional.value = on;
  if (sheet.isMirrored !== undefined && sheet.isMirrored !== on) location.reload();
}

interface Invented {
  name: string;
  inSentence: string;
  /** The people's word for where its government sits. */
  capital: string;
  /** In place of the three letters by which a state is known. */
  code: string;
  /** The ground of its emblem, dark enough for white letters. */
  colour: string;
}

const state = (name: string, capital: string, colour: string, inSentence = name): Invented => ({
  name,
  inSentence,
  capital,
  code: name
    .replace(/[^A-Za-z]/g, "")
    .slice(0, 3)
    .toUpperCase(),
  colour,
});

/** None of these is a place on any map that we know of. */
export const INVENTED: Record<Party, Invented> = {
  AFG: state("Vardesh", "Vardh", "#5b4636"),
  ARE: state("Solmar", "Port Solm", "#1f5f6b"),
  AZE: state("Orvania", "Orvan", "#7a3b2e"),
  BGD: state("Meluria", "Melur", "#2f6b4f"),
  BHR: state("Quell", "Quell Harbour", "#7a2f4c"),
  CHN: state("Tarkhan", "Tarkhanor", "#8a2a20"),
  EGY: state("Nerath", "Nerat", "#6b5a1e"),
  IND: state("Belvara", "Belvar", "#8a4a12"),
  IRN: state("Zamoria", "Zamor", "#3a5a2c"),
  IRQ: state("Ishkar", "Ishk", "#4a3a6b"),
  ISR: state("Caldrin", "Caldr", "#25508a"),
  JOR: state("Hesmar", "Hesm", "#5f3b5f"),
  KAZ: state("Uldovar", "Uldov", "#1c6a78"),
  KGZ: state("Fenrik", "Fenr", "#6b2e2e"),
  KHM: state("Jalandor", "Jaland", "#2a4a7a"),
  KOR: state("Eastmark", "Eastgate", "#3c4f86", "the Eastmark"),
  MNG: state("Gorvath", "Gorv", "#59502a"),
  PAK: state("Drovia", "Drov", "#1f5f3f"),
  PSE: state("Aldery", "Ald", "#4c4c4c"),
  QAT: state("Wexmoor", "Wex", "#6a2342"),
  RUS: state("Norheim", "Norhaven", "#35506e"),
  THA: state("Yssaria", "Yssar", "#4a2c74"),
  TJK: state("Pelgar", "Pelg", "#5c3a1f"),
  TUR: state("Lorvane", "Lorv", "#85283a"),
  UZB: state("Xandria", "Xand", "#1a6660"),
  VNM: state("Kestral", "Kest", "#7d3216"),
  ARM: state("Thessal", "Thess", "#55466b"),
  JPN: state("Rimuru Isles", "Rimur", "#6e3030", "the Rimuru Isles"),
  PRK: state("Overmark", "Overgate", "#4a4238", "the Overmark"),
  SAU: state("Sarhadra", "Sarhad", "#2c5a3a"),
  SYR: state("Ombria", "Ombr", "#5e2f2f"),
  UKR: state("Stepania", "Stepan", "#2c4f7c"),
  OUT: state("Outer Power", "nowhere", "#3d3d3d", "the Outer Power"),
};
