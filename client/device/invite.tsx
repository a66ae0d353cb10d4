import { useState } from "preact/hooks";
import { Qr } from "../parts/qr.tsx";
import { INVITE } from "../text/device.ts";

/** How others come to the table: its address, which opens no seat that somebody has, and so may lie open. */
export function Invite({ code }: { code: string }) {
  const [open, setOpen] = useState(false);
  const address = `${location.origin}/g/${code}`;
  return (
    <details class="invite" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-testid="invite">{INVITE.title}</summary>
      {open && (
        <div class="invite-open">
          <Qr address={address} label={INVITE.picture} />
          <p>
            {INVITE.said} <code class="code-address">{address}</code>
          </p>
        </div>
      )}
    </details>
  );
}
