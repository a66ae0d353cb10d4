import type { Event } from "../../../shared/event.ts";
import type { Belief, Question } from "../../../shared/seminar/contract.ts";
import type { KeptBelief, KeptSurvey } from "../../store/classes.ts";
import type { ExportData, ExportWorld } from "./data.ts";
import { type Sheet, timeOf } from "./table.ts";

interface BeliefRow extends KeptBelief {
  world: ExportWorld;
  label?: string | undefined;
  seat?: string | undefined;
  isLast: boolean;
  /** 1: so it was; undefined: it never turned out. */
  outcome: number | undefined;
}

export const beliefs: Sheet<BeliefRow, ExportData> = {
  about: "A row for each time that a student said how likely something was.",
  columns: [
    { name: "world", about: "Which world of the class, counted from 1.", of: (row) => row.world.world },
    { name: "student", about: "Id of the student within the class.", of: (row) => row.student },
    { name: "label", about: "The label that the student chose.", of: (row) => row.label },
    { name: "seat", about: "The student's seat at the time of the export.", of: (row) => row.seat },
    {
      name: "kind",
      about: "honour: that a called state honours its pact; rivals: that two states are hidden rivals.",
      of: (row) => row.about.kind,
    },
    {
      name: "crisis",
      about: "Of honour: the crisis.",
      of: ({ about }) => (about.kind === "honour" ? about.crisis : undefined),
    },
    {
      name: "about",
      about: "Of honour: the called state; of rivals: the pair.",
      of: ({ about }) => (about.kind === "honour" ? about.seat : about.pair),
    },
    { name: "percent", about: "How likely, 0 to 100.", of: (row) => row.percent },
    { name: "round", about: "The year in which it was said.", of: (row) => row.round },
    { name: "time", about: "When it was saved, UTC.", of: (row) => timeOf(row.at) },
    { name: "last", about: "1: the student's last word on it.", of: (row) => row.isLast },
    { name: "outcome", about: "1: so it was; 0: so it was not; empty: it never turned out.", of: (row) => row.outcome },
    {
      name: "brier",
      about:
        "Brier score: the squared distance of the chance said from the outcome; 0 is best, 0.25 is what 50 % earns, 1 is worst.",
      of: ({ outcome, percent }) => (outcome === undefined ? undefined : brierOf(percent, outcome)),
    },
  ],
  rows: ({ worlds, students }) =>
    worlds.flatMap((world) =>
      world.beliefs.map((belief, at) => {
        const student = students.find(({ id }) => id === belief.student);
        const isSame = (other: KeptBelief) =>
          other.student === belief.student && JSON.stringify(other.about) === JSON.stringify(belief.about);
        return {
          ...belief,
          world,
          label: student?.label,
          seat: student?.seat,
          isLast: !world.beliefs.slice(at + 1).some(isSame),
          outcome: outcomeOf(belief.about, world.events),
        };
      }),
    ),
};

/** Whether what somebody held likely was so: 1 or 0; undefined while, or since, it did not turn out. */
export function outcomeOf(about: Belief["about"], events: readonly Event[]): number | undefined {
  if (about.kind === "rivals") {
    const drawn = events.find((event) => event.kind === "rivalriesDrawn");
    return drawn?.kind === "rivalriesDrawn" ? Number(drawn.truths[about.pair] !== undefined) : undefined;
  }
  for (const event of events) {
    if (event.kind !== "linedUp" || event.crisis !== about.crisis) continue;
    if (event.lineUp.honoured.includes(about.seat)) return 1;
    return event.lineUp.stayedOut.includes(about.seat) ? 0 : undefined;
  }
  return undefined;
}

export function brierOf(percent: number, outcome: number): number {
  return Math.round((percent / 100 - outcome) ** 2 * 10_000) / 10_000;
}

interface SurveyRow extends KeptSurvey {
  label?: string | undefined;
  seat?: string | undefined;
  world?: number | undefined;
  question: string;
  asked?: Question | undefined;
  answer: string | number;
}

export const surveys: Sheet<SurveyRow, ExportData> = {
  about: "A row for each answer.",
  columns: [
    { name: "survey", about: "pre: before the game; post: after it.", of: (row) => row.which },
    { name: "student", about: "Id of the student within the class.", of: (row) => row.student },
    { name: "label", about: "The label that the student chose.", of: (row) => row.label },
    { name: "world", about: "The student's world, counted from 1.", of: (row) => row.world },
    { name: "seat", about: "The student's seat at the time of the export.", of: (row) => row.seat },
    { name: "question", about: "Id of the question.", of: (row) => row.question },
    { name: "kind", about: "scale, choice, number or text.", of: (row) => row.asked?.kind },
    { name: "text", about: "The question as it was asked.", of: (row) => row.asked?.text },
    { name: "answer", about: "The answer.", of: (row) => row.answer },
    { name: "time", about: "When it was saved, UTC.", of: (row) => timeOf(row.at) },
  ],
  rows: ({ surveys, students, settings }) =>
    surveys.flatMap((survey) => {
      const student = students.find(({ id }) => id === survey.student);
      return Object.entries(survey.answers).map(([question, answer]) => ({
        ...survey,
        label: student?.label,
        seat: student?.seat,
        world: student?.world,
        question,
        asked: settings.surveys[survey.which].find(({ id }) => id === question),
        answer,
      }));
    }),
};
