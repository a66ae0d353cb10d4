import type { Event } from "../event.ts";

/** Where a game's events are kept. `append` must have saved them when it resolves, and reject without a trace otherwise. */
export interface Log {
  /** All events so far, in order. */
  read(): Promise<Event[]>;
  /** Adds events from number `first` on (counted from 0); fails when number `first` is taken. `author` marks whose act they are. */
  append(first: number, events: readonly Event[], author?: string): Promise<void>;
}

/** A log that forgets with its process: for tests, laboratory and hot-seat. */
export class MemoryLog implements Log {
  readonly events: Event[] = [];

  async read(): Promise<Event[]> {
    return [...this.events];
  }

  async append(first: number, events: readonly Event[]): Promise<void> {
    if (first !== this.events.length) throw new Error(`event ${first} is taken`);
    this.events.push(...events);
  }
}
