import type { Bot } from "../../shared/bots/bot.ts";
import { driveBots } from "../../shared/bots/drive.ts";
import { randomBot } from "../../shared/bots/random.ts";
import { deskOf } from "../../shared/desk.ts";
import type { Event } from "../../shared/event.ts";
import type { SeatMessage } from "../../shared/message.ts";
import type { Order } from "../../shared/order.ts";
import { options } from "../../shared/orders/index.ts";
import type { Dice } from "../../shared/rules/dice.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import { VERBS } from "../../shared/verbs/index.ts";
import type { Verb } from "../../shared/verbs/verb.ts";
import type { View } from "../../shared/view.ts";
import { ANSWERS, CHOICES, PACT_KINDS, type Phase, PLEDGES, REASONS, type Seat, VOTES } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import type { Scenario } from "../../shared/world/types.ts";

/** Games that differ in what they have: seats, modules, institutions, outside states, many secrets. */
export const BOARDS: readonly Scenario[] = [
  scenarioOf("first")!,
  scenarioOf("south8")!,
  scenarioOf("levant8")!,
  scenarioOf("common8")!,
  {
    id: "small",
    title: "Small",
    about: "Few seats and many secrets, printed low, and an outside state.",
    seats: ["AZE", "IRN", "TUR", "KAZ", "UZB"],
    outsiders: ["ARM"],
    hostility: { "ARM-AZE": 8, "AZE-KAZ": 1, "KAZ-UZB": 2 },
    hidden: 3,
    institutions: true,
    rounds: 5,
  },
];

/**
 * As the random bot, but it signs what is put before it, votes yes, holds talks every third year, and is not ready at
 * the summit before everybody after it is: so many more pacts are made, votes passed and calls owed.
 */
export const eagerBot = ((view, dice) => {
  const { pub, mine } = view;
  if (pub.phase === "vote") return [{ act: { type: "vote", vote: dice("aye") < 0.9 ? "yes" : "no" } }];
  if (pub.phase === "orders" && mine && pub.round % 3 === 2) {
    const talks: SeatMessage = { type: "orders", orders: [talkOf(pub.seats, mine.seat)] };
    if (isAllowed(view, talks) && !pub.sheets[mine.seat]!.ready) return [{ act: talks }];
  }
  if (pub.phase !== "summit" || !mine) return randomBot(view, dice);
  const unsigned = mine.drafts.filter((draft) => !draft.signed.includes(mine.seat));
  const next = pub.seats[pub.seats.indexOf(mine.seat) + 1];
  const isLast = next === undefined || pub.sheets[next]!.ready;
  const signs = unsigned.map((draft): SeatMessage => ({ type: "sign", draft: draft.id }));
  const moves = signs.filter((message) => isAllowed(view, message));
  if (moves.length > 0 || !isLast) return moves.map((act) => ({ act }));
  return randomBot(view, dice);
}) satisfies Bot;

/** Talks between the first two seats: they reassure each other, and everybody else plays host. */
function talkOf([first, second]: readonly Seat[], seat: Seat): Order {
  const [a, b] = [first!, second!].sort() as [Seat, Seat];
  if (seat === first || seat === second) return { kind: "reassure", target: seat === first ? second! : first! };
  return { kind: "host", a, b };
}

/** A whole game of bots that do anything legal, by lot. */
export async function randomGame(scenario: Scenario, seed: string, bot: Bot = eagerBot): Promise<Table> {
  const table = await Table.create(new MemoryLog(), scenario, seed);
  await table.take("host", { type: "start" });
  await play(table, seed, bot);
  return table;
}

/** Lets the bots play on until the game is over. */
export async function play(table: Table, seed: string, bot: Bot = eagerBot): Promise<void> {
  await driveBots(table, { bot: () => bot, seed, say: () => undefined });
}

/** A table in the same place as it was after so many events. */
export async function tableAfter(events: readonly Event[]): Promise<Table> {
  const log = new MemoryLog();
  await log.append(0, events);
  return Table.open(log);
}

