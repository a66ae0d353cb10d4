import { stringify } from "csv-stringify/sync";

export type Cell = string | number | boolean | undefined;

/** A column: its name, and what it holds, in words for the codebook. */
export interface Column<Row> {
  name: string;
  about: string;
  of(row: Row): Cell;
}

/** One file: its columns and, for each thing it is about, a row. */
export interface Sheet<Row, Data> {
  about: string;
  columns: readonly Column<Row>[];
  rows(data: Data): Row[];
}

/** As text. What a spreadsheet would take for a formula, a label among it, stays text; yes and no are 1 and 0. */
export function csvOf<Row, Data>({ columns, rows }: Sheet<Row, Data>, data: Data): string {
  const lines = rows(data).map((row) => columns.map((column) => plain(column.of(row))));
  return stringify([columns.map(({ name }) => name), ...lines], { escape_formulas: true });
}

export function timeOf(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

function plain(cell: Cell): string | number | undefined {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "boolean" ? Number(cell) : cell;
}
