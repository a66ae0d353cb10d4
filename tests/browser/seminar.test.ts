import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { calledIn } from "../../shared/rules/crises.ts";
import { type DebriefData, EXPORTS, type SeminarView } from "../../shared/seminar/contract.ts";
import type { Reply } from "../../shared/wire/contract.ts";
import type { Seat } from "../../shared/words.ts";
import { expectAgreement, RECOUNTED } from "../debrief/agreement.ts";
import type { Files } from "../debrief/recount.ts";
import { type Door, openHouse, type Person, type TestHouse, valueIn } from "../server/house.ts";
import { type Tap, tapOf } from "../server/tap.ts";
import { DESKTOP, openBrowser, PHONE, Window } from "./window.ts";

let house: TestHouse;
let browser: Browser;

beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Who leads what: 14 students of 12 states, two to a state in two of them. */
const PLACES: readonly [label: string, seat: Seat][] = [
  ["Ada", "IND"], ["Bo", "IND"], ["Cyd", "PAK"], ["Dee", "PAK"], ["Eve", "CHN"], ["Fay", "RUS"], ["Gus", "IRN"], ["Hal", "KAZ"],
  ["Ida", "TUR"], ["Jan", "EGY"], ["Kim", "KOR"], ["Lou", "VNM"], ["Max", "ISR"], ["Noa", "THA"],
]; // biome-ignore format: one glance
/** Comes when the others play already; and whoever goes after the first summit. */
const LATE = "Noa";
const ABSENT = "Max";
/** At a browser; the others come by the same requests and sockets without one, so that two processors are enough. */
const AT_WINDOWS = ["Ada", "Bo", "Eve", "Fay", LATE, ABSENT];

/** Somebody at a window, and every byte that the server sends to it. */
interface Seen {
  window: Window;
  tap: Tap;
}

async function at(size: { width: number; height: number }): Promise<Seen> {
  return { window: await Window.open(browser, size), tap: await tapOf(house.url) };
}

