import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import express, { type Express, type RequestHandler } from "express";
import { introduce } from "./door.ts";

/** Where the client's sources and its build lie. */
const SOURCE = join(import.meta.dirname, "../../client");
const BUILT = join(import.meta.dirname, "../../dist/client");
/** Ways to compress, the better one first; browsers offer the first over TLS or to localhost only. */
const PACKINGS = { br: promisify(brotliCompress), gzip: promisify<Buffer, Buffer>(gzip) };
type Packing = keyof typeof PACKINGS;

/** Serves the built client: files with a hash in their name for good, all else always anew. Every path of the client's own opens the page. */
export function serveBuilt(app: Express): void {
  app.use("/assets", packed(join(BUILT, "assets")));
  app.use(
    "/assets",
    express.static(join(BUILT, "assets"), { immutable: true, maxAge: "1y", index: false, redirect: false }),
  );
  app.use(
    express.static(BUILT, {
      index: false,
      redirect: false,
      setHeaders: (response) => response.set("Cache-Control", "no-cache"),
    }),
  );
  app.get(/^\/[^.]*$/, (request, response) => {
    const page = join(BUILT, "index.html");
    if (!existsSync(page)) return response.status(503).type("text").send("The client is not built: npm run build");
    introduce(request, response);
    response.set("Cache-Control", "no-cache").sendFile(page);
  });
}

/** Sends scripts and styles compressed, each packed once when it is first asked for: the map's engine shrinks to a quarter. */
function packed(folder: string): RequestHandler {
  const kept = new Map<string, Promise<Buffer>>();
  const pack = async (name: string, way: Packing) => PACKINGS[way](await readFile(join(folder, name)));
  return async (request, response, next) => {
    const name = request.path.slice(1);
    const way = request.acceptsEncodings(Object.keys(PACKINGS)) as Packing | false;
    if (!way || !/^[\w.-]+\.(js|css|json|svg)$/.test(name) || !existsSync(join(folder, name))) return next();
    const key = `${way} ${name}`;
    if (!kept.has(key)) kept.set(key, pack(name, way));
    response.set({
      "Content-Encoding": way,
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
    });
    response.type(extname(name)).send(await kept.get(key));
  };
}

/** Serves the client's sources through Vite, with hot reload over the same port. */
export async function serveSources(app: Express, server: Server): Promise<() => Promise<void>> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    root: SOURCE,
    appType: "custom",
    server: { middlewareMode: true, hmr: { server } },
  });
  app.use(vite.middlewares);
  app.get(/^\/[^.]*$/, async (request, response) => {
    introduce(request, response);
    const page = await readFile(join(SOURCE, "index.html"), "utf8");
    response.type("html").send(await vite.transformIndexHtml(request.originalUrl, page));
  });
  return () => vite.close();
}
