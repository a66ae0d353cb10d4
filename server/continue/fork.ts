import type { Event } from "../../shared/event.ts";
import type { Inject, SeatMessage, Terms } from "../../shared/message.ts";
import { apply } from "../../shared/play/apply.ts";
import { beginRound } from "../../shared/play/briefing.ts";
import { judge } from "../../shared/play/judge.ts";
import { allReady } from "../../shared/play/ready.ts";
import { resolve } from "../../shared/play/resolve.ts";
import { characterOf } from "../../shared/play/start.ts";
import { OpenTurn } from "../../shared/play/turn.ts";
import { isRefusal, type Refusal, refuse } from "../../shared/refusal.ts";
import { calledIn, isPrincipal } from "../../shared/rules/crises.ts";
import type { Change } from "../../shared/seminar/contract.ts";
import { see } from "../../shared/sight/see.ts";
import type { Draft, State } from "../../shared/state.ts";
import { fold } from "../../shared/table/table.ts";
import { VERBS } from "../../shared/verbs/index.ts";
import { type Pair, partiesOf, type Seat } from "../../shared/words.ts";
import type { Start } from "./course.ts";

/** The two ways that part at one event: as it was, and with one thing changed. */
export interface Fork {
  /** Number of the event at which they part. */
  from: number;
  round: number;
  asItWas: Start;
  changed: Start;
}

/** A state, and what has happened on the way to it. */
interface Way {
  state: State;
  tail: Event[];
}

/** Where a game that is over would have gone another way. Refused where the change is none, or nothing that was possible. */
export function forkOf(events: readonly Event[], change: Change): Fork | Refusal {
  switch (change.kind) {
    case "unsigned":
      return unsigned(events, change.pact);
    case "signed":
      return signed(events, change.draft);
    case "answer":
      return answered(events, change);
    case "choice":
      return chosen(events, change);
    case "revealed":
    case "noRivals":
      return redrawn(events, change);
  }
}

/** A running game with an inject and without it. */
export function withInject(events: readonly Event[], inject: Inject): Fork | Refusal {
  const state = fold(events);
  const verdict = judge(state, see(state, "facilitator"), "host", { type: "inject", inject });
  if (isRefusal(verdict)) return verdict;
  return {
    from: events.length,
    round: state.round,
    asItWas: startOf(events, { state, tail: [] }),
    changed: startOf(events, { state: verdict.state, tail: verdict.events }),
  };
}

/** A seat's message is taken, and whatever phases end by it end. */
export function taken({ state, tail }: Way, seat: Seat, message: SeatMessage): Way | Refusal {
  const verdict = judge(state, see(state, seat), seat, message);
  if (isRefusal(verdict)) return verdict;
  const way = { state: verdict.state, tail: [...tail, ...verdict.events] };
  while (allReady(way.state)) {
    const next = resolve(way.state, "ready");
    way.state = next.state;
    way.tail.push(...next.events);
  }
  return way;
}

/** Bots of their own character take every seat: what people would have done, nobody knows. */
function startOf(before: readonly Event[], way: Way, isBanned?: Start["isBanned"]): Start {
  const turn = new OpenTurn(way.state);
  for (const seat of way.state.setup.seats) {
    if (way.state.holder[seat] === "bot" && way.state.bots[seat]) continue;
    const isReady = way.state.ready[seat] ?? false;
    turn.emit({ kind: "seatHeld", seat, by: "bot", why: "left", bot: characterOf(turn, seat) });
    if (isReady) turn.emit({ kind: "readied", seat, ready: true });
  }
  return { before, state: turn.state, tail: [...way.tail, ...turn.events], isBanned };
}

function forkAt(
  events: readonly Event[],
  from: number,
  asItWas: Way,
  changed: Way,
  isBanned?: Start["isBanned"],
): Fork {
  const before = events.slice(0, from);
  return {
    from,
    round: asItWas.state.round,
    asItWas: startOf(before, asItWas),
    changed: startOf(before, changed, isBanned),
  };
}

/** The last signature is declined instead, and its parties do not put the same to each other again in that year. */
function unsigned(events: readonly Event[], id: string): Fork | Refusal {
  const at = events.findIndex((event) => event.kind === "pactSigned" && event.pact.id === id);
  const event = events[at];
  if (event?.kind !== "pactSigned" || event.draft === undefined) return refuse("noSuchPact");
  const from = events.findLastIndex((one, n) => n < at && one.kind === "signed" && one.draft === event.draft);
  const last = events[from];
  if (last?.kind !== "signed") return refuse("noSuchPact");
  const state = fold(events.slice(0, from));
  const way = { state, tail: [] };
  const asItWas = taken(way, last.seat, { type: "sign", draft: event.draft });
  const changed = taken(way, last.seat, { type: "decline", draft: event.draft, reason: "unsaid" });
  if (isRefusal(asItWas)) return asItWas;
  if (isRefusal(changed)) return changed;
  const { kind, members } = event.pact;
  return forkAt(events, from, asItWas, changed, (now, move) => {
    const terms = termsIn(now, move);
    return terms?.kind === kind && members.every((member) => terms.members.includes(member));
  });
}

function termsIn(state: State, move: SeatMessage): Terms | undefined {
  if (move.type === "draft") return move.terms;
  return move.type === "sign" ? state.drafts.find(({ id }) => id === move.draft)?.terms : undefined;
}

