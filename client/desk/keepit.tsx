import { useState } from "preact/hooks";
import { archiveOf } from "../links/http.ts";
import { addressHere, follow } from "../route.ts";
import { KEEP_IT } from "../text/device.ts";

/** Takes an online game that is over home to this device, where it can be gone through again. */
export function KeepIt({ code }: { code: string }) {
  const [kept, setKept] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | undefined>(undefined);
  const take = async () => {
    setBusy(true);
    setWhy(undefined);
    try {
      const archive = await archiveOf(code);
      if (archive.ok) {
        const [{ openKeep }, { keepArchive }] = await Promise.all([
          import("../keep/store.ts"),
          import("../keep/archive.ts"),
        ]);
        const game = await keepArchive(await openKeep(), code, archive.value);
        setKept(game?.id);
        if (!game) setWhy(KEEP_IT.noGame);
      } else setWhy(archive.why);
    } catch {
      setWhy(KEEP_IT.notKept);
    }
    setBusy(false);
  };
  return (
    <p class="keep-it">
      {kept ? (
        <>
          {KEEP_IT.kept}{" "}
          <a href={addressHere(kept)} onClick={follow} data-testid="kept-replay">
            {KEEP_IT.replay}
          </a>
        </>
      ) : (
        <button type="button" onClick={take} disabled={busy} data-testid="keep-it">
          {busy ? KEEP_IT.busy : KEEP_IT.button}
        </button>
      )}
      {why && (
        <span class="trouble" role="alert">
          {" "}
          {why}
        </span>
      )}
    </p>
  );
}
