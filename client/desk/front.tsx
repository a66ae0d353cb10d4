import { useState } from "preact/hooks";
import type { Event } from "../../shared/event.ts";
import { exposersOf } from "../../shared/insight/index.ts";
import type { Order } from "../../shared/order.ts";
import type { Crisis, ScoreLine } from "../../shared/state.ts";
import type { BySeat, Seat } from "../../shared/words.ts";
import { useSession, useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { eventText } from "../text/chronicle.ts";
import { headlineOf, outcomeText, storyOf } from "../text/crises.ts";
import { cap, listOf, nameOf, names, signed } from "../text/names.ts";
import { orderText } from "../text/orders.ts";
import { ruleText, scoreText } from "../text/scores.ts";
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
        <p class="front-name">The Asian Courier</p>
        <p class="front-date">
          <span>
            Year {pub.round} of {pub.rounds}
          </span>
          <span>{pub.title}</span>
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

function sumOf(lines: readonly ScoreLine[]): number {
  return lines.reduce((sum, line) => sum + line.points, 0);
}

/** One's own lines of the year; each opens to what it follows from. */
function Account() {
  const session = useSession();
  const view = useView();
  const papers = session.papers.value;
  const { pub } = view;
  if (!papers) return <PublicAccount />;
  const lines = papers.scores.filter((line) => line.round === pub.round);
  const exposers = exposersOf(view, papers.seat).filter(({ chance }) => chance >= 1);
  return (
    <>
      <h3>Your account</h3>
      <p class="front-sum">
        <strong class="num">{signed(sumOf(lines))}</strong> this year,{" "}
        <strong class="num">{signed(papers.points)}</strong> in all
        {papers.percentile !== undefined && <>; better than {Math.round(papers.percentile)} in 100</>}
      </p>
      <ul class="account">
        {lines.map((line, at) => (
          <AccountLine key={`${line.why} ${at}`} line={line} />
        ))}
        {lines.length === 0 && (
          <li class="hint">
            No line this year.
            {exposers.length === 1 &&
              ` One rival exposes you, ${names(exposers.map(({ rival }) => rival))}: neither a point nor a loss.`}
          </li>
        )}
      </ul>
      <p class="hint">Tap a line to see what it follows from.</p>
    </>
  );
}

function AccountLine({ line }: { line: ScoreLine }) {
  const session = useSession();
  const view = useView();
  const [open, setOpen] = useState(false);
  const archive = session.archive.value;
  const seat = session.seat.value;
  const chain = session.told.value
    .filter((told) => told.round === line.round)
    .map(({ event }) => event)
    .filter((event) => concerns(event, line, seat));
  return (
    <li>
      <button
        type="button"
        class="account-line"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        data-testid="score-line"
      >
        <span class={line.points < 0 ? "num bad" : "num good"}>{signed(line.points)}</span>
        <span>{cap(scoreText(line, archive))}</span>
      </button>
      {open && (
        <div class="chain">
          <p>{ruleText(line.why)}</p>
          {line.why === "exposed" || line.why === "secure" ? (
            <p class="hint">Your cover against each rival stands in the dossier.</p>
          ) : null}
          <ol>
            {chain.map((event, at) => {
              const text = eventText(event, archive);
              return text ? <li key={at}>{text}</li> : null;
            })}
          </ol>
          {chain.length === 0 && view.pub.phase === "over" && <p class="hint">Reckoned at the end.</p>}
        </div>
      )}
    </li>
  );
}

/** Whether an event is part of what a score line follows from. */
function concerns(event: Event, line: ScoreLine, seat: Seat | undefined): boolean {
  const about = line.about;
  if (!about || event.kind === "scored") return false;
  switch (event.kind) {
    case "crisisBroke":
      return event.crisis.id === about;
    case "linedUp":
    case "crisisEnded":
      return event.crisis === about;
    case "hostilityMoved":
    case "standingMoved":
      return (
        event.because === about &&
        ("pair" in event ? seat !== undefined && event.pair.includes(seat) : event.seat === seat)
      );
    case "hosted":
      return event.pair === about;
    case "armed":
      return event.to === about;
    default:
      return false;
  }
}

function PublicAccount() {
  const { pub } = useView();
  const rows = pub.seats
    .map((seat) => ({ seat, points: sumOf(pub.crisisScores[seat] ?? []) }))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => b.points - a.points);
  return (
    <>
      <h3>Points from crises</h3>
      <ul class="account">
        {rows.map(({ seat, points }) => (
          <li key={seat} class="account-line">
            <span class={points < 0 ? "num bad" : "num good"}>{signed(points)}</span>
            <span>{nameOf(seat)}</span>
          </li>
        ))}
      </ul>
      <p class="hint">Each seat{"\u2019"}s other points are its own secret until the end.</p>
    </>
  );
}
