import type { Event } from "../../shared/event.ts";
import type { Order } from "../../shared/order.ts";
import type { Crisis } from "../../shared/state.ts";
import type { BySeat, Seat } from "../../shared/words.ts";
import { useSession, useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { eventText } from "../text/chronicle.ts";
import { headlineOf, outcomeText, storyOf } from "../text/crises.ts";
import { listOf, nameOf, paperName, signed, titleOf } from "../text/names.ts";
import { orderText } from "../text/orders.ts";
import { scoreText } from "../text/scores.ts";
import { Account, sumOf } from "./account.tsx";
import { ReadyButton } from "./ready.tsx";
import { LineUpShown } from "./sides.tsx";

const MINOR: readonly Event["kind"][] = ["pactSigned", "pactLeft", "pactEnded", "noticeGiven", "rivalryRevealed", "votesOpened", "hosted", "tieMoved", "strengthMoved", "missed"]; // biome-ignore format: one glance

/** The year as a front page: headline, crises, and every change of one's score with its reason. */
export function FrontPage() {
  const session = useSession();
  const view = useView();
  const { pub } = view;
  const head = headlineOf(pub.crises);
  const year = session.told.value.filter((told) => told.round === pub.round).map(({ event }) => event);
  const short = year.filter(
    (event) => MINOR.includes(event.kind) && !(event.kind === "strengthMoved" && event.why === "arms"),
  );
  const opened = year.find((event) => event.kind === "ordersOpened");
  return (
    <article class="front" data-testid="front-page" aria-labelledby="headline">
      <header class="front-head">
        <p class="front-name">{paperName()}</p>
        <p class="front-date">
          <span>
            Year {pub.round} of {pub.rounds}
          </span>
          <span>{titleOf(pub.title)}</span>
          <span>{pub.crises.length === 0 ? "Quiet edition" : "Late edition"}</span>
        </p>
      </header>
      <div class="front-lead">
        <h2 id="headline">{head.head}</h2>
        <p class="front-sub">{head.sub}</p>
      </div>
      <div class="front-columns">
        <div class="front-stories">
          {pub.crises.map((crisis) => (
            <Story key={crisis.id} crisis={crisis} />
          ))}
          {opened?.kind === "ordersOpened" && <OpenedOrders orders={opened.orders} />}
          <section class="front-short">
            <h3>In brief</h3>
            <ul>
              {short.map((event, at) => {
                const text = eventText(event, session.archive.value);
                return text ? <li key={at}>{text}</li> : null;
              })}
              {short.length === 0 && <li>Nothing else of note.</li>}
            </ul>
          </section>
        </div>
        <section class="front-score" aria-label="Your score">
          <Account />
          {view.mine && (
            <p class="front-ready">
              <ReadyButton label="I have read it" />
            </p>
          )}
        </section>
      </div>
    </article>
  );
}

/** Every order that could be seen, by seat. */
function OpenedOrders({ orders }: { orders: BySeat<Order[]> }) {
  const rows = (Object.entries(orders) as [Seat, Order[]][]).filter(([, list]) => list.length > 0);
  if (rows.length === 0) return null;
  return (
    <section class="front-orders">
      <h3>Orders of the year</h3>
      <ul>
        {rows.map(([seat, list]) => (
          <li key={seat}>
            <Flag party={seat} size={12} />{" "}
            <span>
              <strong>{nameOf(seat)}:</strong> {listOf(list.map((order) => orderText(order, seat, "itself")))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Story({ crisis }: { crisis: Crisis }) {
  const story = storyOf(crisis);
  const { pub } = useView();
  const points = pub.seats.flatMap((seat) => {
    const lines = (pub.crisisScores[seat] ?? []).filter((line) => line.about === crisis.id && line.round === pub.round);
    return lines.length > 0 ? [{ seat, lines }] : [];
  });
  return (
    <section class="story">
      <h3>{story.title}</h3>
      <p class="story-text">{story.text}</p>
      <p>
        <strong>{outcomeText(crisis)}</strong>
      </p>
      <LineUpShown crisis={crisis} />
      {points.length > 0 && (
        <ul class="story-points">
          {points.map(({ seat, lines }) => (
            <li key={seat}>
              <Flag party={seat} size={11} /> {nameOf(seat)}{" "}
              <span class={sumOf(lines) < 0 ? "num bad" : "num good"}>{signed(sumOf(lines))}</span>
              <span class="hint"> {lines.map((line) => scoreText(line)).join("; ")}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
