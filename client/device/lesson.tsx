import { useState } from "preact/hooks";
import type { Seat } from "../../shared/words.ts";
import { LESSON } from "../../shared/world/lesson.ts";
import { LESSON_OUTSIDE } from "../../shared/world/scenarios.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { type Session, useSession, useView } from "../game/session.ts";
import { wantsStillness } from "../parts/theme.ts";
import { GUIDE } from "../text/guide.ts";
import { FIRST_REAL, playAlone } from "./begin.ts";
import { guideFor, type Place } from "./guide.ts";
import { speak, speaks } from "./speaks.ts";

const GUIDED = [LESSON.id, LESSON_OUTSIDE.id];

/** The guide of the ten-minute lesson, beside what it speaks of. In any other game: nothing. */
export function LessonGuide() {
  const session = useSession();
  const view = useView();
  if (!view.mine || !GUIDED.includes(view.pub.scenario)) return null;
  const isOn = speaks.value;
  const guide = isOn ? guideFor(view, session.told.value, session.terms.value) : undefined;
  const point = guide?.point;
  return (
    <aside class="guide" aria-label={GUIDE.label} data-speaks={isOn} data-testid="guide">
      <div class="guide-words" aria-live="polite" aria-atomic="true">
        {guide && <h2>{guide.title}</h2>}
        {guide?.lines.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
      {isOn && view.pub.phase === "over" && <Next seat={view.mine.seat} scenario={view.pub.scenario} />}
      <p class="guide-acts">
        {point && (
          <button type="button" class="quiet" onClick={() => showIn(session, point)} data-testid="guide-show">
            {GUIDE.show}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => speak(!isOn)} data-testid="guide-leave">
          {isOn ? GUIDE.leave : GUIDE.resume}
        </button>
      </p>
    </aside>
  );
}

/** What to play after the lesson. */
function Next({ seat, scenario }: { seat: Seat; scenario: string }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const play = (next: Scenario) => {
    setBusy(true);
    setFailed(false);
    playAlone(next, seat).catch(() => {
      setFailed(true);
      setBusy(false);
    });
  };
  return (
    <p class="guide-next">
      {scenario === LESSON.id && (
        <button type="button" disabled={busy} onClick={() => play(LESSON_OUTSIDE)} data-testid="play-outside">
          {GUIDE.outside}
        </button>
      )}
      <button type="button" class="primary" disabled={busy} onClick={() => play(FIRST_REAL)} data-testid="play-first">
        {GUIDE.first}
      </button>
      {failed && (
        <span class="trouble" role="alert">
          {GUIDE.failed}
        </span>
      )}
    </p>
  );
}

/** Where each place is: on the desk, and the cover in the dossier. */
const PLACES: Record<Place, string> = {
  cover: ".papers #cover",
  offers: "#desk .offers",
  draft: "#desk .builder",
  partners: "#desk .drafting",
  orders: "#desk .orders-tray",
  crises: "#desk .crisis-list",
  brink: "#desk .crisis-own",
  account: "#desk .front-score",
  ranking: "#desk .ranking",
};

/** Brings a part of the screen before the reader, who asked for it, and the focus with it. */
function showIn(session: Session, point: Place): void {
  if (point === "cover") {
    session.tab.value = "dossier";
    session.pane.value = "side";
  }
  // The papers are drawn first.
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(PLACES[point]);
    if (!place) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "start", behavior: wantsStillness() ? "auto" : "smooth" });
  });
}
