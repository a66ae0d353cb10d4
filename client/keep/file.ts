import type { Event } from "../../shared/event.ts";
import { checkGame, withoutPrototypes } from "../../shared/save/check.ts";
import type { Talk } from "../../shared/wire/contract.ts";
import type { Seat } from "../../shared/words.ts";
import { SAVE_REFUSALS, SAVING, type SaveRefusal } from "../text/keep.ts";
import { type Bytes, joined, randomBytes, toBytes, toText } from "./bytes.ts";
import type { DeviceGame, Keep } from "./keep.ts";
import { checksum, squeeze, unsqueeze } from "./pack.ts";
import { canSeal, decrypt, encrypt, keyOf, lockAway, unlock } from "./pin.ts";
import { gameShape, type Head, headShape } from "./shapes.ts";

/**
 * A game as a file. Three lines of text, then bytes:
 *
 *     strange-bedfellows-game
 *     a1b2c3d4                    checksum of all that follows
 *     {"form":1,"title":...}      the head, readable: title, players, year; no seed, no secret
 *     ...                         the body: gzip of {"game", "events", "talk"} as JSON
 *
 * Where players have PINs the body is encrypted (AES-256-GCM, the head vouched for with it) under a key made for this file,
 * of which each of them holds a share that only its PIN opens: all must type theirs, and nobody reads the file without the
 * others. Without PINs it is only compressed.
 */
const MAGIC = "strange-bedfellows-game\n";
const FORM = 1;
/** Bytes. The longest games of 26 seats come to a fiftieth of these. */
const FILE_MOST = 4_000_000;
const HEAD_MOST = 100_000;
const BODY_MOST = 24_000_000;

export interface SavedGame {
  game: DeviceGame;
  events: Event[];
  talk: Talk[];
}

export interface SaveRefused {
  ok: false;
  code: SaveRefusal;
  why: string;
  /** Whose PINs are wanted, or did not fit. */
  needs?: { seat: Seat; name: string }[];
}

/** A game, all of it, as a file. Throws when the PINs of players cannot seal it. */
export async function packSave(game: DeviceGame, events: readonly Event[], talk: readonly Talk[]): Promise<Bytes> {
  const body = await squeeze(encode(JSON.stringify({ game, events, talk })));
  const isSealed = game.players.some(({ pin }) => pin);
  const key = randomBytes(32);
  const { title, round, rounds, phase, version } = game;
  const players = await sharedOut(game, key);
  const saved = new Date().toISOString();
  const form = FORM;
  const head = encode(
    JSON.stringify({ form, title, players, round, rounds, phase, saved, version, sealed: isSealed } satisfies Head),
  );
  const rest = joined(head, encode("\n"), isSealed ? await encrypt(await keyOf(key), body, head) : body);
  return joined(encode(`${MAGIC}${checksum(rest)}\n`), rest);
}

/** Shares that make the key only when all are put together (by exclusive or), each locked away for one player. */
async function sharedOut(game: DeviceGame, key: Bytes): Promise<Head["players"]> {
  const holders = game.players.filter(({ pin }) => pin).length;
  const shares = Array.from({ length: Math.max(0, holders - 1) }, () => randomBytes(key.length));
  shares.push(shares.reduce(mixed, key));
  const players: Head["players"] = [];
  for (const { seat, name, pin } of game.players) {
    if (pin && !pin.lock) throw new Error(SAVING.noLock);
    if (!pin?.lock) players.push({ seat, name });
    else {
      const share = toText(await lockAway(shares.pop()!, pin.lock));
      players.push({ seat, name, pin: { salt: pin.salt, iterations: pin.iterations, lock: pin.lock, share } });
    }
  }
  return players;
}

