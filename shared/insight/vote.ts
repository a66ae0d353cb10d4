import type { View } from "../view.ts";
import type { Pair, Seat, Step } from "../words.ts";
import { coverAll } from "./cover.ts";
import { type CoverChange, draftPreview, filesOf, type Taken } from "./draft.ts";
import { knownIn } from "./known.ts";

export interface VotePreview {
  step: Step;
  /** Whom it would bind: for steps 1 and 2 at most these, since it reaches only those who say yes. */
  bound: Seat[];
  /** Yeses needed. */
  needed: number;
  /** Influence that a no costs, and a yes if the step is carried. */
  noCost: number;
  yesCost: number;
  learns: Pair[];
  reveals: Pair[];
  /** New calls one would owe, without those owed already. */
  calls: Taken[];
  cover: CoverChange[];
  /** The charter's price where it is Asia-only: the tie to Washington falls. */
  tie?: { from: number; to: number };
}

/** What the step that is tabled would mean for `seat`; undefined when none is. */
export function votePreview(view: View, seat: Seat): VotePreview | undefined {
  const { pub } = view;
  const step = pub.steps.tabled;
  if (!step) return undefined;
  const { numbers } = knownIn(view);
  const influence = view.mine?.influence ?? pub.sheets[seat]?.influence ?? 0;
  const common = {
    step,
    bound: pub.seats,
    needed: step === 3 ? pub.seats.length : Math.ceil((pub.seats.length * 2) / 3),
    noCost: Math.min(numbers.blockCost, influence),
    yesCost: step === 3 ? 0 : Math.min(numbers.joinCost, influence),
    learns: [],
    reveals: [],
    calls: [],
    cover: [],
  };
  if (step === 1) return common;
  if (step === 2) return { ...common, ...filesOf(view, pub.seats, seat) };
  const preview = draftPreview(view, { kind: "defence", members: pub.seats }, seat);
  const tie = pub.sheets[seat]?.tie ?? 0;
  const drops = pub.asiaOnly && tie > numbers.asiaOnlyTie;
  return {
    ...common,
    calls: preview.taken.filter((taken) => !taken.already),
    cover: drops ? withoutWashington(view, seat, preview.cover) : preview.cover,
    tie: drops ? { from: tie, to: numbers.asiaOnlyTie } : undefined,
  };
}

function withoutWashington(view: View, seat: Seat, changes: CoverChange[]): CoverChange[] {
  const before = coverAll(view, seat);
  return changes.map(({ after }, at) => {
    const total = after.total - after.washington;
    return { before: before[at]!, after: { ...after, total, washington: 0, exposed: after.threat > total } };
  });
}
