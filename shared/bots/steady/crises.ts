import { brinkPreview, lineUpPreview } from "../../insight/index.ts";
import type { SeatMessage } from "../../message.ts";
import type { Crisis } from "../../state.ts";
import { whyNotAnswer } from "../../verbs/crises.ts";
import type { Answer, Choice, Party } from "../../words.ts";
import { cardOf, FEEL, hasCardOn, type Mind } from "./mind.ts";

/** Answers every call by what honouring and staying out can be expected to cost, and offers to mediate where it may. */
export function lineUp(mind: Mind): SeatMessage[] {
  const answers = mind.pub.crises.flatMap((crisis): { crisis: string; answer: Answer; worth: number }[] => {
    const open = (["honour", "stay", "back", "mediate"] as const).filter((one) => !whyNotAnswer(mind, crisis, one));
    const rated = open.map((answer) => ({ crisis: crisis.id, answer, worth: answerWorth(mind, crisis, answer) }));
    const best = rated.sort((a, b) => b.worth - a.worth)[0];
    return best && (best.worth > 0 || best.answer === "honour" || best.answer === "stay") ? [best] : [];
  });
  const mediation = answers.filter(({ answer }) => answer === "mediate").sort((a, b) => b.worth - a.worth)[0];
  return answers
    .filter((one) => one.answer !== "mediate" || one === mediation)
    .map(({ crisis, answer }) => ({ type: "answer", crisis, answer }));
}

function answerWorth(mind: Mind, crisis: Crisis, answer: Answer): number {
  const { numbers, known, seat } = mind;
  const preview = lineUpPreview(mind.view, crisis.id, seat)!;
  const standing = mind.pub.sheets[seat]!.standing;
  const war = ((preview.war.low + preview.war.high) / 200) * standChance(mind, crisis);
  if (answer === "mediate") {
    const card = cardOf(mind, "honestBroker");
    const broker = card && card.points < numbers.honestBrokerMost ? numbers.honestBroker : 0;
    const cost = mind.price * numbers.mediateCost;
    return (
      (1 - war * 0.7) * (numbers.mediatorPoints + broker) - war * 0.7 * FEEL.standing * numbers.mediatorStanding - cost
    );
  }
  if (answer === "stay") {
    const partners = preview.stayed.leaves.reduce((sum, pact) => sum + Math.min(1.2, pact.members.length - 1), 0);
    return -(standing - preview.stayed.standing) * FEEL.standing - partners * FEEL.partner;
  }
  const side = answer === "honour" ? "defender" : "challenger";
  const { challenger, defender } = preview.sides;
  const total = challenger.strength + defender.strength + defender.washington;
  const own = side === "defender" ? defender.strength + defender.washington : challenger.strength;
  const win = own / Math.max(1, total);
  const shared = known.chance(seat, preview.against!);
  const foreignCost =
    numbers.joinPoints + FEEL.degree * 2 + war * (numbers.warJoiner + numbers.entrapPoints + FEEL.newRival);
  const sharedCost = war * (numbers.warJoiner - win * numbers.warOwnWin + (1 - win) * numbers.warOwnLose);
  const gained = (preview.joined.standing - standing) * FEEL.standing;
  return gained - shared * sharedCost - (1 - shared) * foreignCost;
}

/** A guess at how likely both principals stand. */
function standChance({ known }: Mind, { challenger, defender }: Crisis): number {
  const [c, d] = [challenger, defender].map((party: Party) => known.board.strength[party] ?? 0) as [number, number];
  const even = Math.min(c, d) / Math.max(c, d, 1);
  return 0.25 + 0.4 * even;
}

/** Stands or yields, whichever is worth more against a guess at what the other does. */
export function brink(mind: Mind): SeatMessage[] {
  return mind.pub.crises.flatMap((crisis): SeatMessage[] => {
    const choice = choose(mind, crisis);
    return choice ? [{ type: "brink", crisis: crisis.id, choice }] : [];
  });
}

function choose(mind: Mind, crisis: Crisis): Choice | undefined {
  const preview = brinkPreview(mind.view, crisis.id, mind.seat);
  if (!preview) return undefined;
  const other = preview.side === "challenger" ? crisis.defender : crisis.challenger;
  const theirWin = (100 - preview.win) / 100;
  const stands = Math.min(0.92, Math.max(0.08, 0.5 + 1.3 * (theirWin - 0.5)));
  const humble = hasCardOn(mind, "humble", other) ? mind.numbers.humble : 0;
  const worth = (mine: Choice) =>
    preview.cells
      .filter((cell) => cell.mine === mine)
      .reduce((sum, cell) => {
        const likely = cell.theirs === "stand" ? stands : 1 - stands;
        const won =
          humble *
          (mine === "stand"
            ? cell.theirs === "stand"
              ? preview.win / 100
              : preview.side === "challenger"
                ? 1
                : 0
            : 0);
        return sum + likely * (cell.points + FEEL.standing * cell.standing - FEEL.degree * cell.hostility + won);
      }, 0);
  const nerve = 0.6 * (mind.dice("nerve", crisis.id) - 0.5);
  return worth("stand") + nerve >= worth("yield") ? "stand" : "yield";
}
