import { expect, test } from "vitest";
import { keepArchive } from "../../client/keep/archive.ts";
import { memoryKeep } from "../../client/keep/keep.ts";
import { ReplayLink } from "../../client/links/replay.ts";
import type { LinkWatcher } from "../../shared/table/link.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import type { View } from "../../shared/view.ts";
import type { Talk, Told } from "../../shared/wire/contract.ts";
import { played } from "./games.ts";

const over = await played("lesson", "again", { round: 99, phase: "summit" });

/** Watches a replay and remembers what it showed last. */
function watched(link: ReplayLink) {
  const seen: { view?: View; told?: Told[]; talk?: Talk[] } = {};
  const deaf = () => undefined;
  const watcher: LinkWatcher = {
    view: (view) => (seen.view = view),
    told: (told) => (seen.told = told),
    talk: (talk) => (seen.talk = talk),
    clock: deaf,
    company: deaf,
    status: deaf,
  };
  link.watch(watcher);
  return seen;
}

test("a replay shows at each stop what the viewer saw at that time, and nobody can act in it", async () => {
  const link = new ReplayLink(over.events, over.talk);
  const seen = watched(link);
  expect(seen.view?.pub.phase).toBe("over");
  let compared = 0;
  for (const [at, stop] of link.stops.entries()) {
    const log = new MemoryLog();
    await log.append(0, over.events.slice(0, stop.events));
    const table = await Table.open(log);
    // Where all were ready, a table that is opened goes on at once.
    if (table.events.length > stop.events) continue;
    compared += 1;
    for (const viewer of [...table.public.seats, "spectator", "facilitator"] as const) {
      link.show(at, viewer);
      expect(seen.view).toEqual(table.view(viewer));
      expect(seen.told).toEqual(table.told(viewer));
    }
    expect(seen.view?.pub).toMatchObject({ round: stop.round, phase: stop.phase });
  }
  expect(compared).toBeGreaterThan(2);
  expect(await link.act()).toMatchObject({ ok: false, code: "over" });
});

test("a replay tells each viewer its own talk, as far as it had been said", () => {
  const said = (n: number, to: Talk["to"], round: number): Talk => ({
    n, from: "IND", to, text: `line ${n}`, round, phase: "summit", bot: false,
  }); // biome-ignore format: one glance
  const link = new ReplayLink(over.events, [said(0, [], 1), said(1, ["PAK"], 1), said(2, [], 2)]);
  const seen = watched(link);
  const texts = (at: number, viewer: Parameters<ReplayLink["show"]>[1]) => {
    link.show(at, viewer);
    return seen.talk?.map(({ n, text }) => `${n} ${text}`);
  };
  const first = link.stops.findIndex(({ phase, round }) => phase === "summit" && round === 1);
  expect(texts(first, "spectator")).toEqual(["0 line 0"]);
  expect(texts(first, "PAK")).toEqual(["0 line 0", "1 line 1"]);
  expect(texts(link.stops.length - 1, "spectator")).toEqual(["0 line 0", "1 line 2"]);
});

test("an archive is kept once, and only when it is a game that is over", async () => {
  const keep = memoryKeep();
  const archive = { viewer: "IND" as const, seedChosen: false, events: over.events, talk: over.talk };
  const kept = await keepArchive(keep, "ABCDEF", archive);
  expect(kept).toMatchObject({ over: true, phase: "over", players: [{ seat: "IND", name: "" }] });
  expect(await keep.log(kept!.id).read()).toEqual(over.events);
  expect(await keepArchive(keep, "ABCDEF", archive)).toEqual(kept);
  expect(await keep.list()).toHaveLength(1);
  const running = await played("lesson", "running", { round: 2, phase: "orders" });
  for (const events of [running.events, over.events.slice(1), []])
    expect(await keepArchive(keep, "GHJKLM", { ...archive, events, talk: [] })).toBeUndefined();
});
