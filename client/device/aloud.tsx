import { useState } from "preact/hooks";
import { REFUSALS } from "../../shared/refusal.ts";
import { PACT_KINDS, type PactKind, type Party, type Seat } from "../../shared/words.ts";
import { useSession, useView } from "../game/session.ts";
import type { DevicePlayer } from "../keep/keep.ts";
import { Choice } from "../parts/paper.tsx";
import { shortPlayer } from "../text/device.ts";
import { cap, inText, nameOf, names, PACT_NAMES } from "../text/names.ts";
import { scopeText } from "../text/pacts.ts";
import { signAloud } from "./agreed.ts";
import type { Sitting } from "./sitting.ts";
import type { DeviceTable } from "./table.ts";

/** What is said to everybody, written down for the bots and for the record. */
export function Aloud({ sitting, people }: { sitting: Sitting; people: readonly DevicePlayer[] }) {
  const session = useSession();
  const [from, setFrom] = useState<Seat>(people[0]!.seat);
  const [text, setText] = useState("");
  const [why, setWhy] = useState<string | undefined>(undefined);
  const speaker = people.some(({ seat }) => seat === from) ? from : people[0]!.seat;
  const lines = session.talk.value.filter(({ to }) => to.length === 0).slice(-6);
  const say = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === "") return;
    const reply = await sitting.table.say(speaker, [], text);
    setWhy(reply.ok ? undefined : reply.why);
    if (reply.ok) setText("");
  };
  return (
    <section class="aloud" aria-labelledby="aloud">
      <h3 id="aloud">Said in the plenary</h3>
      <ol class="aloud-lines" aria-live="polite">
        {lines.map((line) => (
          <li key={line.n}>
            <strong>{line.from === "facilitator" ? "Facilitator" : nameOf(line.from)}:</strong> {line.text}
          </li>
        ))}
        {lines.length === 0 && (
          <li class="hint">Nothing yet. What is written here stands in everybody{"\u2019"}s talks.</li>
        )}
      </ol>
      <form class="aloud-form" onSubmit={say}>
        <select
          aria-label="Who speaks"
          value={speaker}
          onChange={(event) => setFrom(event.currentTarget.value as Seat)}
          data-testid="who-speaks"
        >
          {people.map((player) => (
            <option key={player.seat} value={player.seat}>
              {nameOf(player.seat)}
            </option>
          ))}
        </select>
        <input
          aria-label={`Say to everybody, for ${inText(speaker)}`}
          placeholder="Say to everybody"
          maxlength={500}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          data-testid="aloud"
        />
        <button type="submit" disabled={text.trim() === ""}>
          Say
        </button>
      </form>
      {why && <p class="trouble">{why}</p>}
    </section>
  );
}

/** A pact among people who sit here, signed in front of everybody: no hand-over is needed for what was agreed aloud. */
export function AgreedAloud({ table, people }: { table: DeviceTable; people: readonly DevicePlayer[] }) {
  const { pub } = useView();
  const [kind, setKind] = useState<PactKind>("defence");
  const [signing, setSigning] = useState<Seat[]>([]);
  const [against, setAgainst] = useState<Party | "">("");
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ ok: boolean; text: string } | undefined>(undefined);
  const members = people.map(({ seat }) => seat).filter((seat) => signing.includes(seat));
  const foes = [...pub.seats, ...pub.outsiders].filter((party) => !members.includes(party as Seat));
  const terms = {
    kind,
    members,
    ...(kind === "defence" && against !== "" && foes.includes(against) && { against: [against] }),
  };
  const sign = async () => {
    setBusy(true);
    const { concluded, why } = await signAloud(table, terms);
    setBusy(false);
    setSaid({ ok: concluded, text: concluded ? "Concluded" : why ? REFUSALS[why] : "It could not be concluded now." });
    if (concluded) setSigning([]);
  };
  return (
    <details class="agreed">
      <summary>Sign a pact that was agreed aloud</summary>
      <Choice
        label="Kind"
        value={kind}
        options={PACT_KINDS.map((one) => ({ value: one, label: PACT_NAMES[one].replace(" pact", "") }))}
        onChange={setKind}
      />
      {kind === "defence" && (
        <label class="field">
          <span>Against</span>
          <select value={against} onChange={(event) => setAgainst(event.currentTarget.value as Party | "")}>
            <option value="">anyone</option>
            {foes.map((party) => (
              <option key={party} value={party}>
                {nameOf(party)} only
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset class="choice" aria-label="Who signs">
        <legend>Each presses their own name to sign</legend>
        <div class="choice-row">
          {people.map((player) => (
            <button
              type="button"
              key={player.seat}
              aria-pressed={signing.includes(player.seat)}
              onClick={() =>
                setSigning(
                  signing.includes(player.seat)
                    ? signing.filter((one) => one !== player.seat)
                    : [...signing, player.seat],
                )
              }
              data-testid={`signs-${player.seat}`}
            >
              {shortPlayer(player)} signs
            </button>
          ))}
        </div>
      </fieldset>
      <p>
        {members.length > 1
          ? `${PACT_NAMES[kind]}: ${cap(names(members))}, ${scopeText(terms)}.`
          : "What it would mean for a seat stands in its own papers."}
      </p>
      <button type="button" class="wax" disabled={busy || members.length < 2} onClick={sign} data-testid="sign-aloud">
        Sign and seal
      </button>
      {said && (
        <p class={said.ok ? "receipt" : "trouble"} role="status">
          {said.text}
        </p>
      )}
    </details>
  );
}
