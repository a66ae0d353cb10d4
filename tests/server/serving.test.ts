import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, openHouse, type TestHouse } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const isBuilt = existsSync(join(import.meta.dirname, "../../dist/client/index.html"));

test("the server says that it is well", async () => {
  const response = await fetch(`${house.url}/healthz`);
  expect([response.status, await response.text()]).toEqual([200, "ok"]);
});

test("every page carries the headers that keep other sites and other people's scripts out", async () => {
  const { headers } = await fetch(`${house.url}/`);
  expect(headers.get("content-security-policy")).toContain("script-src 'self'");
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-powered-by")).toBeNull();
  expect(headers.get("access-control-allow-origin")).toBeNull();
});

test.runIf(isBuilt)("the page opens under any address of the client's own, and brings the cookie", async () => {
  for (const path of ["/", "/g/ABCDEF"]) {
    const response = await fetch(`${house.url}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("set-cookie")).toMatch(/^bedfellow=[\w-]{43}; .*HttpOnly/);
    expect(await response.text()).toContain("<script");
  }
});

test.runIf(isBuilt)("scripts come compressed and may be kept for good", async () => {
  const page = await (await fetch(`${house.url}/`)).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)![1];
  const response = await fetch(`${house.url}${script}`);
  expect(response.headers.get("content-encoding")).toMatch(/^(br|gzip)$/);
  expect((await response.text()).length).toBeGreaterThan(Number(response.headers.get("content-length")));
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect(response.headers.get("content-type")).toContain("javascript");
});

test("what is not there is not found, and nothing outside the client's folder is served", async () => {
  for (const path of [
    "/nothing.js",
    "/assets/../../package.json",
    "/assets/%2e%2e%2f%2e%2e%2fpackage.json",
    "/games.sqlite",
    "/api/nothing",
  ]) {
    expect((await fetch(`${house.url}${path}`)).status, path).toBe(404);
  }
});

test("a signal stops the server within a moment and without complaint", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "bedfellows-"));
  const child = spawn(process.execPath, [join(import.meta.dirname, "../../server/main.ts")], {
    env: { ...process.env, PORT: "0", DATA_DIR: dataDir },
  });
  let said = "";
  let complained = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    complained += chunk;
  });
  const url = await eventually(() => /http:\/\/localhost:\d+/.exec(said)?.[0], 20_000);
  const response = await fetch(`${url}/api/games`);
  expect(await response.json()).toEqual({ ok: true, value: [] });
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  expect(await exit).toBe(0);
  expect(complained).toBe("");
  rmSync(dataDir, { recursive: true });
});
