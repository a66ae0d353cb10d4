import { nextStep, whyNotTable } from "../rules/forum.ts";
import type { Vote } from "../words.ts";
import { markReady } from "./desk.ts";
import type { Verb } from "./verb.ts";

/** The chair tables the next step of the forum. */
export const table: Verb<{ type: "table" }> = {
  refuse: ({ seat, pub, numbers }) => {
    if (pub.without.includes("forum")) return "noForum";
    if (pub.phase !== "summit") return "wrongPhase";
    return pub.chair === seat ? whyNotTable(pub, numbers) : "notChair";
  },
  act: (turn, seat) => turn.emit({ kind: "stepTabled", step: nextStep(turn.state.steps)!, by: seat }),
};

/** Votes are secret until all are in. */
export const vote: Verb<{ type: "vote"; vote: Vote }> = {
  refuse: ({ pub }, { vote }) => {
    if (pub.phase !== "vote") return "wrongPhase";
    return pub.steps.tabled === 3 && vote === "abstain" ? "noAbstaining" : undefined;
  },
  act: (turn, seat, { vote }) => {
    turn.emit({ kind: "voted", seat, vote });
    markReady(turn, seat);
  },
};
