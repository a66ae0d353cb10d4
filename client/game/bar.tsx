import { useEffect, useState } from "preact/hooks";
import type { Clock } from "../../shared/wire/contract.ts";
import { isSeat, PHASES } from "../../shared/words.ts";
import { Flag } from "../parts/flag.tsx";
import { follow } from "../route.ts";
import { EVERYTHING, OPEN_TABLE } from "../text/device.ts";
import { nameOf, PHASE_NAMES } from "../text/names.ts";
import { owedIn } from "./owe.ts";
import { useSession, useView } from "./session.ts";
import { Settings } from "./settings.tsx";

/** Always there: where the game stands, how long is left, what is owed and whether it is saved. */
export function GameBar() {
  const session = useSession();
  const view = useView();
  const { pub, viewer } = view;
  const [open, setOpen] = useState(false);
  const isHost = session.me.value.host && viewer !== "facilitator" && pub.phase !== "over";
  const owed = owedIn(view, session.local !== undefined);
  const receipt = session.receipt.value;
  return (
    <header class="bar">
      <div class="bar-seat">
        {isSeat(viewer) ? <Flag party={viewer} size={26} /> : <span class="bar-mark" aria-hidden="true" />}
        <div>
          <h1 class="bar-name">
            {isSeat(viewer)
              ? nameOf(viewer)
              : viewer === "facilitator"
                ? session.local
                  ? EVERYTHING
                  : "Facilitator"
                : session.local
                  ? OPEN_TABLE
                  : "Spectator"}
          </h1>
          <span class="bar-year">
            Year <span class="num">{Math.max(1, pub.round)}</span> of <span class="num">{pub.rounds}</span>
          </span>
        </div>
      </div>
      <Steps />
      <div class="bar-owed">
        <Countdown clock={session.clock.value} skew={session.skew.value} paused={pub.paused} />
        <span class={owed.done ? "owed owed-done" : "owed"} data-testid="owed">
          {owed.text}
        </span>
        <span class="bar-saved" data-testid="saved">
          {session.busy.value
            ? "Saving\u2026"
            : session.status.value !== "live"
              ? session.status.value === "connecting"
                ? "Connecting\u2026"
                : "No connection"
              : receipt
                ? receipt.ok
                  ? `${receipt.text} ${receipt.at.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" })}`
                  : "Refused"
                : ""}
        </span>
      </div>
      <nav class="bar-menu" aria-label="Game">
        {!session.local && (
          <a href="/" onClick={follow} class="bar-home">
            Leave the table
          </a>
        )}
        {isHost && (
          <button
            type="button"
            class="bar-host"
            aria-expanded={session.hosting.value}
            onClick={() => (session.hosting.value = !session.hosting.value)}
            data-testid="host"
          >
            Host
          </button>
        )}
        <button type="button" onClick={() => setOpen(true)} data-testid="settings">
          Settings
        </button>
      </nav>
      {open && <Settings onClose={() => setOpen(false)} />}
    </header>
  );
}

/** The phases of the year, with the present one marked. */
function Steps() {
  const { pub } = useView();
  const shown = PHASES.filter(
    (phase) => phase !== "gathering" && phase !== "over" && (phase !== "vote" || !pub.without.includes("forum")),
  );
  const at = shown.indexOf(pub.phase);
  return (
    <ol class="steps" aria-label="Phases of the year">
      {shown.map((phase, n) => (
        <li
          key={phase}
          class={n < at || pub.phase === "over" ? "past" : undefined}
          aria-current={phase === pub.phase ? "step" : undefined}
          data-phase={phase}
        >
          {PHASE_NAMES[phase]}
        </li>
      ))}
    </ol>
  );
}

export function Countdown({ clock, skew, paused }: { clock: Clock | undefined; skew: number; paused: boolean }) {
  const [now, setNow] = useState(Date.now());
  const runs = clock?.endsAt !== undefined && !paused;
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [runs]);
  if (paused) {
    const left = clock?.leftWhenPaused;
    return <span class="clock clock-paused">Paused{left !== undefined && `, ${span(left)} left`}</span>;
  }
  if (!clock?.endsAt) return <span class="clock clock-none">No clock</span>;
  const left = Math.max(0, clock.endsAt - (Math.max(now, Date.now()) - skew));
  return (
    <span class={left < 30_000 ? "clock clock-short" : "clock"} role="timer">
      {span(left)}
    </span>
  );
}

/** "2:05", "3 h 20 min", "2 days 4 h". */
export function span(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} days ${hours % 24} h`;
  if (hours >= 1) return `${hours} h ${minutes % 60} min`;
  return `${minutes}:${String(seconds % 60).padStart(2, "0")}`;
}
