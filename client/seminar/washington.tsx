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

/** In the line-up the facilitator may play Washington; whatever is not decided here, the dice decide. */
export function Washington() {
  const session = useSession();
  const view = useView();
  const { pub } = view;
  if (pub.phase !== "lineup" || pub.without.includes("washington")) return null;
  const { board } = knownIn(view);
  const open = pub.crises.flatMap((crisis) => {
    const may = WASHINGTON.filter((answer) => mayWashington(board, crisis, answer));
    return may.length > 1 ? [{ crisis, may }] : [];
  });
  if (open.length === 0) return null;
  const chosen = new Map(
    session.told.value.flatMap(({ event }) =>
      event.kind === "washingtonChosen" ? [[event.crisis, event.answer]] : [],
    ),
  );
  const receipt = session.receipt.value;
  return (
    <section class="washington" aria-labelledby="washington">
      <h3 id="washington">Play Washington</h3>
      <p class="hint">If you choose nothing, the dice decide by its ties. Nobody is told before the line-up opens.</p>
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
              aria-pressed={chosen.get(crisis.id) === answer}
              disabled={session.busy.value}
              onClick={() => session.act({ type: "washington", crisis: crisis.id, answer }, "Washington has decided")}
              data-testid={`washington-${answer}`}
            >
              {LABELS[answer]}
            </button>
          ))}
        </fieldset>
      ))}
      <ReceiptLine receipt={receipt?.about === "washington" ? receipt : undefined} />
    </section>
  );
}
