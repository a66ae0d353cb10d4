import { useEffect, useState } from "preact/hooks";
import { follow, SHELF } from "../route.ts";
import { NOT_KEPT, timeText } from "../text/device.ts";
import type { Sitting } from "./sitting.ts";

/** Always there: that this game is local, where it is kept, and since when it is saved. */
export function LocalBar({ sitting, onBack }: { sitting: Sitting; onBack?: () => void }) {
  const { savedAt, hasTrouble } = sitting.facts.value;
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((n) => n + 1), 10_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <section class={hasTrouble ? "banner local local-trouble" : "banner local"} aria-label="This device">
      {hasTrouble ? (
        <span role="alert">{NOT_KEPT}</span>
      ) : (
        <span data-testid="local">
          <span class="local-long">This game is on this device, kept in this browser, and saved at </span>
          <span class="local-short">On this device, saved </span>
          <span class="num">{timeText(sitting.table.savedAt > savedAt ? sitting.table.savedAt : savedAt)}</span>
        </span>
      )}
      <a href={SHELF} onClick={follow} class="local-leave">
        All games
      </a>
      {onBack && (
        <button type="button" class="primary" onClick={onBack} data-testid="hand-back">
          {sitting.isSolo ? "Cover the screen" : "Hand back"}
        </button>
      )}
    </section>
  );
}
