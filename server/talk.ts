import type { Talk } from "../shared/wire/contract.ts";
import type { Viewer } from "../shared/words.ts";
import type { Line } from "./store/store.ts";

/** The most characters in one line. */
export const LINE_LENGTH = 500;

/** Whether somebody may read a line: the plenary is for all, the rest for those concerned and the facilitator. */
export function canRead(viewer: Viewer, line: Talk): boolean {
  if (line.to.length === 0 || viewer === "facilitator") return true;
  return viewer !== "spectator" && (line.from === viewer || line.to.includes(viewer));
}

/**
 * The lines a viewer may read, numbered by what that viewer reads, from its own n-th on: other people's talk leaves no gap. Who
 * of a delegation wrote a line is for that delegation and the facilitator.
 */
export function readTalk(lines: readonly Line[], viewer: Viewer, from: number, may: typeof canRead): Talk[] {
  return lines
    .filter((line) => may(viewer, line))
    .slice(from)
    .map((line, at) => shownTo(viewer, line, from + at));
}

/** A line as a viewer reads it, its n-th. */
export function shownTo(viewer: Viewer, { at: _, student: __, who, ...line }: Line, n: number): Talk {
  return { ...line, n, ...(who !== undefined && (viewer === "facilitator" || viewer === line.from) && { who }) };
}
