import type { Clocks } from "../wire/contract.ts";

/** A recommended set-up. Clocks in seconds for each phase. */
export interface Preset {
  id: string;
  title: string;
  about: string;
  rounds: number;
  clocks: Clocks;
  absence: "bot" | "merge" | "understudy";
}

const MINUTE = 60;
const DAY = 24 * 3600;

export const PRESETS: readonly Preset[] = [
  {
    id: "fifty",
    title: "One class of 50 minutes",
    about: "Three years of some eleven minutes, then a quarter of an hour to talk about them.",
    rounds: 3,
    clocks: { summit: 5 * MINUTE, vote: MINUTE, orders: 2 * MINUTE, lineup: 90, brink: MINUTE, reckoning: MINUTE },
    absence: "bot",
  },
  {
    id: "ninety",
    title: "One class of 90 minutes",
    about: "Five years of some twelve minutes, then half an hour to talk about them.",
    rounds: 5,
    clocks: { summit: 6 * MINUTE, vote: MINUTE, orders: 2 * MINUTE, lineup: 90, brink: MINUTE, reckoning: MINUTE },
    absence: "bot",
  },
  {
    id: "weeks",
    title: "Three weeks, a year every two days",
    about:
      "Eight years by correspondence; a phase lasts half a day or less, and nobody need be there at the same time.",
    rounds: 8,
    clocks: {
      summit: DAY / 2,
      vote: DAY / 4,
      orders: DAY / 2,
      lineup: DAY / 4,
      brink: DAY / 4,
      reckoning: DAY / 4,
    },
    absence: "bot",
  },
];
