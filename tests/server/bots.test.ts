import { afterEach, beforeEach, expect, test } from "vitest";
import type { Seat } from "../../shared/words.ts";
import { codeOf, openHouse, type TestHouse } from "./house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

/** Long enough for a bot that has slept to think, and short enough to be waited for. */
const A_SECOND = 1000;

test.each(["starter", "forum26"])(
  "a bot says within a second whether it would sign, at a table of %s",
  async (scenario) => {
    const ann = await house.person();
    const code = await ann.create({ scenario, seat: "CHN", startNow: true, seed: "asked" });
    const door = await ann.enter(code);
    const { pub } = await door.until(
      ({ pub }) => pub.seats.every((seat) => seat === "CHN" || pub.sheets[seat]!.ready),
      60_000,
    );
    const asked = pub.seats.filter((seat) => seat !== "CHN").slice(0, 3);
    const began = performance.now();
    for (const seat of asked) {
      const terms = { kind: "defence", members: ["CHN", seat] satisfies Seat[] } as const;
      expect(await door.act({ type: "sound", terms: { ...terms, members: [...terms.members] } })).toMatchObject({
        ok: true,
      });
    }
    const view = await door.until(({ mine }) =>
      mine!.soundings.every(({ replies }) => Object.keys(replies).length > 0),
    );
    const took = performance.now() - began;
    console.log(`${scenario}: ${asked.length} answers after ${Math.round(took)} ms`);
    expect(took).toBeLessThan(A_SECOND);
    expect(view.mine!.soundings).toHaveLength(asked.length);
    expect(view.mine!.drafts.filter(({ by }) => by === "CHN")).toEqual([]);
  },
  90_000,
);

test("whoever runs a game chooses which bots play, before the start and after it; nobody else does", async () => {
  const [ann, ben] = [await house.person(), await house.person()];
  const code = await ann.create({ seat: "CHN", skill: "novice" });
  await ben.join(code, { seat: "PAK" });
  const [host, guest] = [await ann.enter(code), await ben.enter(code)];
  const sheet = async (seat: Seat, wish: (bot: unknown) => boolean) =>
    (await guest.until(({ pub }) => wish(pub.sheets[seat]?.bot))).pub.sheets[seat]!;
  expect(
    await host.act({ type: "hold", seat: "IND", by: "bot", bot: { temper: "hawk", skill: "able" } }),
  ).toMatchObject({ ok: true });
  expect((await sheet("IND", Boolean)).bot).toEqual({ temper: "hawk", skill: "able" });
  await host.act({ type: "hold", seat: "IRN", by: "bot", bot: { temper: "broker" } });
  expect((await sheet("IRN", Boolean)).bot).toEqual({ temper: "broker", skill: "novice" });
  await host.act({ type: "hold", seat: "IRN", by: "nobody" });
  expect((await sheet("IRN", (bot) => !bot)).holder).toBe("nobody");
  expect(codeOf(await guest.act({ type: "hold", seat: "IND", by: "bot", bot: { temper: "cautious" } }))).toBe(
    "notHost",
  );
  expect(codeOf(await host.act({ type: "hold", seat: "IND", by: "bot", bot: { temper: "mad" } } as never))).toBe(
    "malformed",
  );
  await host.act({ type: "start" });
  const view = await guest.until(({ pub }) => pub.phase === "summit");
  expect(view.pub.sheets.IND!.bot).toEqual({ temper: "hawk", skill: "able" });
  expect(view.pub.sheets.AFG!.bot).toMatchObject({ skill: "novice" });
  expect(view.pub.sheets.PAK!.bot).toBeUndefined();
  await host.act({ type: "hold", seat: "IND", by: "bot", bot: { skill: "strong" } });
  expect((await sheet("IND", (bot) => (bot as { skill: string }).skill === "strong")).bot).toEqual({
    temper: "hawk",
    skill: "strong",
  });
});

test("people may sit down where a bot was chosen to play", async () => {
  const [ann, ben] = [await house.person(), await house.person()];
  const code = await ann.create({ seat: "CHN" });
  const host = await ann.enter(code);
  await host.act({ type: "hold", seat: "IND", by: "bot", bot: { temper: "hawk", skill: "able" } });
  await ben.join(code, { seat: "IND" });
  const { pub } = await host.until(({ pub }) => pub.sheets.IND!.holder === "people");
  expect(pub.sheets.IND!.bot).toBeUndefined();
});
