import { beforeAll, describe, expect, test } from "vitest";
import { openSave, packSave, type SavedGame, takeIn } from "../../client/keep/file.ts";
import { memoryKeep } from "../../client/keep/keep.ts";
import { squeeze, unsqueeze } from "../../client/keep/pack.ts";
import { sealPin } from "../../client/keep/pin.ts";
import { SAVE_REFUSALS } from "../../client/text/keep.ts";
import { driveBots } from "../../shared/bots/drive.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import { Table } from "../../shared/table/table.ts";
import { SCENARIOS } from "../../shared/world/scenarios.ts";
import { played } from "./games.ts";
import { type Bytes, bent, bentJson, diceFrom, fileOf, foreigners, partsOf } from "./mutants.ts";

const PINS = { IND: "1234", CHN: "a longer sentence" };
const decode = (bytes: Bytes) => new TextDecoder("latin1").decode(bytes);

let plain: SavedGame;
let sealed: SavedGame;
let plainFile: Bytes;
let sealedFile: Bytes;

beforeAll(async () => {
  plain = await played("starter", "a seed of its own", { round: 3, phase: "lineup" });
  const pins = [await sealPin(PINS.IND, 1000), undefined, await sealPin(PINS.CHN, 1000)];
  const players = plain.game.players.map((player, at) => ({ ...player, pin: pins[at] }));
  sealed = { ...plain, game: { ...plain.game, players } };
  plainFile = await packSave(plain.game, plain.events, plain.talk);
  sealedFile = await packSave(sealed.game, sealed.events, sealed.talk);
});

/** Opens a file; a refusal has a sentence. */
async function opened(file: Bytes, pins: Record<string, string> = PINS): Promise<SavedGame | string> {
  const result = await openSave(file, pins);
  if (result.ok) return result;
  expect(result.why).toBe(SAVE_REFUSALS[result.code]);
  return result.code;
}

describe("A save file", () => {
  test("brings the whole game to another device", async () => {
    const { ok: _, ...found } = (await openSave(plainFile)) as { ok: true } & SavedGame;
    expect(found).toEqual(plain);
    expect(JSON.stringify(found.events) === JSON.stringify(plain.events)).toBe(true);
  });

  test("of any scenario, at its beginning and its end, is opened", async () => {
    for (const { id } of SCENARIOS) {
      for (const round of id === "forum26" ? [1] : [1, 2, 99]) {
        const { game, events, talk } = await played(id, "all", { round, phase: "summit" });
        const found = await openSave(await packSave(game, events, talk));
        expect(found.ok, `${id} ${round}`).toBe(true);
        expect(found).toMatchObject({ game, events, talk });
      }
    }
  }, 120_000);

  test("without PINs says so", () => {
    const head = JSON.parse(decode(partsOf(plainFile).head));
    expect(head).toMatchObject({ title: "South Asia for six", sealed: false, round: 3, phase: "lineup" });
    expect(JSON.stringify(head)).not.toContain(plain.game.seed);
  });

  test("that is sealed shows no secret, and neither the seed", async () => {
    const raw = decode(await unsqueeze(partsOf(plainFile).body, 1e8));
    const canaries = [plain.game.seed, ...["IND", "PAK", "CHN"].map((seat) => `the canary of ${seat} sings`)];
    for (const canary of canaries) {
      expect(raw.includes(canary), canary).toBe(true);
      expect(decode(sealedFile).includes(canary), canary).toBe(false);
    }
    await expect(unsqueeze(partsOf(sealedFile).body, 1e8)).rejects.toThrow();
  });

  test("that is sealed is opened by all its PINs and by none less", async () => {
    expect(await openSave(sealedFile, { IND: "1234" })).toEqual({
      ok: false,
      code: "needsPins",
      why: SAVE_REFUSALS.needsPins,
      needs: [{ seat: "CHN", name: "Chen" }],
    });
    expect(await openSave(sealedFile, { ...PINS, IND: "1235" })).toMatchObject({
      code: "wrongPin",
      needs: [{ seat: "IND", name: "Asha" }],
    });
    const found = (await openSave(sealedFile, PINS)) as { ok: true } & SavedGame;
    expect(JSON.stringify(found.events) === JSON.stringify(sealed.events)).toBe(true);
    expect(found.game).toEqual(sealed.game);
  });

  test("that is sealed vouches for its head", async () => {
    const { head, body } = partsOf(sealedFile);
    const other = new TextEncoder().encode(decode(head).replace("South Asia", "North Asia"));
    expect(await opened(await fileOf(other, body))).toBe("damaged");
  });

  test("of a newer version is refused, in a sentence", async () => {
    const head = new TextEncoder().encode('{"form":2,"more":[]}');
    expect(await opened(await fileOf(head, new Uint8Array(9)))).toBe("newer");
  });

  test("lies beside a game of the same id", async () => {
    const keep = memoryKeep();
    const one = await takeIn(keep, plain);
    const other = await takeIn(keep, plain);
    expect(one.id).toBe(plain.game.id);
    expect(other.id).not.toBe(one.id);
    expect(await keep.list()).toHaveLength(2);
    expect(await keep.log(other.id).read()).toEqual(await keep.log(one.id).read());
  });
});

