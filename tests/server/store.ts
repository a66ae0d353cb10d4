import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PlannedInject, SeminarRecord, StudentRecord } from "../../server/store/classes.ts";
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
const seminar: SeminarRecord = {
  code: "SSSSSS",
  created: 1_800_000_000_000,
  settings: {
    title: "Tuesday",
    preset: "own",
    scenario: "starter",
    rounds: 3,
    clocks: {},
    worlds: [{ without: [], fictional: false }],
    absence: "bot",
    surveys: { pre: [], post: [] },
    keepDays: 30,
  },
  facilitator: "ann",
  worlds: ["AAAAAA"],
  stage: "gathering",
  locked: false,
  talkLocked: false,
  deleteAt: 1_900_000_000_000,
};
const student: StudentRecord = {
  id: "s1",
  person: "bob",
  label: "Bob ✓",
  joined: 1,
  roles: [],
  understudy: false,
  seen: 2,
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

    test("a log that is set back has its first events and what came after, and who holds an older one writes no more", async () => {
      const [log, old] = [store.log("AAAAAA"), store.log("AAAAAA")];
      await log.append(0, [said("one"), said("two")]);
      await old.append(2, [said("three")], "s1");
      expect((await log.history()).map(({ author }) => author)).toEqual([undefined, undefined, "s1"]);
      await store.log("AAAAAA").rewind(1);
      await expect(old.append(3, [said("late")])).rejects.toThrow();
      const anew = store.log("AAAAAA");
      expect(await anew.read()).toEqual([said("one")]);
      await anew.append(1, [said("other"), said("more")], "s2");
      await store.log("AAAAAA").append(3, [said("unread")]);
      await store.log("AAAAAA").rewind(2);
      await store.close();
      store = await open();
      await store.log("AAAAAA").append(2, [said("last")], "s3");
      const kept = await store.log("AAAAAA").history();
      expect(kept.map(({ event, author }) => [event, author])).toEqual([
        [said("one"), undefined],
        [said("other"), "s2"],
        [said("last"), "s3"],
      ]);
      expect(await store.log("AAAAAA").rewinds()).toBe(2);
      await expect(store.log("AAAAAA").rewind(4)).rejects.toThrow();
    });

    test("students have their label and offices in a game, and lines the label of who wrote them", async () => {
      await store.addGame({ ...record, seminar: "SSSSSS", hushed: true }, ann);
      expect(await store.game("AAAAAA")).toEqual({ ...record, seminar: "SSSSSS", hushed: true });
      const member: Member = { ...bob, student: "s1", label: "Bob", roles: ["head"] };
      await store.saveMembers("AAAAAA", [member]);
      expect((await store.members("AAAAAA")).find(({ person }) => person === "bob")).toEqual(member);
      await store.saveMembers("AAAAAA", [{ person: "bob", viewer: "spectator", host: false }]);
      expect((await store.members("AAAAAA")).find(({ person }) => person === "bob")).not.toHaveProperty("student");
      await store.addLine("AAAAAA", { ...line, student: "s1", who: "Bob" });
      expect(await store.talk("AAAAAA")).toEqual([{ ...line, student: "s1", who: "Bob" }]);
      await store.changeGame("AAAAAA", { hushed: false });
      expect(await store.game("AAAAAA")).not.toHaveProperty("hushed");
    });

    test("the games in which somebody has a seat are found while they go on", async () => {
      await store.addGame({ ...record, created: 1 }, ann);
      await store.addGame({ ...record, code: "BBBBBB", created: 2 }, bob);
      await store.addGame({ ...record, code: "CCCCCC", created: 3, over: true }, bob);
      await store.saveMembers("AAAAAA", [bob]);
      expect(await store.gamesOf("bob", 10)).toEqual(["BBBBBB", "AAAAAA"]);
      expect(await store.gamesOf("bob", 1)).toEqual(["BBBBBB"]);
      expect(await store.gamesOf("ann", 10)).toEqual([]);
    });

    test("a class is kept as it was set up, with its students in the order in which they came", async () => {
      const { seminars } = store;
      await seminars.add(seminar);
      await expect(seminars.add(seminar)).rejects.toThrow();
      expect(await seminars.get("SSSSSS")).toEqual(seminar);
      expect(await seminars.get("TTTTTT")).toBeUndefined();
      expect(await seminars.all()).toEqual([{ code: "SSSSSS", deleteAt: seminar.deleteAt }]);
      await seminars.change("SSSSSS", { stage: "playing", locked: true, led: { section: "map" } });
      expect(await seminars.get("SSSSSS")).toEqual({
        ...seminar,
        stage: "playing",
        locked: true,
        led: { section: "map" },
      });
      await seminars.change("SSSSSS", { talkLocked: true, led: null });
      expect(await seminars.get("SSSSSS")).toEqual({ ...seminar, stage: "playing", locked: true, talkLocked: true });
      await expect(seminars.change("TTTTTT", { locked: true })).rejects.toThrow();
      const later: StudentRecord = { ...student, id: "a0", joined: 5, world: 0, seat: "IND", roles: ["head"] };
      await seminars.saveStudents("SSSSSS", [later, student]);
      await seminars.saveStudents("SSSSSS", [{ ...student, understudy: true }]);
      expect(await seminars.students("SSSSSS")).toEqual([{ ...student, understudy: true }, later]);
      await seminars.removeStudent("SSSSSS", "s1");
      expect(await seminars.students("SSSSSS")).toEqual([later]);
    });

    test("what is planned, believed and answered is kept: beliefs all of them, of the rest the last", async () => {
      const { seminars } = store;
      const inject = { title: "Leak", text: "", to: [], effects: [] };
      const planned: PlannedInject = { id: "i1", inject, at: { round: 2, phase: "orders" }, made: {}, planned: 1 };
      await seminars.saveInject("SSSSSS", planned);
      await seminars.saveInject("SSSSSS", { ...planned, id: "i2", world: 1, planned: 2 });
      await seminars.saveInject("SSSSSS", { ...planned, made: { 0: null, 1: "No." } });
      expect((await seminars.injects("SSSSSS")).map(({ id, made }) => [id, made])).toEqual([
        ["i1", { 0: null, 1: "No." }],
        ["i2", {}],
      ]);
      await seminars.removeInject("SSSSSS", "i1");
      expect((await seminars.injects("SSSSSS")).map(({ world }) => world)).toEqual([1]);
      const about = { kind: "rivals", pair: "IND-PAK" } as const;
      const belief = { student: "s1", about, percent: 20, round: 1, at: 1 };
      await seminars.addBelief("AAAAAA", belief);
      await seminars.addBelief("AAAAAA", { ...belief, percent: 70, at: 2 });
      expect((await seminars.beliefs("AAAAAA")).map(({ percent }) => percent)).toEqual([20, 70]);
      await seminars.saveSurvey("SSSSSS", { student: "s1", which: "pre", answers: { a: 1 }, at: 1 });
      await seminars.saveSurvey("SSSSSS", { student: "s1", which: "pre", answers: { a: 2, b: "x" }, at: 2 });
      expect(await seminars.surveys("SSSSSS")).toEqual([
        { student: "s1", which: "pre", answers: { a: 2, b: "x" }, at: 2 },
      ]);
    });

    test("a class that is deleted leaves nothing behind, and takes nothing of others along", async () => {
      const { seminars } = store;
      await seminars.add(seminar);
      await seminars.add({ ...seminar, code: "TTTTTT", worlds: [] });
      await store.bringGame({ ...record, seminar: "SSSSSS" }, [ann], [said("gone")], [line]);
      await store.bringGame({ ...record, code: "BBBBBB" }, [ann], [said("stays")], [line]);
      for (const code of ["SSSSSS", "TTTTTT"]) await seminars.saveStudents(code, [student]);
      const about = { kind: "rivals", pair: "IND-PAK" } as const;
      for (const game of ["AAAAAA", "BBBBBB"])
        await seminars.addBelief(game, { student: "s1", about, percent: 1, round: 1, at: 1 });
      await seminars.delete("SSSSSS");
      expect([await seminars.get("SSSSSS"), await store.game("AAAAAA")]).toEqual([undefined, undefined]);
      for (const list of [seminars.students("SSSSSS"), store.log("AAAAAA").read(), store.talk("AAAAAA")])
        expect(await list).toEqual([]);
      expect(await seminars.beliefs("AAAAAA")).toEqual([]);
      expect(await seminars.students("TTTTTT")).toHaveLength(1);
      expect(await store.log("BBBBBB").read()).toEqual([said("stays")]);
      expect(await seminars.beliefs("BBBBBB")).toHaveLength(1);
    });
  });
}