test("a facilitator runs a forum of 26 with 14 students and 14 bots, a late one, an absent one and an inject, to the debrief and the files", async () => {
  const teacher = await at(DESKTOP);
  const wall = await at(DESKTOP);
  const { page } = teacher.window;
  const seen = new Map<string, Seen>();
  const others = new Map<string, Person>();
  const student = (label: string) => seen.get(label)!;

  // Three clicks, and how many there will be.
  await page.goto(`${teacher.tap.url}/?renderer=canvas`);
  await page.getByRole("link", { name: "Run a seminar" }).first().click();
  await teacher.window.isAccessible("setting up a seminar");
  await teacher.window.click("seminar-preset-fifty");
  await teacher.window.see("class-size").fill("28");
  await page.getByText("Everything that can be changed").click();
  await teacher.window.see("seminar-rounds").fill("2");
  await teacher.window.click("create-seminar");
  const code = (await teacher.window.see("seminar-code").innerText()).trim();
  await wall.window.page.goto(`${wall.tap.url}/s/${code}/screen?renderer=canvas`);
  await wall.window.page.getByText(code).first().waitFor();
  await wall.window.isAccessible("the projector before the start");

  const join = async (label: string) => {
    if (!AT_WINDOWS.includes(label)) {
      const other = await house.person();
      others.set(label, other);
      return void valueIn(await other.call("POST", `/api/seminars/${code}/join`, { label }));
    }
    const one = await at(label === "Ada" ? DESKTOP : PHONE);
    seen.set(label, one);
    await one.window.page.goto(`${one.tap.url}/s/${code}?renderer=canvas`);
    await one.window.see("join-label").fill(label);
    await one.window.click("join-class");
    await one.window.see("student-waits").waitFor();
  };
  await join("Bo");
  await student("Bo").window.isAccessible("a student who waits, on a phone");
  await student("Bo").window.fits("a student who waits, on a phone");
  for (const [label] of PLACES) if (label !== LATE && label !== "Bo") await join(label);
  for (const [label, seat] of PLACES) {
    if (label === LATE) continue;
    await page.getByLabel(`State of ${label}`, { exact: true }).selectOption(`0:${seat}`);
    await seen.get(label)?.window.page.getByRole("region", { name: "Your state" }).waitFor();
  }
  await teacher.window.isAccessible("the waiting room");
  await teacher.window.click("start-seminar");
  for (const { window } of [teacher, ...seen.values()]) await window.until("summit");
  const { worlds } = valueIn(await others.get("Cyd")!.call<SeminarView>("GET", `/api/seminars/${code}/state`));
  const doors = new Map<string, Door>();
  for (const [label, other] of others) doors.set(label, await other.enter(worlds[0]!.game));
  await wall.window.page.getByText("Year 1 of 2").waitFor();

  const gus = await doors.get("Gus")!.until(({ pub }) => pub.phase === "summit");
  const [suspected] = Object.entries(gus.pub.bonds).find(([pair, bond]) => bond!.suspicion && !pair.includes("IRN"))!;
  const doubt = { about: { kind: "rivals", pair: suspected }, percent: 35 };
  valueIn(await others.get("Gus")!.call("POST", `/api/games/${worlds[0]!.game}/beliefs`, doubt));

  // Secrets of several kinds, each with those who may know it.
  const secrets: { text: string; to: string[] }[] = [];
  const secret = (text: string, ...to: string[]) => {
    secrets.push({ text, to });
    return text;
  };
  const [ada, bo, eve] = [student("Ada").window, student("Bo").window, student("Eve").window];
  await ada.page.getByRole("button", { name: "Delegation talk" }).click();
  await ada.page.getByRole("textbox", { name: /Say to/ }).fill(secret("canary-among-indians", "Ada", "Bo"));
  await ada.page.getByRole("button", { name: "Say", exact: true }).click();
  await bo.page.getByRole("button", { name: "Delegation talk" }).click();
  await bo.page.getByText("canary-among-indians").waitFor();
  await bo.isAccessible("a delegation's talk on a phone");
  await bo.fits("a delegation's talk on a phone");
  await eve.panel("Dossier");
  await eve.page.getByLabel("Notes", { exact: true }).fill(secret("canary-notebook-of-china", "Eve"));
  await eve.page.getByLabel("Notes", { exact: true }).blur();
  await eve.see("saved").getByText("Noted").waitFor();
  await page.getByRole("tab", { name: "Live" }).click();
  await page.getByText("canary-among-indians").first().waitFor();
  await teacher.window.isAccessible("the console at a summit");

  // An inject for one seat alone, and one for all.
  const inject = async (title: string, to?: string) => {
    await page.getByRole("tab", { name: "Injects" }).click();
    await teacher.window.click("inject-own");
    await page.getByLabel("Headline", { exact: true }).fill(title);
    if (to) {
      await page.getByText("Read by everybody").click();
      await page.getByRole("checkbox", { name: to }).check();
    }
    await teacher.window.click("inject-now");
    await teacher.window.see("inject-own").waitFor();
  };
  await inject(secret("canary-cable-to-russia", "Fay"), "Russia");
  await inject("Oil at 200 dollars");
  for (const label of ["Fay", "Bo"])
    await student(label).window.see("dispatch").getByText("Oil at 200 dollars").waitFor();
  await bo.isAccessible("a dispatch on a phone");
  await student("Fay").window.click("lay-aside");
  await student("Fay").window.see("dispatch").getByText("canary-cable-to-russia").waitFor();

  // A pause, a late student in the place of a bot, and one who goes.
  await teacher.window.click("pause");
  await ada.page.getByText("Paused").first().waitFor();
  await teacher.window.click("pause");
  await join(LATE);
  await page.getByRole("tab", { name: "Delegations" }).click();
  await page.getByText("Move students, offices, understudies").click();
  await page.getByLabel(`State of ${LATE}`, { exact: true }).selectOption("0:THA");
  await student(LATE).window.until("summit");
  await student(ABSENT).window.close();
  await page.getByRole("button", { name: "Put a bot in for Israel" }).click();
  await page.getByRole("button", { name: "Hand Israel back to its students" }).waitFor();

  for (const [label, { window }] of [...seen, ["teacher", teacher] as const])
    if (label !== ABSENT) await window.foldMap();
  const advance = async () => {
    await teacher.window.click("advance");
    await teacher.window.click("advance-sure");
  };
  for (let moves = 0; ; moves += 1) {
    if (moves > 40) throw new Error("the seminar does not end");
    const phase = await teacher.window.phase();
    if (phase === undefined) break;
    if (phase === "lineup") await foretell(others.get("Gus")!, doors.get("Gus")!, worlds[0]!.game);
    for (const door of doors.values()) await door.act({ type: "ready", ready: true });
    const before = await now(teacher.window);
    await advance().catch(() => undefined);
    for (let looks = 0; (await now(teacher.window)) === before && looks < 100; looks += 1)
      await page.waitForTimeout(50);
  }

  // The debrief: the facilitator leads, and every screen follows.
  await teacher.window.see("debrief").waitFor();
  await teacher.window.isAccessible("the debrief");
  await eve.see("debrief").waitFor();
  await eve.fits("the debrief on a phone");
  await teacher.window.click("lead");
  await teacher.window.click("section-rivals");
  const heading = await page.locator("#db-part-title").innerText();
  await eve.page.locator("#db-part-title", { hasText: heading }).waitFor();
  await wall.window.page.locator("#db-part-title", { hasText: heading }).waitFor();
  await teacher.window.click("section-whatif");

  await bo.page.goto(`${student("Bo").tap.url}/g/${worlds[0]!.game}?renderer=canvas`);
  await bo.see("final").waitFor();
  expect(await bo.see("rank-row").count()).toBe(26);
  await bo.isAccessible("final ranking of the forum on a phone");
  await bo.fits("final ranking of the forum on a phone");

  const asked = async (path: string) => {
    const response = await page.request.get(`${teacher.tap.url}/api/seminars/${code}/${path}`);
    expect(response.status(), path).toBe(200);
    return response.text();
  };
  const files = Object.fromEntries(
    await Promise.all(EXPORTS.map(async (file) => [file, await asked(`export/${file}`)] as const)),
  );
  const { value: view } = JSON.parse(await asked("state")) as Extract<Reply<SeminarView>, { ok: true }>;
  expect(view.stage).toBe("debrief");
  expect(files["decisions.csv"]).toContain("bot");
  for (const label of ["Ada", "Noa"]) expect(files["all.json"], label).toContain(`"${label}"`);
  expect(files["messages.csv"]).toContain("canary-among-indians");
  expect(JSON.parse(files["run-card.json"]!)).toHaveProperty("worlds.0.seed");
  const { value: debrief } = JSON.parse(await asked("debrief")) as Extract<Reply<DebriefData>, { ok: true }>;
  const recounted = Object.fromEntries(RECOUNTED.map((name) => [name, files[`${name}.csv`]])) as unknown as Files;
  expect(expectAgreement(recounted, debrief.worlds[0]!, 0), "whose predictions were scored").toHaveLength(1);

  // Not a byte of a secret went to anybody who was not to know it.
  for (const { text, to } of secrets) {
    const knew = [...seen, ...others]
      .filter(([, { tap }]) => beforeDebrief(tap).includes(text))
      .map(([label]) => label);
    expect(knew.toSorted(), text).toEqual(to.toSorted());
    expect(beforeDebrief(wall.tap).includes(text), `${text} on the wall`).toBe(false);
    expect(teacher.tap.received().includes(text), `${text} at the console`).toBe(true);
  }
  for (const { window } of [teacher, wall]) expect(window.faults).toEqual([]);
  for (const [label, { window, tap }] of seen) {
    expect(window.faults, label).toEqual([]);
    if (label !== ABSENT) await window.close();
    tap.close();
  }
  await teacher.window.close();
  await wall.window.close();
});

/** What came before the game was over, when every folder is opened to all. */
function beforeDebrief(tap: Tap): Buffer {
  const all = tap.received();
  const ends = ['"ranking":', '"kind":"ended"', '"stage":"debrief"'].map((mark) => all.indexOf(mark));
  const end = Math.min(...ends.filter((at) => at >= 0));
  return Number.isFinite(end) ? all.subarray(0, end) : all;
}

async function now(window: Window): Promise<string> {
  const year = await window.page
    .locator(".bar-year")
    .innerText({ timeout: 1000 })
    .catch(() => "");
  return `${await window.phase()} ${year}`;
}

/** Says how likely it is that each of those called honours. */
async function foretell(one: Person, door: Door, game: string): Promise<void> {
  await door.until(({ pub }) => pub.phase === "lineup");
  const { pub } = door.view!;
  for (const crisis of pub.crises) {
    for (const seat of calledIn(pub.pacts, crisis)) {
      const about = { kind: "honour", crisis: crisis.id, seat };
      await one.call("POST", `/api/games/${game}/beliefs`, { about, percent: 80 });
    }
  }
}
