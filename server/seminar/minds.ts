import type { Belief, BeliefAbout, Question, SurveyAnswers } from "../../shared/seminar/contract.ts";
import type { Reply } from "../../shared/wire/contract.ts";
import type { Game } from "../game.ts";
import { DONE, no } from "../reply.ts";
import type { KeptBelief } from "../store/classes.ts";
import type { Store } from "../store/store.ts";
import type { Seminar } from "./seminar.ts";

/** What students think, and tell nobody but the class when it is over: beliefs with odds, and answers to questions. */

/** Keeps what a student holds likely. */
export async function believe(
  store: Store,
  game: Game,
  person: string,
  { about, percent }: Pick<Belief, "about" | "percent">,
): Promise<Reply> {
  const { student, viewer } = game.members.get(person) ?? {};
  if (student === undefined || viewer === undefined) return no("noSeat");
  const refused = whyNot(game, viewer, about);
  if (refused) return no(refused);
  const { round } = game.table.public;
  await store.seminars.addBelief(game.code, { student, about, percent, round, at: Date.now() });
  return DONE;
}

/** The last word of one student on everything, oldest first. */
export function latest(beliefs: readonly KeptBelief[], student: string): Belief[] {
  const last = new Map<string, Belief>();
  for (const { student: whose, ...belief } of beliefs) {
    if (whose !== student) continue;
    const key = JSON.stringify(belief.about);
    last.delete(key);
    last.set(key, belief);
  }
  return [...last.values()];
}

/** Keeps a student's answers to a survey, in the place of earlier ones. */
export async function answer(seminar: Seminar, person: string, { which, answers }: SurveyAnswers): Promise<Reply> {
  const student = seminar.studentOf(person);
  if (!student) return no("noSeat", "Only students of this class answer.");
  if (which === "post" && seminar.record.stage === "gathering") return no("notStarted");
  const questions = seminar.record.settings.surveys[which];
  const isSound = Object.entries(answers).every(([id, given]) =>
    questions.some((question) => question.id === id && fits(question, given)),
  );
  if (!isSound || questions.length === 0) return no("malformed");
  await seminar.store.seminars.saveSurvey(seminar.code, { student: student.id, which, answers, at: Date.now() });
  seminar.answered.get(student.id)?.add(which);
  seminar.followers.changed([person]);
  return DONE;
}

function fits({ kind, options }: Question, given: string | number): boolean {
  switch (kind) {
    case "scale":
      return typeof given === "number" && Number.isInteger(given) && given >= 0 && given <= 10;
    case "number":
      return typeof given === "number";
    case "choice":
      return typeof given === "string" && (options ?? []).includes(given);
    case "text":
      return typeof given === "string";
  }
}

/** Who honours is told before the line-up opens, and whose rivalry is hidden while it is a suspicion of others. */
function whyNot({ table }: Game, viewer: string, about: BeliefAbout) {
  const { phase, crises, bonds, seats } = table.public;
  if (phase === "gathering") return "notStarted";
  if (phase === "over") return "over";
  if (about.kind === "rivals") {
    if (about.pair.split("-").includes(viewer)) return "ownPair";
    return bonds[about.pair]?.suspicion ? undefined : "notSuspicion";
  }
  const crisis = crises.find(({ id }) => id === about.crisis);
  if (!crisis) return "noSuchCrisis";
  if (phase !== "lineup") return "wrongPhase";
  if (!seats.includes(about.seat) || about.seat === crisis.challenger || about.seat === crisis.defender)
    return "notCalled";
  return undefined;
}
