/** What a bot may say, by what it does with it; each has lines of its own (lines.ts, and some in each voice). */
export const SPEECH_ACTS = [
  // Words at the opening of a summit.
  "greetQuarrel", "greetLapse", "greetCame", "greetStayed", "greetShared", "greetPlain",
  // Of papers.
  "yes", "sendIt", "onDesk", "inForce", "noSlotYou", "notSummit", "closedDoors", "discreet", "counter",
  "priced", "asItStands", "noPrice", "ourPrice", "dropped", "floor", "noDemand", "cheaper", "signThen", "nothingToSign", "whatHurts",
  // Of calls.
  "helpComing", "helpSealed", "helpNoPact", "helpQuiet", "comePact", "comeUntested", "comeNoPact", "comeEvasive", "warnPact", "warnNone",
  // Why.
  "stayedOwnQuarrel", "stayedEvasive", "stayedNever", "stayedUncalled", "refusedBecause", "refusedNow", "refusedNone", "pressedYes", "pressedNo",
  "whyOffer", "whyNothing",
  // Of others, and of itself.
  "fearNamed", "fearNone", "fearEvasive", "ofRival", "ofPartner", "ofRecord", "ofNeutral", "ofAbsent", "ofSelf", "ofSuspicion", "secret", "orders",
  "vote", "calmQuarrel", "calmNone", "washington", "bot",
  // Manners.
  "hello", "bye", "welcomeThanks", "sorry", "sorryStayed", "praise", "insult", "threat", "threatRival", "promise", "unclear",
  "signedByYou",
  // What it remembers, as a sentence more.
  "didCome", "didStay", "didSign", "didDecline",
] as const; // biome-ignore format: a subject a line
export type SpeechAct = (typeof SPEECH_ACTS)[number];
