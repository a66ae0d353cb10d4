import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Plugin, transformWithOxc } from "vite";

/** Fonts for scripts that the game itself does not write are kept when a page first asks for them. */
const SELDOM = /-(cyrillic|cyrillic-ext|greek|greek-ext|vietnamese)-/;

/** Writes the service worker (worker.ts) into the build as /sw.js, with the list of all that it keeps. */
export function serviceWorker(): Plugin {
  let folder = "";
  return {
    name: "service-worker",
    apply: "build",
    enforce: "post",
    configResolved: (config) => {
      folder = config.publicDir;
    },
    async generateBundle(_options, bundle) {
      const hash = createHash("sha256");
      const files = ["/"];
      for (const name of Object.keys(bundle).sort()) {
        const part = bundle[name]!;
        hash.update(name).update(part.type === "chunk" ? part.code : part.source);
        if (name !== "index.html" && !SELDOM.test(name)) files.push(`/${name}`);
      }
      for (const name of readdirSync(folder).sort()) {
        hash.update(name).update(readFileSync(join(folder, name)));
        files.push(`/${name}`);
      }
      const path = join(import.meta.dirname, "worker.ts");
      const { code } = await transformWithOxc(readFileSync(path, "utf8"), path);
      hash.update(code);
      const build = JSON.stringify({ version: hash.digest("hex").slice(0, 12), files });
      this.emitFile({ type: "asset", fileName: "sw.js", source: `const BUILD = ${build};\n${code}` });
    },
  };
}
