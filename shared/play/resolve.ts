import type { Event } from "../event.ts";
import type { Order } from "../order.ts";
import { resolveOrders, sorted } from "../orders/index.ts";
import type { Turn } from "../rules/turn.ts";
import type { State } from "../state.ts";
import type { BySeat, Phase } from "../words.ts";
import { beginRound } from "./briefing.ts";
import { resolveBrinks } from "./brink.ts";
import { openVotes } from "./council.ts";
import { openLineUps } from "./lineup.ts";
import { breakOut } from "./outbreak.ts";
import { decidersIn } from "./ready.ts";
import { finish, reckon } from "./reckoning.ts";
import { characterOf } from "./start.ts";
import { OpenTurn } from "./turn.ts";

/** Why a phase ends: everybody is ready, the clock fell, or the host moved on. */
export type Ending = "ready" | "clock" | "host";

/** Ends the phase that a state is in and opens the next one. */
export function resolve(state: State, ending: Ending): { state: State; events: Event[] } {
  const turn = new OpenTurn(state);
  resolvePhase(turn, ending);
  return { state: turn.state, events: turn.events };
}

/** The round's table of contents. The Briefing opens a round by itself, at the head of its summit. */
export function resolvePhase(turn: OpenTurn, ending: Ending): void {
  if (ending === "clock") countMisses(turn);
  switch (turn.state.phase) {
    case "summit":
      lapseDrafts(turn);
      return open(turn, turn.state.steps.tabled ? "vote" : "orders");
    case "vote":
      openVotes(turn);
      return open(turn, "orders");
    case "orders":
      openOrders(turn);
      return turn.state.crises.length > 0 ? open(turn, "lineup") : reckon(turn);
    case "lineup":
      openLineUps(turn);
      return open(turn, "brink");
    case "brink":
      resolveBrinks(turn);
      return reckon(turn);
    case "reckoning":
      return turn.state.round < turn.state.setup.rounds ? beginRound(turn, turn.state.round + 1) : finish(turn);
  }
}

function open(turn: Turn, phase: Phase): void {
  turn.emit({ kind: "phaseBegan", phase, round: turn.state.round });
}

function lapseDrafts(turn: Turn): void {
  for (const { id, terms } of turn.state.drafts) turn.emit({ kind: "draftLapsed", draft: id, parties: terms.members });
}

/** All orders at once, then the crises that follow. Probes, and what failed for a secret reason, are not shown. */
function openOrders(turn: OpenTurn): void {
  const sealed = turn.state.orders;
  const written = sorted(turn.state.setup.seats, sealed);
  const before = turn.events.length;
  resolveOrders(turn, sealed, written);
  const failed = new Set<Order>();
  for (let at = before; at < turn.events.length; at += 1) {
    const event = turn.events[at]!;
    if (event.kind === "orderFailed") failed.add(event.order);
  }
  const isShown = (order: Order) => order.kind !== "probe" && !failed.has(order);
  const shown: BySeat<Order[]> = {};
  for (const seat of turn.state.setup.seats) {
    const sheet = sealed[seat];
    if (sheet) shown[seat] = sheet.every(isShown) ? sheet : sheet.filter(isShown);
  }
  turn.emit({ kind: "ordersOpened", orders: shown });
  breakOut(turn, written.press);
}

/** Who had something to decide and did nothing misses the deadline; after two in a row a bot keeps the seat. */
function countMisses(turn: Turn): void {
  const { phase } = turn.state;
  if (phase === "summit" || phase === "reckoning") return;
  for (const seat of decidersIn(turn.state)) {
    if (turn.state.holder[seat] !== "people" || turn.state.ready[seat] || turn.state.active[seat]) continue;
    turn.emit({ kind: "missed", seat, phase });
    if ((turn.state.misses[seat] ?? 0) >= turn.numbers.missesToBot) {
      turn.emit({ kind: "seatHeld", seat, by: "bot", why: "missed", bot: characterOf(turn, seat) });
    }
  }
}
