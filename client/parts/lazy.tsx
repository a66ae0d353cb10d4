import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component whose code is fetched when it is first drawn. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
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
    return Found ? <Found {...props} /> : <p class="loading">Unfolding the sheet{"\u2026"}</p>;
  };
}
