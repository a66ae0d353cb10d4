import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GameRecord, Line, Member, Store } from "../../server/store/store.ts";
import type { Event } from "../../shared/event.ts";

/** Opens a store; the same place names the same data. */
export type OpenStore = () => Promise<Store>;

const record: GameRecord = {
  code: "AAAAAA",
  created: 1_800_000_000_000,
  clocks: { summit: 60 },
  listed: true,
  seedChosen: false,
  facilitated: true,
  keyring: "ring",
  clock: {},
  muted: [],
  over: false,
};
const ann: Member = { person: "ann", viewer: "facilitator", host: true };
const bob: Member = { person: "bob", viewer: "IND", host: false };
const line: Line = {
  n: 0,
  from: "IND",
  to: ["PAK"],
  text: "Grüße, 你好",
  round: 1,
  phase: "summit",
  bot: false,
  at: 1_800_000_000_001,
};
const said = (text: string): Event => ({ kind: "proclaimed", text });

/** What every store must do, whatever database is behind it. */
export function storeSuite(name: string, fresh: () => Promise<OpenStore>): void {
  describe(name, () => {
    let open: OpenStore;
    let store: Store;
    beforeEach(async () => {
      open = await fresh();
      store = await open();
    });
    afterEach(() => store.close());

    test("a log gives back its events in order, after a reopening too", async () => {
      const log = store.log("AAAAAA");
      expect(await log.read()).toEqual([]);
      await log.append(0, [said("one"), said("two")]);
      await log.append(2, [said("three")]);
      await store.close();
      store = await open();
      expect(await store.log("AAAAAA").read()).toEqual([said("one"), said("two"), said("three")]);
      expect(await store.log("BBBBBB").read()).toEqual([]);
    });

    test("of two writers of one number the second fails and leaves no trace", async () => {
      const [one, two] = [store.log("AAAAAA"), store.log("AAAAAA")];
      await one.append(0, [said("mine")]);
      await expect(two.append(0, [said("yours")])).rejects.toThrow();
      await one.append(1, [said("also mine")]);
      await expect(two.append(1, [said("yours"), said("and yours")])).rejects.toThrow();
      const both = await Promise.allSettled([one.append(2, [said("a")]), two.append(2, [said("b")])]);
      expect(both.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
      expect((await one.read()).length).toBe(3);
    });

    test("a batch of which one number is taken is not written at all", async () => {
      const log = store.log("AAAAAA");
      await log.append(1, [said("in the way")]);
      await expect(log.append(0, [said("first"), said("second")])).rejects.toThrow();
      await expect(log.read()).rejects.toThrow("event 0 is missing");
    });

    test("a batch of thousands is written whole", async () => {
      const log = store.log("AAAAAA");
      const many = Array.from({ length: 3000 }, (_, i) => said(`${i}`));
      await log.append(0, many);
      expect(await log.read()).toEqual(many);
    });

    test("a game is kept as it was set up, and its code is taken once", async () => {
      await store.addGame(record, ann);
      expect(await store.game("AAAAAA")).toEqual(record);
      expect(await store.members("AAAAAA")).toEqual([ann]);
      await expect(store.addGame(record, bob)).rejects.toThrow();
      expect(await store.members("AAAAAA")).toEqual([ann]);
      expect(await store.game("BBBBBB")).toBeUndefined();
    });

    test("a game that comes whole is kept whole, or not at all", async () => {
      const line: Line = { n: 0, from: "IND", to: [], text: "hello", round: 1, phase: "summit", bot: false, at: 1 };
      await store.bringGame(record, [ann, bob], [said("first"), said("second")], [line]);
      expect(await store.game("AAAAAA")).toEqual(record);
      expect(await store.members("AAAAAA")).toHaveLength(2);
      expect(await store.log("AAAAAA").read()).toEqual([said("first"), said("second")]);
      expect(await store.talk("AAAAAA")).toEqual([line]);
      const other = { ...record, code: "BBBBBB" };
      await expect(store.bringGame(other, [ann], [said("first")], [line, line])).rejects.toThrow();
      expect(await store.game("BBBBBB")).toBeUndefined();
      expect(await store.log("BBBBBB").read()).toEqual([]);
    });

    test("what changes about a game is changed and nothing else", async () => {
      await store.addGame(record, ann);
      const clock = { clockOf: "1 summit", deadline: 1_800_000_060_000 };
      await store.changeGame("AAAAAA", { clock });
      await store.changeGame("AAAAAA", { muted: ["IND"] });
      expect(await store.game("AAAAAA")).toEqual({ ...record, clock, muted: ["IND"] });
      await store.changeGame("AAAAAA", { clock: { clockOf: "1 summit", leftWhenPaused: 5 }, over: true });
      expect(await store.game("AAAAAA")).toEqual({
        ...record,
        clock: { clockOf: "1 summit", leftWhenPaused: 5 },
        muted: ["IND"],
        over: true,
      });
      await expect(store.changeGame("BBBBBB", { over: true })).rejects.toThrow();
    });

    test("lists show listed games that go on, the newest first; clocked games are those to wake", async () => {
      await store.addGame({ ...record, created: 1 }, ann);
      await store.addGame({ ...record, code: "BBBBBB", created: 3, clocks: {} }, ann);
      await store.addGame({ ...record, code: "CCCCCC", created: 2, listed: false }, ann);
      await store.addGame({ ...record, code: "DDDDDD", created: 4, over: true }, ann);
      expect(await store.listedGames(10)).toEqual(["BBBBBB", "AAAAAA"]);
      expect(await store.listedGames(1)).toEqual(["BBBBBB"]);
      expect((await store.clockedGames()).sort()).toEqual(["AAAAAA", "CCCCCC"]);
    });

    test("a person has one place in a game, the last one given", async () => {
      await store.addGame(record, ann);
      await store.saveMembers("AAAAAA", [bob, { ...bob, person: "cyd", viewer: "PAK" }]);
      await store.saveMembers("AAAAAA", [{ ...bob, viewer: "spectator", sat: "IND" }]);
      const members = await store.members("AAAAAA");
      expect(members.find((member) => member.person === "bob")).toEqual({
        person: "bob",
        viewer: "spectator",
        host: false,
        sat: "IND",
      });
      expect(members).toHaveLength(3);
    });

    test("talk comes back in order and letter for letter, and a number is taken once", async () => {
      await store.addLine("AAAAAA", line);
      await store.addLine("AAAAAA", { ...line, n: 1, from: "facilitator", to: [], bot: true });
      await expect(store.addLine("AAAAAA", { ...line, n: 1 })).rejects.toThrow();
      await store.addLine("BBBBBB", line);
      expect(await store.talk("AAAAAA")).toEqual([line, { ...line, n: 1, from: "facilitator", to: [], bot: true }]);
    });
  });
}
