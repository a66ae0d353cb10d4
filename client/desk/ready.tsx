import { useSession, useView } from "../game/session.ts";

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
