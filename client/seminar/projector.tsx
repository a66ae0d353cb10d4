import { useEffect, useMemo, useState } from "preact/hooks";
import type { Me, Reply } from "../../shared/wire/contract.ts";
import { Desk } from "../desk/desk.tsx";
import { Watching } from "../desk/watching.tsx";
import { Countdown } from "../game/bar.tsx";
import { openSession, type Session, SessionProvider, useSession, useView } from "../game/session.ts";
import { call } from "../links/http.ts";
import { RemoteLink } from "../links/remote.ts";
import { lazy, Waiting } from "../parts/lazy.tsx";
import { Qr } from "../parts/qr.tsx";
import { useTitle } from "../parts/title.ts";
import { addressOfClass } from "../route.ts";
import { count, PHASE_NAMES, titleOf } from "../text/names.ts";
import { DebriefOnWall } from "./debrief.tsx";
import { SeminarProvider, useClass, useSeminarView } from "./live.ts";
import { useNames } from "./page.tsx";
import { dayText, NoClass } from "./parts.tsx";
import { inventedHere, useBeat } from "./screens.ts";

const MapPane = lazy(() => import("../map/pane.tsx").then((module) => module.MapPane));
/** Milliseconds for which each of several worlds stays. */
const TURN = 30_000;

/**
 * The wall: public facts only. Its browser may be the facilitator's, so it never uses that browser's cookie: it is a person of its
 * own, whom the server knows as nobody's guest and tells what it tells any spectator.
 */
export function ProjectorPage({ code }: { code: string }) {
  const [pass] = useState(newPass);
  const seminar = useClass(code, pass);
  const view = seminar.view.value;
  useBeat(code);
  useTitle(view && `${view.settings.title} \u2013 Strange Bedfellows`);
  if (!view) return <NoClass seminar={seminar} />;
  return (
    <SeminarProvider value={seminar}>
      <Wall pass={pass} />
    </SeminarProvider>
  );
}

/** 256 random bits, as the server wants passes. */
function newPass(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

function Wall({ pass }: { pass: string }) {
  const { stage, me, worlds, code, settings } = useSeminarView();
  const [chosen, setChosen] = useState<number | "round">("round");
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (chosen !== "round" || worlds.length < 2) return;
    const timer = setInterval(() => setTurn((n) => n + 1), TURN);
    return () => clearInterval(timer);
  }, [chosen, worlds.length]);
  const at = chosen === "round" ? turn % Math.max(1, worlds.length) : chosen;
  useNames(inventedHere().includes(stage === "gathering" ? 0 : at));
  if (me.is !== "guest") return null;
  const world = worlds[at];
  return (
    <div class="wall" data-testid="projector">
      <header class="wall-head">
        <p class="wall-title">{settings.title}</p>
        {worlds.length > 1 && stage === "playing" && (
          <label class="wall-worlds">
            <span>World </span>
            <select
              value={chosen}
              onChange={(event) =>
                setChosen(event.currentTarget.value === "round" ? "round" : Number(event.currentTarget.value))
              }
            >
              <option value="round">in turn</option>
              {worlds.map((one, n) => (
                <option key={one.game} value={n}>
                  {n + 1}
                </option>
              ))}
            </select>
          </label>
        )}
        {stage === "playing" && (
          <p class="wall-code">
            Join: <strong>{code}</strong>
          </p>
        )}
      </header>
      {stage === "debrief" ? (
        <DebriefOnWall />
      ) : stage === "gathering" || !world ? (
        <Door />
      ) : (
        <WorldWall key={world.game} game={world.game} pass={pass} at={at} />
      )}
    </div>
  );
}

/** Before the start: how one comes in. */
function Door() {
  const { code, students, deleteAt } = useSeminarView();
  const here = `${location.origin}${addressOfClass(code)}`;
  return (
    <main id="main" class="wall-door">
      <h1 class="visually-hidden">How to join</h1>
      <div class="wall-qr">
        <Qr address={here} label={`The address as a QR code: ${here}`} />
      </div>
      <div>
        <p class="wall-address">{`${location.host}${addressOfClass(code)}`}</p>
        <p class="wall-big-code">{code}</p>
        <p class="wall-count" role="status">
          {count(students, "student")} in
        </p>
        <p class="hint">
          No account and no name: take any label you like. Everything is deleted on {dayText(deleteAt)}.
        </p>
      </div>
    </main>
  );
}

/** A world as any spectator sees it. */
function WorldWall({ game, pass, at }: { game: string; pass: string; at: number }) {
  const [session, setSession] = useState<Session | undefined>(undefined);
  const [why, setWhy] = useState<string | undefined>(undefined);
  useEffect(() => {
    let open: Session | undefined;
    let left = false;
    const enter = async () => {
      const path = `/api/games/${encodeURIComponent(game)}/join`;
      const me: Reply<Me> = await call(path, { body: { as: "spectator" }, pass });
      if (left) return;
      if (!me.ok) return setWhy(me.why);
      if (me.value.viewer !== "spectator") return setWhy("This page shows public facts only, and was offered more.");
      open = openSession(new RemoteLink(game, me.value, pass), { code: game });
      setSession(open);
    };
    void enter();
    return () => {
      left = true;
      open?.close();
    };
  }, [game]);
  if (why) return <p role="alert">{why}</p>;
  if (!session?.view.value) {
    return (
      <Waiting>
        <p class="loading">Unrolling the map{"\u2026"}</p>
      </Waiting>
    );
  }
  // Whatever happens, nothing but a spectator's view is drawn here.
  if (session.view.value.viewer !== "spectator") return null;
  return (
    <SessionProvider value={session}>
      <Shown at={at} />
    </SessionProvider>
  );
}

function Shown({ at }: { at: number }) {
  const session = useSession();
  const { worlds } = useSeminarView();
  const { pub } = useView();
  const isFront = pub.phase === "reckoning" || pub.phase === "over";
  const done = pub.seats.filter((seat) => pub.sheets[seat]?.ready).length;
  const title = useMemo(
    () => (worlds.length > 1 ? `World ${at + 1}` : titleOf(pub.title)),
    [worlds.length, at, pub.title],
  );
  return (
    <main id="main" class={isFront ? "wall-main wall-front" : "wall-main"}>
      <div class="wall-now">
        <h1>
          {title}
          <span class="wall-year">
            Year {Math.max(1, pub.round)} of {pub.rounds}
          </span>
        </h1>
        <p class="wall-phase">{PHASE_NAMES[pub.phase]}</p>
        <p class="wall-clock">
          <Countdown clock={session.clock.value} skew={session.skew.value} paused={pub.paused} />
        </p>
        {!isFront && (
          <p class="wall-done">
            {done} of {pub.seats.length} done
          </p>
        )}
      </div>
      {isFront ? (
        <div class="wall-paper">
          <Desk />
        </div>
      ) : (
        <>
          <section class="wall-chart" aria-label="Map">
            <MapPane />
          </section>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
          <section class="wall-news" aria-label="What is known" tabIndex={0}>
            <Watching />
          </section>
        </>
      )}
    </main>
  );
}
