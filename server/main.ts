import { startServer } from "./app.ts";
import { report } from "./reply.ts";
import { voiceIn } from "./voice.ts";

/** Milliseconds for a clean stop before the process ends anyway; nothing acknowledged is lost either way. */
const PATIENCE = 5000;

const server = await startServer({
  port: Number(process.env.PORT ?? 2567),
  dataDir: process.env.DATA_DIR ?? "./data",
  isDevelopment: process.argv.includes("--dev"),
  proxies: Number(process.env.PROXIES ?? 0),
  voice: voiceIn(process.env),
});
console.log(`Strange Bedfellows is served at ${server.url}`);

process.on("uncaughtException", (error) => report("uncaught", error));
process.on("unhandledRejection", (error) => report("unhandled", error));
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    setTimeout(() => process.exit(0), PATIENCE).unref();
    await server.stop().catch((error) => report("stop", error));
    process.exit(0);
  });
}
