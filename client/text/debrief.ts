import type { CrisisRead, Decision, Finding, PactRead, Theory } from "../../shared/debrief/index.ts";
import type { BeliefAbout, Change, Decider } from "../../shared/seminar/contract.ts";
import type { PledgeVerb, Seat } from "../../shared/words.ts";
import { count, inText, names, pairText } from "./names.ts";
import { pactTitle, scopeText } from "./pacts.ts";

/** The sentences of the debrief. */

export const SECTIONS = [
  ["story", "The story"],
  ["chains", "Chains of causes"],
  ["promises", "Promises and deeds"],
  ["entrapment", "Entrapped, abandoned"],
  ["rivals", "Common rivals"],
  ["theories", "Rival explanations"],
  ["predictions", "Predictions"],
  ["whatif", "What if"],
  ["mine", "Your own page"],
  ["worlds", "Worlds compared"],
  ["data", "The data"],
] as const;
export type Section = (typeof SECTIONS)[number][0];

export const DEBRIEF = {
  title: "Debrief",
  loading: "Reading the whole game\u2026",
  led: "The facilitator leads: every screen shows what is chosen there.",
  lead: "Show this on every screen",
  release: "Let everybody browse",
  world: "World",
  sections: "Parts of the debrief",
  pages: "Pages of students",
  nothing: "There was none of this in this game.",
  year: (round: number) => `Year ${round}`,
};

export const STORY = {
  lede: "The weightiest events of each year, as they followed on one another: wars and broken words first, then pacts, votes and what came to light.",
  chart: "What each year brought",
  marks: {
    pacts: "pacts signed",
    crises: "crises short of war",
    wars: "wars",
    drawn: "states drawn into somebody else\u2019s quarrel",
  },
};

export const CHAINS = {
  lede: "Each crisis traced back: who pressed or what flared, which promise was called on, who had drafted it and when, and whom it drew in.",
  choose: "Crisis",
  sides: "Who stood with whom",
};

/** Which crisis: "Year 2: India against Pakistan". */
export function crisisName({ round, crisis }: CrisisRead): string {
  return `Year ${round}: ${inText(crisis.challenger)} against ${inText(crisis.defender)}`;
}

export function originOf({ crisis, hostility, wasHidden, wasRivalry }: CrisisRead, pressedBy: readonly Seat[]): string {
  const how =
    pressedBy.length > 1
      ? `${names(pressedBy)} pressed each other`
      : pressedBy.length === 1
        ? `${inText(pressedBy[0]!)} pressed ${inText(crisis.defender)}`
        : crisis.by === "inject"
          ? "An inject of the facilitator forced it"
          : "The quarrel flared up by itself";
  const rivalry = wasHidden
    ? "Until then the rivalry was hidden"
    : wasRivalry
      ? "They were rivals from the start"
      : "They had become rivals in play";
  return `${how}, at hostility ${hostility}. ${rivalry}.`;
}

export function fedText(earlier: CrisisRead, by: number): string {
  return `The crisis of year ${earlier.round} between ${names([earlier.crisis.challenger, earlier.crisis.defender])} had added ${by} to their hostility, by drawing one of them in.`;
}

export function pactText({ pact, round, draft }: PactRead, decider?: Decider): string {
  const what = `${pactTitle(pact)} of ${names(pact.members)}, ${scopeText(pact)}`;
  if (!draft) return `${what}: in force${round > 0 ? ` since year ${round}` : " before the game"}.`;
  return `${what}: signed in year ${round} on a draft of ${inText(draft.by)}${by(decider)}.`;
}

function by(decider: Decider | undefined): string {
  if (!decider) return "";
  if (decider.by === "student") return decider.label ? ` (${decider.label})` : "";
  return decider.by === "bot" ? " (a bot)" : "";
}

export const PROMISES = {
  lede: "What was said beside what was done. A pledge binds nobody; a call on a pact binds, and staying out of it breaks the pact.",
  pledges: "Pledges",
  calls: "Calls upon pacts, by who was called",
  kept: "kept",
  broken: "broken",
  untested: "never put to the test",
  honoured: "honoured",
  stayedOut: "stayed out",
  excused: "excused",
  rule: "A pledge counts as kept by the orders, vote, signature or answer of its own year; a pledge to honour, by the first call after it.",
};

