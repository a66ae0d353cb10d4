import { describe, expect, test } from "vitest";
import { QUICK } from "../../client/text/replies.ts";
import { driveBots } from "../../shared/bots/drive.ts";
import { NO } from "../../shared/bots/envoy/phrases.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import { Parley, type Spoken } from "../../shared/bots/parley.ts";
import { ENGLISH } from "../../shared/bots/talk/english.ts";
import { INTENTS, understand } from "../../shared/bots/talk/understand.ts";
import { VOICES, voiceOf } from "../../shared/bots/talk/voices/index.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import { type Character, type Reason, type Seat, TEMPERS } from "../../shared/words.ts";
import { SCENARIOS, scenarioOf } from "../../shared/world/scenarios.ts";
import { aGame, type Board } from "../kit/game.ts";
import { SENTENCES } from "./sentences.ts";

const FRANK: Character = { temper: "cautious", skill: "strong" };

/** India speaks to bots in the other seats; what they say stands in `said`. */
async function talks(board: Board, bots: Partial<Record<Seat, Character>> = {}) {
  const game = await aGame(board);
  const said: Spoken[] = [];
  const parley = new Parley({ table: game.table, seed: "talk", lines: [], say: (line) => said.push(line) });
  const sit = async () => {
    for (const seat of board.seats.filter((one) => one !== "IND"))
      await game.host({ type: "hold", seat, by: "bot", bot: bots[seat] ?? FRANK });
  };
  const tell = async (to: Seat[], text: string): Promise<Spoken[]> => {
    const before = said.length;
    await parley.answer({ from: "IND", to, text });
    return said.slice(before);
  };
  const draftsTo = (seat: Seat) => game.papers(seat).drafts.filter(({ by }) => by !== seat);
  return { game, said, parley, sit, tell, draftsTo };
}

/** India and Kazakhstan have one rival in common. */
const SHARED: Board = {
  seats: ["IND", "KAZ", "UZB", "PAK"],
  hostility: { "KAZ-UZB": 8, "IND-UZB": 8 },
  strength: { IND: 4, KAZ: 4, UZB: 6, PAK: 5 },
};

describe("A bot that is asked for a pact", () => {
  test("says yes only to what it then has signed itself, and puts it on the table", async () => {
    const { sit, tell, draftsTo } = await talks(SHARED);
    await sit();
    const [yes] = await tell(["KAZ"], "Would you sign a defence pact against Uzbekistan?");
    expect(yes).toMatchObject({ from: "KAZ", to: ["IND"] });
    expect(draftsTo("IND")).toMatchObject([{ by: "KAZ", terms: { kind: "defence", against: ["UZB"] } }]);
    const [again] = await tell(["KAZ"], "Would you sign a defence pact against Uzbekistan?");
    expect(again!.text).toContain("a defence pact against Uzbekistan");
    expect(draftsTo("IND")).toHaveLength(1);
  });

  test("knows which paper is meant when the next line leaves it out, and gives the same reason for it", async () => {
    const { sit, tell } = await talks({ ...SHARED, hostility: { "KAZ-PAK": 8 } });
    await sit();
    const [no] = await tell(["UZB"], "Would you sign a consultation pact?");
    const [why] = await tell(["UZB"], "Why not?");
    const reasons = (Object.keys(NO) as Reason[]).filter((reason) =>
      NO[reason].some((line) => no!.text.endsWith(line)),
    );
    expect(reasons).toHaveLength(1);
    expect(NO[reasons[0]!].some((line) => why!.text.endsWith(line))).toBe(true);
  });

  test("promises nothing outside of a summit, and nothing before everybody", async () => {
    const { game, sit, tell, draftsTo } = await talks(SHARED);
    await sit();
    expect(await tell([], "Kazakhstan, would you sign a pact against Uzbekistan?")).toMatchObject([
      { from: "KAZ", to: [] },
    ]);
    expect(draftsTo("IND")).toEqual([]);
    await game.until("orders");
    expect(await tell(["KAZ"], "Would you sign a pact against Uzbekistan?")).toHaveLength(1);
    expect(draftsTo("IND")).toEqual([]);
  });

  test("that is asked too much for comes down, but never to where it would lose", async () => {
    const { game, sit, tell, draftsTo } = await talks(SHARED);
    await game.says("KAZ", {
      type: "draft",
      terms: { kind: "defence", members: ["IND", "KAZ"], against: ["UZB"], pay: { from: "IND", to: "KAZ", amount: 4 } },
    });
    await sit();
    const asked = () => draftsTo("IND").map(({ terms }) => terms.pay?.amount ?? 0);
    const course = [asked()];
    for (let n = 0; n < 4; n += 1) {
      await tell(["KAZ"], "Too dear");
      course.push(asked());
    }
    expect(course).toEqual([[4], [2], [1], [0], [0]]);
  });
});

