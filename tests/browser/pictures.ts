import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openHouse } from "../server/house.ts";
import { DESKTOP, openBrowser, PHONE, Window } from "./window.ts";

/** `npm run pictures [-- FOLDER]`: plays a game and takes a picture of every screen, on a desk and a phone, in both themes. */

const folder = process.argv[2] ?? join(import.meta.dirname, "../../test-results/pictures");
mkdirSync(folder, { recursive: true });
const house = await openHouse();
const browser = await openBrowser();

for (const [name, size, theme] of [
  ["desk-light", DESKTOP, "light"],
  ["desk-dark", DESKTOP, "dark"],
  ["phone-light", PHONE, "light"],
  ["phone-dark", PHONE, "dark"],
] as const) {
  const player = await Window.open(browser, size);
  await player.page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  const shoot = (what: string) => player.page.screenshot({ path: join(folder, `${what}-${name}.png`) });
  await player.page.goto(house.url);
  await player.page.waitForTimeout(1500);
  await shoot("lobby");
  await player.page.goto(`${house.url}/#create`);
  await player.page.waitForTimeout(500);
  await shoot("create");
  await player.page.getByText("Choose the seed").click();
  await player.page.getByLabel("Your state").selectOption("PAK");
  await player.page.getByLabel("Seed").fill("pictures");
  await player.click("create-game");
  await player.see("start-game").waitFor();
  await shoot("gathering");
  await player.click("start-game");
  await player.until("summit");
  await player.page.waitForTimeout(2500);
  const taken = new Set<string>();
  for (let turn = 0; turn < 200 && (await player.phase()) !== "over"; turn += 1) {
    const phase = (await player.phase()) ?? "";
    if (!taken.has(phase) || (phase === "summit" && !taken.has("summit2") && turn > 10)) {
      if (phase === "orders") await player.click("kind-press").catch(() => undefined);
      if (phase === "summit" && taken.has("summit")) {
        for (const panel of ["Talks", "Pacts", "Dossier"] as const) {
          await player.panel(panel);
          await player.page.waitForTimeout(300);
          await shoot(panel.toLowerCase());
        }
        await player.panel("Desk");
        await player.click("new-draft");
        await player.page.getByRole("group", { name: "With" }).getByRole("button", { name: "China" }).click();
        await player.page.getByRole("button", { name: "Defence" }).click();
        taken.add("summit2");
        await player.page
          .getByTestId("lens-entrapment")
          .click({ timeout: 1000 })
          .catch(() => undefined);
        await player.page.waitForTimeout(700);
        await shoot("drafting");
      } else {
        await player.page.waitForTimeout(700);
        await shoot(phase);
      }
      taken.add(phase);
    }
    await player.passPhase();
    await player.page.waitForTimeout(100);
  }
  await player.see("final").waitFor();
  await player.page.waitForTimeout(500);
  await shoot("final");
  await player.close();
}

await browser.close();
await house.close();
