import { afterAll, beforeAll, expect, test } from "vitest";
import { SEATS, type Seat } from "../../shared/words.ts";
import { expectSame } from "../kit/same.ts";
import { openHouse, pause, type TestHouse, valueIn } from "../server/house.ts";
import { actAs, nextWhim, sitDown } from "./sitters.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const SEED = "the same on both";

/** One game twice: through the server, each person by a socket of their own, and around one device. Message by message. */
async function playTwice(scenario: string, people: Seat[], years: number) {
  const host = await house.person();
  const code = await host.create({ scenario, seed: SEED, role: "facilitator" });
  const doors = new Map<Seat, Awaited<ReturnType<typeof host.enter>>>();
  const guests = [];
  for (const seat of people) {
    const person = await house.person();
    await person.join(code, { seat });
    guests.push({ seat, person });
  }
  const watcher = await house.person();
  await watcher.join(code, { as: "spectator" });
  const facilitator = await host.enter(code);
  for (const { seat, person } of guests) doors.set(seat, await person.enter(code));
  const window = await watcher.enter(code);
  valueIn(await facilitator.act({ type: "start" }));

  const { table, keep } = await sitDown(people, SEED, scenario);
  const here = () => keep.log(table.game.id).read();
  let sent = 0;
  /** Both are at the same event; asked slowly, since the server cuts off whoever asks too fast. Were one ahead, the end would say so. */
  const catchUp = async () => {
    await table.atRest();
    const { length } = await here();
    for (const end = Date.now() + 20_000; ; ) {
      await pause(15);
      if (valueIn(await facilitator.ask("history", { from: length - 1 })).length > 0) return;
      if (Date.now() > end) throw new Error(`after ${sent} messages the server does not come to event ${length}`);
    }
  };
  for (; table.public.phase !== "over" && table.public.round <= years; sent += 1) {
    await catchUp();
    const move = nextWhim(table, people, SEED, sent);
    if (!move) break;
    const online = await doors.get(move.seat)!.act(move.message);
    const local = await actAs(table, move.seat, move.message);
    expect(online, JSON.stringify(move)).toEqual(local);
  }
  await catchUp();
  const { phase, round } = table.public;
  expect(phase === "over" || round > years).toBe(true);

  const history = valueIn(await facilitator.ask("history", { from: 0 })).map(({ event }) => event);
  expectSame(JSON.stringify(history), JSON.stringify(await here()));
  for (const [viewer, door] of [...doors, ["spectator", window] as const]) {
    const view = await door.until(({ pub }) => pub.phase === phase && pub.round === round);
    expect(view, viewer).toEqual(JSON.parse(JSON.stringify(table.view(viewer))));
    expect(valueIn(await door.ask("history", { from: 0 })), viewer).toEqual(
      JSON.parse(JSON.stringify(table.told(viewer, 0))),
    );
  }
  return sent;
}

test("three people and three bots: the same seed and messages give the same events and views online and here", async () => {
  expect(await playTwice("first", ["IND", "PAK", "CHN"], 5)).toBeGreaterThan(30);
});

test("a whole table of people, with the forum and its votes, as well", async () => {
  const seats = SEATS.filter((seat) => ["IND", "PAK", "CHN", "AFG", "BGD", "IRN", "KAZ", "RUS"].includes(seat));
  expect(await playTwice("south8", seats, 3)).toBeGreaterThan(60);
});