/** One message by lot, well formed or nearly so, legal or not: what a careless or hostile client might send. */
export function anyMessage(view: View, dice: Dice, n: number): unknown {
  const seats = [...view.pub.seats, "CHN", "KHM"] as Seat[];
  const seat = (name: string) => dice.pick(seats, n, name);
  const id = (list: { id: string }[], name: string) => dice.pick([...list, { id: "none" }], n, name).id;
  const order = (k: number): Order => {
    const [a, b] = [seat(`a${k}`), seat(`b${k}`)];
    const desk = deskOf(view);
    const legal = desk ? options(desk).map((option) => option.order) : [];
    return dice.pick<Order>(
      [
        ...legal.slice(0, 3),
        { kind: "arm", target: a },
        { kind: "court", toward: dice.chance(50, n, k) },
        { kind: "reassure", target: a },
        { kind: "host", a, b },
        { kind: "probe", a, b },
        { kind: "press", target: a },
      ],
      n,
      "order",
      k,
    );
  };
  const messages: SeatMessage[] = [
    {
      type: "draft",
      terms: {
        kind: dice.pick(PACT_KINDS, n, "kind"),
        members: [seat("m1"), seat("m2"), ...(dice.chance(40, n, "three") ? [seat("m3")] : [])],
        against: dice.chance(40, n, "scope") ? [seat("against")] : undefined,
        pay: dice.chance(40, n, "pays") ? { from: seat("m1"), to: seat("m2"), amount: 1 + (n % 5) } : undefined,
      },
    },
    { type: "sign", draft: id(view.mine?.drafts ?? [], "sign") },
    { type: "decline", draft: id(view.mine?.drafts ?? [], "decline"), reason: dice.pick(REASONS, n) },
    {
      type: "sound",
      terms: { kind: dice.pick(PACT_KINDS, n, "asked"), members: [seat("m1"), ...dice.shuffle(seats.slice(0, 3), n)] },
    },
    {
      type: "reply",
      sounding: id(view.mine?.soundings ?? [], "sounding"),
      would: dice.chance(50, n, "would"),
      reason: dice.chance(50, n, "why") ? dice.pick(REASONS, n) : undefined,
      counter: dice.chance(50, n, "counter") ? { kind: "defence", members: [seat("m1"), seat("m2")] } : undefined,
    },
    { type: "notice", pact: id(view.pub.pacts, "pact") },
    { type: "announce", rival: seat("rival") },
    {
      type: "pledge",
      verb: dice.pick(PLEDGES, n),
      about: dice.chance(60, n, "about") ? seat("about") : undefined,
      to: [],
    },
    { type: "table" },
    { type: "vote", vote: dice.pick(VOTES, n) },
    { type: "orders", orders: [0, 1, 2].slice(0, Math.floor(dice.roll(n, "many") * 4)).map(order) },
    { type: "answer", crisis: id(view.pub.crises, "crisis"), answer: dice.pick(ANSWERS, n) },
    { type: "brink", crisis: id(view.pub.crises, "crisis"), choice: dice.pick(CHOICES, n) },
    { type: "note", pair: "AZE-IRN", guess: "unsure", text: `note ${n}` },
    { type: "ready", ready: dice.chance(70, n) },
  ];
  const timely = messages.filter(({ type }) => TIMELY[view.pub.phase]?.includes(type));
  if (timely.length > 0 && dice.chance(60, n, "timely")) return dice.pick(timely, n, "what");
  return dice.pick<unknown>([...messages, { type: "nonsense" }, { ...messages[0], extra: 1 }, n, null], n, "what");
}

/** What has a chance of being taken in a phase. */
const TIMELY: Partial<Record<Phase, SeatMessage["type"][]>> = {
  summit: ["draft", "sign", "decline", "sound", "reply", "notice", "pledge", "table"],
  vote: ["vote"],
  orders: ["orders"],
  lineup: ["answer"],
  brink: ["brink"],
};

/** Whether a seat's own papers allow a message. */
export function isAllowed(view: View, message: SeatMessage): boolean {
  const desk = deskOf(view);
  const verb = VERBS[message.type] as Verb<SeatMessage>;
  return desk !== undefined && verb.refuse(desk, message) === undefined;
}