/** All who had not signed sign, at the moment at which the draft was declined or lapsed. */
function signed(events: readonly Event[], id: string): Fork | Refusal {
  const from = events.findIndex(
    (event) =>
      (event.kind === "declined" || event.kind === "draftLapsed" || event.kind === "draftVoided") && event.draft === id,
  );
  const end = events[from];
  if (!end || end.kind === "draftVoided") return refuse(end?.kind === "draftVoided" ? end.why : "noSuchDraft");
  const state = fold(events.slice(0, from));
  const draft = state.drafts.find((one) => one.id === id);
  if (!draft) return refuse("noSuchDraft");
  const turn = new OpenTurn(state);
  for (const seat of missing(draft)) VERBS.sign.act(turn, seat, { type: "sign", draft: id });
  const void_ = turn.events.find((event) => event.kind === "draftVoided");
  if (void_?.kind === "draftVoided") return refuse(void_.why);
  const was = new OpenTurn(state);
  was.emit(end);
  const way = (one: OpenTurn) => ({ state: one.state, tail: one.events });
  return forkAt(events, from, way(was), way(turn));
}

function missing({ terms, signed }: Draft): Seat[] {
  return terms.members.filter((member) => !signed.includes(member));
}

/** The moment at which a phase's secret answers were opened: all others stay as they were given. */
function openedAt(events: readonly Event[], kind: "linedUp" | "crisisEnded", crisis: string): number {
  const broke = events.findIndex((event) => event.kind === "crisisBroke" && event.crisis.id === crisis);
  return broke < 0 ? -1 : events.findIndex((event, n) => n > broke && event.kind === kind);
}

function answered(events: readonly Event[], change: Extract<Change, { kind: "answer" }>): Fork | Refusal {
  const from = openedAt(events, "linedUp", change.crisis);
  if (from < 0) return refuse("noSuchCrisis");
  const state = fold(events.slice(0, from));
  const crisis = state.crises.find(({ id }) => id === change.crisis);
  if (!crisis) return refuse("noSuchCrisis");
  if (!calledIn(state.pacts, crisis).includes(change.seat)) return refuse("notCalled");
  const { seat, answer } = change;
  return opened(events, from, state, { kind: "answered", seat, crisis: crisis.id, answer });
}

function chosen(events: readonly Event[], change: Extract<Change, { kind: "choice" }>): Fork | Refusal {
  const from = openedAt(events, "crisisEnded", change.crisis);
  if (from < 0) return refuse("noSuchCrisis");
  const state = fold(events.slice(0, from));
  const crisis = state.crises.find(({ id }) => id === change.crisis);
  if (!crisis) return refuse("noSuchCrisis");
  if (!isPrincipal(crisis, change.seat)) return refuse("notPrincipal");
  const { seat, choice } = change;
  return opened(events, from, state, { kind: "brinkChosen", seat, crisis: crisis.id, choice });
}

function opened(events: readonly Event[], from: number, state: State, instead: Event): Fork {
  const was = resolve(state, "ready");
  const turn = new OpenTurn(state);
  turn.emit(instead);
  const would = resolve(turn.state, "ready");
  const changed = { state: would.state, tail: [instead, ...would.events] };
  return forkAt(events, from, { state: was.state, tail: was.events }, changed);
}

/** Another draw of rivalries: the whole game from the start. Agendas stay as they were dealt. */
function redrawn(events: readonly Event[], change: Extract<Change, { pair: Pair }>): Fork | Refusal {
  const from = events.findIndex((event) => event.kind === "phaseBegan");
  const [began] = events;
  if (from < 0 || began?.kind !== "gameBegan") return refuse("notStarted");
  const { pair } = change;
  const drawn = events.slice(0, from).find((event) => event.kind === "rivalriesDrawn");
  const truths = drawn?.kind === "rivalriesDrawn" ? drawn.truths : {};
  const { setup } = began;
  const printed = setup.printed[pair];
  if (printed === undefined || !partiesOf(pair)) return refuse("notInPlay");
  const isHidden = truths[pair] !== undefined && truths[pair] >= setup.numbers.rivalryAt;
  if (!isHidden && (change.kind === "revealed" || printed < setup.numbers.rivalryAt)) return refuse("notRival");
  const recorded = events.slice(0, from);
  const changed =
    change.kind === "revealed"
      ? [...recorded, { kind: "rivalryRevealed", pair, value: truths[pair]!, why: "announced" } as const]
      : recorded.map((event) => withoutRivalry(event, pair));
  const way = (list: readonly Event[]): Way => {
    const turn = new OpenTurn(fold(list));
    beginRound(turn, 1);
    return { state: turn.state, tail: turn.events };
  };
  const asItWas = startOf(recorded, way(recorded));
  return { from: 0, round: 1, asItWas, changed: startOf(changed, way(changed)) };
}

/** A pair with a rivalry is printed, and drawn, as one just below suspicion. */
function withoutRivalry(event: Event, pair: Pair): Event {
  if (event.kind === "gameBegan") {
    const { setup } = event;
    const least = setup.numbers.suspicionFrom - 1;
    if ((setup.printed[pair] ?? 0) < setup.numbers.rivalryAt) return event;
    return { ...event, setup: { ...setup, printed: { ...setup.printed, [pair]: least } } };
  }
  if (event.kind === "rivalriesDrawn") {
    const { [pair]: _gone, ...truths } = event.truths;
    return { ...event, truths };
  }
  if (event.kind === "hiddenCounted") return event;
  return event;
}

/** The state after some events of a game, for what was really played. */
export function stateAfter(before: State, events: readonly Event[]): State {
  const state = { ...before };
  for (const event of events) apply(state, event, before);
  return state;
}
