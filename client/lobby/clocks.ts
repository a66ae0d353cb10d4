import type { Clocks } from "../../shared/wire/contract.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Ready-made clocks, in seconds for each phase. */
export const CLOCKS: { id: string; name: string; words: string; clocks: Clocks }[] = [
  { id: "none", name: "No clock", words: "A phase ends when everybody is ready.", clocks: {} },
  {
    id: "minutes",
    name: "Minutes",
    words: "An evening: some ten minutes a year.",
    clocks: {
      summit: 5 * MINUTE,
      vote: MINUTE,
      orders: 3 * MINUTE,
      lineup: 2 * MINUTE,
      brink: 90,
      reckoning: 2 * MINUTE,
    },
  },
  {
    id: "hours",
    name: "Hours",
    words: "A day for each year, in the breaks of other work.",
    clocks: {
      summit: 10 * HOUR,
      vote: 2 * HOUR,
      orders: 4 * HOUR,
      lineup: 3 * HOUR,
      brink: 3 * HOUR,
      reckoning: 2 * HOUR,
    },
  },
  {
    id: "days",
    name: "Days",
    words: "A week for each year, for letters and long thoughts.",
    clocks: { summit: 3 * DAY, vote: DAY, orders: 2 * DAY, lineup: DAY, brink: DAY, reckoning: DAY },
  },
];

export const TIMED_PHASES = ["summit", "vote", "orders", "lineup", "brink", "reckoning"] as const;

export const LENGTHS: { seconds: number; name: string }[] = [
  { seconds: 0, name: "no clock" },
  { seconds: 30, name: "30 seconds" },
  { seconds: MINUTE, name: "1 minute" },
  { seconds: 90, name: "90 seconds" },
  { seconds: 2 * MINUTE, name: "2 minutes" },
  { seconds: 3 * MINUTE, name: "3 minutes" },
  { seconds: 5 * MINUTE, name: "5 minutes" },
  { seconds: 10 * MINUTE, name: "10 minutes" },
  { seconds: 20 * MINUTE, name: "20 minutes" },
  { seconds: HOUR, name: "1 hour" },
  { seconds: 2 * HOUR, name: "2 hours" },
  { seconds: 3 * HOUR, name: "3 hours" },
  { seconds: 4 * HOUR, name: "4 hours" },
  { seconds: 10 * HOUR, name: "10 hours" },
  { seconds: DAY, name: "1 day" },
  { seconds: 2 * DAY, name: "2 days" },
  { seconds: 3 * DAY, name: "3 days" },
  { seconds: 7 * DAY, name: "7 days" },
];
