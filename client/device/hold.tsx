import { useEffect, useRef, useState } from "preact/hooks";

/** Milliseconds for which the button is held. */
export const HOLD = 600;

/**
 * A button that wants to be held: a finger that slips opens nothing. Space and Enter are held as well; the press of a
 * screen reader or a switch, which cannot last, is enough.
 */
export function Hold({ label, onHeld }: { label: string; onHeld: () => void }) {
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isOwn = useRef(false);
  const press = () => {
    isOwn.current = true;
    if (timer.current !== undefined) return;
    setHeld(true);
    timer.current = setTimeout(onHeld, HOLD);
  };
  const release = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setHeld(false);
  };
  useEffect(() => release, []);
  const isKey = (event: KeyboardEvent) => event.key === " " || event.key === "Enter";
  return (
    <button
      type="button"
      class={held ? "primary big hold hold-on" : "primary big hold"}
      style={{ "--hold": `${HOLD}ms` }}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!isKey(event)) return;
        event.preventDefault();
        press();
      }}
      onKeyUp={(event) => isKey(event) && release()}
      onBlur={release}
      onClick={() => {
        if (!isOwn.current) onHeld();
        isOwn.current = false;
      }}
      data-testid="hold"
    >
      <span>{label}</span>
    </button>
  );
}
