import { arePublicRivals, brinkPreview, lineUpPreview } from "../../insight/index.ts";
import type { SeatMessage } from "../../message.ts";
import {
  areInCentre,
  calledIn,
  isExcused,
  mayBack,
  settlePercent,
  washingtonRole,
  winChance,
} from "../../rules/crises.ts";
import type { Crisis } from "../../state.ts";
import { whyNotAnswer } from "../../verbs/crises.ts";
import type { Answer, Choice, Party, Seat } from "../../words.ts";
import { corrected } from "./memory.ts";
import { backsOf, cardOf, FEEL, hasCardOn, loyaltyOf, type Mind, misjudged, standingWorth } from "./mind.ts";
import { angerCost, outlook } from "./outlook.ts";

/** Worlds in which an answer is tried. */
const WORLDS = 12;

/** Who lines up beside the principals in one world that agrees with what the mind knows. */
interface World {
  defenders: number;
  challengers: number;
  mediated: boolean;
}

/** Answers every call by what honouring and staying out can be expected to cost, and offers to mediate where it may. */
export function lineUp(mind: Mind): SeatMessage[] {
  const answers = mind.pub.crises.flatMap((crisis): { crisis: string; answer: Answer; worth: number }[] => {
    const open = (["honour", "stay", "back", "mediate"] as const).filter((one) => !whyNotAnswer(mind, crisis, one));
    if (open.length === 0) return [];
    const worlds = worldsOf(mind, crisis);
    const rated = open.map((answer) => ({
      crisis: crisis.id,
      answer,
      worth: answerWorth(mind, crisis, answer, worlds) + misjudged(mind, crisis.id, answer),
    }));
    const best = rated.sort((a, b) => b.worth - a.worth)[0];
    return best && (best.worth > 0 || best.answer === "honour" || best.answer === "stay") ? [best] : [];
  });
  const isUnasked = ({ answer }: { answer: Answer }) => answer === "mediate" || answer === "back";
  const best = answers.filter(isUnasked).sort((a, b) => b.worth - a.worth)[0];
  return answers
    .filter((one) => !isUnasked(one) || one === best)
    .map(({ crisis, answer }) => ({ type: "answer", crisis, answer }));
}

/** Draws who comes: the called by their record and by whether the quarrel is their own, Washington by its chance. */
function worldsOf(mind: Mind, crisis: Crisis): World[] {
  const { known, pub, seat, numbers, dice } = mind;
  const isFree = (one: Seat) => one !== seat && !isExcused(pub, crisis, one, numbers);
  const strength = (party: Party) => known.board.strength[party] ?? 0;
  const called = calledIn(pub.pacts, crisis).filter(isFree);
  const backers = mayBack(pub.pacts, crisis).filter(isFree);
  const preview = lineUpPreview(mind.view, crisis.id, seat)!;
  const washington = preview.sides.defender.washington / Math.max(1, numbers.washingtonStrength);
  const many = mind.talent.foresees ? WORLDS : 1;
  return Array.from({ length: many }, (_, world) => {
    const falls = (chance: number, ...what: string[]) =>
      many === 1 ? chance >= 0.5 : dice("world", world, crisis.id, ...what) < chance;
    let defenders = strength(crisis.defender);
    for (const one of called) {
      const own = arePublicRivals(pub, numbers, one, crisis.challenger);
      if (falls(own ? 0.5 + loyaltyOf(mind, one) / 2 : loyaltyOf(mind, one), "comes", one)) defenders += strength(one);
    }
    if (falls(washington, "washington")) defenders += numbers.washingtonStrength;
    let challengers = strength(crisis.challenger);
    for (const one of backers) {
      const own = arePublicRivals(pub, numbers, one, crisis.defender);
      if (falls(backsOf(mind, one, own), "backs", one)) challengers += strength(one);
    }
    const mediators = preview.mediators.filter((one) => one !== seat).length;
    return { defenders, challengers, mediated: falls(1 - 0.5 ** mediators, "mediated") };
  });
}

function answerWorth(mind: Mind, crisis: Crisis, answer: Answer, worlds: readonly World[]): number {
  const each = ANSWERS[answer as keyof typeof ANSWERS];
  return worlds.reduce((sum, world) => sum + each(mind, crisis, world), 0) / worlds.length;
}

/** The odds of a crisis in one world, with so much strength added on either side. */
function oddsIn(
  mind: Mind,
  crisis: Crisis,
  world: World,
  add: { defenders?: number; challengers?: number; mediated?: boolean },
) {
  const { pub, known, numbers, duels } = mind;
  const d = world.defenders + (add.defenders ?? 0);
  const c = world.challengers + (add.challengers ?? 0);
  const byWashington = washingtonRole(known.board, crisis) === "mediates";
  const centre = areInCentre(pub.pacts, crisis.challenger, crisis.defender);
  const win = winChance(c, d, numbers);
  const mediated = add.mediated || world.mediated;
  return { win, duel: duels.of(win, settlePercent(mediated, byWashington, centre, numbers)) };
}

