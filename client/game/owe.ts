import { deskOf } from "../../shared/desk.ts";
import { calledIn, decidesInLineUp, isExcused, isPrincipal } from "../../shared/rules/crises.ts";
import type { Crisis } from "../../shared/state.ts";
import { whyNotAnswer } from "../../shared/verbs/crises.ts";
import type { View } from "../../shared/view.ts";
import { isSeat } from "../../shared/words.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { count } from "../text/names.ts";

/** What this seat still has to do, in a phrase; `done` when nothing is owed. */
export interface Owed {
  text: string;
  done: boolean;
}

export function owedIn(view: View, isLocal = false): Owed {
  const { pub, mine, viewer } = view;
  if (!isSeat(viewer) || !mine) {
    if (viewer === "facilitator") return { text: "You are the facilitator", done: true };
    return { text: isLocal ? "Everybody may look" : "You are watching", done: true };
  }
  const sheet = pub.sheets[viewer];
  if (sheet?.holder === "bot") return { text: "A bot plays your seat", done: false };
  const ready = sheet?.ready ?? false;
  switch (pub.phase) {
    case "gathering":
      return { text: "Waiting for the start", done: true };
    case "over":
      return { text: "The game is over", done: true };
    case "summit": {
      const offers = mine.drafts.filter((draft) => !draft.signed.includes(viewer)).length;
      if (ready) return { text: "You are ready", done: true };
      const asked = mine.soundings.filter(({ by, replies }) => by !== viewer && !replies[viewer]).length;
      const waits = offers > 0 ? count(offers, "offer") : asked > 0 ? count(asked, "question") : undefined;
      return { text: waits ? `${waits} to answer` : "Talk, sign, then say you are ready", done: false };
    }
    case "vote":
      return mine.vote ? { text: "Vote saved", done: true } : { text: "Your vote is owed", done: false };
    case "orders":
      if (mine.orders) return { text: `Orders saved (${mine.orders.length})`, done: true };
      return ready ? { text: "Ready, without orders", done: true } : { text: "Your orders are owed", done: false };
    case "lineup": {
      const open = callsOf(view).filter((crisis) => !mine.answers[crisis.id]).length;
      if (open > 0) return { text: `${open} call${open > 1 ? "s" : ""} to answer`, done: false };
      return ready || !isAsked(view)
        ? { text: "Nothing owed", done: true }
        : { text: "You may take part, or pass", done: false };
    }
    case "brink": {
      const own = pub.crises.filter((crisis) => isPrincipal(crisis, viewer));
      if (own.length === 0) return { text: "Others are at the brink", done: true };
      return own.every((crisis) => mine.choices[crisis.id])
        ? { text: "Choice saved", done: true }
        : { text: "Stand or yield", done: false };
    }
    case "reckoning":
      return ready ? { text: "You have read it", done: true } : { text: "Read the front page", done: false };
  }
}

/** Crises that call this seat to somebody's help and that it must answer: those it is excused from are not among them. */
export function callsOf(view: View): Crisis[] {
  const { pub, viewer } = view;
  if (!isSeat(viewer)) return [];
  const numbers = numbersWith(pub.numbers);
  return pub.crises.filter(
    (crisis) => calledIn(pub.pacts, crisis).includes(viewer) && !isExcused(pub, crisis, viewer, numbers),
  );
}

/** Whether the others wait for this seat's word in the line-up. It may be one that only its own papers leave nothing to say. */
export function isAsked({ pub, viewer }: View): boolean {
  return isSeat(viewer) && decidesInLineUp(pub, viewer, numbersWith(pub.numbers));
}

/** Crises in which this seat may answer something at all. */
export function choicesIn(view: View): Crisis[] {
  const desk = deskOf(view);
  if (!desk) return [];
  return view.pub.crises.filter((crisis) =>
    (["honour", "back", "mediate"] as const).some((answer) => whyNotAnswer(desk, crisis, answer) === undefined),
  );
}
