import { registerHooks } from "node:module";

/** What the naive version puts in the place of the game's own: plain objects, copied at each event, and lists gone through. */
const TWINS: Record<string, string> = {
  "shared/rules/bonds.ts": "./bonds.ts",
  "shared/rules/adjacency.ts": "./adjacency.ts",
  "shared/play/apply.ts": "./apply.ts",
  "shared/play/turn.ts": "./turn.ts",
};

const ROOT = new URL("../../../", import.meta.url).href;
const MARK = "?naive";

/** Loads a module once more, with all that it imports, over the naive twins: the same rules, compiled apart. */
export async function loadNaive<Module>(url: URL): Promise<Module> {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const path = found.url.slice(ROOT.length);
      if (!context.parentURL?.endsWith(MARK) || !found.url.startsWith(ROOT) || !/^(shared|server).*\.ts$/.test(path)) {
        return found;
      }
      const twin = TWINS[path];
      return { ...found, url: (twin ? new URL(twin, import.meta.url).href : found.url) + MARK };
    },
  });
  const loaded = (await import(url.href + MARK)) as Module;
  hooks.deregister();
  return loaded;
}
