import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { REASONS, type Reason } from "../../shared/words.ts";
import type { Receipt } from "../game/session.ts";
import { REASON_WORDS } from "../text/pacts.ts";

/** A blob of wax with letters pressed into it. */
export function Seal({ text, pending }: { text: string; pending?: boolean }) {
  return (
    <span class={pending ? "seal seal-pending" : "seal"} aria-hidden="true">
      <span>{text}</span>
    </span>
  );
}

/** Saved at a time, or refused with a reason. */
export function ReceiptLine({ receipt }: { receipt: Receipt | undefined }) {
  if (!receipt) return null;
  const at = receipt.at.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
  return (
    <p class={receipt.ok ? "receipt" : "receipt receipt-refused"} data-testid="receipt">
      {receipt.ok ? `${receipt.text} ${at}` : receipt.text}
    </p>
  );
}

/** A bar of a value on a scale, with the numbers in words for those who do not see it. */
export function Gauge(props: { value: number; most: number; mark?: number; label: string; tone?: string }) {
  const { value, most, mark, label, tone = "ink" } = props;
  const share = (n: number) => `${Math.max(0, Math.min(100, (100 * n) / Math.max(1, most)))}%`;
  return (
    <span class={`gauge gauge-${tone}`} role="img" aria-label={label}>
      <span class="gauge-fill" style={{ width: share(value) }} />
      {mark !== undefined && <span class="gauge-mark" style={{ left: share(mark) }} />}
    </span>
  );
}

/** A question over everything else; Escape and the shade close it. */
export function Dialog(props: { title: string; onClose: () => void; children: ComponentChildren; wide?: boolean }) {
  const { title, onClose, children, wide } = props;
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      class={wide ? "dialog dialog-wide" : "dialog"}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === box.current && onClose()}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <div class="dialog-box">
        <div class="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" class="quiet" onClick={onClose} aria-label="Close">
            {"\u00d7"}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

/** Why not: one of the reasons that there are words for. */
export function ReasonChoice(props: { label: string; value: Reason; onChange: (reason: Reason) => void }) {
  return (
    <label>
      <span class="visually-hidden">{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value as Reason)}>
        {REASONS.map((one) => (
          <option key={one} value={one}>
            {REASON_WORDS[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A choice of one among few, as pressed buttons. */
export function Choice<T extends string>(props: {
  label: string;
  value: T | undefined;
  options: readonly { value: T; label: string; hint?: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <fieldset class="choice">
      <legend>{props.label}</legend>
      <div class="choice-row">
        {props.options.map((option) => (
          <button
            type="button"
            key={option.value}
            aria-pressed={props.value === option.value}
            title={option.hint}
            onClick={() => props.onChange(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
