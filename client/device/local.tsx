import { useEffect, useState } from "preact/hooks";
import { follow, SHELF } from "../route.ts";
import { AT_SERVER, KEPT, NOT_KEPT, timeText } from "../text/device.ts";
import { MovedTable } from "./moved.ts";
import { ToPhone } from "./phone.tsx";
import type { Sitting } from "./sitting.ts";

/** Always there: that this game is local, where it is kept, and since when it is saved. */
export function LocalBar({ sitting, onBack }: { sitting: Sitting; onBack?: () => void }) {
  const { savedAt, hasTrouble } = sitting.facts.value;
  const { table, isSolo } = sitting;
  const { moved } = table.game;
  const now = sitting.scene.value;
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((n) => n + 1), 10_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <section class={hasTrouble ? "banner local local-trouble" : "banner local"} aria-label={KEPT.label}>
      {hasTrouble ? (
        <span role="alert">{NOT_KEPT}</span>
      ) : (
        <span data-testid="local">
          {moved ? (
            <>
              <span class="local-long">{AT_SERVER.long} </span>
              <span class="local-short">{AT_SERVER.short} </span>
              <span class="num">{moved.code}</span>
            </>
          ) : (
            <>
              <span class="local-long">{isSolo ? KEPT.alone : KEPT.long} </span>
              <span class="local-short">{isSolo ? KEPT.aloneShort : KEPT.short} </span>
              <span class="num">{timeText(sitting.table.savedAt > savedAt ? sitting.table.savedAt : savedAt)}</span>
            </>
          )}
        </span>
      )}
      <a href={SHELF} onClick={follow} class="local-leave">
        All games
      </a>
      {table instanceof MovedTable && now.at === "seat" && (
        <ToPhone table={table} seat={now.seat} onGone={() => sitting.toTable()} />
      )}
      {onBack && (
        <button type="button" class="primary" onClick={onBack} data-testid="hand-back">
          {isSolo ? (
            <>
              Cover<span class="local-long"> the screen</span>
            </>
          ) : (
            "Hand back"
          )}
        </button>
      )}
    </section>
  );
}