export const VERBS: Record<PledgeVerb, string> = {
  honour: "to honour a call",
  reassure: "to reassure",
  notPress: "not to press",
  arm: "to arm",
  host: "to host talks",
  voteYes: "to vote yes",
  voteNo: "to vote no",
  sign: "to sign",
};

export const ENTRAPMENT = {
  lede: "Who was lined up against somebody else\u2019s rival, who was left alone when challenged, and who had cover without paying for it.",
  chart: "Abandoned and entrapped, by state",
  abandoned: "abandoned",
  entrapped: "entrapped",
  free: "Free-riding",
  freeRule: "In a defence pact for a year or more, and neither honoured a call nor armed anybody.",
  gangs: "Chain-ganging",
  gangsRule:
    "Wars in which pacts made states fight somebody else\u2019s rival (the word is Christensen and Snyder\u2019s, International Organization 44, 1990).",
  none: "No war drew in a state whose quarrel it was not.",
  noFree: "No state rode free by this measure.",
};

export const RIVALS = {
  lede: "True rivals as the game began, hidden ones included, against the defence pacts really signed. The claim to test: states sign with those whose rivals they share, and shy from those whose rivals they do not.",
  chart: "Pairs of states by their rivals, and how many of them signed",
  common: "rivals in common",
  unshared: "rivals that only one of the two has",
  odds: "Odds of sharing a defence pact",
  same: "This game: the same rivals, none unshared",
  any: "This game: a rival in common",
  lab: "Laboratory: the same rivals, none unshared",
  nothing: "no difference",
  none: "cannot be reckoned: a group is empty",
  source:
    "Among pairs that are no rivals of each other and each have a rival. Odds ratio with half added to every cell where one is empty (Haldane 1956, Anscombe 1956), 95 % interval after Woolf (1955). One game is one sample: its pairs are not independent, so the interval is too narrow rather than too wide.",
};

export const PREDICTIONS = {
  lede: "How sure people were, against how it came. On the line, what was said with 70 % came true in seven cases of ten.",
  chart: "Calibration",
  said: "said",
  came: "came true",
  scores: "Brier score of each student: 0 is perfect, 0.25 is what saying 50 % every time earns",
  class: "The whole class",
  none: "No prediction was made, or none was put to the test.",
  source:
    "The mean squared distance between what was said and what came (Brier 1950). Of each prediction the last word counts.",
};

export const WHATIF = {
  lede: "One decision changed, and the game played on from there by bots in every seat: as often with the change as without it. The dice of the game keep their rolls; what differs from one continuation to the next is the nerve and judgement of the bots in crises.",
  choose: "What to change",
  decisions: "Decisions",
  rivalries: "Rivalries from the start",
  ask: "Play it out",
  asking: "Playing some 400 continuations\u2026 about ten seconds.",
  played: "as it was really played",
  asItWas: "continued as it was",
  changed: "continued with the change",
  seats: "Points of the states it moved most",
  same: "The same with the change, without it, and as it was played",
  caution:
    "Bots are not people. What can be compared is bots with the change against bots without it; the mark for the real game stands beside them for orientation only.",
  measures: {
    crises: "crises",
    wars: "wars",
    entrapped: "states lined up against somebody else\u2019s rival",
    pacts: "pacts in force at the end",
  },
};

export function spanText(
  games: number,
  years: number,
  from: number,
  rounds: number,
  ms: number,
  courses: number,
): string {
  const last = from + years - 1;
  const end =
    last >= rounds
      ? "to the end of the game"
      : `to the end of year ${last}, ${count(rounds - last, "year")} before the game ended`;
  return `${games} continuations of each side, from year ${from} ${end}. They took ${courses === 1 ? "one course" : `${courses} different courses`} with the change. ${(ms / 1000).toFixed(1)} seconds.`;
}

