import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { serviceWorker } from "./worker/plugin.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  plugins: [serviceWorker()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: here("../dist/client"),
    emptyOutDir: true,
    target: "es2023",
    chunkSizeWarningLimit: 1600,
  },
  optimizeDeps: { rolldownOptions: { transform: { jsx: { runtime: "automatic", importSource: "preact" } } } },
  server: { fs: { allow: [here("..")] } },
});
