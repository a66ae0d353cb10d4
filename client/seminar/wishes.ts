import type { Settings, Treatment } from "../../shared/seminar/contract.ts";
import { PRESETS, type Preset } from "../../shared/seminar/presets.ts";
import type { Seat } from "../../shared/words.ts";
import { QUESTION_SETS, type WorldsChoice } from "../text/seminar.ts";

/** A class as it is being wished for. */
export interface Choices extends Omit<Settings, "worlds" | "seats"> {
  cast: Seat[];
  worlds: WorldsChoice;
  isFictional: boolean;
}

/** What a preset decides; the rest is left as it was. */
export function choicesFrom({ id, rounds, clocks, absence }: Preset): Partial<Choices> {
  return { preset: id, rounds, clocks, absence };
}

const first = PRESETS[0]!;
export const FIRST_CHOICES: Choices = {
  title: "",
  preset: first.id,
  scenario: "starter",
  rounds: first.rounds,
  clocks: first.clocks,
  absence: first.absence,
  surveys: { pre: QUESTION_SETS[0]!.pre, post: QUESTION_SETS[0]!.post },
  keepDays: 60,
  cast: ["IND", "PAK", "CHN", "AFG"],
  worlds: "one",
  isFictional: false,
};

/** The table at which a class of so many sits two or three to a state. */
export function sceneFor(students: number): string {
  if (students <= 14) return "starter";
  return students <= 22 ? "south8" : "forum26";
}

export function treatmentsOf(worlds: WorldsChoice, fictional: boolean): Treatment[] {
  const plain: Treatment = { without: [], fictional };
  switch (worlds) {
    case "one":
      return [plain];
    case "secrets":
      return [plain, { without: ["secrets"], fictional }];
    case "washington":
      return [plain, { without: ["washington"], fictional }];
    case "names":
      return [
        { without: [], fictional: false },
        { without: [], fictional: true },
      ];
  }
}
