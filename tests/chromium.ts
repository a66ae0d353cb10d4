import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where a Chromium may be found, the one named by CHROMIUM first. */
function places(): string[] {
  const installed = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
  ];
  const apps = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ];
  return [process.env.CHROMIUM ?? "", ...installed, ...apps, ...downloaded()];
}

/** Those that Playwright has downloaded for other projects. */
function downloaded(): string[] {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ".cache/ms-playwright");
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => name.startsWith("chromium-"))
    .flatMap((name) => ["chrome-linux/chrome", "chrome-linux64/chrome"].map((path) => join(cache, name, path)));
}

/** The path of a Chromium on this machine; undefined when there is none. */
export function findChromium(): string | undefined {
  return places().find((path) => path !== "" && existsSync(path));
}
