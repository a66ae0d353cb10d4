import { useLayoutEffect, useRef } from "preact/hooks";
import type { Seat } from "../../shared/words.ts";
import type { Session } from "../game/session.ts";
import { markRead, roomOf } from "../game/talks.ts";
import { Flag } from "../parts/flag.tsx";
import { useTitle } from "../parts/title.ts";
import { playerText, RECAP_TITLE, waitsText } from "../text/device.ts";
import { nameOf, names } from "../text/names.ts";
import { LocalBar } from "./local.tsx";
import { newsIn } from "./news.ts";
import type { Sitting } from "./sitting.ts";

/** What happened since this player's own last turn, as far as this player may know. */
export function Recap({ sitting, seat, session }: { sitting: Sitting; seat: Seat; session: Session }) {
  const head = useRef<HTMLHeadingElement>(null);
  useTitle(RECAP_TITLE);
  useLayoutEffect(() => head.current?.focus(), []);
  const toDesk = () => {
    for (const line of notes) markRead(session, roomOf(line, seat), line.n);
    sitting.toDesk();
  };
  const { years, notes, offers, questions } = newsIn(session, sitting.table.game.read[seat] ?? 0);
  const waits = waitsText(offers, questions);
  return (
    <div class="lobby recap-page">
      <LocalBar sitting={sitting} onBack={() => sitting.handBack()} />
      <main id="main" class="recap" data-testid="recap">
        <header>
          <p class="kicker">
            <Flag party={seat} size={16} /> {playerText(sitting.playerOf(seat))}
          </p>
          <h1 ref={head} tabIndex={-1}>
            Since your last turn
          </h1>
        </header>
        {waits && <p class="recap-waits">{waits}</p>}
        {notes.length > 0 && (
          <section aria-labelledby="recap-notes">
            <h2 id="recap-notes">Sealed notes for you</h2>
            <ul class="recap-notes">
              {notes.map((line) => (
                <li key={line.n} class="document">
                  <p class="document-kind">
                    {line.from !== "facilitator" && (
                      <>
                        <Flag party={line.from} size={12} /> {nameOf(line.from)}
                      </>
                    )}
                    {line.to.length > 1 && (
                      <span class="hint"> to {names([...line.to.filter((one) => one !== seat)])} and you</span>
                    )}
                  </p>
                  <p class="recap-note">{line.text}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {years.map(({ round, lines }) => (
          <section key={round} aria-label={`Year ${round}`}>
            <h2>{round === 0 ? "Before the first year" : `Year ${round}`}</h2>
            <ul class="news">
              {lines.map((line) => (
                <li key={line.n}>{line.text}</li>
              ))}
            </ul>
          </section>
        ))}
        <p class="create-act">
          <button type="button" class="primary big" onClick={toDesk} data-testid="to-desk">
            To my desk
          </button>
        </p>
      </main>
    </div>
  );
}
