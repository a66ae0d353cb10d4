import type { Dossier, Everything, PublicView, Sheet, ShownBond, View } from "../view.ts";
import type { BySeat, Holder, Pair, Seat, Skill, Temper, Viewer } from "../words.ts";
import type { Clock, Company } from "./contract.ts";
import { type GameState, type SheetRow, type Shelf, TRUTH } from "./schema.ts";

/** From the schema back to plain Views: the inverse of the mirror, for each kind of viewer. */

/** The View that a decoded state holds for its viewer; undefined until the first patch has come. */
export function project(state: GameState, viewer: Viewer): View | undefined {
  if (!state.frame || state.frame === "{}") return undefined;
  const pub = publicOf(state);
  if (viewer === "spectator") return { viewer, pub };
  if (viewer !== "facilitator") {
    const mine = papersOf<Dossier>(state, viewer);
    return mine ? { viewer, pub, mine } : { viewer, pub };
  }
  const dossiers: BySeat<Dossier> = {};
  for (const seat of pub.seats) {
    const dossier = papersOf<Dossier>(state, seat);
    if (dossier) dossiers[seat] = dossier;
  }
  const truth = papersOf<Omit<Everything, "dossiers">>(state, TRUTH);
  return truth ? { viewer, pub, all: { dossiers, ...truth } } : { viewer, pub };
}

export function clockOf(state: GameState): Clock {
  return {
    now: state.now,
    ...(state.endsAt > 0 ? { endsAt: state.endsAt } : {}),
    ...(state.leftWhenPaused >= 0 ? { leftWhenPaused: state.leftWhenPaused } : {}),
  };
}

export function companyOf(state: GameState): Company {
  return { online: plain(state.online, (count) => count), watching: state.watching, facilitator: state.facilitator };
}

function publicOf(state: GameState): PublicView {
  return {
    ...(JSON.parse(state.frame) as Pick<
      PublicView,
      "scenario" | "title" | "seats" | "outsiders" | "rounds" | "without" | "asiaOnly" | "skill" | "numbers"
    >),
    phase: state.phase as PublicView["phase"],
    round: state.round,
    paused: state.paused,
    chair: state.chair as Seat,
    sheets: plain(state.sheets, sheetOf),
    outside: plain(state.outside, (strength) => strength),
    bonds: plain<string, ShownBond, Pair>(state.bonds, bondOf),
    hidden: { drawn: state.hiddenDrawn, now: state.hiddenNow },
    pacts: listOf(state.pacts),
    pledges: listOf(state.pledges),
    steps: JSON.parse(state.steps),
    crises: listOf(state.crises),
    pressedLast: plain(state.pressedLast, (text) => JSON.parse(text)),
    crisisScores: plain(state.crisisScores, (text) => JSON.parse(text)),
    ...(state.final ? { final: JSON.parse(state.final) } : {}),
  };
}

function sheetOf(row: SheetRow): Sheet {
  const { strength, standing, influence, tie, tieBegan, arms, ready, misses, slots } = row;
  const sheet = { strength, standing, influence, tie, tieBegan, arms, ready, misses, slots };
  const [temper, skill] = row.bot.split(" ") as [Temper, Skill];
  return { ...sheet, holder: row.holder as Holder, ...(row.bot && { bot: { temper, skill } }) };
}

function bondOf(text: string): ShownBond {
  const [shown, printed, suspicion] = text.split(" ");
  return { shown: Number(shown), printed: Number(printed), suspicion: suspicion !== undefined };
}

function listOf<T>(shelf: Shelf): T[] {
  return (JSON.parse(shelf.order) as string[]).map((id) => JSON.parse(shelf.items.get(id)!) as T);
}

function papersOf<T>(state: GameState, name: string): T | undefined {
  const text = state.drawers.get(name)?.papers;
  return text ? (JSON.parse(text) as T) : undefined;
}

function plain<From, To, Key extends string = Seat>(
  map: { forEach(visit: (value: From, key: string) => void): void },
  read: (value: From) => To,
): Partial<Record<Key, To>> {
  const record: Partial<Record<string, To>> = {};
  map.forEach((value, key) => {
    record[key] = read(value);
  });
  return record as Partial<Record<Key, To>>;
}
