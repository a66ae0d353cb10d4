import { describe, expect, test } from "vitest";
import type { Bot } from "../../shared/bots/bot.ts";
import { driveBots } from "../../shared/bots/drive.ts";
import { aGame, type Game } from "../kit/game.ts";

/** A table of two, one of them a bot. */
async function withBot(): Promise<Game> {
  const game = await aGame({ seats: ["KAZ", "KGZ"] });
  await game.host({ type: "hold", seat: "KGZ", by: "bot" });
  return game;
}

function drive(game: Game, bot: Bot, say: (text: string) => void = () => undefined): Promise<void> {
  return driveBots(game.table, { bot: () => bot, seed: "driven", say: (_, __, text) => say(text) });
}

describe("A bot's moves", () => {
  test("What comes after the one that ends a phase is left undone: it was meant for that phase", async () => {
    const game = await withBot();
    await game.says("KAZ", { type: "ready", ready: true });
    const said: string[] = [];
    const hasty: Bot = ({ pub }) =>
      pub.phase === "summit"
        ? [
            { act: { type: "ready", ready: true } },
            { act: { type: "ready", ready: true } },
            { say: "too late", to: [] },
          ]
        : [];
    await drive(game, hasty, (text) => said.push(text));
    expect(game.phase).toBe("orders");
    expect(game.pub.sheets.KGZ!.ready).toBe(false);
    expect(said).toEqual([]);
  });

  test("It is asked again in the next phase, and sees it as it is", async () => {
    const game = await withBot();
    await game.says("KAZ", { type: "ready", ready: true });
    const seen: string[] = [];
    await drive(game, ({ pub, mine }) => {
      seen.push(pub.phase);
      return pub.sheets[mine!.seat]!.ready ? [] : [{ act: { type: "ready", ready: true } }];
    });
    expect([...new Set(seen)]).toEqual(["summit", "orders"]);
    expect(game.pub.sheets.KGZ!.ready).toBe(true);
  });

  test("A bot that always finds something to do is stopped, and the others go on", async () => {
    const game = await withBot();
    let moves = 0;
    await drive(game, () => {
      moves += 1;
      return [{ act: { type: "note", text: `${moves}` } }];
    });
    expect(moves).toBeLessThan(100);
    expect(game.phase).toBe("summit");
  });

  test("A move that is refused is its own loss, and those after it are still done", async () => {
    const game = await withBot();
    await drive(game, ({ pub, mine }) =>
      pub.sheets[mine!.seat]!.ready
        ? []
        : [{ act: { type: "vote", vote: "yes" } }, { act: { type: "ready", ready: true } }],
    );
    expect(game.pub.sheets.KGZ!.ready).toBe(true);
  });
});
