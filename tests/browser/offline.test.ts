import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type TestHouse } from "../server/house.ts";
import { DESKTOP, openBrowser, PHONE, Window } from "./window.ts";

const BUILT = join(import.meta.dirname, "../../dist/client");
let house: TestHouse;
let browser: Browser;

beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Resolves when the worker has stored the page and serves it. */
async function stored(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((resolve) => active?.addEventListener("statechange", resolve));
  });
}

test.each([
  ["a desk", DESKTOP],
  ["a phone", PHONE],
])("on %s the page loads without a network, and the lesson is played in it, with its guide", async (_where, size) => {
  const window = await Window.open(browser, size);
  const { page } = window;
  await page.goto(`${house.url}/?renderer=canvas`);
  await stored(page);
  await page.context().setOffline(true);
  const failed: string[] = [];
  page.on("requestfailed", (request) => failed.push(new URL(request.url()).pathname));

  await page.goto("about:blank");
  await page.goto(`${house.url}/?renderer=canvas#device`);
  await page.getByLabel("The table").selectOption("lesson");
  await page.getByLabel("Leave out person 2").click();
  await window.click("begin-here");
  await window.until("summit");
  await page.locator(".game canvas").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.fonts.check('16px "Source Serif 4 Variable"'))).toBe(true);
  await window.passPhase();
  await window.until("orders");
  expect(await window.see("guide").innerText()).toContain("in secret");
  /** The browser fetches the tab's own icon past every worker. */
  expect(failed.filter((path) => path !== "/icon.svg")).toEqual([]);
  expect(window.faults).toEqual([]);
  await window.close();
});

test("without a network any address of the game opens the page, and what only a server has is not made up", async () => {
  const window = await Window.open(browser, DESKTOP);
  const { page } = window;
  await page.goto(house.url);
  await stored(page);
  expect(await page.evaluate(async () => (await fetch("/api/games")).status)).toBe(200);
  await page.context().setOffline(true);
  await page.goto(`${house.url}/g/ABCDEF`);
  expect(await page.title()).toBe("Strange Bedfellows");
  const asked = await page.evaluate(() =>
    fetch("/api/games").then(
      () => "answered",
      () => "failed",
    ),
  );
  expect(asked).toBe("failed");
  const stores = await page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(stores.filter((path) => path.startsWith("/api"))).toEqual([]);
  await window.close();
});

test("the page can be installed: manifest, icons, and a worker that is never kept by the browser", async () => {
  const window = await Window.open(browser, DESKTOP);
  const { page } = window;
  await page.goto(house.url);
  await stored(page);
  const link = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await page.request.get(`${house.url}${link}`);
  expect(manifest.headers()["content-type"]).toContain("application/manifest+json");
  const { icons, display } = (await manifest.json()) as { icons: { src: string; type: string }[]; display: string };
  expect(display).toBe("standalone");
  for (const { src, type } of icons) {
    const icon = await page.request.get(`${house.url}${src}`);
    expect([icon.status(), icon.headers()["content-type"]], src).toEqual([200, type]);
  }
  const worker = await page.request.get(`${house.url}/sw.js`);
  expect(worker.headers()["cache-control"]).toBe("no-cache");
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = (await devtools.send("Page.getInstallabilityErrors")) as {
    installabilityErrors: { errorId: string }[];
  };
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  await window.close();
});

/** A server of one folder's files that can be exchanged for another's, as an update does. */
async function openSite(): Promise<{ url: string; show(folder: string): void; server: Server }> {
  const types: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
  let shown = "";
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, "http://site");
    const isPage = !pathname.includes(".");
    const path = join(shown, isPage ? "index.html" : pathname);
    if (!existsSync(path)) return response.writeHead(404).end();
    response.setHeader("content-type", isPage ? "text/html" : (types[extname(path)] ?? "application/octet-stream"));
    response.setHeader("cache-control", "no-store");
    response.end(readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const show = (folder: string) => {
    shown = folder;
  };
  return { url, server, show };
}

/** The same build with every script under another name, and another name for the whole. */
function nextBuild(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const scripts = readdirSync(join(to, "assets")).filter((name) => name.endsWith(".js"));
  const renamed = (text: string) =>
    scripts
      .reduce((all, name) => all.replaceAll(name, `next-${name}`), text)
      .replace(/"version":"\w+"/, '"version":"next"');
  for (const name of ["index.html", "sw.js"])
    writeFileSync(join(to, name), renamed(readFileSync(join(to, name), "utf8")));
  for (const name of scripts) {
    writeFileSync(join(to, "assets", `next-${name}`), renamed(readFileSync(join(to, "assets", name), "utf8")));
    rmSync(join(to, "assets", name));
  }
}

test("a newer version waits: running pages load what they need late from the old one, and one that asks gets the new", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bedfellows-"));
  nextBuild(BUILT, folder);
  const site = await openSite();
  site.show(BUILT);
  const asker = await Window.open(browser, DESKTOP);
  const { page } = asker;
  const player = await page.context().newPage();
  await page.goto(site.url);
  await stored(page);
  await player.goto(`${site.url}/?renderer=canvas`);
  const chunks: string[] = [];
  player.on("response", (response) => chunks.push(`${response.status()} ${new URL(response.url()).pathname}`));

  site.show(folder);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await asker.see("new-version").waitFor();
  await player.getByTestId("new-version").waitFor();
  await player.getByTestId("new-version").getByRole("button", { name: "Later" }).click();

  await player.evaluate(() => {
    location.hash = "device";
  });
  await player.getByTestId("begin-here").waitFor();
  await asker.see("new-version").getByRole("button", { name: "Reload" }).click();
  await page.waitForFunction(() => document.querySelector('script[src*="/next-"]'));

  await player.getByTestId("begin-here").click();
  await player.locator('.game[data-phase="summit"] canvas').first().waitFor();
  const late = chunks.filter((line) => line.endsWith(".js") && !line.endsWith("sw.js"));
  expect(late.length).toBeGreaterThan(2);
  expect(late.filter((line) => !line.startsWith("200 ") || line.includes("next-"))).toEqual([]);

  await player.close();
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.locator('script[src*="/next-"]').count()).toBe(1);
  await asker.close();
  site.server.closeAllConnections();
  site.server.close();
  rmSync(folder, { recursive: true });
});
