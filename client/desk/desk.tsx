import { useSession, useView } from "../game/session.ts";
import { Brink } from "./brink.tsx";
import { Final } from "./final.tsx";
import { FrontPage } from "./front.tsx";
import { LineUp } from "./lineup.tsx";
import { Orders } from "./orders.tsx";
import { Summit } from "./summit.tsx";
import { Vote } from "./vote.tsx";
import { Watching } from "./watching.tsx";

/** The decision of the phase: one question at a time. */
export function Desk() {
  const view = useView();
  const { phase, round } = view.pub;
  if (phase === "over") return <Final />;
  if (phase === "reckoning") return <FrontPage />;
  if (!view.mine) return <Watching />;
  switch (phase) {
    case "summit":
      return <Summit key={round} />;
    case "vote":
      return <Vote />;
    case "orders":
      return <Orders key={round} />;
    case "lineup":
      return <LineUp />;
    case "brink":
      return <Brink />;
    default:
      return null;
  }
}

/** Ready, or not yet after all. */
export function ReadyButton({ label = "I am ready" }: { label?: string }) {
  const session = useSession();
  const { pub, mine } = useView();
  const ready = (mine && pub.sheets[mine.seat]?.ready) ?? false;
  return (
    <button
      type="button"
      class={ready ? "ready ready-set" : "ready primary"}
      aria-pressed={ready}
      disabled={session.busy.value || pub.paused}
      onClick={() => session.act({ type: "ready", ready: !ready }, ready ? "Taken back" : "Ready")}
      data-testid="ready"
    >
      {ready ? "Ready. Take it back" : label}
    </button>
  );
}
