import type { Event } from "../event.ts";
import type { Table } from "../table/table.ts";
import type { Seat } from "../words.ts";
import { diceOfSeat } from "./drive.ts";
import { answerTo, answerToPen, isAddressed, type Listening, type Reply, type Topic } from "./talk/answer.ts";
import { type SaidLine, Told } from "./talk/told.ts";

/** A line that a bot has decided to say. */
export interface Spoken {
  from: Seat;
  to: Seat[];
  text: string;
}

export interface ParleyHost {
  table: Table;
  /** Seeds the bots' own dice. */
  seed: string;
  /** What was said before. */
  lines: readonly SaidLine[];
  /** Where the bots' talk goes. */
  say(spoken: Spoken): void;
}

/** The bots' part in the talk of one game: they answer people, each at most once a line, and never one another. */
export class Parley {
  readonly #host: ParleyHost;
  readonly #told: Told;
  /** Of which paper a bot and a person spoke last, and in which year. */
  readonly #topics = new Map<string, { round: number; topic: Topic | undefined }>();

  constructor(host: ParleyHost) {
    this.#host = host;
    this.#told = new Told(host.lines);
  }

  /** What a bot says of its own accord; left unsaid where its listeners have been told it in all its ways. */
  offer(from: Seat, to: Seat[], ways: readonly string[]): void {
    const text = this.#told.say(to, ways, false);
    if (text !== undefined) this.#host.say({ from, to, text });
  }

  /** Somebody has said something: the bots that are addressed answer. */
  async answer(line: SaidLine): Promise<void> {
    const { table } = this.#host;
    const { seats } = table.public;
    for (const seat of line.to.length > 0 ? line.to : seats)
      if (isAddressed(line, seat)) await this.#reply(seat, (listening) => this.#answerOf(seat, listening, line));
  }

  #answerOf(seat: Seat, listening: Listening, line: SaidLine): Reply | undefined {
    const { round } = listening.view.pub;
    const between = `${seat} ${line.from} ${line.to.length === 1 ? "alone" : "openly"}`;
    const last = this.#topics.get(between);
    const reply = answerTo(listening, line, last?.round === round ? last.topic : undefined);
    if (reply) this.#topics.set(between, { round, topic: reply.topic });
    return reply;
  }

  /** Something has happened: a bot whose draft a person signed or declined has a word for it. */
  async notice(events: readonly Event[]): Promise<void> {
    const { table } = this.#host;
    for (const event of events) {
      if (event.kind !== "declined" && event.kind !== "signed") continue;
      if (table.public.sheets[event.seat]?.holder !== "people") continue;
      for (const seat of event.parties)
        if (seat !== event.seat) await this.#reply(seat, (listening) => answerToPen(listening, event));
    }
  }

  /** Does what goes with an answer first: a draft that is spoken of lies on the desk. */
  async #reply(seat: Seat, work: (listening: Listening) => Reply | undefined): Promise<void> {
    const { table, seed, say } = this.#host;
    const { sheets, round, phase } = table.public;
    const character = sheets[seat]?.bot;
    if (sheets[seat]?.holder !== "bot" || !character) return;
    const dice = diceOfSeat(seed, seat, { round, phase });
    const reply = work({ view: table.view(seat), dice, heard: table.heard(seat), character });
    if (!reply) return;
    for (const act of reply.acts) if (await table.take(seat, act)) return;
    const text = this.#told.say(reply.to, reply.ways, true);
    if (text !== undefined) say({ from: seat, to: reply.to, text });
  }
}
