import { useState } from "preact/hooks";
import { deskOf } from "../../shared/desk.ts";
import type { Pact } from "../../shared/state.ts";
import { VERBS } from "../../shared/verbs/index.ts";
import type { Seat } from "../../shared/words.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { useOffice } from "../game/office.tsx";
import { useSession, useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { Dialog, Seal } from "../parts/paper.tsx";
import { cap, codeOf, count, inText, nameOf, names } from "../text/names.ts";
import { pactTitle, payText, pledgeText, scopeText, termText } from "../text/pacts.ts";
import { didKeep } from "./deeds.ts";

/** One ledger of who is bound to whom, and of promises beside deeds. */
export function Pacts() {
  const session = useSession();
  const { pub } = useView();
  const seat = session.seat.value;
  const [whose, setWhose] = useState<"all" | "mine">("all");
  const pacts = pub.pacts.filter((pact) => whose === "all" || (seat && pact.members.includes(seat)));
  const [own, others] = [
    pacts.filter((pact) => seat && pact.members.includes(seat)),
    pacts.filter((pact) => !seat || !pact.members.includes(seat)),
  ];
  return (
    <div class="ledger">
      {seat && (
        <div class="ledger-head">
          <p>
            <strong>{cap(inText(seat))}</strong> has {slotsText(pub.pacts, seat, pub.sheets[seat]?.slots ?? 0)}.
          </p>
          <label class="toggle">
            <input
              type="checkbox"
              checked={whose === "mine"}
              onChange={(event) => setWhose(event.currentTarget.checked ? "mine" : "all")}
            />
            Only mine
          </label>
        </div>
      )}
      {pacts.length === 0 && (
        <p class="hint">No pact is in force{whose === "mine" ? " with you" : ""}. Pacts are signed at the summit.</p>
      )}
      <ul class="pact-list">
        {[...own, ...others].map((pact) => (
          <PactCard key={pact.id} pact={pact} />
        ))}
      </ul>
      <PromisesAndDeeds />
    </div>
  );
}

function slotsText(pacts: readonly Pact[], seat: Seat, slots: number): string {
  const used = pacts.filter((pact) => pact.origin === "own" && pact.members.includes(seat)).length;
  return `${count(used, "pact")} of its own, and room for ${slots} by its standing`;
}

/** A pact as a document, with a seal for each member. */
export function PactCard({ pact }: { pact: Pact }) {
  const session = useSession();
  const view = useView();
  const { pub } = view;
  const seat = session.seat.value;
  const office = useOffice("notice");
  const [asking, setAsking] = useState(false);
  const desk = deskOf(view);
  const mayLeave = desk && VERBS.notice.refuse(desk, { type: "notice", pact: pact.id }) === undefined;
  const numbers = numbersWith(pub.numbers);
  const mine = seat !== undefined && pact.members.includes(seat);
  return (
    <li class={`pact pact-${pact.kind}${mine ? " pact-mine" : ""}`}>
      <div class="pact-head">
        <h3>{pactTitle(pact)}</h3>
        <span class="pact-origin">
          {pact.origin === "own"
            ? `signed in year ${pact.since}`
            : pact.origin === "institution"
              ? "in force since before 2014"
              : "of the forum"}
        </span>
      </div>
      <p class="pact-terms">
        {names(pact.members)}; {scopeText(pact)}; {termText(pact.until, pub.round)}.
      </p>
      {pact.pay && <p class="pact-pay">{cap(payText(pact.pay))}.</p>}
      {pact.leaving.length > 0 && (
        <p class="pact-leaving">
          {cap(names(pact.leaving))} {pact.leaving.length === 1 ? "has" : "have"} given notice, and{" "}
          {pact.leaving.length === 1 ? "leaves" : "leave"} at the next Briefing.
        </p>
      )}
      <div class="pact-seals" aria-hidden="true">
        {pact.members.slice(0, 8).map((member) => (
          <span key={member} class={pact.leaving.includes(member) ? "signatory leaving" : "signatory"}>
            <Flag party={member} size={13} />
            {pact.members.length <= 8 && <Seal text={codeOf(member)} />}
          </span>
        ))}
      </div>
      {mayLeave && pub.phase === "summit" && (
        <button
          type="button"
          class="quiet"
          title={office}
          disabled={office !== undefined}
          onClick={() => setAsking(true)}
        >
          Give notice{"\u2026"}
        </button>
      )}
      {asking && (
        <Dialog title={`Leave the ${pactTitle(pact).toLowerCase()}?`} onClose={() => setAsking(false)}>
          <p>
            Notice is public at once. You lose {numbers.noticeStanding} standing, stay bound until the next Briefing,
            and then leave
            {pact.members.length === 2 ? "; with one member left, the pact ends" : ""}.
          </p>
          <p class="dialog-acts">
            <button
              type="button"
              class="danger"
              onClick={async () => {
                await session.act({ type: "notice", pact: pact.id }, "Notice given");
                setAsking(false);
              }}
            >
              Give notice
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              Stay in it
            </button>
          </p>
        </Dialog>
      )}
    </li>
  );
}

/** What was pledged, and what was done about it. */
function PromisesAndDeeds() {
  const session = useSession();
  const { pub } = useView();
  const me = session.seat.value;
  const pledges = [...pub.pledges, ...(session.papers.value?.pledges ?? [])].sort((a, b) => b.round - a.round);
  const stayed = new Map<Seat, { kept: number; broken: number }>();
  for (const { event } of session.told.value) {
    if (event.kind !== "linedUp") continue;
    for (const seat of event.lineUp.honoured) tally(stayed, seat, "kept");
    for (const seat of event.lineUp.stayedOut) tally(stayed, seat, "broken");
  }
  return (
    <>
      <h2 class="ledger-title">Promises and deeds</h2>
      {stayed.size === 0 && pledges.length === 0 && (
        <p class="hint">Nobody has been called yet, and nobody has pledged anything.</p>
      )}
      {stayed.size > 0 && (
        <table class="ledger-table">
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col">Calls honoured</th>
              <th scope="col">Stayed out</th>
            </tr>
          </thead>
          <tbody>
            {[...stayed].map(([seat, { kept, broken }]) => (
              <tr key={seat}>
                <th scope="row">{nameOf(seat)}</th>
                <td class="num">{kept}</td>
                <td class="num">{broken}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul class="pledge-list">
        {pledges.map((pledge) => {
          const kept = didKeep(pledge, session.told.value);
          return (
            <li key={pledge.id}>
              <span class="hint">Year {pledge.round}.</span> {cap(pledgeText(pledge, me))}.{" "}
              {kept !== undefined && <span class={kept ? "kept" : "broken"}>{kept ? "Kept" : "Not kept"}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function tally(of: Map<Seat, { kept: number; broken: number }>, seat: Seat, how: "kept" | "broken"): void {
  const now = of.get(seat) ?? { kept: 0, broken: 0 };
  of.set(seat, { ...now, [how]: now[how] + 1 });
}
