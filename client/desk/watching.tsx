import { useView } from "../game/session.ts";
import { count, names, PHASE_NAMES, STEP_NAMES } from "../text/names.ts";
import { LineUpShown } from "./sides.tsx";
import { CrisisHead } from "./story.tsx";

/** The desk of whoever has no seat: what is public about the phase, and who is still at it. */
export function Watching() {
  const { pub } = useView();
  const atWork = pub.seats.filter((seat) => !pub.sheets[seat]?.ready);
  const isCrisis = pub.phase === "lineup" || pub.phase === "brink";
  return (
    <div class="desk-body watching">
      <header class="desk-head">
        <h2>{PHASE_NAMES[pub.phase]}</h2>
        <p class="hint">{atWork.length === 0 ? "All are ready." : `Still at it: ${names(atWork)}.`}</p>
      </header>
      {pub.phase === "vote" && pub.steps.tabled && (
        <p>
          The states vote on step {pub.steps.tabled}, {STEP_NAMES[pub.steps.tabled].toLowerCase()}.
        </p>
      )}
      {isCrisis && (
        <ul class="crisis-list">
          {pub.crises.map((crisis) => (
            <li key={crisis.id} class="crisis">
              <CrisisHead crisis={crisis} />
              <LineUpShown crisis={crisis} />
            </li>
          ))}
        </ul>
      )}
      {!isCrisis && (
        <p>
          {count(pub.pacts.length, "pact")} in force, {count(pub.hidden.now, "hidden rivalry", "hidden rivalries")} in
          the region.
        </p>
      )}
    </div>
  );
}
