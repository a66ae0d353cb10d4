import { deskOf } from "../../desk.ts";
import type { SeatMessage, Terms } from "../../message.ts";
import type { Order } from "../../order.ts";
import { options } from "../../orders/index.ts";
import type { View } from "../../view.ts";
import { type Party, pairOf, type Seat } from "../../words.ts";
import type { Bot } from "../bot.ts";
import { both, type Change, changed, isLegal } from "./change.ts";
import { allowed, choosing, signing } from "./index.ts";

/**
 * Seats that help each other by plan, whatever it costs the table: they cover, pay, reassure, host and arm each other,
 * come when called, press nobody of their own in earnest (both yield, which pays both), and else play as the base does.
 */
export function ringBot(members: readonly Seat[], base: Bot): Bot {
  const isOurs = (seat: string) => (members as readonly string[]).includes(seat);
  const among = signing((_, { terms }) => terms.members.every(isOurs));
  const yields = choosing("yield", (view, id) => {
    const crisis = view.pub.crises.find((crisis) => crisis.id === id)!;
    return isOurs(crisis.challenger) && isOurs(crisis.defender);
  });
  return changed(base, both(among, drafting(members), ordering(members), honouring(members), yields));
}

/** Once a summit, the first of the ring drafts a defence pact of all against anyone; its richest pays its poorest. */
function drafting(members: readonly Seat[]): Change {
  return (view, acts) => {
    const { seat, drafts } = view.mine!;
    const { phase, round, sheets, pacts } = view.pub;
    if (phase !== "summit" || seat !== members[0] || sheets[seat]!.ready) return [...acts];
    const isOurs = (list: readonly Seat[]) =>
      list.length === members.length && list.every((one) => members.includes(one));
    const signed = pacts.some((pact) => pact.kind === "defence" && isOurs(pact.members) && pact.since === round);
    if (signed || drafts.some(({ terms }) => terms.kind === "defence" && isOurs(terms.members))) return [...acts];
    const byWealth = [...members].sort((a, b) => sheets[b]!.influence - sheets[a]!.influence);
    const [rich, poor] = [byWealth[0]!, byWealth.at(-1)!];
    const amount = Math.floor((sheets[rich]!.influence - sheets[poor]!.influence) / 2);
    const terms: Terms = { kind: "defence", members: [...members] };
    const paid: SeatMessage = {
      type: "draft",
      terms: amount > 0 ? { ...terms, pay: { from: rich, to: poor, amount } } : terms,
    };
    const plain: SeatMessage = { type: "draft", terms };
    const drafted = [paid, plain].find((act) => isLegal(view, act));
    return drafted ? [drafted, ...acts] : [...acts];
  };
}

/** Two of the ring reassure each other while that brings them closer, and the others host them; each arms the next if it has an order left. */
function ordering(members: readonly Seat[]): Change {
  return (view, acts) =>
    acts.map((act) => {
      if (act.type !== "orders") return act;
      const own = act.orders.filter((order) => !isAgainst(order, members));
      const next = members[(members.indexOf(view.mine!.seat) + 1) % members.length]!;
      return { ...act, orders: allowed(view, [...planned(view, members), ...own, { kind: "arm", target: next }]) };
    });
}

function planned(view: View, members: readonly Seat[]): Order[] {
  const { seat } = view.mine!;
  const { bonds } = view.pub;
  const pairs = members.flatMap((a, at) => members.slice(at + 1).map((b): [Seat, Seat] => (a < b ? [a, b] : [b, a])));
  const talks = pairs
    .filter(([a, b]) => {
      const bond = bonds[pairOf(a, b)]!;
      return bond.shown > Math.max(0, bond.printed - 2);
    })
    .sort(([a, b], [c, d]) => bonds[pairOf(c, d)]!.shown - bonds[pairOf(a, b)]!.shown)[0];
  const written: Order[] = [];
  if (talks) {
    const [a, b] = talks;
    if (seat === a || seat === b) written.push({ kind: "reassure", target: seat === a ? b : a });
    else written.push({ kind: "host", a, b });
  }
  const open = options(deskOf(view)!).map(({ order }) => order);
  const rivals = open.filter(
    (order) => order.kind === "press" && members.includes(order.target) && seat < order.target,
  );
  return [...rivals, ...written];
}

function isAgainst(order: Order, members: readonly Seat[]): boolean {
  return order.kind === "press" && members.includes(order.target);
}

/** Comes when one of the ring calls. */
function honouring(members: readonly Seat[]): Change {
  return (view, acts) => {
    if (view.pub.phase !== "lineup" || acts.length === 0) return [...acts];
    const calls = view.pub.crises
      .filter(({ defender }) => (members as readonly Party[]).includes(defender))
      .map((crisis): SeatMessage => ({ type: "answer", crisis: crisis.id, answer: "honour" }))
      .filter((act) => isLegal(view, act));
    const ids = calls.map((act) => (act.type === "answer" ? act.crisis : ""));
    return [...calls, ...acts.filter((act) => act.type !== "answer" || !ids.includes(act.crisis))];
  };
}
