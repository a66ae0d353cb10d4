import { afterAll, describe, expect, test } from "vitest";
import type { SeatMessage } from "../../shared/message.ts";
import { REFUSALS, type RefusalCode } from "../../shared/refusal.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import type { Seat } from "../../shared/words.ts";
import { aGame, arm, aTable, type Board, court, distance, Game, host, press, probe, reassure, scenarioFrom } from "../kit/game.ts"; // biome-ignore format: one glance

const STEPPE: Board = {
  seats: ["KAZ", "KGZ", "UZB", "TJK", "IND"],
  hostility: { "KAZ-KGZ": 6, "UZB-TJK": 4 },
  hidden: 1,
};
const IN_ORDERS = async (board: Partial<Board> = {}) => {
  const game = await aGame({ ...STEPPE, ...board });
  await game.until("orders");
  return game;
};

/** Codes that only the house around the table gives: its doors, its rate limits, its rooms. */
const OF_THE_HOUSE: RefusalCode[] = [
  "notPlayed", "tooFast", "tooLong", "notFound", "full", "seatTaken", "badKey", "notHost", "muted", "broken",
  "notYourOffice",
]; // biome-ignore format: one glance

const seen = new Set<RefusalCode>();

/** Every refusal is checked for three things: its code, its sentence, and that nothing whatever has changed. */
function story(code: RefusalCode, title: string, tell: (refused: Refused) => Promise<void>): void {
  test(`${title}: "${REFUSALS[code]}"`, async () => {
    seen.add(code);
    await tell((game, by, message) => game.refuses(by, message, code));
  });
}
type Refused = (game: Game, by: Seat | "host" | "house", message: unknown) => Promise<void>;

const DRAFT = (terms: object) => ({ type: "draft", terms: { kind: "defence", members: ["KAZ", "UZB"], ...terms } });

