import { globSync, readFileSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import { type ESTree, parseSync } from "vite";

export interface Import {
  /** As a path from the root of the project for one's own files, else the package's or module's name. */
  to: string;
  isOwn: boolean;
  isType: boolean;
  names: string[];
  written: string;
}

export interface Source {
  path: string;
  text: string;
  program: ESTree.Program;
  imports: Import[];
}

export type Node = ESTree.Node & Record<string, unknown>;

const ROOT = join(import.meta.dirname, "../..");

/** Every source file of a folder, parsed. Throws on a file that cannot be read as TypeScript. */
export function sourcesIn(folder: string): Source[] {
  const paths = globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: ROOT }).map((path) => path.replaceAll("\\", "/"));
  return paths.sort().map((path) => sourceOf(path, readFileSync(join(ROOT, path), "utf8")));
}

/** One source, from its text: for the files of the project, and for showing that a rule would catch a bad one. */
export function sourceOf(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  return { path, text, program, imports: importsOf(path, program) };
}

function importsOf(path: string, program: ESTree.Program): Import[] {
  const found: Import[] = [];
  walk(program, (node) => {
    const source = node.source as { value?: string } | undefined;
    if (typeof source?.value !== "string") return;
    const isImport = [
      "ImportDeclaration",
      "ExportNamedDeclaration",
      "ExportAllDeclaration",
      "ImportExpression",
      "TSImportType",
    ];
    if (!isImport.includes(node.type)) return;
    const specifiers = (node.specifiers ?? []) as {
      type: string;
      imported?: { name?: string };
      local?: { name?: string };
      importKind?: string;
      exportKind?: string;
    }[];
    const areTypes =
      specifiers.length > 0 && specifiers.every((one) => one.importKind === "type" || one.exportKind === "type");
    const isOwn = source.value.startsWith(".");
    found.push({
      to: isOwn ? normalize(join(dirname(path), source.value)).replaceAll("\\", "/") : source.value,
      isOwn,
      isType: node.importKind === "type" || node.exportKind === "type" || node.type === "TSImportType" || areTypes,
      names: specifiers.length > 0 ? specifiers.map((one) => one.imported?.name ?? "*") : ["*"],
      written: source.value,
    });
  });
  return found;
}

/** Calls back for every node of a tree, with the node above it. */
export function walk(tree: unknown, see: (node: Node, above?: Node) => void, above?: Node): void {
  if (Array.isArray(tree)) {
    for (const one of tree) walk(one, see, above);
  } else if (typeof tree === "object" && tree !== null && "type" in tree) {
    const node = tree as Node;
    see(node, above);
    for (const [key, value] of Object.entries(node)) if (key !== "parent") walk(value, see, node);
  }
}

export function hasSuffix(path: string): boolean {
  return [".ts", ".tsx", ".json", ".css", ".mjs", ".svg"].includes(extname(path));
}
