import type { ExportFile } from "../../../shared/seminar/contract.ts";
import type { Seminar } from "../seminar.ts";
import { cardOf } from "./card.ts";
import { crises } from "./crises.ts";
import { dataOf, type ExportData } from "./data.ts";
import { decisions } from "./decisions.ts";
import { messages } from "./messages.ts";
import { beliefs, surveys } from "./minds.ts";
import { pacts } from "./pacts.ts";
import { pairs } from "./pairs.ts";
import { scores } from "./scores.ts";
import { csvOf, type Sheet } from "./table.ts";

const SHEETS = {
  "decisions.csv": decisions,
  "messages.csv": messages,
  "pacts.csv": pacts,
  "crises.csv": crises,
  "pairs.csv": pairs,
  "scores.csv": scores,
  "beliefs.csv": beliefs,
  "surveys.csv": surveys,
} satisfies Partial<Record<ExportFile, unknown>>;

/** What each column of each file holds, in words. */
const codebook: Sheet<{ file: string; column: string; about: string }, unknown> = {
  about: "What each column of each file holds.",
  columns: [
    { name: "file", about: "The file.", of: (row) => row.file },
    { name: "column", about: "The column; empty: the file as a whole.", of: (row) => row.column },
    { name: "about", about: "What it holds.", of: (row) => row.about },
  ],
  rows: () =>
    Object.entries({ ...SHEETS, "codebook.csv": codebook }).flatMap(([file, { about, columns }]) => [
      { file, column: "", about },
      ...columns.map((column) => ({ file, column: column.name, about: column.about })),
    ]),
};

/** The text of one file for the facilitator. */
export async function exported(seminar: Seminar, file: ExportFile): Promise<string> {
  const data = await dataOf(seminar);
  switch (file) {
    case "codebook.csv":
      return csvOf(codebook, data);
    case "run-card.json":
      return JSON.stringify(await cardOf(data), undefined, 2);
    case "all.json":
      return JSON.stringify({ ...data, card: await cardOf(data) });
    default:
      return csvOf(SHEETS[file] as Sheet<unknown, ExportData>, data);
  }
}
