import { describe, expect, test } from "vitest";
import { aGame, type Board, type Game, percentOf } from "../kit/game.ts";

const PLAIN: Board = { seats: ["BGD", "IND", "UZB", "KAZ"], hostility: { "BGD-IND": 7 } };
const BANGLADESH_WINS: Board = { ...PLAIN, strength: { BGD: 1_000_000, IND: 1, UZB: 1, KAZ: 1 } };
const INDIA_WINS: Board = { ...PLAIN, strength: { BGD: 1, IND: 1_000_000, UZB: 1, KAZ: 1 } };

/** Kazakhstan honours India's call, Uzbekistan backs Bangladesh, and both principals stand. */
async function aWar(board: Board): Promise<Game> {
  const game = await aGame(board);
  await game.pact("defence", ["IND", "KAZ"]);
  await game.pact("defence", ["BGD", "UZB"]);
  await game.press("BGD", "IND");
  await game.lineUp({ KAZ: "honour", UZB: "back" });
  await game.brink({ BGD: "stand", IND: "stand" });
  expect(game.outcome).toBe("war");
  return game;
}

describe("War", () => {
  test("A side wins by the squares of the strengths: twice as strong wins four wars of five", async () => {
    const wins = await percentOf(400, async (seed) => {
      const game = await aGame({ ...PLAIN, strength: { BGD: 2, IND: 1 }, seed });
      await game.crisis("BGD", "IND", ["stand", "stand"]);
      expect(game.crisisAt(0).chance).toBe(80);
      return game.crisisAt(0).winner === "challenger";
    });
    expect(Math.abs(wins - 80)).toBeLessThan(7);
  });

  test("Those lined up count on their side", async () => {
    const game = await aWar({ ...PLAIN, strength: { BGD: 1, UZB: 3, IND: 1, KAZ: 1 } });
    expect(game.crisisAt(0).chance).toBe(80);
  });

  test("Each principal pays; the winner gains, the loser loses more", async () => {
    const game = await aGame(BANGLADESH_WINS);
    await game.crisis("BGD", "IND", ["stand", "stand"]);
    expect(game.crisisAt(0).winner).toBe("challenger");
    const n = game.numbers;
    const crisisPoints = (seat: "BGD" | "IND") =>
      game.pub.crisisScores[seat]!.reduce((sum, { points }) => sum + points, 0);
    expect(crisisPoints("BGD")).toBe(-n.warPrincipal + n.warWin);
    expect(crisisPoints("IND")).toBe(-n.warPrincipal - n.warLose);
    expect(game.hostility("BGD", "IND")).toBe(7);
  });

  test("A joiner pays; against its own rival it gains by winning and loses more by losing", async () => {
    const own = { "BGD-IND": 7, "BGD-KAZ": 6, "IND-UZB": 6 } as const;
    const won = await aWar({ ...INDIA_WINS, hostility: own });
    const { warJoiner, warOwnWin, warOwnLose } = won.numbers;
    expect([won.earned("KAZ", "warJoined"), won.earned("KAZ", "warOwnWon")]).toEqual([-warJoiner, warOwnWin]);
    expect([won.earned("UZB", "warJoined"), won.earned("UZB", "warOwnLost")]).toEqual([-warJoiner, -warOwnLose]);
    expect(won.earned("KAZ", "entrapped") + won.earned("UZB", "entrapped")).toBe(0);
    const lost = await aWar({ ...BANGLADESH_WINS, hostility: own });
    expect([lost.earned("KAZ", "warOwnLost"), lost.earned("UZB", "warOwnWon")]).toEqual([-warOwnLose, warOwnWin]);
    expect(lost.hostility("KAZ", "BGD")).toBe(6);
  });

  test("Against somebody else's rival it loses more, won or lost, and hostility rises again: entrapment", async () => {
    for (const board of [BANGLADESH_WINS, INDIA_WINS]) {
      const game = await aWar(board);
      const n = game.numbers;
      for (const seat of ["KAZ", "UZB"] as const) {
        expect(game.earned(seat, "joined")).toBe(-n.joinPoints);
        expect(game.earned(seat, "warJoined")).toBe(-n.warJoiner);
        expect(game.earned(seat, "entrapped")).toBe(-n.entrapPoints);
        expect(game.earned(seat, "warOwnWon") + game.earned(seat, "warOwnLost")).toBe(0);
      }
      expect(game.hostility("KAZ", "BGD")).toBe(n.joinHostility + n.entrapHostility);
      expect(game.hostility("UZB", "IND")).toBe(n.joinHostility + n.entrapHostility);
    }
  });

  test("A rival that is hidden is somebody else's as far as anybody can tell, and is paid for as such", async () => {
    const game = await aWar({ ...INDIA_WINS, hostility: { "BGD-IND": 7, "BGD-KAZ": 4 }, hidden: 1 });
    expect(game.earned("KAZ", "entrapped")).toBe(-game.numbers.entrapPoints);
    expect(game.earned("KAZ", "warOwnWon")).toBe(0);
    expect(game.pub.bonds["BGD-KAZ"]!.suspicion).toBe(true);
  });

  test("Whose rival it was is settled at the line-up, even if the line-up itself has made a rival of it", async () => {
    const game = await aWar({ ...INDIA_WINS, hostility: { "BGD-IND": 7, "BGD-KAZ": 5 } });
    expect(game.earned("KAZ", "entrapped")).toBe(-game.numbers.entrapPoints);
    expect(game.hostility("KAZ", "BGD")).toBe(5 + game.numbers.joinHostility + game.numbers.entrapHostility);
  });

  test("Two joiners on a side are each other's partners, and pay each for themselves", async () => {
    const game = await aGame({ ...INDIA_WINS, hostility: { "BGD-IND": 7, "BGD-UZB": 6 } });
    await game.pact("defence", ["IND", "KAZ", "UZB"]);
    await game.press("BGD", "IND");
    await game.lineUp();
    await game.brink({ BGD: "stand", IND: "stand" });
    expect(game.crisisAt(0).lineUp!.entrapped).toEqual(["KAZ"]);
    expect(game.earned("UZB", "warOwnWon")).toBe(game.numbers.warOwnWin);
    expect(game.earned("KAZ", "entrapped")).toBe(-game.numbers.entrapPoints);
  });
});
