import { deskOf } from "../../desk.ts";
import type { SeatMessage } from "../../message.ts";
import type { Order } from "../../order.ts";
import { options } from "../../orders/index.ts";
import { isPrincipal } from "../../rules/crises.ts";
import type { Draft } from "../../state.ts";
import type { View } from "../../view.ts";
import type { Answer, Choice, Vote } from "../../words.ts";
import type { Bot } from "../bot.ts";
import { both, type Change, changed, isLegal, without } from "./change.ts";

/** Policies of one idea: each does as a competent bot does, but for the one thing it always or never does. */
export const NAIVE = {
  /** Stays out of every call. */
  alwaysBetray: answering("stay"),
  /** Stands by its partners in every crisis: honours every call, and backs whoever of them challenges. */
  alwaysLoyal: both(answering("honour"), backing),
  alwaysYield: choosing("yield"),
  alwaysStand: choosing("stand"),
  /** Signs nothing and drafts nothing. */
  neverSign: without("sign", "draft"),
  /** Signs every draft put before it that it may sign. */
  alwaysSign: signing(() => true),
  noOrders: (_, acts) => acts.map((act) => (act.type === "orders" ? { ...act, orders: [] } : act)),
  neverProbe: (_, acts) =>
    acts.map((act) =>
      act.type === "orders" && act.orders.some(({ kind }) => kind === "probe")
        ? { ...act, orders: act.orders.filter(({ kind }) => kind !== "probe") }
        : act,
    ),
  /** Presses the strongest rival it may press, each year, and stands. */
  alwaysPress: both(pressing(1), choosing("stand")),
  /** Signs everything and says yes. */
  always: both(
    signing(() => true),
    voting(() => "yes"),
  ),
  /** Signs nothing, drafts nothing, tables nothing, and says no. */
  never: both(
    without("sign", "draft", "table"),
    voting(() => "no"),
  ),
  /** Presses every rival it may press, stands, and has no other orders. */
  press: both(pressing(2), choosing("stand")),
} satisfies Record<string, Change>;

export type NaiveName = keyof typeof NAIVE;
export const NAIVE_NAMES = Object.keys(NAIVE) as NaiveName[];

export function isNaiveName(name: string): name is NaiveName {
  return Object.hasOwn(NAIVE, name);
}

/** A policy of one idea on top of a competent bot. */
export function naiveBot(name: NaiveName, base: Bot): Bot {
  return changed(base, NAIVE[name]);
}

/** Gives every call the same answer; offers to mediate and the like are left to the base. */
function answering(answer: Extract<Answer, "honour" | "stay">): Change {
  return (view, acts) => {
    if (view.pub.phase !== "lineup" || acts.length === 0) return [...acts];
    const calls = view.pub.crises.map((crisis): SeatMessage => ({ type: "answer", crisis: crisis.id, answer }));
    const mine = calls.filter((call) => isLegal(view, call));
    return [...mine, ...acts.filter((act) => act.type !== "answer" || !isCall(act.answer))];
  };
}

/** Backs the first partner that it may back, and otherwise does as its base. */
function backing(view: View, acts: readonly SeatMessage[]): SeatMessage[] {
  if (view.pub.phase !== "lineup" || acts.length === 0) return [...acts];
  const isOffer = (act: SeatMessage) => act.type === "answer" && (act.answer === "mediate" || act.answer === "back");
  const back = view.pub.crises
    .map((crisis): SeatMessage => ({ type: "answer", crisis: crisis.id, answer: "back" }))
    .find((act) => isLegal(view, act));
  return back ? [back, ...acts.filter((act) => !isOffer(act))] : [...acts];
}

function isCall(answer: Answer): boolean {
  return answer === "honour" || answer === "stay";
}

/** Chooses the same at every brink. */
export function choosing(choice: Choice, when: (view: View, crisis: string) => boolean = () => true): Change {
  return (view, acts) => {
    const { phase, crises } = view.pub;
    if (phase !== "brink" || acts.length === 0) return [...acts];
    const mine = crises.filter((crisis) => isPrincipal(crisis, view.mine!.seat) && when(view, crisis.id));
    const chosen = mine.map(({ id }): SeatMessage => ({ type: "brink", crisis: id, choice }));
    return [
      ...chosen,
      ...acts.filter((act) => act.type !== "brink" || !mine.some((crisis) => crisis.id === act.crisis)),
    ];
  };
}

/** Signs what it may of the drafts of others, and never declines those. */
export function signing(wants: (view: View, draft: Draft) => boolean): Change {
  return (view, acts) => {
    if (view.pub.phase !== "summit") return [...acts];
    const open = view.mine!.drafts.filter((draft) => !draft.signed.includes(view.mine!.seat) && wants(view, draft));
    const signed = open.map(({ id }): SeatMessage => ({ type: "sign", draft: id })).filter((act) => isLegal(view, act));
    const ids = signed.map((act) => (act.type === "sign" ? act.draft : ""));
    return [
      ...signed,
      ...acts.filter((act) => !((act.type === "sign" || act.type === "decline") && ids.includes(act.draft))),
    ];
  };
}

/** Votes by rule. */
function voting(wants: (view: View) => Vote): Change {
  return (view, acts) => acts.map((act) => (act.type === "vote" ? { ...act, vote: wants(view) } : act));
}

/** Puts presses before the other orders, strongest rival first, and keeps of the rest what it still may. */
function pressing(most: number): Change {
  return (view, acts) =>
    acts.map((act) => {
      if (act.type !== "orders") return act;
      const strength = (order: Order) => (order.kind === "press" ? view.pub.sheets[order.target]!.strength : 0);
      const presses = options(deskOf(view)!)
        .map(({ order }) => order)
        .filter(({ kind }) => kind === "press")
        .sort((a, b) => strength(b) - strength(a))
        .slice(0, most);
      const others = most > 1 ? [] : act.orders.filter(({ kind }) => kind !== "press");
      return { ...act, orders: allowed(view, [...presses, ...others]) };
    });
}

/** As many of the orders, from the first on, as the seat may seal together: at most two. */
export function allowed(view: View, orders: readonly Order[]): Order[] {
  const sheet: Order[] = [];
  for (const order of orders) {
    const more = [...sheet, order];
    if (more.length <= 2 && isLegal(view, { type: "orders", orders: more })) sheet.push(order);
  }
  return sheet;
}
