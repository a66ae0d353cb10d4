import type { Event } from "../../shared/event.ts";
import type { Answer, Seat } from "../../shared/words.ts";
import { type Archive, eventText } from "./chronicle.ts";
import { cap, inText, listOf, names } from "./names.ts";
import { orderText } from "./orders.ts";

const ANSWER_WORDS: Record<Answer, string> = {
  honour: "will honour",
  stay: "will stay out",
  back: "will back the challenger",
  mediate: "offers to mediate",
  none: "keeps out of it",
};

/** What a facilitator reads besides what everybody may: what each seat does under its own seal. */
export function secretText(event: Event, archive: Archive): string | undefined {
  switch (event.kind) {
    case "ordersSealed": {
      const { seat, orders } = event;
      const list = orders.length > 0 ? listOf(orders.map((order) => orderText(order, seat, "itself"))) : "no orders";
      return `${cap(inText(seat))} sealed: ${list}.`;
    }
    case "voted":
      return `${cap(inText(event.seat))} votes ${event.vote}.`;
    case "answered": {
      const crisis = archive.crises.get(event.crisis);
      const about = crisis ? ` (${names([crisis.challenger, crisis.defender])})` : "";
      return `${cap(inText(event.seat))} ${ANSWER_WORDS[event.answer]}${about}.`;
    }
    case "brinkChosen":
      return `${cap(inText(event.seat))} will ${event.choice}.`;
    case "noted":
      return event.note.guess
        ? `${cap(inText(event.seat))} guesses: ${event.at.includes("-") ? names(event.at.split("-") as Seat[]) : "its page"} ${event.note.guess === "rivals" ? "are rivals" : event.note.guess === "not" ? "are none" : "unsure"}.`
        : `${cap(inText(event.seat))} wrote in its notebook.`;
    case "humbled":
      return `${cap(inText(event.seat))} humbled ${inText(event.rival)}.`;
    default:
      return eventText(event, archive);
  }
}

/** Of what a facilitator alone, or only some, have heard so far. */
export const SECRET: readonly Event["kind"][] = [
  "ordersSealed", "voted", "answered", "brinkChosen", "noted", "drafted", "signed", "declined", "sounded", "replied",
  "learned",
]; // biome-ignore format: one glance