describe("Files that are not in order", () => {
  test("are opened or refused with a sentence, a thousand of them, and what is opened plays on", async () => {
    const dice = diceFrom(20261124);
    const text = JSON.stringify(plain);
    const keep = memoryKeep();
    await takeIn(keep, plain);
    const before = JSON.stringify(await keep.list());
    const tally: Record<string, number> = {};
    const strangers = await foreigners(plainFile);
    for (let n = 0; n < 1000; n += 1) {
      const file = n < strangers.length ? strangers[n]! : await mutant(n, text, dice);
      const began = performance.now();
      const found = await opened(file);
      expect(performance.now() - began, `file ${n}`).toBeLessThan(10_000);
      const code = typeof found === "string" ? found : "opened";
      tally[code] = (tally[code] ?? 0) + 1;
      if (typeof found !== "string") await playsOn(found, n);
    }
    expect(JSON.stringify(await keep.list())).toBe(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(tally.opened).toBeGreaterThan(50);
    for (const code of ["foreign", "damaged", "tooLarge", "unplayable"]) expect(tally[code], code).toBeGreaterThan(0);
  }, 300_000);
});

/** Some bent as bytes, with or without a right checksum; most bent within, and packed as if nothing were. */
async function mutant(n: number, text: string, dice: ReturnType<typeof diceFrom>): Promise<Bytes> {
  const good = n % 2 ? plainFile : sealedFile;
  const { head, body } = partsOf(good);
  const kind = dice(10);
  if (kind === 0) return bent(good, dice);
  if (kind === 1) return fileOf(bent(head, dice), body);
  if (kind === 2) return fileOf(head, bent(body, dice));
  if (kind === 3) return fileOf(new TextEncoder().encode(bentJson(decode(head), dice)), body);
  const within = bentJson(text, dice);
  const isDeep = within.includes("[[[[[[[[");
  return n % 2 || isDeep
    ? fileOf(partsOf(plainFile).head, await squeeze(new TextEncoder().encode(within)))
    : packed(within);
}

/** A sealed file of whatever a bent game holds, as its own players could have made it. */
async function packed(text: string): Promise<Bytes> {
  const bentOne = JSON.parse(text) as SavedGame | undefined;
  const { title, round, rounds, phase, version, players } = sealed.game;
  const head = { title, round, rounds, phase, version, players };
  return packSave({ ...bentOne?.game, ...head } as SavedGame["game"], bentOne?.events ?? [], bentOne?.talk ?? []);
}

async function playsOn({ game, events, talk }: SavedGame, n: number): Promise<void> {
  const keep = memoryKeep();
  const { id } = await takeIn(keep, { game, events, talk });
  const table = await Table.open(keep.log(id));
  let fault: unknown;
  table.onFault = (error) => {
    fault = error;
  };
  for (const seat of table.public.seats) await table.take("house", { type: "hold", seat, by: "bot" });
  await table.take("host", { type: "start" });
  await table.take("host", { type: "pause", paused: false });
  const { round, phase } = table.public;
  await driveBots(table, { bot: () => seatedBot, seed: "on", say: () => undefined });
  expect(fault, `file ${n}`).toBeUndefined();
  if (phase !== "over")
    expect(`${table.public.round} ${table.public.phase}`, `file ${n}`).not.toBe(`${round} ${phase}`);
}
