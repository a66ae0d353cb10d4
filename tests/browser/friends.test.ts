import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type TestHouse } from "../server/house.ts";
import { DESKTOP, openBrowser, PHONE, playOn, Window } from "./window.ts";

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

test("two friends, one on a phone, play a six-seat game with four bots to the final ranking, and somebody watches", async () => {
  const china = await Window.open(browser, DESKTOP);
  const pakistan = await Window.open(browser, PHONE);
  const watcher = await Window.open(browser, DESKTOP);

  await china.page.goto(`${house.url}/?renderer=canvas`);
  await china.isAccessible("front page");
  await china.page.getByRole("link", { name: "Create a game" }).first().click();
  await china.page.getByLabel("Your state").selectOption("CHN");
  await china.isAccessible("creating a game");
  await china.page.getByText("Choose the seed").click();
  await china.page.getByLabel("Seed").fill("neighbours");
  await china.click("create-game");
  const code = (await china.see("game-code").innerText()).trim();

  await pakistan.page.goto(`${house.url}/?renderer=canvas`);
  await pakistan.page.getByPlaceholder("CODE").fill(code);
  await pakistan.page.getByRole("button", { name: "Join" }).click();
  await pakistan.page.getByRole("button", { name: "Sit here as Pakistan" }).click();
  await pakistan.page.getByText("You lead Pakistan").waitFor();
  await pakistan.isAccessible("gathering on a phone");
  await pakistan.fits("gathering on a phone");
  await watcher.page.goto(`${house.url}/g/${code}?renderer=canvas`);

  await china.page.getByLabel("Temper of the bot of India").selectOption("hawk");
  await pakistan.page.getByText("The Hawk, strong").waitFor();
  await china.isAccessible("gathering, as host");
  await china.click("start-game");
  for (const window of [china, pakistan, watcher]) await window.until("summit");

  await china.panel("Talks");
  await china.page.locator('.room[title="Pakistan"]').click();
  await china.page.getByRole("textbox", { name: "Say to Pakistan" }).fill("India will not wait. Shall we sign?");
  await china.page.getByRole("button", { name: "Say", exact: true }).click();
  await pakistan.panel("Talks");
  await pakistan.page.locator('.room[title="China"]').click();
  await pakistan.page.getByText("India will not wait. Shall we sign?").waitFor();
  await pakistan.isAccessible("talks on a phone");
  await watcher.panel("Talks");
  expect(await watcher.page.getByText("India will not wait").count()).toBe(0);

  await pakistan.panel("Desk");
  await pakistan.click("new-draft");
  await pakistan.page.getByRole("group", { name: "With" }).getByRole("button", { name: "China" }).click();
  await pakistan.page.getByRole("button", { name: "Defence" }).click();
  await pakistan.page.getByRole("group", { name: "Against" }).getByRole("button", { name: "India" }).click();
  await pakistan.see("draft-preview").last().waitFor();
  await pakistan.isAccessible("drafting on a phone");
  await pakistan.fits("drafting on a phone");
  await pakistan.click("send-draft");
  const offer = china.see("offer").filter({ hasText: "Drafted by Pakistan" });
  await offer.waitFor();
  await china.isAccessible("an offer");
  await offer.getByTestId("sign").click();
  await watcher.panel("Pacts");
  await watcher.page.locator(".papers", { hasText: "against India" }).waitFor();

  await china.click("new-draft");
  await china.page.getByRole("group", { name: "With" }).getByRole("button", { name: "Iran" }).click();
  await china.click("ask-first");
  await china
    .see("answers")
    .getByText(/Iran would/)
    .waitFor({ timeout: 2000 });
  await china.isAccessible("an answer to a question");

  await china.click("ready");
  await pakistan.click("ready");
  for (const window of [china, pakistan]) await window.until("orders");
  await pakistan.click("kind-press");
  await pakistan.page.locator(".option-button", { has: pakistan.page.getByText("India", { exact: true }) }).click();
  await pakistan.isAccessible("orders on a phone");
  await pakistan.click("seal-orders");
  await pakistan.see("owed").filter({ hasText: "saved" }).waitFor();
  await china.isAccessible("orders");

  await pakistan.page.reload();
  await pakistan.until("orders");
  await pakistan.page.getByText("Press India").first().waitFor();

  await china.click("seal-orders");
  for (const window of [china, pakistan, watcher]) await window.until("lineup", "brink");
  await china.isAccessible("line-up");
  const back = china.see("answer-back").first();
  if (await back.isVisible()) await back.click();
  await playOn([china], async () => (await pakistan.phase()) === "brink");
  await pakistan.isAccessible("brink on a phone");
  await pakistan.fits("brink on a phone");
  for (const window of [china, pakistan, watcher]) await window.foldMap();
  await pakistan.click("brink-stand");
  await pakistan.see("owed").filter({ hasText: "saved" }).or(pakistan.see("front-page")).waitFor();
  await playOn([china, pakistan], async () => (await pakistan.phase()) === "reckoning");
  await pakistan.see("front-page").waitFor();
  await pakistan.isAccessible("front page of the year, on a phone");
  await pakistan.fits("front page of the year, on a phone");
  await china.isAccessible("front page of the year");
  expect(await watcher.see("front-page").innerText()).toContain("Pakistan");

  const isOver = async () => (await china.phase()) === "over";
  await playOn([china, pakistan], isOver);
  for (const window of [china, pakistan, watcher]) {
    await window.see("final").waitFor();
    expect(await window.see("rank-row").count()).toBe(6);
  }
  await china.page.getByText("The blocs that its quarrels would have made").click();
  await china.see("blocs").last().waitFor();
  await china.isAccessible("final ranking");
  await pakistan.isAccessible("final ranking on a phone");
  await pakistan.fits("final ranking on a phone");
  for (const window of [china, pakistan, watcher]) {
    expect(window.faults).toEqual([]);
    await window.close();
  }
});

test("one click, and a newcomer is playing against bots within ten seconds", async () => {
  const newcomer = await Window.open(browser, DESKTOP);
  await newcomer.page.goto(house.url);
  const began = Date.now();
  await newcomer.click("play-now");
  await newcomer.until("summit");
  await newcomer.see("ready").waitFor();
  expect(Date.now() - began).toBeLessThan(10_000);
  await newcomer.page.locator("canvas").waitFor();
  await newcomer.page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  for (const tab of ["Talks", "Pacts", "Dossier", "Blocs", "States", "Chronicle"]) {
    await newcomer.page.getByRole("tab", { name: tab }).click();
    await newcomer.isAccessible(`${tab} in the dark`);
  }
  await newcomer.click("new-draft");
  await newcomer.isAccessible("drafting in the dark");
  await playOn([newcomer], async () => (await newcomer.phase()) === "reckoning");
  await newcomer.see("front-page").waitFor();
  await newcomer.isAccessible("front page of the year in the dark");
  await newcomer.page.goto(house.url);
  await newcomer.click("lesson");
  await newcomer.until("summit");
  const guide = newcomer.see("guide").getByRole("heading");
  expect(await guide.count()).toBe(1);
  await newcomer.click("guide-leave");
  expect(await guide.count()).toBe(0);
  await newcomer.click("guide-leave");
  await newcomer.isAccessible("the lesson and its guide in the dark");
  expect(newcomer.faults).toEqual([]);
  await newcomer.close();
});
