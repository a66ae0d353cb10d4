import { REFUSALS } from "../../shared/refusal.ts";
import { whyNotTable } from "../../shared/rules/forum.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { useSession, useView } from "../game/session.ts";
import { inText, names, STEP_NAMES } from "../text/names.ts";

const STEP_WORDS = {
  1: "Members reassure each other better, and pressing a fellow member costs more. It reaches those who said yes.",
  2: "Members form one consultation pact: files open among them, and the Centre helps to settle their crises. It reaches those who said yes.",
  3: "Every state defends every other against anyone, for good. It binds all or none, and there is no abstaining.",
} as const;

/** How far the region has come towards an alliance, and who is in the chair. */
export function Forum() {
  const session = useSession();
  const { pub } = useView();
  const { steps } = pub;
  const why = whyNotTable(pub, numbersWith(pub.numbers));
  const last = session.told.value.findLast(({ event }) => event.kind === "votesOpened")?.event;
  return (
    <div class="forum">
      <p>
        In the chair: <strong>{inText(pub.chair)}</strong>.{" "}
        {steps.tabled
          ? `Step ${steps.tabled} is tabled; the vote follows the summit.`
          : why
            ? REFUSALS[why]
            : "The next step can be tabled at a summit."}
      </p>
      <ol class="forum-steps">
        {([1, 2, 3] as const).map((step) => {
          const reached = steps.reached.includes(step);
          const members = steps.members[step] ?? [];
          return (
            <li key={step} class={reached ? "reached" : steps.tabled === step ? "tabled" : undefined}>
              <h3>{STEP_NAMES[step]}</h3>
              <p>{STEP_WORDS[step]}</p>
              {step === 3 && pub.asiaOnly && (
                <p>It is for Asia alone: every close tie to Washington drops to partner, for good.</p>
              )}
              <p class="forum-state">
                {reached
                  ? step === 3
                    ? "In force for all."
                    : `Reached, with ${members.length === pub.seats.length ? "everybody" : names(members)}.`
                  : steps.tabled === step
                    ? "Tabled."
                    : "Not reached."}
              </p>
            </li>
          );
        })}
      </ol>
      {last?.kind === "votesOpened" && (
        <>
          <h3>
            The last vote: step {last.step}, {last.passed ? "passed" : "failed"}
          </h3>
          <dl class="votes">
            {(["yes", "no", "abstain"] as const).map((vote) => (
              <div key={vote}>
                <dt>{vote === "abstain" ? "Abstained" : vote === "yes" ? "Yes" : "No"}</dt>
                <dd>{names(pub.seats.filter((seat) => last.votes[seat] === vote))}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
