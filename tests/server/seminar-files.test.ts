import { afterAll, beforeAll, expect, test } from "vitest";
import type { ExportFile } from "../../shared/seminar/contract.ts";
import { EXPORTS } from "../../shared/seminar/contract.ts";
import { type Classroom, classOf } from "./classroom.ts";
import { codeOf, openHouse, pause, type TestHouse } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const FORMULA = '=cmd|"/c calc"!A1';

/** A class that has played to the end, one of its students with a label that a spreadsheet would reckon. */
async function played(): Promise<Classroom> {
  const room = await classOf(house, [FORMULA, "Bo", "Cyd"], {
    surveys: {
      pre: [{ id: "trust", kind: "scale", text: "Would you trust a state?" }],
      post: [{ id: "why", kind: "text", text: "Why?" }],
    },
  });
  const ids = (await room.console()).students.map(({ id }) => id);
  for (const [at, seat] of (["IND", "PAK", "CHN"] as const).entries())
    await room.does({ do: "assign", student: ids[at]!, world: 0, seat });
  const answer = (which: string, answers: unknown) =>
    room.students[0]!.call("POST", `/api/seminars/${room.code}/survey`, { which, answers });
  expect(codeOf(await answer("pre", { trust: "much" }))).toBe("malformed");
  expect((await answer("pre", { trust: 3 })).ok).toBe(true);
  expect(codeOf(await answer("post", { why: "so" }))).toBe("notStarted");
  await room.does({ do: "start" });
  expect((await answer("post", { why: "@because" })).ok).toBe(true);
  const code = await room.game();
  const teacher = await room.teacher.enter(code);
  const ind = await room.students[0]!.enter(code);
  await ind.until(({ pub }) => pub.phase === "summit");
  await ind.act({ type: "draft", terms: { kind: "defence", members: ["IND", "CHN"] } });
  await ind.ask("say", { to: ["CHN"], text: "+1 for us\nand a comma, too" });
  const pair = Object.entries(ind.view!.pub.bonds).find(([key, bond]) => bond!.suspicion && !key.includes("IND"))?.[0];
  if (pair) {
    await room.students[0]!.call("POST", `/api/games/${code}/beliefs`, {
      about: { kind: "rivals", pair },
      percent: 90,
    });
  }
  for (let left = 20; left > 0 && teacher.view!.pub.phase !== "over"; left -= 1) {
    await teacher.act({ type: "advance" });
    await pause(30);
  }
  return room;
}

test("every file comes whole to the facilitator and to nobody else, and nothing in it is a formula or a cookie", async () => {
  const room = await played();
  const fetched = async (file: ExportFile, person = room.teacher) => {
    const response = await fetch(`${person.tap.url}/api/seminars/${room.code}/export/${file}`, {
      headers: person.papers,
    });
    return { status: response.status, text: await response.text() };
  };
  expect((await fetched("decisions.csv", room.students[0])).status).toBe(403);
  expect((await fetched("secrets.csv" as ExportFile)).status).toBe(404);
  const files = new Map<ExportFile, string>();
  for (const file of EXPORTS) {
    const { status, text } = await fetched(file);
    expect(status).toBe(200);
    files.set(file, text);
    if (file.endsWith(".csv")) expect(text).not.toMatch(/(^|,|")[=@+-](?!\d)/m);
  }
  const rows = (file: ExportFile) => files.get(file)!.trimEnd().split("\n");
  expect(rows("decisions.csv").find((row) => row.includes("draft"))).toContain("student");
  expect(rows("decisions.csv").some((row) => row.includes("default"))).toBe(true);
  expect(rows("decisions.csv").some((row) => row.includes("facilitator"))).toBe(true);
  expect(files.get("messages.csv")).toContain("'+1 for us\nand a comma, too");
  expect(files.get("surveys.csv")).toMatch(/'@because/);
  expect(rows("scores.csv").filter((row) => row.includes("total"))).toHaveLength(3);
  const card = JSON.parse(files.get("run-card.json")!);
  expect(card.worlds[0]).toMatchObject({ seedChosen: false, log: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(card).toMatchObject({
    rules: expect.stringMatching(/^[0-9a-f]{16}$/),
    cite: expect.stringContaining(room.code),
  });
  const columns = rows("codebook.csv").map((row) => row.split(",").slice(0, 2).join(" "));
  for (const file of EXPORTS.filter((name) => name.endsWith(".csv")))
    for (const column of rows(file)[0]!.split(",")) expect(columns).toContain(`${file} ${column}`);
  const all = JSON.parse(files.get("all.json")!);
  expect(all.students).toHaveLength(3);
  for (const person of [room.teacher, ...room.students]) {
    const secret = person.cookie!.split("=")[1]!;
    for (const text of files.values()) expect(text).not.toContain(secret);
  }
  for (const text of files.values()) expect(text).not.toMatch(/"person"|keyring|"author"/);
});
