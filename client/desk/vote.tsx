import { deskOf } from "../../shared/desk.ts";
import { type VotePreview, votePreview } from "../../shared/insight/index.ts";
import { REFUSALS } from "../../shared/refusal.ts";
import { VERBS } from "../../shared/verbs/index.ts";
import { otherOf, VOTES, type Vote as VoteWord } from "../../shared/words.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { useOffice } from "../game/office.tsx";
import { useSession, useView } from "../game/session.ts";
import { ReceiptLine } from "../parts/paper.tsx";
import { count, inText, names, STEP_NAMES, tieName } from "../text/names.ts";
import { NOTHING_LEARNT } from "../text/pacts.ts";
import { CoverBars, TakenList } from "./preview.tsx";

const VOTE_NAMES: Record<VoteWord, string> = { yes: "Yes", no: "No", abstain: "Abstain" };

/** A secret vote on the step that the chair has tabled. */
export function Vote() {
  const session = useSession();
  const office = useOffice("vote");
  const view = useView();
  const mine = view.mine!;
  const preview = votePreview(view, mine.seat);
  const numbers = numbersWith(view.pub.numbers);
  if (!preview) return <p class="hint">Nothing is tabled.</p>;
  const { step } = preview;
  return (
    <div class="desk-body vote">
      <header class="desk-head">
        <h2>
          Step {step}: {STEP_NAMES[step]}
        </h2>
        <p class="hint">Votes are secret until all are in.</p>
      </header>
      <fieldset class="ballot" aria-label="Your vote">
        {VOTES.map((vote) => {
          const why = VERBS.vote.refuse(deskOf(view)!, { type: "vote", vote });
          return (
            <button
              type="button"
              key={vote}
              class="ballot-choice"
              aria-pressed={mine.vote === vote}
              disabled={office !== undefined || why !== undefined || session.busy.value}
              title={why && REFUSALS[why]}
              onClick={() => session.act({ type: "vote", vote }, "Vote saved")}
              data-testid={`vote-${vote}`}
            >
              {VOTE_NAMES[vote]}
              <span class="hint">
                {vote === "no"
                  ? `blocks it alone; costs ${preview.noCost} influence`
                  : vote === "yes"
                    ? step === 3
                      ? "passes only if all say so"
                      : memberText(preview)
                    : step === 3
                      ? "not on the charter"
                      : "you stay outside"}
              </span>
            </button>
          );
        })}
      </fieldset>
      <ReceiptLine receipt={session.receipt.value?.about === "vote" ? session.receipt.value : undefined} />
      <div class="preview vote-preview">
        <section class="preview-part">
          <h4>Whom it binds</h4>
          <p>
            {step === 3
              ? `All ${preview.bound.length} states, to defend each other against anyone, for good.`
              : `Those who say yes; it needs ${preview.needed} of ${preview.bound.length}, and not one no.`}
          </p>
          {step === 1 && (
            <p>
              Members reassure each other better by {numbers.reassureStep1}, and pressing a fellow member costs{" "}
              {numbers.pressFellow} more.
            </p>
          )}
          {preview.tie && (
            <p class="bad">
              Your tie to Washington would drop from {tieName(preview.tie.from)} to {tieName(preview.tie.to)}, for good.
            </p>
          )}
        </section>
        {step === 2 && (
          <section class="preview-part">
            <h4>Files that open</h4>
            <p>
              {preview.learns.length > 0
                ? `You learn the truth of up to ${count(preview.learns.length, "suspicion")}.`
                : NOTHING_LEARNT}
            </p>
            <p class={preview.reveals.length > 0 ? "bad" : undefined}>
              {preview.reveals.length > 0
                ? `Members learn of your hidden rivalry with ${names(preview.reveals.map((pair) => otherOf(pair, mine.seat)!))}.`
                : "You have no hidden rivalry to show."}
            </p>
          </section>
        )}
        {step === 3 && (
          <>
            <CoverBars preview={preview} />
            <TakenList taken={preview.calls} title={`New calls you would owe (${preview.calls.length})`} />
          </>
        )}
      </div>
      <p class="hint">
        In the chair: {inText(view.pub.chair)}. A missed vote counts as {step === 3 ? "no" : "abstaining"}.
      </p>
    </div>
  );
}

function memberText({ yesCost }: VotePreview): string {
  const price = yesCost > 0 ? `, for ${yesCost} influence` : "";
  return `you become a member if it passes${price}`;
}
