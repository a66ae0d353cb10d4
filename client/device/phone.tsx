import { useEffect, useState } from "preact/hooks";
import type { Seat } from "../../shared/words.ts";
import { Dialog } from "../parts/paper.tsx";
import { Qr } from "../parts/qr.tsx";
import { PHONE } from "../text/device.ts";
import { inText } from "../text/names.ts";
import { Hold } from "./hold.tsx";
import type { MovedTable } from "./moved.ts";

/** Milliseconds for which a code lies open. */
const OPEN = 60_000;

/**
 * A seat's player takes it along to a phone, from behind the curtain: the code lies open only while it is wanted, and goes when
 * the phone has come. `onGone`: the seat is played there now.
 */
export function ToPhone({ table, seat, onGone }: { table: MovedTable; seat: Seat; onGone: () => void }) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setAsks(true)} data-testid="to-phone">
        {PHONE.button}
      </button>
      {asks && <Code table={table} seat={seat} onGone={onGone} onClose={() => setAsks(false)} />}
    </>
  );
}

function Code(props: { table: MovedTable; seat: Seat; onGone: () => void; onClose: () => void }) {
  const { table, seat, onGone, onClose } = props;
  const [shown, setShown] = useState<string | undefined>(undefined);
  const [why, setWhy] = useState<string | undefined>(undefined);
  const show = async () => {
    const key = await table.keyOf(seat);
    if (!key.ok) return setWhy(key.why);
    setShown(`${location.origin}/g/${table.code}#key=${key.value}`);
  };
  useEffect(() => {
    // This device is connected to the seat once; one more is the phone.
    const stop = table.hear({
      changed() {
        if (table.onlineAt(seat) < 2) return;
        stop();
        setShown(undefined);
        void table.release(seat).then((isReleased) => isReleased && onGone());
      },
    });
    return stop;
  }, []);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(undefined), OPEN);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <Dialog title={`${PHONE.title} ${inText(seat)}`} onClose={onClose}>
      {shown ? (
        <div class="code-open" data-testid="code">
          <Qr address={shown} label={PHONE.picture} />
          <p>
            {PHONE.address}
            <br />
            <code class="code-address" data-testid="code-address">
              {shown}
            </code>
          </p>
          <p class="dialog-acts">
            <button type="button" class="primary" onClick={() => setShown(undefined)} data-testid="cover-code">
              {PHONE.cover}
            </button>
          </p>
        </div>
      ) : (
        <>
          <p>{PHONE.said}</p>
          <p>{PHONE.alone}</p>
          <p class="code-covered">
            <Hold label={PHONE.hold} onHeld={() => void show()} />
          </p>
        </>
      )}
      {why && (
        <p class="trouble" role="alert">
          {why}
        </p>
      )}
    </Dialog>
  );
}
