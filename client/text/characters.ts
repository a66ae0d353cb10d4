import type { Character, Skill, Temper } from "../../shared/words.ts";

export const TEMPER_NAMES: Record<Temper, string> = {
  cautious: "the Hedgehog",
  broker: "the Broker",
  hawk: "the Hawk",
  builder: "the Architect",
  freeRider: "the Free-rider",
};

export const TEMPER_WORDS: Record<Temper, string> = {
  cautious: "Signs little, and keeps what it signed.",
  broker: "Mediates and hosts, and sells its signature.",
  hawk: "Arms, presses its rivals, and stands at the brink.",
  builder: "Wants the forum, and pacts with many members.",
  freeRider: "Takes cover where it can, and avoids the calls.",
};

export const SKILL_NAMES: Record<Skill, string> = { novice: "novice", able: "able", strong: "strong" };

export const SKILL_WORDS: Record<Skill, string> = {
  novice: "Novices know the rules and miss much.",
  able: "Able bots reckon with what they see.",
  strong: "Strong bots weigh every promise.",
};

/** "the Hawk, strong". */
export function characterText({ temper, skill }: Character): string {
  return `${TEMPER_NAMES[temper]}, ${SKILL_NAMES[skill]}`;
}

/** Who plays a bot's seat, and what that means for its neighbours. */
export function keptText(bot: Character | undefined): string {
  return bot ? `Played by ${characterText(bot)}. ${TEMPER_WORDS[bot.temper]}` : "Played by a bot.";
}
