import { deskOf } from "../../shared/desk.ts";
import { draftPreview } from "../../shared/insight/index.ts";
import type { Terms } from "../../shared/message.ts";
import { REFUSALS } from "../../shared/refusal.ts";
import { VERBS } from "../../shared/verbs/index.ts";
import { PACT_KINDS, type Party, type Seat } from "../../shared/words.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { useOffice } from "../game/office.tsx";
import { useSession, useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { Choice, Seal } from "../parts/paper.tsx";
import { cap, codeOf, inText, nameOf, names, PACT_NAMES } from "../text/names.ts";
import { pactWords, payText, scopeText } from "../text/pacts.ts";
import { PreviewOf } from "./preview.tsx";
import { Answers, AskFirst } from "./soundings.tsx";

/** A draft being written, beside what it would mean. */
export function Builder() {
  const session = useSession();
  const view = useView();
  const office = useOffice("draft");
  const terms = session.terms.value!;
  const seat = view.mine!.seat;
  const write = (change: Partial<Terms>) => {
    session.terms.value = tidy({ ...terms, ...change });
  };
  const send = async () => {
    if (await session.act({ type: "draft", terms }, "Signed by you and sent")) session.terms.value = undefined;
  };
  const enough = terms.members.length > 1;
  const why = enough ? VERBS.draft.refuse(deskOf(view)!, { type: "draft", terms }) : undefined;
  return (
    <div class="builder">
      <div class="builder-write">
        <Choice
          label="Kind"
          value={terms.kind}
          options={PACT_KINDS.map((kind) => ({ value: kind, label: PACT_NAMES[kind].replace(" pact", "") }))}
          onChange={(kind) => write({ kind, ...(kind !== "defence" && { against: undefined }) })}
        />
        <p class="hint">{pactWords(terms.kind, numbersWith(view.pub.numbers))}</p>
        <Partners terms={terms} seat={seat} onWrite={write} />
        {terms.kind === "defence" && <Scope terms={terms} onWrite={write} />}
        <Payment terms={terms} onWrite={write} />
      </div>
      <div class="builder-read">
        {enough ? (
          <>
            <div class="document">
              <p class="document-kind">{PACT_NAMES[terms.kind]}</p>
              <p class="document-terms">
                {cap(names(terms.members))}, {scopeText(terms)}.{terms.pay && ` ${cap(payText(terms.pay))}.`}
              </p>
              <div class="pact-seals" aria-hidden="true">
                {terms.members.map((member) => (
                  <Seal key={member} text={codeOf(member)} pending={member !== seat} />
                ))}
              </div>
            </div>
            <PreviewOf preview={draftPreview(view, terms, seat)} terms={terms} seat={seat} />
          </>
        ) : (
          <p class="hint">Choose with whom. What the pact would mean for you appears here before you sign.</p>
        )}
        {why && <p class="trouble">{REFUSALS[why]}</p>}
        <p class="offer-acts">
          <button
            type="button"
            class="wax"
            title={office}
            disabled={office !== undefined || !enough || why !== undefined || session.busy.value}
            onClick={send}
            data-testid="send-draft"
          >
            Sign and send
          </button>
          <AskFirst />
          <button type="button" class="quiet" onClick={() => (session.terms.value = undefined)}>
            Crumple it
          </button>
        </p>
        <Answers />
      </div>
    </div>
  );
}

/** Drops what no longer fits: threats that became members, payments of those who left. */
function tidy(terms: Terms): Terms {
  const against = terms.against?.filter((threat) => !(terms.members as Party[]).includes(threat));
  const pay =
    terms.pay && terms.members.includes(terms.pay.from) && terms.members.includes(terms.pay.to) ? terms.pay : undefined;
  return { kind: terms.kind, members: terms.members, ...(against?.length && { against }), ...(pay && { pay }) };
}

type Write = (change: Partial<Terms>) => void;

function Partners({ terms, seat, onWrite }: { terms: Terms; seat: Seat; onWrite: Write }) {
  const { pub } = useView();
  const toggle = (other: Seat) =>
    onWrite({
      members: terms.members.includes(other) ? terms.members.filter((one) => one !== other) : [...terms.members, other],
    });
  return (
    <fieldset class="chips">
      <legend>With</legend>
      <div class="chip-row">
        {pub.seats
          .filter((other) => other !== seat)
          .map((other) => (
            <button
              type="button"
              class="chip"
              key={other}
              aria-pressed={terms.members.includes(other)}
              onClick={() => toggle(other)}
            >
              <Flag party={other} size={11} /> {nameOf(other)}
            </button>
          ))}
      </div>
    </fieldset>
  );
}

function Scope({ terms, onWrite }: { terms: Terms; onWrite: Write }) {
  const { pub } = useView();
  const threats: Party[] = [...pub.seats, ...pub.outsiders].filter(
    (party) => !(terms.members as Party[]).includes(party),
  );
  const toggle = (threat: Party) => {
    const named = terms.against ?? [];
    onWrite({ against: named.includes(threat) ? named.filter((one) => one !== threat) : [...named, threat] });
  };
  return (
    <fieldset class="chips">
      <legend>Against</legend>
      <div class="chip-row">
        <button
          type="button"
          class="chip"
          aria-pressed={!terms.against}
          onClick={() => onWrite({ against: undefined })}
        >
          Anyone
        </button>
        {threats.map((threat) => (
          <button
            type="button"
            class="chip"
            key={threat}
            aria-pressed={terms.against?.includes(threat) ?? false}
            onClick={() => toggle(threat)}
            disabled={!terms.against?.includes(threat) && terms.against?.length === 8}
          >
            <Flag party={threat} size={11} /> {nameOf(threat)}
          </button>
        ))}
      </div>
      <p class="hint">
        {terms.against
          ? "Naming a state raises its hostility with every member by 1."
          : "Against anyone, fellow members too."}
      </p>
    </fieldset>
  );
}

function Payment({ terms, onWrite }: { terms: Terms; onWrite: Write }) {
  if (terms.members.length < 2) return null;
  const pay = terms.pay;
  const other = (from: Seat) => terms.members.find((member) => member !== from)!;
  const setFrom = (text: string) => {
    const from = text as Seat;
    if (text === "") return onWrite({ pay: undefined });
    onWrite({ pay: { from, to: pay && pay.to !== from ? pay.to : other(from), amount: pay?.amount ?? 1 } });
  };
  return (
    <fieldset class="payment">
      <legend>Payment on signing</legend>
      <div class="payment-row">
        <select aria-label="Who pays" value={pay?.from ?? ""} onChange={(event) => setFrom(event.currentTarget.value)}>
          <option value="">Nobody pays</option>
          {terms.members.map((member) => (
            <option key={member} value={member}>
              {cap(inText(member))} pays
            </option>
          ))}
        </select>
        {pay && (
          <>
            <input
              type="number"
              aria-label="Influence"
              min={1}
              max={10}
              value={pay.amount}
              onInput={(event) =>
                onWrite({
                  pay: {
                    ...pay,
                    amount: Math.max(1, Math.min(10, Math.round(Number(event.currentTarget.value) || 1))),
                  },
                })
              }
            />
            <select
              aria-label="To whom"
              value={pay.to}
              onChange={(event) => onWrite({ pay: { ...pay, to: event.currentTarget.value as Seat } })}
            >
              {terms.members
                .filter((member) => member !== pay.from)
                .map((member) => (
                  <option key={member} value={member}>
                    to {inText(member)}
                  </option>
                ))}
            </select>
          </>
        )}
      </div>
    </fieldset>
  );
}
