import type { Step } from "../../../../shared/words.ts";
import { STATES } from "../../../../shared/world/states.ts";
import type { GameCount } from "../../count.ts";
import { difference, ratioInterval, shareInterval } from "../../statistics/interval.ts";
import { common, commonAsiaOnly, competent, granted, grantedFree } from "../batches.ts";
import { type Figure, figure, percent } from "../figure.ts";
import { ALL, type Spec, shareOf, spread } from "../spec.ts";
import type { Batch } from "../stock.ts";

export const tables = (step: Step) => (count: GameCount) => count.ballots.some((ballot) => ballot.step === step);
export const passes = (step: Step) => (count: GameCount) =>
  count.ballots.some((ballot) => ballot.step === step && ballot.passed);

export const charter: Spec = {
  name: "charter",
  asks: "Does the charter fail in the world of 2014, and pass when all rivals are shared?",
  needs: (plan) => [competent(plan), common(plan)],
  reckon: (plan, stock) => [
    ...spread(
      stock,
      competent(plan),
      "Charter passes, historical",
      { unit: "%", goal: { most: 5 } },
      shareOf(passes(3)),
    ),
    ...spread(stock, competent(plan), "Charter tabled, historical", { unit: "%" }, shareOf(tables(3))),
    ...spread(
      stock,
      common(plan),
      "Charter passes, common enemy",
      { unit: "%", goal: { least: 60 }, each: { least: 60 } },
      shareOf(passes(3)),
    ),
    ...spread(stock, common(plan), "Charter tabled, common enemy", { unit: "%" }, shareOf(tables(3))),
  ],
};

export const price: Spec = {
  name: "price",
  asks: "What does Asia-only cost the charter where somebody has a tie of 3 or more to lose?",
  needs: (plan) => [common(plan), commonAsiaOnly(plan)],
  reckon: (plan, stock) => {
    const tied = plan.scenarios.filter(({ seats }) => seats.some((seat) => STATES[seat].tie >= 3));
    const share = (batch: Batch, ids: readonly string[]) => {
      const counts = stock.counts(batch).filter(({ scenario }) => ids.includes(scenario));
      return { n: counts.length, interval: shareInterval(counts.filter(passes(3)).length, counts.length) };
    };
    const one = (part: string, ids: readonly string[]): Figure => {
      const [priced, free] = [share(commonAsiaOnly(plan), ids), share(common(plan), ids)];
      const interval = percent(difference(priced.interval, free.interval));
      const goal = part === ALL ? { most: 0 } : undefined;
      return figure("Washington's price: Asia-only less without", part, interval, {
        unit: "points",
        games: priced.n + free.n,
        goal,
      });
    };
    const ids = tied.map(({ id }) => id);
    if (ids.length === 0) return [];
    return [one(ALL, ids), ...ids.map((id) => one(id, [id]))];
  },
};

export const ablation: Spec = {
  name: "ablation",
  asks: "With steps 1 and 2 granted and voters expecting all to be bound: is it the price of entrapment that stops the charter?",
  needs: (plan) => [granted(plan), grantedFree(plan)],
  reckon: (plan, stock) => [
    ...spread(stock, granted(plan), "Charter, steps granted", { unit: "%", goal: { most: 5 } }, shareOf(passes(3))),
    ...spread(
      stock,
      grantedFree(plan),
      "Charter, steps granted, no entrapment costs",
      { unit: "%", goal: { least: 50 } },
      shareOf(passes(3)),
    ),
  ],
};

export const steps: Spec = {
  name: "steps",
  asks: "How far does the forum get?",
  needs: (plan) => [competent(plan), common(plan)],
  reckon: (plan, stock) => [
    ...spread(
      stock,
      competent(plan),
      "Step 1 reached",
      { unit: "%", goal: { least: 40, most: 90 } },
      shareOf(passes(1)),
    ),
    ...spread(
      stock,
      competent(plan),
      "Votes on step 1 that pass",
      { unit: "%", goal: { least: 40, most: 90 } },
      votes(1),
    ),
    ...spread(
      stock,
      competent(plan),
      "Step 2 reached",
      { unit: "%", goal: { least: 20, most: 80 }, each: { least: 20, most: 80 } },
      shareOf(passes(2)),
    ),
    ...spread(
      stock,
      common(plan),
      "Step 2 reached, common enemy",
      { unit: "%", goal: { least: 85 } },
      shareOf(passes(2)),
    ),
  ],
};

function votes(step: Step) {
  return (counts: GameCount[]) => {
    const ballots = counts.map(({ ballots }) => ballots.filter((ballot) => ballot.step === step));
    return percent(
      ratioInterval(
        ballots.map((list) => list.filter(({ passed }) => passed).length),
        ballots.map((list) => list.length),
      ),
    );
  };
}
