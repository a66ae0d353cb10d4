import type { Event, EventOf } from "../../event.ts";
import type { View } from "../../view.ts";
import type { Character, Seat } from "../../words.ts";
import type { BotDice } from "../bot.ts";
import { type Mind, mindOf } from "../envoy/mind.ts";
import { ofComing, ofHelp, ofPressing, ofRefusal, ofStaying, ofWarning } from "./calls.ts";
import { ENGLISH } from "./english.ts";
import {
  ofCalm, ofFear, ofHello, ofPromise, ofSorry, ofThird, ofThreat, ofWashington, ofWhy,
} from "./others.ts"; // biome-ignore format: one glance
import { lowered, ofDear, ofPact, ofPrice, ofYes } from "./papers.ts";
import { REJOINDERS } from "./rejoinders.ts";
import { type Answer, recalling, say, type Talker, talkerOf } from "./talker.ts";
import type { SaidLine } from "./told.ts";
import { type Intent, type Understood, understand } from "./understand.ts";
import { waysOf } from "./wording.ts";

/** What a bot answers, and to whom; `to` empty: in the plenary. */
export interface Reply extends Answer {
  to: Seat[];
  /** What it understood. */
  intent: Intent | "refusal" | "signature";
  /** The paper that is spoken of, for the next line that leaves it out. */
  topic?: Topic;
}

/** What was last said of a paper. */
export type Topic = Pick<Understood, "kind" | "against" | "pay">;

/** What one bot knows when it is spoken to: its seat's view and dice, and what it heard. */
export interface Listening {
  view: View;
  dice: BotDice;
  heard: readonly Event[];
  character: Character;
}

/** Whether a line asks this seat for an answer: said to it alone, or to it by name where others listen. */
export function isAddressed(line: SaidLine, seat: Seat): boolean {
  if (line.from === "facilitator" || line.from === seat) return false;
  if (line.to.length > 0 && !line.to.includes(seat)) return false;
  if (line.to.length === 1) return true;
  const { called, isNamed, about } = understoodBy(line, line.from, seat);
  if (called.length > 0) return called.includes(seat);
  return isNamed || (line.to.length > 1 && !line.to.some((other) => about.includes(other)));
}

/**
 * What a bot says to a person's line; undefined where it has nothing to say to it. It answers every line that asks it. `topic`: the
 * paper that the two spoke of before.
 */
export function answerTo(
  { view, dice, heard, character }: Listening,
  line: SaidLine,
  topic: Topic = {},
): Reply | undefined {
  const mind = playing(mindOf(view, dice, heard, character));
  const { from } = line;
  if (!mind || from === "facilitator" || !isAddressed(line, mind.seat)) return undefined;
  const fresh = understoodBy(line, from, mind.seat);
  const said = fresh.kind || fresh.against || fresh.pay ? fresh : { ...fresh, ...topic };
  const talker = talkerOf(mind, heard, from, said, line.to.length === 1);
  const to = line.to.length === 0 ? [] : [from, ...line.to.filter((other) => other !== mind.seat)];
  const { kind, against, pay } = OF_PAPERS.includes(said.intent) ? said : topic;
  const next: Topic = { ...(kind && { kind }), ...(against && { against }), ...(pay && { pay }) };
  return { to, intent: said.intent, topic: next, ...REPLIES[said.intent](talker) };
}

/** What a bot says when a person declines its draft with a reason, or signs it; too dear a paper it writes anew for less. */
export function answerToPen(
  { view, dice, heard, character }: Listening,
  event: EventOf<"declined"> | EventOf<"signed">,
): Reply | undefined {
  const mind = playing(mindOf(view, dice, heard, character));
  const drafted = heard.findLast((one) => one.kind === "drafted" && one.draft.id === event.draft);
  if (!mind || drafted?.kind !== "drafted" || drafted.draft.by !== mind.seat) return undefined;
  const { seat: you } = event;
  const { terms } = drafted.draft;
  const said: Understood = { intent: event.kind === "signed" ? "yes" : "no", called: [], isNamed: true, about: [] };
  const talker = talkerOf(mind, heard, you, said, true);
  if (event.kind === "signed") return { to: [you], intent: "signature", ...say(talker, "signedByYou", { terms }) };
  if (event.reason === "unsaid") return undefined;
  const less = event.reason === "tooDear" && mind.pub.phase === "summit" ? lowered(talker, terms) : undefined;
  const answer = less
    ? say(talker, "cheaper", { n: less.pay?.amount ?? 0 }, [{ type: "draft", terms: less }])
    : { ways: waysOf(mind, "rejoinder", REJOINDERS[event.reason], { you }), acts: [] };
  return { to: [you], intent: "refusal", ...answer };
}

function playing(mind: Mind | undefined): Mind | undefined {
  return mind && mind.pub.phase !== "gathering" && mind.pub.phase !== "over" ? mind : undefined;
}

function understoodBy({ text }: SaidLine, speaker: Seat, listener: Seat): Understood {
  return understand(text, { speaker, listener, language: ENGLISH });
}

const OF_PAPERS: readonly Intent[] = ["pact", "price", "whyRefused"];

const REPLIES: Record<Intent, (talker: Talker) => Answer> = {
  hello: ofHello,
  bye: (talker) => say(talker, "bye"),
  thanks: (talker) => say(talker, "welcomeThanks"),
  sorry: ofSorry,
  praise: (talker) => say(talker, "praise"),
  insult: (talker) => recalling(talker, say(talker, "insult")),
  threat: ofThreat,
  promise: ofPromise,
  yes: ofYes,
  no: (talker) => say(talker, "whatHurts"),
  pact: ofPact,
  price: ofPrice,
  dear: ofDear,
  help: ofHelp,
  willCome: ofComing,
  warn: ofWarning,
  whyStayed: ofStaying,
  whyRefused: ofRefusal,
  whyPressed: ofPressing,
  why: ofWhy,
  fear: ofFear,
  opinion: ofThird,
  secret: (talker) => say(talker, "secret"),
  orders: (talker) => say(talker, "orders"),
  vote: (talker) => say(talker, "vote"),
  calm: ofCalm,
  washington: ofWashington,
  bot: (talker) => say(talker, "bot"),
  unclear: (talker) => say(talker, "unclear"),
};