describe("In talk a bot", () => {
  test("answers alone whoever speaks to it alone, and before others only when it is named", async () => {
    const { sit, tell } = await talks(SHARED);
    await sit();
    expect(await tell(["KAZ"], "Hello")).toMatchObject([{ from: "KAZ", to: ["IND"] }]);
    expect(await tell([], "Hello everybody")).toEqual([]);
    expect(await tell([], "Astana, hello!")).toMatchObject([{ from: "KAZ", to: [] }]);
    expect(await tell([], "We need a pact against Kazakhstan")).toEqual([]);
    expect((await tell(["KAZ", "UZB"], "Thank you both")).map(({ from }) => from)).toEqual(["KAZ", "UZB"]);
    expect(await tell(["KAZ", "UZB"], "Uzbekistan, thank you")).toMatchObject([{ from: "UZB", to: ["IND", "KAZ"] }]);
  });

  test("answers every line, though it be nonsense, and nobody else's seat answers for a person", async () => {
    const { sit, tell } = await talks(SHARED);
    await sit();
    for (const intent of INTENTS)
      expect(await tell(["UZB"], SENTENCES[intent]!.at(-1)!), intent).toMatchObject([{ from: "UZB", to: ["IND"] }]);
    const { tell: toPeople } = await talks(SHARED);
    expect(await toPeople(["UZB"], "Hello")).toEqual([]);
  });

  test("leaves no slot of a line unfilled and fits into a line of talk", async () => {
    const { sit, tell, said } = await talks(SHARED);
    await sit();
    const seats = ["KAZ", "UZB", "PAK"] as const;
    for (const [n, text] of Object.values(SENTENCES).flat().entries()) await tell([seats[n % 3]!], text);
    expect(said.length).toBeGreaterThan(300);
    expect(said.filter(({ text }) => /[{}]|undefined| {2}/.test(text) || text.length > 500)).toEqual([]);
  });

  test("remembers who came and who stayed out", async () => {
    const { game, sit, tell } = await talks(SHARED);
    await game.pact("defence", ["IND", "KAZ", "PAK"]);
    await game.press("UZB", "KAZ");
    await game.lineUp({ IND: "stay", PAK: "honour" });
    await game.nextYear();
    await sit();
    const [told] = await tell(["KAZ"], "You will regret this");
    expect(told!.text).toContain("year 1");
    const [sorry] = await tell(["KAZ"], "We are sorry");
    expect(sorry!.text).toContain("year 1");
    const [mistaken] = await tell(["PAK"], "Why did you stay out?");
    expect(mistaken!.text).not.toContain("year 1");
  });

  test("says why it stayed out where the quarrel was openly none of its own", async () => {
    const { game, sit, tell } = await talks(SHARED);
    await game.pact("defence", ["IND", "PAK"]);
    await game.press("UZB", "IND");
    await game.lineUp({ PAK: "stay" });
    await game.nextYear();
    await sit();
    const [why] = await tell(["PAK"], "Why did you stay out?");
    expect(why!.text).toContain("ear 1");
  });

  test("gives a word to whoever declines its draft with a reason, and a cheaper draft to whom it was too dear", async () => {
    const { game, parley, said, sit, draftsTo } = await talks(SHARED);
    game.table.hear((events) => void parley.notice(events));
    const pay = { from: "IND", to: "KAZ", amount: 4 } as const;
    const dear = await game.draft("defence", ["KAZ", "IND"], { against: ["UZB"], pay });
    const other = await game.draft("consultation", ["KAZ", "IND"]);
    await sit();
    await game.says("IND", { type: "decline", draft: dear, reason: "tooDear" });
    await game.says("IND", { type: "decline", draft: other, reason: "trust" });
    await game.table.take("host", undefined);
    await new Promise(setImmediate);
    expect(said.map(({ from, to }) => [from, ...to])).toEqual([
      ["KAZ", "IND"],
      ["KAZ", "IND"],
    ]);
    expect(draftsTo("IND").map(({ terms }) => terms.pay?.amount)).toEqual([2]);
  });
});

test("Quick replies are understood as what they say", () => {
  const wanted: Record<keyof typeof QUICK, string> = {
    agreed: "yes", dear: "dear", want: "price", why: "why", stayed: "whyStayed", refused: "whyRefused", warn: "warn", help: "help",
    come: "willCome", fear: "fear", pact: "pact", calm: "calm", thanks: "thanks",
  }; // biome-ignore format: one glance
  for (const [quick, text] of Object.entries(QUICK))
    expect(understand(text, { speaker: "KAZ", listener: "IND", language: ENGLISH }).intent).toBe(
      wanted[quick as keyof typeof QUICK],
    );
});

test("No two bots at a table of ten or fewer have the same voice", () => {
  for (const { seats } of SCENARIOS) {
    const sheets = Object.fromEntries(
      seats.map((seat, n) => [seat, { bot: { temper: TEMPERS[n % 5]!, skill: "able" } }]),
    );
    const given = new Set(seats.map((seat) => voiceOf({ seats, sheets } as never, seat)));
    expect(given.size).toBe(Math.min(seats.length, VOICES.length));
  }
});

/** A whole game in which one of them is a person who says nothing but is always ready, and all that the bots tell it. */
async function toldIn(scenario: string, you: Seat, seed: string): Promise<{ year: number; line: Spoken }[]> {
  const table = await Table.create(new MemoryLog(), scenarioOf(scenario)!, seed);
  await table.take("house", { type: "hold", seat: you, by: "people" });
  const said: { year: number; line: Spoken }[] = [];
  const say = (line: Spoken) => void said.push({ year: table.public.round, line });
  const parley = new Parley({ table, seed, lines: [], say });
  await table.take("host", { type: "start" });
  for (let n = 0; table.public.phase !== "over" && n < 200; n += 1) {
    await driveBots(table, {
      bot: () => seatedBot,
      seed,
      say: (seat, to, text, or) => parley.offer(seat, to, [text, ...or]),
    });
    await table.take("host", { type: "advance" });
  }
  return said.filter(({ line }) => line.to.join() === you);
}

test.each(["starter", "levant8"])(
  "Every summit of %s opens with a word to the person at it, and nothing is said twice",
  async (scenario) => {
    const { seats, rounds } = scenarioOf(scenario)!;
    const told = await toldIn(scenario, seats[1]!, "openings");
    const years = new Set(told.map(({ year }) => year));
    for (let year = 1; year <= rounds!; year += 1) expect(years).toContain(year);
    const sentences = told.flatMap(({ line }) => line.text.split(/(?<=[.!?]) /));
    expect(sentences.filter((text, at) => sentences.indexOf(text) !== at)).toEqual([]);
  },
);
