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

test("a facilitator without a class runs the forum of 26 with three people and 23 bots: looks on, announces, pauses and advances", async () => {
  const facilitator = await Window.open(browser, DESKTOP);
  const seats = ["Kazakhstan", "Vietnam", "Bahrain"];
  const people: Window[] = [];

  await facilitator.page.goto(`${house.url}/?renderer=canvas#create`);
  await facilitator.page.locator(".scenario", { hasText: "The forum at Shanghai" }).click();
  await facilitator.page.getByText("Facilitate", { exact: true }).click();
  await facilitator.click("create-game");
  const code = (await facilitator.see("game-code").innerText()).trim();
  for (const [at, state] of seats.entries()) {
    const person = await Window.open(browser, at === 0 ? PHONE : DESKTOP);
    people.push(person);
    await person.page.goto(`${house.url}/g/${code}?renderer=canvas`);
    await person.page.getByRole("button", { name: `Sit here as ${state}` }).click();
    await person.page.getByText("You lead").waitFor();
  }
  await facilitator.click("start-game");
  for (const window of [facilitator, ...people]) await window.until("summit");
  await facilitator.isAccessible("the facilitator's summit");
  await facilitator.page.getByTestId("papers-of").selectOption("KAZ");
  await facilitator.page.locator(".papers", { hasText: "Agendas" }).waitFor();

  await facilitator.click("announce");
  await facilitator.page.getByLabel("Announcement").fill("Ministers, the plenary opens in five minutes.");
  await facilitator.page.getByRole("button", { name: "Announce", exact: true }).last().click();
  await people[1]!.page.getByRole("tab", { name: "Chronicle" }).click();
  await people[1]!.page.getByText("the plenary opens in five minutes").first().waitFor();

  await facilitator.click("pause");
  for (const person of people) await person.page.getByText("Paused").first().waitFor();
  await facilitator.click("pause");

  await facilitator.click("advance");
  await facilitator.click("advance-sure");
  for (const window of [facilitator, ...people]) await window.until("vote", "orders");
  for (const window of [facilitator, ...people]) {
    expect(window.faults).toEqual([]);
    await window.close();
  }
});
