import type { Bot } from "../../../shared/bots/bot.ts";
import { isLegal } from "../../../shared/bots/naive/change.ts";
import { allowed } from "../../../shared/bots/naive/index.ts";
import { deskOf } from "../../../shared/desk.ts";
import { brinkPreview, knownIn, lineUpPreview } from "../../../shared/insight/index.ts";
import type { SeatMessage } from "../../../shared/message.ts";
import type { Order } from "../../../shared/order.ts";
import { options } from "../../../shared/orders/index.ts";
import { isPrincipal } from "../../../shared/rules/crises.ts";
import type { View } from "../../../shared/view.ts";
import type { Seat } from "../../../shared/words.ts";
import { exposure, joiningPoints, offersIn, signingPoints } from "./figures.ts";

/** A decision between two acts, and by how many points the figures on the page prefer the first. */
export interface Decision {
  what: "sign" | "honour" | "stand";
  gap: number;
  /** What is done if the gap is above 0, and otherwise. */
  yes: SeatMessage;
  no: SeatMessage;
}

/** A sensible newcomer: believes the figures that the pages show, and does what they favour. */
export const sensible: Bot = (view) => {
  const { pub, mine } = view;
  if (!mine) return [];
  const decided = decisionsIn(view).map(({ gap, yes, no }) => (gap > 0 ? yes : no));
  const replies = pub.phase === "summit" ? repliesIn(view) : [];
  if (pub.sheets[mine.seat]!.ready) return [...decided, ...replies].map((act) => ({ act }));
  const ready: SeatMessage = { type: "ready", ready: true };
  return [...decided, ...replies, ...unasked(view), ready].map((act) => ({ act }));
};

/** What the seat has to decide now, and what the pages say of it. */
export function decisionsIn(view: View): Decision[] {
  const seat = view.mine!.seat;
  switch (view.pub.phase) {
    case "summit":
      return draftsIn(view, seat).slice(0, 1);
    case "lineup":
      return view.pub.sheets[seat]!.ready ? [] : callsIn(view, seat);
    case "brink":
      return view.pub.sheets[seat]!.ready ? [] : brinksIn(view, seat);
    default:
      return [];
  }
}

/** Papers to be signed or declined; one is decided at a time, since each signature changes what the next is worth. */
function draftsIn(view: View, seat: Seat): Decision[] {
  return view
    .mine!.drafts.filter(({ signed }) => !signed.includes(seat))
    .map(({ id, terms }): Decision => {
      const yes: SeatMessage = { type: "sign", draft: id };
      const gap = isLegal(view, yes) ? signingPoints(view, terms, seat) : Number.NEGATIVE_INFINITY;
      return { what: "sign", gap, yes, no: { type: "decline", draft: id, reason: "unneeded" } };
    })
    .sort((a, b) => b.gap - a.gap);
}

function callsIn(view: View, seat: Seat): Decision[] {
  return view.pub.crises.flatMap(({ id }): Decision[] => {
    const preview = lineUpPreview(view, id, seat);
    if (preview?.role !== "called") return [];
    const answer = (answer: "honour" | "stay"): SeatMessage => ({ type: "answer", crisis: id, answer });
    return [{ what: "honour", gap: joiningPoints(view, preview, seat), yes: answer("honour"), no: answer("stay") }];
  });
}

/** The stronger the other side, the likelier it stands: what one might guess without knowing who it is. */
function brinksIn(view: View, seat: Seat): Decision[] {
  const { finalStanding } = knownIn(view).numbers;
  return view.pub.crises.flatMap((crisis): Decision[] => {
    const preview = isPrincipal(crisis, seat) ? brinkPreview(view, crisis.id, seat) : undefined;
    if (!preview) return [];
    const stands = 1 - preview.win / 100;
    const worth = (mine: "stand" | "yield") =>
      preview.cells
        .filter((cell) => cell.mine === mine)
        .map((cell) => (cell.points + cell.standing / finalStanding) * (cell.theirs === "stand" ? stands : 1 - stands))
        .reduce((sum, points) => sum + points, 0);
    const choose = (choice: "stand" | "yield"): SeatMessage => ({ type: "brink", crisis: crisis.id, choice });
    return [{ what: "stand", gap: worth("stand") - worth("yield"), yes: choose("stand"), no: choose("yield") }];
  });
}

function repliesIn(view: View): SeatMessage[] {
  const { seat, soundings } = view.mine!;
  return soundings
    .map(({ id, terms }): SeatMessage => {
      const would = signingPoints(view, terms, seat) > 0;
      return { type: "reply", sounding: id, would, ...(!would && { reason: "unneeded" }) };
    })
    .filter((act) => isLegal(view, act));
}

/** What nobody asked for: drafts, a vote, orders. */
function unasked(view: View): SeatMessage[] {
  switch (view.pub.phase) {
    case "summit":
      return offersIn(view, view.mine!.seat)
        .map((terms): SeatMessage => ({ type: "draft", terms }))
        .filter((act) => isLegal(view, act));
    case "vote":
      return [{ type: "vote", vote: view.pub.steps.tabled === 3 ? "no" : "yes" }];
    case "orders":
      return [{ type: "orders", orders: ordersIn(view) }];
    default:
      return [];
  }
}

/** Two orders: arm if a rival exposes one, then whatever comes first of talks, a reassured rival, and a probe. */
function ordersIn(view: View): Order[] {
  const { seat } = view.mine!;
  const isExposed = exposure(view, seat) >= 1;
  const open = options(deskOf(view)!).map(({ order }) => order);
  const first = (is: (order: Order) => boolean) => open.filter(is).slice(0, 1);
  return allowed(view, [
    ...first((order) => isExposed && order.kind === "arm" && order.target === seat),
    ...first(({ kind }) => kind === "host"),
    ...first((order) => order.kind === "reassure" && knownIn(view).chance(seat, order.target) >= 1),
    ...first(({ kind }) => kind === "probe"),
  ]);
}
