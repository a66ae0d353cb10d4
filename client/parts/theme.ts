import { effect, signal } from "@preact/signals";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const dark = matchMedia("(prefers-color-scheme: dark)");
const stored = localStorage.getItem("theme");

/** What the reader chose; the system's choice unless told otherwise. */
export const theme = signal<Theme>(stored === "light" || stored === "dark" ? stored : "system");
/** What is in force. */
export const isDark = signal(false);

function settle(): void {
  isDark.value = theme.value === "dark" || (theme.value === "system" && dark.matches);
  document.documentElement.dataset.theme = isDark.value ? "dark" : "light";
}

effect(() => {
  localStorage.setItem("theme", theme.value);
  settle();
});
dark.addEventListener("change", settle);

export const wantsStillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
