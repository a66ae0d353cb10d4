import { deskOf } from "../desk.ts";
import type { SeatMessage } from "../message.ts";
import { options } from "../orders/index.ts";
import { isPrincipal } from "../rules/crises.ts";
import { VERBS } from "../verbs/index.ts";
import type { Verb } from "../verbs/verb.ts";
import type { View } from "../view.ts";
import { ANSWERS, CHOICES, PACT_KINDS, type Seat, VOTES } from "../words.ts";
import type { Bot, BotDice } from "./bot.ts";

/** Does anything that is legal, by lot: the floor against which other policies are measured, and the tests' dice-thrower. */
export const randomBot = ((view, dice) => {
  const desk = deskOf(view);
  if (!desk || view.pub.sheets[desk.seat]!.ready) return [];
  const tried = WAYS[view.pub.phase]?.(view, dice) ?? [];
  const legal = tried.filter(
    (message) => (VERBS[message.type] as Verb<SeatMessage>).refuse(desk, message) === undefined,
  );
  return [...legal, { type: "ready", ready: true } as const].map((act) => ({ act }));
}) satisfies Bot;

const pick = <T>(list: readonly T[], roll: number): T | undefined => list[Math.floor(roll * list.length)];

type Way = (view: View, dice: BotDice) => SeatMessage[];

const WAYS: Partial<Record<View["pub"]["phase"], Way>> = {
  summit: (view, dice) => {
    const { pub, mine } = view;
    const others = pub.seats.filter((seat) => seat !== mine!.seat);
    const messages: SeatMessage[] = mine!.drafts.map((draft) =>
      dice("sign", draft.id) < 0.5
        ? { type: "sign", draft: draft.id }
        : { type: "decline", draft: draft.id, reason: "unsaid" },
    );
    if (dice("draft") < 0.6) {
      const kind = pick(PACT_KINDS, dice("kind"))!;
      const partners = others.filter((seat) => dice("partner", seat) < 1.5 / others.length);
      const threat = pick([...others.filter((seat) => !partners.includes(seat)), ...pub.outsiders], dice("threat"));
      const named = kind === "defence" && threat && dice("named") < 0.5 ? [threat] : undefined;
      messages.push({ type: "draft", terms: { kind, members: [mine!.seat, ...partners], against: named } });
    }
    for (const { id, by, terms } of mine!.soundings) {
      const would = dice("would", id) < 0.5;
      const counter =
        by !== mine!.seat && dice("counter", id) < 0.5
          ? { ...terms, pay: { from: by, to: mine!.seat, amount: 1 } }
          : undefined;
      messages.push({ type: "reply", sounding: id, would, ...(!would && { reason: "unsaid", counter }) });
    }
    const asked = pick(others, dice("asked"));
    if (asked && dice("sound") < 0.5) {
      messages.push({ type: "sound", terms: { kind: "defence", members: [mine!.seat, asked] } });
    }
    const pact = pick(pub.pacts, dice("pact"));
    if (pact && dice("notice") < 0.1) messages.push({ type: "notice", pact: pact.id });
    const rival = pick(others, dice("rival"));
    if (rival && dice("announce") < 0.2) messages.push({ type: "announce", rival });
    if (rival && dice("pledge") < 0.3) messages.push({ type: "pledge", verb: "notPress", about: rival, to: [] });
    return [...messages, { type: "table" }];
  },
  vote: (_, dice) => [{ type: "vote", vote: pick(VOTES, dice("vote"))! }],
  orders: (view, dice) => {
    const open = options(deskOf(view)!);
    const written = [0, 1].flatMap((n) => pick(open, dice("order", n))?.order ?? []);
    const sealed: SeatMessage = { type: "orders", orders: written };
    const one: SeatMessage = { type: "orders", orders: written.slice(0, 1) };
    return [one, sealed];
  },
  lineup: (view, dice) =>
    view.pub.crises.map((crisis) => ({
      type: "answer",
      crisis: crisis.id,
      answer: pick(ANSWERS, dice("answer", crisis.id))!,
    })),
  brink: (view, dice) =>
    view.pub.crises
      .filter((crisis) => isPrincipal(crisis, view.viewer as Seat))
      .map((crisis) => ({ type: "brink", crisis: crisis.id, choice: pick(CHOICES, dice("choice", crisis.id))! })),
};
