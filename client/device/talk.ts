import type { Talk } from "../../shared/wire/contract.ts";
import type { Viewer } from "../../shared/words.ts";

/** Whether a viewer may read a line: the plenary is for all, the rest for those concerned. */
export function mayRead(viewer: Viewer, line: Talk): boolean {
  return line.to.length === 0 || line.from === viewer || (line.to as Viewer[]).includes(viewer);
}

/** The lines that a viewer may read, counted within what that viewer reads: other people's talk leaves no gap. */
export function readableBy(lines: readonly Talk[], viewer: Viewer): Talk[] {
  return lines.filter((line) => mayRead(viewer, line)).map((line, n) => ({ ...line, n }));
}
