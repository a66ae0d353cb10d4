import { writeFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type TestHouse } from "../server/house.ts";
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

const NAMES = { IND: "India", PAK: "Pakistan", CHN: "China" } as const;
type Person = keyof typeof NAMES;
const PEOPLE: readonly Person[] = ["IND", "PAK", "CHN"];
const PIN = "a long walk";
const CURTAIN = "Strange Bedfellows: hand over";

/** What one person alone may read, and to whom it was told besides. */
const CANARIES: { text: string; readers: readonly Person[] }[] = [
  { text: "canary-notebook-of-india", readers: ["IND"] },
  { text: "canary-note-to-pakistan", readers: ["IND", "PAK"] },
  { text: "canary-notebook-of-china", readers: ["CHN"] },
];

/** People around one window. */
class Device {
  readonly window: Window;
  readonly #shots = new Map<string, Buffer>();

  /** Whether every curtain is searched and compared; one test does, the others need not again. */
  readonly #isWatched: boolean;

  constructor(window: Window, isWatched = false) {
    this.window = window;
    this.#isWatched = isWatched;
  }

  get page(): Page {
    return this.window.page;
  }

  async begin(people: readonly Person[], pins: Partial<Record<Person, string>>, wish?: () => Promise<void>) {
    await this.page.goto(`${house.url}/?renderer=canvas#device`);
    await this.window.see("begin-here").waitFor();
    for (let n = 2; n < people.length; n += 1) await this.window.click("add-person");
    if (people.length === 1) await this.page.getByLabel("Leave out person 2").click();
    for (const [at, person] of people.entries()) {
      await this.page.getByLabel(`State of person ${at + 1}`).selectOption(person);
      await this.page.getByLabel(`PIN of person ${at + 1}`).fill(pins[person] ?? "");
    }
    await wish?.();
    await this.window.click("begin-here");
  }

  /** Lays the device before somebody: the curtain is looked at, and then opened. */
  async take(person: Person, how: "finger" | "key" | "switch" = "switch", pin = PIN): Promise<void> {
    const { window, page } = this;
    if ((await window.see("curtain").count()) === 0) await window.click(`take-${person}`);
    await window.see("curtain").waitFor();
    await this.keepsSilent(person);
    if ((await window.see("pin").count()) > 0) {
      await window.see("pin").fill(pin);
      await window.click("open-pin");
    } else if (how === "finger") {
      await window.see("hold").click();
      expect(await window.see("curtain").count(), "a tap opens nothing").toBe(1);
      await window.see("hold").click({ delay: 750 });
    } else if (how === "key") {
      await page.keyboard.press("Tab");
      await page.keyboard.down("Space");
      await window.see("curtain").waitFor({ state: "detached" });
      await page.keyboard.up("Space");
    } else await window.see("hold").dispatchEvent("click");
    await page.locator('[data-testid="recap"], .game').first().waitFor();
    await this.showsOnly(person);
    if ((await window.see("recap").count()) > 0) await window.click("to-desk");
    await page.locator(`.game[data-seated="true"]`).waitFor();
  }

  async handBack(): Promise<void> {
    await this.window.click("hand-back");
    await this.window.see("around").waitFor();
    await this.showsOnly();
  }

