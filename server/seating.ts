import { randomInt } from "node:crypto";
import type { JoinGame, Me, Reply } from "../shared/wire/contract.ts";
import { isSeat, type Seat, type Viewer } from "../shared/words.ts";
import type { Game } from "./game.ts";
import { isKey, keyOf } from "./identity.ts";
import { DONE, done, no, type Refused } from "./reply.ts";
import type { Member } from "./store/store.ts";

/** Who sits where: how people come to a place in a game, and leave it. */

/** Said to students who would sit down, or get up, by themselves. */
const SEATED = "In a class the facilitator says who sits where.";

/** Lets a person in. Asking again for what one has is answered with it. */
export async function join(game: Game, person: string, wish: JoinGame): Promise<Reply<Me>> {
  if (wish.key !== undefined && game.record.seminar !== undefined) {
    const reply = await game.moveInClass(person, wish.key);
    return reply.ok ? done(game.me(person)!) : reply;
  }
  return game.inTurn(async () => {
    const refused = await (wish.key === undefined ? comeIn(game, person, wish) : comeWithKey(game, person, wish.key));
    return refused ?? done(game.me(person)!);
  });
}

/** A person gives up their place and only watches; a seat with nobody left behind it is a bot's, or free before the start. */
export function leave(game: Game, person: string): Promise<Reply> {
  return game.inTurn(async () => {
    const member = game.members.get(person);
    if (!member || member.viewer === "spectator") return DONE;
    if (game.record.seminar !== undefined) return no("notYours", SEATED);
    const heir = member.host ? heirOf(game, member) : undefined;
    const left: Member = { ...marked(game, member), viewer: "spectator", host: member.host && !heir };
    await game.place(heir ? [left, { ...heir, host: true }] : [left]);
    await vacate(game, member.viewer);
    return DONE;
  });
}

/** Takes one's own seat back from the bot. */
export function takeBack(game: Game, person: string): Promise<Reply> {
  return game.inTurn(async () => {
    const { viewer } = game.members.get(person) ?? {};
    if (!viewer || !isSeat(viewer)) return no("noSeat");
    return (await hold(game, viewer)) ?? DONE;
  });
}

/** Gives students the places that their facilitator chose; seats that nobody is left in are bots', or free before the start. */
export function seatStudents(game: Game, members: readonly Member[]): Promise<Reply> {
  return game.inTurn(async () => {
    const before = members.map((member) => game.members.get(member.person)?.viewer);
    for (const { viewer } of members) {
      const isHeld = isSeat(viewer) && game.table.public.phase !== "over";
      const refused = isHeld ? await hold(game, viewer) : undefined;
      if (refused) return refused;
    }
    await game.place(members);
    for (const viewer of before) if (viewer) await vacate(game, viewer);
    return DONE;
  });
}

async function comeIn(game: Game, person: string, wish: JoinGame): Promise<Refused | undefined> {
  const member = game.members.get(person);
  if (wish.as === "spectator") return member ? undefined : sit(game, person, "spectator");
  if (member && isSeat(member.viewer) && (wish.seat === undefined || wish.seat === member.viewer)) return undefined;
  const { phase, seats } = game.table.public;
  if (phase === "over") return no("over");
  if (game.record.seminar !== undefined) return no("notYours", SEATED);
  if (wish.seat !== undefined && !seats.includes(wish.seat)) return no("notInPlay");
  const seen = game.isStarted && member ? marked(game, member).sat : undefined;
  const free = game.free.filter((seat) => seen === undefined || seat === seen);
  if (wish.seat !== undefined && !free.includes(wish.seat))
    return no(game.free.includes(wish.seat) ? "notYours" : "seatTaken");
  if (free.length === 0) return no("full");
  return sit(game, person, wish.seat ?? free[randomInt(free.length)]!);
}

async function comeWithKey(game: Game, person: string, key: string): Promise<Refused | undefined> {
  const { keyring, facilitated } = game.record;
  const places: Viewer[] = [...game.table.public.seats, ...(facilitated ? (["facilitator"] as const) : [])];
  const place = places.find((viewer) => isKey(key, keyOf(keyring, viewer)));
  return place ? sit(game, person, place) : no("badKey");
}

async function sit(game: Game, person: string, viewer: Viewer): Promise<Refused | undefined> {
  const member = game.members.get(person);
  if (member?.viewer === viewer) return undefined;
  const refused = isSeat(viewer) && game.table.public.phase !== "over" ? await hold(game, viewer) : undefined;
  if (refused) return refused;
  const sat = member && marked(game, member).sat;
  const host = member?.host === true || viewer === "facilitator";
  await game.place([{ person, viewer, host, ...(sat ? { sat } : {}) }]);
  if (member) await vacate(game, member.viewer);
  return undefined;
}

/** The seat is people's from now on. */
async function hold(game: Game, seat: Seat): Promise<Refused | undefined> {
  if (game.table.public.sheets[seat]?.holder === "people") return undefined;
  const reply = await game.take("house", { type: "hold", seat, by: "people" });
  return reply.ok ? undefined : reply;
}

async function vacate(game: Game, viewer: Viewer): Promise<void> {
  if (!isSeat(viewer) || game.table.public.phase === "over" || game.at(viewer).length > 0) return;
  await game.take("house", { type: "hold", seat: viewer, by: game.isStarted ? "bot" : "nobody" });
}

/** Notes whose secrets a person has seen, so that nobody tours the seats of a running game; the facilitator has seen all. */
function marked(game: Game, member: Member): Member {
  if (!game.isStarted || member.viewer === "spectator" || member.sat === "facilitator") return member;
  return { ...member, sat: member.viewer };
}

/** Who runs the game when its host leaves: whoever of the players came first. */
function heirOf(game: Game, host: Member): Member | undefined {
  return [...game.members.values()].find((member) => member.person !== host.person && isSeat(member.viewer));
}
