import { useEffect, useState } from "preact/hooks";
import type { Seat } from "../../shared/words.ts";
import { LESSON } from "../../shared/world/lesson.ts";
import { LESSON_OUTSIDE } from "../../shared/world/scenarios.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { type Session, useSession, useView } from "../game/session.ts";
import { wantsStillness } from "../parts/theme.ts";
import { ESSAY } from "../text/ending.ts";
import { CHAPTERS, chapterText, GUIDE, quoteText } from "../text/guide.ts";
import { FIRST_REAL, playAlone } from "./begin.ts";
import { guideFor } from "./guide.ts";
import type { Place } from "./reading.ts";
import { speak, speaks } from "./speaks.ts";

/** The guide of the ten-minute lesson, beside what it speaks of. In any other game: nothing. */
export function LessonGuide() {
  const session = useSession();
  const view = useView();
  const { scenario, round, phase } = view.pub;
  const chapters = view.mine && CHAPTERS[scenario];
  const isOn = speaks.value;
  const guide = isOn && chapters ? guideFor(view, session.told.value, session.terms.value) : undefined;
  const point = guide?.point;
  const opensReach = guide?.opensReach === true;
  useEffect(() => {
    if (!opensReach) return undefined;
    openReach(session);
    return () => {
      if (session.lens.value === REACHING) session.lens.value = "pacts";
    };
  }, [opensReach, round]);
  if (!view.mine || !chapters) return null;
  const chapter = phase === "over" ? undefined : chapters[round - 1];
  return (
    <aside class="guide" aria-label={GUIDE.label} data-speaks={isOn} data-phase={phase} data-testid="guide">
      <div class="guide-words" aria-live="polite" aria-atomic="true">
        {guide && chapter && <p class="guide-chapter">{chapterText(round, chapter)}</p>}
        {guide && <h2>{guide.title}</h2>}
        {guide?.by && <Said by={guide.by} />}
        {guide?.lines.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
        {guide && phase === "over" && (
          <p class="guide-essay">
            {ESSAY.before}
            <cite>{ESSAY.title}</cite>
            {ESSAY.after}
          </p>
        )}
      </div>
      {isOn && phase === "over" && <Next seat={view.mine.seat} scenario={scenario} />}
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

/** The last that somebody has said this year. */
function Said({ by }: { by: Seat }) {
  const { talk } = useSession();
  const { round } = useView().pub;
  const line = talk.value.findLast(({ from, round: year }) => from === by && year === round);
  return line ? <p class="guide-said">{quoteText(by, line.text)}</p> : null;
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
        <button
          type="button"
          class="primary"
          disabled={busy}
          onClick={() => play(LESSON_OUTSIDE)}
          data-testid="play-outside"
        >
          {GUIDE.outside}
        </button>
      )}
      <button
        type="button"
        class={scenario === LESSON.id ? undefined : "primary"}
        disabled={busy}
        onClick={() => play(FIRST_REAL)}
        data-testid="play-first"
      >
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
  reach: ".papers #reach",
  offers: "#desk .offers",
  draft: "#desk .builder",
  partners: "#desk .drafting",
  orders: "#desk .orders-tray",
  crises: "#desk .crisis-list",
  brink: "#desk .crisis-own",
  account: "#desk .front-score",
  ranking: "#desk .ranking",
};

/** The map's lens on the wars that could reach one. */
const REACHING = "entrapment";

/** Opens what the promises in force could bring: on the map, and in the dossier, where that is before the reader. */
function openReach(session: Session): void {
  session.lens.value = REACHING;
  session.tab.value = "dossier";
  requestAnimationFrame(() => document.querySelector(PLACES.reach)?.scrollIntoView({ block: "start" }));
}

/** Brings a part of the screen before the reader, who asked for it, and the focus with it. */
function showIn(session: Session, point: Place): void {
  if (point === "cover" || point === "reach") {
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
