import type { Event } from "../event.ts";
import type { Message } from "../message.ts";
import type { RefusalCode } from "../refusal.ts";
import type { BySeat, Phase, Seat, Skill, Viewer } from "../words.ts";

/**
 * What goes between browser and server besides the schema: HTTP to find and enter a game, one Colyseus room ("game")
 * to play it. Every HTTP reply that is not 2xx has the body of a `Reply` that failed.
 */

/** The answer to every request: saved, or refused with a code and a sentence; refused means that nothing changed. */
export type Reply<T = undefined> = { ok: true; value: T } | { ok: false; code: RefusalCode; why: string };

/** Seconds a phase lasts; absent: no clock, the phase ends when all are ready. */
export type Clocks = Partial<Record<Exclude<Phase, "gathering" | "over">, number>>;

/** POST /api/games -> Reply<{code}>. The creator is joined as `role`. */
export interface CreateGame {
  /** A scenario's id, or "custom" with `seats`. */
  scenario: string;
  seats?: Seat[];
  clocks: Clocks;
  listed: boolean;
  /** Whoever knows the seed can reckon the secrets: shown to all as "seed chosen". */
  seed?: string;
  role: "player" | "facilitator";
  seat?: Seat;
  /** How well the bots think, but for those that are chosen apart; absent: strong. */
  skill?: Skill;
  /** Start at once, with bots in all other seats. */
  startNow?: boolean;
}

/**
 * POST /api/games/bring -> Reply<{code}>: a game that began on a device goes on at the server, its bringer watching and running
 * it. Nothing is believed of it before the rules have played it. Its secrets may be known to whoever brought it: all are told so.
 */
export interface BringGame {
  events: Event[];
  talk: Talk[];
  clocks: Clocks;
  /** A secret of its own for each seat that people hold, by which the device plays that seat from now on. */
  passes: BySeat<string>;
}

/** GET /api/games/:code/archive -> Reply<Archive>: once it is over, the whole game, to whoever has a place in it. */
export interface Archive {
  /** Who asked. */
  viewer: Viewer;
  seedChosen: boolean;
  events: Event[];
  /** What the asker may read. */
  talk: Talk[];
}

/** POST /api/games/:code/join -> Reply<Me>. */
export interface JoinGame {
  as: "seat" | "spectator";
  /** A seat to sit down in; absent: dealt one. */
  seat?: Seat;
  /** A seat key, which opens its seat on another device (or to another person). */
  key?: string;
}

/** GET /api/games/:code/me -> Reply<Me>: who this browser is in that game. */
export interface Me {
  viewer: Viewer;
  /** Runs the game: the facilitator, or the player who created it. */
  host: boolean;
  /** The key of one's own seat (or of the facilitator's chair). */
  key?: string;
  /** How often the game was set back: what one heard in another era is not what happened. */
  era?: number;
  /** Code of the seminar whose world it is. */
  seminar?: string;
  /** A language model words what bots say. */
  voiced?: true;
}

/** GET /api/games -> Reply<Listed[]>; GET /api/games/:code -> Reply<Listed>. */
export interface Listed {
  code: string;
  title: string;
  scenario: string;
  phase: Phase;
  round: number;
  rounds: number;
  seats: Seat[];
  /** Free to sit down in. */
  free: Seat[];
  clocks: Clocks;
  listed: boolean;
  seedChosen: boolean;
  facilitated: boolean;
}

/** A line of talk. `to` empty: the plenary; only one's own seat: among the people of one's own delegation. */
export interface Talk {
  /** Counts up within what this viewer may read. */
  n: number;
  from: Seat | "facilitator";
  to: Seat[];
  text: string;
  round: number;
  phase: Phase;
  /** True: written by a bot. */
  bot: boolean;
  /** In a class: the label of the student who wrote it, for their own delegation and the facilitator. */
  who?: string;
}

/** Room requests (`room.request(type, payload)`), each answered with a Reply. */
export interface Requests {
  /** A seat's message or the host's. Saved when acknowledged. */
  act: { payload: Message; value: undefined };
  say: { payload: { to: Seat[]; text: string }; value: undefined };
  /** All talk this viewer may read, from the n-th line on. */
  talk: { payload: { from: number }; value: Talk[] };
  /** All events told to this viewer, from the n-th on. */
  history: { payload: { from: number }; value: Told[] };
  /** The host's clock: seconds to add to the running phase. */
  extend: { payload: { seconds: number }; value: undefined };
  /** Mute or unmute a seat in talk (facilitator). */
  mute: { payload: { seat: Seat; muted: boolean }; value: undefined };
}

/** An event as one viewer may hear it, counted within what that viewer hears. */
export interface Told {
  n: number;
  round: number;
  event: Event;
}

/** What the room pushes (`room.onMessage`): "told" with Told[], "talk" with Talk. */
export interface Pushes {
  told: Told[];
  talk: Talk;
}

/** The running clock, public; milliseconds since 1970 by the server's clock, or what is left while paused. */
export interface Clock {
  endsAt?: number;
  leftWhenPaused?: number;
  /** The server's time at the last patch, to correct the browser's. */
  now: number;
}

/** Who is there, public: how many people are connected to each seat, and watchers. */
export interface Company {
  online: Partial<Record<Seat, number>>;
  watching: number;
  facilitator: boolean;
}

/** The room closes a socket with this code when its person has been given another place: ask `me` again and join again. */
export const MOVED = 4100;
