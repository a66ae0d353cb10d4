import { useState } from "preact/hooks";
import { isSeat } from "../../shared/words.ts";
import { leaveGame } from "../links/http.ts";
import { Choice, Dialog } from "../parts/paper.tsx";
import { THEMES, theme } from "../parts/theme.ts";
import { inText } from "../text/names.ts";
import { IN_CLASS } from "../text/offices.ts";
import { Invitation } from "./gathering.tsx";
import { useSession } from "./session.ts";

const THEME_NAMES = { system: "As the system", light: "Light", dark: "Dark" };

/** Everything about this browser's place in the game. */
export function Settings({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const me = session.me.value;
  const [sure, setSure] = useState(false);
  const key = me.key;
  const isFree = session.code !== undefined && !session.inClass;
  const link = isFree && key ? `${location.origin}/g/${session.code}#key=${key}` : undefined;
  return (
    <Dialog title="Settings" onClose={onClose}>
      <Choice
        label="Colours"
        value={theme.value}
        options={THEMES.map((one) => ({ value: one, label: THEME_NAMES[one] }))}
        onChange={(value) => (theme.value = value)}
      />
      {me.host && me.viewer !== "facilitator" && (
        <label class="toggle">
          <input
            type="checkbox"
            checked={session.hosting.value}
            onChange={(event) => (session.hosting.value = event.currentTarget.checked)}
          />
          Show the host{"\u2019"}s tools: pause, move on, announce, seats
        </label>
      )}
      {session.inClass && <p class="hint">{IN_CLASS}</p>}
      {isFree && session.code && (
        <>
          <h3>Bring others in</h3>
          <Invitation code={session.code} />
        </>
      )}
      {link && (
        <>
          <h3>Move to another device</h3>
          <p class="hint">
            This link opens {isSeat(me.viewer) ? `the seat of ${inText(me.viewer)}` : "the facilitator\u2019s chair"}.
            Whoever has it sees your secrets and can act in your name; send it to nobody but yourself, or to whoever
            shares the seat.
          </p>
          <label class="field">
            <span>Seat key</span>
            <input readOnly value={link} onFocus={(event) => event.currentTarget.select()} data-testid="seat-key" />
          </label>
        </>
      )}
      {isFree && isSeat(me.viewer) && (
        <>
          <h3>Give up the seat</h3>
          {sure ? (
            <p>
              A bot plays on for {inText(me.viewer)}, and you watch.{" "}
              <button type="button" class="danger" onClick={() => leaveGame(session.code!).then(onClose)}>
                Give it up
              </button>
            </p>
          ) : (
            <button type="button" onClick={() => setSure(true)}>
              Stand up and watch
            </button>
          )}
        </>
      )}
    </Dialog>
  );
}
