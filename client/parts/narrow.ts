import { useEffect, useState } from "preact/hooks";

/** As in the style sheets: on a screen no wider than this, one thing is in front. */
const narrow = matchMedia("(max-width: 900px)");

/** Whether the screen is a narrow one now. */
export function useNarrow(): boolean {
  const [is, set] = useState(narrow.matches);
  useEffect(() => {
    const turn = () => set(narrow.matches);
    narrow.addEventListener("change", turn);
    return () => narrow.removeEventListener("change", turn);
  }, []);
  return is;
}