const ANSWERS: Record<"honour" | "stay" | "back" | "mediate", (mind: Mind, crisis: Crisis, world: World) => number> = {
  honour: (mind, crisis, world) => {
    const { known, numbers, seat, pub, nature } = mind;
    const { win, duel } = oddsIn(mind, crisis, world, { defenders: known.board.strength[seat] ?? 0 });
    const { standing } = pub.sheets[seat]!;
    const gained = standingWorth(mind, standing + numbers.honourStanding) - standingWorth(mind, standing);
    return gained + nature.faith - joinCost(mind, crisis.challenger, duel.war, 1 - win);
  },
  stay: (mind, crisis) => {
    const { known, numbers, seat, pub } = mind;
    const { standing } = pub.sheets[seat]!;
    const lost = standingWorth(mind, standing) - standingWorth(mind, standing - numbers.stayStanding);
    const kept = pub.pacts.filter(
      (pact) =>
        !(
          pact.members.includes(seat) &&
          (pact.members as Party[]).includes(crisis.defender) &&
          isCalledBy(pact, crisis)
        ),
    );
    const cover = outlook(mind, seat) - outlook(mind, seat, { ...known.board, pacts: kept });
    return -lost - Math.max(0, cover) * Math.max(0, Math.min(mind.left, numbers.defenceTerm) - 0.5) - 0.2;
  },
  back: (mind, crisis, world) => {
    const { known, numbers, seat, pub, nature } = mind;
    const { win, duel } = oddsIn(mind, crisis, world, { challengers: known.board.strength[seat] ?? 0 });
    const { standing } = pub.sheets[seat]!;
    const gained = standingWorth(mind, standing + numbers.backStanding) - standingWorth(mind, standing);
    return gained + nature.faith / 2 - joinCost(mind, crisis.defender, duel.war, win) - 0.1;
  },
  mediate: (mind, crisis, world) => {
    const { numbers, nature } = mind;
    const { duel } = oddsIn(mind, crisis, world, { mediated: true });
    const card = cardOf(mind, "honestBroker");
    const broker = card && card.points < numbers.honestBrokerMost ? numbers.honestBroker : 0;
    const paid = mind.price * numbers.mediateCost;
    const chosen = world.mediated ? 0.5 : 1;
    const fails = duel.war * FEEL.standing * numbers.mediatorStanding;
    return chosen * ((1 - duel.war) * (numbers.mediatorPoints + broker) - fails - paid) + nature.bridge;
  },
};

function isCalledBy(pact: { kind: string; against?: Party[] }, crisis: Crisis): boolean {
  return pact.kind === "defence" && (pact.against === undefined || pact.against.includes(crisis.challenger));
}

/** What lining up against a state costs: at once and in war, and in hostility that stays. */
function joinCost(mind: Mind, against: Party, war: number, win: number): number {
  const { numbers, pub, seat } = mind;
  if (arePublicRivals(pub, numbers, seat, against))
    return war * (numbers.warJoiner - win * numbers.warOwnWin + (1 - win) * numbers.warOwnLose);
  const calm = angerCost(mind, seat, against, numbers.joinHostility);
  const fought = angerCost(mind, seat, against, numbers.joinHostility + numbers.entrapHostility);
  return numbers.joinPoints + war * (numbers.warJoiner + numbers.entrapPoints + fought) + (1 - war) * calm;
}

/** Stands or yields, whichever is worth more against what the other is expected to do. */
export function brink(mind: Mind): SeatMessage[] {
  return mind.pub.crises.flatMap((crisis): SeatMessage[] => {
    const choice = choose(mind, crisis);
    return choice ? [{ type: "brink", crisis: crisis.id, choice }] : [];
  });
}

function choose(mind: Mind, crisis: Crisis): Choice | undefined {
  const preview = brinkPreview(mind.view, crisis.id, mind.seat);
  if (!preview) return undefined;
  const challenges = preview.side === "challenger";
  const other = challenges ? crisis.defender : crisis.challenger;
  const win = (challenges ? preview.win : 100 - preview.win) / 100;
  const { stands } = mind.duels.of(win, preview.settle);
  const expected = corrected(stands[challenges ? "defender" : "challenger"], mind.memory.stood[other as Seat], 1);
  const humble = hasCardOn(mind, "humble", other) ? mind.numbers.humble : 0;
  const worth = (mine: Choice) =>
    preview.cells
      .filter((cell) => cell.mine === mine)
      .reduce((sum, cell) => {
        const likely = cell.theirs === "stand" ? expected : 1 - expected;
        const humbles =
          mine === "yield" ? 0 : cell.theirs === "stand" ? (preview.win * preview.war) / 1e4 : challenges ? 1 : 0;
        const calmer = -angerCost(mind, mind.seat, other, cell.hostility);
        return sum + likely * (cell.points + FEEL.standing * cell.standing + calmer + humble * humbles);
      }, 0);
  const nerve = mind.nature.nerve + 0.3 * (mind.dice("nerve", crisis.id) - 0.5) + misjudged(mind, "nerve", crisis.id);
  return worth("stand") + nerve >= worth("yield") ? "stand" : "yield";
}
