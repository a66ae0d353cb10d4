import { useState } from "preact/hooks";
import type { Told } from "../../shared/wire/contract.ts";
import { eventText } from "../text/chronicle.ts";
import { useSession, useView } from "./session.ts";

/** What a reader has laid aside, by game and number, for as long as the tab is open. */
const aside = new Set<string>();

/** What whoever runs the game lets everybody, or this seat, know: on top of the papers until it is laid aside, or the year is over. */
export function Dispatches() {
  const session = useSession();
  const { pub, viewer } = useView();
  const [, look] = useState(0);
  const keyOf = ({ n }: Told) => `${session.code ?? session.local?.id} ${viewer} ${n}`;
  const fresh = session.told.value.filter(
    (one) =>
      (one.event.kind === "proclaimed" || one.event.kind === "injected") &&
      one.round === pub.round &&
      !aside.has(keyOf(one)),
  );
  const last = fresh.at(-1);
  if (viewer === "facilitator") return null;
  return (
    <div role="status" class="dispatches">
      {last && pub.phase !== "over" && (
        <p class="dispatch" data-testid="dispatch">
          <span>
            {last.event.kind === "injected" && last.event.inject.to.length > 0 && (
              <strong>For your delegation alone. </strong>
            )}
            {eventText(last.event, session.archive.value)}
            {fresh.length > 1 && <span class="hint"> ({fresh.length - 1} more below it)</span>}
          </span>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              aside.add(keyOf(last));
              look((n) => n + 1);
            }}
            data-testid="lay-aside"
          >
            Lay aside
          </button>
        </p>
      )}
    </div>
  );
}