export const MINE = {
  lede: "Three decisions on which most hung, what might have come of the other choice, and a question about each.",
  choose: "Whose page",
  none: "Nothing followed from a decision of this seat: no crisis, no call, no signature.",
  weight: (points: number, own: string) =>
    points === 0
      ? "No crisis followed from it."
      : `${count(points, "point")} of all states hung on it; ${own} for this state.`,
  by: {
    student: "Decided by",
    bot: "Decided by a bot",
    default: "Entered by default, at the deadline",
    facilitator: "Decided by the facilitator",
  },
};

export const DECISION_WORDS: Record<Decision["what"], string> = {
  signed: "signed",
  declined: "declined",
  honoured: "honoured the call",
  stayedOut: "stayed out of the call",
  stood: "stood at the brink",
  yielded: "yielded at the brink",
};

export const QUESTIONS: Record<Decision["what"], string> = {
  signed:
    "What did you know of your partners\u2019 rivals when you signed, and what would you have had to know to refuse?",
  declined: "Was it the entrapment you feared, the abandonment, or something that neither theory names?",
  honoured: "Did you come for the quarrel, for your word, or for what others would think of your word?",
  stayedOut: "Who learned something from your staying out, and did they treat you differently afterwards?",
  stood: "Would you have stood without those who came with you? Did they know that?",
  yielded: "What did yielding save, and who paid for it later?",
};

export const WORLDS = {
  lede: "Parallel worlds of the same class, differing in one treatment. Each is one game: the intervals hold the chance within it and nothing else, so that only large differences tell.",
  one: "This class played one world. Two or more, differing in one treatment, could be compared here.",
  counts: "The other world less the first",
  odds: "Odds ratio of signing with a rival in common: the other world over the first",
  names: {
    entrapments: "entrapments",
    abandonments: "abandonments",
    crises: "crises",
    wars: "wars",
    pacts: "pacts signed",
  },
  source: "Difference of two counts with a 95 % interval as for Poisson counts.",
};

export const DATA = {
  lede: "Everything that this page reckons from, as files: decisions, messages, pacts, crises, scores, predictions, surveys, with a codebook and the run card that a paper can cite.",
  only: "The facilitator can fetch the data of the class here.",
};

/** A change as a question: "What if Iraq and Pakistan had not signed their defence pact?" */
export function changeText(
  change: Change,
  about: { pact?: PactRead; members?: readonly Seat[]; crisis?: CrisisRead },
): string {
  switch (change.kind) {
    case "unsigned":
      return about.pact
        ? `${names(about.pact.pact.members)} had not signed their ${pactTitle(about.pact.pact).toLowerCase()} of year ${about.pact.round}`
        : "a pact had not been signed";
    case "signed":
      return `${names(about.members ?? [])} had signed the draft that was declined or lapsed`;
    case "answer":
      return `${inText(change.seat)} had ${change.answer === "honour" ? "honoured" : "stayed out of"} the call in ${crisisIn(about.crisis)}`;
    case "choice":
      return `${inText(change.seat)} had ${change.choice === "stand" ? "stood" : "yielded"} in ${crisisIn(about.crisis)}`;
    case "revealed":
      return `the rivalry of ${pairText(change.pair)} had been public from the start`;
    case "noRivals":
      return `${pairText(change.pair)} had been no rivals`;
  }
}

function crisisIn(crisis: CrisisRead | undefined): string {
  return crisis
    ? `the crisis of year ${crisis.round} between ${names([crisis.crisis.challenger, crisis.crisis.defender])}`
    : "the crisis";
}

export function beliefText(about: BeliefAbout): string {
  return about.kind === "rivals"
    ? `${pairText(about.pair)} are hidden rivals`
    : `${inText(about.seat)} honours its call`;
}

export const VERDICTS: Record<Finding["verdict"], string> = {
  for: "This game speaks for it",
  against: "This game speaks against it",
  undecided: "This game does not decide",
};

interface Claim {
  name: string;
  claim: string;
  source: string;
  implication: string;
  measure: string;
  cases: { for: string; against: string };
}

