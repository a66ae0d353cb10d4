import { describe, expect, test } from "vitest";
import type { Table } from "../../shared/table/table.ts";
import { type NumberName, numbersWith } from "../../shared/world/numbers.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { BOARDS, randomGame } from "../kit/random.ts";

/** What these do takes more than bots' lots to come about; the stories named here show it. */
const SHOWN_IN_STORIES: Partial<Record<NumberName, string>> = {
  quarrelShare: "outbreak: at large tables a year has a crisis for each six seats",
  crisesMore: "outbreak: presses may bring one crisis more than are drawn",
  missesToBot: "deadlines: after two misses in a row a bot keeps the seat",
  ordersMost: "orders/sheet: a fourth is refused",
  thirdOrder: "orders/sheet: a third costs 2 more",
  draftsMost: "summit: at most eight drafts of its own out",
  soundingsMost: "soundings: a seat asks at most six questions a year",
  warOwnLose: "war: against its own rival it loses 1 more by losing",
  settleMost: "brink: at most 75 in a hundred are settled",
  keepSecret: "agendas: keep the secret of a hidden rival",
  suspicionFrom: "world: drawn from the pairs printed at 3 to 5",
  suspicionsPerHidden: "world: where there are too few pairs at 3 to 5, those at 2 are suspicions too",
};

/** Boards of hot tempers and few states, so that everything that can happen does. */
const HOT: Scenario[] = [
  ...BOARDS.filter((board) => board.id !== "common8"),
  {
    id: "hot",
    title: "Hot",
    about: "Everything at once.",
    seats: ["KOR", "CHN", "THA", "AFG", "PAK", "IND"],
    hostility: { "CHN-KOR": 8, "KOR-THA": 9, "AFG-PAK": 10, "IND-PAK": 9, "AFG-KOR": 4, "IND-THA": 3, "CHN-THA": 4 },
    hidden: 3,
    numbers: { startInfluence: 10, income: 8, startStanding: 9 },
  },
  {
    id: "cold",
    title: "Cold",
    about: "Two seats and almost no suspicion.",
    seats: ["KAZ", "KGZ", "MNG", "UZB"],
    hostilityAtMost: 0,
    hostility: { "KAZ-KGZ": 3, "KAZ-MNG": 2, "KGZ-MNG": 1, "MNG-UZB": 6 },
    hidden: 1,
  },
  scenarioOf("east8")!,
];

/** All that happened, but for what the game was set up with. */
function courseOf(table: Table): string {
  return JSON.stringify(table.events.slice(1));
}

describe("Every number in the table does something", () => {
  const usual = new Map<string, Promise<string>>();
  const usualOf = (board: Scenario, seed: string) => {
    const name = `${board.id} ${seed}`;
    const kept = usual.get(name) ?? randomGame(board, seed).then(courseOf);
    usual.set(name, kept);
    return kept;
  };

  /** Whether some game, among more and more, runs otherwise when this number is another. */
  async function isFelt(name: NumberName): Promise<boolean> {
    const value = numbersWith()[name];
    for (let n = 0; n < 12; n += 1) {
      for (const board of HOT) {
        for (const other of [value * 3 + 2, Math.floor(value / 2) || 1, value + 1]) {
          const rounds = name === "rounds" ? undefined : board.rounds;
          const changed = { ...board, rounds, numbers: { ...board.numbers, [name]: other } };
          if (courseOf(await randomGame(changed, `${n}`)) !== (await usualOf(board, `${n}`))) return true;
        }
      }
    }
    return false;
  }

  test.each(Object.keys(numbersWith()).filter((name) => !(name in SHOWN_IN_STORIES)))("%s", async (name) => {
    expect(await isFelt(name as NumberName)).toBe(true);
  });
});
