import { describe, expect, test } from "vitest";
import { diceOf, type Name } from "../../shared/rules/dice.ts";
import { Prf } from "../../shared/rules/prf.ts";
import { ORDER_KINDS, PHASES, SEATS } from "../../shared/words.ts";

describe("The function under the dice", () => {
  /** From the reference implementation of Chaskey-12 (Mouha 2015): the bytes 0, 1, 2 and so on, as many as named. */
  test.each([
    [0, "43cb1f41 51eba0c2 ff0a8ac3 7ee3f642"],
    [4, "0b2b62db 1e9e3f50 a1b8dcad b4279ae0"],
    [8, "9faf57d6 f4bc02cf 6af6d831 d2930d90"],
    [12, "c040258c f25392c0 9f6b5dc0 35c3d638"],
    [16, "5dd0e2a9 fb5eac8c 633a392e 500c36f3"],
    [20, "ece3bdb9 17e5a589 64aa2eef 9a75eced"],
    [32, "77962784 07c647fa dd752c0f d2f5a799"],
    [60, "a8f07a68 366fc33b af00eefb 1a48a9df"],
  ])("is Chaskey-12, for a message of %i bytes", (bytes, expected) => {
    const prf = new Prf(Int32Array.of(0x833d3433, 0x009f389f, 0x2398e64f, 0x417acf39));
    prf.open();
    for (let at = 0; at < bytes; at += 4) prf.put(at | ((at + 1) << 8) | ((at + 2) << 16) | ((at + 3) << 24));
    prf.close();
    expect([...prf.state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join(" ")).toBe(expected);
  });
});

describe("Dice", () => {
  test("roll what they always rolled, wherever they are thrown", () => {
    const dice = diceOf("a seed");
    expect(dice.roll("flares", 3, "IND-PAK")).toBe(0.7138974524568766);
    expect(dice.id("draft", "KAZ", 0)).toBe("mjji5vci");
    expect(dice.shuffle([1, 2, 3, 4, 5, 6], "flare", 1)).toEqual([2, 6, 5, 3, 1, 4]);
  });

  test("roll the same whatever was rolled before", () => {
    const names: Name[][] = [
      ["a", 1],
      ["b", 1],
      ["a", 2, "IND-PAK"],
      [3, "vote", "x"],
    ];
    const rolled = names.map((name) => diceOf("order").roll(...name));
    expect([...names].reverse().map((name) => diceOf("order").roll(...name))).toEqual(rolled.reverse());
  });

  test("tell every two names apart, and every two seeds", () => {
    const parts: Name[] = [0, 1, 2, 11, 12, -1, 0.5, 2 ** 31, "", "0", "1", "11", "1/1", "a", "ab", "b", ...SEATS];
    const names: Name[][] = [[], ...parts.map((a) => [a]), ...parts.flatMap((a) => parts.map((b) => [a, b]))];
    const longer = [...PHASES, ...ORDER_KINDS].flatMap((a) => SEATS.map((b): Name[] => [a, 1, b, b, 2, a]));
    const ids = ["s", "t", "s ", "st"].flatMap((seed) => [...names, ...longer].map((name) => diceOf(seed).id(...name)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("are even, in rolls and in orders", () => {
    const dice = diceOf("even");
    const tenths = new Array(10).fill(0);
    const firsts = new Array(5).fill(0);
    for (let n = 0; n < 20_000; n += 1) {
      tenths[Math.floor(dice.roll("roll", n) * 10)] += 1;
      firsts[dice.shuffle([0, 1, 2, 3, 4], "order", n)[0]!] += 1;
    }
    for (const many of tenths) expect(Math.abs(many - 2000)).toBeLessThan(200);
    for (const many of firsts) expect(Math.abs(many - 4000)).toBeLessThan(280);
  });

  test("shuffle a list into another of the same items", () => {
    const list = Array.from({ length: 40 }, (_, n) => n);
    const order = diceOf("all").shuffle(list, "x");
    expect(order).not.toEqual(list);
    expect([...order].sort((a, b) => a - b)).toEqual(list);
  });
});
