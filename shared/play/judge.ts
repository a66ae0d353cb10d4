import { deskOf } from "../desk.ts";
import type { Event } from "../event.ts";
import type { Author, HostMessage, HouseMessage, Message, SeatMessage } from "../message.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { mayWashington } from "../rules/crises.ts";
import type { State } from "../state.ts";
import { VERBS } from "../verbs/index.ts";
import type { Verb } from "../verbs/verb.ts";
import type { View } from "../view.ts";
import { isSeat } from "../words.ts";
import { inject } from "./inject.ts";
import { resolvePhase } from "./resolve.ts";
import { characterOf, start } from "./start.ts";
import { OpenTurn } from "./turn.ts";

export interface Verdict {
  events: Event[];
  state: State;
}

/** Decides on one message and changes nothing: what follows from it, or why it is refused. */
export function judge(state: State, view: View, by: Author, message: Message): Verdict | Refusal {
  const turn = new OpenTurn(state);
  const refusal =
    by === "host" || by === "house"
      ? rule(turn, by, message as HostMessage | HouseMessage)
      : act(turn, view, message as SeatMessage);
  return refusal ?? { events: turn.events, state: turn.state };
}

function act(turn: OpenTurn, view: View, message: SeatMessage): Refusal | undefined {
  if (turn.state.phase === "gathering") return refuse("notStarted");
  const desk = deskOf(view);
  if (!desk) return refuse("noSeat");
  if (turn.state.phase === "over" && message.type !== "note") return refuse("over");
  const verb = VERBS[message.type] as Verb<SeatMessage>;
  const why = verb.refuse(desk, message);
  if (why) return refuse(why);
  verb.act(turn, desk.seat, message);
  return undefined;
}

function rule(turn: OpenTurn, by: "host" | "house", message: HostMessage | HouseMessage): Refusal | undefined {
  const { phase, setup, paused } = turn.state;
  switch (message.type) {
    case "start":
      if (phase !== "gathering") return refuse("alreadyStarted");
      start(turn);
      return undefined;
    case "advance":
      return end(turn, "host");
    case "deadline":
      return message.phase === phase && message.round === turn.state.round ? end(turn, "clock") : refuse("wrongPhase");
    case "par":
      turn.emit({ kind: "parPlayed", par: message.par });
      return undefined;
    case "proclaim":
      turn.emit({ kind: "proclaimed", text: message.text });
      return undefined;
    case "inject":
      return inject(turn, message.inject);
    case "playWashington":
      if (phase === "over") return refuse("over");
      if (setup.without.includes("washington")) return refuse("notWashington");
      if (turn.state.washington.isPlayed !== message.plays)
        turn.emit({ kind: "washingtonHeld", by: message.plays ? "facilitator" : "dice" });
      return undefined;
    case "washington": {
      const crisis = turn.state.crises.find(({ id }) => id === message.crisis);
      if (phase !== "lineup" || !crisis) return refuse("wrongPhase");
      if (!mayWashington(turn.state, crisis, message.answer)) return refuse("notWashington");
      turn.emit({ kind: "washingtonChosen", crisis: crisis.id, answer: message.answer });
      return undefined;
    }
    case "pause":
      if (phase === "over") return refuse("over");
      if (paused !== message.paused) turn.emit({ kind: "paused", paused: message.paused });
      return undefined;
    case "hold":
      if (!isSeat(message.seat) || !setup.seats.includes(message.seat)) return refuse("notInPlay");
      if (phase !== "gathering" && message.by === "nobody") return refuse("alreadyStarted");
      if (turn.state.holder[message.seat] === message.by && !message.bot) return undefined;
      turn.emit({
        kind: "seatHeld",
        seat: message.seat,
        by: message.by,
        why: by === "host" ? "host" : message.by === "people" ? "sat" : "left",
        bot: message.by === "bot" ? { ...characterOf(turn, message.seat), ...message.bot } : undefined,
      });
      return undefined;
  }
}

function end(turn: OpenTurn, by: "host" | "clock"): Refusal | undefined {
  if (turn.state.phase === "gathering") return refuse("notStarted");
  if (turn.state.phase === "over") return refuse("over");
  turn.emit({ kind: "advanced", by });
  resolvePhase(turn, by);
  return undefined;
}
