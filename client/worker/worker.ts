/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;
/** Written in front of this file by the build (plugin.ts): the build's name, and all files that the game needs. */
declare const BUILD: { version: string; files: string[] };

/**
 * Serves the page where there is no network. Each build has a store of its own, filled before its worker may take over; the
 * stores of older builds stay until no page can be running them, so that a running game finds whatever it loads late.
 */
const STORE = `build ${BUILD.version}`;
/** The page itself, whatever its address. */
const PAGE = "/";
/** Milliseconds after which a network that does not answer counts as none. */
const PATIENCE = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil(fill());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(sweep().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && !pathname.includes(".") && !isServers(pathname)) {
    event.respondWith(page(request));
    event.waitUntil(sweep());
  } else if (pathname.startsWith("/assets/") || BUILD.files.includes(pathname)) {
    event.respondWith(file(request, pathname));
  }
});

/** What only the server can answer is never kept. */
function isServers(path: string): boolean {
  return /^\/(api|matchmake|healthz)(\/|$)/.test(path);
}

async function fill(): Promise<void> {
  const store = await caches.open(STORE);
  await store.addAll(
    BUILD.files.map((path) => new Request(path, { cache: path.startsWith("/assets/") ? "default" : "reload" })),
  );
}

/** The page from the server while it answers, so that its code fits the server's; without a network the one that is kept. */
async function page(request: Request): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.status < 500) return response;
  } catch {
    // There is no network, or none that answers.
  }
  return (await kept(PAGE)) ?? Response.error();
}

/** A file of any build: its name holds what is in it. Those that no store has are kept when they first come. */
async function file(request: Request, path: string): Promise<Response> {
  const found = await kept(path);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok && path.startsWith("/assets/")) await (await caches.open(STORE)).put(path, response.clone());
  return response;
}

/** This build's own first, then an older one's. */
async function kept(path: string): Promise<Response | undefined> {
  const own = await (await caches.open(STORE)).match(path, { ignoreVary: true });
  return own ?? (await caches.match(path, { ignoreVary: true }));
}

/** Throws older builds' stores away when there is no page that might run one; a build that waits has its own. */
async function sweep(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length > 0 || self.registration.waiting || self.registration.installing) return;
  for (const name of await caches.keys()) if (name !== STORE) await caches.delete(name);
}
