import { useLayoutEffect } from "preact/hooks";

const PLAIN = "Strange Bedfellows";

/** The page's title while something is drawn; whatever is drawn next has the last word. */
export function useTitle(title: string | undefined): void {
  useLayoutEffect(() => {
    if (title === undefined) return;
    document.title = title;
    return () => {
      if (document.title === title) document.title = PLAIN;
    };
  }, [title]);
}
