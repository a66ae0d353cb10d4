import { checksum, squeeze } from "../../client/keep/pack.ts";

/** Save files that have been tampered with or have met with an accident, by a dice of one's own. */

export type Bytes = Uint8Array<ArrayBuffer>;
export type Dice = (below: number) => number;

/** The same numbers for the same seed (mulberry32). */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const MAGIC = "strange-bedfellows-game\n";
const encode = (text: string): Bytes => new TextEncoder().encode(text);

/** A file with a right checksum, of any head and body. */
export async function fileOf(head: Bytes, body: Bytes): Promise<Bytes> {
  const rest = new Uint8Array(await new Blob([head, "\n", body]).arrayBuffer());
  return new Uint8Array(await new Blob([MAGIC, checksum(rest), "\n", rest]).arrayBuffer());
}

/** The head and body of a good file. */
export function partsOf(file: Bytes): { head: Bytes; body: Bytes } {
  const start = MAGIC.length + 9;
  const end = file.indexOf(10, start);
  return { head: file.slice(start, end), body: file.slice(end + 1) };
}

/** Bytes bent, cut, doubled, or filled with others. */
export function bent(bytes: Bytes, dice: Dice): Bytes {
  const copy = bytes.slice();
  const at = dice(copy.length);
  const kind = dice(5);
  if (kind === 0) for (let n = 0; n <= dice(20); n += 1) copy[dice(copy.length)]! ^= 1 << dice(8);
  if (kind === 1) return copy.slice(0, at);
  if (kind === 2) return new Uint8Array([...copy, ...copy.slice(at)]);
  if (kind === 3) copy.fill(dice(256), at, at + 1 + dice(64));
  if (kind === 4) copy.set(copy.slice(dice(copy.length)).slice(0, copy.length - at), at);
  return copy;
}

/** JSON text in which something has been changed: gently, one thing for another of its kind, or anything for anything. */
export function bentJson(text: string, dice: Dice): string {
  const whole = { root: JSON.parse(text) as unknown };
  const isGentle = dice(2) === 0;
  for (let n = 0; n <= (isGentle ? 0 : dice(3)); n += 1) bendOne(whole, dice, isGentle);
  return JSON.stringify(whole.root ?? null)
    .replaceAll('"@deep@"', () => `${"[".repeat(20_000)}${"]".repeat(20_000)}`)
    .replaceAll('"@proto@"', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')
    .replaceAll('"@huge@"', "1e400")
    .replaceAll('"@@proto"', '"__proto__"');
}

type Tree = Record<string, unknown>;

function bendOne(whole: Tree, dice: Dice, isGentle: boolean): void {
  let holder = whole;
  let key = "root";
  for (let depth = 0; depth < 9 && isTree(holder[key]); depth += 1) {
    const inner = holder[key] as Tree;
    const keys = Object.keys(inner);
    if (keys.length === 0 || (depth > 1 && dice(6) === 0)) break;
    holder = inner;
    key = keys[dice(keys.length)]!;
  }
  const others = Object.keys(holder);
  const other = others[dice(others.length)]!;
  const kind = isGentle ? [2, 3, 9, 9][dice(4)] : dice(8);
  if (kind === 0) delete holder[key];
  else if (kind === 1) [holder[key], holder[other]] = [holder[other], holder[key]];
  else if (kind === 2 && Array.isArray(holder)) holder.splice(dice(holder.length), dice(4));
  else if (kind === 3 && Array.isArray(holder))
    holder.splice(dice(holder.length), 0, structuredClone(holder[dice(holder.length)]));
  else if (kind === 4) holder["@@proto"] = { polluted: true };
  else holder[key] = bankOf(holder[key], dice, isGentle);
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** Something like it, or nothing like it. */
function bankOf(was: unknown, dice: Dice, isGentle: boolean): unknown {
  if (typeof was === "number" && (isGentle || dice(2) === 0))
    return [was + 1, was - 1, -was, was * 2, 0, 7, 40][dice(7)];
  if (typeof was === "string" && (isGentle || dice(2) === 0))
    return ["IND", "PAK", "USA", "IND-PAK", "orders", "over", "c1", "p2"][dice(8)];
  if (typeof was === "boolean" && (isGentle || dice(2) === 0)) return !was;
  const bank = [
    null, true, false, 0, -1, 1.5, 1e9, 2 ** 53, -1e308, "@huge@", "", "x".repeat(100_000), "<img src=x onerror=alert(1)>",
    "\u0000\u202e", "__proto__", "constructor", "toString", [], {}, [[]], "@deep@", "@proto@", { length: 1e9 }, ["IND", "IND"],
  ]; // biome-ignore format: one glance
  return bank[dice(bank.length)];
}

/** Files that were never ours, or only look like it. */
export async function foreigners(good: Bytes): Promise<Bytes[]> {
  const { head } = partsOf(good);
  const bomb = await squeeze(new Uint8Array(30_000_000));
  const json = [{ game: 1 }, [], null, "text", { form: 1 }].map((value) => encode(JSON.stringify(value)));
  return [
    new Uint8Array(),
    encode(MAGIC),
    encode(MAGIC.slice(0, 10)),
    encode("<!doctype html><script>alert(1)</script>"),
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    new Uint8Array([0x1f, 0x8b, 8, 0]),
    new Uint8Array(5_000_000),
    bomb,
    await fileOf(head, bomb),
    await fileOf(head, await squeeze(bomb)),
    await fileOf(head, new Uint8Array(4_100_000)),
    await fileOf(encode("{".repeat(90_000)), new Uint8Array()),
    await fileOf(encode("[".repeat(90_000) + "]".repeat(9000)), new Uint8Array()),
    await fileOf(head, await squeeze(encode(`{"game":${"[".repeat(3_000_000)}`))),
    ...json,
    ...(await Promise.all(json.map((text) => fileOf(text, new Uint8Array())))),
    ...(await Promise.all(json.map(async (text) => fileOf(head, await squeeze(text))))),
  ];
}
