import type { Event } from "../../shared/event.ts";
import { REFUSALS } from "../../shared/refusal.ts";
import { see } from "../../shared/sight/see.ts";
import { audienceOf, hears } from "../../shared/sight/tell.ts";
import type { Link, LinkWatcher } from "../../shared/table/link.ts";
import { fold } from "../../shared/table/table.ts";
import type { Me, Reply, Talk, Told } from "../../shared/wire/contract.ts";
import { isSeat, PHASES, type Phase, type Viewer } from "../../shared/words.ts";

/** A phase of a game that was played: shown as it stood when the next one began. */
export interface Stop {
  round: number;
  phase: Phase;
  /** How many events had been written by then. */
  events: number;
}

/** A game that is over, gone through again: through anybody's eyes, at the end of any of its phases. Nobody can act in it. */
export class ReplayLink implements Link {
  me: Me = { viewer: "spectator", host: false };
  readonly stops: readonly Stop[];
  readonly #events: readonly Event[];
  readonly #talk: readonly Talk[];
  #at: Stop;
  #watcher: LinkWatcher | undefined;

  /** `talk`: what whoever looks on may read of it. Throws a RangeError when there is no phase. */
  constructor(events: readonly Event[], talk: readonly Talk[]) {
    this.#events = events;
    this.#talk = talk;
    this.stops = stopsOf(events);
    const last = this.stops.at(-1);
    if (!last) throw new RangeError("a game without a phase");
    this.#at = last;
  }

  watch(watcher: LinkWatcher): void {
    this.#watcher = watcher;
    watcher.status("live");
    watcher.clock({ now: 0 });
    watcher.company({ online: {}, watching: 0, facilitator: false });
    this.show(this.stops.indexOf(this.#at), this.me.viewer);
  }

  /** Goes to a stop, and looks through these eyes; "facilitator": through all. */
  show(stop: number, viewer: Viewer): void {
    this.#at = this.stops[stop] ?? this.#at;
    this.me = { viewer, host: false };
    const { events } = this.#at;
    this.#watcher?.view(see(fold(this.#events.slice(0, events)), viewer));
    this.#watcher?.told(toldOf(this.#events.slice(0, events), viewer));
    this.#watcher?.talk(this.#talk.filter((line) => this.#isSaid(line) && mayRead(line, viewer)).map(counted));
  }

  async act(): Promise<Reply> {
    return OVER;
  }

  async say(): Promise<Reply> {
    return OVER;
  }

  async extend(): Promise<Reply> {
    return OVER;
  }

  async mute(): Promise<Reply> {
    return OVER;
  }

  close(): void {
    this.#watcher = undefined;
  }

  #isSaid({ round, phase }: Talk): boolean {
    const now = this.#at;
    return round < now.round || (round === now.round && PHASES.indexOf(phase) <= PHASES.indexOf(now.phase));
  }
}

const OVER: Reply = { ok: false, code: "over", why: REFUSALS.over };

function stopsOf(events: readonly Event[]): Stop[] {
  const begun = events.flatMap((event, at) => (event.kind === "phaseBegan" ? [{ at, event }] : []));
  return begun.map(({ event: { round, phase } }, n) => ({ round, phase, events: begun[n + 1]?.at ?? events.length }));
}

function toldOf(events: readonly Event[], viewer: Viewer): Told[] {
  const told: Told[] = [];
  let round = 0;
  for (const event of events) {
    if (event.kind === "phaseBegan") round = event.round;
    if (hears(viewer, audienceOf(event))) told.push({ n: told.length, round, event });
  }
  return told;
}

function mayRead({ from, to }: Talk, viewer: Viewer): boolean {
  if (to.length === 0 || viewer === "facilitator") return true;
  return isSeat(viewer) && (from === viewer || to.includes(viewer));
}

function counted(line: Talk, n: number): Talk {
  return { ...line, n };
}
