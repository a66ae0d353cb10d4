import { describe, expect, test } from "vitest";
import { ENGLISH } from "../../shared/bots/talk/english.ts";
import { type Ears, INTENTS, understand } from "../../shared/bots/talk/understand.ts";
import { SENTENCES } from "./sentences.ts";

const EARS: Ears = { speaker: "KAZ", listener: "IND", language: ENGLISH };
const read = (text: string) => understand(text, EARS);

describe("A line that somebody types", () => {
  test.each(INTENTS)("is understood: %s", (intent) => {
    const wrong = SENTENCES[intent]!.map((text) => ({ text, as: read(text).intent })).filter(({ as }) => as !== intent);
    expect(wrong).toEqual([]);
  });
});

describe("Of a line that is understood", () => {
  test.each([
    ["Would you sign a defence pact against China?", { kind: "defence", against: ["CHN"] }],
    ["Let us stand against Tehran and the Pakistanis", { against: ["IRN", "PAK"] }],
    ["Would you sign a pact against anyone?", { against: "anyone" }],
    ["A non-aggression pact?", { kind: "nonaggression" }],
    ["Let us open our files", { kind: "consultation" }],
    ["We'll pay you 3 if you sign", { pay: { by: "speaker", amount: 3 } }],
    ["Will you sign if we pay you two?", { pay: { by: "speaker", amount: 2 } }],
    ["Pay us 2 and we sign", { pay: { by: "listener", amount: 2 } }],
    ["Would you pay us 1 influence for a pact?", { pay: { by: "listener", amount: 1 } }],
    ["Would you sign for 2 influence?", { pay: { by: "speaker", amount: 2 } }],
    ["What do you think of the Uzbeks?", { about: ["UZB"] }],
    ["Would you help us against north korea?", { against: ["PRK"] }],
    ["Would you help us against the Koreans?", { against: ["KOR"] }],
    ["a pact against Pakisten?", { against: ["PAK"] }],
    ["alliance against afganistan?", { against: ["AFG"] }],
  ])("the parts are known: %s", (text, parts) => expect(read(text)).toMatchObject(parts));

  test.each([
    ["India, will you sign?", ["IND"]],
    ["@India: a price?", ["IND"]],
    ["Would you sign, Delhi?", ["IND"]],
    ["Hello India", ["IND"]],
    ["Beijing, what do you want?", ["CHN"]],
    ["India, Pakistan, will you both come?", ["IND", "PAK"]],
    ["A pact against India?", []],
    ["India is a great country", []],
  ])("it is known who is called: %s", (text, called) => expect(read(text).called).toEqual(called));

  test("a name in its usual forms is the same party, and near misses are not taken for another", () => {
    const about = (text: string) => read(text).about;
    for (const name of ["Iran", "Tehran", "the Iranians", "tehran", "Teheran", "Iranian"])
      expect(about(`What do you think of ${name}?`), name).toEqual(["IRN"]);
    for (const name of ["Iraq", "Baghdad", "the Iraqis"])
      expect(about(`What do you think of ${name}?`)).toEqual(["IRQ"]);
    expect(about("What do you think of chains?")).toEqual([]);
    expect(about("What do you think of Uzbekistn?")).toEqual(["UZB"]);
  });
});

test("In English no phrase means two things, and each is written as it is looked up", () => {
  const all = [...Object.values(ENGLISH.phrases), ...Object.values(ENGLISH.names)].flat();
  expect(all.filter((phrase, at) => all.indexOf(phrase) !== at)).toEqual([]);
  expect(all.filter((phrase) => !/^[a-z]+( [a-z]+)*$/.test(phrase))).toEqual([]);
});
