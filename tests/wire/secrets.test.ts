import { expect, test } from "vitest";
import type { ServerOptions } from "../../server/app.ts";
import { MESSAGES_PER_SECOND } from "../../server/limits.ts";
import type { CreateGame } from "../../shared/wire/contract.ts";
import { isSeat } from "../../shared/words.ts";
import { eventually, openHouse, type Person, pause, type TestHouse } from "../server/house.ts";
import { leaksIn } from "./leaks.ts";
import { playOn, type Sitting, sitDown } from "./play.ts";

const GAMES = 50;
/** How many of them are played at the same time. */
const TOGETHER = 5;
const WISHES: Partial<CreateGame>[] = [
  { scenario: "starter" },
  { scenario: "custom", seats: ["CHN", "IND", "PAK", "RUS"] },
  { scenario: "levant8" },
  { scenario: "custom", seats: ["KOR", "CHN", "VNM", "THA", "KHM"] },
  { scenario: "central8" },
];

function leaksOf({ people, doors, canaries }: Sitting): string[] {
  return people.flatMap((person, i) => leaksIn(person.tap.received(), doors[i]!.viewer, canaries));
}

async function withHouse(plant: ServerOptions["plant"], work: (house: TestHouse) => Promise<void>): Promise<void> {
  const house = await openHouse({ ...(plant ? { plant } : {}) });
  try {
    await work(house);
  } finally {
    await house.close();
  }
}

test(`over ${GAMES} random games no byte of another's secrets reaches anybody`, async () => {
  await withHouse(undefined, async (house) => {
    let canaries = 0;
    let bytes = 0;
    for (let first = 0; first < GAMES; first += TOGETHER) {
      const games = Array.from({ length: Math.min(TOGETHER, GAMES - first) }, async (_, i) => {
        const name = `g${first + i}`;
        const sitting = await sitDown(house, name, WISHES[(first + i) % WISHES.length]!);
        await playOn(sitting, name, 12);
        await pause(50);
        expect(leaksOf(sitting)).toEqual([]);
        for (const { text, readers } of sitting.canaries) {
          const writer =
            sitting.people[sitting.doors.findIndex((door) => readers.includes(door.viewer) && isSeat(door.viewer))]!;
          expect(writer.tap.received().includes(text), `${text} reached its own readers`).toBe(true);
        }
        canaries += sitting.canaries.length;
        bytes += sitting.people.reduce((sum, person) => sum + person.tap.received().length, 0);
        expect(sitting.doors[0]!.view!.pub.final).toBeUndefined();
        for (const person of sitting.people) person.tap.close();
      });
      await Promise.all(games);
    }
    console.log(`${canaries} canaries, ${(bytes / 1e6).toFixed(1)} MB looked through`);
  });
}, 240_000);

test("somebody who stops reading for a while is sent, in the end, nothing that is not theirs", async () => {
  await withHouse(undefined, async (house) => {
    const sitting = await sitDown(house, "hung", { scenario: "levant8" });
    const [phone, watcher] = [await house.person(), await house.person()] as [Person, Person];
    const { key } = await sitting.people[1]!.me(sitting.code);
    await phone.join(sitting.code, { key: key! });
    await watcher.join(sitting.code, { as: "spectator" });
    const doors = [await phone.enter(sitting.code), await watcher.enter(sitting.code)];
    await doors[1]!.until(() => true);
    phone.tap.hang(true);
    watcher.tap.hang(true);
    const before = watcher.tap.received().length;
    await playOn(sitting, "hung", 20);
    phone.tap.hang(false);
    watcher.tap.hang(false);
    await eventually(() => doors[1]!.view!.pub.round === sitting.doors[0]!.view!.pub.round || undefined);
    expect(watcher.tap.received().length).toBeGreaterThan(before + 1000);
    const all = { ...sitting, people: [...sitting.people, phone, watcher], doors: [...sitting.doors, ...doors] };
    expect(leaksOf(all)).toEqual([]);
  });
}, 60_000);

test("somebody who asks and asks and reads nothing is cut off, and the backlog holds nothing that is not theirs", async () => {
  await withHouse(undefined, async (house) => {
    const sitting = await sitDown(house, "deaf", { scenario: "starter" });
    await playOn(sitting, "deaf", 8);
    const [phone] = [await house.person()];
    const player = sitting.doors[1]!;
    await phone.join(sitting.code, { key: (await sitting.people[1]!.me(sitting.code)).key! });
    const door = await phone.enter(sitting.code);
    await eventually(() => player.room.state.online.get(player.viewer) === 2 || undefined);
    phone.tap.hang(true);
    const isCut = () => player.room.state.online.get(player.viewer) === 1;
    for (let i = 0; i < 3000 && !isCut(); i++) {
      door.ask("history", { from: 0 }).catch(() => undefined);
      await pause(1000 / (MESSAGES_PER_SECOND / 2));
    }
    expect(isCut()).toBe(true);
    phone.tap.hang(false);
    await door.closed;
    expect(leaksIn(phone.tap.received(), player.viewer, sitting.canaries)).toEqual([]);
    expect((await player.act({ type: "note", text: "all is well" })).ok).toBe(true);
  });
}, 60_000);

/** Mistakes that somebody might make one day, and what the search must then find. */
const PLANTS: { what: string; finds: RegExp; plant: ServerOptions["plant"] }[] = [
  {
    what: "a private line that everybody may read",
    finds: /received canary-.*-to-/,
    plant: { canRead: () => true },
  },
  {
    what: "a notebook in the public part",
    finds: /spectator received canary-.*-notebook/,
    plant: {
      see(table, viewer) {
        const view = table.view(viewer);
        const [seat] = view.pub.seats;
        const note = seat && table.view(seat).mine?.notes.page?.text;
        return note ? { ...view, pub: { ...view.pub, title: note } } : view;
      },
    },
  },
  {
    what: "one seat's papers in another's drawer",
    finds: /received papers of/,
    plant: {
      see(table, viewer) {
        const view = table.view(viewer);
        const [first, second] = view.pub.seats;
        const theirs = first && table.view(first).mine;
        return viewer === second && theirs ? { ...view, mine: { ...theirs, notes: {} } } : view;
      },
    },
  },
  {
    what: "the truth of the pairs in the public part",
    finds: /received the truth of pairs/,
    plant: {
      see(table, viewer) {
        const view = table.view(viewer);
        const bonds = table.view("facilitator").all?.bonds;
        return bonds ? { ...view, pub: { ...view.pub, steps: { ...view.pub.steps, bonds } } } : view;
      },
    },
  },
];

test.each(PLANTS)("the search finds a planted leak: $what", async ({ finds, plant }) => {
  await withHouse(plant, async (house) => {
    const sitting = await sitDown(house, "planted", { scenario: "starter" });
    await playOn(sitting, "planted", 2);
    await pause(100);
    expect(leaksOf(sitting).join("\n")).toMatch(finds);
  });
});
