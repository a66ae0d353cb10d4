/** What may be answered to a bot by one click; it reads these lines as it reads any other. */
export const QUICK = {
  agreed: "Agreed",
  dear: "Too dear",
  want: "What would you want?",
  why: "Why this offer?",
  stayed: "Why did you stay out?",
  refused: "Why not?",
  warn: "Warn them",
  help: "Help us!",
  come: "Will you come if we are challenged?",
  fear: "Whom do you fear?",
  pact: "Would you sign a pact with us?",
  calm: "Please do not press us",
  thanks: "Thank you",
} as const;
export type Quick = keyof typeof QUICK;

export const QUICK_LABEL = "Quick replies";

/** Where a language model words what the bots have decided to say. */
export const VOICED =
  "A language model words what the bots say here; what they decide, and what they may know, it does not touch.";
