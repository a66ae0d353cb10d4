import { useEffect, useRef, useState } from "preact/hooks";
import { deskOf } from "../../shared/desk.ts";
import { draftPreview } from "../../shared/insight/index.ts";
import { REFUSALS } from "../../shared/refusal.ts";
import type { Sounding } from "../../shared/state.ts";
import { VERBS } from "../../shared/verbs/index.ts";
import type { Reason } from "../../shared/words.ts";
import { useOffice } from "../game/office.tsx";
import { useSession, useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { ReasonChoice } from "../parts/paper.tsx";
import { count } from "../text/names.ts";
import { answerText, questionText } from "../text/soundings.ts";
import { PreviewOf } from "./preview.tsx";
import { isSame } from "./terms.ts";

/** The second thing that a draft can be used for: to ask the others whether they would sign it. */
export function AskFirst() {
  const session = useSession();
  const office = useOffice("sound");
  const view = useView();
  const terms = session.terms.value!;
  const why = terms.members.length > 1 ? VERBS.sound.refuse(deskOf(view)!, { type: "sound", terms }) : undefined;
  const isAsked = view.mine!.soundings.some((one) => one.by === view.mine!.seat && isSame(one.terms, terms));
  const isOpen = terms.members.length > 1 && why === undefined && !isAsked;
  return (
    <button
      type="button"
      disabled={office !== undefined || !isOpen || session.busy.value}
      title={why && REFUSALS[why]}
      onClick={() => session.act({ type: "sound", terms }, "Asked")}
      data-testid="ask-first"
    >
      {isAsked ? "Asked" : "Ask first"}
    </button>
  );
}

/** What one has asked this summit, and what the others said: what is on the sheet first, then the newest. */
export function Answers() {
  const session = useSession();
  const { mine } = useView();
  const own = mine!.soundings.filter(({ by }) => by === mine!.seat).reverse();
  const onSheet = own.find(({ terms }) => session.terms.value && isSame(terms, session.terms.value));
  const shown = onSheet ?? own[0];
  const box = useRef<HTMLElement>(null);
  const before = useRef(own[0]?.id);
  useEffect(() => {
    if (own[0]?.id !== before.current) box.current?.scrollIntoView({ block: "nearest" });
    before.current = own[0]?.id;
  }, [own[0]?.id]);
  const earlier = own.filter((one) => one !== shown);
  if (!shown) return null;
  return (
    <section ref={box} class="answers" aria-label="What they would do" data-testid="answers">
      <div aria-live="polite">
        <Answered sounding={shown} isOnSheet={shown === onSheet} />
      </div>
      {earlier.length > 0 && (
        <details>
          <summary>Asked before ({earlier.length})</summary>
          {earlier.map((one) => (
            <Answered key={one.id} sounding={one} isOnSheet={false} />
          ))}
        </details>
      )}
    </section>
  );
}

function Answered({ sounding, isOnSheet }: { sounding: Sounding; isOnSheet: boolean }) {
  const session = useSession();
  const { by, terms, replies } = sounding;
  const asked = terms.members.filter((member) => member !== by);
  return (
    <div class="answered">
      {isOnSheet ? (
        <h4>Asked, and bound to nothing</h4>
      ) : (
        <p class="hint">
          {questionText(sounding, by)}{" "}
          <button type="button" class="quiet" onClick={() => (session.terms.value = terms)}>
            Back to these terms
          </button>
        </p>
      )}
      <ul>
        {asked.map((seat) => {
          const reply = replies[seat];
          const counter = reply?.counter;
          return (
            <li key={seat} class={reply ? (reply.would ? "would" : "would-not") : "unsaid"}>
              <Flag party={seat} size={13} />
              <span>{answerText(seat, reply, terms, by)}</span>
              {counter && !(session.terms.value && isSame(counter, session.terms.value)) && (
                <button type="button" onClick={() => (session.terms.value = counter)} data-testid="take-counter">
                  Take these terms
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A question put to this seat: the oldest that is open, with two ways to answer. */
export function Asked() {
  const { mine } = useView();
  const open = mine!.soundings.filter(({ by, replies }) => by !== mine!.seat && !replies[mine!.seat]);
  const [first] = open;
  if (!first) return null;
  return (
    <section class="offers" aria-labelledby="asked">
      <h3 id="asked">You are asked</h3>
      <Question key={first.id} sounding={first} />
      {open.length > 1 && <p class="hint">{count(open.length - 1, "more question")} after this one.</p>}
    </section>
  );
}

function Question({ sounding }: { sounding: Sounding }) {
  const session = useSession();
  const office = useOffice("reply");
  const view = useView();
  const seat = view.mine!.seat;
  const [reason, setReason] = useState<Reason>("unsaid");
  const { id, terms } = sounding;
  return (
    <div class="document question" data-testid="question">
      <p class="document-terms">{questionText(sounding, seat)}</p>
      <p class="hint">An answer binds you to nothing. Those named in it hear it, and nobody else.</p>
      <details>
        <summary>What it would mean for you</summary>
        <PreviewOf preview={draftPreview(view, terms, seat)} terms={terms} seat={seat} />
      </details>
      <div class="offer-acts">
        <button
          type="button"
          class="primary"
          title={office}
          disabled={office !== undefined || session.busy.value}
          onClick={() => session.act({ type: "reply", sounding: id, would: true }, "Answered")}
          data-testid="would"
        >
          We would sign
        </button>
        <span class="decline">
          <ReasonChoice label="Why you would not" value={reason} onChange={setReason} />
          <button
            type="button"
            title={office}
            disabled={office !== undefined || session.busy.value}
            onClick={() => session.act({ type: "reply", sounding: id, would: false, reason }, "Answered")}
            data-testid="would-not"
          >
            We would not
          </button>
        </span>
      </div>
    </div>
  );
}
