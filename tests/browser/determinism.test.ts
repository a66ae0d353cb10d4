import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChromium } from "../chromium.ts";
import { hashes } from "./course.ts";

const SEEDS = ["one", "two", "three"];
/** What a headless Chromium needs where there is no screen, no sandbox and no network. */
const QUIETLY = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
]; // biome-ignore format: one glance

let browser: Browser;
let server: Server;
let address: string;

/** The games as one script, served to the page from this machine: only there does a browser reckon hashes. */
beforeAll(async () => {
  const [bundle] = (await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, "course.ts"), formats: ["es"], fileName: "course" },
    },
  })) as Rolldown.RolldownOutput[];
  const script = bundle!.output[0].code;
  server = createServer((request, response) => {
    const isScript = request.url === "/course.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : "<!doctype html><title>Course</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: findChromium(), args: QUIETLY });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test("the same seeds and messages give the same events in Node and in Chromium", async () => {
  const page = await browser.newPage();
  await page.goto(address);
  const inChromium = await page.evaluate(`import("/course.js").then(({ hashes }) => hashes(${JSON.stringify(SEEDS)}))`);
  const inNode = await hashes(SEEDS);
  expect(Object.keys(inNode).length).toBeGreaterThan(15);
  expect(new Set(Object.values(inNode)).size).toBe(Object.keys(inNode).length);
  expect(inChromium).toEqual(inNode);
});
