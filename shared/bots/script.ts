import { type Desk, deskOf } from "../desk.ts";
import type { Event } from "../event.ts";
import { knownIn } from "../insight/index.ts";
import type { SeatMessage, Terms } from "../message.ts";
import type { Order } from "../order.ts";
import { refuseOrders } from "../orders/index.ts";
import { isCovered } from "../rules/cover.ts";
import { isPrincipal } from "../rules/crises.ts";
import { haveTogether } from "../rules/pacts.ts";
import { whyNotAnswer } from "../verbs/crises.ts";
import { draft as drafting, sign as signing } from "../verbs/drafts.ts";
import type { View } from "../view.ts";
import type { Cue, Script } from "../world/types.ts";
import type { Bot, BotMove } from "./bot.ts";

/**
 * Plays a script's parts: what is written for a seat, year and phase, where the rules allow it to that seat; what is not
 * written, as the bot that keeps the seat would.
 */
export function scripted(script: Script, bot: Bot): Bot {
  return (view, dice, heard) => {
    const desk = deskOf(view);
    const cues = desk ? cuesFor(script, view, desk) : [];
    if (!desk || cues.length === 0) return bot(view, dice, heard);
    const part = Object.assign({}, ...[...cues].reverse()) as Cue;
    switch (desk.pub.phase) {
      case "summit":
        return summit(part, desk, heard) ?? bot(view, dice, heard);
      case "orders":
        return orders(part, desk) ?? bot(view, dice, heard);
      case "lineup":
        return lineUp(part, desk, bot(view, dice, heard));
      case "brink":
        return brink(part, desk) ?? bot(view, dice, heard);
      default:
        return bot(view, dice, heard);
    }
  };
}

/** The cues of a seat that hold now. */
function cuesFor(script: Script, view: View, { seat, pub, numbers }: Desk): Cue[] {
  const told = script.seat;
  const isAllied = haveTogether(pub.pacts, "defence", seat, told);
  const holds = {
    allied: () => isAllied,
    apart: () => !isAllied,
    exposed: () => !isCovered(knownIn(view).board, told, seat),
    distrusted: () => (pub.sheets[told]?.standing ?? 0) < numbers.startStanding,
  };
  return script.cues.filter(
    (cue) => cue.seat === seat && cue.rounds.includes(pub.round) && (!cue.when || holds[cue.when]()),
  );
}

/** Signs and declines what lies before it, then offers; undefined where the script has nothing more to say. */
function summit({ offers = [], signs = [], line, refuses }: Cue, desk: Desk, heard: readonly Event[]) {
  const { mine, seat, pub } = desk;
  const isWanted = (terms: Terms) => [...offers, ...signs].some((one) => isSame(one, terms));
  const answers: BotMove[] = [];
  for (const { id, terms, signed } of mine.drafts) {
    if (signed.includes(seat)) continue;
    if (isWanted(terms) && !signing.refuse(desk, { type: "sign", draft: id }))
      return [{ act: { type: "sign", draft: id } }] satisfies BotMove[];
    if (refuses) answers.push({ act: { type: "decline", draft: id, reason: refuses } });
  }
  for (const { id, by, terms, replies } of mine.soundings) {
    if (by === seat || replies[seat]) continue;
    if (isWanted(terms)) answers.push({ act: { type: "reply", sounding: id, would: true } });
    else if (refuses) answers.push({ act: { type: "reply", sounding: id, would: false, reason: refuses } });
  }
  const next = nextOffer(offers, desk, heard);
  if (next) answers.push({ act: { type: "draft", terms: next } });
  if (next && line && isSame(next, offers[0]!))
    answers.push({ to: next.members.filter((one) => one !== seat), say: line });
  if (!refuses) return answers.length > 0 ? answers : undefined;
  if (!pub.sheets[seat]!.ready) answers.push({ act: { type: "ready", ready: true } });
  return answers;
}

/** The first of its offers that it has not made this year, once those before it were declined. */
function nextOffer(offers: readonly Terms[], desk: Desk, heard: readonly Event[]): Terms | undefined {
  const began = heard.findLastIndex(({ kind }) => kind === "phaseBegan");
  const made = new Map<string, Terms>();
  const declined = new Set<string>();
  for (const event of heard.slice(began + 1)) {
    if (event.kind === "drafted" && event.draft.by === desk.seat) made.set(event.draft.id, event.draft.terms);
    if (event.kind === "declined") declined.add(event.draft);
  }
  const isMade = (terms: Terms) => [...made.values()].some((one) => isSame(one, terms));
  const areDeclined = [...made.keys()].every((id) => declined.has(id));
  const next = areDeclined ? offers.find((terms) => !isMade(terms)) : undefined;
  return next && !drafting.refuse(desk, { type: "draft", terms: next }) ? next : undefined;
}

/** Those of its orders that it may write. */
function orders({ orders: written }: Cue, desk: Desk): BotMove[] | undefined {
  if (!written) return undefined;
  if (desk.pub.sheets[desk.seat]!.ready) return [];
  const sheet: Order[] = [];
  for (const order of written) if (!refuseOrders(desk, [...sheet, order])) sheet.push(order);
  return [{ act: { type: "orders", orders: sheet } }];
}

/** Its answer wherever that may be given; elsewhere what the bot would say. */
function lineUp({ answer }: Cue, desk: Desk, moves: BotMove[]): BotMove[] {
  if (!answer || desk.pub.sheets[desk.seat]!.ready) return moves;
  const open = desk.pub.crises.filter((crisis) => !whyNotAnswer(desk, crisis, answer)).map(({ id }) => id);
  const own = open.map((crisis): SeatMessage => ({ type: "answer", crisis, answer }));
  const others = moves.filter(
    (move) => !("act" in move && move.act.type === "answer" && open.includes(move.act.crisis)),
  );
  return [...own.map((act) => ({ act })), ...others];
}

function brink({ choice }: Cue, { pub, seat }: Desk): BotMove[] | undefined {
  if (!choice) return undefined;
  if (pub.sheets[seat]!.ready) return [];
  return pub.crises
    .filter((crisis) => isPrincipal(crisis, seat))
    .map(({ id }): BotMove => ({ act: { type: "brink", crisis: id, choice } }));
}

/** Whether two papers say the same, in whatever order they name the states. */
function isSame(a: Terms, b: Terms): boolean {
  const written = ({ kind, members, against = [], pay }: Terms) =>
    JSON.stringify([kind, [...members].sort(), [...against].sort(), pay?.from, pay?.to, pay?.amount]);
  return written(a) === written(b);
}
