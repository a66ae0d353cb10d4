import { useState } from "preact/hooks";
import { deskOf } from "../../shared/desk.ts";
import { draftPreview } from "../../shared/insight/index.ts";
import { REFUSALS } from "../../shared/refusal.ts";
import type { Draft } from "../../shared/state.ts";
import { VERBS } from "../../shared/verbs/index.ts";
import type { Reason } from "../../shared/words.ts";
import { useOffice } from "../game/office.tsx";
import { useSession, useView } from "../game/session.ts";
import { ReasonChoice, ReceiptLine, Seal } from "../parts/paper.tsx";
import { cap, codeOf, inText, names, PACT_NAMES } from "../text/names.ts";
import { payText, scopeText } from "../text/pacts.ts";
import { Builder } from "./builder.tsx";
import { Partners } from "./partners.tsx";
import { PreviewOf } from "./preview.tsx";
import { ReadyButton } from "./ready.tsx";
import { Answers, Asked } from "./soundings.tsx";
import { Speech } from "./speech.tsx";
import { draftWith } from "./terms.ts";

/** What a receipt at the summit is about. */
const SAID: readonly string[] = ["draft", "sign", "decline", "sound", "reply", "notice", "announce", "pledge", "table"];

/** The summit: offers that wait, a draft of one's own, and what else can be said. */
export function Summit() {
  const session = useSession();
  const view = useView();
  const mine = view.mine!;
  const waiting = mine.drafts.filter((draft) => !draft.signed.includes(mine.seat));
  const out = mine.drafts.filter((draft) => draft.signed.includes(mine.seat));
  return (
    <div class="desk-body summit">
      <header class="desk-head">
        <h2>Whom will you stand by?</h2>
        <p class="hint">Offers lapse when the summit ends.</p>
        <ReadyButton />
      </header>
      <ReceiptLine receipt={SAID.includes(session.receipt.value?.about ?? "") ? session.receipt.value : undefined} />
      {waiting.length > 0 && (
        <section class="offers" aria-labelledby="offers">
          <h3 id="offers">Waiting for your signature</h3>
          <ul class="offer-list">
            {waiting.map((draft) => (
              <Offer key={draft.id} draft={draft} />
            ))}
          </ul>
        </section>
      )}
      <Asked />
      <section class="drafting" aria-labelledby="drafting">
        <h3 id="drafting">Draft a pact</h3>
        {session.terms.value ? (
          <Builder />
        ) : (
          <>
            <Answers />
            <Partners />
            <p>
              <button
                type="button"
                onClick={() => (session.terms.value = draftWith(mine.seat, []))}
                data-testid="new-draft"
              >
                Take a fresh sheet
              </button>
            </p>
          </>
        )}
      </section>
      {out.length > 0 && (
        <section aria-labelledby="sent">
          <h3 id="sent">Your drafts out</h3>
          <ul class="offer-list">
            {out.map((draft) => (
              <Sent key={draft.id} draft={draft} />
            ))}
          </ul>
        </section>
      )}
      <Speech />
    </div>
  );
}

/** Somebody's draft that names this seat: what it means, and a signature or a reason. */
function Offer({ draft }: { draft: Draft }) {
  const session = useSession();
  const office = useOffice("sign");
  const view = useView();
  const seat = view.mine!.seat;
  const [reason, setReason] = useState<Reason>("unsaid");
  const why = VERBS.sign.refuse(deskOf(view)!, { type: "sign", draft: draft.id });
  const missing = draft.terms.members.filter((member) => member !== seat && !draft.signed.includes(member));
  return (
    <li class="offer document" data-testid="offer">
      <div class="offer-paper">
        <p class="document-kind">{PACT_NAMES[draft.terms.kind]}</p>
        <p class="document-terms">
          {cap(names(draft.terms.members))}, {scopeText(draft.terms)}. Drafted by {inText(draft.by)}.
          {draft.terms.pay && ` ${cap(payText(draft.terms.pay))}.`}
        </p>
        <p class="hint">
          {missing.length > 0
            ? `${cap(names(missing))} ${missing.length > 1 ? "have" : "has"} yet to sign as well.`
            : "Yours is the last signature: signing binds at once."}
        </p>
        <Signatories draft={draft} />
      </div>
      <PreviewOf preview={draftPreview(view, draft.terms, seat)} terms={draft.terms} seat={seat} />
      <div class="offer-answer">
        {why && <p class="trouble">{REFUSALS[why]}</p>}
        <div class="offer-acts">
          <button
            type="button"
            class="wax"
            title={office}
            disabled={office !== undefined || why !== undefined || session.busy.value}
            onClick={() => session.act({ type: "sign", draft: draft.id }, "Signed")}
            data-testid="sign"
          >
            Sign and seal
          </button>
          <span class="decline">
            <ReasonChoice label="Reason for declining" value={reason} onChange={setReason} />
            <button
              type="button"
              title={office}
              disabled={office !== undefined || session.busy.value}
              onClick={() => session.act({ type: "decline", draft: draft.id, reason }, "Declined")}
              data-testid="decline"
            >
              Decline
            </button>
          </span>
        </div>
      </div>
    </li>
  );
}

function Sent({ draft }: { draft: Draft }) {
  const session = useSession();
  const office = useOffice("decline");
  const seat = useView().mine!.seat;
  const missing = draft.terms.members.filter((member) => !draft.signed.includes(member));
  return (
    <li class="document sent">
      <p class="document-kind">{PACT_NAMES[draft.terms.kind]}</p>
      <p class="document-terms">
        {cap(names(draft.terms.members))}, {scopeText(draft.terms)}. Waiting for {names(missing)}.
      </p>
      <Signatories draft={draft} />
      {draft.by === seat && (
        <button
          type="button"
          class="quiet"
          disabled={office !== undefined}
          title={office}
          onClick={() => session.act({ type: "decline", draft: draft.id, reason: "unsaid" }, "Withdrawn")}
        >
          Withdraw
        </button>
      )}
    </li>
  );
}

function Signatories({ draft }: { draft: Draft }) {
  return (
    <div class="pact-seals" aria-hidden="true">
      {draft.terms.members.map((member) => (
        <Seal key={member} text={codeOf(member)} pending={!draft.signed.includes(member)} />
      ))}
    </div>
  );
}
