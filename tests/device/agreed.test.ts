import { expect, test } from "vitest";
import { signAloud } from "../../client/device/agreed.ts";
import type { Seat } from "../../shared/words.ts";
import { actAs, sitDown } from "./sitters.ts";

const THREE: Seat[] = ["IND", "CHN", "IRN"];

test("what people have agreed aloud is signed by each of them at once, and everybody hears of it", async () => {
  const { table } = await sitDown(THREE, "aloud");
  await table.atRest();
  expect(await signAloud(table, { kind: "nonaggression", members: THREE })).toEqual({ concluded: true });
  const pact = table.public.pacts.find(({ kind, members }) => kind === "nonaggression" && members.length === 3);
  expect(pact?.members).toEqual([...THREE].sort());
  expect(await signAloud(table, { kind: "nonaggression", members: THREE })).toEqual({
    concluded: false,
    why: "sameInForce",
  });
});

test("what is refused for a reason that only private papers know is refused without it, and leaves no draft", async () => {
  const { table } = await sitDown(THREE, "aloud");
  await table.atRest();
  const terms = { kind: "consultation" as const, members: ["IND", "CHN"] satisfies Seat[] as Seat[] };
  for (let n = 0; n < 20; n += 1)
    await actAs(table, "IND", { type: "draft", terms: { kind: "defence", members: ["IND", "CHN"], against: ["PAK"] } });
  expect(await actAs(table, "IND", { type: "draft", terms })).toMatchObject({ ok: false });
  expect(await signAloud(table, terms), "China writes it instead").toEqual({ concluded: true });
  expect(
    await signAloud(table, { kind: "defence", members: ["IND", "CHN"], pay: { from: "IND", to: "CHN", amount: 10 } }),
  ).toEqual({
    concluded: false,
    why: undefined,
  });
  expect(table.view("CHN").mine!.drafts.filter(({ by }) => by === "CHN")).toEqual([]);
});
