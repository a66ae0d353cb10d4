import type { Event } from "../../../shared/event.ts";
import { isSeat, type Pair, partiesOf } from "../../../shared/words.ts";
import type { ExportData } from "./data.ts";
import type { Sheet } from "./table.ts";

interface Row {
  world: number;
  pair: Pair;
  printed: number;
  began: number;
  rivals: boolean;
  hidden: boolean;
}

export const pairs: Sheet<Row, ExportData> = {
  about: "A row for each pair in play as the game began, with outside states too: who really were rivals.",
  columns: [
    { name: "world", about: "Which world of the class, counted from 1.", of: (row) => row.world },
    { name: "pair", about: "The two states, by ISO code.", of: (row) => row.pair },
    { name: "first", about: "The one.", of: (row) => partiesOf(row.pair)[0] },
    { name: "second", about: "The other.", of: (row) => partiesOf(row.pair)[1] },
    { name: "seats", about: "1: both have a seat.", of: (row) => partiesOf(row.pair).every(isSeat) },
    { name: "printed", about: "Hostility as it was printed, for all to see.", of: (row) => row.printed },
    { name: "began", about: "True hostility as the game began.", of: (row) => row.began },
    { name: "rivals", about: "1: rivals as the game began.", of: (row) => row.rivals },
    { name: "hidden", about: "1: the draw made them so, unseen by others.", of: (row) => row.hidden },
  ],
  rows: ({ worlds }) => worlds.flatMap(({ world, events }) => pairsIn(events).map((row) => ({ world, ...row }))),
};

export function pairsIn(events: readonly Event[]): Omit<Row, "world">[] {
  const [began] = events;
  if (began?.kind !== "gameBegan") return [];
  const { printed, numbers } = began.setup;
  const drawn = events.find((event) => event.kind === "rivalriesDrawn");
  const truths = drawn?.kind === "rivalriesDrawn" ? drawn.truths : {};
  return (Object.entries(printed) as [Pair, number][]).map(([pair, shown]) => {
    const truth = truths[pair] ?? shown;
    return {
      pair,
      printed: shown,
      began: truth,
      rivals: truth >= numbers.rivalryAt,
      hidden: truths[pair] !== undefined,
    };
  });
}