describe("At the door", () => {
  story("malformed", "What is no message at all", async (refused) => {
    const game = await aGame(STEPPE);
    const nonsense = [
      undefined, null, 7, "table", [], {}, { type: "coup" }, { type: "table", step: 3 }, { type: "ready" },
      { type: "vote", vote: "perhaps" }, { type: "sign", draft: "x".repeat(17) }, { type: "sign", draft: 4 },
      { type: "note", text: "x".repeat(2001) }, { type: "note", pair: "KAZ-" }, { type: "start" }, { type: "deadline" },
      DRAFT({ members: ["KAZ"] }), DRAFT({ members: ["KAZ", "USA"] }), DRAFT({ against: [] }),
      DRAFT({ pay: { from: "KAZ", to: "UZB", amount: 0 } }), DRAFT({ pay: { from: "KAZ", to: "UZB", amount: 1.5 } }),
      DRAFT({ pay: { from: "KAZ", to: "UZB", amount: -3 } }), { type: "orders", orders: [{ kind: "arm" }] },
    ]; // biome-ignore format: one glance
    for (const message of nonsense) await refused(game, "KAZ", message);
    await refused(game, "host", { type: "ready", ready: true });
    await refused(game, "host", { type: "proclaim", text: "   " });
  });
  story("notStarted", "What comes before the game begins", async (refused) => {
    const game = await aTable(STEPPE);
    await refused(game, "KAZ", { type: "ready", ready: true });
    await refused(game, "host", { type: "advance" });
    await refused(game, "house", { type: "deadline", phase: "gathering", round: 0 });
  });
  story("alreadyStarted", "A second start, or an empty seat in a running game", async (refused) => {
    const game = await aGame(STEPPE);
    await refused(game, "host", { type: "start" });
    await refused(game, "host", { type: "hold", seat: "KAZ", by: "nobody" });
  });
  story("over", "What comes after the end, but for a note", async (refused) => {
    const game = await aGame({ ...STEPPE, rounds: 1 });
    await game.untilOver();
    await refused(game, "KAZ", { type: "ready", ready: true });
    await refused(game, "KAZ", { type: "table" });
    await refused(game, "host", { type: "advance" });
    await refused(game, "host", { type: "pause", paused: true });
    await refused(game, "house", { type: "deadline", phase: "over", round: 1 });
    await game.says("KAZ", { type: "note", text: "well played" });
  });
  story("noSeat", "A state without a seat in this game", async (refused) => {
    const game = await aGame(STEPPE);
    await refused(game, "CHN", { type: "ready", ready: true });
    await refused(game, "CHN", { type: "pledge", verb: "voteYes", to: [] });
    await refused(game, "spectator" as Seat, { type: "ready", ready: true });
  });
  story("writeFailed", "What cannot be saved", async (refused) => {
    const log = new MemoryLog();
    const table = await Table.create(log, scenarioFrom(STEPPE), "a full disk");
    log.append = () => Promise.reject(new Error("no space left"));
    await refused(new Game(table, log), "host", { type: "start" });
    expect(table.public.phase).toBe("gathering");
  });
  story("notInPlay", "A state that is not in the game", async (refused) => {
    const game = await aGame(STEPPE);
    await refused(game, "KAZ", DRAFT({ members: ["KAZ", "CHN"] }));
    await refused(game, "KAZ", DRAFT({ against: ["CHN"] }));
    await refused(game, "KAZ", { type: "pledge", verb: "arm", about: "CHN", to: [] });
    await refused(game, "KAZ", { type: "pledge", verb: "voteYes", to: ["CHN"] });
    await refused(game, "KAZ", { type: "note", pair: "CHN-KAZ", guess: "not" });
    await refused(game, "KAZ", { type: "note", pair: "KGZ-KAZ", guess: "not" });
    await refused(game, "host", { type: "hold", seat: "CHN", by: "bot" });
    await game.until("orders");
    await refused(game, "KAZ", { type: "orders", orders: [arm("CHN")] });
    await refused(game, "KAZ", { type: "orders", orders: [reassure("CHN")] });
    await refused(game, "KAZ", { type: "orders", orders: [host("CHN", "UZB")] });
    await refused(game, "KAZ", { type: "orders", orders: [press("CHN")] });
    await refused(game, "KAZ", { type: "orders", orders: [probe("CHN", "UZB")] });
  });
  story("wrongPhase", "What belongs to another phase", async (refused) => {
    const game = await aGame(STEPPE);
    const draft = await game.draft("defence", ["KAZ", "UZB"]);
    await refused(game, "KAZ", { type: "orders", orders: [] });
    await refused(game, "KAZ", { type: "vote", vote: "yes" });
    await refused(game, "KAZ", { type: "answer", crisis: "c1", answer: "none" });
    await refused(game, "KAZ", { type: "brink", crisis: "c1", choice: "stand" });
    await refused(game, "house", { type: "deadline", phase: "orders", round: 1 });
    await refused(game, "house", { type: "deadline", phase: "summit", round: 2 });
    await game.until("orders");
    await refused(game, "KAZ", DRAFT({}));
    await refused(game, "UZB", { type: "sign", draft });
    await refused(game, "UZB", { type: "decline", draft, reason: "unsaid" });
    await refused(game, "KAZ", { type: "notice", pact: "p1" });
    await refused(game, "KAZ", { type: "announce", rival: "UZB" });
    await refused(game, "IND", { type: "table" });
    await game.until("reckoning");
    await refused(game, "KAZ", { type: "pledge", verb: "voteYes", to: [] });
  });
});

