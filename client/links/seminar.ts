import type { Inject } from "../../shared/message.ts";
import type {
  Belief, BeliefAbout, Change, DebriefData, DryRun, ExportFile, Owed, SeminarAct, SeminarView, Settings, SurveyAnswers, WhatIf,
} from "../../shared/seminar/contract.ts"; // biome-ignore format: one glance
import type { Reply } from "../../shared/wire/contract.ts";
import { call } from "./http.ts";

/** A class at the server. A network that fails is a refusal like any other. */

const seminar = (code: string, what: string) => `/api/seminars/${encodeURIComponent(code)}/${what}`;
const game = (code: string, what: string) => `/api/games/${encodeURIComponent(code)}/${what}`;

/** Sets up a class whose facilitator this browser is. */
export function createSeminar(settings: Settings): Promise<Reply<{ code: string }>> {
  return call("/api/seminars", { body: settings });
}

/** How a class stands, once it is another than version `since`: asked again and again, screens follow. */
export function seminarState(code: string, since?: number, signal?: AbortSignal): Promise<Reply<SeminarView>> {
  return call(seminar(code, since === undefined ? "state" : `state?since=${since}`), { signal });
}

/** Comes in as a student; asked again with another label, it renames. */
export function joinSeminar(code: string, label: string): Promise<Reply<SeminarView>> {
  return call(seminar(code, "join"), { body: { label } });
}

/** What the facilitator does with the class. */
export function doInSeminar(code: string, act: SeminarAct): Promise<Reply> {
  return call(seminar(code, "do"), { body: act });
}

/** One's own beliefs in a game. */
export function beliefsIn(code: string): Promise<Reply<Belief[]>> {
  return call(game(code, "beliefs"));
}

/** Says how likely one holds something to be, in percent: the last word counts. */
export function believe(code: string, about: BeliefAbout, percent: number): Promise<Reply> {
  return call(game(code, "beliefs"), { body: { about, percent } });
}

export function answerSurvey(
  code: string,
  which: SurveyAnswers["which"],
  answers: SurveyAnswers["answers"],
): Promise<Reply> {
  return call(seminar(code, "survey"), { body: { which, answers } satisfies SurveyAnswers });
}

/** Everything about the games of a class, once all are over. */
export function debriefOf(code: string): Promise<Reply<DebriefData>> {
  return call(seminar(code, "debrief"));
}

/** Where the facilitator's browser fetches a file. */
export function exportAddress(code: string, file: ExportFile): string {
  return seminar(code, `export/${file}`);
}

/** Every running game in which this browser has a seat. */
export function owed(): Promise<Reply<Owed[]>> {
  return call("/api/owed");
}

/** What bots make of an inject from here on, and of none. */
export function dryRun(code: string, inject: Inject): Promise<Reply<DryRun>> {
  return call(game(code, "dry-run"), { body: { inject } });
}

/** How a game that is over would have gone on with one thing changed. */
export function whatIf(code: string, change: Change): Promise<Reply<WhatIf>> {
  return call(game(code, "what-if"), { body: { change } });
}
