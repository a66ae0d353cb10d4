/** Milliseconds in which changes are gathered: sixty students who come in at once need not wake sixty screens sixty times. */
const SOON = 150;
/** Milliseconds after which a question is answered though nothing has changed. */
const HOLD = 20_000;

/** Milliseconds within which a screen that was answered asks again. */
const ASKS_AGAIN = 3000;

interface Waiter {
  person: string | undefined;
  since: number;
  answer(): void;
}

/** Numbers the versions of a class as each person sees them, and wakes the screens that wait for another. */
export class Followers {
  /** Begins at the time of day, so that after a restart no version is one that a screen has seen. */
  #now = Date.now();
  #all = this.#now;
  readonly #own = new Map<string, number>();
  readonly #sees: (person: string | undefined) => boolean;
  readonly #waiters = new Set<Waiter>();
  readonly #polling = new Map<string, number>();
  /** When each person was last answered: a screen asks again at once, and is there in between. */
  readonly #answered = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** `sees`: whether somebody sees every change, as the facilitator does. */
  constructor(sees: (person: string | undefined) => boolean) {
    this.#sees = sees;
  }

  versionFor(person: string | undefined): number {
    if (this.#sees(person)) return this.#now;
    return Math.max(this.#all, (person !== undefined && this.#own.get(person)) || 0);
  }

  /** Whether a screen of this person follows. */
  isFollowing(person: string): boolean {
    return this.#polling.has(person) || Date.now() - (this.#answered.get(person) ?? 0) < ASKS_AGAIN;
  }

  /** Something is different for everybody, or for these and the facilitator. */
  changed(whom: "all" | readonly string[]): void {
    this.#now += 1;
    if (whom === "all") this.#all = this.#now;
    else for (const person of whom) this.#own.set(person, this.#now);
    if (!this.#isClosed) this.#timer ??= setTimeout(() => this.#wake(), SOON);
  }

  /** Resolves when a person's version is another than `since`, after a while anyway, when they hang up, and when the house closes. */
  wait(person: string | undefined, since: number, hungUp: AbortSignal): Promise<void> {
    if (this.#isClosed || hungUp.aborted || this.versionFor(person) !== since) {
      if (person !== undefined) this.#answered.set(person, Date.now());
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => waiter.answer(), HOLD);
      const waiter: Waiter = {
        person,
        since,
        answer: () => {
          clearTimeout(timer);
          hungUp.removeEventListener("abort", waiter.answer);
          this.#waiters.delete(waiter);
          this.#count(person, -1);
          if (person !== undefined && !hungUp.aborted) this.#answered.set(person, Date.now());
          resolve();
        },
      };
      hungUp.addEventListener("abort", waiter.answer);
      this.#waiters.add(waiter);
      this.#count(person, 1);
    });
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const waiter of [...this.#waiters]) waiter.answer();
  }

  #wake(): void {
    this.#timer = undefined;
    for (const waiter of [...this.#waiters]) if (this.versionFor(waiter.person) !== waiter.since) waiter.answer();
  }

  #count(person: string | undefined, by: number): void {
    if (person === undefined) return;
    const now = (this.#polling.get(person) ?? 0) + by;
    if (now > 0) this.#polling.set(person, now);
    else this.#polling.delete(person);
  }
}
