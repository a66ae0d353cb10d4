import type { Browser } from "playwright-core";
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

const CANARIES = { IND: "canary-notebook-of-india", PAK: "canary-notebook-of-pakistan" } as const;
type Person = keyof typeof CANARIES;

/** Lays the device before somebody, who opens their papers. */
async function take(window: Window, person: Person): Promise<void> {
  if ((await window.see("curtain").count()) === 0)
    await window.page.locator(`[data-testid="take-${person}"], [data-testid="hand-over"]`).first().click();
  await window.see("hold").dispatchEvent("click");
  await window.page.locator('[data-testid="recap"], .game[data-seated="true"]').first().waitFor();
  if ((await window.see("recap").count()) > 0) await window.click("to-desk");
  await window.page.locator(`.game[data-seated="true"]`).waitFor();
}

async function handBack(window: Window): Promise<void> {
  await window.click("hand-back");
  await window.see("around").waitFor();
}

async function note(window: Window, text: string): Promise<void> {
  await window.panel("Dossier");
  await window.page.getByLabel("Notes", { exact: true }).fill(text);
  await window.page.getByLabel("Notes", { exact: true }).blur();
  await window.see("saved").getByText("Noted").waitFor();
}

/** All that a page receives from the server, and what its browser keeps. */
function listen(window: Window): { all(): Promise<string> } {
  const received: string[] = [];
  window.page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => received.push(payload.toString("latin1" as never))),
  );
  window.page.on("response", async (response) => {
    if (response.url().includes("/api/")) received.push(await response.text().catch(() => ""));
  });
  return {
    async all() {
      const kept = await window.page.evaluate(async () => {
        const request = indexedDB.open("strange-bedfellows");
        const done = <T>(asked: IDBRequest<T>) =>
          new Promise<T>((resolve) => asked.addEventListener("success", () => resolve(asked.result)));
        const database = await done(request);
        const shelves = [...database.objectStoreNames];
        const all = shelves.map((name) => done(database.transaction(name).objectStore(name).getAll()));
        const text = JSON.stringify(await Promise.all(all));
        database.close();
        return `${text} ${JSON.stringify({ ...localStorage })} ${document.documentElement.outerHTML} ${location.href}`;
      });
      return [...received, kept].join("\n");
    },
  };
}

