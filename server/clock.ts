import type { Event } from "../shared/event.ts";
import type { Clock, Clocks } from "../shared/wire/contract.ts";
import type { Phase } from "../shared/words.ts";

/** Node fires longer timers at once. */
const LONGEST = 2 ** 31 - 1;
/** After a stop of the house the players get at least this much of a running phase, in milliseconds. */
const GRACE = 30_000;
/** The furthest that a phase can be extended, in milliseconds. */
const FURTHEST = 60 * 24 * 3600_000;

/** A clock as it is kept: when the phase it belongs to ends, or what was left of it when the game was paused. */
export interface KeptClock {
  /** Round and phase, as in "3 orders". */
  clockOf?: string;
  deadline?: number;
  leftWhenPaused?: number;
}

/** What a clock needs to know of its game, and what it does to it. */
export interface ClockOwner {
  clocks: Clocks;
  /** The phase as it is now. */
  now(): { phase: Phase; round: number; paused: boolean };
  /** Keeps the clock as it is now. */
  keep(kept: KeptClock): void;
  /** The deadline of the running phase has come. */
  fall(): void;
}

/** The clock of one game: armed when a phase begins, held while the game is paused. */
export class PhaseClock {
  readonly #owner: ClockOwner;
  #kept: KeptClock = {};
  #timer: NodeJS.Timeout | undefined;

  constructor(owner: ClockOwner) {
    this.#owner = owner;
  }

  get shown(): Omit<Clock, "now"> {
    const { deadline: endsAt, leftWhenPaused } = this.#kept;
    return { ...(endsAt === undefined ? {} : { endsAt }), ...(leftWhenPaused === undefined ? {} : { leftWhenPaused }) };
  }

  get isTicking(): boolean {
    return this.#kept.deadline !== undefined;
  }

  /** Goes on after a restart. A clock kept for another phase than the present one is out of date: the phase starts anew. */
  resume(kept: KeptClock): void {
    const { phase, round, paused } = this.#owner.now();
    if (kept.clockOf !== nameOf(phase, round)) {
      this.#begin(phase, round, paused);
      return;
    }
    const length = this.#lengthOf(phase) ?? GRACE;
    const earliest = Date.now() + Math.min(GRACE, length);
    this.#kept = kept.deadline === undefined ? kept : { ...kept, deadline: Math.max(kept.deadline, earliest) };
    this.#arm();
  }

  /** Follows what happened in the game. */
  hear(events: readonly Event[]): void {
    for (const event of events) {
      if (event.kind === "phaseBegan") this.#begin(event.phase, event.round, this.#owner.now().paused);
      if (event.kind === "paused") this.#hold(event.paused);
      if (event.kind === "ended") this.#set({});
    }
  }

  /** Adds seconds to the running phase. Returns whether there was a clock to extend. */
  extend(seconds: number): boolean {
    const { deadline, leftWhenPaused } = this.#kept;
    const within = (time: number, from: number) => Math.min(from + FURTHEST, Math.max(from, time + seconds * 1000));
    if (deadline !== undefined) this.#set({ ...this.#kept, deadline: within(deadline, Date.now()) });
    else if (leftWhenPaused !== undefined) this.#set({ ...this.#kept, leftWhenPaused: within(leftWhenPaused, 0) });
    else return false;
    return true;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #begin(phase: Phase, round: number, paused: boolean): void {
    const clockOf = nameOf(phase, round);
    const length = this.#lengthOf(phase);
    if (length === undefined) this.#set({ clockOf });
    else this.#set(paused ? { clockOf, leftWhenPaused: length } : { clockOf, deadline: Date.now() + length });
  }

  #hold(paused: boolean): void {
    const { clockOf, deadline, leftWhenPaused } = this.#kept;
    if (paused && deadline !== undefined) this.#set({ clockOf, leftWhenPaused: Math.max(0, deadline - Date.now()) });
    if (!paused && leftWhenPaused !== undefined) this.#set({ clockOf, deadline: Date.now() + leftWhenPaused });
  }

  #set(kept: KeptClock): void {
    this.#kept = kept;
    this.#owner.keep(kept);
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const { deadline, clockOf } = this.#kept;
    if (deadline === undefined) return;
    this.#timer = setTimeout(
      () => {
        if (Date.now() < deadline) return this.#arm();
        const { phase, round, paused } = this.#owner.now();
        if (nameOf(phase, round) === clockOf && !paused) this.#owner.fall();
      },
      Math.min(LONGEST, Math.max(0, deadline - Date.now())),
    );
  }

  /** Milliseconds; undefined: no clock. */
  #lengthOf(phase: Phase): number | undefined {
    if (phase === "gathering" || phase === "over") return undefined;
    const seconds = this.#owner.clocks[phase];
    return seconds === undefined ? undefined : seconds * 1000;
  }
}

function nameOf(phase: Phase, round: number): string {
  return `${round} ${phase}`;
}
