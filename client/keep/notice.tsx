import { VERSIONS } from "../text/keep.ts";
import { isNewReady, takeNew } from "./offline.ts";

/** A word at the foot of the page that a newer version is there. It can wait for as long as one likes. */
export function NewVersion() {
  if (!isNewReady.value) return null;
  return (
    <p class="new-version" role="status" data-testid="new-version">
      <span>{VERSIONS.ready}</span>
      <button type="button" onClick={takeNew}>
        {VERSIONS.reload}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          isNewReady.value = false;
        }}
      >
        {VERSIONS.later}
      </button>
    </p>
  );
}
