import { describe, expect, test } from "vitest";
import { callsOf, owedIn } from "../../client/game/owe.ts";
import { lineUpPreview } from "../../shared/insight/index.ts";
import type { Crisis } from "../../shared/state.ts";
import type { Answer, Seat } from "../../shared/words.ts";
import { aGame, type Board, type Game, press } from "../kit/game.ts";

/** Three quarrels at once; Vietnam is the friend of whoever is challenged. */
const THREE: Board = {
  seats: ["KAZ", "KGZ", "UZB", "TJK", "BGD", "IND", "VNM", "MNG"],
  hostility: { "KAZ-KGZ": 6, "TJK-UZB": 6, "BGD-IND": 6 },
  numbers: { crisesMore: 3, startStanding: 9 },
};

/** The three quarrels have broken out, and the pacts given call Vietnam. */
async function threeCrises(friends: Seat[], board: Board = THREE): Promise<Game> {
  const game = await aGame(board);
  for (const friend of friends) await game.pact("defence", ["VNM", friend]);
  await game.orders({ KGZ: [press("KAZ")], TJK: [press("UZB")], IND: [press("BGD")] });
  expect(game.pub.crises).toHaveLength(3);
  return game;
}

function says(game: Game, crisis: Crisis, answer: Answer): Promise<void> {
  return game.says("VNM", { type: "answer", crisis: crisis.id, answer });
}

const DEFENDERS: Seat[] = ["KAZ", "UZB", "BGD"];

describe("A seat answers two calls a year at most", () => {
  test("From the third it is excused, and the line-up shows it as such", async () => {
    const game = await threeCrises(DEFENDERS);
    const [first, second, third] = game.pub.crises as [Crisis, Crisis, Crisis];
    for (const answer of ["honour", "stay"] as const) {
      await game.refuses("VNM", { type: "answer", crisis: third.id, answer }, "callsEnough");
    }
    expect(lineUpPreview(game.sees("VNM"), third.id, "VNM")!.role).toBe("excused");
    await says(game, first, "stay");
    await says(game, second, "honour");
    await game.next();
    const shown = game.pub.crises.map(({ lineUp }) => lineUp!);
    expect(shown.map(({ called }) => called)).toEqual([["VNM"], ["VNM"], ["VNM"]]);
    expect(shown.map(({ excused }) => excused)).toEqual([[], [], ["VNM"]]);
  });

  test("Who is excused costs nobody standing or points, and keeps its pact", async () => {
    const game = await threeCrises(DEFENDERS);
    const [first, second, third] = game.pub.crises as [Crisis, Crisis, Crisis];
    await says(game, first, "stay");
    await says(game, second, "stay");
    await game.next();
    expect(game.standing("VNM")).toBe(Math.max(0, 9 - 2 * game.numbers.stayStanding));
    const spared = third.defender as Seat;
    expect(game.standing(spared)).toBe(9);
    expect(game.earned(spared, "abandoned")).toBe(0);
    expect(game.pacts).toHaveLength(1);
    expect(game.hasPact("defence", "VNM", spared)).toBe(true);
  });

  test("A pact that it breaks in the first makes it no less excused from the third", async () => {
    const game = await threeCrises(DEFENDERS);
    for (const crisis of game.pub.crises.slice(0, 2)) await says(game, crisis, "stay");
    await game.next();
    expect(game.pub.crises.map(({ lineUp }) => lineUp!.honoured)).toEqual([[], [], []]);
    expect(game.crisisAt(2).lineUp!.excused).toEqual(["VNM"]);
  });

  test("It owes no answer there: its desk counts two calls, and the year goes on when both are answered", async () => {
    const game = await threeCrises(DEFENDERS);
    const [first, second] = game.pub.crises as [Crisis, Crisis];
    expect(callsOf(game.sees("VNM")).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(owedIn(game.sees("VNM"))).toEqual({ text: "2 calls to answer", done: false });
    await game.says("MNG", { type: "ready", ready: true });
    for (const seat of THREE.seats) if (seat !== "VNM") await game.says(seat, { type: "ready", ready: true });
    await says(game, first, "stay");
    expect(game.phase).toBe("lineup");
    await says(game, second, "stay");
    expect(game.phase).toBe("brink");
  });

  test("A crisis of its own excuses it from none of the two, and from the third it is excused all the same", async () => {
    const hostility = { ...THREE.hostility, "MNG-VNM": 6 };
    const game = await aGame({ ...THREE, hostility, numbers: { ...THREE.numbers, crisesMore: 4 } });
    for (const friend of DEFENDERS) await game.pact("defence", ["VNM", friend]);
    await game.orders({ KGZ: [press("KAZ")], TJK: [press("UZB")], IND: [press("BGD")], MNG: [press("VNM")] });
    const [first, second, third] = game.pub.crises.filter(({ defender }) => DEFENDERS.includes(defender as Seat)) as [
      Crisis,
      Crisis,
      Crisis,
    ];
    await says(game, first, "stay");
    await says(game, second, "stay");
    await game.refuses("VNM", { type: "answer", crisis: third.id, answer: "honour" }, "callsEnough");
    await game.next();
    const { stayStanding } = game.numbers;
    expect(game.standing("VNM")).toBe(Math.max(0, 9 - 2 * stayStanding));
    const asked = game.pub.crises.filter(({ lineUp }) => lineUp!.called.includes("VNM"));
    expect(asked.map(({ lineUp }) => lineUp!.excused)).toEqual([[], [], ["VNM"]]);
  });

  test("How many they are is the table's to say", async () => {
    const game = await threeCrises(DEFENDERS, { ...THREE, numbers: { ...THREE.numbers, callsMost: 1 } });
    expect(callsOf(game.sees("VNM"))).toHaveLength(1);
    await game.next();
    expect(game.pub.crises.map(({ lineUp }) => lineUp!.excused.length)).toEqual([0, 1, 1]);
  });
});

describe("What a seat does unasked comes after its calls", () => {
  test("With two calls it can neither mediate nor back anywhere else", async () => {
    const game = await threeCrises(["KAZ", "UZB"]);
    const other = game.pub.crises.find(({ defender }) => defender === "BGD")!;
    await game.refuses("VNM", { type: "answer", crisis: other.id, answer: "mediate" }, "callsEnough");
    expect(lineUpPreview(game.sees("VNM"), other.id, "VNM")!.role).toBe("excused");
    expect(lineUpPreview(game.sees("MNG"), other.id, "MNG")!.mediators).toEqual(expect.not.arrayContaining(["VNM"]));
    const partner = await threeCrises(["KAZ", "UZB", "IND"]);
    const own = partner.pub.crises.find(({ defender }) => defender === "BGD")!;
    await partner.refuses("VNM", { type: "answer", crisis: own.id, answer: "back" }, "callsEnough");
  });

  test("With one it can", async () => {
    const game = await threeCrises(["KAZ"]);
    const other = game.pub.crises.find(({ defender }) => defender === "BGD")!;
    await says(game, other, "mediate");
  });

  test("It backs or mediates in one crisis a year", async () => {
    const game = await threeCrises(["KGZ", "TJK"]);
    const [one, other, third] = DEFENDERS.map((seat) => game.pub.crises.find(({ defender }) => defender === seat)!);
    await says(game, one!, "back");
    await game.refuses("VNM", { type: "answer", crisis: other!.id, answer: "back" }, "cannotBack");
    await game.refuses("VNM", { type: "answer", crisis: third!.id, answer: "mediate" }, "cannotMediate");
    await says(game, one!, "none");
    await says(game, third!, "mediate");
  });
});
