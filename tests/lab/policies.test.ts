import { describe, expect, test } from "vitest";
import type { SeatCount } from "../../server/lab/count.ts";
import { playGame } from "../../server/lab/game.ts";
import { policyOf } from "../../shared/bots/policies.ts";
import type { Event, EventKind, EventOf } from "../../shared/event.ts";
import type { Seat } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";

const SOUTH = { ...scenarioOf("south8")!, rounds: 5 };

/** Two games in which one seat, or all, play a policy. */
async function played(policy: string, seats: readonly Seat[] = SOUTH.seats) {
  const bots = Object.fromEntries(seats.map((seat) => [seat, policy]));
  const wanted = { count: true, events: true };
  const games = await Promise.all(["one", "two"].map((seed) => playGame({ scenario: SOUTH, seed, bots, wanted })));
  const events = games.flatMap((game) => game.events!);
  const heard = <K extends EventKind>(kind: K) =>
    events.filter((event: Event): event is EventOf<K> => event.kind === kind);
  const sum = (of: (seat: SeatCount) => number) =>
    games.flatMap((game) => game.count!.seats).reduce((total, seat) => total + of(seat), 0);
  return { heard, sum, games };
}

describe("A policy of one idea", () => {
  test("always betray: no call is honoured", async () => {
    const { sum } = await played("alwaysBetray");
    expect(sum(({ stayedOut }) => stayedOut)).toBeGreaterThan(0);
    expect(sum(({ honoured }) => honoured)).toBe(0);
  });

  test("always loyal: no call is stayed out of, and partners that challenge are backed against whomever", async () => {
    const [loyal, thinking] = [await played("alwaysLoyal"), await played("competent")];
    expect(loyal.sum(({ honoured }) => honoured)).toBeGreaterThan(0);
    expect(loyal.sum(({ stayedOut }) => stayedOut)).toBe(0);
    const forOthers = ({ heard }: typeof loyal) =>
      heard("linedUp").flatMap(({ lineUp }) => lineUp.backed.filter((seat) => lineUp.entrapped.includes(seat))).length;
    expect(forOthers(loyal)).toBeGreaterThan(0);
    expect(forOthers(thinking)).toBe(0);
  });

  test.each([["alwaysYield", "yield"], ["alwaysStand", "stand"]] as const)("%s: everybody does", async (policy, choice) => {
    const { heard } = await played(policy);
    expect(heard("brinkChosen").length).toBeGreaterThan(0);
    expect(heard("brinkChosen").every((event) => event.choice === choice)).toBe(true);
  }); // biome-ignore format: one glance

  test("never sign: there are no pacts", async () => {
    const { heard } = await played("neverSign");
    expect(heard("drafted")).toEqual([]);
    expect(heard("pactSigned").filter(({ pact }) => pact.origin === "own")).toEqual([]);
  });

  test("always sign: one that signs everything declines less than one that thinks", async () => {
    const [all, some] = [await played("alwaysSign"), await played("competent")];
    const declined = ({ heard }: typeof all) =>
      heard("declined").length / (heard("declined").length + heard("signed").length);
    expect(all.heard("signed").length).toBeGreaterThan(10);
    expect(declined(all)).toBeLessThan(declined(some) / 2);
  });

  test("no orders: none are written", async () => {
    expect((await played("noOrders")).heard("ordersSealed").every(({ orders }) => orders.length === 0)).toBe(true);
  });

  test("never probe: nothing is probed, and other orders are written", async () => {
    const kinds = (await played("neverProbe"))
      .heard("ordersSealed")
      .flatMap(({ orders }) => orders.map(({ kind }) => kind));
    expect(kinds).not.toContain("probe");
    expect(kinds.length).toBeGreaterThan(10);
  });

  test("always press: presses, and stands", async () => {
    const { heard } = await played("alwaysPress");
    expect(heard("crisisBroke").filter(({ crisis }) => crisis.by !== "flare").length).toBeGreaterThan(4);
  });

  test("never: every vote is a no", async () => {
    const { heard } = await played("never", SOUTH.seats.slice(1));
    expect(
      heard("voted")
        .filter(({ seat }) => seat !== SOUTH.seats[0])
        .every(({ vote }) => vote === "no"),
    ).toBe(true);
  });

  test.each(["always", "press", "random"])("%s: plays to the end", async (policy) => {
    expect((await played(policy)).games).toHaveLength(2);
  });
});

describe("Seats that collude", () => {
  test("cover each other, and yield to each other", async () => {
    const ring: Seat[] = ["IND", "PAK", "AFG"];
    const { heard, games } = await played(`ring:${ring.join("+")}`, ring);
    const own = heard("pactSigned").filter(({ pact }) => ring.every((seat) => pact.members.includes(seat)));
    expect(own.length).toBeGreaterThan(0);
    const met = games.flatMap(({ count }) =>
      count!.crises.filter(({ challenger, defender }) =>
        [challenger, defender].every((seat) => (ring as string[]).includes(seat)),
      ),
    );
    expect(met.length).toBeGreaterThan(0);
    expect(met.every(({ outcome }) => outcome === "detente")).toBe(true);
  });
});

describe("A name", () => {
  test("of a character is shown on the seat's sheet; of a skill alone, with the temper that the seed deals", async () => {
    const [hawk, novice] = [await played("hawk:able", ["IND"]), await played("novice", ["IND"])];
    const held = ({ heard }: typeof hawk) => heard("seatHeld").find(({ seat }) => seat === "IND")?.bot;
    expect(held(hawk)).toEqual({ temper: "hawk", skill: "able" });
    expect(held(novice)?.skill).toBe("novice");
    expect(held(novice)?.temper).toBe(held(await played("competent"))?.temper);
  });

  test("that nobody knows is no policy", () => {
    for (const name of ["", "hawk", "hawk:strong:er", "lazy:able", "ring:IND", "ring:IND+XXX"]) {
      expect(policyOf(name), name).toBeUndefined();
    }
  });
});

describe("A game, counted", () => {
  test("has a row for each seat, crisis and ballot, and agrees with its events", async () => {
    const { games } = await played("competent");
    for (const { count, events } of games) {
      const kinds = events!.map(({ kind }) => kind);
      expect(count!.crises).toHaveLength(kinds.filter((kind) => kind === "crisisEnded").length);
      expect(count!.ballots).toHaveLength(kinds.filter((kind) => kind === "votesOpened").length);
      expect(count!.pairs).toHaveLength(28);
      expect(count!.hidden).toHaveLength(5);
      expect(count!.dyads).toEqual([]);
    }
  });
});
