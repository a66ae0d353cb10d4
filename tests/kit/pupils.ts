import { isSame } from "../../client/desk/terms.ts";
import type { Bot, BotMove } from "../../shared/bots/bot.ts";
import { driveBots } from "../../shared/bots/drive.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import { randomBot } from "../../shared/bots/random.ts";
import { deskOf } from "../../shared/desk.ts";
import { brinkPreview, draftPreview } from "../../shared/insight/index.ts";
import type { SeatMessage, Terms } from "../../shared/message.ts";
import { options } from "../../shared/orders/index.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import type { View } from "../../shared/view.ts";
import type { Answer, Choice } from "../../shared/words.ts";
import { scriptOf } from "../../shared/world/lesson.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { eagerBot, isAllowed } from "./random.ts";

/** Ways to go through the lesson. */
interface Way {
  signs: boolean | "cover" | "paid";
  /** Drafts of its own, each year. */
  drafts?: readonly Terms[];
  /** Gives notice of whatever it has signed. */
  leaves?: boolean;
  orders: "none" | "arm" | "press";
  answers: readonly Answer[];
  choice: Choice | "odds";
}

/** Somebody who goes through the lesson in one way. */
function pupil({ signs, drafts = [], leaves = false, orders, answers, choice }: Way): Bot {
  return (view, _dice, heard) => {
    const { pub, mine } = view;
    if (!mine || pub.sheets[mine.seat]!.ready) return [];
    const acts = (): SeatMessage[] => {
      switch (pub.phase) {
        case "summit":
          return [
            ...mine.drafts
              .filter(({ signed }) => !signed.includes(mine.seat))
              .map(({ id, terms }): SeatMessage => {
                const isFit =
                  signs === "paid" ? terms.pay?.to === mine.seat : signs === "cover" ? covers(view, terms) : signs;
                return isFit ? { type: "sign", draft: id } : { type: "decline", draft: id, reason: "unsaid" };
              }),
            ...drafts.flatMap((terms): SeatMessage[] =>
              heard.some((event) => event.kind === "drafted" && isSame(event.draft.terms, terms))
                ? []
                : [{ type: "draft", terms }],
            ),
            ...pub.pacts
              .filter(({ members, leaving }) => leaves && members.includes(mine.seat) && !leaving.includes(mine.seat))
              .map(({ id }): SeatMessage => ({ type: "notice", pact: id })),
          ];
        case "orders":
          return [{ type: "orders", orders: ordersOf(view, orders) }];
        case "lineup":
          return pub.crises.flatMap(({ id }) => {
            const answer = answers.find((one) => isAllowed(view, { type: "answer", crisis: id, answer: one }));
            return answer && !mine.answers[id] ? [{ type: "answer", crisis: id, answer }] : [];
          });
        case "brink":
          return pub.crises.flatMap(({ id }) => {
            const preview = brinkPreview(view, id, mine.seat);
            if (!preview) return [];
            const chosen = choice !== "odds" ? choice : preview.win > 50 ? "stand" : "yield";
            return [{ type: "brink", crisis: id, choice: chosen }];
          });
        default:
          return [];
      }
    };
    const found = acts();
    return (found.length > 0 ? found : [{ type: "ready", ready: true } as const]).map((act): BotMove => ({ act }));
  };
}

function covers(view: View, terms: Terms): boolean {
  const { cover, slots, replaces } = draftPreview(view, terms, view.mine!.seat);
  const covered = cover.some(({ before, after }) => before.exposed && !after.exposed);
  return slots.fits && (covered || replaces.length > 0);
}

function ordersOf(view: View, kind: Way["orders"]) {
  const desk = deskOf(view)!;
  const open = options(desk).map(({ order }) => order);
  const found = open.find((order) => order.kind === kind && (order.kind !== "arm" || order.target === desk.seat));
  return found ? [found] : [];
}

/** The sensible ways, and the others. */
export const PUPILS: Readonly<Record<string, Bot>> = {
  faithful: pupil({ signs: "cover", orders: "arm", answers: ["honour"], choice: "odds" }),
  faithless: pupil({ signs: "cover", orders: "arm", answers: ["stay"], choice: "odds" }),
  "always yes": pupil({ signs: true, orders: "press", answers: ["honour", "back", "mediate"], choice: "stand" }),
  "always no": pupil({ signs: false, orders: "none", answers: ["stay"], choice: "yield" }),
  proud: pupil({ signs: false, orders: "arm", answers: ["stay"], choice: "stand" }),
  dear: pupil({ signs: "paid", orders: "none", answers: ["honour"], choice: "yield" }),
  bargainer: pupil({
    signs: false,
    drafts: [
      { kind: "defence", members: ["CHN", "PAK"], against: ["IND"] },
      { kind: "nonaggression", members: ["IND", "PAK"] },
      { kind: "defence", members: ["PAK", "VNM"] },
    ],
    orders: "arm",
    answers: ["honour"],
    choice: "odds",
  }),
  leaver: pupil({ signs: true, leaves: true, orders: "none", answers: ["honour"], choice: "odds" }),
  "nothing at all": (view) =>
    view.mine && !view.pub.sheets[view.mine.seat]!.ready ? [{ act: { type: "ready", ready: true } }] : [],
  random: randomBot,
  eager: eagerBot,
};

/** Plays a scripted scenario to its end: a pupil in the seat that the script is for, bots in the others. `look` sees each of its moments. */
export async function lessonOf(
  scenario: Scenario,
  bot: Bot,
  chance: string,
  { seed = scriptOf(scenario.id)!.seed, look = (_table: Table) => {} } = {},
): Promise<Table> {
  const { seat } = scriptOf(scenario.id)!;
  const table = await Table.create(new MemoryLog(), scenario, seed);
  await table.take("house", { type: "hold", seat, by: "people" });
  await table.take("host", { type: "start" });
  const dice = diceOf(chance);
  const isOver = () => table.public.phase === "over";
  for (let step = 0; !isOver(); step += 1) {
    if (step > 400) throw new Error(`the lesson stands still in ${table.public.phase} of year ${table.public.round}`);
    await driveBots(table, { bot: () => seatedBot, seed, say: () => undefined });
    look(table);
    const { round, phase } = table.public;
    const moves = bot(table.view(seat), (...name) => dice.roll(round, phase, ...name), table.heard(seat));
    let done = 0;
    for (const move of moves) {
      if ("act" in move && table.public.phase === phase && !(await table.take(seat, move.act))) done += 1;
    }
    if (done === 0 && !isOver()) await table.take(seat, { type: "ready", ready: true });
  }
  look(table);
  return table;
}
