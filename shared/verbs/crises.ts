import type { Desk } from "../desk.ts";
import type { RefusalCode } from "../refusal.ts";
import { calledIn, isExcused, isPartnerOfEither, isPrincipal, mayBack } from "../rules/crises.ts";
import type { Crisis } from "../state.ts";
import { type Answer, type Choice, pairOf } from "../words.ts";
import { hasAnsweredAll, markReady } from "./desk.ts";
import type { Verb } from "./verb.ts";

/** An answer in the line-up. */
export const answer: Verb<{ type: "answer"; crisis: string; answer: Answer }> = {
  refuse: (desk, { crisis: id, answer }) => {
    if (desk.pub.phase !== "lineup") return "wrongPhase";
    const crisis = desk.pub.crises.find((crisis) => crisis.id === id);
    return crisis ? whyNotAnswer(desk, crisis, answer) : "noSuchCrisis";
  },
  act: (turn, seat, { crisis, answer }) => {
    turn.emit({ kind: "answered", seat, crisis, answer });
    if (hasAnsweredAll(turn.state, seat)) markReady(turn, seat);
  },
};

/** A principal stands or yields. */
export const brink: Verb<{ type: "brink"; crisis: string; choice: Choice }> = {
  refuse: ({ seat, pub }, { crisis: id }) => {
    if (pub.phase !== "brink") return "wrongPhase";
    const crisis = pub.crises.find((crisis) => crisis.id === id);
    if (!crisis) return "noSuchCrisis";
    return isPrincipal(crisis, seat) ? undefined : "notPrincipal";
  },
  act: (turn, seat, { crisis, choice }) => {
    turn.emit({ kind: "brinkChosen", seat, crisis, choice });
    if (hasAnsweredAll(turn.state, seat)) markReady(turn, seat);
  },
};

/** Why a seat, as far as it can know, cannot give an answer in a crisis. */
export function whyNotAnswer(desk: Desk, crisis: Crisis, answer: Answer): RefusalCode | undefined {
  const { seat, pub, mine, numbers } = desk;
  const called = calledIn(pub.pacts, crisis).includes(seat);
  const isFree = !isExcused(pub, crisis, seat, numbers);
  const another = Object.entries(mine.answers).some(
    ([id, given]) => (given === "mediate" || given === "back") && id !== crisis.id,
  );
  switch (answer) {
    case "none":
      return called ? "notYours" : undefined;
    case "honour":
    case "stay":
      return !isFree ? "callsEnough" : called ? undefined : "notCalled";
    case "back":
      return !isFree ? "callsEnough" : another || !mayBack(pub.pacts, crisis).includes(seat) ? "cannotBack" : undefined;
    case "mediate": {
      if (isPrincipal(crisis, seat) || isPartnerOfEither(pub.pacts, seat, crisis)) return "cannotMediate";
      if (!isFree) return "callsEnough";
      const isRival = [crisis.challenger, crisis.defender].some((party) => {
        const pair = pairOf(seat, party);
        return (mine.truths[pair] ?? pub.bonds[pair]?.shown ?? 0) >= numbers.rivalryAt;
      });
      if (isRival || another) return "cannotMediate";
      return mine.influence < numbers.mediateCost ? "cannotPay" : undefined;
    }
  }
}
