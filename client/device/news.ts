import type { Session } from "../game/session.ts";
import { lastRead, mutedIn, roomOf } from "../game/talks.ts";
import { type ChronicleLine, yearsOf } from "../text/years.ts";

/** What happened since a player last had the device, as far as the player may know. */
export interface News {
  years: { round: number; lines: ChronicleLine[] }[];
  /** Notes to this seat alone, or to a group it is in, that nobody has opened. */
  notes: Session["talk"]["value"];
  /** Drafts that wait for this seat's signature, and questions that wait for its answer. */
  offers: number;
  questions: number;
}

/** The news after the first `read` events that this seat was told. */
export function newsIn(session: Session, read: number): News {
  const { viewer } = session.me.value;
  const mine = session.view.value?.mine;
  const fresh = session.told.value.filter(({ n }) => n >= read);
  const muted = mutedIn(session);
  return {
    years: yearsOf(fresh, session.archive.value)
      .map(({ round, lines }) => ({ round, lines: lines.filter(({ isMinor }) => !isMinor) }))
      .filter(({ lines }) => lines.length > 0),
    notes: session.talk.value.filter(
      (line) =>
        line.to.length > 0 &&
        line.from !== viewer &&
        !muted.includes(line.from) &&
        line.n > lastRead(session, roomOf(line, viewer)),
    ),
    offers: mine?.drafts.filter((draft) => !draft.signed.includes(mine.seat)).length ?? 0,
    questions: mine?.soundings.filter(({ by, replies }) => by !== mine.seat && !replies[mine.seat]).length ?? 0,
  };
}

/** Whether there is anything to read before the desk: papers that only wait are on the desk itself. */
export function hasNews(session: Session, read: number): boolean {
  const { years, notes } = newsIn(session, read);
  return years.length > 0 || notes.length > 0;
}