/** Each in our own words. What it implies here, and how that is read off the events, is ours and not the authors\u2019. */
export const CLAIMS: Record<Theory, Claim> = {
  snyder: {
    name: "The alliance security dilemma",
    claim:
      "Allies are caught between two fears: of being abandoned, and of being entrapped in a quarrel that is not theirs. What eases the one feeds the other: firm support invites entrapment, holding back invites abandonment.",
    source: "G. H. Snyder, The Security Dilemma in Alliance Politics, World Politics 36 (1984) 461\u2013495",
    implication:
      "Who honours a call should find itself against somebody else\u2019s rival; who stays out should be left alone when challenged later.",
    measure: "share of calls that went as the dilemma says",
    cases: {
      for: "honoured and entangled, or stayed out and left alone later",
      against: "honoured against a rival of its own, or stayed out and helped later",
    },
  },
  rappHooper: {
    name: "Exclusive adversaries",
    claim:
      "Guarantees form between states that share an adversary and have none unshared: a partner\u2019s own rivals are a standing risk of entrapment.",
    source:
      "M. Rapp-Hooper, Absolute Alliances (dissertation, Columbia University 2015), written of nuclear guarantees",
    implication: "Pairs with the same rivals and none unshared should sign more readily than other pairs.",
    measure: "odds of signing where no rival is unshared, against elsewhere",
    cases: {
      for: "pacts among states whose rivals are all common, and drafts declined for fear of entrapment",
      against: "pacts signed in spite of rivals unshared",
    },
  },
  kim: {
    name: "Entrapment is rarer than feared",
    claim:
      "Entrapment in the narrow sense, being dragged into a war over interests not one\u2019s own, is rarer than talk of alliances has it: states write promises so as to prevent it, and restrain their allies.",
    source: "T. Kim, Why Alliances Entangle But Seldom Entrap States, Security Studies 20 (2011) 350\u2013377",
    implication:
      "Of the calls into somebody else\u2019s quarrel, fewer than one in four should have ended in a war of the called.",
    measure: "share of such calls that did not end in a war of the called",
    cases: {
      for: "called into somebody else\u2019s quarrel, and no war of theirs",
      against: "came, and fought somebody else\u2019s rival",
    },
  },
  beckley: {
    name: "Loose promises",
    claim:
      "Entangling wars are a myth for strong states: leaders keep commitments loose, sidestep costly calls and use one ally against another\u2019s demands. Five American cases since 1945, at the most, could be called entanglement.",
    source: "M. Beckley, The Myth of Entangling Alliances, International Security 39:4 (2015) 7\u201348",
    implication: "Calls into somebody else\u2019s quarrel should be sidestepped more often than honoured.",
    measure: "share of such calls that were stayed out of",
    cases: { for: "stayed out of somebody else\u2019s quarrel", against: "came all the same" },
  },
  walt: {
    name: "Balance of threat",
    claim:
      "States ally against what threatens them most, by power, nearness, offence and intent, and not against power alone.",
    source:
      "S. M. Walt, Alliance Formation and the Balance of World Power, International Security 9:4 (1985) 3\u201343",
    implication:
      "Pairs that share a rival as strong as either of them, or stronger, should sign more readily than other pairs.",
    measure: "odds of signing under a shared threat, against elsewhere",
    cases: {
      for: "pacts of which two members share such a rival",
      against: "pacts without a shared threat of that size",
    },
  },
  landscape: {
    name: "The landscape of blocs",
    claim:
      "Step by step, states slide into the two blocs that leave them least frustrated with whom they stand. Galam disputes that the theory yields what it claims.",
    source:
      "R. Axelrod and D. S. Bennett, A Landscape Theory of Aggregation, British Journal of Political Science 23 (1993) 211\u2013233; S. Galam, same journal 28 (1998) 411\u2013412",
    implication:
      "Partners should lie in one bloc of the deepest valley more often than any two states that are no rivals.",
    measure: "share of partners that lie in one bloc; the line is any two states",
    cases: { for: "pacts within one bloc", against: "pacts across the two" },
  },
};