describe("At the summit", () => {
  story("noSuchDraft", "A draft that is not, or no longer, or not for you on the table", async (refused) => {
    const game = await aGame(STEPPE);
    const draft = await game.draft("defence", ["KAZ", "UZB"]);
    await refused(game, "UZB", { type: "sign", draft: "nothing" });
    await refused(game, "TJK", { type: "sign", draft });
    await refused(game, "TJK", { type: "decline", draft, reason: "unsaid" });
  });
  story("noSuchPact", "Notice of a pact that is not in force", async (refused) =>
    refused(await aGame(STEPPE), "KAZ", { type: "notice", pact: "p1" }),
  );
  story("membersTwice", "A state named twice", async (refused) => {
    const game = await aGame(STEPPE);
    await refused(game, "KAZ", DRAFT({ members: ["KAZ", "UZB", "UZB"] }));
    await refused(game, "KAZ", DRAFT({ against: ["TJK", "TJK"] }));
    await game.until("orders");
    await refused(game, "KAZ", { type: "orders", orders: [{ kind: "host", a: "UZB", b: "UZB" }] });
  });
  story("notNamed", "A pact among others", async (refused) =>
    refused(await aGame(STEPPE), "KAZ", DRAFT({ members: ["TJK", "UZB"] })),
  );
  story("notParty", "Notice of a pact of others", async (refused) => {
    const game = await aGame(STEPPE);
    const pact = await game.pact("defence", ["TJK", "UZB"]);
    await refused(game, "KAZ", { type: "notice", pact });
  });
  story("alreadySigned", "A second signature", async (refused) => {
    const game = await aGame(STEPPE);
    const draft = await game.draft("defence", ["KAZ", "UZB", "TJK"]);
    await refused(game, "KAZ", { type: "sign", draft });
  });
  story("noSlot", "A pact more than standing allows", async (refused) => {
    const game = await aGame({ ...STEPPE, numbers: { startStanding: 3 } });
    await game.pact("defence", ["KAZ", "TJK"]);
    await refused(game, "KAZ", DRAFT({}));
  });
  story("scopeOnlyDefence", "Named states in another kind of pact", async (refused) => {
    const game = await aGame(STEPPE);
    await refused(game, "KAZ", DRAFT({ kind: "consultation", against: ["TJK"] }));
    await refused(game, "KAZ", DRAFT({ kind: "nonaggression", against: ["TJK"] }));
  });
  story("namesMember", "A pact against its own member", async (refused) =>
    refused(await aGame(STEPPE), "KAZ", DRAFT({ against: ["UZB"] })),
  );
  story("payParties", "A payment to oneself or to a stranger", async (refused) => {
    const game = await aGame(STEPPE);
    await refused(game, "KAZ", DRAFT({ pay: { from: "KAZ", to: "KAZ", amount: 1 } }));
    await refused(game, "KAZ", DRAFT({ pay: { from: "KAZ", to: "TJK", amount: 1 } }));
    await refused(game, "KAZ", DRAFT({ pay: { from: "TJK", to: "KAZ", amount: 1 } }));
  });
  story("cannotPay", "More than one has", async (refused) =>
    refused(await aGame(STEPPE), "KAZ", DRAFT({ pay: { from: "KAZ", to: "UZB", amount: 8 } })),
  );
  story("sameInForce", "The same pact twice", async (refused) => {
    const game = await aGame(STEPPE);
    await game.pact("consultation", ["KAZ", "UZB"]);
    await refused(game, "UZB", DRAFT({ kind: "consultation", members: ["UZB", "KAZ"] }));
  });
  story("tooManyDrafts", "A ninth open draft", async (refused) => {
    const game = await aGame(STEPPE);
    for (let n = 0; n < 8; n += 1) await game.draft("defence", ["KAZ", "UZB"]);
    await refused(game, "KAZ", DRAFT({}));
  });
  story("alreadyLeaving", "Notice given twice", async (refused) => {
    const game = await aGame(STEPPE);
    const pact = await game.pact("defence", ["KAZ", "UZB"]);
    await game.says("KAZ", { type: "notice", pact });
    await refused(game, "KAZ", { type: "notice", pact });
  });
  story("nothingToAnnounce", "An announcement of nothing", async (refused) => {
    const game = await aGame(STEPPE);
    await refused(game, "KAZ", { type: "announce", rival: "UZB" });
    await refused(game, "KAZ", { type: "announce", rival: "KGZ" });
  });
  story("pledgeAbout", "A pledge about nobody, or about somebody where there is nothing about it", async (refused) => {
    const game = await aGame(STEPPE);
    await refused(game, "KAZ", { type: "pledge", verb: "honour", to: [] });
    await refused(game, "KAZ", { type: "pledge", verb: "voteYes", about: "UZB", to: [] });
  });
  story("pledgeSelf", "A pledge to or about oneself", async (refused) => {
    const game = await aGame(STEPPE);
    await refused(game, "KAZ", { type: "pledge", verb: "arm", about: "KAZ", to: [] });
    await refused(game, "KAZ", { type: "pledge", verb: "voteYes", to: ["KAZ", "UZB"] });
  });
});

describe("In the forum", () => {
  story("noForum", "A step where there is no forum", async (refused) =>
    refused(await aGame({ ...STEPPE, without: ["forum"] }), "IND", { type: "table" }),
  );
  story("notChair", "A step tabled by another", async (refused) =>
    refused(await aGame(STEPPE), "KAZ", { type: "table" }),
  );
  story("alreadyTabled", "A second step in a round", async (refused) => {
    const game = await aGame(STEPPE);
    await game.says("IND", { type: "table" });
    await refused(game, "IND", { type: "table" });
  });
  story("tooSoon", "A step after a failure", async (refused) => {
    const game = await aGame(STEPPE);
    await game.forum({ KAZ: "no" });
    await game.nextYear();
    await refused(game, "IND", { type: "table" });
  });
  story("tooLate", "A step in the last two rounds", async (refused) => {
    const game = await aGame({ ...STEPPE, rounds: 2 });
    await refused(game, "IND", { type: "table" });
  });
  story("allReached", "A fourth step", async (refused) => {
    const game = await aGame(STEPPE);
    for (const year of [1, 2, 3]) {
      await game.nextYear(year);
      await game.forum();
    }
    await game.nextYear();
    await refused(game, "IND", { type: "table" });
  });
  story("noAbstaining", "Abstaining on the charter", async (refused) => {
    const game = await aGame(STEPPE);
    for (const year of [1, 2]) {
      await game.nextYear(year);
      await game.forum();
    }
    await game.nextYear();
    await game.says("IND", { type: "table" });
    await game.until("vote");
    await refused(game, "KAZ", { type: "vote", vote: "abstain" });
  });
});

