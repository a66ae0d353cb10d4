import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type TestHouse } from "../server/house.ts";
import { openBrowser, PHONE, playOn, Window } from "./window.ts";

let house: TestHouse;
let browser: Browser;

beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** Whatever is offered is signed, and the summit left. */
async function sign(window: Window): Promise<void> {
  await window.until("summit");
  await window.see("sign").waitFor();
  await window.click("sign");
  await window.see("sign").waitFor({ state: "detached" });
  await window.click("ready");
}

test("a newcomer signs, is called, reads the bill, and has the same pact once more, with one rival for all", async () => {
  const newcomer = await Window.open(browser, PHONE);
  const { page } = newcomer;
  const says = () => newcomer.see("guide").innerText();
  await page.goto(`${house.url}/?renderer=canvas`);
  await newcomer.click("lesson");
  await newcomer.until("summit");
  await newcomer.foldMap();
  await newcomer.see("guide").getByText("China offers a defence pact").waitFor();
  expect(await says()).toContain("Vietnam (not yours)");
  expect(await says()).toContain("China: \u201cIndia is more than twice your strength.");
  await sign(newcomer);
  for (const phase of ["orders", "lineup", "reckoning", "summit", "orders"] as const) {
    await newcomer.until(phase);
    await newcomer.passPhase();
  }
  await newcomer.until("lineup");
  expect(await says()).toContain("China calls you");
  await newcomer.click("answer-honour");
  await newcomer.until("reckoning");
  expect(await says()).toMatch(/Year 2: the price.*This year: −\d+.*entrapped.*New as your own rival: Vietnam/s);
  await newcomer.isAccessible("the bill, on a phone");
  await newcomer.click("ready");
  await newcomer.until("summit");
  await newcomer.see("guide").getByText("Wars that could reach you").waitFor();
  await newcomer.panel("Dossier");
  await page.getByRole("heading", { name: "Wars that could reach you" }).waitFor();
  await newcomer.panel("Desk");
  await newcomer.fits("the third year on a phone");
  await playOn([newcomer], async () => (await says()).includes("What happened to you"));
  expect(await says()).toMatch(
    /You signed with China for cover against India, and in year 2 you paid \d+ points in a war with Vietnam that was never yours\./,
  );
  expect(await says()).toContain("Xi\u2019s Unlikely Alliance");
  await newcomer.isAccessible("the end of the lesson");

  await newcomer.click("play-outside");
  await newcomer.see("guide").getByText("Every quarrel it calls you to is your own.").waitFor();
  await sign(newcomer);
  await playOn([newcomer], async () => (await says()).includes("What happened to you"));
  expect(await says()).toContain("made no new enemy");
  expect(newcomer.faults).toEqual([]);
  await newcomer.close();
});
