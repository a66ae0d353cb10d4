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

const at = (address: string) => `${house.url}${address}?renderer=canvas`;

async function comeIn(code: string, label: string, size: { width: number; height: number }): Promise<Window> {
  const student = await Window.open(browser, size);
  await student.page.goto(at(`/s/${code}`));
  await student.see("join-label").fill(label);
  await student.click("join-class");
  await student.see("student-waits").waitFor();
  return student;
}

test("a facilitator sets a class up in three clicks, deals it out, starts it, and watches it on the wall", async () => {
  const facilitator = await Window.open(browser, DESKTOP);
  const { page } = facilitator;
  await page.goto(at("/"));
  await facilitator.click("run-seminar");
  await facilitator.see("seminar-preset-ninety").click();
  await facilitator.isAccessible("setting a class up");
  await facilitator.click("create-seminar");
  const code = (await facilitator.see("seminar-code").innerText()).trim();

  const [heron, otter, wren] = [
    await comeIn(code, "Heron", PHONE),
    await comeIn(code, "Otter", DESKTOP),
    await comeIn(code, "Wren", DESKTOP),
  ];
  await heron.isAccessible("a student waits, on a phone");
  await heron.fits("a student waits, on a phone");
  const menus = page.locator("select[data-testid^=assign-]");
  await menus.nth(2).waitFor();
  for (const [n, place] of ["0:PAK", "0:PAK", "0:IND"].entries()) {
    await menus.nth(n).selectOption({ value: place });
    await page
      .getByText(`${n + 1} of 3 have a state`)
      .or(page.getByText("Everybody has a state"))
      .waitFor();
  }
  await facilitator.isAccessible("the waiting room");
  await facilitator.click("lock");
  await page.getByText("The class is locked").waitFor();
  await facilitator.click("start-seminar");
  for (const window of [facilitator, heron, otter, wren]) await window.until("summit");

  expect(await otter.see("office").innerText()).toMatch(/Otter, foreign minister and intelligence minister/);
  await heron.isAccessible("a delegation on a phone");
  await heron.fits("a delegation on a phone");
  await facilitator.isAccessible("the console");

  await otter.page.getByRole("button", { name: "Delegation talk" }).click();
  await otter.page.locator("#say").fill("Not with Iran yet.");
  await otter.page.getByRole("button", { name: "Say", exact: true }).click();
  await facilitator.click("feed");
  await page.getByText("Not with Iran yet.").waitFor();

  await facilitator.click("role-sheets");
  expect(await page.locator(".role-sheet").count()).toBe(6);
  await page.keyboard.press("Escape");

  const wall = await Window.open(browser, DESKTOP);
  await wall.page.goto(at(`/s/${code}/screen`));
  await wall.page.locator(".wall-now").waitFor();
  await wall.isAccessible("the wall");
  expect(await wall.page.getByText("Not with Iran yet.").count()).toBe(0);

  await facilitator.click("advance");
  await facilitator.click("advance-sure");
  await otter.until("orders");
  await otter.see("office-line").waitFor();
  await otter.isAccessible("orders that are somebody else\u2019s office");
  await otter.page.goto(`${at("/")}#owed`);
  await otter.see("owed").getByText(`Class ${code}`).waitFor();
  await otter.isAccessible("what I owe");
  for (const window of [facilitator, heron, otter, wren, wall]) expect(window.faults).toEqual([]);
});
