import type { ExportFile } from "../../../shared/seminar/contract.ts";
import { debriefFor } from "../debrief.ts";
import type { Seminar } from "../seminar.ts";

/** The text of one file for the facilitator. */
export async function exported(seminar: Seminar, file: ExportFile): Promise<string> {
  const data = await debriefFor(seminar, seminar.record.facilitator);
  return file === "all.json" ? JSON.stringify(data) : "";
}
