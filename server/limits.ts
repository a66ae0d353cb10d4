/** How often something may be done: `burst` times at once, then `perSecond`. */
export interface Rate {
  burst: number;
  perSecond: number;
}

/** What is rationed, and how. A classroom often shares one address, so what counts addresses is generous. */
export const RATES = {
  /** New games from one address. */
  create: { burst: 40, perSecond: 0.2 },
  /** Games that come whole from somebody's device, from one address: each is played through once. */
  bring: { burst: 10, perSecond: 0.05 },
  /** Codes and keys that open nothing, from one address: these are guesses. */
  guess: { burst: 30, perSecond: 0.5 },
  /** Requests to the HTTP API and the matchmaker from one address. */
  http: { burst: 600, perSecond: 60 },
  /** Questions of one address how its class stands: sixty screens follow every change. */
  state: { burst: 600, perSecond: 150 },
  /** Messages of one client to its game. */
  act: { burst: 40, perSecond: 8 },
  /** Lines of talk from one seat. */
  say: { burst: 10, perSecond: 1 },
  /** Readings of the archive by one client. */
  read: { burst: 10, perSecond: 1 },
} as const satisfies Record<string, Rate>;
export type Rates = Record<keyof typeof RATES, Rate>;

/** Messages a second after which a client is cut off; far above what `RATES` refuses politely. */
export const MESSAGES_PER_SECOND = 100;
/** Bytes of one message from a client. */
export const MESSAGE_BYTES = 16 * 1024;
/** Bytes of a game that comes whole: several times the longest of 26 seats. */
export const BROUGHT_BYTES = 4 * 1024 * 1024;
/** Bytes of the settings of a class, its surveys included, or of what its facilitator does. */
export const SETTINGS_BYTES = 64 * 1024;
/** Bytes that may wait in a client's socket before it counts as gone: twice the history of a whole forum. */
export const BUFFERED_BYTES = 1024 * 1024;
/** Students of one class. */
export const STUDENTS = 200;
/** Sockets on one game. */
export const CLIENTS = 400;

/** Counts doings by key and says when it is too much. */
export class Ration {
  readonly #rate: Rate;
  readonly #left = new Map<string, { tokens: number; at: number }>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Whether one more is allowed; counts it if so. */
  take(key: string): boolean {
    const { tokens, at } = this.#now(key);
    if (tokens < 1) return false;
    this.#left.set(key, { tokens: tokens - 1, at });
    this.#forget(at);
    return true;
  }

  /** Whether one more would be allowed. */
  allows(key: string): boolean {
    return this.#now(key).tokens >= 1;
  }

  #now(key: string): { tokens: number; at: number } {
    const at = Date.now();
    const last = this.#left.get(key);
    if (!last) return { tokens: this.#rate.burst, at };
    const tokens = Math.min(this.#rate.burst, last.tokens + ((at - last.at) / 1000) * this.#rate.perSecond);
    return { tokens, at };
  }

  #forget(at: number): void {
    if (this.#left.size < 10_000) return;
    const full = (this.#rate.burst / this.#rate.perSecond) * 1000;
    for (const [key, last] of this.#left) if (at - last.at > full) this.#left.delete(key);
  }
}
