import { useState } from "preact/hooks";
import type { Seat } from "../../shared/words.ts";
import { Dialog } from "../parts/paper.tsx";
import { nameOf } from "../text/names.ts";
import { useSeminar, useSeminarView } from "./live.ts";
import { byName } from "./roster.tsx";

/** Puts all students of one state into another. */
export function Merge({ world: fixed }: { world?: number }) {
  const seminar = useSeminar();
  const { worlds, console } = useSeminarView();
  const [open, setOpen] = useState(false);
  const [world, setWorld] = useState(fixed ?? 0);
  const [from, setFrom] = useState<Seat | "">("");
  const [into, setInto] = useState<Seat | "">("");
  const seats = byName(worlds[world]?.seats ?? []);
  const taken = seats.filter((seat) =>
    console?.students.some((one) => (one.world ?? 0) === world && one.seat === seat),
  );
  const submit = async (event: Event) => {
    event.preventDefault();
    if (from && into && (await seminar.act({ do: "merge", world, from, into }, "Merged"))) setOpen(false);
  };
  const menu = (label: string, value: Seat | "", options: Seat[], onChange: (seat: Seat) => void) => (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as Seat)}>
        <option value="">Choose a state</option>
        {options.map((seat) => (
          <option key={seat} value={seat}>
            {nameOf(seat)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Merge{"\u2026"}
      </button>
      {open && (
        <Dialog title="Merge two delegations" onClose={() => setOpen(false)}>
          <form onSubmit={submit}>
            {worlds.length > 1 && fixed === undefined && (
              <label class="field">
                <span>World</span>
                <select value={world} onChange={(event) => setWorld(Number(event.currentTarget.value))}>
                  {worlds.map((one, at) => (
                    <option key={one.game} value={at}>
                      World {at + 1}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {menu("All students of", from, taken, setFrom)}
            {menu(
              "move into",
              into,
              seats.filter((seat) => seat !== from),
              setInto,
            )}
            <p class="hint">The emptied state is played by a bot.</p>
            <p class="dialog-acts">
              <button type="submit" class="primary" disabled={!from || !into || seminar.busy.value}>
                Merge
              </button>
            </p>
          </form>
        </Dialog>
      )}
    </>
  );
}
