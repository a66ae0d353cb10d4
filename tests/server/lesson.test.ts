import { afterAll, beforeAll, expect, test } from "vitest";
import { LESSON, scriptOf } from "../../shared/world/lesson.ts";
import { type Door, openHouse, type TestHouse, valueIn } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Goes on to the first moment that is as wished, sealing nothing on the way. */
async function goOn(door: Door, is: (phase: string, round: number) => boolean): Promise<void> {
  const isThere = () => is(door.view!.pub.phase, door.view!.pub.round);
  while (!isThere()) {
    const { phase, round } = door.view!.pub;
    await door.act({ type: "ready", ready: true });
    await door.until(({ pub }) => pub.phase !== phase || pub.round !== round);
  }
}

test("the lesson tells its story at the server too, with the dice that are written down for it", async () => {
  const person = await house.person();
  const code = await person.create({ scenario: LESSON.id, seat: "PAK", startNow: true });
  const door = await person.enter(code);
  const { mine } = await door.until(({ pub, mine }) => pub.phase === "summit" && mine!.drafts.length > 0);
  expect(mine!.drafts[0]).toMatchObject({ by: "CHN", terms: { kind: "defence", members: ["CHN", "PAK"] } });
  valueIn(await door.act({ type: "sign", draft: mine!.drafts[0]!.id }));
  await goOn(door, (phase, round) => phase === "lineup" && round === 2);
  const { pub } = door.view!;
  expect(pub.crises.map(({ challenger, defender }) => [challenger, defender])).toEqual([["VNM", "CHN"]]);
  valueIn(await door.act({ type: "answer", crisis: pub.crises[0]!.id, answer: "honour" }));
  await door.until(({ mine }) => mine!.scores.some(({ why }) => why === "entrapped"));
  await goOn(door, (phase) => phase === "over");
  expect(door.view!.pub.final!.seed).toBe(scriptOf(LESSON.id)!.seed);
});
