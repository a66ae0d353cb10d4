import type { Order } from "../order.ts";
import { refuseOrders } from "../orders/index.ts";
import { markReady } from "./desk.ts";
import type { Verb } from "./verb.ts";

/** Sealing replaces what was sealed before; it can be done again until the orders are opened. */
export const orders: Verb<{ type: "orders"; orders: Order[] }> = {
  refuse: (desk, { orders }) => (desk.pub.phase === "orders" ? refuseOrders(desk, orders) : "wrongPhase"),
  act: (turn, seat, { orders }) => {
    turn.emit({ kind: "ordersSealed", seat, orders });
    markReady(turn, seat);
  },
};
