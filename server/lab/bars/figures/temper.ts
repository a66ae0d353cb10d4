import { ORDER_KINDS } from "../../../../shared/words.ts";
import { type GameCount, type SeatCount, statesAtWar } from "../../count.ts";
import { deviationInterval, type Interval, meanInterval, ratioInterval } from "../../statistics/interval.ts";
import { competent } from "../batches.ts";
import { type Figure, figure, percent } from "../figure.ts";
import { type Spec, shareOf, spread } from "../spec.ts";
import type { Batch, Kept, Plan, Stock } from "../stock.ts";

const sum = (seats: readonly SeatCount[], of: (seat: SeatCount) => number) =>
  seats.reduce((total, seat) => total + of(seat), 0);

/** One sum over the seats against another, in percent, clustered by game. */
function seatRatio(top: (seat: SeatCount) => number, bottom: (seat: SeatCount) => number) {
  return (counts: GameCount[]): Interval =>
    percent(
      ratioInterval(
        counts.map(({ seats }) => sum(seats, top)),
        counts.map(({ seats }) => sum(seats, bottom)),
      ),
    );
}

const standings = (counts: GameCount[]) => counts.map(({ seats }) => seats.map(({ standing }) => standing));

function modalShare(counts: GameCount[]): Interval {
  const times = new Map<number, number>();
  for (const value of standings(counts).flat()) times.set(value, (times.get(value) ?? 0) + 1);
  const mode = [...times].sort((a, b) => b[1] - a[1])[0]![0];
  return seatRatio(
    ({ standing }) => (standing === mode ? 1 : 0),
    () => 1,
  )(counts);
}

export function standingFigures(stock: Stock, batch: Batch): Figure[] {
  const mean = (counts: GameCount[]) =>
    meanInterval(standings(counts).map((list) => list.reduce((a, b) => a + b, 0) / list.length));
  return [
    ...spread(stock, batch, "Standing at the end, mean", { unit: "", goal: { least: 5.5, most: 7 } }, mean),
    ...spread(stock, batch, "Standing, standard deviation", { unit: "", goal: { least: 1.5 } }, (counts) =>
      deviationInterval(standings(counts)),
    ),
    ...spread(stock, batch, "Standing, seats on the commonest value", { unit: "%", goal: { most: 40 } }, modalShare),
    ...spread(
      stock,
      batch,
      "Calls stayed out of",
      // Calls to somebody else's quarrel are to be refused about as often as not: few stay-outs would mean safe pacts only.
      { unit: "%", goal: { least: 5, most: 65 } },
      seatRatio(
        ({ stayedOut }) => stayedOut,
        ({ calls }) => calls,
      ),
    ),
  ];
}

export const standing: Spec = {
  name: "standing",
  asks: "Does a state's word come to differ from its neighbour's?",
  needs: (plan) => [competent(plan)],
  reckon: (plan, stock) => standingFigures(stock, competent(plan)),
};

const WIDE = "Games with a war of three or more";

export function temperFigures(stock: Stock, batch: Batch): Figure[] {
  const wars = ({ crises }: GameCount) => crises.filter(({ outcome }) => outcome === "war").length;
  const per = (of: (count: GameCount) => number) => (counts: GameCount[]) => meanInterval(counts.map(of));
  const wide = (count: GameCount) => count.crises.some((crisis) => statesAtWar(crisis) >= 3);
  return [
    ...spread(
      stock,
      batch,
      "Crises a game",
      { unit: "", goal: { least: 4, most: 12 } },
      per(({ crises }) => crises.length),
    ),
    ...spread(stock, batch, "Wars a game", { unit: "", goal: { least: 0.5, most: 3 } }, per(wars)),
    // No goal: one for wide wars would pull towards safe pacts too, in which nobody is ever drawn in.
    ...spread(stock, batch, WIDE, { unit: "%" }, shareOf(wide)),
  ];
}

export const temper: Spec = {
  name: "temper",
  asks: "How stormy is a game?",
  needs: (plan) => [competent(plan)],
  reckon: (plan, stock) => temperFigures(stock, competent(plan)),
};

export const orders: Spec = {
  name: "orders",
  asks: "Is every order worth writing, and is there something to decide each year?",
  needs: (plan) => [competent(plan)],
  reckon: (plan, stock) => {
    const all = (seat: SeatCount) => ORDER_KINDS.reduce((total, kind) => total + (seat.orders[kind] ?? 0), 0);
    const years = (of: (seat: SeatCount) => number) => (counts: GameCount[]) =>
      percent(
        ratioInterval(
          counts.map(({ seats }) => sum(seats, of)),
          counts.map(({ seats, rounds }) => seats.length * rounds),
        ),
      );
    const batch = competent(plan);
    return [
      ...ORDER_KINDS.flatMap((kind) =>
        spread(
          stock,
          batch,
          `Orders: ${kind}`,
          { unit: "%", goal: { least: 3, most: 40 } },
          seatRatio((seat) => seat.orders[kind] ?? 0, all),
        ),
      ),
      ...spread(
        stock,
        batch,
        "Seat-years without an order",
        { unit: "%", goal: { most: 40 } },
        years(({ orderless }) => orderless),
      ),
      ...spread(
        stock,
        batch,
        "Seat-years without a decision but the vote",
        { unit: "%", goal: { most: 12 } },
        years(({ idle }) => idle),
      ),
    ];
  },
};

export const secrets: Spec = {
  name: "secrets",
  asks: "Do secrets keep for a while?",
  needs: (plan) => [competent(plan)],
  reckon: (plan, stock) => {
    const after = (round: number) => (counts: GameCount[]) =>
      percent(
        ratioInterval(
          counts.map(({ hidden }) => hidden[round - 1] ?? 0),
          counts.map(({ drawn }) => drawn),
        ),
      );
    return [
      ...spread(
        stock,
        competent(plan),
        "Still hidden after year 1, of those drawn",
        { unit: "%", goal: { least: 50 } },
        after(1),
      ),
      ...spread(
        stock,
        competent(plan),
        "Still hidden after year 4, of those drawn",
        { unit: "%", goal: { least: 20 } },
        after(4),
      ),
    ];
  },
};

export const best: Spec = {
  name: "best",
  asks: "Can every seat have the best result of its table?",
  needs: (plan) => [competent(plan)],
  reckon: (plan, stock) =>
    plan.scenarios.flatMap((scenario) => {
      const games = stock.games(competent(plan), scenario);
      const goal = { least: 50 / scenario.seats.length, most: 200 / scenario.seats.length };
      const shares = scenario.seats
        .map((seat) => ({
          seat,
          interval: percent(meanInterval(games.map((game) => shareOfBest(plan, stock, game, seat)))),
        }))
        .sort((a, b) => a.interval.value - b.interval.value);
      return [shares[0]!, shares.at(-1)!].map(({ seat, interval }, at) =>
        figure(
          at === 0 ? "Best results, least of all seats" : "Best results, most of all seats",
          `${scenario.id} ${seat}`,
          interval,
          {
            unit: "%",
            games: games.length,
            goal,
          },
        ),
      );
    }),
};

/** 1 for the seat of the highest percentile, divided among ties. */
function shareOfBest(plan: Plan, stock: Stock, game: Kept, seat: string): number {
  const par = stock.par(competent(plan));
  const placed = stock.results([game]).map((one) => ({ seat: one.seat, place: par.percentile(one) }));
  const top = Math.max(...placed.map(({ place }) => place));
  const winners = placed.filter(({ place }) => place === top);
  return winners.some((one) => one.seat === seat) ? 1 / winners.length : 0;
}
