import { Waiting } from "../parts/lazy.tsx";
import { useTitle } from "../parts/title.ts";
import { PHASE_NAMES, titleOf } from "../text/names.ts";
import { Board, type Slots } from "./board.tsx";
import { Gathering } from "./gathering.tsx";
import { owedIn } from "./owe.ts";
import { type Session, SessionProvider, useSession } from "./session.ts";

/** A game, whatever stands behind its link. */
export function GameScreen({ session, ...slots }: { session: Session } & Slots) {
  return (
    <SessionProvider value={session}>
      <Announcer />
      <Lost />
      <Stage {...slots} />
    </SessionProvider>
  );
}

function Stage(slots: Slots) {
  const session = useSession();
  const view = session.view.value;
  useTitle(view && `${titleOf(view.pub.title)}, year ${Math.max(1, view.pub.round)} \u2013 Strange Bedfellows`);
  if (!view) {
    return (
      <Waiting>
        <p class="loading">
          {session.status.value === "gone" ? "This game is no longer there." : "Taking a seat\u2026"}
        </p>
      </Waiting>
    );
  }
  return view.pub.phase === "gathering" ? <Gathering /> : <Board {...slots} />;
}

/** Says aloud what changed without having been asked for: phases and receipts. */
function Announcer() {
  const session = useSession();
  const view = session.view.value;
  const receipt = session.receipt.value;
  return (
    <>
      <p class="visually-hidden" aria-live="polite" data-testid="announcer">
        {view &&
          `Year ${view.pub.round}: ${PHASE_NAMES[view.pub.phase]}. ${owedIn(view, session.local !== undefined).text}.`}
        {view?.pub.paused && " The game is paused."}
      </p>
      <p class="visually-hidden" aria-live="polite">
        {receipt && `${receipt.text}${receipt.ok ? ` at ${receipt.at.toLocaleTimeString()}` : ""}`}
      </p>
    </>
  );
}

function Lost() {
  const { status } = useSession();
  if (status.value !== "lost") return null;
  return (
    <p class="lost" role="alert">
      The connection is lost. What you saved is safe; trying again{"\u2026"}
    </p>
  );
}
