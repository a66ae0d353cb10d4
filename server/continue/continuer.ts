import { Worker } from "node:worker_threads";
import type { Event } from "../../shared/event.ts";
import type { Inject } from "../../shared/message.ts";
import { isRefusal, type Refusal } from "../../shared/refusal.ts";
import type { Change, DryRun, Outlook, WhatIf } from "../../shared/seminar/contract.ts";
import { fold } from "../../shared/table/table.ts";
import type { Reply } from "../../shared/wire/contract.ts";
import { done, no, replyOf, report } from "../reply.ts";
import { measured } from "./course.ts";
import { stateAfter } from "./fork.ts";
import type { Job, JobDone } from "./worker.ts";

export interface ContinuerOptions {
  /** Continuations of each side. */
  games?: number;
  /** Milliseconds after which no further year is begun. */
  budget?: number;
}

const GAMES = 200;
const BUDGET = 8_500;
/** Years of a dry run: the one that runs and the next. */
const DRY_YEARS = 2;
const ALL_YEARS = 99;
/** Questions that may wait for their turn. */
const MOST_WAITING = 6;
/** Answers remembered. */
const MOST_KEPT = 200;
const BUSY = "The continuations of other questions are still being played. Ask again in a few seconds.";
const BUSY_GAME = "A question about this game is being played already. Wait for its answer.";

/** Plays games on from where they were changed: two workers, one for each side, kept warm; one question at a time. */
export class Continuer {
  readonly #games: number;
  readonly #budget: number;
  #workers: Worker[] = [];
  readonly #kept = new Map<string, WhatIf>();
  /** Questions being played, by what they ask. */
  readonly #under = new Map<string, Promise<Reply<WhatIf>>>();
  readonly #asked = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor({ games = GAMES, budget = BUDGET }: ContinuerOptions = {}) {
    this.#games = games;
    this.#budget = budget;
  }

  /** What was answered before. */
  known(code: string, change: Change): WhatIf | undefined {
    return this.#kept.get(keyOf(code, change));
  }

  /** A finished game with one thing changed. The same question is played once, however many ask it. */
  async whatIf(code: string, events: readonly Event[], change: Change): Promise<Reply<WhatIf>> {
    const key = keyOf(code, change);
    const known = this.#kept.get(key);
    if (known) return done(known);
    const under = this.#under.get(key);
    if (under) return under;
    const asked = this.#play(code, key, events, change);
    this.#under.set(key, asked);
    try {
      return await asked;
    } finally {
      this.#under.delete(key);
    }
  }

  #play(code: string, key: string, events: readonly Event[], change: Change): Promise<Reply<WhatIf>> {
    return this.#inTurn(code, async () => {
      const began = performance.now();
      const sides = await this.#both({ events, what: { change }, years: ALL_YEARS });
      if (isRefusal(sides)) return replyOf(sides) as Reply<never>;
      const { from, round, changed, asItWas } = sides;
      const answer: WhatIf = {
        change,
        from,
        round,
        games: this.#games,
        changed,
        asItWas,
        played: playedFrom(events, from, round + changed.years - 1),
        milliseconds: Math.round(performance.now() - began),
      };
      if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
      this.#kept.set(key, answer);
      return done(answer);
    });
  }

  /** A running game with an inject and without. */
  dryRun(code: string, events: readonly Event[], inject: Inject): Promise<Reply<DryRun>> {
    return this.#inTurn(code, async () => {
      const sides = await this.#both({ events, what: { inject }, years: DRY_YEARS });
      if (isRefusal(sides)) return replyOf(sides) as Reply<never>;
      return done({ games: this.#games, with: sides.changed, without: sides.asItWas });
    });
  }

  /** Has the workers ready before the first question. */
  warm(): void {
    for (const at of [0, 1]) this.#worker(at);
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
    this.#workers = [];
  }

  async #both(
    job: Pick<Job, "events" | "what" | "years">,
  ): Promise<Refusal | { from: number; round: number; changed: Outlook; asItWas: Outlook }> {
    const sides = (["changed", "asItWas"] as const).map((side, at) =>
      this.#ask(at, { ...job, side, games: this.#games, budget: this.#budget }),
    );
    // Both workers must be idle again before the next question, even where one of them has failed.
    await Promise.allSettled(sides);
    const [one, other] = await Promise.all(sides);
    if (isRefusal(one)) return one;
    if (isRefusal(other)) return other;
    const years = Math.min(one!.outlooks.length, other!.outlooks.length) - 1;
    return {
      from: one!.from,
      round: one!.round,
      changed: one!.outlooks[years]!,
      asItWas: other!.outlooks[years]!,
    };
  }

  #ask(at: number, job: Job): Promise<JobDone | Refusal> {
    const worker = this.#worker(at);
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        worker.off("message", hear).off("error", fail).off("exit", leave);
        act();
      };
      const hear = (answer: JobDone | Refusal) => settle(() => resolve(answer));
      const fail = (error: unknown) => {
        delete this.#workers[at];
        settle(() => reject(error));
      };
      const leave = () => fail(new Error("the continuations were broken off"));
      worker.on("message", hear).on("error", fail).on("exit", leave);
      worker.postMessage(job);
    });
  }

  #worker(at: number): Worker {
    const known = this.#workers[at];
    if (known) return known;
    const worker = new Worker(new URL("./worker.ts", import.meta.url));
    worker.unref();
    worker.on("error", (error) => {
      if (this.#workers[at] === worker) delete this.#workers[at];
      report("continuations", error);
    });
    this.#workers[at] = worker;
    return worker;
  }

  /** One question after another; one of each game, and not too many in all. */
  async #inTurn<T>(code: string, work: () => Promise<Reply<T>>): Promise<Reply<T>> {
    if (this.#asked.has(code)) return no("tooFast", BUSY_GAME);
    if (this.#asked.size >= MOST_WAITING) return no("tooFast", BUSY);
    this.#asked.add(code);
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#asked.delete(code);
    }
  }
}

function keyOf(code: string, change: Change): string {
  return `${code} ${JSON.stringify(change)}`;
}

/** What was really played from an event to the end of a year, in the measures of an outlook. */
function playedFrom(events: readonly Event[], from: number, lastRound: number): WhatIf["played"] {
  const next = events.findIndex((event) => event.kind === "phaseBegan" && event.round > lastRound);
  const upTo = next < 0 ? events.length : next;
  const start = Math.max(1, from);
  const before = fold(events.slice(0, start));
  const stretch = events.slice(start, upTo);
  return measured(stateAfter(before, stretch), stretch);
}
