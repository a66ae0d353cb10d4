import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DeviceTable, VERSION } from "../../client/device/table.ts";
import { openSave, packSave, takeIn } from "../../client/keep/file.ts";
import { memoryKeep } from "../../client/keep/keep.ts";
import type { Talk, Told } from "../../shared/wire/contract.ts";
import type { Seat, Viewer } from "../../shared/words.ts";
import { type Canary, leaksIn } from "../wire/leaks.ts";
import { actAs, nextWhim, sitDown } from "./sitters.ts";

const THREE: Seat[] = ["IND", "PAK", "CHN"];

test("Games are marked with the version of the program", () => {
  expect(VERSION).toBe(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version);
});

describe("A table on this device", () => {
  test("gives each link what its viewer may know, while three people and three bots play by lot", async () => {
    const { table } = await sitDown(THREE, "canaries");
    await table.atRest();
    const viewers = [...THREE, "spectator"] as const;
    const heard = new Map<Viewer, string[]>(viewers.map((viewer) => [viewer, []]));
    const links = viewers.map((viewer) => {
      const link = table.link(viewer);
      const keep = (what: unknown) => heard.get(viewer)!.push(JSON.stringify(what));
      link.watch({ view: keep, clock: keep, company: keep, told: keep, talk: keep, status: keep });
      return link;
    });
    const canaries: Canary[] = [];
    for (const seat of THREE) {
      const note = `canary-${seat}-notebook`;
      canaries.push({ text: note, readers: [seat] });
      await actAs(table, seat, { type: "note", text: note });
      for (const other of THREE.filter((one) => one !== seat)) {
        const text = `canary-${seat}-to-${other}`;
        canaries.push({ text, readers: [seat, other] });
        expect(await table.say(seat, [other], text)).toEqual({ ok: true, value: undefined });
      }
    }
    for (let n = 0; n < 120; n += 1) {
      const { round, rounds } = table.public;
      if (round >= rounds) break;
      const move = nextWhim(table, THREE, "lot", n);
      if (move) await actAs(table, move.seat, move.message);
      await table.atRest();
    }
    expect(table.public.round).toBeGreaterThan(2);
    await new Promise((done) => setTimeout(done, 60));
    for (const link of links) link.close();
    for (const viewer of viewers) {
      const all = Buffer.from(heard.get(viewer)!.join("\n"));
      expect(leaksIn(all, viewer, canaries)).toEqual([]);
      for (const { text, readers } of canaries)
        expect(all.includes(text), `${viewer} ${text}`).toBe(readers.includes(viewer));
    }
  });

  test("shows a closed link nothing more, and counts talk without gaps", async () => {
    const { table } = await sitDown(THREE, "closed");
    await table.atRest();
    const lines: Talk[] = [];
    const told: Told[] = [];
    let views = 0;
    const link = table.link("IND");
    link.watch({
      view: () => (views += 1),
      clock: () => undefined,
      company: () => undefined,
      told: (fresh) => told.push(...fresh),
      talk: (fresh) => lines.push(...fresh),
      status: () => undefined,
    });
    await table.say("PAK", ["CHN"], "not for India");
    await table.say("PAK", ["IND"], "for India");
    await table.say("CHN", [], "for all");
    await new Promise((done) => setTimeout(done, 60));
    const own = lines.filter(({ bot }) => !bot);
    expect(own.map(({ text }) => text)).toEqual(["for India", "for all"]);
    expect(lines.map(({ n }) => n)).toEqual(lines.map((_, n) => n));
    expect(told.map(({ n }) => n)).toEqual(told.map((_, n) => n));
    link.close();
    const before = [views, lines.length, told.length];
    await table.say("PAK", ["IND"], "too late");
    await actAs(table, "PAK", { type: "ready", ready: true });
    await new Promise((done) => setTimeout(done, 60));
    expect([views, lines.length, told.length]).toEqual(before);
  });

  test("lets nobody act or speak for a bot, or run the game from a seat", async () => {
    const { table } = await sitDown(THREE, "whose");
    expect(await actAs(table, "IRN", { type: "ready", ready: true })).toMatchObject({ ok: false, code: "notPlayed" });
    expect(await table.link("IND").act({ type: "advance" })).toMatchObject({ ok: false, code: "notHost" });
    expect(await table.link("spectator").act({ type: "ready", ready: true })).toMatchObject({ code: "noSeat" });
    expect(await table.link("spectator").say([], "hello")).toMatchObject({ code: "noSeat" });
    expect(await table.say("IND", [], "x".repeat(501))).toMatchObject({ code: "tooLong" });
    expect(await table.link("spectator").act({ type: "advance" })).toMatchObject({ ok: true });
    await table.atRest();
    expect(table.public.phase).not.toBe("summit");
  });

  test("loses nothing that it acknowledged, wherever it is cut off: views, history, talk and the list of games", async () => {
    const { keep, table } = await sitDown(THREE, "cut off");
    for (let n = 0; n < 60 && table.public.round < 3; n += 1) {
      await table.atRest();
      const move = nextWhim(table, THREE, "cut", n);
      if (move) await actAs(table, move.seat, move.message);
      else break;
      if (n % 5 === 0) await table.say(move.seat, [THREE.find((seat) => seat !== move.seat)!], `note ${n}`);
      // What is in the store at this moment is all that a page finds that comes after a crash.
      const log = await keep.log(table.game.id).read();
      const other = memoryKeep();
      await other.put((await keep.get(table.game.id))!);
      await other.log(table.game.id).append(0, log);
      for (const line of await keep.talk(table.game.id).read()) await other.talk(table.game.id).append(line);
      const seen = [...THREE, "spectator" as const].map((viewer) => [
        table.view(viewer), table.told(viewer, 0), table.talk(viewer),
      ]); // biome-ignore format: one glance
      const reopened = (await DeviceTable.open(other, table.game.id))!;
      const again = [...THREE, "spectator" as const].map((viewer) => [
        reopened.view(viewer), reopened.told(viewer, 0), reopened.talk(viewer),
      ]); // biome-ignore format: one glance
      const { phase, round } = reopened.game;
      expect({ phase, round }).toEqual({ phase: table.public.phase, round: table.public.round });
      await reopened.close();
      expect(JSON.stringify(again)).toBe(JSON.stringify(seen));
    }
    expect(table.public.round).toBeGreaterThan(1);
    await table.close();
  });

  test("goes out to a file and comes in again as it was", async () => {
    const { keep, table } = await sitDown(THREE, "filed");
    for (let n = 0; n < 40 && table.public.round < 3; n += 1) {
      await table.atRest();
      const move = nextWhim(table, THREE, "filed", n);
      if (move) await actAs(table, move.seat, move.message);
    }
    await table.say("IND", ["PAK"], "for Pakistan");
    await table.change(() => ({
      read: { IND: 3 },
      record: [{ at: new Date().toISOString(), round: 1, text: "A PIN." }],
    }));
    await table.atRest();
    const { id } = table.game;
    const opened = await openSave(await packSave(table.game, await keep.log(id).read(), await keep.talk(id).read()));
    expect(opened).toMatchObject({ ok: true });
    const other = memoryKeep();
    if (opened.ok) await takeIn(other, opened);
    const again = (await DeviceTable.open(other, id))!;
    for (const viewer of [...THREE, "spectator"] as const) {
      expect(again.view(viewer)).toEqual(table.view(viewer));
      expect(again.talk(viewer)).toEqual(table.talk(viewer));
    }
    expect(again.game).toEqual(table.game);
    await again.close();
  });

  test("says so when nothing can be saved, and changes nothing", async () => {
    const keep = memoryKeep();
    const { table } = await sitDown(THREE, "full", "first", keep);
    await table.atRest();
    const before = JSON.stringify(table.view("IND"));
    const log = keep.log(table.game.id);
    await log.append((await log.read()).length, [{ kind: "proclaimed", text: "another window was faster" }]);
    expect(await actAs(table, "IND", { type: "note", text: "lost?" })).toMatchObject({ code: "writeFailed" });
    expect(JSON.stringify(table.view("IND"))).toBe(before);
    expect(table.trouble).toBeDefined();
  });
});
