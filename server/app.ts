import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { matchMaker } from "@colyseus/core";
import { Encoder } from "@colyseus/schema";
import { WebSocketTransport } from "@colyseus/ws-transport";
import express from "express";
import { Continuer, type ContinuerOptions } from "./continue/continuer.ts";
import { Games } from "./games.ts";
import { api } from "./http/api.ts";
import { serveBuilt, serveSources } from "./http/pages.ts";
import { isOurs, secure } from "./http/security.ts";
import { MESSAGE_BYTES, RATES, type Rates } from "./limits.ts";
import { gameRoom, type House } from "./rooms/game.ts";
import { Seminars } from "./seminar/seminars.ts";
import { openSqlite } from "./store/sqlite.ts";
import { canRead } from "./talk.ts";
import type { VoiceSettings } from "./voice.ts";

/** A room's state is encoded in two buffers of this size, which grow if they must. */
Encoder.BUFFER_SIZE = 256 * 1024;
const PING_INTERVAL = 25_000;

export interface ServerOptions {
  /** 0: any free port. */
  port: number;
  dataDir: string;
  /** Only this interface; absent: all. */
  host?: string;
  /** Serve the client's sources through Vite instead of the build. */
  isDevelopment?: boolean;
  /** How many proxies stand before the server; their word on a browser's address and protocol is believed. */
  proxies?: number;
  /** Replace rations, for tests that are many people at one address. */
  rates?: Partial<Rates>;
  /** Games played to measure a cast of somebody's own; 0: none. */
  parGames?: number;
  /** A language model that words what bots say; absent: none. */
  voice?: VoiceSettings | undefined;
  /** Continuations of a what-if or a dry run, and how long they may take. */
  continuations?: ContinuerOptions;
  /** Replace what viewers may see or read, for tests that plant a leak. */
  plant?: Partial<Pick<House, "see" | "canRead">>;
}

export interface RunningServer {
  url: string;
  /** Refuses newcomers, closes sockets and saves what is under way. */
  stop(): Promise<void>;
}

/** Starts the house: pages, API and rooms on one port. One at a time in a process, for Colyseus' matchmaker is the process's. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, dataDir, host, isDevelopment = false, proxies = 0 } = options;
  const rates: Rates = { ...RATES, ...options.rates };
  const store = await openSqlite(join(dataDir, "games.sqlite"));
  const games = new Games(store, options.parGames, options.voice);
  const continuer = new Continuer(options.continuations);
  const seminars = new Seminars(store, games);
  const app = express();
  app.disable("x-powered-by").set("trust proxy", proxies).set("query parser", "simple");
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);

  app.use(secure(isDevelopment));
  app.get("/healthz", (_request, response) => void response.type("text").send("ok"));
  app.use(api({ games, seminars, store, rates, continuer }));
  const stopSources = isDevelopment ? await serveSources(app, server) : undefined;
  if (!isDevelopment) serveBuilt(app);

  await matchMaker.setup();
  matchMaker
    .defineRoomType(
      "game",
      gameRoom({ games, rates, see: (table, viewer) => table.view(viewer), canRead, ...options.plant }),
    )
    .filterBy(["code"]);
  await matchMaker.accept();
  const transport = new WebSocketTransport({
    noServer: true,
    maxPayload: MESSAGE_BYTES,
    pingInterval: PING_INTERVAL,
    beforeUpgrade: (request) =>
      isOurs(request.headers.get("origin"), request.headers.get("host"))
        ? undefined
        : new Response(null, { status: 403 }),
  });
  transport.attachToServer(server, {
    filter: (request) => !request.headers["sec-websocket-protocol"]?.startsWith("vite"),
  });

  await seminars.wake();
  await games.wake();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      await seminars.close();
      await matchMaker.gracefullyShutdown();
      transport.shutdown();
      server.closeAllConnections();
      await stopSources?.();
      await continuer.close();
      await games.close();
      await store.close();
    },
  };
}
