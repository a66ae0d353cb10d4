import type { Effect, Inject } from "../../shared/message.ts";
import { type Party, pairOf, type Seat } from "../../shared/words.ts";
import { cap, inText } from "./names.ts";

/** A ready-made inject. The events are invented, in the manner of 2014, and fit any states that are chosen. */
export interface InjectCard {
  id: string;
  title: string;
  /** What it is for, to the facilitator. */
  about: string;
  /** How many states it speaks of. */
  needs: 1 | 2;
  write: (a: Seat, b: Seat) => Inject;
}

const made = (title: string, text: string, effects: Effect[], to: Seat[] = []): Inject => ({
  title,
  text: `${text} (A fictional event.)`,
  to,
  effects,
});

const between = (a: Seat, b: Party, by: number): Effect => ({ kind: "hostility", pair: pairOf(a, b), by });

export const INJECTS: readonly InjectCard[] = [
  {
    id: "border",
    title: "Border incident",
    about: "Two states grow more hostile; a suspicion may become a rivalry.",
    needs: 2,
    write: (a, b) =>
      made(
        "Shots at the border",
        `A patrol of ${inText(a)} and one of ${inText(b)} fire on each other in the fog. Four are dead, and each side shows the other\u2019s cartridges.`,
        [between(a, b, 2)],
      ),
  },
  {
    id: "crisis",
    title: "Ultimatum",
    about: "A crisis breaks out this year, whatever the dice say: a test of every pact of the second state.",
    needs: 2,
    write: (a, b) =>
      made(
        "An ultimatum",
        `${cap(inText(a))} gives ${inText(b)} until the end of the year to meet its terms, in public, so that neither can forget it.`,
        [{ kind: "crisis", challenger: a, defender: b }],
      ),
  },
  {
    id: "oil",
    title: "Oil price",
    about: "Money comes to one state and goes from the other.",
    needs: 2,
    write: (a, b) =>
      made(
        "Oil at a new price",
        `Crude moves by a third within a quarter. The treasury of ${inText(a)} overflows; that of ${inText(b)} must cut.`,
        [
          { kind: "influence", seat: a, by: 3 },
          { kind: "influence", seat: b, by: -2 },
        ],
      ),
  },
  {
    id: "cable",
    title: "Leaked cable, true or not",
    about: "Everybody reads that two states are hidden rivals. You decide whether you believe it; nobody is told.",
    needs: 2,
    write: (a, b) =>
      made(
        "A cable in the newspapers",
        `A newspaper prints an ambassador\u2019s dispatch: behind closed doors, ${inText(a)} and ${inText(b)} treat each other as enemies. Both deny it in the same words.`,
        [{ kind: "rumour", pair: pairOf(a, b), rivals: true }],
      ),
  },
  {
    id: "whisper",
    title: "A whisper to one",
    about: "Only the first state reads it: that it need not fear the second. It may be wrong.",
    needs: 2,
    write: (a, b) =>
      made(
        "From a source of yours",
        `Somebody close to the government of ${inText(b)} lets you know that nothing is being prepared against anybody.`,
        [],
        [a],
      ),
  },
  {
    id: "aid",
    title: "Aid package",
    about: "Washington draws one state closer and pays for it.",
    needs: 1,
    write: (a) =>
      made(
        "An aid package",
        `Congress passes an aid package for ${inText(a)}, with a line on \u201cshared security\u201d that nobody had announced.`,
        [
          { kind: "tie", seat: a, by: 1 },
          { kind: "influence", seat: a, by: 2 },
        ],
      ),
  },
  {
    id: "embargo",
    title: "Arms embargo",
    about: "One state grows weaker, and its neighbours reckon anew.",
    needs: 1,
    write: (a) =>
      made(
        "An arms embargo",
        `Suppliers agree to send no spare parts to ${inText(a)} until inspectors have been let in. Its air force is grounded by the month.`,
        [{ kind: "strength", party: a, by: -2 }],
      ),
  },
  {
    id: "election",
    title: "Election",
    about: "A new government turns away from Washington and toward the second state.",
    needs: 2,
    write: (a, b) =>
      made(
        "A change of government",
        `The opposition of ${inText(a)} wins with a promise: fewer foreign bases, and a fresh start with ${inText(b)}.`,
        [{ kind: "tie", seat: a, by: -1 }, between(a, b, -1)],
      ),
  },
  {
    id: "refugees",
    title: "Refugees",
    about: "A burden on one state, for which it blames the other.",
    needs: 2,
    write: (a, b) =>
      made(
        "Tents along the road",
        `Ninety thousand people cross from ${inText(a)} into ${inText(b)} in a month. The camps cost more each week, and the blame travels back.`,
        [{ kind: "influence", seat: b, by: -2 }, between(a, b, 1)],
      ),
  },
  {
    id: "quake",
    title: "Earthquake and rescue",
    about: "Help across a border: hostility falls between two states.",
    needs: 2,
    write: (a, b) =>
      made(
        "Rescue teams cross the line",
        `An earthquake levels a provincial town of ${inText(a)}. The first cranes to arrive come from ${inText(b)}.`,
        [between(a, b, -2), { kind: "influence", seat: a, by: -1 }],
      ),
  },
  {
    id: "parade",
    title: "New missiles on parade",
    about: "One state is stronger than everybody had thought.",
    needs: 1,
    write: (a) =>
      made(
        "New missiles on parade",
        `Attach\u00e9s count nine launchers that were in no estimate when the army of ${inText(a)} marches past its leaders.`,
        [{ kind: "strength", party: a, by: 2 }],
      ),
  },
];

export const EFFECT_NAMES: Record<Effect["kind"], string> = {
  hostility: "Hostility of two",
  strength: "Strength of one",
  tie: "Tie to Washington",
  influence: "Influence of one",
  crisis: "A crisis, for certain",
  rumour: "A rumour on two",
};

export function effectText(effect: Effect): string {
  const by = (n: number) => (n > 0 ? `+${n}` : `\u2212${-n}`);
  const two = (pair: string) =>
    pair
      .split("-")
      .map((one) => inText(one as Party))
      .join(" and ");
  switch (effect.kind) {
    case "hostility":
      return `Hostility of ${two(effect.pair)} ${by(effect.by)}`;
    case "strength":
      return `Strength of ${inText(effect.party)} ${by(effect.by)}`;
    case "tie":
      return `Tie of ${inText(effect.seat)} to Washington ${by(effect.by)}`;
    case "influence":
      return `Influence of ${inText(effect.seat)} ${by(effect.by)}`;
    case "crisis":
      return `${cap(inText(effect.challenger))} challenges ${inText(effect.defender)}`;
    case "rumour":
      return `Rumour: ${two(effect.pair)} are ${effect.rivals ? "hidden rivals" : "no rivals"}`;
  }
}
