import type { MapSchema } from "@colyseus/schema";
import type { PublicView, Sheet, View } from "../view.ts";
import type { Viewer } from "../words.ts";
import type { Clock, Company } from "./contract.ts";
import { Drawer, type GameState, SheetRow, type Shelf, TRUTH } from "./schema.ts";

/** From Views to the schema, writing differences only: what is not written is not sent, not even as an empty patch. */

/** Gives every seat, and the truth, a drawer. To be called once, before anybody looks. */
export function furnish(state: GameState, pub: PublicView): void {
  for (const name of [...pub.seats, TRUTH]) state.drawers.set(name, new Drawer());
}

/** The drawers that a viewer may open: its own; all of them for the facilitator; none for a spectator. */
export function drawersOf(state: GameState, viewer: Viewer): Drawer[] {
  if (viewer === "facilitator") return [...state.drawers.values()];
  const drawer = state.drawers.get(viewer);
  return drawer ? [drawer] : [];
}

/** Writes what everybody may know. Returns whether anything changed. */
export function mirrorPublic(state: GameState, pub: PublicView): boolean {
  const { scenario, title, seats, outsiders, rounds, without, asiaOnly, skill, numbers } = pub;
  const changes = [
    write(
      state,
      "frame",
      JSON.stringify({ scenario, title, seats, outsiders, rounds, without, asiaOnly, skill, numbers }),
    ),
    write(state, "phase", pub.phase),
    write(state, "round", pub.round),
    write(state, "paused", pub.paused),
    write(state, "chair", pub.chair),
    writeSheets(state, pub),
    writeMap(state.outside, pub.outside),
    writeMap(
      state.bonds,
      mapped(pub.bonds, (b) => `${b.shown} ${b.printed}${b.suspicion ? " ?" : ""}`),
    ),
    write(state, "hiddenDrawn", pub.hidden.drawn),
    write(state, "hiddenNow", pub.hidden.now),
    writeShelf(state.pacts, pub.pacts),
    writeShelf(state.pledges, pub.pledges),
    writeShelf(state.crises, pub.crises),
    write(state, "steps", JSON.stringify(pub.steps)),
    writeMap(
      state.pressedLast,
      mapped(pub.pressedLast, (last) => JSON.stringify(last)),
    ),
    writeMap(
      state.crisisScores,
      mapped(pub.crisisScores, (lines) => JSON.stringify(lines)),
    ),
    write(state, "final", pub.final ? JSON.stringify(pub.final) : ""),
  ];
  return changes.includes(true);
}

/** Writes what one viewer alone may know into its drawers. */
export function mirrorPapers(state: GameState, view: View): void {
  if (view.viewer === "facilitator") {
    for (const [seat, dossier] of Object.entries(view.all?.dossiers ?? {})) writeDrawer(state, seat, dossier);
    writeDrawer(state, TRUTH, view.all && { bonds: view.all.bonds, washington: view.all.washington });
  } else if (view.viewer !== "spectator") {
    writeDrawer(state, view.viewer, view.mine);
  }
}

/** Writes the clock, without its `now`. Returns whether anything changed. */
export function mirrorClock(state: GameState, clock: Omit<Clock, "now">): boolean {
  const ends = write(state, "endsAt", clock.endsAt ?? 0);
  const left = write(state, "leftWhenPaused", clock.leftWhenPaused ?? -1);
  return ends || left;
}

/** Writes who is there. Returns whether anything changed. */
export function mirrorCompany(state: GameState, company: Company): boolean {
  const online = writeMap(state.online, company.online);
  const watching = write(state, "watching", company.watching);
  const facilitator = write(state, "facilitator", company.facilitator);
  return online || watching || facilitator;
}

function writeSheets(state: GameState, pub: PublicView): boolean {
  let changed = false;
  for (const seat of pub.seats) {
    const sheet = pub.sheets[seat];
    if (!sheet) continue;
    let row = state.sheets.get(seat);
    if (!row) {
      row = new SheetRow();
      Object.assign(row, rowOf(sheet));
      state.sheets.set(seat, row);
      changed = true;
      continue;
    }
    const values = rowOf(sheet);
    for (const key of Object.keys(values) as (keyof typeof values)[]) changed = write(row, key, values[key]) || changed;
  }
  return changed;
}

function rowOf({ bot, ...sheet }: Sheet) {
  return { ...sheet, bot: bot ? `${bot.temper} ${bot.skill}` : "" };
}

function writeShelf(shelf: Shelf, items: readonly { id: string }[]): boolean {
  const texts = writeMap(shelf.items, Object.fromEntries(items.map((item) => [item.id, JSON.stringify(item)])));
  const order = write(shelf, "order", JSON.stringify(items.map((item) => item.id)));
  return texts || order;
}

function writeMap<T extends string | number>(map: MapSchema<T>, values: Partial<Record<string, T>>): boolean {
  let changed = false;
  for (const key of [...map.keys()]) {
    if (values[key] !== undefined) continue;
    map.delete(key);
    changed = true;
  }
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || map.get(key) === value) continue;
    map.set(key, value);
    changed = true;
  }
  return changed;
}

function writeDrawer(state: GameState, name: string, papers: object | undefined): void {
  const drawer = state.drawers.get(name);
  if (drawer) write(drawer, "papers", papers ? JSON.stringify(papers) : "");
}

function write<Row extends object, Key extends keyof Row>(row: Row, key: Key, value: Row[Key]): boolean {
  if (row[key] === value) return false;
  row[key] = value;
  return true;
}

function mapped<V>(values: Partial<Record<string, V>>, pack: (value: V) => string): Record<string, string> {
  const packed: Record<string, string> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) packed[key] = pack(value);
  return packed;
}
