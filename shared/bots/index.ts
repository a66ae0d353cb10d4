import type { Character } from "../words.ts";
import type { Bot } from "./bot.ts";
import { envoy } from "./envoy/index.ts";

/** The policy of a character. */
export const botOf: (character: Character) => Bot = envoy;

/** Plays a seat as the character that keeps it, by its public sheet. */
export const seatedBot: Bot = (view, dice, heard) => {
  const character = view.mine && view.pub.sheets[view.mine.seat]?.bot;
  return botOf(character ?? { temper: "cautious", skill: "strong" })(view, dice, heard);
};
