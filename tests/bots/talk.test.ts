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
