import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";

const ROOT = join(import.meta.dirname, "../..");

/** What decides a game of competent bots: the rules, the world, and the bots; not sources, wires, or par itself. */
const DECIDES =
  /^shared\/((words|order|message|refusal|state|event|view|desk)\.ts|(world|rules|orders|verbs|insight|bots|play|sight|table)\/)/;
const DECIDES_NOT = /^shared\/(world\/(par|sources)\.ts|bots\/(naive\/|policies\.ts|random\.ts))/;

/** Sixteen hex digits of everything that decides a game of bots: par that was played with others is out of date. */
export function hashOfGame(): string {
  const paths = globSync("shared/**/*.ts", { cwd: ROOT }).map((path) => path.replaceAll("\\", "/"));
  const decides = paths.filter((path) => DECIDES.test(path) && !DECIDES_NOT.test(path)).sort();
  const hash = createHash("sha256");
  for (const path of decides) hash.update(path).update(meaningOf(path, readFileSync(join(ROOT, path), "utf8")));
  return hash.digest("hex").slice(0, 16);
}

/** Types, and what a parser says of places and spelling. */
const SILENT = new Set([
  "start", "end", "range", "loc", "raw", "parent", "typeAnnotation", "returnType", "typeParameters", "typeArguments",
  "superTypeArguments", "implements", "definite", "optional", "declare", "accessibility", "override", "readonly",
]); // biome-ignore format: one glance
const WRAPS = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression", "ParenthesizedExpression"]);

/** What a source does: its syntax tree without types, comments, white space and spelling, as text. */
export function meaningOf(path: string, text: string): string {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  return JSON.stringify(meaning(program));
}

function meaning(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((one) => !isType(one)).map(meaning);
  if (typeof node !== "object" || node === null) return typeof node === "bigint" ? String(node) : node;
  const { type, expression } = node as { type?: string; expression?: unknown };
  if (type !== undefined && WRAPS.has(type)) return meaning(expression);
  return Object.entries(node)
    .filter(([key, value]) => !SILENT.has(key) && value !== undefined)
    .map(([key, value]) => [key, meaning(value)]);
}

function isType(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  const { type, importKind, exportKind, declaration } = node as Record<string, unknown>;
  if (importKind === "type" || exportKind === "type") return true;
  return type === "TSInterfaceDeclaration" || type === "TSTypeAliasDeclaration" || isType(declaration);
}
