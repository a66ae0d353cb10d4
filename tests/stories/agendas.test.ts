import { describe, expect, test } from "vitest";
import { AGENDA_KINDS, type AgendaKind, type Seat } from "../../shared/words.ts";
import { aGame, type Board, court, distance, type Game, probe, reassure } from "../kit/game.ts";

/** A table that deals only these kinds of card. */
function only(...kinds: AgendaKind[]): Pick<Board, "withoutCards"> {
  return { withoutCards: AGENDA_KINDS.filter((kind) => !kinds.includes(kind)) };
}

function kindsOf(game: Game, seat: Seat): AgendaKind[] {
  return game.papers(seat).cards.map((card) => card.kind);
}

/** What a seat's one card of a kind is worth now. */
function worth(game: Game, seat: Seat, kind: AgendaKind): number {
  const card = game.papers(seat).cards.find((card) => card.kind === kind);
  if (!card) throw new Error(`${seat} holds no ${kind}`);
  return card.points;
}

const MIXED: Board = { seats: ["CHN", "KOR", "VNM", "KAZ", "KGZ"], rounds: 4 };

describe("The deal", () => {
  test("Each seat is dealt two secret cards, which it alone sees", async () => {
    const game = await aGame({ ...MIXED, hostility: { "CHN-VNM": 7, "KAZ-KGZ": 4 }, hidden: 1 });
    for (const seat of game.pub.seats) {
      expect(game.papers(seat).cards).toHaveLength(2);
      expect(game.heard(seat, "cardsDealt").map((event) => event.seat)).toEqual([seat]);
    }
    expect(game.heard("spectator", "cardsDealt")).toEqual([]);
  });

  test("Cards fit the seat: the Washington cards by tie, the others by the rivals one has", async () => {
    const game = await aGame({ ...MIXED, ...only("keepWashington", "asiaForAsians") });
    expect(kindsOf(game, "KOR")).toEqual(["keepWashington"]);
    expect(kindsOf(game, "CHN")).toEqual(["asiaForAsians"]);
    expect(kindsOf(game, "KAZ")).toEqual(["asiaForAsians"]);
    expect(kindsOf(game, "VNM")).toEqual([]);
    const rivals = await aGame({
      ...MIXED,
      ...only("isolate", "buryHatchet", "humble", "keepSecret"),
      hostility: { "CHN-VNM": 7, "KAZ-KGZ": 4 },
      hidden: 1,
    });
    // No seat holds two cards on the same rival, so one is all there is.
    for (const seat of ["CHN", "VNM"] as const) expect(["isolate", "buryHatchet"]).toContain(kindsOf(rivals, seat)[0]);
    for (const seat of ["KAZ", "KGZ"] as const) expect(["humble", "keepSecret"]).toContain(kindsOf(rivals, seat)[0]);
    expect(rivals.papers("CHN").cards).toMatchObject([{ rival: "VNM" }]);
    expect(rivals.papers("KAZ").cards).toMatchObject([{ rival: "KGZ" }]);
    expect(kindsOf(rivals, "KOR")).toEqual([]);
  });

  test("No seat holds both No entangling alliances and Hub of pacts, nor two cards on one rival", async () => {
    for (let n = 0; n < 30; n += 1) {
      const game = await aGame({ ...MIXED, hostility: { "CHN-VNM": 7, "KAZ-KGZ": 4 }, hidden: 1, seed: `deal ${n}` });
      for (const seat of game.pub.seats) {
        const cards = game.papers(seat).cards;
        const kinds = cards.map((card) => card.kind);
        expect(kinds.includes("unentangled") && kinds.includes("hub")).toBe(false);
        const rivals = cards.flatMap((card) => card.rival ?? []);
        expect(new Set(rivals).size).toBe(rivals.length);
        expect(new Set(kinds).size).toBe(2);
      }
    }
  });

  test("Any seat can get Know the region's secrets, Honest broker, No entangling alliances or Hub", async () => {
    const game = await aGame({ ...MIXED, ...only("honestBroker", "hub") });
    for (const seat of game.pub.seats) expect(kindsOf(game, seat).sort()).toEqual(["honestBroker", "hub"]);
  });

  test("Cards that the table's modules make pointless are not dealt, and none without agendas", async () => {
    const plain = await aGame({ ...MIXED, without: ["washington", "forum", "probe"] });
    for (const seat of plain.pub.seats) {
      for (const kind of ["keepWashington", "asiaForAsians", "knowSecrets"] as const) {
        expect(kindsOf(plain, seat)).not.toContain(kind);
      }
    }
    const none = await aGame({ ...MIXED, without: ["agendas"] });
    expect(none.papers("KAZ").cards).toEqual([]);
  });
});