const ASKED = async () => {
  const game = await aGame(STEPPE);
  await game.says("KAZ", SOUND);
  return { game, sounding: game.papers("UZB").soundings[0]!.id };
};
const SOUND: SeatMessage = { type: "sound", terms: { kind: "defence", members: ["KAZ", "UZB"] } };

describe("With soundings", () => {
  story("noSuchSounding", "Answering what was not asked of one", async (refused) => {
    const { game, sounding } = await ASKED();
    await refused(game, "UZB", { type: "reply", sounding: "none", would: true });
    await refused(game, "TJK", { type: "reply", sounding, would: true });
  });
  story("ownSounding", "Answering one's own question", async (refused) => {
    const { game, sounding } = await ASKED();
    await refused(game, "KAZ", { type: "reply", sounding, would: true });
  });
  story("alreadyReplied", "Answering twice", async (refused) => {
    const { game, sounding } = await ASKED();
    await game.says("UZB", { type: "reply", sounding, would: true });
    await refused(game, "UZB", { type: "reply", sounding, would: false });
  });
  story("counterParties", "Other terms without the state that asked", async (refused) => {
    const { game, sounding } = await ASKED();
    const counter = { kind: "defence", members: ["UZB", "TJK"] };
    await refused(game, "UZB", { type: "reply", sounding, would: false, counter });
  });
  story("tooManySoundings", "A seventh question in a year", async (refused) => {
    const game = await aGame(STEPPE);
    for (let n = 0; n < 6; n += 1) await game.says("KAZ", SOUND);
    await refused(game, "KAZ", SOUND);
  });
});

describe("With orders", () => {
  const orders = (...written: object[]) => ({ type: "orders", orders: written });

  story("tooManyOrders", "More than the table allows", async (refused) =>
    refused(await IN_ORDERS({ numbers: { ordersMost: 1 } }), "KAZ", orders(arm("UZB"), arm("TJK"))),
  );
  story("twiceSame", "The same order twice", async (refused) => {
    const game = await IN_ORDERS();
    await refused(game, "KAZ", orders(reassure("UZB"), reassure("UZB")));
    await refused(game, "KAZ", orders(court(), distance()));
  });
  story("tooDear", "More than influence covers", async (refused) => {
    const game = await IN_ORDERS({ numbers: { startInfluence: 0, income: 3 } });
    await refused(game, "KAZ", orders(arm("UZB"), arm("TJK")));
    await refused(game, "KAZ", orders(reassure("UZB"), reassure("TJK"), reassure("KGZ")));
    const poor = await IN_ORDERS({ numbers: { startInfluence: 0, income: 1 } });
    await refused(poor, "KAZ", orders(arm("UZB")));
  });
  story("noModule", "An order that this table plays without", async (refused) => {
    const game = await IN_ORDERS({ without: ["washington", "host", "probe"] });
    for (const order of [court(), host("UZB", "TJK"), probe("UZB", "TJK")]) {
      await refused(game, "KAZ", orders(order));
    }
  });
  story("self", "An order aimed at oneself", async (refused) => {
    const game = await IN_ORDERS();
    for (const order of [reassure("KAZ"), press("KAZ"), host("KAZ", "UZB")]) await refused(game, "KAZ", orders(order));
    const summit = await aGame(STEPPE);
    await refused(summit, "KAZ", { type: "announce", rival: "KAZ" });
  });
  story("notRival", "Pressing a state that is no rival", async (refused) =>
    refused(await IN_ORDERS(), "KAZ", orders(press("UZB"))),
  );
  story("pressedLast", "Pressing the same state two rounds running", async (refused) => {
    const game = await aGame(STEPPE);
    await game.crisis("KAZ", "KGZ", ["stand", "yield"]);
    await game.nextYear();
    await game.until("orders");
    await refused(game, "KAZ", orders(press("KGZ")));
  });
  story("nonAggression", "Pressing under a non-aggression pact", async (refused) => {
    const game = await aGame(STEPPE);
    await game.pact("nonaggression", ["KAZ", "KGZ"]);
    await game.until("orders");
    await refused(game, "KAZ", orders(press("KGZ")));
  });
  story("armedFull", "Arms for a state that can take no more", async (refused) => {
    const game = await aGame({ ...STEPPE, numbers: { armMost: 1 } });
    await game.orders({ KAZ: [arm("UZB")] });
    await game.nextYear();
    await game.until("orders");
    await refused(game, "KAZ", orders(arm("UZB")));
  });
  story("tieBound", "A tie moved further than a step", async (refused) => {
    const game = await aGame(STEPPE);
    await game.orders({ KAZ: [court()] });
    await game.nextYear();
    await game.until("orders");
    await refused(game, "KAZ", orders(court()));
  });
  story("ownRival", "Hosting one's own rival", async (refused) =>
    refused(await IN_ORDERS(), "KAZ", orders(host("KGZ", "UZB"))),
  );
  story("notSuspicion", "Probing a pair that is no suspicion", async (refused) =>
    refused(await IN_ORDERS(), "KAZ", orders(probe("KGZ", "UZB"))),
  );
  story("ownPair", "Probing one's own pair", async (refused) =>
    refused(await IN_ORDERS(), "UZB", orders(probe("UZB", "TJK"))),
  );
});

