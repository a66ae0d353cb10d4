import type { ComponentChildren, ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component whose code is fetched when it is first drawn; a whole page has its landmark while it waits. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>, isPage = false): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [, redraw] = useState(0);
    useEffect(() => {
      if (loaded) return;
      let open = true;
      void load().then((component) => {
        loaded = component;
        if (open) redraw((n) => n + 1);
      });
      return () => {
        open = false;
      };
    }, []);
    const Found = loaded;
    if (Found) return <Found {...props} />;
    const waiting = <p class="loading">Unfolding the sheet{"\u2026"}</p>;
    return isPage ? <Waiting>{waiting}</Waiting> : waiting;
  };
}

/** The frame of a page that is not there yet. */
export function Waiting({ children }: { children: ComponentChildren }) {
  return (
    <main id="main" class="prose">
      <h1 class="visually-hidden">Strange Bedfellows</h1>
      {children}
    </main>
  );
}
