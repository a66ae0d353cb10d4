import { useEffect, useState } from "preact/hooks";
import { deskOf } from "../../shared/desk.ts";
import { knownIn, orderPreview } from "../../shared/insight/index.ts";
import type { Order } from "../../shared/order.ts";
import { factsOf, type Option, options, refuseOrders, totalCost } from "../../shared/orders/index.ts";
import { REFUSALS } from "../../shared/refusal.ts";
import { ORDER_KINDS, type OrderKind } from "../../shared/words.ts";
import { useMayOrder, useOffice } from "../game/office.tsx";
import { useSession, useView } from "../game/session.ts";
import { ReceiptLine } from "../parts/paper.tsx";
import { cap, count } from "../text/names.ts";
import { effectText, ORDER_NAMES, orderText, orderWords, targetText } from "../text/orders.ts";
import { Pledge } from "./speech.tsx";

const same = (a: Order, b: Order) => JSON.stringify(a) === JSON.stringify(b);

/** The order sheet: legal orders only, each with its price and its likely effect. */
export function Orders() {
  const session = useSession();
  const office = useOffice("orders");
  const view = useView();
  const mine = view.mine!;
  const desk = deskOf(view)!;
  const sealed = mine.orders;
  const [sheet, setSheet] = useState<Order[]>(sealed ?? []);
  const [kind, setKind] = useState<OrderKind | undefined>(undefined);
  const offered = options(desk);
  const { numbers } = desk;
  const cost = totalCost(factsOf(desk), desk.seat, sheet);
  const why = refuseOrders(desk, sheet);
  const isSealed =
    sealed !== undefined && sealed.length === sheet.length && sealed.every((order, at) => same(order, sheet[at]!));
  const mayOrder = useMayOrder();
  // Where two offices write one sheet, what the other has sealed comes into this one's copy.
  const others = JSON.stringify((sealed ?? []).filter(({ kind }) => !mayOrder(kind)));
  useEffect(() => {
    setSheet((now) => [...now.filter(({ kind }) => mayOrder(kind)), ...(JSON.parse(others) as Order[])]);
  }, [others]);
  const kinds = ORDER_KINDS.filter((one) => mayOrder(one) && offered.some(({ order }) => order.kind === one));
  const toggle = (order: Order) =>
    setSheet(sheet.some((one) => same(one, order)) ? sheet.filter((one) => !same(one, order)) : [...sheet, order]);
  return (
    <div class="desk-body orders">
      <header class="desk-head">
        <h2>What will you do this year?</h2>
        <p class="hint">
          {count(numbers.ordersFree, "order")}; a third costs {numbers.thirdOrder} more. They open together, and can be
          changed until then.
        </p>
      </header>
      <div class="orders-sheet document">
        <p class="document-kind">Sealed orders, year {view.pub.round}</p>
        <ol class="order-list">
          {sheet.map((order) => (
            <li key={JSON.stringify(order)}>
              <span>{cap(orderText(order, mine.seat))}</span>
              <button
                type="button"
                class="quiet"
                disabled={!mayOrder(order.kind)}
                onClick={() => toggle(order)}
                aria-label={`Strike out: ${orderText(order, mine.seat)}`}
              >
                Strike out
              </button>
            </li>
          ))}
          {sheet.length === 0 && <li class="hint">No orders yet. A sheet without orders can be sealed too.</li>}
        </ol>
        <p class="orders-cost">
          Influence <span class="num">{mine.influence}</span> {"\u2192"}{" "}
          <strong class="num">{mine.influence - cost}</strong>
          {sheet.length > numbers.ordersFree && (
            <span class="hint"> with {numbers.thirdOrder} for the third order</span>
          )}
        </p>
        {why && <p class="trouble">{REFUSALS[why]}</p>}
        <p class="offer-acts">
          <button
            type="button"
            class="wax"
            title={office}
            disabled={office !== undefined || why !== undefined || isSealed || session.busy.value || view.pub.paused}
            onClick={() => session.act({ type: "orders", orders: sheet }, "Saved")}
            data-testid="seal-orders"
          >
            {isSealed
              ? "Sealed"
              : sealed
                ? "Seal the change"
                : sheet.length === 0
                  ? "Seal without orders"
                  : "Seal the orders"}
          </button>
          {sealed && !isSealed && (
            <span class="unsaved">Not saved: the sheet that counts has {count(sealed.length, "order")}.</span>
          )}
        </p>
        <ReceiptLine receipt={session.receipt.value?.about === "orders" ? session.receipt.value : undefined} />
      </div>
      <div class="orders-tray">
        <fieldset class="kinds" aria-label="Kinds of order">
          {kinds.map((one) => (
            <button
              type="button"
              key={one}
              aria-pressed={kind === one}
              onClick={() => setKind(kind === one ? undefined : one)}
              data-testid={`kind-${one}`}
            >
              {ORDER_NAMES[one]}
              <span class="num price">{priceOf(offered, one)}</span>
            </button>
          ))}
        </fieldset>
        {kind === undefined ? (
          <p class="hint">Choose a kind of order. Only what you may write is offered.</p>
        ) : (
          <>
            <p class="hint">{orderWords(kind, numbers)}</p>
            <ul class="option-list">
              {offered
                .filter(({ order }) => order.kind === kind)
                .map((option) => (
                  <OptionRow
                    key={JSON.stringify(option.order)}
                    option={option}
                    chosen={sheet.some((one) => same(one, option.order))}
                    full={sheet.length >= numbers.ordersMost}
                    onToggle={() => toggle(option.order)}
                  />
                ))}
            </ul>
          </>
        )}
      </div>
      <Pledge />
    </div>
  );
}

function priceOf(offered: readonly Option[], kind: OrderKind): string {
  const costs = offered.filter(({ order }) => order.kind === kind).map(({ cost }) => cost);
  const [low, high] = [Math.min(...costs), Math.max(...costs)];
  return low === high ? String(low) : `${low}\u2013${high}`;
}

function OptionRow(props: { option: Option; chosen: boolean; full: boolean; onToggle: () => void }) {
  const { option, chosen, full, onToggle } = props;
  const view = useView();
  const seat = view.mine!.seat;
  const effects = effectText(option.order, orderPreview(view, option.order, seat), seat, knownIn(view).numbers);
  return (
    <li class={chosen ? "option chosen" : "option"}>
      <button
        type="button"
        class="option-button"
        aria-pressed={chosen}
        disabled={!chosen && full}
        onClick={onToggle}
        data-testid="order-option"
      >
        <span class="option-target">{targetText(option.order, seat)}</span>
        <span class="option-cost">
          <span class="num">{option.cost}</span> influence
        </span>
        <span class="option-effect">{effects.join(" ")}</span>
      </button>
    </li>
  );
}
