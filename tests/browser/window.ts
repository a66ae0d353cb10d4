import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { expect } from "vitest";
import type { Phase } from "../../shared/words.ts";
import { findChromium } from "../chromium.ts";

/** Somebody at a browser window, and what a person does there. */

/** What a headless Chromium needs where there is no screen, no sandbox and no network. */
export const QUIETLY = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
]; // biome-ignore format: one glance

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: QUIETLY });
}

export class Window {
  readonly page: Page;
  readonly #context: BrowserContext;
  /** Errors that the page threw or logged. */
  readonly faults: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
    page.on("pageerror", (error) => this.faults.push(error.message));
    page.on("console", (line) => {
      if (line.type() === "error") this.faults.push(line.text());
    });
  }

  static async open(browser: Browser, size: { width: number; height: number }): Promise<Window> {
    const isPhone = size.width < 600;
    const context = await browser.newContext({
      viewport: size,
      hasTouch: isPhone,
      isMobile: isPhone,
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(30_000);
    return new Window(context, await context.newPage());
  }

  /** Another page of somebody's browser. */
  static on(context: BrowserContext, page: Page): Window {
    return new Window(context, page);
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  see(id: string): Locator {
    return this.page.getByTestId(id);
  }

  async click(id: string): Promise<void> {
    await this.see(id).first().click();
  }

  /** The running phase, by what the screen says. */
  async phase(): Promise<Phase | undefined> {
    const board = this.page.locator(".game");
    if ((await board.count()) === 0) return undefined;
    // The game may leave the screen between two looks.
    const phase = await board.getAttribute("data-phase", { timeout: 2000 }).catch(() => undefined);
    return (phase ?? undefined) as Phase | undefined;
  }

  async until(...phases: Phase[]): Promise<void> {
    const anyOf = phases.map((phase) => `.game[data-phase="${phase}"]`).join(", ");
    await this.page
      .locator(anyOf)
      .waitFor({ timeout: 30_000 })
      .catch(async (error) => {
        await this.page.screenshot({ path: "test-results/stuck.png" });
        throw new Error(`${await this.see("announcer").innerText()} ${this.faults.join("; ")}`, { cause: error });
      });
  }

  /** Opens a panel by its name, by tab or, on a phone, at the foot of the screen. */
  async panel(name: "Desk" | "Talks" | "Pacts" | "Dossier"): Promise<void> {
    const foot = this.page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name });
    if (await foot.isVisible()) await foot.click({ timeout: 5000 });
    else if (name !== "Desk") await this.page.getByRole("tab", { name }).click();
  }

  /** What is drawn anew at every change costs the most of a test's time, and is looked at elsewhere. */
  async foldMap(): Promise<void> {
    const fold = this.page.getByRole("button", { name: "Fold the map", exact: true });
    if (await fold.isVisible()) await fold.click();
  }

  /** Does what the phase asks of a seat, in the plainest way. The phase may end at any moment: then a click comes to nothing. */
  async passPhase(): Promise<void> {
    await this.panel("Desk");
    const began = await this.phase();
    for (const ids of [["vote-yes", "seal-orders", "answer-honour", "brink-yield"], ["ready"]]) {
      const open = ids.map((id) => `[data-testid="${id}"]:enabled:not([aria-pressed="true"])`).join(", ");
      for (const button of await this.page.locator(open).all()) {
        if ((await this.phase()) !== began) return;
        await button.click({ timeout: 2000 }).catch(() => undefined);
      }
    }
  }

  /** Nothing that a machine can find wrong for people who cannot see, hear or point well. */
  async isAccessible(where: string): Promise<void> {
    // There are no frames here, so that no page of its own is needed to sum them up, and what passes is not written out: a quarter of the time.
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
    expect.soft(found).toEqual([]);
  }

  /** Nothing sticks out of the screen sideways. */
  async fits(where: string): Promise<void> {
    const over = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(over, `${where}: pixels too wide`).toBeLessThanOrEqual(0);
  }
}

/** Plays on, each in the plainest way, until everybody's screen shows the end. */
export async function playOn(players: readonly Window[], until: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; !(await until()); turn += 1) {
    if (turn > 200) {
      for (const [at, player] of players.entries())
        await player.page.screenshot({ path: `test-results/stuck${at}.png` });
      throw new Error("the game does not get on");
    }
    for (const player of players) await player.passPhase();
  }
}