describe("In a crisis", () => {
  const inLineUp = async () => {
    const game = await aGame(STEPPE);
    await game.pact("defence", ["KGZ", "UZB"]);
    return { game, crisis: await game.press("KAZ", "KGZ") };
  };

  story("noSuchCrisis", "A crisis that there is not", async (refused) => {
    const { game } = await inLineUp();
    await refused(game, "UZB", { type: "answer", crisis: "c9", answer: "honour" });
    await game.lineUp();
    await refused(game, "KAZ", { type: "brink", crisis: "c9", choice: "stand" });
  });
  story("notCalled", "Honouring without a call", async (refused) => {
    const { game, crisis } = await inLineUp();
    await refused(game, "TJK", { type: "answer", crisis, answer: "honour" });
    await refused(game, "TJK", { type: "answer", crisis, answer: "stay" });
  });
  story("notYours", "No answer to a call that is owed one", async (refused) => {
    const { game, crisis } = await inLineUp();
    await refused(game, "UZB", { type: "answer", crisis, answer: "none" });
  });
  story("cannotBack", "Backing a challenger who is no partner", async (refused) => {
    const { game, crisis } = await inLineUp();
    await refused(game, "TJK", { type: "answer", crisis, answer: "back" });
    await refused(game, "UZB", { type: "answer", crisis, answer: "back" });
  });
  story("cannotMediate", "Mediating as a party or a partner", async (refused) => {
    const { game, crisis } = await inLineUp();
    await refused(game, "KAZ", { type: "answer", crisis, answer: "mediate" });
    await refused(game, "UZB", { type: "answer", crisis, answer: "mediate" });
  });
  story("callsEnough", "Answering more calls than a seat can in a year", async (refused) => {
    const hostility = { "KAZ-KGZ": 6, "TJK-UZB": 6 };
    const game = await aGame({ ...STEPPE, hostility, hidden: 0, numbers: { callsMost: 1 } });
    await game.pact("defence", ["KGZ", "IND"]);
    await game.pact("defence", ["UZB", "IND"]);
    await game.orders({ KAZ: [press("KGZ")], TJK: [press("UZB")] });
    await refused(game, "IND", { type: "answer", crisis: game.crisisAt(1).id, answer: "honour" });
  });
  story("notWashington", "Having Washington join a state that it is not close to", async (refused) => {
    const { game, crisis } = await inLineUp();
    await refused(game, "host", { type: "washington", crisis, answer: "joins" });
  });
  story("notPrincipal", "Standing for others", async (refused) => {
    const { game, crisis } = await inLineUp();
    await game.lineUp();
    await refused(game, "UZB", { type: "brink", crisis, choice: "stand" });
  });
});

afterAll(() => {
  const all = Object.keys(REFUSALS) as RefusalCode[];
  expect(all.filter((code) => !seen.has(code) && !OF_THE_HOUSE.includes(code))).toEqual([]);
});