test("a game of a device moves to the server; a phone takes one seat by its code, and the shared screen knows nothing of it", async () => {
  const window = await Window.open(browser, DESKTOP);
  const { page } = window;
  await page.goto(`${house.url}/?renderer=canvas#device`);
  for (const [at, person] of (["IND", "PAK"] as const).entries())
    await page.getByLabel(`State of person ${at + 1}`).selectOption(person);
  await window.click("begin-here");
  for (const person of ["IND", "PAK"] as const) {
    await take(window, person);
    await note(window, CANARIES[person]);
    await handBack(window);
  }
  await window.click("move");
  await window.isAccessible("the question whether to move");
  await window.click("move-sure");
  await window.see("local").getByText("moved to the server").waitFor();
  await window.see("person-PAK").waitFor();
  await window.isAccessible("the shared screen");

  await take(window, "PAK");
  await window.click("to-phone");
  await window.see("hold").waitFor();
  expect(await page.content()).not.toContain("#key=");
  await window.see("hold").dispatchEvent("click");
  const address = await window.see("code-address").innerText();
  expect(address).toMatch(/\/g\/[A-Z2-9]{6}#key=([A-Z2-9]{4}-){7}[A-Z2-9]{4}$/);
  await window.isAccessible("a seat's code");
  await window.click("cover-code");
  expect(await page.content()).not.toContain("#key=");
  await window.see("hold").dispatchEvent("click");
  await window.see("code").waitFor();

  const phone = await Window.open(browser, PHONE);
  await phone.page.goto(address.replace("#", "?renderer=canvas#"));
  await phone.page.locator(`.game[data-seated="true"]`).waitFor();
  await window.see("away-PAK").getByText("on a phone").waitFor();
  await phone.panel("Dossier");
  expect(await phone.page.getByLabel("Notes", { exact: true }).inputValue()).toBe(CANARIES.PAK);
  expect(await phone.page.content()).not.toContain(CANARIES.IND);
  expect(phone.page.url()).not.toContain("key");

  // Whatever this device hears and keeps from now on.
  const ears = listen(window);
  await page.reload();
  await window.see("around").waitFor();
  await window.click("invite");
  await page.locator(".invite-open .code-address").waitFor();
  await window.isAccessible("the shared screen with a phone");
  await take(window, "IND");
  await window.panel("Dossier");
  expect(await page.getByLabel("Notes", { exact: true }).inputValue()).toBe(CANARIES.IND);
  await handBack(window);
  await note(phone, `${CANARIES.PAK}, still`);
  await window.click("ready-IND");
  await phone.panel("Desk");
  await phone.click("ready");
  await window.until("orders");
  await phone.until("orders");
  await take(window, "IND");
  await window.passPhase();
  await window.see("around").getByText("Waiting for Pakistan").waitFor();
  await window.fits("the shared screen");
  await phone.passPhase();
  await window.until("lineup", "brink", "reckoning");
  const all = await ears.all();
  expect(all).toContain(CANARIES.IND);
  expect(all).not.toContain(CANARIES.PAK);
  expect(await page.content()).not.toContain(CANARIES.IND);
  await page.setViewportSize(PHONE);
  await window.fits("the shared screen on a phone");
  expect([...window.faults, ...phone.faults]).toEqual([]);
  await phone.close();
  await window.close();
});

test("an online game that is over is kept on a device, and gone through again with anybody's eyes", async () => {
  const host = await house.person();
  const code = await host.create({ scenario: "lesson", seat: "IND", startNow: true });
  const door = await host.enter(code);
  await door.until(({ pub }) => pub.phase === "summit");
  await door.act({ type: "note", text: CANARIES.IND });
  while (door.view?.pub.phase !== "over") {
    await door.act({ type: "advance" });
    await new Promise((done) => setTimeout(done, 20));
  }
  const window = await Window.open(browser, DESKTOP);
  const { page } = window;
  await page.goto(`${house.url}/g/${code}?renderer=canvas`);
  await window.click("keep-it");
  await window.click("kept-replay");
  await window.see("reel-where").getByText("The end").waitFor();
  await window.see("final").waitFor();
  await window.isAccessible("the end of a replay");
  await window.see("reel").focus();
  await page.keyboard.press("Home");
  await window.see("reel-where").getByText("Year 1, Summit").waitFor();
  await window.see("happened").waitFor();
  expect(await page.getByRole("tab", { name: "Dossier" }).count()).toBe(0);
  await page.keyboard.press("ArrowRight");
  await window.see("reel-where").getByText("Year 1, Orders").waitFor();
  await window.see("reel-eyes").selectOption("IND");
  await window.panel("Dossier");
  expect(await page.getByLabel("Notes", { exact: true }).inputValue()).toBe(CANARIES.IND);
  await window.isAccessible("a replay through a seat's eyes");
  await window.see("reel-eyes").selectOption("facilitator");
  await page.getByRole("heading", { name: "All there was" }).waitFor();
  await window.click("reel-run");
  await window.see("reel-where").getByText("Year 1, Line-up").waitFor();
  await window.click("replay-debrief");
  await window.click("section-rivals");
  await window.page.getByText("Laboratory").first().waitFor();
  await window.isAccessible("the debrief of a game that was kept");
  await page.setViewportSize(PHONE);
  await window.fits("a replay on a phone");
  await page.goto(`${house.url}/#device`);
  await page.getByRole("heading", { name: "Finished games" }).waitFor();
  expect(await window.see("kept-game").count()).toBe(1);
  expect(window.faults).toEqual([]);
  await window.close();
});
