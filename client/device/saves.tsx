import { useRef, useState } from "preact/hooks";
import type { Seat } from "../../shared/words.ts";
import type { Bytes } from "../keep/bytes.ts";
import { openSave, packSave, takeIn } from "../keep/file.ts";
import type { DeviceGame } from "../keep/keep.ts";
import { Dialog } from "../parts/paper.tsx";
import { playerText, saveName } from "../text/device.ts";
import { keepHere } from "./where.ts";

/** Gives a game out as a file: browsers delete what they keep, and other devices have none of it. */
export async function download(game: DeviceGame): Promise<void> {
  const keep = await keepHere();
  const bytes = await packSave(game, await keep.log(game.id).read(), await keep.talk(game.id).read());
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = saveName(game);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Takes a game in from a file. Where its players have PINs, each types theirs. */
export function OpenSave({ onOpened }: { onOpened: (game: DeviceGame) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [why, setWhy] = useState<string | undefined>(undefined);
  const [asks, setAsks] = useState<{ bytes: Bytes; needs: { seat: Seat; name: string }[] } | undefined>(undefined);
  const [pins, setPins] = useState<Partial<Record<Seat, string>>>({});
  const [busy, setBusy] = useState(false);
  const open = async (bytes: Bytes, given: Partial<Record<Seat, string>>) => {
    setBusy(true);
    const found = await openSave(bytes, given);
    if (found.ok) {
      try {
        const game = await takeIn(await keepHere(), found);
        setAsks(undefined);
        setPins({});
        setWhy(undefined);
        onOpened(game);
      } catch {
        setWhy("It could not be kept in this browser. Nothing has changed.");
      }
    } else {
      if (found.needs) setAsks(asks ?? { bytes, needs: found.needs });
      setWhy(found.code === "needsPins" ? undefined : found.why);
    }
    setBusy(false);
  };
  const choose = async () => {
    const file = field.current?.files?.[0];
    if (!file) return;
    await open(new Uint8Array(await file.arrayBuffer()), {});
    if (field.current) field.current.value = "";
  };
  return (
    <section class="open-save" aria-labelledby="open-save">
      <h2 id="open-save">A saved game</h2>
      <label class="field">
        <span>Open a file that was saved on this device or another</span>
        <input ref={field} type="file" onChange={choose} data-testid="save-file" />
      </label>
      {why && !asks && (
        <p class="trouble" role="alert">
          {why}
        </p>
      )}
      {asks && (
        <Dialog title="The papers in this file are sealed" onClose={() => setAsks(undefined)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void open(asks.bytes, pins);
            }}
            autocomplete="off"
          >
            <p>Each of these players types a PIN to open it. Nobody can open it without the others.</p>
            {asks.needs.map((player) => (
              <label key={player.seat} class="field">
                <span>PIN of {playerText(player)}</span>
                <input
                  type="password"
                  autocomplete="one-time-code"
                  maxlength={64}
                  value={pins[player.seat] ?? ""}
                  onInput={(event) => setPins({ ...pins, [player.seat]: event.currentTarget.value })}
                />
              </label>
            ))}
            {why && (
              <p class="trouble" role="alert">
                {why}
              </p>
            )}
            <p class="dialog-acts">
              <button type="submit" class="primary" disabled={busy} data-testid="open-sealed">
                {busy ? "Trying\u2026" : "Open it"}
              </button>
            </p>
          </form>
        </Dialog>
      )}
    </section>
  );
}
