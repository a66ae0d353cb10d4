import type { Event } from "../event.ts";
import type { Order } from "../order.ts";
import { type BySeat, MODULES, ORDER_KINDS } from "../words.ts";
import { isNumberName, type Numbers, numbersWith } from "../world/numbers.ts";

/**
 * An event of a kept game as today's rules go on with it: whatever number the game's table did not have when it began is
 * what it is today, those that are no more are left out, and all others stay as they were. Orders of a kind that is no more
 * are left out of sealed sheets; where an old one failed, the pair and the reason stay, under the order that asks about it today.
 */
export function grown(event: Event): Event {
  switch (event.kind) {
    case "gameBegan": {
      const { setup } = event;
      const without = setup.without.filter((module) => MODULES.includes(module));
      return { ...event, setup: { ...setup, without, numbers: { ...numbersWith(), ...knownOf(setup.numbers) } } };
    }
    case "ordersSealed":
      return event.orders.every(isKnown) ? event : { ...event, orders: event.orders.filter(isKnown) };
    case "ordersOpened":
      return { ...event, orders: openedOf(event.orders) };
    case "orderFailed":
      return isKnown(event.order) ? event : { ...event, order: { ...event.order, kind: "probe" } as Order };
    default:
      return event;
  }
}

function knownOf(numbers: Numbers): Partial<Numbers> {
  return Object.fromEntries(Object.entries(numbers).filter(([name]) => isNumberName(name)));
}

function isKnown({ kind }: Order): boolean {
  return ORDER_KINDS.includes(kind);
}

function openedOf(orders: BySeat<Order[]>): BySeat<Order[]> {
  return Object.fromEntries(Object.entries(orders).map(([seat, sheet]) => [seat, sheet.filter(isKnown)]));
}
