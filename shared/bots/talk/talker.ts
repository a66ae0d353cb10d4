import type { Event } from "../../event.ts";
import type { SeatMessage } from "../../message.ts";
import type { Seat } from "../../words.ts";
import type { Mind } from "../envoy/mind.ts";
import type { SpeechAct } from "./acts.ts";
import { type Deed, dealingsOf } from "./deeds.ts";
import type { Understood } from "./understand.ts";
import { joined, type Slots, waysTo } from "./wording.ts";

/** What a bot has in mind while it talks with somebody. */
export interface Talker {
  mind: Mind;
  heard: readonly Event[];
  /** Who speaks to it. */
  you: Seat;
  said: Understood;
  deeds: readonly Deed[];
  /** Nobody else listens. */
  isAlone: boolean;
}

/** What it answers: ways of saying it, the best first, and what it does with it. */
export interface Answer {
  ways: string[];
  acts: SeatMessage[];
}

export function talkerOf(mind: Mind, heard: readonly Event[], you: Seat, said: Understood, isAlone: boolean): Talker {
  return { mind, heard, you, said, isAlone, deeds: dealingsOf(heard, mind.seat, you) };
}

/** An answer of one speech act. */
export function say(talker: Talker, act: SpeechAct, slots: Slots = {}, acts: SeatMessage[] = []): Answer {
  return { ways: waysTo(talker.mind, act, { you: talker.you, aloud: !talker.isAlone, ...slots }), acts };
}

/** The same with what it remembers of the other as a sentence more, where there is anything. */
export function recalling(talker: Talker, { ways, acts }: Answer): Answer {
  const { deeds, mind, you } = talker;
  const last = [...deeds].reverse().find(({ by, what }) => by === you && RECALLED[what]);
  const act = last && RECALLED[last.what];
  if (!act) return { ways, acts };
  const slots = { you, year: last.year, ...(last.foe && { foe: last.foe }) };
  return { ways: [...joined(ways.slice(0, 6), mind, act, slots), ...ways], acts };
}

const RECALLED: Partial<Record<Deed["what"], SpeechAct>> = {
  came: "didCome",
  stayedOut: "didStay",
  signed: "didSign",
  declined: "didDecline",
};

/** Whether it tells the truth about something today, by its temper. */
export function isCandid({ mind, you }: Talker, about: string): boolean {
  return mind.dice("candour", "talk", about, you) < mind.nature.candour;
}
