import type { Event } from "../../shared/event.ts";
import { isPrincipal } from "../../shared/rules/crises.ts";
import type { View } from "../../shared/view.ts";
import type { Seat } from "../../shared/words.ts";
import { useSession, useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { eventText } from "../text/chronicle.ts";
import { nameOf, PHASE_NAMES, STEP_NAMES } from "../text/names.ts";
import { LineUpShown } from "./sides.tsx";
import { CrisisHead } from "./story.tsx";

const NEWS: readonly Event["kind"][] = [
  "drafted", "declined", "pactSigned", "noticeGiven", "pactLeft", "pactEnded", "pledged", "rivalryRevealed", "stepTabled",
  "votesOpened", "proclaimed", "injected", "missed",
]; // biome-ignore format: one glance
const MOST = 14;

/** The desk of whoever has no seat: the crises if there are any, who is still at it, and the year's news. */
export function Watching() {
  const { pub } = useView();
  const isAway = useSession().local === undefined;
  const isCrisis = pub.phase === "lineup" || pub.phase === "brink";
  return (
    <div class="desk-body watching">
      <header class="desk-head">
        {isAway && <h2>{PHASE_NAMES[pub.phase]}</h2>}
        {pub.phase === "vote" && pub.steps.tabled && (
          <p>
            On step {pub.steps.tabled}: {STEP_NAMES[pub.steps.tabled].toLowerCase()}.
          </p>
        )}
      </header>
      {isCrisis && (
        <ul class="crisis-list">
          {pub.crises.map((crisis) => (
            <li key={crisis.id} class="crisis">
              <CrisisHead crisis={crisis} />
              <LineUpShown crisis={crisis} />
            </li>
          ))}
        </ul>
      )}
      <div class="watching-columns">
        {isAway && <Monitor />}
        {!isCrisis && <News />}
      </div>
    </div>
  );
}

/** Every seat: who plays it, whether anybody is there, whether it is done. */
function Monitor() {
  const session = useSession();
  const view = useView();
  const { pub } = view;
  const online = session.company.value?.online ?? {};
  return (
    <section aria-labelledby="monitor">
      <h3 id="monitor">At the table</h3>
      <ul class="monitor">
        {pub.seats.map((seat) => {
          const sheet = pub.sheets[seat];
          const isPeople = sheet?.holder === "people";
          const state = stateOf(view, seat);
          return (
            <li key={seat} class={`monitor-${state}`}>
              <Flag party={seat} size={12} />
              <span>{nameOf(seat)}</span>
              <span class="hint">
                {isPeople ? ((online[seat] ?? 0) > 0 ? "here" : "away") : "bot"}, {STATE_WORDS[state]}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const STATE_WORDS = { done: "done", free: "nothing to decide", busy: "at work" } as const;

function stateOf({ pub }: View, seat: Seat): keyof typeof STATE_WORDS {
  if (pub.sheets[seat]?.ready) return "done";
  return pub.phase === "brink" && !pub.crises.some((crisis) => isPrincipal(crisis, seat)) ? "free" : "busy";
}

function News() {
  const session = useSession();
  const { pub } = useView();
  const lines = session.told.value
    .filter(({ round, event }) => round === pub.round && NEWS.includes(event.kind))
    .slice(-MOST)
    .reverse();
  return (
    <section aria-labelledby="news">
      <h3 id="news">The year so far</h3>
      <ul class="news">
        {lines.map(({ n, event }) => (
          <li key={n}>{eventText(event, session.archive.value)}</li>
        ))}
        {lines.length === 0 && <li class="hint">Nothing is known yet.</li>}
      </ul>
    </section>
  );
}
