import { afterAll, beforeAll, expect, test } from "vitest";
import type { Inject } from "../../shared/message.ts";
import type { DebriefData, DryRun, WhatIf } from "../../shared/seminar/contract.ts";
import { classOf } from "./classroom.ts";
import { codeOf, openHouse, pause, type TestHouse, valueIn } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse({ continuations: { games: 5, budget: 20_000 } });
});
afterAll(() => house.close());

const ARMS: Inject = { title: "A delivery", text: "", to: [], effects: [{ kind: "strength", party: "PAK", by: 2 }] };

test("a facilitator tries an inject dry, and nothing happens in the game; when it is over, its class may ask what if", async () => {
  const room = await classOf(house, ["Ann", "Bo"]);
  const ids = (await room.console()).students.map(({ id }) => id);
  await room.does({ do: "assign", student: ids[0]!, world: 0, seat: "IND" });
  await room.does({ do: "assign", student: ids[1]!, world: 0, seat: "PAK" });
  await room.does({ do: "start" });
  const code = await room.game();
  const teacher = await room.teacher.enter(code);
  await teacher.until(({ pub }) => pub.phase === "summit");
  const dry = (person: typeof room.teacher, inject: unknown) =>
    person.call<DryRun>("POST", `/api/games/${code}/dry-run`, { inject });
  const whatIf = (person: typeof room.teacher, change: unknown) =>
    person.call<WhatIf>("POST", `/api/games/${code}/what-if`, { change });
  const strength = teacher.view!.pub.sheets.PAK!.strength;
  const found = valueIn(await dry(room.teacher, ARMS));
  expect(found).toMatchObject({ games: 5, with: { years: 2 }, without: { years: 2 } });
  expect(Object.keys(found.with.points).sort()).toEqual(["CHN", "IND", "PAK"]);
  expect(teacher.view!.pub.sheets.PAK!.strength).toBe(strength);
  expect(codeOf(await dry(room.students[0]!, ARMS))).toBe("notHost");
  expect(codeOf(await dry(room.teacher, { ...ARMS, effects: [{ kind: "strength", party: "USA", by: 2 }] }))).toBe(
    "malformed",
  );
  expect(codeOf(await dry(room.teacher, { ...ARMS, effects: [{ kind: "strength", party: "VNM", by: 2 }] }))).toBe(
    "notInPlay",
  );
  expect(codeOf(await whatIf(room.teacher, { kind: "unsigned", pact: "p1" }))).toBe("wrongPhase");
  const ind = await room.students[0]!.enter(code);
  const pak = await room.students[1]!.enter(code);
  await ind.until(({ pub }) => pub.phase === "summit");
  valueIn(await ind.act({ type: "draft", terms: { kind: "nonaggression", members: ["IND", "PAK"] } }));
  const view = await pak.until(({ mine }) => (mine?.drafts.length ?? 0) > 0);
  valueIn(await pak.act({ type: "sign", draft: view.mine!.drafts[0]!.id }));
  for (let left = 20; left > 0 && teacher.view!.pub.phase !== "over"; left -= 1) {
    await teacher.act({ type: "advance" });
    await pause(30);
  }
  await teacher.until(({ pub }) => pub.phase === "over");
  const data = valueIn(await room.students[0]!.call<DebriefData>("GET", `/api/seminars/${room.code}/debrief`));
  const signed = data.worlds[0]!.events.find((event) => event.kind === "pactSigned");
  if (signed?.kind !== "pactSigned") throw new Error("nothing was signed");
  const answer = valueIn(await whatIf(room.students[0]!, { kind: "unsigned", pact: signed.pact.id }));
  expect(answer).toMatchObject({ games: 5, round: 1, changed: { years: 2 }, asItWas: { years: 2 } });
  expect(answer.asItWas.crises).toHaveLength(5);
  const stranger = await house.person();
  expect(valueIn(await whatIf(stranger, { kind: "unsigned", pact: signed.pact.id }))).toEqual(answer);
  expect(codeOf(await whatIf(stranger, { kind: "noRivals", pair: "IND-PAK" }))).toBe("noSeat");
  expect(codeOf(await whatIf(room.teacher, { kind: "undone", pact: signed.pact.id }))).toBe("malformed");
  expect(codeOf(await dry(room.teacher, ARMS))).toBe("over");
});
