import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Masthead } from "../lobby/masthead.tsx";
import { Waiting } from "../parts/lazy.tsx";
import { follow } from "../route.ts";
import { CLASS } from "../text/seminar.ts";
import type { Seminar } from "./live.ts";

/** A page of a class under the masthead. */
export function ClassFrame({ children, wide }: { children: ComponentChildren; wide?: boolean }) {
  return (
    <div class="lobby class-page">
      <Masthead page="seminar" />
      <main id="main" class={wide ? "class-main class-wide" : "class-main"}>
        {children}
      </main>
    </div>
  );
}

/** While a class is looked for, or when there is none. */
export function NoClass({ seminar }: { seminar: Seminar }) {
  if (seminar.status.value !== "gone") {
    return (
      <Waiting>
        <p class="loading">{seminar.status.value === "lost" ? CLASS.lost : CLASS.looking}</p>
      </Waiting>
    );
  }
  return (
    <ClassFrame>
      <h1>{CLASS.goneTitle}</h1>
      <p role="alert">{CLASS.gone}</p>
      <p>
        <a href="/" onClick={follow}>
          {CLASS.back}
        </a>
      </p>
    </ClassFrame>
  );
}

/** What became of the last thing done with the class; said aloud too. */
export function SeminarReceipt({ seminar }: { seminar: Seminar }) {
  const receipt = seminar.receipt.value;
  return (
    <p class={!receipt ? "no-receipt" : receipt.ok ? "receipt" : "receipt receipt-refused"} role="status">
      {receipt && (receipt.ok ? `${receipt.text} ${timeText(receipt.at.getTime())}` : receipt.text)}
    </p>
  );
}

/** An address to be read, copied and sent. */
export function Address({ label, address, testId }: { label: string; address: string; testId?: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div class="address">
      <label class="field">
        <span>{label}</span>
        <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} data-testid={testId} />
      </label>
      <button type="button" onClick={copy} aria-label={`Copy: ${label}`}>
        {copied ? "Copied" : "Copy"}
      </button>
    </div>
  );
}

export function timeText(at: number): string {
  return new Date(at).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
}

export function dayText(at: number): string {
  return new Date(at).toLocaleDateString(undefined, { day: "numeric", month: "long", year: "numeric" });
}
