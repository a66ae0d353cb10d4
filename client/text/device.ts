import type { PublicView } from "../../shared/view.ts";
import type { Phase, Seat } from "../../shared/words.ts";
import type { DevicePlayer } from "../keep/keep.ts";
import { count, inText, listOf, nameOf, PHASE_NAMES } from "./names.ts";

/** What is said around a game that is played on one device. */

export const OPEN_TABLE = "The open table";
export const CURTAIN_TITLE = "Strange Bedfellows: hand over";
export const RECAP_TITLE = "Strange Bedfellows: since your last turn";
export const WHERE = "This game is on this device alone, kept in this browser. No server knows of it.";
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
