import { describe, expect, test } from "vitest";
import { driveBots } from "../../shared/bots/drive.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import type { Terms } from "../../shared/message.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import { otherOf, type Pair, pairOf, SEATS, type Seat, TEMPERS } from "../../shared/words.ts";
import { STATES } from "../../shared/world/states.ts";
import { aGame, type Board, type Game } from "../kit/game.ts";
import { actsAt, saysAt } from "../kit/minds.ts";
import { BOARDS } from "../kit/random.ts";

/** India shares one rival with Kazakhstan, and has four strong ones of its own, in a year with three crises. */
const QUARRELS: Board = {
  seats: ["KAZ", "UZB", "IND", "PAK", "CHN", "RUS", "VNM"],
  hostility: { "KAZ-UZB": 8, "IND-UZB": 8, "CHN-IND": 10, "IND-PAK": 10, "IND-RUS": 10, "IND-VNM": 10 },
  strength: { KAZ: 4, UZB: 5, IND: 4, PAK: 18, CHN: 20, RUS: 19, VNM: 17 },
  numbers: { quarrels: 3 },
};
const ANYONE: Terms = { kind: "defence", members: ["IND", "KAZ"] };

describe("A partner whose rivals are foreign and strong", () => {
  test("is refused a pact against anyone, with a reason, and offered one against the rival they share", async () => {
    const game = await aGame(QUARRELS);
    const draft = await game.draft("defence", ["IND", "KAZ"]);
    expect(actsAt(game, "KAZ", "sign")).toEqual([]);
    expect(actsAt(game, "KAZ", "decline")).toMatchObject([{ draft, reason: "entrapment" }]);
    expect(actsAt(game, "KAZ", "draft")[0]!.terms).toEqual({ ...ANYONE, against: ["UZB"] });
    expect(saysAt(game, "KAZ").some(({ to }) => to.join() === "IND")).toBe(true);
  });

  test("gets the signature for the narrower pact", async () => {
    const game = await aGame(QUARRELS);
    const draft = await game.draft("defence", ["IND", "KAZ"], { against: ["UZB"] });
    expect(actsAt(game, "KAZ", "sign")).toEqual([{ type: "sign", draft }]);
  });

  test("is answered a question as it would be answered the draft itself", async () => {
    for (const against of [undefined, ["UZB" as const]]) {
      const [asked, drafted] = [await aGame(QUARRELS), await aGame(QUARRELS)];
      await asked.says("IND", { type: "sound", terms: { ...ANYONE, against } });
      await drafted.draft("defence", ["IND", "KAZ"], { against });
      const [reply] = actsAt(asked, "KAZ", "reply");
      const [declined] = actsAt(drafted, "KAZ", "decline");
      expect(reply!.would).toBe(actsAt(drafted, "KAZ", "sign").length > 0);
      expect(reply!.reason).toBe(declined?.reason);
      if (!reply!.would) expect(reply!.counter).toEqual(actsAt(drafted, "KAZ", "draft")[0]!.terms);
    }
  });
});

describe("A partner that has signed all that was put before it", () => {
  const FRIENDS: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK"], hostility: { "KAZ-KGZ": 7 } };
  const paidBy = (game: Game, payer: Seat) =>
    actsAt(game, "KAZ", "draft").filter(({ terms }) => terms.pay?.from === payer);

  test("is asked to sign its pact anew, and to pay for it, but no more than somebody would believe", async () => {
    const game = await aGame(FRIENDS);
    await game.pact("defence", ["KAZ", "UZB"]);
    await game.nextYear();
    const [asked] = paidBy(game, "UZB");
    expect(asked!.terms.members).toEqual(["KAZ", "UZB"]);
    expect(asked!.terms.pay).toMatchObject({ from: "UZB", to: "KAZ" });
    expect(asked!.terms.pay!.amount).toBeGreaterThan(0);
    expect(asked!.terms.pay!.amount).toBeLessThanOrEqual(4);
    expect(asked!.terms.pay!.amount).toBeLessThan(game.influence("UZB"));
  });

  test("is not asked again once it has declined", async () => {
    const game = await aGame(FRIENDS);
    await game.pact("defence", ["KAZ", "UZB"]);
    const draft = await game.draft("consultation", ["KAZ", "UZB"]);
    await game.says("UZB", { type: "decline", draft, reason: "unneeded" });
    await game.nextYear();
    expect(paidBy(game, "UZB")).toEqual([]);
  });
});

