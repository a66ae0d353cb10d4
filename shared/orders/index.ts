import type { Desk } from "../desk.ts";
import type { Order } from "../order.ts";
import type { RefusalCode } from "../refusal.ts";
import type { Turn } from "../rules/turn.ts";
import type { BySeat, OrderKind, Seat } from "../words.ts";
import { ORDER_KINDS } from "../words.ts";
import { arm } from "./arm.ts";
import { court } from "./court.ts";
import { host } from "./host.ts";
import type { CostFacts, Kind, Written } from "./kind.ts";
import { press } from "./press.ts";
import { probe } from "./probe.ts";
import { reassure } from "./reassure.ts";

/** The shelf of orders. To add one: a word in ORDER_KINDS, a shape in order.ts, a file here. */
const KINDS: { [K in OrderKind]: Kind<K> } = { arm, court, reassure, host, probe, press };

function kindOf<K extends OrderKind>(kind: K): Kind<K> {
  return KINDS[kind] as unknown as Kind<K>;
}

/** An order that may be written, and what it costs by itself. */
export interface Option {
  order: Order;
  cost: number;
}

/** Every order that this seat may write now, by what it knows. None of them will be refused. */
export function options(desk: Desk): Option[] {
  return ORDER_KINDS.flatMap((kind) =>
    kindOf(kind)
      .candidates(desk)
      .filter((order) => refuseOrder(desk, order) === undefined)
      .map((order) => ({ order, cost: costOf(factsOf(desk), desk.seat, order) })),
  );
}

/** Why one order may not be written; undefined when it may. */
export function refuseOrder(desk: Desk, order: Order): RefusalCode | undefined {
  return (
    kindOf(order.kind).refuse(desk, order as never) ??
    (costOf(factsOf(desk), desk.seat, order) > desk.mine.influence ? "tooDear" : undefined)
  );
}

/** Why a whole sheet of orders may not be sealed; undefined when it may. */
export function refuseOrders(desk: Desk, orders: readonly Order[]): RefusalCode | undefined {
  if (orders.length > desk.numbers.ordersMost) return "tooManyOrders";
  if (new Set(orders.map(nameOf)).size < orders.length) return "twiceSame";
  for (const order of orders) {
    const why = refuseOrder(desk, order);
    if (why) return why;
  }
  return totalCost(factsOf(desk), desk.seat, orders) > desk.mine.influence ? "tooDear" : undefined;
}

/** Influence that one order costs. */
export function costOf(facts: CostFacts, seat: Seat, order: Order): number {
  return kindOf(order.kind).cost(facts, seat, order as never);
}

/** Influence that a sheet of orders costs, the price of more than the free ones included. */
export function totalCost(facts: CostFacts, seat: Seat, orders: readonly Order[]): number {
  const { ordersFree, thirdOrder } = facts.numbers;
  let cost = Math.max(0, orders.length - ordersFree) * thirdOrder;
  for (const order of orders) cost += costOf(facts, seat, order);
  return cost;
}

export function factsOf({ numbers, pub }: Desk): CostFacts {
  return { numbers, steps: pub.steps };
}

/** All orders of a round by their kind, each kind seat by seat. */
export type Sorted = { [K in OrderKind]: Written<K>[] };

export function sorted(seats: readonly Seat[], orders: BySeat<Order[]>): Sorted {
  const written: Sorted = { arm: [], court: [], reassure: [], host: [], probe: [], press: [] };
  for (const seat of seats) {
    for (const order of orders[seat] ?? []) (written[order.kind] as Written<OrderKind>[]).push({ seat, order });
  }
  return written;
}

/** Opens all orders at once: everybody pays, then each kind is resolved in its turn. */
export function resolveOrders(turn: Turn, orders: BySeat<Order[]>, written: Sorted): void {
  const facts = { numbers: turn.numbers, steps: turn.state.steps };
  for (const seat of turn.state.setup.seats) {
    const sheet = orders[seat];
    const cost = sheet ? totalCost(facts, seat, sheet) : 0;
    if (cost > 0) turn.emit({ kind: "influenceMoved", seat, by: -cost, why: "orders" });
  }
  for (const kind of ORDER_KINDS) resolveKind(turn, kind, written);
}

function resolveKind<K extends OrderKind>(turn: Turn, kind: K, written: Sorted): void {
  kindOf(kind).resolve(turn, written[kind]);
}

/** Two orders of the same name cannot stand on one sheet. */
function nameOf(order: Order): string {
  return Object.entries(order)
    .filter(([key]) => key !== "toward")
    .map(([, value]) => value)
    .join(" ");
}