  /** A curtain holds nothing of anybody's: not in the page, the picture, what is read aloud, or the title. */
  async keepsSilent(person: Person): Promise<void> {
    const { page } = this;
    if (!this.#isWatched) return;
    expect(await page.title()).toBe(CURTAIN);
    expect(await page.locator("canvas, .game, .papers, dialog, [aria-live]").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await this.showsOnly();
    const phase = await page.locator(".kicker").innerText();
    const kind = (await this.window.see("pin").count()) > 0 ? "PIN" : "held";
    await page.addStyleTag({ content: ".curtain-name { visibility: hidden } * { caret-color: transparent }" });
    // The same letters, and nothing pointed at.
    await page.mouse.move(1, 1);
    await page.evaluate(() => document.fonts.ready);
    const shot = await page.screenshot();
    await page.evaluate(() => document.head.querySelector("style:last-of-type")?.remove());
    const before = this.#shots.get(`${phase} ${kind}`) ?? shot;
    if (!shot.equals(before)) {
      writeFileSync("test-results/curtain.png", shot);
      writeFileSync("test-results/curtain-before.png", before);
    }
    expect(shot.equals(before), `the curtain of ${person} is no other than the one before, but for the name`).toBe(
      true,
    );
    this.#shots.set(`${phase} ${kind}`, shot);
  }

  /** Nothing on the page is somebody else's: its markup and fields, its title, and what a screen reader finds. */
  async showsOnly(person?: Person): Promise<void> {
    if (!this.#isWatched) return;
    const session = await this.page.context().newCDPSession(this.page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    await session.detach();
    const inPage = await this.page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea")].map(({ value }) => value);
      return [document.title, document.documentElement.outerHTML, String(getSelection()), ...fields].join("\n");
    });
    const all = `${JSON.stringify(nodes)}\n${inPage}`;
    const leaks = CANARIES.filter(({ text, readers }) => all.includes(text) && (!person || !readers.includes(person)));
    expect(leaks, `on the page of ${person ?? "everybody"}`).toEqual([]);
  }

  async note(text: string): Promise<void> {
    await this.window.panel("Dossier");
    await this.page.getByLabel("Notes", { exact: true }).fill(text);
    await this.page.getByLabel("Notes", { exact: true }).blur();
    await this.window.see("saved").getByText("Noted").waitFor();
  }

  async write(to: Person, text: string): Promise<void> {
    await this.window.panel("Talks");
    await this.page.locator(`.room[title="${NAMES[to]}"]`).click();
    await this.page.getByRole("textbox", { name: `Say to ${NAMES[to]}` }).fill(text);
    await this.page.getByRole("button", { name: "Say", exact: true }).click();
    await this.page.locator(".line-text", { hasText: text }).waitFor();
  }

  async draftTo(to: Person): Promise<void> {
    await this.window.panel("Desk");
    await this.window.click("new-draft");
    await this.page.getByRole("group", { name: "With" }).getByRole("button", { name: NAMES[to] }).click();
    await this.window.click("send-draft");
    await this.page.getByText("Your drafts out").waitFor();
  }

  /** Goes through a phase by its hand-overs, as long as there are any; says who was asked. */
  async goRound(): Promise<string[]> {
    const { window } = this;
    const asked: string[] = [];
    await window.click("hand-over");
    while ((await window.see("curtain").count()) > 0) {
      const person = (await window.see("curtain").getAttribute("data-seat")) as Person;
      asked.push(person);
      await this.take(person);
      await window.passPhase();
      await window.page
        .locator('[data-testid="curtain"], [data-testid="around"], [data-testid="final"]')
        .first()
        .waitFor();
    }
    return asked;
  }

  async everybodyReady(): Promise<void> {
    for (const person of PEOPLE) {
      const button = this.window.see(`ready-${person}`);
      if ((await button.getAttribute("aria-pressed", { timeout: 1000 }).catch(() => "true")) === "false")
        await button.click();
    }
  }
}

test("three people and three bots play to the end on one page without a network, and no curtain betrays anything", async () => {
  const window = await Window.open(browser, DESKTOP);
  const { page } = window;
  const device = new Device(window, true);
  await page.goto(`${house.url}/?renderer=canvas#device`);
  await window.isAccessible("setting up a game on this device");
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  const asked: string[] = [];
  page.on("request", (request) => {
    // The browser asks for the tab's own icon past the page.
    if (!/^(data|blob):|\/icon\.svg$/.test(request.url())) asked.push(request.url());
  });
  await device.begin(PEOPLE, { PAK: PIN });
  await window.see("around").waitFor();
  await window.see("local").getByText("on this device").first().waitFor();
  await window.isAccessible("the open table");

  // Empty curtains first, so that those with secrets behind them have something to be compared with.
  for (const person of PEOPLE) {
    await window.click(`take-${person}`);
    await window.see("curtain").waitFor();
    await device.keepsSilent(person);
    await window.click("to-table");
  }
  await window.click("take-IND");
  await window.isAccessible("a curtain");
  await device.take("IND", "finger");
  await device.note(CANARIES[0]!.text);
  await device.write("PAK", CANARIES[1]!.text);
  await device.draftTo("PAK");
  await device.handBack();
  await device.take("CHN", "key");
  await device.note(CANARIES[2]!.text);
  await window.panel("Desk");
  await window.click("ready");
  await window.see("around").waitFor();
  await page.getByTestId("person-CHN").getByText("ready", { exact: false }).first().waitFor();

  await window.click("take-PAK");
  await window.isAccessible("a curtain with a PIN");
  await window.see("pin").fill("not it");
  await window.click("open-pin");
  await page.getByText("That is not the PIN.").waitFor();
  await device.showsOnly();
  await window.click("pin-forgotten");
  await window.see("new-pin").fill("another");
  await window.click("reset-pin");
  await page.locator("dialog").waitFor({ state: "detached" });
  await device.take("PAK", "switch", "another");
  await window.panel("Talks");
  await page.locator('.room[title="India"]').click();
  await page.locator(".line-text", { hasText: CANARIES[1]!.text }).waitFor();
  await window.panel("Desk");
  await window.see("offer").filter({ hasText: "Drafted by India" }).getByTestId("sign").click();
  await window.see("receipt").first().waitFor();
  await device.handBack();
  await page.locator(".weighty", { hasText: "PIN of Pakistan was set anew" }).waitFor();
  await window.see("aloud").fill("A word in the plenary.");
  await page.getByRole("button", { name: "Say", exact: true }).click();
  await page.locator(".aloud-lines", { hasText: "A word in the plenary." }).waitFor();
  await page.getByText("Sign a pact that was agreed aloud").click();
  await page.locator(".agreed").getByRole("button", { name: "Non-aggression" }).click();
  for (const person of ["IND", "CHN"]) await window.click(`signs-${person}`);
  await window.click("sign-aloud");
  await page.locator(".agreed").getByText("Concluded").waitFor();
  await device.everybodyReady();
  await window.until("orders");
  await device.showsOnly();

  const take = device.take.bind(device);
  device.take = (person, how, pin = "another") => take(person, how, pin);
  expect((await device.goRound()).sort()).toEqual(["CHN", "IND", "PAK"]);
  for (let turns = 0; (await window.see("final").count()) === 0; turns += 1) {
    if (turns > 120) throw new Error(`the game does not get on: ${await window.see("announcer").innerText()}`);
    const isFirstYear = (await page.locator(".bar-year").innerText()).startsWith("Year 1");
    if ((await window.see("all-ready").count()) > 0) {
      if (turns < 12) await window.isAccessible("a front page at the open table");
      await window
        .see("all-ready")
        .click()
        .catch(() => undefined);
    } else if ((await window.see("hand-over").count()) > 0 && isFirstYear) await device.goRound();
    else if ((await page.getByTestId("advance").count()) === 0) await window.click("host").catch(() => undefined);
    else {
      await window
        .see("advance")
        .click({ timeout: 1000 })
        .catch(() => undefined);
      await window
        .see("advance-sure")
        .click({ timeout: 1000 })
        .catch(() => undefined);
    }
    await page.waitForTimeout(100);
  }
  expect(await window.see("rank-row").count()).toBe(6);
  expect(asked).toEqual([]);
  expect(window.faults).toEqual([]);
  await page.context().setOffline(false);
  await window.close();
});

test("nothing that was acknowledged is lost, wherever in a round the page dies; it comes back to a curtain", async () => {
  const window = await Window.open(browser, PHONE);
  const device = new Device(window);
  await device.begin(["IND", "PAK"], {});
  await window.see("around").waitFor();
  const address = window.page.url();
  const context = window.page.context();

  /** The page dies without a word, and somebody opens the address anew. */
  const die = async (): Promise<Device> => {
    await crash(context);
    const page = await context.newPage();
    const next = new Device(Window.on(context, page));
    await page.goto(address);
    await page.locator('[data-testid="curtain"], [data-testid="around"]').first().waitFor();
    expect(await page.locator('.game[data-seated="true"], [data-testid="recap"]').count()).toBe(0);
    return next;
  };
  let here = await die();
  await here.window.isAccessible("the open table on a phone");
  await here.window.fits("the open table on a phone");
  await here.take("IND");
  await here.window.fits("a seat at the device on a phone");
  await here.note(CANARIES[0]!.text);
  here = await die();
  await here.take("IND");
  await here.window.panel("Dossier");
  expect(await here.page.getByLabel("Notes", { exact: true }).inputValue()).toBe(CANARIES[0]!.text);
  await here.write("PAK", CANARIES[1]!.text);
  here = await die();
  await here.take("IND");
  await here.draftTo("PAK");
  here = await die();
  await here.take("PAK");
  await here.window.panel("Talks");
  await here.page.locator('.room[title="India"]').click();
  await here.page.locator(".line-text", { hasText: CANARIES[1]!.text }).waitFor();
  await here.window.panel("Desk");
  await here.window.see("offer").filter({ hasText: "Drafted by India" }).getByTestId("sign").click();
  await here.window.see("receipt").first().waitFor();
  await here.window.click("ready");
  await here.window.see("around").waitFor();
  here = await die();
  expect(await here.window.see("ready-PAK").getAttribute("aria-pressed")).toBe("true");
  await here.window.panel("Pacts");
  await here.page.locator(".papers", { hasText: "India" }).getByText("Pakistan").first().waitFor();
  await here.window.panel("Desk");
  await here.window.click("ready-IND");
  await here.window.until("orders");

  here = await die();
  expect(await here.window.see("curtain").getAttribute("data-seat")).toBe("IND");
  await here.window.isAccessible("a curtain on a phone");
  await here.window.fits("a curtain on a phone");
  await here.take("IND");
  await here.window.click("seal-orders");
  await here.window.see("curtain").waitFor();
  here = await die();
  expect(await here.window.see("curtain").getAttribute("data-seat")).toBe("PAK");
  await here.window.click("to-table");
  expect(await here.window.see("take-IND").count(), "what was sealed stays sealed").toBe(0);
  await here.take("PAK");
  await here.window.click("seal-orders");
  await here.window.until("lineup", "brink", "reckoning");
  for (let turns = 0; (await here.window.phase()) !== "reckoning"; turns += 1) {
    if (turns > 4) throw new Error("the year does not end");
    here = await die();
    if ((await here.window.see("curtain").count()) > 0) await here.window.click("to-table");
    if ((await here.window.see("hand-over").count()) > 0) await here.goRound();
    await here.page.waitForTimeout(300);
  }
  here = await die();
  await here.window.until("reckoning");
  await here.window.click("all-ready");
  await here.window.until("summit");
  here = await die();
  await here.window.see("ready-IND").waitFor();

  await here.page.goto(`${house.url}/?renderer=canvas#device`);
  await here.window.see("kept-game").getByText("Year 2 of 5, summit").waitFor();
  await here.window.isAccessible("the games of this device");
  await here.window.fits("the games of this device");
  const [download] = await Promise.all([here.page.waitForEvent("download"), here.window.click("save-to-file")]);
  const file = await download.path();
  await here.page.getByRole("button", { name: "Delete First game" }).click();
  await here.window.click("delete-sure");
  await here.window.see("kept-game").waitFor({ state: "detached" });
  await here.window.see("save-file").setInputFiles(file);
  await here.window.until("summit");
  await here.take("IND");
  await here.window.panel("Dossier");
  expect(await here.page.getByLabel("Notes", { exact: true }).inputValue()).toBe(CANARIES[0]!.text);
  await here.window.close();
});

test("whoever plays alone sees no curtain but after a while away, and when the window loses the focus, if wished", async () => {
  const window = await Window.open(browser, DESKTOP);
  const device = new Device(window);
  const { page } = window;
  await device.begin(["IND"], {}, async () => page.getByLabel("Cover the screen").check());
  await window.until("summit");
  await window.click("ready");
  await window.until("orders");
  await window.see("hand-back").waitFor();
  await page.evaluate(() => dispatchEvent(new Event("blur")));
  await window.see("curtain").waitFor();
  expect(await page.title()).toBe(CURTAIN);
  await device.take("IND");
  await window.see("seal-orders").waitFor();
  await page.reload();
  await window.see("curtain").waitFor();
  expect(window.faults).toEqual([]);
  await window.close();
});

async function crash(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    const session = await context.newCDPSession(page);
    const died = new Promise((done) => page.once("crash", done));
    void session.send("Page.crash").catch(() => undefined);
    await died;
    await page.close();
  }
}
