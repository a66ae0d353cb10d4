import type { ComponentChildren } from "preact";

/** Sheets that lie on one another, the open one in front. */
export function Tabs<T extends string>(props: {
  label: string;
  open: T;
  tabs: readonly { id: T; name: ComponentChildren }[];
  onOpen: (id: T) => void;
  children: ComponentChildren;
}) {
  const { label, open, tabs, onOpen, children } = props;
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = tabs.findIndex((one) => one.id === open);
    const next = tabs[(at + step + tabs.length) % tabs.length]!.id;
    onOpen(next);
    document.getElementById(`sheet-${next}`)?.focus();
  };
  return (
    <div class="console">
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map(({ id, name }) => (
          <button
            type="button"
            key={id}
            id={`sheet-${id}`}
            role="tab"
            class="tab"
            aria-selected={id === open}
            aria-controls="sheet"
            tabIndex={id === open ? 0 : -1}
            onClick={() => onOpen(id)}
            data-testid={id}
          >
            {name}
          </button>
        ))}
      </div>
      <div id="sheet" class="console-sheet" role="tabpanel" aria-labelledby={`sheet-${open}`}>
        {children}
      </div>
    </div>
  );
}
