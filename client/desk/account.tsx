import { useState } from "preact/hooks";
import type { Event } from "../../shared/event.ts";
import { exposersOf } from "../../shared/insight/index.ts";
import type { ScoreLine } from "../../shared/state.ts";
import type { Seat } from "../../shared/words.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { useSession, useView } from "../game/session.ts";
import { eventText } from "../text/chronicle.ts";
import { cap, nameOf, names, signed } from "../text/names.ts";
import { ruleText, scoreText } from "../text/scores.ts";

/** The points of some lines together. */
export function sumOf(lines: readonly ScoreLine[]): number {
  return lines.reduce((sum, line) => sum + line.points, 0);
}

/** One's own lines of the year; each opens to what it follows from. */
export function Account() {
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
          <p>{ruleText(line.why, numbersWith(view.pub.numbers))}</p>
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
