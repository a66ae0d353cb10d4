import type { Event } from "../../shared/event.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import * as rules from "./drill.ts";
import { loadNaive } from "./naive/load.ts";
import { longestWait, turnsIn } from "./thinking.ts";

/**
 * `npm run bench`: what a round of the largest table takes, beside the same rules over plain objects, and both must agree; and
 * how long its bots think.
 */

const FORUM = scenarioOf("forum26")!;
const SEEDS = Array.from({ length: 6 }, (_, n) => `bench ${n}`);
const WARM_UPS = 60;
const TIMES = 120;

const naive = await loadNaive<typeof rules>(new URL("./drill.ts", import.meta.url));
const [own, plain] = [prepared(rules), prepared(naive)];
if (textOf(own.played) !== textOf(plain.played)) throw new Error("the two versions played different games");
if (textOf(own.cases.map(eventsOf(rules))) !== textOf(plain.cases.map(eventsOf(naive)))) {
  throw new Error("the two versions adjudicated differently");
}

const times = { own: measured(rules, own.cases), plain: measured(naive, plain.cases) };
const events = own.played.flat().length / own.cases.length;
console.log(
  `${FORUM.seats.length} seats, ${own.cases.length} rounds of about ${Math.round(events)} events, ${TIMES} times each`,
);
console.table([
  row("a round adjudicated, microseconds", 1000 * median(times.own.rounds), 1000 * median(times.plain.rounds)),
  row("a round of a whole game, milliseconds", median(times.own.games), median(times.plain.games)),
]);

await turnsIn(FORUM, "warm");
const turns = await turnsIn(FORUM, "bench");
const waits: number[] = [];
for (const seed of SEEDS) waits.push(await longestWait(FORUM, seed));
const all = turns.map(tookOf);
const thinking = (["summit", "orders", "lineup"] as const).map((phase) =>
  thought(`a bot's turn in the ${phase}, median`, median(turns.filter((turn) => turn.phase === phase).map(tookOf))),
);
console.log(`${all.length} turns of strong bots, one whole game`);
console.table([
  thought("a bot's turn, median", median(all)),
  ...thinking,
  thought("a bot's turn, longest", Math.max(...all)),
  thought("the house held up by its bots, longest in a game, median of six games", median(waits)),
  thought("the same, longest of all", Math.max(...waits)),
]);

interface Prepared {
  cases: rules.Case[];
  played: (readonly Event[])[];
}

function prepared(version: typeof rules): Prepared {
  const recorded = SEEDS.map((seed) => version.record(FORUM, seed));
  return { cases: recorded.flatMap(({ cases }) => cases), played: SEEDS.map((seed) => version.playGame(FORUM, seed)) };
}

function eventsOf(version: typeof rules) {
  return (given: rules.Case) => version.adjudicate(given).events;
}

/** Milliseconds of each round adjudicated, and of each game for one of its rounds, when all has run warm. */
function measured(version: typeof rules, cases: rules.Case[]): { rounds: number[]; games: number[] } {
  const rounds: number[] = [];
  const games: number[] = [];
  for (let n = 0; n < WARM_UPS + TIMES; n += 1) {
    if (n === WARM_UPS) rounds.length = games.length = 0;
    for (const given of cases) rounds.push(version.adjudicate(given).took);
    for (const seed of SEEDS) {
      const from = performance.now();
      version.playGame(FORUM, seed);
      games.push((performance.now() - from) / (cases.length / SEEDS.length));
    }
  }
  return { rounds, games };
}

function textOf(events: unknown): string {
  return JSON.stringify(events);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}

function tookOf({ took }: { took: number }): number {
  return took;
}

function thought(figure: string, took: number) {
  return { figure, milliseconds: Number(took.toPrecision(3)) };
}

function row(figure: string, here: number, naively: number) {
  const rounded = (value: number) => Number(value.toPrecision(3));
  return { figure, "this version": rounded(here), naive: rounded(naively), ratio: `${(naively / here).toFixed(1)} x` };
}
