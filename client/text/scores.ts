import type { Crisis, ScoreLine, ScoreWhy } from "../../shared/state.ts";
import { AGENDA_KINDS, type AgendaKind, OUTSIDERS, type Party, SEATS } from "../../shared/words.ts";
import type { NumberName, Numbers } from "../../shared/world/numbers.ts";
import { cardTitle } from "./agendas.ts";
import { inText, signed } from "./names.ts";

/** Why points came or went, as the second half of a line: "+1, no rival exposes you". */
const WHY: Record<ScoreWhy, string> = {
  allied: "allies\u2019 pay",
  secure: "no rival is a match for the cover",
  exposed: "exposed to two rivals or more",
  host: "hosted talks that came to something",
  found: "a probe found a hidden rivalry",
  arms: "a state once armed got the better of a rival",
  finalStanding: "standing at the end",
  agenda: "agenda",
  abandoned: "a partner stayed out of the call",
  joined: "lined up against somebody else\u2019s rival",
  yielded: "challenged, and backed down",
  stoodFirm: "stood firm, and the challenger backed down",
  gaveWay: "gave way to a challenge",
  forced: "made the challenged give way",
  detente: "both gave way",
  mediated: "mediated, and there was no war",
  warCost: "the price of war",
  warWon: "won the war",
  warLost: "lost the war",
  warJoined: "the price of joining a war",
  warOwnWon: "beat a rival of one\u2019s own in another\u2019s war",
  warOwnLost: "beaten by a rival of one\u2019s own in another\u2019s war",
  entrapped: "entrapped: fought somebody else\u2019s rival",
};

/** What follows from the rulebook, for whoever asks why; in braces the numbers of the table, as gains or losses with a sign. */
const RULE: Partial<Record<ScoreWhy, string>> = {
  allied:
    "Each year: {+allyPoints} for each partner in defence pacts against anyone of your own making, {allyMost} at most; pacts of more than {allyMembers} members pay nothing.",
  secure: "Each year: {+exposedNone} when no rival\u2019s strength exceeds your cover against it. Hidden rivals count.",
  exposed:
    "Each year: {-exposedMany} when two rivals or more are stronger than your cover against them. Hidden rivals count.",
  host: "Two states that reassured each other at your table, with hostility that could fall.",
  found: "{+probePoints} for each hidden rivalry of others that your own probe was the first to show you.",
  arms: "You armed it earlier; as a principal it then made your rival yield, or beat it.",
  finalStanding:
    "What standing ended above or below where it started, divided by {finalStanding}, rounded toward zero.",
  abandoned: "The defender has {-abandonedPoints} for each partner that is called and stays out.",
  joined: "Lining up against a state that is not your own rival costs points and hostility at once, war or no war.",
  yielded: "A challenger that alone yields pays in points and standing.",
  stoodFirm: "A defender gains when the challenger alone yields.",
  gaveWay: "A defender that alone yields pays.",
  forced: "A challenger gains when the defender alone yields.",
  detente: "Both principals yielded: {+detentePoints} for each, and hostility falls.",
  mediated: "The mediator has {+mediatorPoints} when there is no war, and loses standing when there is.",
  warCost: "Each principal pays for war, whoever wins.",
  warWon: "The winning principal gains part of it back.",
  warLost: "The losing principal loses more.",
  warJoined: "Each joiner pays for war.",
  warOwnWon: "Against its own rival a joiner on the winning side gains.",
  warOwnLost: "Against its own rival a joiner on the losing side loses more.",
  entrapped: "Against somebody else\u2019s rival a joiner loses more, won or lost, and has usually made a new rival.",
};

/** The line's reason; what it is about is added where it says more. */
export function scoreText(line: ScoreLine, archive?: { crises: Map<string, Crisis> }): string {
  const { why, about } = line;
  if (why === "agenda" && about) return `agenda: ${agendaTitle(about)}`;
  const crisis = about ? archive?.crises.get(about) : undefined;
  if (crisis) return `${WHY[why]} (${inText(crisis.challenger)} against ${inText(crisis.defender)})`;
  const parties = about?.split(/[^A-Z]+/).filter(isParty) ?? [];
  return parties.length > 0 ? `${WHY[why]} (${parties.map(inText).join(", ")})` : WHY[why];
}

export function ruleText(why: ScoreWhy, numbers: Numbers): string | undefined {
  return RULE[why]?.replace(/\{([+-]?)(\w+)\}/g, (_, sign: string, name: string) => {
    const value = numbers[name as NumberName];
    return sign === "" ? String(value) : signed(sign === "-" ? -value : value);
  });
}

function agendaTitle(about: string): string {
  const [kind, rival] = about.split(/[^A-Za-z]+/);
  if (!(AGENDA_KINDS as readonly string[]).includes(kind ?? "")) return about;
  return cardTitle({ kind: kind as AgendaKind, rival: rival as never });
}

function isParty(word: string): word is Party {
  return ([...SEATS, ...OUTSIDERS] as string[]).includes(word);
}
