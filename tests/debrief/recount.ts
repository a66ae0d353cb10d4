/**
 * The numbers of a debrief reckoned once more from the files of a class alone, by plain reading of CSV and nothing of the game's
 * own code: what anybody could do with a spreadsheet. Each function takes the text of files.
 */

export type Table = Record<string, string>[];

/** RFC 4180: fields in quotes may hold commas, lines and doubled quotes; the first row names the columns. */
export function tableOf(text: string): Table {
  const rows: string[][] = [[]];
  let field = "";
  let quoted = false;
  const end = () => {
    rows.at(-1)!.push(field);
    field = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else if (letter === '"') quoted = false;
      else field += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") end();
    else if (letter === "\n") {
      end();
      rows.push([]);
    } else if (letter !== "\r") field += letter;
  }
  if (field !== "" || rows.at(-1)!.length > 0) end();
  const [names = [], ...rest] = rows.filter((row) => row.length > 1 || (row[0] ?? "") !== "");
  return rest.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ""])));
}

const list = (cell: string | undefined) => (cell ?? "").split(" ").filter((word) => word !== "");
const inWorld = (table: Table, world: number) => table.filter((row) => row.world === String(world));

export interface Files {
  pairs: string;
  pacts: string;
  crises: string;
  scores: string;
  beliefs: string;
}

export interface Recount {
  entrapments: number;
  abandonments: number;
  honoured: Record<string, number>;
  wars: number;
  pacts: number;
  points: Record<string, number>;
  odds: { cells: number[]; ratio?: number; low?: number; high?: number };
  brier: Record<string, number>;
}

/** One world of a class, counted from 1. */
export function recount(files: Files, world: number): Recount {
  const [pairs, pacts, crises, scores, beliefs] = [
    files.pairs, files.pacts, files.crises, files.scores, files.beliefs,
  ].map((text) => inWorld(tableOf(text), world)) as [Table, Table, Table, Table, Table]; // biome-ignore format: one glance
  const honoured: Record<string, number> = {};
  for (const seat of crises.flatMap((row) => list(row.honoured))) honoured[seat] = (honoured[seat] ?? 0) + 1;
  const points: Record<string, number> = {};
  for (const row of scores.filter(({ row }) => row === "line"))
    points[row.seat!] = (points[row.seat!] ?? 0) + Number(row.points);
  return {
    entrapments: crises.flatMap((row) => list(row.entrapped)).length,
    abandonments: crises.flatMap((row) => list(row.stayedOut)).length,
    honoured,
    wars: crises.filter(({ outcome }) => outcome === "war").length,
    pacts: pacts.filter(({ origin }) => origin === "own").length,
    points,
    odds: oddsOf(pairs, pacts),
    brier: brierOf(beliefs),
  };
}

/** Pairs of seats that are no rivals and each have one: signed a defence pact or not, by whether any rival is unshared. */
function oddsOf(pairs: Table, pacts: Table): Recount["odds"] {
  const rivals = new Map<string, Set<string>>();
  const add = (one: string, other: string) => rivals.set(one, (rivals.get(one) ?? new Set()).add(other));
  for (const { first, second, rivals: are } of pairs) {
    if (are !== "1") continue;
    add(first!, second!);
    add(second!, first!);
  }
  const signed = pacts.filter(({ kind, origin }) => kind === "defence" && origin === "own");
  const cells = [0, 0, 0, 0];
  for (const { first, second, seats, rivals: are } of pairs) {
    if (seats !== "1" || are === "1") continue;
    const [a, b] = [rivals.get(first!) ?? new Set<string>(), rivals.get(second!) ?? new Set<string>()];
    if (a.size === 0 || b.size === 0) continue;
    const isSame = a.size === b.size && [...a].every((one) => b.has(one));
    const isSigned = signed.some(({ members }) => list(members).includes(first!) && list(members).includes(second!));
    cells[(isSame ? 0 : 2) + (isSigned ? 0 : 1)]! += 1;
  }
  const [p, q, r, s] = cells as [number, number, number, number];
  if (p + q === 0 || r + s === 0 || p + r === 0 || q + s === 0) return { cells };
  const [w, x, y, z] = cells.map((cell) => cell + (cells.includes(0) ? 0.5 : 0)) as [number, number, number, number];
  const ratio = (w * z) / (x * y);
  const wide = Math.exp(1.959964 * Math.sqrt(1 / w + 1 / x + 1 / y + 1 / z));
  return { cells, ratio, low: ratio / wide, high: ratio * wide };
}

/** Of each student: the mean squared error of last words that turned out. */
function brierOf(beliefs: Table): Record<string, number> {
  const errors = new Map<string, number[]>();
  for (const { student, last, outcome, percent } of beliefs) {
    if (last !== "1" || outcome === "") continue;
    errors.set(student!, [...(errors.get(student!) ?? []), (Number(percent) / 100 - Number(outcome)) ** 2]);
  }
  return Object.fromEntries(
    [...errors].map(([student, all]) => [student, all.reduce((sum, one) => sum + one, 0) / all.length]),
  );
}
