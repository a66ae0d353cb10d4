/** The map takes its colours from the page's own, so that both themes hold. */

const NAMES = [
  "table", "sea", "sea-line", "land", "paper", "ink", "ink-soft", "rule", "rule-strong", "wax", "bad", "good", "blue", "ochre", "focus",
  "bloc-north", "bloc-centre", "bloc-east", "bloc-southEast", "bloc-south", "bloc-gulf", "bloc-levant",
] as const; // biome-ignore format: one glance
export type Ink = (typeof NAMES)[number];
export type Palette = Record<Ink, string>;

export function paletteNow(): Palette {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
}
