import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "./window.ts";

/** Draws the icons of the installed page from the seal in client/public/icon.svg: `npm run icons`. */

const folder = join(import.meta.dirname, "../../client/public");
const seal = readFileSync(join(folder, "icon.svg"), "utf8");
/** Name, pixels, the share of the width that the seal takes, and the paper under it. */
const ICONS = [
  ["icon-192.png", 192, 1, "transparent"],
  ["icon-512.png", 512, 1, "transparent"],
  ["icon-180.png", 180, 0.86, "#f3eee1"],
  ["icon-maskable.png", 512, 0.66, "#f3eee1"],
] as const;

const browser = await openBrowser();
const page = await browser.newPage();
for (const [name, size, share, paper] of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  const width = Math.round(size * share);
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${paper}}svg{width:${width}px}</style>${seal}`,
  );
  writeFileSync(join(folder, name), await page.screenshot({ omitBackground: true }));
}
await browser.close();
