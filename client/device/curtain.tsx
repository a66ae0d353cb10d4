import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Seat } from "../../shared/words.ts";
import { Flag } from "../parts/flag.tsx";
import { Dialog } from "../parts/paper.tsx";
import { useTitle } from "../parts/title.ts";
import { AT_SERVER, CURTAIN_TITLE, playerText, standText, WHERE } from "../text/device.ts";
import { inText } from "../text/names.ts";
import { Hold } from "./hold.tsx";
import { Move } from "./move.tsx";
import type { Sitting } from "./sitting.ts";

/** Stands before a seat's screen, and in place of everything else. It knows a name, and nothing of what comes after it. */
export function Curtain({ sitting, seat }: { sitting: Sitting; seat: Seat }) {
  const head = useRef<HTMLHeadingElement>(null);
  const [resetting, setResetting] = useState(false);
  useTitle(CURTAIN_TITLE);
  useLayoutEffect(() => {
    scrollTo(0, 0);
    head.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (!resetting) head.current?.focus({ preventScroll: true });
  }, [resetting]);
  const player = sitting.playerOf(seat);
  const { game, pub } = sitting.facts.value;
  return (
    <div class="curtain" data-testid="curtain" data-seat={seat}>
      <main id="main" class="curtain-card">
        <p class="kicker">
          {game.title}. {standText({ ...pub, over: pub.phase === "over" })}
        </p>
        <h1 ref={head} tabIndex={-1}>
          Hand the device to{" "}
          <span class="curtain-name">
            <Flag party={seat} size={22} /> <span>{playerText(player)}</span>
          </span>
        </h1>
        <p>Nobody else should look from here on.</p>
        {player.pin ? (
          <PinForm key={player.pin.hash} sitting={sitting} seat={seat} onForgotten={() => setResetting(true)} />
        ) : (
          <Hold label="Hold to open my papers" onHeld={() => void sitting.take(seat)} />
        )}
        {sitting.isSolo ? (
          <Move sitting={sitting} />
        ) : (
          <p>
            <button type="button" class="quiet" onClick={() => sitting.toTable()} data-testid="to-table">
              Back to the open table
            </button>
          </p>
        )}
        <p class="curtain-where hint">{game.moved ? AT_SERVER.curtain : WHERE}</p>
      </main>
      {resetting && <ResetPin sitting={sitting} seat={seat} onClose={() => setResetting(false)} />}
    </div>
  );
}

/** Wrong PINs that may follow on one another before each costs a wait, and its milliseconds. */
const FREE_TRIES = 3;
const WAIT = 5000;

function PinForm(props: { sitting: Sitting; seat: Seat; onForgotten: () => void }) {
  const { sitting, seat, onForgotten } = props;
  const [pin, setPin] = useState("");
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const open = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    if (await sitting.take(seat, pin)) return;
    if (tries + 1 >= FREE_TRIES) await new Promise((done) => setTimeout(done, WAIT));
    setPin("");
    setTries(tries + 1);
    setBusy(false);
    field.current?.focus();
  };
  return (
    <form class="curtain-pin" onSubmit={open} autocomplete="off">
      <label class="field">
        <span>PIN</span>
        <input
          ref={field}
          type="password"
          autocomplete="one-time-code"
          maxlength={64}
          value={pin}
          readOnly={busy}
          onInput={(event) => setPin(event.currentTarget.value)}
          data-testid="pin"
        />
      </label>
      <button type="submit" class="primary big" disabled={busy || pin === ""} data-testid="open-pin">
        {busy ? "Trying\u2026" : "Open my papers"}
      </button>
      <p class="curtain-wrong trouble" role="alert" hidden={tries === 0 || busy}>
        That is not the PIN.
      </p>
      <button type="button" class="quiet" onClick={onForgotten} data-testid="pin-forgotten">
        PIN forgotten?
      </button>
    </form>
  );
}

/** A way out for whoever has forgotten it, which nobody can take unseen: the record of the game says so. */
function ResetPin({ sitting, seat, onClose }: { sitting: Sitting; seat: Seat; onClose: () => void }) {
  const [pin, setPin] = useState("");
  const [busy, setBusy] = useState(false);
  const reset = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    await sitting.resetPin(seat, pin);
    onClose();
  };
  return (
    <Dialog title={`Another PIN for ${inText(seat)}?`} onClose={onClose}>
      <form onSubmit={reset} autocomplete="off">
        <p>
          Do this in front of everybody who plays. The game{"\u2019"}s chronicle, which all can read, will say that the
          PIN of {inText(seat)} was reset, and in which year.
        </p>
        <label class="field">
          <span>New PIN (empty: none)</span>
          <input
            type="password"
            autocomplete="one-time-code"
            maxlength={64}
            value={pin}
            onInput={(event) => setPin(event.currentTarget.value)}
            data-testid="new-pin"
          />
        </label>
        <p class="dialog-acts">
          <button type="submit" class="danger" disabled={busy} data-testid="reset-pin">
            Reset it in front of everybody
          </button>
          <button type="button" onClick={onClose}>
            Leave it
          </button>
        </p>
      </form>
    </Dialog>
  );
}
