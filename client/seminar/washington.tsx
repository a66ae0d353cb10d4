import { knownIn } from "../../shared/insight/index.ts";
import { mayWashington } from "../../shared/rules/crises.ts";
import { WASHINGTON, type WashingtonAnswer } from "../../shared/words.ts";
import { useSession, useView } from "../game/session.ts";
import { ReceiptLine } from "../parts/paper.tsx";
import { inText } from "../text/names.ts";

const LABELS: Record<WashingtonAnswer, string> = {
  joins: "Joins the defender",
  mediates: "Mediates",
  stays: "Stays out",
};

/** The facilitator may play Washington: then line-ups in which it has a part wait for its word. Otherwise the dice decide. */
export function Washington() {
  const session = useSession();
  const view = useView();
  const { pub, all } = view;
  if (!all || pub.phase === "over" || pub.without.includes("washington")) return null;
  const { isPlayed, chosen } = all.washington;
  const { board } = knownIn(view);
  const open = (pub.phase === "lineup" ? pub.crises : []).flatMap((crisis) => {
    const may = WASHINGTON.filter((answer) => mayWashington(board, crisis, answer));
    return isPlayed && may.length > 1 ? [{ crisis, may }] : [];
  });
  const receipt = session.receipt.value;
  return (
    <section class="washington" aria-labelledby="washington">
      <h2 id="washington">Washington</h2>
      <label class="toggle">
        <input
          type="checkbox"
          checked={isPlayed}
          disabled={session.busy.value}
          onChange={(event) =>
            session.act(
              { type: "playWashington", plays: event.currentTarget.checked },
              event.currentTarget.checked ? "You play Washington" : "The dice play Washington",
            )
          }
          data-testid="play-washington"
        />
        I play Washington
      </label>
      <p class="hint">
        {isPlayed
          ? "A line-up in which it has a part waits for your word; if the clock falls first, the dice decide. Nobody is told before the line-up opens."
          : "The dice decide, by its ties."}
      </p>
      {open.map(({ crisis, may }) => (
        <fieldset
          key={crisis.id}
          class="choice-row"
          aria-label={`Washington, when ${inText(crisis.challenger)} challenges ${inText(crisis.defender)}`}
        >
          <span>
            {inText(crisis.challenger)} against {inText(crisis.defender)}
          </span>
          {may.map((answer) => (
            <button
              type="button"
              key={answer}
              aria-pressed={chosen[crisis.id] === answer}
              disabled={session.busy.value}
              onClick={() => session.act({ type: "washington", crisis: crisis.id, answer }, "Washington has decided")}
              data-testid={`washington-${answer}`}
            >
              {LABELS[answer]}
            </button>
          ))}
        </fieldset>
      ))}
      <ReceiptLine
        receipt={receipt?.about === "washington" || receipt?.about === "playWashington" ? receipt : undefined}
      />
    </section>
  );
}