describe("A partner that lets lapse whatever is put before it", () => {
  const NEIGHBOURS: Board = {
    seats: ["KAZ", "KGZ", "UZB", "TJK"],
    hostility: { "KAZ-KGZ": 8, "KGZ-UZB": 8, "KGZ-TJK": 8, "TJK-UZB": 7 },
    strength: { KAZ: 6, KGZ: 12, UZB: 9, TJK: 8 },
  };
  const askedFirst = (game: Game) => actsAt(game, "KAZ", "draft")[0]!.terms.members;

  test("is asked after those who may still sign, though it would be the better partner", async () => {
    const game = await aGame(NEIGHBOURS);
    expect(askedFirst(game)).toContain("UZB");
    for (let year = 0; year < 4; year += 1) {
      await game.draft("defence", ["KAZ", "UZB"]);
      await game.nextYear();
    }
    expect(askedFirst(game)).not.toContain("UZB");
    expect(askedFirst(game)).toContain("TJK");
  });
});

describe("A bot that is challenged", () => {
  const PARTNERS: Board = { seats: ["KAZ", "KGZ", "UZB", "TJK"], hostility: { "KAZ-KGZ": 7 } };

  test("asks its partners for help, and afterwards thanks who came and reproaches who did not", async () => {
    const game = await aGame(PARTNERS);
    await game.pact("defence", ["KAZ", "UZB", "TJK"]);
    await game.press("KGZ", "KAZ");
    expect(saysAt(game, "KAZ").map(({ to }) => [...to].sort())).toEqual([["TJK", "UZB"]]);
    expect(saysAt(game, "UZB")).toEqual([]);
    await game.lineUp({ UZB: "honour", TJK: "stay" });
    await game.brink({ KAZ: "yield", KGZ: "yield" });
    const [thanks, reproach] = saysAt(game, "KAZ");
    expect([thanks!.to, reproach!.to]).toEqual([["UZB"], ["TJK"]]);
    expect(thanks!.say).not.toBe(reproach!.say);
  });

  test("does not ask who is excused", async () => {
    const game = await aGame({ ...PARTNERS, numbers: { callsMost: 0 } });
    await game.pact("defence", ["KAZ", "UZB"]);
    await game.press("KGZ", "KAZ");
    expect(saysAt(game, "KAZ")).toEqual([]);
  });
});

test("In whole games of every temper, no draft, counter or sentence names a rival that is still hidden", async () => {
  let looked = 0;
  for (const [at, temper] of TEMPERS.entries()) {
    const board = BOARDS[at % 3]!;
    const table = await Table.create(new MemoryLog(), board, `tongue ${temper}`);
    for (const seat of board.seats) {
      await table.take("host", { type: "hold", seat, by: "bot", bot: { temper, skill: "strong" } });
    }
    /** The hidden rivals of a seat, by its own papers, but for those whom a pact that it is in names for all to see. */
    const hiddenOf = (seat: Seat): Seat[] => {
      const { pub, mine } = table.view(seat);
      return (Object.keys(mine!.truths) as Pair[])
        .filter((pair) => pub.bonds[pair]!.suspicion && mine!.truths[pair]! >= 6)
        .flatMap((pair) => (otherOf(pair, seat) as Seat | undefined) ?? [])
        .filter((rival) => !pub.pacts.some((pact) => pact.members.includes(seat) && pact.against?.includes(rival)));
    };
    /** What two members are known to have in common may be named. */
    const expectDiscreet = (seat: Seat, terms: Terms | undefined) => {
      looked += 1;
      const against = terms?.against ?? [];
      const { bonds } = table.public;
      const isOpen = (a: Seat, b: Seat) => (bonds[pairOf(a, b)]?.shown ?? 0) >= 6;
      for (const rival of hiddenOf(seat)) {
        const known = terms?.members.filter((member) => isOpen(member, rival)) ?? [];
        if (known.length < 2) expect(against).not.toContain(rival);
      }
    };
    table.hear((events) => {
      for (const event of events) {
        if (event.kind === "drafted") expectDiscreet(event.draft.by, event.draft.terms);
        if (event.kind === "replied") expectDiscreet(event.seat, event.reply.counter);
      }
    });
    await table.take("host", { type: "start" });
    await driveBots(table, {
      bot: () => seatedBot,
      seed: `tongue ${temper}`,
      say: (seat, to, text, or) => {
        const named = SEATS.filter((one) => [text, ...or].some((way) => way.includes(STATES[one].inSentence)));
        for (const rival of hiddenOf(seat)) if (!to.includes(rival)) expect(named).not.toContain(rival);
        looked += 1;
      },
    });
  }
  expect(looked).toBeGreaterThan(100);
});
