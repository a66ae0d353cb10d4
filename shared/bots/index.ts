import type { Character } from "../words.ts";
import { scriptOf } from "../world/lesson.ts";
import type { Bot } from "./bot.ts";
import { envoy } from "./envoy/index.ts";
import { scripted } from "./script.ts";

/** The policy of a character. */
export const botOf: (character: Character) => Bot = envoy;

/** Plays a seat as the character that keeps it, by its public sheet; in a game that has a script, its part in that first. */
export const seatedBot: Bot = (view, dice, heard) => {
  const character = view.mine && view.pub.sheets[view.mine.seat]?.bot;
  const bot = botOf(character ?? { temper: "cautious", skill: "strong" });
  const script = scriptOf(view.pub.scenario);
  return (script ? scripted(script, bot) : bot)(view, dice, heard);
};
