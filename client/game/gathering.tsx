import { useState } from "preact/hooks";
import type { Character, Seat } from "../../shared/words.ts";
import { isSeat } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import { STATES } from "../../shared/world/states.ts";
import { joinGame, leaveGame } from "../links/http.ts";
import { Masthead } from "../lobby/masthead.tsx";
import { CharacterChoice, CharacterTag } from "../parts/character.tsx";
import { Flag } from "../parts/flag.tsx";
import { ReceiptLine } from "../parts/paper.tsx";
import { TEMPER_WORDS } from "../text/characters.ts";
import { capitalOf, count, inText, nameOf, tieName, titleOf } from "../text/names.ts";
import { useSession, useView } from "./session.ts";

/** Before the start: who sits where, and how others come. */
export function Gathering() {
  const session = useSession();
  const { pub } = useView();
  const me = session.me.value;
  const [why, setWhy] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const people = pub.seats.filter((seat) => pub.sheets[seat]?.holder === "people").length;
  const sit = async (seat?: Seat) => {
    setBusy(true);
    const reply = await joinGame(session.code!, { as: "seat", seat });
    setBusy(false);
    setWhy(reply.ok ? undefined : reply.why);
  };
  const stand = async () => {
    const reply = await leaveGame(session.code!);
    setWhy(reply.ok ? undefined : reply.why);
  };
  return (
    <div class="lobby">
      <Masthead page="game" />
      <main id="main" class="gathering">
        <header class="gathering-head">
          <p class="kicker">The delegations are arriving</p>
          <h1>{titleOf(pub.title)}</h1>
          <p class="lede">{scenarioOf(pub.scenario)?.about}</p>
          <p>
            {count(pub.seats.length, "state")}, {count(pub.rounds, "year")}. {count(people, "seat")} taken; bots take
            the rest at the start.
          </p>
        </header>
        <Invitation code={session.code!} />
        <section aria-labelledby="seats-title">
          <h2 id="seats-title">Seats</h2>
          <p class="gathering-you">
            {isSeat(me.viewer)
              ? `You lead ${inText(me.viewer)}.`
              : me.viewer === "facilitator"
                ? "You are the facilitator: you do not play, and see everything."
                : "You are watching. Choose a seat, or have one dealt to you."}{" "}
            {!isSeat(me.viewer) && me.viewer !== "facilitator" && (
              <button type="button" onClick={() => sit()} disabled={busy} data-testid="deal-me">
                Deal me a seat
              </button>
            )}
            {isSeat(me.viewer) && (
              <button type="button" class="quiet" onClick={stand}>
                Stand up and watch
              </button>
            )}
          </p>
          <ul class="seat-grid">
            {pub.seats.map((seat) => (
              <SeatCard key={seat} seat={seat} busy={busy} onSit={() => sit(seat)} />
            ))}
          </ul>
          {why && (
            <p class="trouble" role="alert">
              {why}
            </p>
          )}
        </section>
        {me.host ? (
          <p class="create-act">
            <button
              type="button"
              class="primary big"
              disabled={session.busy.value}
              onClick={() => session.act({ type: "start" }, "Started")}
              data-testid="start-game"
            >
              Start the game
            </button>
            <span class="hint">Nobody needs to be waited for: people can take over a bot{"\u2019"}s seat later.</span>
          </p>
        ) : (
          <p class="hint">The host starts the game.</p>
        )}
        <ReceiptLine receipt={session.receipt.value} />
      </main>
    </div>
  );
}

function SeatCard({ seat, busy, onSit }: { seat: Seat; busy: boolean; onSit: () => void }) {
  const session = useSession();
  const { pub } = useView();
  const me = session.me.value;
  const mine = me.viewer === seat;
  const online = session.company.value?.online[seat] ?? 0;
  const taken = pub.sheets[seat]?.holder === "people";
  const sheet = pub.sheets[seat];
  return (
    <li class={mine ? "seat-card mine" : "seat-card"}>
      <Flag party={seat} size={30} />
      <div>
        <strong>{nameOf(seat)}</strong>
        <span class="hint">
          {capitalOf(seat)}; strength <span class="num">{sheet?.strength ?? STATES[seat].strength}</span>;{" "}
          {tieName(sheet?.tie ?? STATES[seat].tie)}
        </span>
        <span class="seat-state">{mine ? "You" : taken ? (online > 0 ? "Taken, and here" : "Taken") : "Free"}</span>
        {!taken && sheet?.bot && !me.host && <CharacterTag bot={sheet.bot} />}
      </div>
      {!taken && me.viewer !== "facilitator" && (
        <button type="button" onClick={onSit} disabled={busy} aria-label={`Sit here as ${inText(seat)}`}>
          Sit here
        </button>
      )}
      {!taken && me.host && <SeatBot seat={seat} />}
    </li>
  );
}

/** Which bot plays a seat that nobody takes. */
function SeatBot({ seat }: { seat: Seat }) {
  const session = useSession();
  const { pub } = useView();
  const bot = pub.sheets[seat]?.bot;
  const hold = (message: { by: "bot"; bot: Partial<Character> } | { by: "nobody" }) =>
    session.act({ type: "hold", seat, ...message }, "Chosen");
  return (
    <div class="seat-bot">
      <span class="hint">{bot ? TEMPER_WORDS[bot.temper] : "If nobody comes, a bot plays it."}</span>
      <CharacterChoice
        of={inText(seat)}
        bot={bot}
        skill={pub.skill}
        busy={session.busy.value}
        onChoose={(chosen) => hold({ by: "bot", bot: chosen })}
        onUndecide={() => hold({ by: "nobody" })}
      />
    </div>
  );
}

/** The code and the link that bring others here. */
export function Invitation({ code }: { code: string }) {
  const [copied, setCopied] = useState(false);
  const link = `${location.origin}/g/${code}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <section class="invitation" aria-label="Invitation">
      <p>
        <span class="hint">Code</span>
        <strong class="code" data-testid="game-code">
          {code}
        </strong>
      </p>
      <label class="field">
        <span>Link</span>
        <input readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button type="button" onClick={copy}>
        {copied ? "Copied" : "Copy the link"}
      </button>
    </section>
  );
}
