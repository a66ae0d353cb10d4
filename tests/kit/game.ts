import { expect } from "vitest";
import type { Event, EventKind, EventOf } from "../../shared/event.ts";
import type { Author, HostMessage, HouseMessage, SeatMessage, Terms } from "../../shared/message.ts";
import type { Order } from "../../shared/order.ts";
import { REFUSALS, type RefusalCode } from "../../shared/refusal.ts";
import type { Bond, Crisis, CrisisOutcome, Pact, ScoreWhy } from "../../shared/state.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import type { Dossier, View } from "../../shared/view.ts";
import {
  type Answer, type Choice, type PactKind, type Pair, type Party, type Phase, pairOf, partiesOf, type Seat, type Viewer,
  type Vote,
} from "../../shared/words.ts"; // biome-ignore format: one glance
import { type NumberName, type Numbers, numbersWith } from "../../shared/world/numbers.ts";
import type { Scenario } from "../../shared/world/types.ts";

/** What a story says about its table; everything it does not mention is quiet. */
export interface Board extends Partial<Omit<Scenario, "numbers">> {
  seats: Seat[];
  numbers?: Partial<Record<NumberName, number>>;
  seed?: string;
}

/** Nothing happens by chance unless a story asks for it: no events, no quarrels by lot, no hidden rivalries, no hostility. */
const QUIET: Partial<Record<NumberName, number>> = {
  strengthEvent: 0,
  tensionFrom: 11,
  quarrels: 0,
  quarrelShare: 99,
  crisesMore: 2,
};

/** The numbers for a story in which chance is what it is about. */
export const AS_PRINTED: Board["numbers"] = Object.fromEntries(
  (Object.keys(QUIET) as NumberName[]).map((name) => [name, numbersWith()[name]]),
);

/** A story's table as a scenario of the game. */
export function scenarioFrom({ seed: _, numbers, hostility = {}, ...rest }: Board): Scenario {
  const named = Object.entries(hostility).map(([pair, value]) => [pairOf(...partiesOf(pair as Pair)), value]);
  return {
    id: "story",
    title: "A story",
    about: "A story.",
    hidden: 0,
    hostilityAtMost: 0,
    ...rest,
    hostility: Object.fromEntries(named),
    numbers: { ...QUIET, ...numbers },
  };
}

/** A game that has begun: it is the first year's summit, and people sit in every seat. */
export async function aGame(board: Board): Promise<Game> {
  const game = await aTable(board);
  await game.host({ type: "start" });
  return game;
}

/** A game at which everybody has sat down, but which has not begun. */
export async function aTable(board: Board): Promise<Game> {
  const log = new MemoryLog();
  const table = await Table.create(log, scenarioFrom(board), board.seed ?? "a story");
  for (const seat of board.seats) await table.take("house", { type: "hold", seat, by: "people" });
  return new Game(table, log);
}

/** A table in plain words. Whatever it does goes through messages; whatever it tells, somebody at the table can see. */
export class Game {
  readonly table: Table;
  readonly log: MemoryLog;

  constructor(table: Table, log: MemoryLog) {
    this.table = table;
    this.log = log;
  }

  // What is said.

  async says(seat: Seat, message: SeatMessage): Promise<void> {
    await this.#take(seat, message);
  }

  async host(message: HostMessage): Promise<void> {
    await this.#take("host", message);
  }

  async house(message: HouseMessage): Promise<void> {
    await this.#take("house", message);
  }

  /** Says something that must be refused, and checks that it is refused in a sentence and changes nothing. */
  async refuses(by: Author, message: unknown, code: RefusalCode): Promise<void> {
    const before = JSON.stringify([this.table.view("facilitator"), this.table.events]);
    expect(await this.table.take(by, message)).toEqual({ refused: code, why: REFUSALS[code] });
    expect(JSON.stringify([this.table.view("facilitator"), this.table.events])).toBe(before);
  }

