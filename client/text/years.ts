import type { Event } from "../../shared/event.ts";
import type { Told } from "../../shared/wire/contract.ts";
import type { Seat } from "../../shared/words.ts";
import { type Archive, eventText } from "./chronicle.ts";

export interface ChronicleLine {
  n: number;
  kind: Event["kind"];
  text: string;
  /** Of interest only to whoever wants every detail. */
  isMinor: boolean;
}

/** Told events that are news, as sentences, by year. */
export function yearsOf(told: readonly Told[], archive: Archive): { round: number; lines: ChronicleLine[] }[] {
  const years: { round: number; lines: ChronicleLine[] }[] = [];
  for (const { n, round, event } of told) {
    const text = eventText(event, archive);
    if (!text) continue;
    if (years.at(-1)?.round !== round) years.push({ round, lines: [] });
    years.at(-1)!.lines.push({ n, kind: event.kind, text, isMinor: isMinor(event, archive.me) });
  }
  return years;
}

function isMinor(event: Event, me: Seat | undefined): boolean {
  if (event.kind === "learned") return event.seat !== me || (!event.finding.rivals && event.finding.via !== "probe");
  return (
    event.kind === "sounded" || event.kind === "replied" || event.kind === "scored" || event.kind === "influenceMoved"
  );
}
