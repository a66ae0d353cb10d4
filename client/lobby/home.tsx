import { useEffect, useState } from "preact/hooks";
import type { Listed } from "../../shared/wire/contract.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import { openGames } from "../links/http.ts";
import { Flag } from "../parts/flag.tsx";
import { Seal } from "../parts/paper.tsx";
import { follow, OWED, SEMINAR, SHELF } from "../route.ts";
import { GUIDE, WAY_IN } from "../text/guide.ts";
import { count, PHASE_NAMES } from "../text/names.ts";
import { enterByCode, entering, playNow, trouble } from "./enter.ts";
import { AtlasSheet } from "./sheet.tsx";

/** The first page: what the game is, and every way into one. */
export function HomePage() {
  return (
    <>
      <section class="hero" aria-labelledby="title">
        <div class="hero-sheet" aria-hidden="true">
          <AtlasSheet />
        </div>
        <div class="hero-text">
          <h1 id="title">Strange Bedfellows</h1>
          <p class="lede">Every guarantee is also a promise to fight somebody else{"\u2019"}s quarrel.</p>
          <ul class="hero-lines">
            <li>Lead a state of Asia through eight years. Some of its rivals are known to all, some to you alone.</li>
            <li>
              Sign pacts for cover. Each one binds you to your partners{"\u2019"} quarrels too, the hidden ones
              included.
            </li>
            <li>
              When a quarrel flares up you are called: fight for a friend, or lose the world{"\u2019"}s belief in your
              word.
            </li>
          </ul>
          <div class="hero-acts">
            <LessonButton />
            <button type="button" class="big" onClick={playNow} disabled={entering.value} data-testid="play-now">
              {entering.value ? "Dealing the seats\u2026" : "Play now against bots"}
            </button>
            <a class="button big" href="/#create">
              Create a game
            </a>
            <a class="button big" href={SHELF} onClick={follow}>
              On this device
            </a>
          </div>
          <p class="hero-more">
            <a href={SEMINAR} onClick={follow} data-testid="run-seminar">
              Run a seminar
            </a>{" "}
            with a class, or see{" "}
            <a href={OWED} onClick={follow}>
              what you owe
            </a>{" "}
            in your running games.
          </p>
          <p class="hint">
            On this device: one to eight people take turns at one screen, or you alone against bots. It needs no
            connection once this page is here.
          </p>
          <JoinForm />
          {trouble.value && (
            <p class="trouble" role="alert">
              {trouble.value}
            </p>
          )}
        </div>
        <Treaty />
      </section>
      <OpenGames />
    </>
  );
}

/** For newcomers: the lesson, at once, on this device. */
function LessonButton() {
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    trouble.value = undefined;
    try {
      await (await import("../device/page.tsx")).playLesson();
    } catch {
      trouble.value = GUIDE.failed;
      setBusy(false);
    }
  };
  return (
    <button type="button" class="primary big hero-lesson" onClick={begin} disabled={busy} data-testid="lesson">
      <strong>{WAY_IN.name}</strong>
      <span>{WAY_IN.about}</span>
    </button>
  );
}

function JoinForm() {
  const [code, setCode] = useState("");
  return (
    <form
      class="join-form"
      onSubmit={(event) => {
        event.preventDefault();
        void enterByCode(code);
      }}
    >
      <label for="code">Somebody sent you a code or a link?</label>
      <span class="join-row">
        <input
          id="code"
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
          placeholder="Code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
        <button type="submit" disabled={code.trim() === "" || entering.value}>
          Join
        </button>
      </span>
    </form>
  );
}

/** The game in one piece of paper. */
function Treaty() {
  return (
    <aside class="treaty" aria-label="A pact, as the game writes them">
      <p class="treaty-kind">Defence pact</p>
      <p class="treaty-body">
        China and Pakistan will each come to the help of the other when it is challenged, <em>against anyone</em>,
        through year 3.
      </p>
      <dl class="treaty-terms">
        <div>
          <dt>Cover against India</dt>
          <dd>
            <span class="num">5</span> {"\u2192"} <span class="num">16.4</span>
          </dd>
        </div>
        <div>
          <dt>Quarrels taken on</dt>
          <dd>
            China{"\u2013"}Vietnam, <em>and what China has not told you</em>
          </dd>
        </div>
      </dl>
      <div class="treaty-seals" aria-hidden="true">
        <Seal text="CHN" />
        <Seal text="PAK" pending />
      </div>
      <p class="treaty-ask">Would you sign?</p>
    </aside>
  );
}

function OpenGames() {
  const [games, setGames] = useState<Listed[] | undefined>(undefined);
  const [why, setWhy] = useState<string | undefined>(undefined);
  useEffect(() => {
    const look = async () => {
      const reply = await openGames();
      setGames(reply.ok ? reply.value : []);
      setWhy(reply.ok ? undefined : reply.why);
    };
    void look();
    const timer = setInterval(look, 15_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <section class="open-games" aria-labelledby="open-title">
      <h2 id="open-title">Open games</h2>
      {games === undefined && <p>Looking{"\u2026"}</p>}
      {games?.length === 0 && <p>{why ?? "No game is looking for players just now. Create one and send its link."}</p>}
      {games && games.length > 0 && (
        <ul class="game-list">
          {games.map((game) => (
            <li key={game.code}>
              <a href={`/g/${game.code}`} onClick={follow} class="game-card">
                <span class="game-card-title">{game.title}</span>
                <span class="game-card-about">{scenarioOf(game.scenario)?.about ?? ""}</span>
                <span class="game-card-flags">
                  {game.seats.slice(0, 12).map((seat) => (
                    <Flag key={seat} party={seat} size={14} />
                  ))}
                </span>
                <span class="game-card-state">
                  {game.phase === "gathering"
                    ? `Gathering: ${count(game.free.length, "free seat")}`
                    : `Year ${game.round} of ${game.rounds}, ${PHASE_NAMES[game.phase].toLowerCase()}; ${count(game.free.length, "seat")} to take over`}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