describe("What the cards are worth", () => {
  test("Keep Washington close: 3 if your tie is not lower than it began", async () => {
    const game = await aGame({ ...MIXED, ...only("keepWashington") });
    expect(worth(game, "KOR", "keepWashington")).toBe(3);
    await game.orders({ KOR: [distance()] });
    expect(worth(game, "KOR", "keepWashington")).toBe(0);
    await game.nextYear();
    await game.orders({ KOR: [court()] });
    expect(worth(game, "KOR", "keepWashington")).toBe(3);
    await game.untilOver();
    expect(game.earned("KOR", "agenda")).toBe(3);
  });

  test("Asia for Asians: 1, 2 or 4 for forum step 1, 2, 3", async () => {
    const game = await aGame({ ...MIXED, ...only("asiaForAsians"), rounds: 8 });
    const worths = [worth(game, "KAZ", "asiaForAsians")];
    for (const year of [1, 2, 3]) {
      await game.nextYear(year);
      await game.forum();
      worths.push(worth(game, "KAZ", "asiaForAsians"));
    }
    expect(worths).toEqual([0, 1, 2, 4]);
  });

  test("Isolate a public rival: 3 if it is in no defence pact", async () => {
    const game = await aGame({ ...MIXED, ...only("isolate"), hostility: { "CHN-VNM": 7 } });
    expect(worth(game, "CHN", "isolate")).toBe(3);
    await game.pact("defence", ["VNM", "KOR"]);
    expect(worth(game, "CHN", "isolate")).toBe(0);
  });

  test("Bury the hatchet with a public rival: 4 if hostility is under 6", async () => {
    const game = await aGame({ ...MIXED, ...only("buryHatchet"), hostility: { "CHN-VNM": 6 } });
    expect(worth(game, "CHN", "buryHatchet")).toBe(0);
    await game.orders({ CHN: [reassure("VNM")], VNM: [reassure("CHN")] });
    expect(worth(game, "CHN", "buryHatchet")).toBe(4);
  });

  const HIDDEN: Board = { ...MIXED, hostility: { "KAZ-KGZ": 4 }, hidden: 1, numbers: { hiddenLow: 8, hiddenHigh: 8 } };

  test("Humble a hidden rival: 4 if, as challenger, you made it yield", async () => {
    const game = await aGame({ ...HIDDEN, ...only("humble") });
    expect(worth(game, "KAZ", "humble")).toBe(0);
    await game.crisis("KAZ", "KGZ", ["stand", "yield"]);
    expect(worth(game, "KAZ", "humble")).toBe(4);
    expect(worth(game, "KGZ", "humble")).toBe(0);
  });

  test("Or if you beat it in a war in which you both were principals, on whichever side", async () => {
    const game = await aGame({ ...HIDDEN, ...only("humble"), strength: { KAZ: 1_000_000, KGZ: 1 } });
    await game.crisis("KGZ", "KAZ", ["stand", "stand"]);
    expect(worth(game, "KAZ", "humble")).toBe(4);
  });

  test("But not if it merely backed down before you", async () => {
    const game = await aGame({ ...HIDDEN, ...only("humble") });
    await game.crisis("KGZ", "KAZ", ["yield", "stand"]);
    expect(worth(game, "KAZ", "humble")).toBe(0);
  });

  test("Nor if you beat it as a joiner", async () => {
    const game = await aGame({
      ...HIDDEN,
      ...only("humble"),
      hostility: { "KAZ-KGZ": 4, "CHN-KGZ": 6 },
      strength: { CHN: 1_000_000, KGZ: 1 },
    });
    await game.pact("defence", ["CHN", "KAZ"]);
    await game.press("KGZ", "CHN");
    await game.lineUp({ KAZ: "honour" });
    await game.brink({ KGZ: "stand", CHN: "stand" });
    expect(game.outcome).toBe("war");
    expect(worth(game, "KAZ", "humble")).toBe(0);
  });

  test("Keep the secret of a hidden rival: 3 if the rivalry still exists and is hidden", async () => {
    const kept = await aGame({ ...HIDDEN, ...only("keepSecret") });
    expect(worth(kept, "KAZ", "keepSecret")).toBe(3);
    await kept.says("KGZ", { type: "announce", rival: "KAZ" });
    expect(worth(kept, "KAZ", "keepSecret")).toBe(0);
    const ended = await aGame({ ...HIDDEN, ...only("keepSecret"), numbers: { hiddenLow: 6, hiddenHigh: 6 } });
    await ended.orders({ KAZ: [reassure("KGZ")], KGZ: [reassure("KAZ")] });
    expect(worth(ended, "KAZ", "keepSecret")).toBe(0);
  });

  test("Know the region's secrets: 2 for each that your own probe found first for you, at most 4", async () => {
    const game = await aGame({
      ...MIXED,
      ...only("knowSecrets"),
      hostility: { "KAZ-KGZ": 4, "KAZ-VNM": 4, "KGZ-VNM": 4 },
      hidden: 3,
    });
    await game.orders({ KOR: [probe("KAZ", "KGZ")] });
    expect(worth(game, "KOR", "knowSecrets")).toBe(2);
    await game.nextYear();
    await game.orders({ KOR: [probe("KAZ", "KGZ"), probe("KAZ", "VNM")] });
    expect(worth(game, "KOR", "knowSecrets")).toBe(4);
    await game.nextYear();
    await game.orders({ KOR: [probe("KGZ", "VNM")] });
    expect(worth(game, "KOR", "knowSecrets")).toBe(4);
  });

  test("What a consultation had shown already, a probe does not find first", async () => {
    const game = await aGame({ ...HIDDEN, ...only("knowSecrets") });
    await game.pact("consultation", ["KAZ", "KOR"]);
    await game.orders({ KOR: [probe("KAZ", "KGZ")] });
    expect(worth(game, "KOR", "knowSecrets")).toBe(0);
  });

  test("Honest broker: 2 for each crisis you mediated that ended short of war, at most 4", async () => {
    const game = await aGame({
      ...MIXED,
      ...only("honestBroker"),
      hostility: { "CHN-VNM": 9, "KAZ-KGZ": 9 },
      numbers: { mediatorSettles: 0 },
    });
    const worths: number[] = [];
    for (const [one, other, ends] of [
      ["CHN", "VNM", "stand"],
      ["KAZ", "KGZ", "yield"],
      ["VNM", "CHN", "yield"],
      ["KGZ", "KAZ", "yield"],
    ] as const) {
      await game.press(one, other);
      await game.lineUp({ KOR: "mediate" });
      await game.brink({ [one]: "stand", [other]: ends });
      worths.push(worth(game, "KOR", "honestBroker"));
      await game.next();
    }
    expect(worths).toEqual([0, 2, 4, 4]);
  });

  test("No entangling alliances: 2 if you are in no defence pact; other pacts do not matter", async () => {
    const game = await aGame({ ...MIXED, ...only("unentangled") });
    await game.pact("consultation", ["KAZ", "KGZ"]);
    expect(worth(game, "KAZ", "unentangled")).toBe(2);
    await game.pact("defence", ["KAZ", "KGZ"]);
    expect(worth(game, "KAZ", "unentangled")).toBe(0);
  });

  test("Hub of pacts: 2 for two defence partners, 4 for three or more", async () => {
    const game = await aGame({ ...MIXED, ...only("hub"), numbers: { startStanding: 9 } });
    const worths = [worth(game, "KAZ", "hub")];
    for (const partner of ["KGZ", "VNM", "KOR"] as const) {
      await game.pact("defence", ["KAZ", partner]);
      worths.push(worth(game, "KAZ", "hub"));
    }
    expect(worths).toEqual([0, 0, 2, 4]);
  });

  test("Cards score at the end only", async () => {
    const game = await aGame({ ...MIXED, ...only("unentangled") });
    await game.nextYear(4);
    expect(game.earned("KAZ", "agenda")).toBe(0);
    await game.untilOver();
    expect(game.earned("KAZ", "agenda")).toBe(2);
  });
});
