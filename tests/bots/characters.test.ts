import { beforeAll, describe, expect, test } from "vitest";
import { playGame } from "../../server/lab/game.ts";
import type { Event } from "../../shared/event.ts";
import { type Character, type Seat, type Skill, TEMPERS, type Temper } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import { aGame, type Board } from "../kit/game.ts";
import { actsAt } from "../kit/minds.ts";

const SIX = { ...scenarioOf("starter")!, rounds: 6 };
const SEEDS = Array.from({ length: 20 }, (_, n) => `characters ${n}`);

/** What a table of one temper did in the twenty games. */
interface Deeds {
  pressed: number;
  stood: number;
  hosted: number;
  consulted: number;
}

function deedsOf(events: readonly Event[]): Deeds {
  const orders = events.flatMap((event) => (event.kind === "ordersSealed" ? event.orders : []));
  return {
    pressed: orders.filter(({ kind }) => kind === "press").length,
    stood: events.filter((event) => event.kind === "brinkChosen" && event.choice === "stand").length,
    hosted: orders.filter(({ kind }) => kind === "host").length,
    consulted: events.filter((event) => event.kind === "pactSigned" && event.pact.kind === "consultation").length,
  };
}

async function played(character: string, seats: readonly Seat[] = SIX.seats) {
  const bots = Object.fromEntries(seats.map((seat) => [seat, character]));
  const games = SEEDS.map((seed) => playGame({ scenario: SIX, seed, bots, wanted: { events: true } }));
  return Promise.all(games);
}

describe("Five tempers in the same twenty games", () => {
  const deeds = new Map<Temper, Deeds>();
  const others = (temper: Temper) => TEMPERS.filter((one) => one !== temper);
  const of = (temper: Temper) => deeds.get(temper)!;

  beforeAll(async () => {
    for (const temper of TEMPERS) {
      deeds.set(temper, deedsOf((await played(`${temper}:strong`)).flatMap(({ events }) => events!)));
    }
  }, 120_000);

  test("no two do the same", () => {
    expect(new Set([...deeds.values()].map((one) => JSON.stringify(one))).size).toBe(TEMPERS.length);
  });

  test("hawks press and stand more than the cautious and the brokers", () => {
    for (const temper of ["cautious", "broker"] as const) {
      expect(of("hawk").pressed).toBeGreaterThan(of(temper).pressed);
      expect(of("hawk").stood).toBeGreaterThan(of(temper).stood);
    }
  });

  test("brokers host more than hawks and free-riders", () => {
    expect(of("broker").hosted).toBeGreaterThan(of("hawk").hosted);
    expect(of("broker").hosted).toBeGreaterThan(of("freeRider").hosted);
  });

  test("builders open their files most", () => {
    for (const temper of others("builder")) expect(of("builder").consulted).toBeGreaterThan(of(temper).consulted);
  });
});

describe("A call", () => {
  const PARTNERS: Board = {
    seats: ["KAZ", "KGZ", "UZB", "TJK"],
    hostility: { "KAZ-KGZ": 7 },
  };

  /** In how many of some line-ups a temper stays out: a word is worth little in some, and the foe is strong in some. */
  async function staysOut(temper: Temper): Promise<number> {
    let times = 0;
    for (const foe of [1, 3, 6, 10, 15, 20]) {
      for (const stayStanding of [1, 2, 3, 4]) {
        const strength = { KGZ: foe, KAZ: 4, UZB: 5 };
        const game = await aGame({ ...PARTNERS, strength, numbers: { stayStanding, honourStanding: 2 } });
        await game.pact("defence", ["KAZ", "UZB"]);
        await game.press("KGZ", "KAZ");
        const [answer] = actsAt(game, "UZB", "answer", { temper, skill: "strong" });
        if (answer!.answer === "stay") times += 1;
      }
    }
    return times;
  }

  test("is stayed out of by free-riders more than by any other, and by the cautious more than by hawks", async () => {
    const free = await staysOut("freeRider");
    for (const temper of ["broker", "hawk", "builder", "cautious"] as const) {
      expect(free).toBeGreaterThanOrEqual(await staysOut(temper));
    }
    expect(free).toBeGreaterThan(await staysOut("cautious"));
    expect(await staysOut("cautious")).toBeGreaterThanOrEqual(await staysOut("hawk"));
  });
});

describe("Novices misjudge", () => {
  /** How many different answers a character gives to the same paper on twenty different days. */
  async function answersTo(skill: Skill): Promise<number> {
    const character: Character = { temper: "cautious", skill };
    const game = await aGame({ seats: ["KAZ", "KGZ", "UZB", "TJK"], hostility: { "KAZ-UZB": 8, "KGZ-UZB": 7 } });
    await game.draft("consultation", ["KAZ", "KGZ"]);
    const signs = SEEDS.map((seed) => actsAt(game, "KGZ", "sign", character, seed).length);
    return new Set(signs).size;
  }

  test("the same paper on another day is another paper to them, and the same to the strong", async () => {
    expect(await answersTo("novice")).toBe(2);
    expect(await answersTo("strong")).toBe(1);
  });

  test("among strong players a novice comes off worse than a strong one in its seat", async () => {
    const seat = SIX.seats[0]!;
    const sum = async (skill: Skill) =>
      (await played(`cautious:${skill}`, [seat])).reduce((total, { course }) => total + course[seat]!.at(-1)!, 0);
    expect(await sum("novice")).toBeLessThan(await sum("strong"));
  }, 60_000);
});
