import { type Decoder, Encoder, Reflection, StateView } from "@colyseus/schema";
import { expect, test } from "vitest";
import { driveBots } from "../../shared/bots/drive.ts";
import { randomBot } from "../../shared/bots/random.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import {
  drawersOf,
  furnish,
  mirrorClock,
  mirrorCompany,
  mirrorPapers,
  mirrorPublic,
} from "../../shared/wire/mirror.ts";
import { clockOf, companyOf, project } from "../../shared/wire/project.ts";
import { GameState } from "../../shared/wire/schema.ts";
import type { Seat, Viewer } from "../../shared/words.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";

Encoder.BUFFER_SIZE = 1024 * 1024;

/** A room without a network: every viewer's own decoder, fed as Colyseus feeds it. */
class Wire {
  readonly state = new GameState();
  readonly viewers: Viewer[];
  readonly #encoder = new Encoder(this.state);
  readonly #ends = new Map<Viewer, { view: StateView; decoder: Decoder<GameState> }>();
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
    furnish(this.state, table.public);
    this.viewers = [...table.public.seats, "spectator", "facilitator"];
    this.mirror();
    this.#encoder.discardChanges();
  }

  /** Lets a viewer in, as late as one likes. */
  join(viewer: Viewer): void {
    const view = new StateView();
    for (const drawer of drawersOf(this.state, viewer)) view.add(drawer);
    const decoder = Reflection.decode<GameState>(Reflection.encode(this.#encoder));
    const it = { offset: 0 };
    this.#encoder.encodeAll(it);
    decoder.decode(this.#encoder.encodeAllView(view, it.offset, it));
    view.changes.clear();
    this.#ends.set(viewer, { view, decoder });
  }

  mirror(): boolean {
    for (const viewer of this.viewers) if (viewer !== "spectator") mirrorPapers(this.state, this.#table.view(viewer));
    return mirrorPublic(this.state, this.#table.public);
  }

  /** Sends what has changed to everybody; returns how many bytes each received. */
  patch(): Map<Viewer, number> {
    const it = { offset: 0 };
    this.#encoder.encode(it);
    const shared = it.offset;
    const sizes = new Map<Viewer, number>();
    for (const [viewer, { view, decoder }] of this.#ends) {
      const bytes = this.#encoder.encodeView(view, shared, it);
      if (bytes.length > 0) decoder.decode(bytes);
      sizes.set(viewer, bytes.length);
    }
    this.#encoder.discardChanges();
    return sizes;
  }

  stateOf(viewer: Viewer): GameState {
    return this.#ends.get(viewer)!.decoder.state;
  }
}

/** Plays a game of random bots to its end, and calls back after every change. */
async function playThrough(scenario: string, seed: string, changed: (table: Table) => void): Promise<void> {
  const table = await Table.create(new MemoryLog(), scenarioOf(scenario)!, seed);
  table.hear(() => changed(table));
  await table.take("host", { type: "start" });
  await driveBots(table, { bot: () => randomBot, seed, say: () => undefined });
}

const bare = (value: unknown) => JSON.parse(JSON.stringify(value));

test.each(["starter", "levant8", "east8"])(
  "every viewer reads exactly its View off the wire, after every change of a whole game of %s",
  async (scenario) => {
    let wire: Wire | undefined;
    let changes = 0;
    await playThrough(scenario, "wire", (table) => {
      if (!wire) {
        wire = new Wire(table);
        for (const viewer of wire.viewers) wire.join(viewer);
      }
      wire.mirror();
      wire.patch();
      changes += 1;
      for (const viewer of wire.viewers) {
        expect(bare(project(wire.stateOf(viewer), viewer)), `${viewer}, change ${changes}`).toEqual(
          bare(table.view(viewer)),
        );
      }
    });
    expect(wire!.stateOf("spectator").phase).toBe("over");
    expect(changes).toBeGreaterThan(100);
  },
);

test("the full forum crosses the wire exactly, and whoever comes late reads what the others read", async () => {
  let wire: Wire | undefined;
  let changes = 0;
  await playThrough("forum26", "late", (table) => {
    wire ??= new Wire(table);
    wire.mirror();
    wire.patch();
    changes += 1;
    if (changes === 150) for (const viewer of wire.viewers.filter((_, i) => i % 2)) wire.join(viewer);
    if (changes === 300) for (const viewer of wire.viewers.filter((_, i) => i % 2 === 0)) wire.join(viewer);
    if (changes < 300 || changes % 100 > 0) return;
    for (const viewer of wire.viewers) {
      expect(bare(project(wire.stateOf(viewer), viewer)), viewer).toEqual(bare(table.view(viewer)));
    }
  });
  expect(changes).toBeGreaterThan(500);
}, 120_000);

test("what one seat writes down reaches that seat and the facilitator; for the others there is nothing to send", async () => {
  const table = await Table.create(new MemoryLog(), scenarioOf("starter")!, "quiet");
  await table.take("host", { type: "start" });
  const wire = new Wire(table);
  for (const viewer of wire.viewers) wire.join(viewer);
  const [seat] = table.public.seats as [Seat];
  await table.take("house", { type: "hold", seat, by: "people" });
  wire.mirror();
  wire.patch();
  await table.take(seat, { type: "note", text: "psst" });
  expect(wire.mirror()).toBe(false);
  const heard = [...wire.patch()].filter(([, bytes]) => bytes > 0).map(([viewer]) => viewer);
  expect(heard).toEqual([seat, "facilitator"]);
});

test("a spectator's state holds nobody's papers, and a seat's only its own", async () => {
  const table = await Table.create(new MemoryLog(), scenarioOf("starter")!, "drawers");
  await table.take("host", { type: "start" });
  const wire = new Wire(table);
  for (const viewer of wire.viewers) wire.join(viewer);
  const open = (viewer: Viewer) =>
    [...wire.stateOf(viewer).drawers.entries()].filter(([, drawer]) => drawer?.papers).map(([name]) => name);
  expect(open("spectator")).toEqual([]);
  for (const seat of table.public.seats) expect(open(seat)).toEqual([seat]);
  expect(open("facilitator").sort()).toEqual([...table.public.seats, "truth"].sort());
});

test("clock and company cross the wire as they are", () => {
  const state = new GameState();
  const company = { online: { IND: 2, PAK: 1 }, watching: 3, facilitator: true };
  expect(mirrorClock(state, { endsAt: 1_800_000_000_123 })).toBe(true);
  expect(mirrorCompany(state, company)).toBe(true);
  expect(mirrorCompany(state, company)).toBe(false);
  expect(clockOf(state)).toEqual({ endsAt: 1_800_000_000_123, now: 0 });
  expect(companyOf(state)).toEqual(company);
  mirrorClock(state, { leftWhenPaused: 0 });
  mirrorCompany(state, { online: { PAK: 1 }, watching: 0, facilitator: false });
  expect(clockOf(state)).toEqual({ leftWhenPaused: 0, now: 0 });
  expect(companyOf(state)).toEqual({ online: { PAK: 1 }, watching: 0, facilitator: false });
});
