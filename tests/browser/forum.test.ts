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

test("a facilitator runs the full forum of 26 with three people and 23 bots: pauses, announces and advances", async () => {
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

  const advance = async () => {
    await facilitator.click("advance");
    await facilitator.click("advance-sure");
  };
  await advance();
  await facilitator.page.locator('.game[data-phase="vote"], .game[data-phase="orders"]').waitFor();
  for (let moves = 0; (await facilitator.phase()) !== "over"; moves += 1) {
    if (moves > 80) throw new Error("the forum does not end");
    const before = await state(facilitator);
    await advance();
    for (let looks = 0; (await state(facilitator)) === before && looks < 100; looks += 1) {
      await facilitator.page.waitForTimeout(50);
    }
  }
  for (const window of [facilitator, ...people]) {
    await window.see("final").waitFor();
    expect(await window.see("rank-row").count()).toBe(26);
  }
  await people[0]!.isAccessible("final ranking of the forum on a phone");
  await people[0]!.fits("final ranking of the forum on a phone");
  for (const window of [facilitator, ...people]) {
    expect(window.faults).toEqual([]);
    await window.close();
  }
});

async function state(window: Window): Promise<string> {
  return `${await window.phase()} ${await window.page
    .locator(".bar-year")
    .innerText()
    .catch(() => "")}`;
}