/** Opens a file from anywhere, or says why not. Touches nothing; never throws. */
export async function openSave(
  bytes: Bytes,
  pins: Partial<Record<Seat, string>> = {},
): Promise<({ ok: true } & SavedGame) | SaveRefused> {
  try {
    const cut = cutOpen(bytes);
    if ("ok" in cut) return cut;
    const { head, headBytes, body } = cut;
    const key = head.sealed ? await keyFrom(head, pins) : undefined;
    if (key && "ok" in key) return key;
    return await read(key ? await decrypt(await keyOf(key), body, headBytes) : body);
  } catch (error) {
    return refused(error instanceof RangeError ? "tooLarge" : "damaged");
  }
}

function cutOpen(bytes: Bytes): { head: Head; headBytes: Bytes; body: Bytes } | SaveRefused {
  const magic = encode(MAGIC);
  if (!magic.every((byte, at) => bytes[at] === byte)) return refused("foreign");
  if (bytes.length > FILE_MOST) return refused("tooLarge");
  const rest = bytes.slice(magic.length + 9);
  if (decode(bytes.slice(magic.length, magic.length + 9)) !== `${checksum(rest)}\n`) return refused("damaged");
  const end = rest.subarray(0, HEAD_MOST).indexOf(10);
  if (end < 0) return refused("damaged");
  const headBytes = rest.slice(0, end);
  const said: unknown = JSON.parse(decode(headBytes), withoutPrototypes);
  if (isNewer(said)) return refused("newer");
  const head = headShape.safeParse(said);
  return head.success ? { head: head.data, headBytes, body: rest.slice(end + 1) } : refused("damaged");
}

function isNewer(head: unknown): boolean {
  const form = typeof head === "object" && head !== null && "form" in head ? head.form : undefined;
  return typeof form === "number" && Number.isInteger(form) && form > FORM;
}

/** The key of a sealed file; or whose PINs it takes. */
async function keyFrom(head: Head, pins: Partial<Record<Seat, string>>): Promise<Bytes | SaveRefused> {
  if (!canSeal()) return refused("noPins");
  const holders = head.players.filter((player) => player.pin);
  const missing = holders.filter(({ seat }) => !pins[seat]);
  if (missing.length > 0) return refused("needsPins", missing);
  const shares = await Promise.all(holders.map(({ seat, pin }) => unlock(toBytes(pin!.share), pins[seat]!, pin!)));
  const wrong = holders.filter((_, at) => shares[at]?.length !== 32);
  if (wrong.length > 0) return refused("wrongPin", wrong);
  return (shares as Bytes[]).reduce(mixed, new Uint8Array(32));
}

/** What stands in a body, once all of it has been looked at and the rules have played it. */
async function read(body: Bytes): Promise<({ ok: true } & SavedGame) | SaveRefused> {
  const said = JSON.parse(decode(await unsqueeze(body, BODY_MOST)), withoutPrototypes);
  const game = gameShape.safeParse(said.game);
  if (!game.success) return refused("damaged");
  const found = await checkGame(said.events, said.talk, game.data);
  if (typeof found === "string") return refused(found);
  const { events, talk, stands } = found;
  const { phase, round, rounds } = stands;
  return {
    ok: true,
    game: { ...game.data, phase, round, rounds, over: phase === "over" },
    events,
    talk,
  };
}

/** Puts an opened game on this device's shelves, beside one of the same id if there is one. */
export async function takeIn(keep: Keep, { game, events, talk }: SavedGame): Promise<DeviceGame> {
  const isThere = (await keep.get(game.id)) !== undefined;
  const own = isThere ? { ...game, id: toText(randomBytes(12)).replace(/[^A-Za-z0-9]/g, "x") } : game;
  await keep.take(own, events, talk);
  return own;
}

function refused(code: SaveRefusal, whose?: Head["players"]): SaveRefused {
  const needs = whose?.map(({ seat, name }) => ({ seat, name }));
  return { ok: false, code, why: SAVE_REFUSALS[code], ...(needs && { needs }) };
}

function mixed(one: Bytes, other: Bytes): Bytes {
  return one.map((byte, at) => byte ^ other[at]!);
}

function encode(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Throws when it is not UTF-8. */
function decode(bytes: Bytes): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
