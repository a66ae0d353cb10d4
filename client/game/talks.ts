import { signal } from "@preact/signals";
import type { Talk } from "../../shared/wire/contract.ts";
import { isSeat, type Seat, type Viewer } from "../../shared/words.ts";
import { nameOf } from "../text/names.ts";
import type { Session } from "./session.ts";

/** Conversations are told apart by who is in them, oneself left out: "" is the plenary, "CHN-PAK" a group. */

export function roomOf(line: Talk, viewer: Viewer): string {
  if (line.to.length === 0) return "";
  // What is said within a delegation, or to it by the facilitator, is a room of its own: that of one's own seat.
  if (isSeat(viewer) && [line.from, ...line.to].every((one) => one === viewer || one === "facilitator")) return viewer;
  return [...new Set([line.from, ...line.to])]
    .filter((one): one is Seat => one !== viewer && one !== "facilitator")
    .sort()
    .join("-");
}

export function membersIn(room: string): Seat[] {
  return room === "" ? [] : (room.split("-") as Seat[]);
}

export function roomName(room: string, viewer?: Viewer): string {
  if (room === viewer) return "Delegation";
  return room === "" ? "Plenary" : membersIn(room).map(nameOf).join(", ");
}

/** What was read, and who is muted, is remembered by this browser alone. */
const changes = signal(0);

function remembered<T>(key: string, otherwise: T): T {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "") as T;
  } catch {
    return otherwise;
  }
}

function remember(key: string, value: unknown): void {
  localStorage.setItem(key, JSON.stringify(value));
  changes.value += 1;
}

const placeOf = ({ code, local, me }: Session) => `${code ?? `device ${local?.id}`} ${me.value.viewer}`;
const readKey = (session: Session) => `read ${placeOf(session)}`;
const muteKey = (session: Session) => `muted ${placeOf(session)}`;

/** Marks everything in a conversation up to line `n` as read. */
export function markRead(session: Session, room: string, n: number): void {
  const read = remembered<Record<string, number>>(readKey(session), {});
  if ((read[room] ?? -1) < n) remember(readKey(session), { ...read, [room]: n });
}

/** The number of the last line that was read in a conversation. */
export function lastRead(session: Session, room: string): number {
  return remembered<Record<string, number>>(readKey(session), {})[room] ?? -1;
}

/** Forgets what was read and muted in a game of this device. */
export function forgetReading(id: string): void {
  for (const key of Object.keys(localStorage))
    if (/^(read|muted) device /.test(key) && key.split(" ")[2] === id) localStorage.removeItem(key);
}

export function mutedIn(session: Session): string[] {
  changes.value;
  return remembered<string[]>(muteKey(session), []);
}

export function setMuted(session: Session, seat: Seat, muted: boolean): void {
  const others = mutedIn(session).filter((one) => one !== seat);
  remember(muteKey(session), muted ? [...others, seat] : others);
}

/** How many lines of others are unread, in one conversation or in all. */
export function unreadIn(session: Session, room?: string): number {
  changes.value;
  const { viewer } = session.me.value;
  const read = remembered<Record<string, number>>(readKey(session), {});
  const muted = mutedIn(session);
  return session.talk.value.filter((line) => {
    const at = roomOf(line, viewer);
    if (room !== undefined && at !== room) return false;
    return line.from !== viewer && !muted.includes(line.from) && line.n > (read[at] ?? -1);
  }).length;
}

/** Whether anything was said to one's own seat alone, by the facilitator or within the delegation. */
export function hasOwnRoom(session: Session): boolean {
  const { viewer } = session.me.value;
  return session.talk.value.some((line) => roomOf(line, viewer) === viewer);
}

/** The conversations there are: the plenary, everybody else alone, and the groups that somebody has begun. */
export function roomsIn(session: Session, seats: readonly Seat[]): { pairs: Seat[]; groups: string[] } {
  const { viewer } = session.me.value;
  const pairs = isSeat(viewer) ? seats.filter((seat) => seat !== viewer) : [];
  const groups = [...new Set([...session.talk.value.map((line) => roomOf(line, viewer)), session.room.value])];
  return { pairs, groups: groups.filter((room) => room.includes("-") || (!isSeat(viewer) && room !== "")) };
}
