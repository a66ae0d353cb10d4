import { KeepIt } from "../desk/keepit.tsx";
import { useView } from "../game/session.ts";
import { REPLAY } from "../text/device.ts";
import type { Sitting } from "./sitting.ts";
import { reopen } from "./where.ts";

/** After the end: the way back through the game, once it is kept here. Before it: nothing. */
export function Ended({ sitting }: { sitting: Sitting }) {
  const { pub } = useView();
  const { moved } = sitting.facts.value.game;
  if (pub.phase !== "over") return null;
  if (moved) return <KeepIt code={moved.code} />;
  return (
    <p class="keep-it">
      <button type="button" onClick={reopen} data-testid="replay">
        {REPLAY.again}
      </button>
    </p>
  );
}
