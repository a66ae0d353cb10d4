import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { classOf } from "../server/classroom.ts";
import { openHouse, type Person, pause, type TestHouse, valueIn } from "../server/house.ts";
import { DESKTOP, openBrowser, PHONE, Window } from "./window.ts";

let house: TestHouse;
let browser: Browser;
beforeAll(async () => {
  house = await openHouse({ continuations: { games: 4, budget: 20_000 } });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** A browser window of somebody who has been known to the house by their cookie. */
async function windowOf(person: Person, size: typeof PHONE): Promise<Window> {
  const isPhone = size.width < 600;
  const context: BrowserContext = await browser.newContext({
    viewport: size,
    isMobile: isPhone,
    hasTouch: isPhone,
    reducedMotion: "reduce",
  });
  const [name, value] = person.cookie!.split("=") as [string, string];
  await context.addCookies([{ name, value, url: house.url }]);
  context.setDefaultTimeout(30_000);
  return Window.on(context, await context.newPage());
}

const SECTIONS = ["story", "chains", "promises", "entrapment", "rivals", "theories", "predictions", "whatif", "mine", "worlds", "data"]; // biome-ignore format: one glance

test("a class looks at what it did: every part is there for all, fits, and follows whoever leads", async () => {
  const room = await classOf(house, ["Ann", "Bo"], {
    scenario: "south8",
    seats: undefined,
    rounds: 2,
    worlds: [
      { without: [], fictional: false },
      { without: ["secrets"], fictional: false },
    ],
  });
  const ids = (await room.console()).students.map(({ id }) => id);
  for (const [world, id] of ids.entries()) await room.does({ do: "assign", student: id, world, seat: "IND" });
  await room.does({ do: "start" });
  for (const world of [0, 1]) {
    const code = await room.game(world);
    const teacher = await room.teacher.enter(code);
    const { pub } = await teacher.until(({ pub }) => pub.phase === "summit");
    const pair = Object.entries(pub.bonds).find(([pair, bond]) => bond!.suspicion && !pair.includes("IND"))?.[0];
    const about = { kind: "rivals", pair };
    if (pair) valueIn(await room.students[world]!.call("POST", `/api/games/${code}/beliefs`, { about, percent: 70 }));
    for (let left = 30; left > 0 && teacher.view!.pub.phase !== "over"; left -= 1) {
      await pause(200);
      await teacher.act({ type: "advance" });
    }
    await teacher.until(({ pub }) => pub.phase === "over");
  }
  const desk = await windowOf(room.teacher, DESKTOP);
  const phone = await windowOf(room.students[0]!, PHONE);
  for (const window of [desk, phone]) {
    await window.page.goto(`${house.url}/s/${room.code}`);
    await window.see("debrief").waitFor();
  }
  for (const [window, name] of [
    [desk, "desk"],
    [phone, "phone"],
  ] as const) {
    for (const section of SECTIONS) {
      if (section === "data" && name === "phone") continue;
      await window.click(`section-${section}`);
      await window.page.waitForTimeout(50);
      await window.fits(`${section} on a ${name}`);
      if (name === "desk") await window.isAccessible(`${section} on a ${name}`);
    }
  }
  await desk.click("section-whatif");
  await desk.click("ask");
  await desk.see("outcomes").waitFor();
  await desk.isAccessible("an answer to what if");

  await desk.click("section-chains");
  // The server's answers are slow, and whoever leads goes on at once.
  await desk.page.route(/\/state/, async (route) => {
    await pause(1000);
    await route.continue().catch(() => undefined);
  });
  await desk.click("lead");
  await desk.click("section-rivals");
  await phone.page.getByRole("heading", { name: "Common rivals" }).waitFor();
  expect(await phone.see("section-story").count()).toBe(0);
  await desk.page.unrouteAll({ behavior: "ignoreErrors" });
  await desk.click("section-chains");
  await phone.page.getByRole("heading", { name: "Chains of causes" }).waitFor();
  await desk.click("section-whatif");
  await desk.click("ask");
  await phone.see("outcomes").waitFor();
  await desk.click("lead");
  await phone.see("section-story").waitFor();
  expect([...desk.faults, ...phone.faults]).toEqual([]);
});
