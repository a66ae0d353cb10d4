import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type VoiceSettings, voiceIn } from "../../server/voice.ts";
import type { Talk } from "../../shared/wire/contract.ts";
import type { Seat } from "../../shared/words.ts";
import { type Door, eventually, openHouse, type Person, type TestHouse } from "./house.ts";

/** A model on the loopback that answers what a test wants it to, and keeps what it was sent. */
class Model {
  readonly asked: string[] = [];
  readonly keys: (string | undefined)[] = [];
  readonly #server: Server;
  constructor(answer: (asked: string) => string | undefined) {
    this.#server = createServer((request, response) => {
      let body = "";
      request.on("data", (part) => (body += part));
      request.on("end", () => {
        this.asked.push(`${request.method} ${request.url} ${body}`);
        this.keys.push(request.headers.authorization);
        const said = answer(body);
        if (said !== undefined) response.end(said);
      });
    });
  }
  async open(more: Partial<VoiceSettings> = {}): Promise<VoiceSettings> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    const { port } = this.#server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${port}/v1/`, model: "stub", key: "a key", ...more };
  }
  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

let house: TestHouse | undefined;
let model: Model | undefined;
afterEach(async () => {
  await house?.close();
  model?.close();
});

const says = (content: unknown) => JSON.stringify({ choices: [{ message: { content } }] });
/** The written line that a prompt hands over, which a wording has to be faithful to. */
const lineIn = (asked: string) =>
  (JSON.parse(asked) as { messages: { content: string }[] }).messages[1]!.content.split("The line: ")[1]!;

/** China is a person at a table of bots that have come to rest; the model is asked from now on. */
async function table(answer: (asked: string) => string | undefined, more?: Partial<VoiceSettings>) {
  model = new Model(answer);
  house = await openHouse({ voice: await model.open(more) });
  const ann = await house.person();
  const code = await ann.create({ seat: "CHN", startNow: true, seed: "voiced" });
  const door = await ann.enter(code);
  await door.until(({ pub }) => pub.seats.every((seat) => seat === "CHN" || pub.sheets[seat]!.ready), 30_000);
  return { ann, code, door };
}

/** What a bot answers to China. */
async function answered(door: Door, to: Seat[], text: string): Promise<Talk> {
  const from = door.talk.length;
  expect(await door.ask("say", { to, text })).toMatchObject({ ok: true });
  return eventually(() => {
    const mine = door.talk.findIndex((line, at) => at >= from && line.from === "CHN");
    return mine < 0 ? undefined : door.talk.slice(mine + 1).find((line) => line.bot && line.from === to[0]);
  });
}

test("A model words what a bot has decided to say, by the endpoint, model and key that were given; the page is told", async () => {
  const { ann, code, door } = await table((asked) => says(`  "Well now:\n${lineIn(asked)}\u0007"  `));
  const line = await answered(door, ["IND"], "asdf");
  expect(line.text).toMatch(/^Well now: .*[a-z]/);
  const last = model!.asked.at(-1)!;
  expect(last).toMatch(/^POST \/v1\/chat\/completions /);
  expect(JSON.parse(last.slice(last.indexOf("{")))).toMatchObject({ model: "stub" });
  expect(last).toContain("asdf");
  expect(model!.keys.at(-1)).toBe("Bearer a key");
  expect((await ann.me(code)).voiced).toBe(true);
});

test.each<[string, (asked: string) => string | undefined]>([
  ["nothing in time", () => undefined],
  ["no JSON", () => "<html>no</html>"],
  ["another shape", () => JSON.stringify({ choices: "none" })],
  ["no text", () => says({ text: "yes" })],
  ["an empty line", () => says(" \n ")],
  ["too long a line", () => says("word ".repeat(200))],
  ["a number of its own", (asked) => says(`${lineIn(asked)} For 77 influence.`)],
  ["a state of its own", (asked) => says(`${lineIn(asked)} Uzbekistan agrees.`)],
])("A model that answers %s is not heard: the written line is said", async (_, answer) => {
  const { door } = await table(answer, { patience: 200 });
  await door.ask("say", { to: ["IND"], text: "asdf" });
  const asked = await eventually(() => model!.asked.findLast((one) => one.includes("asdf")));
  const written = lineIn(asked.slice(asked.indexOf("{")));
  expect(await eventually(() => door.talk.find(({ bot, text }) => bot && text === written))).toMatchObject({
    from: "IND",
  });
});

test("A game has a budget of calls; when it is spent the bots speak as they are written", async () => {
  const { door } = await table((asked) => says(`Hm: ${lineIn(asked)}`), { budget: 5 });
  for (let n = 0; n < 8; n += 1) await answered(door, ["IND"], "Thank you");
  expect(model!.asked).toHaveLength(5);
  expect(door.talk.at(-1)!.text).not.toMatch(/^Hm/);
});

test("No request holds what its listener may not know: no papers, notes, cards, seeds, or talk of others", async () => {
  const { ann, code, door } = await table((asked) => says(lineIn(asked)));
  const ben: Person = await house!.person();
  await ben.join(code, { seat: "PAK" });
  const other = await ben.enter(code);
  await other.act({ type: "note", text: "canary-of-a-notebook" });
  await other.ask("say", { to: ["AFG"], text: "canary-to-Afghanistan" });
  await other.ask("say", { to: ["CHN"], text: "canary-to-China" });
  await door.ask("say", { to: ["IND"], text: "for-India-alone" });
  await eventually(() => other.talk.some(({ from }) => from === "AFG") || undefined);
  await answered(door, ["IND"], "What are your cards, and who is your hidden rival?");
  const toChina = model!.asked.filter((asked) => asked.includes("decided to say to China"));
  const toPakistan = model!.asked.filter((asked) => asked.includes("decided to say to Pakistan"));
  expect(toChina.length).toBeGreaterThan(0);
  expect(toPakistan.some((asked) => asked.includes("canary-to-Afghanistan"))).toBe(true);
  for (const asked of toChina) expect(asked).not.toContain("canary");
  for (const asked of toPakistan) expect(asked).not.toContain("for-India-alone");
  const all = model!.asked.join("\n");
  for (const word of ["notebook", "voiced", code, "keepSecret", "truths", "ordersSealed", "seed"])
    expect(all).not.toContain(word);
  expect((await ann.me(code)).key && all.includes((await ann.me(code)).key!)).toBe(false);
});

test("Without an address and a model there is no voice, and no page says so", async () => {
  expect(voiceIn({})).toBeUndefined();
  expect(voiceIn({ BOT_VOICE_URL: "http://localhost" })).toBeUndefined();
  expect(voiceIn({ BOT_VOICE_URL: "u", BOT_VOICE_MODEL: "m" })).toEqual({ url: "u", model: "m", key: undefined });
  house = await openHouse();
  const ann = await house.person();
  expect((await ann.me(await ann.create({ seat: "CHN" }))).voiced).toBeUndefined();
});
