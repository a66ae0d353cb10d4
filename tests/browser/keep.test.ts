import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Event } from "../../shared/event.ts";
import { findChromium } from "../chromium.ts";
import { openBrowser, QUIETLY } from "./window.ts";

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  const [bundle] = (await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, "shelf.ts"), formats: ["es"], fileName: "shelf" },
    },
  })) as Rolldown.RolldownOutput[];
  const script = bundle!.output[0].code;
  server = createServer((request, response) => {
    const isScript = request.url === "/shelf.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : "<!doctype html><title>Shelves</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Calls one of shelf.ts in a page; functions among what it takes are named by what the page was given. */
function call<T>(page: Page, what: string): Promise<T> {
  return page.evaluate(`import("/shelf.js").then((shelf) => shelf.${what})`) as Promise<T>;
}

test("a tab that is killed at every step of a round has lost nothing that was acknowledged", async () => {
  const context = await browser.newContext();
  let acknowledged: Event[] = [];
  let phases = "";
  let steps = 0;
  for (; steps < 150; steps += 1) {
    const page = await openPage(context);
    const there = await call<Event[]>(page, 'eventsOf("round")');
    expect(there.slice(0, acknowledged.length)).toEqual(acknowledged);
    phases = there.map((event) => (event.kind === "phaseBegan" ? `${event.phase} ${event.round}` : "")).join(" ");
    if (phases.includes("summit 2")) break;
    const devtools = await context.newCDPSession(page);
    const died = page.waitForEvent("crash");
    let isDead = false;
    await page.exposeFunction("acknowledged", (events: Event[]) => {
      if (!isDead) void devtools.send("Page.crash").catch(() => undefined);
      isDead = true;
      acknowledged = events;
    });
    void call(page, 'playOn("round", window.acknowledged)').catch(() => undefined);
    await died;
    await page.close();
  }
  expect(phases).toContain("summit 2");
  expect(steps).toBeGreaterThan(8);
  await context.close();
}, 240_000);

test("a browser that is killed has lost nothing that was acknowledged", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bedfellows-"));
  let count = 0;
  for (let kill = 0; kill < 3; kill += 1) {
    const context = await chromium.launchPersistentContext(folder, { executablePath: findChromium(), args: QUIETLY });
    const page = await openPage(context);
    const there = await call<{ text: string }[]>(page, 'eventsOf("long")');
    expect(there.length).toBeGreaterThanOrEqual(count);
    expect(there.map(({ text }) => text)).toEqual(there.map((_, n) => `${n}`));
    const devtools = await context.browser()!.newBrowserCDPSession();
    const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
    await page.exposeFunction("acknowledged", (n: number) => {
      count = n;
    });
    void call(page, 'fill("long", window.acknowledged)').catch(() => undefined);
    while (count <= there.length + 25) await new Promise((resolve) => setTimeout(resolve, 5));
    const gone = new Promise((resolve) => context.once("close", resolve));
    process.kill(processInfo.find(({ type }) => type === "browser")!.id, "SIGKILL");
    await gone;
  }
  expect(count).toBeGreaterThan(75);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}, 60_000);

test("of two tabs that write the same event one is refused", async () => {
  const context = await browser.newContext();
  const [one, other] = [await openPage(context), await openPage(context)];
  for (let n = 0; n < 20; n += 1) {
    const both = await Promise.all([
      call<string>(one, `append("both", ${n}, "one")`),
      call<string>(other, `append("both", ${n}, "other")`),
    ]);
    expect(both.toSorted()).toEqual(["refused", "written"]);
  }
  expect(await call<Event[]>(one, 'eventsOf("both")')).toHaveLength(20);
  await context.close();
});

test("a full disk refuses a whole step and keeps what there was", async () => {
  const context = await browser.newContext();
  const page = await openPage(context);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: address, quotaSize: 6_000_000 });
  const { acknowledged, there, reason } = await call<{ acknowledged: number; there: number; reason: string }>(
    page,
    'fillUp("large")',
  );
  expect(reason).toContain("Quota");
  expect(acknowledged).toBeGreaterThan(0);
  expect(there).toBe(acknowledged);
  await context.close();
}, 60_000);
