import { afterAll, beforeAll, expect, test } from "vitest";
import type { Seat } from "../../shared/words.ts";
import { codeOf, type Door, openHouse, type Person, pause, type TestHouse } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const SEATS: Seat[] = ["IND", "PAK", "CHN"];

/** Three players, a spectator and a facilitator in a running game, all seats held by people, at rest. */
async function table(): Promise<{ code: string; people: Person[]; doors: Door[] }> {
  const people = await Promise.all(Array.from({ length: 5 }, () => house.person()));
  const [host, ...others] = people as [Person, ...Person[]];
  const code = await host.create({ role: "facilitator", scenario: "custom", seats: SEATS });
  for (const [i, seat] of SEATS.entries()) await others[i]!.join(code, { seat });
  await others[3]!.join(code, { as: "spectator" });
  const doors: Door[] = [];
  for (const person of people) doors.push(await person.enter(code));
  await doors[0]!.act({ type: "start" });
  for (const door of doors) await door.until(({ pub }) => pub.phase === "summit");
  await pause(150);
  return { code, people, doors };
}

/** How many bytes each person receives while something is done, and in the time after it. */
async function bytesDuring(people: Person[], work: () => Promise<unknown>): Promise<number[]> {
  const before = people.map((person) => person.tap.received().length);
  await work();
  await pause(1500);
  return people.map((person, i) => person.tap.received().length - before[i]!);
}

test("a draft between two reaches those two and the facilitator; a bystander and a spectator receive not one byte", async () => {
  const { people, doors } = await table();
  const [facilitator, ind, pak, chn, watcher] = await bytesDuring(people, () =>
    doors[1]!.act({ type: "draft", terms: { kind: "nonaggression", members: ["IND", "PAK"] } }),
  );
  expect([facilitator! > 0, ind! > 0, pak! > 0]).toEqual([true, true, true]);
  expect([chn, watcher]).toEqual([0, 0]);
});

test("a note, and a private word between two, make no sound elsewhere", async () => {
  const { people, doors } = await table();
  const noted = await bytesDuring(people, () => doors[1]!.act({ type: "note", text: "I suspect them all" }));
  expect(noted.slice(2)).toEqual([0, 0, 0]);
  const said = await bytesDuring(people, () => doors[1]!.ask("say", { to: ["PAK"], text: "between us" }));
  expect(said.slice(3)).toEqual([0, 0]);
  expect([said[0]! > 0, said[2]! > 0]).toEqual([true, true]);
});

test("orders that are written again are not heard by others", async () => {
  const { people, doors } = await table();
  await doors[0]!.act({ type: "advance" });
  for (const door of doors) await door.until(({ pub }) => pub.phase === "orders");
  await doors[1]!.act({ type: "orders", orders: [] });
  await doors[3]!.until(({ pub }) => pub.sheets.IND!.ready);
  const again = await bytesDuring(people, () =>
    doors[1]!.act({ type: "orders", orders: [{ kind: "arm", target: "IND" }] }),
  );
  expect(again.slice(2)).toEqual([0, 0, 0]);
});

test("a refused message makes no sound anywhere but with whoever sent it", async () => {
  const { people, doors } = await table();
  const heard = await bytesDuring(people, async () => {
    expect(codeOf(await doors[1]!.act({ type: "sign", draft: "nosuch" }))).toBe("noSuchDraft");
  });
  expect([heard[0], ...heard.slice(2)]).toEqual([0, 0, 0, 0]);
});

test("each reader's talk is numbered without gaps, so that nobody can count what they do not hear", async () => {
  const { doors } = await table();
  const [facilitator, ind, pak, chn, watcher] = doors as [Door, Door, Door, Door, Door];
  await ind.ask("say", { to: [], text: "one for all" });
  await ind.ask("say", { to: ["PAK"], text: "one for two" });
  await pak.ask("say", { to: ["IND", "CHN"], text: "one for three" });
  await facilitator.ask("say", { to: [], text: "order, please" });
  const read = async (door: Door) => {
    const reply = await door.ask("talk", { from: 0 });
    return reply.ok ? reply.value.map((line) => `${line.n} ${line.text}`) : [];
  };
  expect(await read(chn)).toEqual(["0 one for all", "1 one for three", "2 order, please"]);
  expect(await read(watcher)).toEqual(["0 one for all", "1 order, please"]);
  expect(await read(facilitator)).toHaveLength(4);
  expect(chn.talk.map((line) => line.n)).toEqual([0, 1, 2]);
  expect(codeOf(await watcher.ask("say", { to: [], text: "me too" }))).toBe("noSeat");
});

test("the facilitator mutes a seat, and lets it speak again", async () => {
  const { doors } = await table();
  const [facilitator, ind] = doors as [Door, Door];
  expect(codeOf(await ind.ask("mute", { seat: "PAK", muted: true }))).toBe("notHost");
  await facilitator.ask("mute", { seat: "IND", muted: true });
  expect(codeOf(await ind.ask("say", { to: [], text: "hear me" }))).toBe("muted");
  await facilitator.ask("mute", { seat: "IND", muted: false });
  expect((await ind.ask("say", { to: [], text: "hear me" })).ok).toBe(true);
});

test("somebody who watches and then sits down comes in anew, with that seat's papers and no others", async () => {
  const [ann, bob] = [await house.person(), await house.person()];
  const code = await ann.create({ role: "facilitator", scenario: "custom", seats: SEATS });
  await bob.join(code, { as: "spectator" });
  const watching = await bob.enter(code);
  const host = await ann.enter(code);
  await host.act({ type: "start" });
  await watching.until(({ pub }) => pub.phase === "summit");
  await bob.join(code, { seat: "PAK" });
  expect(await watching.closed).toBe(4100);
  const seated = await bob.enter(code);
  const view = await seated.until((seen) => seen.mine !== undefined);
  expect(view.mine?.seat).toBe("PAK");
  const open = [...seated.room.state.drawers.entries()].filter(([, drawer]) => drawer.papers);
  expect(open.map(([name]) => name)).toEqual(["PAK"]);
});
