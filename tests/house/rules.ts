import { hasSuffix, type Source, walk } from "./source.ts";

/** The house rules that a machine can check. Each returns what it has to say against a source: nothing, when all is well. */

/** The staircase of shared/: a step may use those above it on this list, and itself. */
const STAIRCASE: readonly { step: string; holds: RegExp }[] = [
  { step: "words", holds: /^shared\/words\.ts$/ },
  { step: "world", holds: /^shared\/world\// },
  { step: "papers", holds: /^shared\/(order|message|refusal|state|event|view|desk)\.ts$/ },
  { step: "wire", holds: /^shared\/wire\// },
  { step: "rules", holds: /^shared\/rules\// },
  { step: "orders", holds: /^shared\/orders\// },
  { step: "verbs", holds: /^shared\/verbs\// },
  { step: "insight", holds: /^shared\/insight\// },
  { step: "bots", holds: /^shared\/bots\// },
  { step: "play", holds: /^shared\/play\// },
  { step: "sight", holds: /^shared\/sight\// },
  { step: "table", holds: /^shared\/table\// },
  { step: "save", holds: /^shared\/save\// },
  { step: "seminar", holds: /^shared\/seminar\// },
  { step: "debrief", holds: /^shared\/debrief\// },
];

/** Where the list alone would allow too much. */
const NEVER: readonly { from: RegExp; to: RegExp; why: string }[] = [
  {
    from: /^shared\/(rules|orders|verbs|play|sight)\//,
    to: /^shared\/(wire|insight|bots)\//,
    why: "the rules know nothing of wires, previews and bots",
  },
  { from: /^shared\/sight\//, to: /^shared\/play\//, why: "sight looks at a state, however it came about" },
  {
    from: /^shared\/(insight|bots)\//,
    to: /^shared\/(play|sight|wire)\//,
    why: "insight and bots see a View and nothing behind it",
  },
  { from: /^shared\/(insight|bots)\//, to: /^shared\/rules\/turn\.ts$/, why: "a turn holds the State" },
  { from: /^shared\/wire\//, to: /^shared\/(state|desk)\.ts$/, why: "the wire carries Views" },
  { from: /^shared\//, to: /^(server|client|tests)\//, why: "shared stands alone" },
  { from: /^server\//, to: /^client\//, why: "server and client have only shared in common" },
  { from: /^client\//, to: /^server\//, why: "server and client have only shared in common" },
  { from: /^(server|client)\//, to: /^tests\//, why: "nothing but tests imports tests" },
  {
    from: /^client\/(?!links\/|device\/table\.ts$)/,
    to: /^shared\/(table\/table|play\/.*|sight\/.*)\.ts$/,
    why: "in the client only a link opens a Table, and the table of this device",
  },
  {
    from: /^client\/(?!device\/)/,
    to: /^client\/device\/(?!shelf\.tsx$|page\.tsx$)/,
    why: "a game does not know whether its table stands on this device",
  },
  {
    from: /^client\/keep\//,
    to: /^client\/(?!keep\/|text\/)/,
    why: "what keeps a game knows nothing of screens",
  },
  { from: /^client\/(?!map\/)/, to: /^phaser$/, why: "Phaser stays in the map" },
];

/** They drive bots at a Table, and so may hold one; a policy may not reach a Table through them either. */
const DRIVERS = /^shared\/bots\/(drive|playout|parley)\.ts$/;

/** Packages that shared may use: they are pure. */
const PURE = ["zod", "@colyseus/schema"];

export function againstStaircase({ path, imports }: Source): string[] {
  const from = stepOf(path);
  return imports.flatMap(({ to, isOwn, names, isType, written }) => {
    const said: string[] = [];
    for (const rule of NEVER)
      if (rule.from.test(path) && rule.to.test(to)) said.push(`${path} imports ${to}: ${rule.why}`);
    if (isOwn && !hasSuffix(written)) said.push(`${path} imports ${written} without its suffix`);
    if (to.startsWith("..")) said.push(`${path} imports ${written} from outside the project`);
    if (from === undefined) return said;
    if (DRIVERS.test(to) && !DRIVERS.test(path)) said.push(`${path} imports ${to}: no policy drives itself`);
    if (!isOwn && !PURE.includes(to)) said.push(`${path} imports ${to}, which is not pure`);
    const step = stepOf(to);
    if (isOwn && step === undefined && !to.endsWith(".json")) said.push(`${path} imports ${to}, which is on no step`);
    if (step !== undefined && step > from && !DRIVERS.test(path))
      said.push(`${path} imports ${to}, which stands on it`);
    const seesOnlyViews = /^shared\/(insight|bots|wire)\//.test(path);
    if (
      seesOnlyViews &&
      to === "shared/state.ts" &&
      (!isType || names.some((name) => name === "State" || name === "*"))
    ) {
      said.push(`${path} imports the State`);
    }
    return said;
  });
}

function stepOf(path: string): number | undefined {
  const at = STAIRCASE.findIndex(({ holds }) => holds.test(path));
  return at < 0 ? undefined : at;
}

/** Circles among own files, types included; each as the way round. */
export function circlesIn(sources: readonly Source[]): string[] {
  const next = new Map(
    sources.map(({ path, imports }) => [path, imports.filter(({ isOwn }) => isOwn).map(({ to }) => to)]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(" -> "));
    if (done.has(path) || way.includes(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return circles;
}

/** What a pure game must not touch: chance, clocks, the machine and the page. */
const IMPURE = [
  "Date", "performance", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame", "process",
  "document", "window", "globalThis", "navigator", "localStorage", "fetch", "console", "crypto", "require", "Buffer", "Intl",
]; // biome-ignore format: one glance

export function againstPurity({ path, program }: Source): string[] {
  const said: string[] = [];
  walk(program, (node, above) => {
    if (node.type === "MemberExpression") {
      const { object, property } = node as unknown as { object: { name?: string }; property: { name?: string } };
      if (object.name === "Math" && property.name === "random") said.push(`${path} uses Math.random`);
    }
    const { name } = node as { name?: unknown };
    if (node.type !== "Identifier" || typeof name !== "string" || !IMPURE.includes(name)) return;
    const isName =
      (above?.type === "MemberExpression" && above.property === node && !above.computed) ||
      (["Property", "TSPropertySignature", "PropertyDefinition", "MethodDefinition"].includes(above?.type ?? "") &&
        above!.key === node);
    if (!isName) said.push(`${path} uses ${name}`);
  });
  return said;
}

/** Syntax that Node cannot strip, or that the house does not want. */
export function againstSyntax({ path, program }: Source): string[] {
  const isConfig = path.endsWith(".config.ts");
  const said: string[] = [];
  walk(program, (node) => {
    if (node.type === "ExportDefaultDeclaration" && !isConfig) said.push(`${path} has a default export`);
    if (node.type === "TSEnumDeclaration") said.push(`${path} has an enum`);
    if (node.type === "TSModuleDeclaration" && !node.declare) said.push(`${path} has a namespace`);
    if (node.type === "TSParameterProperty") said.push(`${path} has a parameter property`);
  });
  return said;
}

/** Spelt so that this line does not match itself. */
const UNFINISHED = /\b(TO[D]O|FIX[M]E)\b/;

export function againstLeftovers({ path, text }: Source): string[] {
  return text
    .split("\n")
    .flatMap((line, n) => (UNFINISHED.test(line) ? [`${path}:${n + 1} is unfinished: ${line.trim()}`] : []));
}
