import { type Character, isSeat, SKILLS, type Skill, TEMPERS, type Temper } from "../words.ts";
import type { Bot } from "./bot.ts";
import { botOf, seatedBot } from "./index.ts";
import { isNaiveName, NAIVE_NAMES, naiveBot } from "./naive/index.ts";
import { ringBot } from "./naive/ring.ts";
import { randomBot } from "./random.ts";

/** What names a policy may have, for messages to people. */
export const POLICY_NAMES = [
  "competent",
  "random",
  "TEMPER:SKILL",
  ...SKILLS,
  ...NAIVE_NAMES,
  "ring:SEAT+SEAT",
] as const;

/**
 * A policy by name; undefined when there is none such.
 * - "competent": the character that the seed deals. "strong", "able", "novice": its temper, with that skill.
 * - "hawk:able" and the like: that character.
 * - "random", and the policies of one idea (naive/), which are a competent bot but for that idea.
 * - "ring:IND+PAK": seats that help each other by plan.
 */
export function policyOf(name: string): Bot | undefined {
  if (name === "competent" || (SKILLS as readonly string[]).includes(name)) return seatedBot;
  if (name === "random") return randomBot;
  if (isNaiveName(name)) return naiveBot(name, seatedBot);
  const [head, rest = ""] = name.split(":");
  if (head === "ring") {
    const members = rest.split("+");
    return members.length > 1 && members.every(isSeat) ? ringBot(members, seatedBot) : undefined;
  }
  const character = characterNamed(name);
  return character && botOf(character);
}

/** The character that "TEMPER:SKILL" names; undefined for anything else. */
export function characterNamed(name: string): Character | undefined {
  const [temper, skill, ...more] = name.split(":");
  if (more.length > 0 || !(TEMPERS as readonly string[]).includes(temper ?? "")) return undefined;
  return isSkill(skill) ? { temper: temper as Temper, skill } : undefined;
}

export function isSkill(name: string | undefined): name is Skill {
  return (SKILLS as readonly (string | undefined)[]).includes(name);
}