  async #take(by: Author, message: unknown): Promise<void> {
    const refusal = await this.table.take(by, message);
    if (refusal) throw new Error(`${by} was refused: ${refusal.why} (${JSON.stringify(message)})`);
  }

  // What time it is.

  get phase(): Phase {
    return this.pub.phase;
  }

  get round(): number {
    return this.pub.round;
  }

  /** Ends the phase, whoever is ready. */
  async next(): Promise<void> {
    await this.host({ type: "advance" });
  }

  /** Ends phases until it is this one. */
  async until(phase: Phase): Promise<void> {
    for (let n = 0; this.phase !== phase; n += 1) {
      if (n > 100) throw new Error(`the game never came to ${phase}`);
      await this.next();
    }
  }

  /** The clock falls. */
  async clockFalls(): Promise<void> {
    await this.house({ type: "deadline", phase: this.phase, round: this.round });
  }

  /** The summit of the next year, or of a given one. */
  async nextYear(round = this.round + 1): Promise<void> {
    while (this.round < round) await this.next();
  }

  async untilOver(): Promise<void> {
    await this.until("over");
  }

  // What is done.

  /** A pact drafted by its first member and signed by all. Returns its id. */
  async pact(kind: PactKind, members: Seat[], more: Pick<Terms, "against" | "pay"> = {}): Promise<string> {
    const before = this.pacts.map((pact) => pact.id);
    const draft = await this.draft(kind, members, more);
    for (const member of members.slice(1)) await this.says(member, { type: "sign", draft });
    const signed = this.pacts.find((pact) => !before.includes(pact.id));
    if (!signed) throw new Error("no pact came of it");
    return signed.id;
  }

  /** A draft that only its first member has signed. Returns its id. */
  async draft(kind: PactKind, members: Seat[], more: Pick<Terms, "against" | "pay"> = {}): Promise<string> {
    await this.says(members[0]!, { type: "draft", terms: { kind, members, ...more } });
    return this.sees(members[0]!).mine!.drafts.at(-1)!.id;
  }

  /** The chair tables the next step, everybody votes, and the votes are opened. Who is not named says yes. */
  async forum(votes: Partial<Record<Seat, Vote>> = {}): Promise<void> {
    await this.says(this.pub.chair, { type: "table" });
    await this.until("vote");
    for (const seat of this.pub.seats) await this.says(seat, { type: "vote", vote: votes[seat] ?? "yes" });
  }

  /** This year's orders are written and opened. */
  async orders(written: Partial<Record<Seat, Order[]>>): Promise<void> {
    await this.until("orders");
    for (const seat of this.pub.seats) await this.says(seat, { type: "orders", orders: written[seat] ?? [] });
  }

  /** One seat presses another, and nobody else does anything. Returns the crisis. */
  async press(challenger: Seat, defender: Seat): Promise<string> {
    await this.orders({ [challenger]: [press(defender)] });
    return this.pub.crises[0]!.id;
  }

  /** The line-up is over; who is not named keeps the default. */
  async lineUp(answers: Partial<Record<Seat, Answer>> = {}, crisis = this.pub.crises[0]!.id): Promise<void> {
    for (const [seat, answer] of Object.entries(answers) as [Seat, Answer][]) {
      await this.says(seat, { type: "answer", crisis, answer });
    }
    if (this.phase === "lineup") await this.next();
  }

  /** The brink is over; who is not named keeps the default. */
  async brink(choices: Partial<Record<Seat, Choice>> = {}, crisis = this.pub.crises[0]!.id): Promise<void> {
    for (const [seat, choice] of Object.entries(choices) as [Seat, Choice][]) {
      await this.says(seat, { type: "brink", crisis, choice });
    }
    if (this.phase === "brink") await this.next();
  }

  /** A whole crisis: one seat presses another, nobody joins who need not, and both choose. */
  async crisis(challenger: Seat, defender: Seat, choices: [Choice, Choice]): Promise<void> {
    await this.press(challenger, defender);
    await this.lineUp();
    await this.brink({ [challenger]: choices[0], [defender]: choices[1] });
  }

  // What can be seen.

  sees(viewer: Viewer): View {
    return this.table.view(viewer);
  }

  get pub(): View["pub"] {
    return this.table.public;
  }

  /** The numbers that this table plays with. */
  get numbers(): Numbers {
    return numbersWith(this.pub.numbers);
  }

  get pacts(): Pact[] {
    return this.pub.pacts;
  }

  /** A pact in force between exactly these seats, of that kind. */
  hasPact(kind: PactKind, ...members: Seat[]): boolean {
    const named = [...members].sort().join();
    return this.pacts.some((pact) => pact.kind === kind && [...pact.members].sort().join() === named);
  }

  /** A seat's own papers. */
  papers(seat: Seat): Dossier {
    return this.sees(seat).mine!;
  }

  standing(seat: Seat): number {
    return this.pub.sheets[seat]!.standing;
  }

  strength(party: Party): number {
    return this.pub.sheets[party as Seat]?.strength ?? this.pub.outside[party] ?? 0;
  }

  tie(seat: Seat): number {
    return this.pub.sheets[seat]!.tie;
  }

  slots(seat: Seat): number {
    return this.pub.sheets[seat]!.slots;
  }

  influence(seat: Seat): number {
    return this.papers(seat).influence;
  }

  points(seat: Seat): number {
    return this.papers(seat).points;
  }

  /** Points that a seat has had for one reason. */
  earned(seat: Seat, why: ScoreWhy): number {
    return this.papers(seat)
      .scores.filter((line) => line.why === why)
      .reduce((sum, line) => sum + line.points, 0);
  }

  /** Hostility as everybody sees it. */
  hostility(a: Party, b: Party): number {
    return this.pub.bonds[pairOf(a, b)]!.shown;
  }

  /** What a pair truly is, as the facilitator sees it. */
  truth(a: Party, b: Party): Bond {
    return this.sees("facilitator").all!.bonds[pairOf(a, b)]!;
  }

  crisisAt(n: number): Crisis {
    const crisis = this.pub.crises[n];
    if (!crisis) throw new Error(`there is no crisis number ${n}`);
    return crisis;
  }

  get outcome(): CrisisOutcome | undefined {
    return this.pub.crises[0]?.outcome;
  }

  /** What has happened so far, of one kind, as a viewer was told it. */
  heard<K extends EventKind>(viewer: Viewer, kind: K): EventOf<K>[] {
    const events: Event[] = this.table.told(viewer).map((told) => told.event);
    return events.filter((event): event is EventOf<K> => event.kind === kind);
  }
}

// Orders, as a seat writes them.

export function arm(target: Seat): Order {
  return { kind: "arm", target };
}

export function court(): Order {
  return { kind: "court", toward: true };
}

export function distance(): Order {
  return { kind: "court", toward: false };
}

export function reassure(target: Seat): Order {
  return { kind: "reassure", target };
}

export function press(target: Seat): Order {
  return { kind: "press", target };
}

export function host(one: Seat, other: Seat): Order {
  return { kind: "host", ...sorted(one, other) };
}

export function probe(one: Seat, other: Seat): Order {
  return { kind: "probe", ...sorted(one, other) };
}

function sorted(one: Seat, other: Seat): { a: Seat; b: Seat } {
  return one < other ? { a: one, b: other } : { a: other, b: one };
}

/** In how many of a hundred games, over many seeds, something comes out. */
export async function percentOf(games: number, comesOut: (seed: string) => Promise<boolean>): Promise<number> {
  let times = 0;
  for (let n = 0; n < games; n += 1) if (await comesOut(`seed ${n}`)) times += 1;
  return (100 * times) / games;
}
