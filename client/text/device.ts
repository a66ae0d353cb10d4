import type { PublicView } from "../../shared/view.ts";
import type { Phase, Seat } from "../../shared/words.ts";
import type { DevicePlayer } from "../keep/keep.ts";
import { count, inText, listOf, nameOf, PHASE_NAMES } from "./names.ts";

/** What is said around a game that is played on one device. */

export const OPEN_TABLE = "The open table";
export const CURTAIN_TITLE = "Strange Bedfellows: hand over";
export const RECAP_TITLE = "Strange Bedfellows: since your last turn";
export const WHERE = "This game is on this device alone, kept in this browser. No server knows of it.";
export const KEPT_HERE = "It is kept nowhere but in this browser.";

/** Where a game is kept; whoever plays alone need not know of others at the screen. */
export const KEPT = {
  label: "Where this game is kept",
  long: "This game is on this device, kept in this browser, and saved at",
  short: "On this device, saved",
  alone: "This game is kept in this browser, and was saved at",
  aloneShort: "Saved",
} as const;

/** Of a game that has gone on to the server. */
export const AT_SERVER = {
  long: "This game has moved to the server, and goes on there as",
  short: "At the server:",
  curtain: "This game is at the server. This device has only the papers of those who play at it.",
  forget: "The game goes on at the server; this device forgets the seats that are played at it.",
} as const;

/** Taking a game to the server. */
export const MOVE = {
  button: "Bring in others, on their phones",
  title: "Move this game to the server?",
  said: [
    "Then others can join from their phones and keep their secrets there. Everybody plays on from where the game stands: here, or on a phone.",
    "The whole game goes there, secrets included, and this device keeps only a table at which it is shown. All are told that it began on a device, whose owner could know its secrets. Clocks stay behind: a phase ends when all are ready, or when the table moves on.",
  ],
  sure: "Move it",
  moving: "Moving it\u2026",
  not: "Leave it here",
  back: "Back to the game",
  asBefore: "The game is on this device as before.",
  notKept: "It could not be read or kept in this browser.",
} as const;

/** Taking a seat to a phone. */
export const PHONE = {
  button: "To my phone",
  title: "Your phone for",
  said: "Point your phone\u2019s camera at the code, and your seat opens there. From then on it is played on the phone, and this device has your papers no more.",
  alone:
    "Whoever sees the code can take your seat, so see to it that nobody else looks. It is covered again after a minute.",
  hold: "Hold to show the code",
  picture: "A QR code that opens your seat",
  address: "Or type this address",
  cover: "Cover it",
  how: "Whoever would rather play on a phone takes the device, and finds \u201cTo my phone\u201d there.",
  elsewhere: "On devices of their own",
} as const;

/** How others come to a table that has moved. */
export const INVITE = {
  title: "Somebody else wants to join",
  picture: "A QR code that opens this table",
  said: "Whoever opens this address watches, or takes a bot\u2019s seat:",
} as const;

/** Of a game of which nobody at this device had a seat. */
export const PLAYED_ELSEWHERE = "Played online";

/** What is known to all of a seat that is played elsewhere. */
export function awayText(online: number, ready: boolean): string {
  const where = online === 0 ? "on a phone, not connected" : online === 1 ? "on a phone" : `on ${online} devices`;
  return ready ? `${where}, ready` : where;
}

/** When nobody at this device has to do anything. */
export function idleText(awaited: readonly Seat[]): string {
  return awaited.length > 0 ? `Waiting for ${listOf(awaited.map(inText))}.` : "Nobody here owes anything.";
}

/** A finished game, gone through again. */
export const REPLAY = {
  title: "Replay",
  again: "Go through it again",
  year: "Year",
  end: "The end",
  before: "One phase back",
  after: "One phase on",
  slider: "Phase of the game",
  run: "Play",
  stop: "Stop",
  eyes: "Seen by",
  everybody: "everybody",
  all: "nobody: all there was",
  debrief: "Debrief",
  leave: "All games",
  happened: "What was to be seen of this phase.",
  nothing: "Nothing.",
} as const;
/** Whoever sees all papers at once, in a replay. */
export const EVERYTHING = "All there was";

/** Taking an online game that is over home. */
export const KEEP_IT = {
  button: "Keep this game on this device",
  busy: "Keeping it\u2026",
  kept: "It is among the games of this device.",
  replay: "Go through it again",
  noGame: "The server sent no game that can be kept.",
  notKept: "This browser keeps nothing just now.",
} as const;

export const NOT_KEPT =
  "The last step could not be saved, so it was not taken. Try again; if it stays so, save the game to a file under \u201cAll games\u201d.";

/** "Anna, for India"; just "India" where nobody gave a name. */
export function playerText({ name, seat }: DevicePlayer): string {
  return name === "" ? nameOf(seat) : `${name}, for ${inText(seat)}`;
}

/** The same at the beginning of a button: "Anna", or the state. */
export function shortPlayer({ name, seat }: DevicePlayer): string {
  return name === "" ? nameOf(seat) : name;
}

export function pinResetText(seat: Seat, isNew: boolean): string {
  return `At this device the PIN of ${inText(seat)} was ${isNew ? "set anew" : "taken away"}, in front of everybody.`;
}

/** Where a game stands: "Year 2 of 5, orders". */
export function standText({
  round,
  rounds,
  phase,
  over,
}: {
  round: number;
  rounds: number;
  phase: Phase;
  over: boolean;
}) {
  if (over) return `Over, after ${count(rounds, "year")}`;
  return `Year ${Math.max(1, round)} of ${rounds}, ${PHASE_NAMES[phase].toLowerCase()}`;
}

/** What the people at the open table do together in a phase. */
export function togetherText(pub: PublicView): string {
  switch (pub.phase) {
    case "summit":
      return "Talk aloud. Whoever wants to draft, sign, ask or write in private takes the device, as often as they like. The summit ends when all are ready.";
    case "reckoning":
      return "Read the front page together. Each may take the device for their own account.";
    case "vote":
      return "Each votes in secret, in turn.";
    case "orders":
      return "Each writes orders in secret, in turn. They open together.";
    case "lineup":
      return "Those whom the crises concern answer in secret, in turn.";
    case "brink":
      return "The two principals of each crisis choose in secret, in turn.";
    default:
      return "";
  }
}

/** What is known to all of a seat at this device. */
export function seatStateText(isWaitedFor: boolean, ready: boolean, isTogether: boolean): string {
  if (ready) return isTogether ? "ready" : "sealed";
  return isWaitedFor ? (isTogether ? "not ready yet" : "owes an answer") : "nothing to decide";
}

export function handOversText(players: readonly DevicePlayer[]): string {
  return `${count(players.length, "hand-over")} in this phase: ${listOf(players.map(shortPlayer))}.`;
}

/** 24 November, 16:05; of this year. */
export function dateText(iso: string): string {
  const date = new Date(iso);
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return date.toLocaleString("en-GB", {
    day: "numeric",
    month: "long",
    ...(!isThisYear && { year: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
  });
}

export function timeText(date: Date): string {
  return date.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
}

/** "strange-bedfellows-first-game-year-2.bedfellows". */
export function saveName({ title, round }: { title: string; round: number }): string {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return `strange-bedfellows-${words}-year-${Math.max(1, round)}.bedfellows`;
}

export function waitsText(offers: number, questions: number): string | undefined {
  const parts = [
    ...(offers > 0 ? [`${count(offers, "draft")} for your signature`] : []),
    ...(questions > 0 ? [`${count(questions, "question")} for your answer`] : []),
  ];
  return parts.length > 0 ? `On your desk: ${listOf(parts)}.` : undefined;
}
