import { useState } from "preact/hooks";
import { Dialog } from "../parts/paper.tsx";
import { MOVE } from "../text/device.ts";
import { moveToServer } from "./moved.ts";
import type { Sitting } from "./sitting.ts";
import { keepHere, reopen } from "./where.ts";

/** Takes the game to the server, once it is said what that means. */
export function Move({ sitting }: { sitting: Sitting }) {
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | undefined>(undefined);
  const move = async () => {
    setBusy(true);
    const people = sitting.table.people.map(({ seat }) => seat);
    await sitting.close();
    try {
      const moved = await moveToServer(await keepHere(), sitting.table.game, people);
      if (moved.ok) return reopen();
      setWhy(moved.why);
    } catch {
      setWhy(MOVE.notKept);
    }
    setBusy(false);
  };
  const close = () => (why ? reopen() : setAsks(false));
  return (
    <>
      <p class="move">
        <button type="button" class="quiet" onClick={() => setAsks(true)} data-testid="move">
          {MOVE.button}
        </button>
      </p>
      {asks && (
        <Dialog title={MOVE.title} onClose={() => !busy && close()}>
          {why ? (
            <>
              <p class="trouble" role="alert">
                {why} {MOVE.asBefore}
              </p>
              <p class="dialog-acts">
                <button type="button" class="primary" onClick={close}>
                  {MOVE.back}
                </button>
              </p>
            </>
          ) : (
            <>
              {MOVE.said.map((text) => (
                <p key={text}>{text}</p>
              ))}
              <p class="dialog-acts">
                <button type="button" class="primary" disabled={busy} onClick={move} data-testid="move-sure">
                  {busy ? MOVE.moving : MOVE.sure}
                </button>
                <button type="button" disabled={busy} onClick={close}>
                  {MOVE.not}
                </button>
              </p>
            </>
          )}
        </Dialog>
      )}
    </>
  );
}
