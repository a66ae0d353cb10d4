import type { Question, Settings } from "../../shared/seminar/contract.ts";

/** Sentences of the classroom. */

export const CLASS = {
  looking: "Finding the class\u2026",
  lost: "The server cannot be reached just now; trying again\u2026",
  goneTitle: "There is no such class",
  gone: "No class goes by this code: it was mistyped, or the class has been deleted on its day.",
  back: "Back to the first page",
};

export const SETUP = {
  title: "Run a seminar",
  lede: "You do not play: you see everything, pause, extend, step in, and lead the debrief. Your students come by a code, with no account and no name.",
  presets: "How long have you got?",
  create: "Create the seminar",
  creating: "Creating\u2026",
  ready: "Everything else has a good default: create it now, or look below the fold.",
  fold: "Everything that can be changed",
  size: "How many students, about? (optional)",
  sizeHint: "The table is chosen by it: two to three students to a state talk best.",
  name: "Title",
  nameHint: "Shown to everybody. Leave names of people and course numbers out of it if you can.",
  table: "The table",
  rounds: "Years",
  clocks: "Clock for each phase",
  worlds: "Parallel worlds",
  worldsHint:
    "Two games at once, dealt to halves of the class, that differ in one thing. The debrief sets them side by side.",
  names: "Names of states",
  namesHint:
    "Invented names, plain emblems and a map with east and west exchanged, over the same structure: for a class in which citizens of real rivals sit together.",
  absence: "When all students of a state are away",
  surveys: "Questions before and after",
  surveysHint: "Answers are kept under the label a student chose, and go into your export. Never ask for names.",
  keep: "Keep everything for",
  keepHint: "Then the class, its games, talk and answers are deleted. The date is shown to everybody.",
} as const;

export const WORLDS = [
  { value: "one", label: "One world", words: "One game for everybody." },
  {
    value: "secrets",
    label: "Rivalries hidden or public",
    words: "In one world some rivalries are known only to the two parties; in the other all are public from the start.",
  },
  {
    value: "washington",
    label: "Washington present or absent",
    words: "In one world Washington may step into a crisis; in the other there is no Washington.",
  },
  {
    value: "names",
    label: "Real or invented names",
    words: "The same structure twice: once with the states of 2014, once with invented ones.",
  },
] as const;
export type WorldsChoice = (typeof WORLDS)[number]["value"];

export const ABSENCE: { value: Settings["absence"]; label: string; words: string }[] = [
  { value: "bot", label: "A bot keeps the seat", words: "One click gives it back to whoever returns." },
  { value: "understudy", label: "An understudy", words: "A waiting student is put in, else a bot." },
  {
    value: "merge",
    label: "You merge delegations",
    words: "A bot keeps the seat until you move its students together.",
  },
];

export const QUESTION_NAMES: Record<Question["kind"], string> = {
  scale: "Scale of 1 to 5",
  choice: "One of several",
  number: "A number",
  text: "In their own words",
};

/** Ready-made questions: the same before and after, so that a change shows; and a few about the game itself. */
export const QUESTION_SETS: { id: string; name: string; pre: Question[]; post: Question[] }[] = [
  {
    id: "alliances",
    name: "What alliances do",
    pre: [
      { id: "safer", kind: "scale", text: "Every further ally makes a state safer. (1 not at all, 5 entirely)" },
      {
        id: "keep",
        kind: "number",
        text: "Of ten allies called to fight somebody else\u2019s war, how many would come?",
      },
      {
        id: "drags",
        kind: "scale",
        text: "Alliances drag states into wars that are not their own. (1 hardly ever, 5 very often)",
      },
    ],
    post: [
      { id: "safer", kind: "scale", text: "Every further ally makes a state safer. (1 not at all, 5 entirely)" },
      {
        id: "keep",
        kind: "number",
        text: "Of ten allies called to fight somebody else\u2019s war, how many would come?",
      },
      {
        id: "drags",
        kind: "scale",
        text: "Alliances drag states into wars that are not their own. (1 hardly ever, 5 very often)",
      },
      { id: "moment", kind: "text", text: "Which one decision would you take back, and why?" },
    ],
  },
  {
    id: "course",
    name: "About the class itself",
    pre: [
      {
        id: "before",
        kind: "choice",
        text: "Have you played a negotiation game like this before?",
        options: ["Never", "Once or twice", "Often"],
      },
    ],
    post: [
      { id: "clear", kind: "scale", text: "I knew at every moment what I could do. (1 never, 5 always)" },
      { id: "voice", kind: "scale", text: "My delegation listened to me. (1 never, 5 always)" },
      { id: "learned", kind: "text", text: "What do you see differently now?" },
    ],
  },
];

export const JOIN = {
  title: "Join the seminar",
  label: "A label of your own choosing",
  hint: "No name is needed: take a colour, an animal, a number your teacher gave you. The facilitator and your delegation see it.",
  join: "Come in",
  rename: "Change it",
  deleted: "Everything about this class is deleted on",
  waiting: "You are in. The facilitator is dealing the states; this page goes on by itself.",
  waitingSeat: "You have a state already. The game opens here when the facilitator starts it.",
  understudy: "You are an understudy: you will be put in where somebody is away.",
  locked: "The class is closed to newcomers just now. Ask the facilitator to open it.",
  alreadyPlaying: "The class is playing already: you will be given a state by the facilitator.",
};

export const SURVEY = {
  pre: "Before you play",
  post: "Now that it is over",
  send: "Send the answers",
  thanks: "Thank you, your answers are saved.",
  hint: "Only the facilitator sees them, under your label.",
};

export const CONSOLE = {
  empty: "Nobody has come yet. Put the projector page on the wall, or read the code aloud.",
  unassigned: "Not dealt yet",
  projectorOpen: "Projector page is open",
  start: "Start the game",
  startHint: "Whoever is not dealt yet is dealt a state, bots take empty seats, and every world begins.",
};

export const ROLE_SHEET = {
  stamp: "Confidential",
  own: "For this delegation alone. Do not leave it on the table.",
  goal: "You score by being covered against your rivals, by keeping your word, and by your two agendas. Par for your state is 50, however small it is.",
};

export const OWED_TEXT = {
  title: "What I owe",
  lede: "Every running game in which this browser has a seat.",
  delegation: "Your delegation",
  nothing: "You have no seat in a running game.",
  ask: "Tell me when something is owed",
  allowed: "This browser will tell you, as long as this page stays open in a tab.",
  denied: "Notices are switched off for this site in your browser.",
  owed: "You are waited for",
  done: "Nothing is owed",
};

export const PREDICT = {
  title: "Will they honour?",
  hint: "Before it opens, say what you think. It is kept for you alone and shown at the debrief beside what happened.",
  saved: "noted",
};
