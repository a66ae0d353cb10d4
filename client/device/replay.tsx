import { computed } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Event } from "../../shared/event.ts";
import type { Talk } from "../../shared/wire/contract.ts";
import type { Seat, Viewer } from "../../shared/words.ts";
import { Desk } from "../desk/desk.tsx";
import { Watching } from "../desk/watching.tsx";
import { GameScreen } from "../game/screen.tsx";
import { openSession, useSession, useView } from "../game/session.ts";
import type { DeviceGame } from "../keep/keep.ts";
import { ReplayLink } from "../links/replay.ts";
import { lazy } from "../parts/lazy.tsx";
import { follow, SHELF } from "../route.ts";
import { REPLAY } from "../text/device.ts";
import { nameOf, PHASE_NAMES } from "../text/names.ts";
import { yearsOf } from "../text/years.ts";

/** Milliseconds for which a phase stays while the replay runs. */
const STEP = 1600;

const FinishedDebrief = lazy(() => import("../debrief/finished.tsx").then((module) => module.FinishedDebrief));

/** A game that is over, with all that there is of it. */
export interface Finished {
  game: DeviceGame;
  events: Event[];
  talk: Talk[];
}

/** A finished game of this device: its end, and the way there once more. */
export function Replay({ finished }: { finished: Finished }) {
  const { link, session, talk } = useMemo(() => {
    const { game, events } = finished;
    // What several people wrote to one another at this device stays between them, as it does when they play.
    const talk = game.players.length > 1 ? finished.talk.filter(({ to }) => to.length === 0) : finished.talk;
    const link = new ReplayLink(events, talk);
    const record = computed(() => game.record);
    const session = openSession(link, { local: { id: game.id, record } });
    session.tab.value = "chronicle";
    return { link, session, talk };
  }, [finished]);
  const [debriefs, debrief] = useState(false);
  useEffect(() => () => session.close(), [session]);
  return (
    <div class="replay">
      <GameScreen
        session={session}
        head={<Reel link={link} debriefs={debriefs} onDebrief={debrief} />}
        desk={debriefs ? <FinishedDebrief events={finished.events} talk={talk} /> : <Shown />}
      />
    </div>
  );
}

/** Where in the game one is, and through whose eyes. */
function Reel(props: { link: ReplayLink; debriefs: boolean; onDebrief: (debriefs: boolean) => void }) {
  const { link, debriefs, onDebrief } = props;
  const { pub } = useView();
  const last = link.stops.length - 1;
  const [at, setAt] = useState(last);
  const [eyes, setEyes] = useState<Viewer>("spectator");
  const [runs, setRuns] = useState(false);
  const to = (stop: number, viewer: Viewer = eyes) => {
    const next = Math.max(0, Math.min(last, stop));
    setAt(next);
    setEyes(viewer);
    link.show(next, viewer);
  };
  useEffect(() => {
    if (!runs) return;
    if (at === last) return setRuns(false);
    const timer = setTimeout(() => to(at + 1), STEP);
    return () => clearTimeout(timer);
  }, [runs, at, eyes]);
  const { round, phase } = link.stops[at]!;
  const where = phase === "over" ? REPLAY.end : `${REPLAY.year} ${Math.max(1, round)}, ${PHASE_NAMES[phase]}`;
  const run = () => {
    if (!runs && at === last) to(0);
    setRuns(!runs);
  };
  return (
    <section class="banner local reel" aria-label={REPLAY.title}>
      <span class="reel-where" data-testid="reel-where">
        {where}
      </span>
      <button type="button" onClick={() => to(at - 1)} disabled={at === 0} aria-label={REPLAY.before}>
        {"\u2039"}
      </button>
      <input
        type="range"
        min={0}
        max={last}
        value={at}
        aria-label={REPLAY.slider}
        aria-valuetext={where}
        onInput={(event) => to(Number(event.currentTarget.value))}
        data-testid="reel"
      />
      <button type="button" onClick={() => to(at + 1)} disabled={at === last} aria-label={REPLAY.after}>
        {"\u203a"}
      </button>
      <button type="button" onClick={run} data-testid="reel-run">
        {runs ? REPLAY.stop : REPLAY.run}
      </button>
      <label class="reel-eyes">
        <span>{REPLAY.eyes}</span>
        <select value={eyes} onChange={(event) => to(at, event.currentTarget.value as Viewer)} data-testid="reel-eyes">
          <option value="spectator">{REPLAY.everybody}</option>
          <option value="facilitator">{REPLAY.all}</option>
          {pub.seats.map((seat: Seat) => (
            <option key={seat} value={seat}>
              {nameOf(seat)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        aria-pressed={debriefs}
        onClick={() => {
          if (!debriefs) to(last);
          onDebrief(!debriefs);
        }}
        data-testid="replay-debrief"
      >
        {REPLAY.debrief}
      </button>
      <a href={SHELF} onClick={follow} class="local-leave">
        {REPLAY.leave}
      </a>
    </section>
  );
}

/** What there was to see: the front page of a year, the end, or what happened in a phase. */
function Shown() {
  const { pub } = useView();
  if (pub.phase === "reckoning" || pub.phase === "over") return <Desk />;
  return (
    <>
      <Happened />
      {(pub.phase === "lineup" || pub.phase === "brink") && <Watching />}
    </>
  );
}

/** What whoever looks on was told in this phase. */
function Happened() {
  const session = useSession();
  const { pub } = useView();
  const told = session.told.value;
  const began = told.findLastIndex(({ event }) => event.kind === "phaseBegan");
  const lines = yearsOf(told.slice(began + 1), session.archive.value).flatMap((year) => year.lines);
  return (
    <div class="desk-body watching" data-testid="happened">
      <header class="desk-head">
        <h2>{PHASE_NAMES[pub.phase]}</h2>
        <p class="hint">{REPLAY.happened}</p>
      </header>
      <ul class="news">
        {lines.map(({ n, text }) => (
          <li key={n}>{text}</li>
        ))}
        {lines.length === 0 && <li class="hint">{REPLAY.nothing}</li>}
      </ul>
    </div>
  );
}
