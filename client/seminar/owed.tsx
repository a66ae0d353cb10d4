import { useEffect, useRef, useState } from "preact/hooks";
import type { Owed } from "../../shared/seminar/contract.ts";
import { span } from "../game/bar.tsx";
import { owed } from "../links/seminar.ts";
import { Plate } from "../parts/flag.tsx";
import { useTitle } from "../parts/title.ts";
import { addressOfClass, follow } from "../route.ts";
import { inText, PHASE_NAMES } from "../text/names.ts";
import { OWED_TEXT } from "../text/seminar.ts";
import { ClassFrame } from "./parts.tsx";

const EVERY = 15_000;

/** Every running game of this browser, what waits for it, and till when. */
export function OwedPage() {
  useTitle("What I owe \u2013 Strange Bedfellows");
  const [games, setGames] = useState<Owed[] | undefined>(undefined);
  const [why, setWhy] = useState<string | undefined>(undefined);
  useEffect(() => {
    const look = async () => {
      const reply = await owed();
      setWhy(reply.ok ? undefined : reply.why);
      if (reply.ok) setGames(reply.value);
    };
    void look();
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, []);
  useNotices(games ?? []);
  const sorted = [...(games ?? [])].sort(
    (a, b) => Number(b.isOwed) - Number(a.isOwed) || (a.endsAt ?? Infinity) - (b.endsAt ?? Infinity),
  );
  return (
    <ClassFrame>
      <section class="owed-page" data-testid="owed">
        <h1>{OWED_TEXT.title}</h1>
        <p class="lede">{OWED_TEXT.lede}</p>
        <Permission />
        {why && (
          <p class="trouble" role="alert">
            {why}
          </p>
        )}
        {games?.length === 0 && <p>{OWED_TEXT.nothing}</p>}
        {sorted.length > 0 && (
          <ul class="owed-list">
            {sorted.map((game) => (
              <Line key={game.game} game={game} />
            ))}
          </ul>
        )}
      </section>
    </ClassFrame>
  );
}

/** A class may play under invented names, so its states are not called by their real ones here. */
function Line({ game }: { game: Owed }) {
  const { seminar, title, seat, phase, round, rounds, isOwed, endsAt } = game;
  return (
    <li class={isOwed ? "owed-game owed-now" : "owed-game"}>
      <a href={seminar ? addressOfClass(seminar) : `/g/${game.game}`} onClick={follow}>
        {seminar ? `Class ${seminar}` : title}
      </a>
      {seminar ? <span>{OWED_TEXT.delegation}</span> : <Plate party={seat} size={14} />}
      <span>
        Year {Math.max(1, round)} of {rounds}, {PHASE_NAMES[phase].toLowerCase()}
      </span>
      <span class="owed-what">
        {isOwed ? OWED_TEXT.owed : OWED_TEXT.done}
        {endsAt && `, ${span(Math.max(0, endsAt - Date.now()))} left`}
      </span>
    </li>
  );
}

function Permission() {
  const [state, setState] = useState<NotificationPermission | "none">(
    "Notification" in window ? Notification.permission : "none",
  );
  if (state === "none") return null;
  if (state === "granted") return <p class="hint">{OWED_TEXT.allowed}</p>;
  if (state === "denied") return <p class="hint">{OWED_TEXT.denied}</p>;
  return (
    <p>
      <button type="button" onClick={() => void Notification.requestPermission().then(setState)} data-testid="notify">
        {OWED_TEXT.ask}
      </button>
    </p>
  );
}

/** One notice for each phase in which something is newly owed, while nobody looks at the page. */
function useNotices(games: readonly Owed[]): void {
  const told = useRef<Set<string>>(new Set());
  useEffect(() => {
    for (const { game, seminar, title, seat, phase, round, isOwed } of games) {
      const key = `${game} ${round} ${phase}`;
      if (!isOwed || told.current.has(key)) continue;
      told.current.add(key);
      if (!document.hidden || !("Notification" in window) || Notification.permission !== "granted") continue;
      const notice = new Notification(seminar ? `Class ${seminar}` : title, {
        body: `${PHASE_NAMES[phase]}, year ${round}: ${seminar ? OWED_TEXT.delegation.toLowerCase() : inText(seat)} is waited for.`,
        tag: key,
      });
      notice.onclick = () => {
        window.focus();
        location.assign(seminar ? addressOfClass(seminar) : `/g/${game}`);
      };
    }
  }, [games]);
}
