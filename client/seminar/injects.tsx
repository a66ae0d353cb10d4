import { useState } from "preact/hooks";
import type { Inject } from "../../shared/message.ts";
import type { DryRun } from "../../shared/seminar/contract.ts";
import { PHASES, type Phase, type Seat } from "../../shared/words.ts";
import { useSession, useView } from "../game/session.ts";
import { dryRun } from "../links/seminar.ts";
import { ReceiptLine } from "../parts/paper.tsx";
import { effectText } from "../text/injects.ts";
import { count, nameOf, names, PHASE_NAMES } from "../text/names.ts";
import { Library } from "./cards.tsx";
import { DryRunShown } from "./dryrun.tsx";
import { Effects } from "./effects.tsx";
import { useSeminar, useSeminarView } from "./live.ts";
import { byName } from "./roster.tsx";
import { chosenWorld } from "./screens.ts";

const WHEN: readonly Phase[] = ["summit", "orders", "lineup", "brink", "reckoning"];

/** What the facilitator lets happen: a card, or a paper of one's own; now, or at a moment to come. */
export function Injects() {
  const [inject, setInject] = useState<Inject | undefined>(undefined);
  return (
    <div class="desk-body injects">
      {inject ? (
        <Writing inject={inject} onWrite={setInject} onDone={() => setInject(undefined)} />
      ) : (
        <Library onTake={setInject} />
      )}
      <Scheduled />
    </div>
  );
}

function Writing(props: { inject: Inject; onWrite: (inject: Inject) => void; onDone: () => void }) {
  const { inject, onWrite, onDone } = props;
  const session = useSession();
  const seminar = useSeminar();
  const { pub } = useView();
  const { worlds } = useSeminarView();
  const [run, setRun] = useState<DryRun | undefined>(undefined);
  const [state, setState] = useState<"running" | string | undefined>(undefined);
  const [isEverywhere, setEverywhere] = useState(false);
  const next = WHEN.find((one) => PHASES.indexOf(one) > PHASES.indexOf(pub.phase));
  const [round, setRound] = useState(next ? pub.round : Math.min(pub.rounds, pub.round + 1));
  const [phase, setPhase] = useState<Phase>(next ?? "summit");
  const write = (some: Partial<Inject>) => {
    setRun(undefined);
    onWrite({ ...inject, ...some });
  };
  const isEmpty = inject.title.trim() === "";
  const now = async () => {
    if (await session.act({ type: "inject", inject }, "It has happened")) onDone();
  };
  const later = async () => {
    const world = isEverywhere ? {} : { world: chosenWorld.value };
    if (await seminar.act({ do: "schedule", inject, at: { round, phase }, ...world }, "Scheduled")) onDone();
  };
  const dry = async () => {
    setState("running");
    const reply = await dryRun(session.code!, inject);
    setState(reply.ok ? undefined : reply.why);
    if (reply.ok) setRun(reply.value);
  };
  const receipt = session.receipt.value;
  return (
    <div class="inject-writing">
      <header class="desk-head">
        <h2>Before it happens</h2>
        <button type="button" class="quiet" onClick={onDone}>
          Back to the cards
        </button>
      </header>
      <label class="field">
        <span>Headline</span>
        <input value={inject.title} maxlength={80} onInput={(event) => write({ title: event.currentTarget.value })} />
      </label>
      <label class="field">
        <span>What is reported</span>
        <textarea
          rows={3}
          maxlength={500}
          value={inject.text}
          onInput={(event) => write({ text: event.currentTarget.value })}
        />
      </label>
      <Effects inject={inject} onChange={(effects) => write({ effects })} />
      <Readers to={inject.to} onChange={(to) => write({ to })} />
      <p class="inject-acts">
        <button
          type="button"
          class="primary"
          disabled={isEmpty || session.busy.value}
          onClick={now}
          data-testid="inject-now"
        >
          Now
        </button>
        <button type="button" disabled={isEmpty || state === "running"} onClick={dry} data-testid="dry-run">
          {state === "running" ? "Playing 400 games\u2026" : "Dry run"}
        </button>
      </p>
      <fieldset class="inject-later">
        <legend>Or later</legend>
        <label>
          <span>Year </span>
          <select value={round} onChange={(event) => setRound(Number(event.currentTarget.value))}>
            {Array.from({ length: pub.rounds - Math.max(1, pub.round) + 1 }, (_, n) => Math.max(1, pub.round) + n).map(
              (year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ),
            )}
          </select>
        </label>
        <label>
          <span>at the start of the </span>
          <select value={phase} onChange={(event) => setPhase(event.currentTarget.value as Phase)}>
            {WHEN.map((one) => (
              <option key={one} value={one}>
                {PHASE_NAMES[one].toLowerCase()}
              </option>
            ))}
          </select>
        </label>
        {worlds.length > 1 && (
          <label class="toggle">
            <input
              type="checkbox"
              checked={isEverywhere}
              onChange={(event) => setEverywhere(event.currentTarget.checked)}
            />
            in all worlds
          </label>
        )}
        <button type="button" disabled={isEmpty || seminar.busy.value} onClick={later} data-testid="inject-later">
          Schedule
        </button>
      </fieldset>
      <ReceiptLine receipt={receipt?.about === "inject" && !receipt.ok ? receipt : undefined} />
      {state && state !== "running" && (
        <p class="trouble" role="alert">
          {state}
        </p>
      )}
      {run && <DryRunShown run={run} />}
    </div>
  );
}

function Readers({ to, onChange }: { to: Seat[]; onChange: (to: Seat[]) => void }) {
  const { pub } = useView();
  return (
    <details class="inject-readers">
      <summary>Read by {to.length === 0 ? "everybody" : `${names(to)} alone`}</summary>
      <p class="hint">Choose nobody to tell everybody. What it changes is as public as such changes always are.</p>
      <div class="cast-grid">
        {byName(pub.seats).map((seat) => (
          <label key={seat} class="cast-seat">
            <input
              type="checkbox"
              checked={to.includes(seat)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...to, seat] : to.filter((one) => one !== seat))
              }
            />
            <span>{nameOf(seat)}</span>
          </label>
        ))}
      </div>
    </details>
  );
}

/** What waits for its moment, and what became of it. */
function Scheduled() {
  const seminar = useSeminar();
  const { console } = useSeminarView();
  const list = console?.injects ?? [];
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="scheduled">
      <h3 id="scheduled">{count(list.length, "paper")} scheduled or made</h3>
      <ul class="scheduled">
        {list.map(({ id, world, inject, at, done, why }) => (
          <li key={id}>
            <strong>{inject.title}</strong>{" "}
            <span class="hint">
              year {at.round}, {PHASE_NAMES[at.phase].toLowerCase()}
              {world === undefined ? "" : `, world ${world + 1}`}
              {inject.effects.length > 0 && `; ${inject.effects.map(effectText).join("; ")}`}
            </span>{" "}
            {done ? (
              <span class="tag">{why ? `refused: ${why}` : "made"}</span>
            ) : (
              <button
                type="button"
                class="quiet"
                aria-label={`Take off: ${inject.title}`}
                onClick={() => seminar.act({ do: "unschedule", id }, "Taken off")}
              >
                Take off
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
