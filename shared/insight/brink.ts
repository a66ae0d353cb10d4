import { areInCentre, settlePercent, sidesOf, winChance } from "../rules/crises.ts";
import type { Crisis } from "../state.ts";
import type { View } from "../view.ts";
import { CHOICES, type Choice, type Party, type Seat } from "../words.ts";
import type { Numbers } from "../world/numbers.ts";
import { knownIn } from "./known.ts";

/** What one pair of choices means for the principal who looks. `points` is an expectation where dice decide. */
export interface Cell {
  mine: Choice;
  theirs: Choice;
  points: number;
  standing: number;
  hostility: number;
  /** Both stand: points if settled, if the war is won, if it is lost. */
  war?: { settled: number; won: number; lost: number };
}

export interface BrinkPreview {
  crisis: Crisis;
  side: "challenger" | "defender";
  sides: {
    challenger: { members: Party[]; strength: number };
    defender: { members: Party[]; strength: number; washington: boolean };
  };
  /** Percent at which one's own side wins a war. */
  win: number;
  /** Percent at which mediation or the Centre settles it when both stand. */
  settle: number;
  /** Percent of war when both stand. */
  war: number;
  cells: Cell[];
}

/** The brink as a principal sees it; undefined when the seat is none, or the line-up is not shown yet. */
export function brinkPreview(view: View, id: string, seat: Seat): BrinkPreview | undefined {
  const crisis = view.pub.crises.find((one) => one.id === id);
  const side = crisis?.challenger === seat ? "challenger" : crisis?.defender === seat ? "defender" : undefined;
  if (!crisis?.lineUp || !side) return undefined;
  const { board, numbers } = knownIn(view);
  const strength = sidesOf(crisis, board.strength, numbers);
  const other = side === "challenger" ? "defender" : "challenger";
  const win = 100 * winChance(strength[side], strength[other], numbers);
  const { lineUp } = crisis;
  const centre = areInCentre(view.pub.pacts, crisis.challenger, crisis.defender);
  const settle = settlePercent(lineUp.mediator !== undefined, lineUp.washington === "mediates", centre, numbers);
  return {
    crisis,
    side,
    sides: {
      challenger: { members: [crisis.challenger, ...lineUp.backed], strength: strength.challenger },
      defender: {
        members: [crisis.defender, ...lineUp.honoured],
        strength: strength.defender,
        washington: lineUp.washington === "joins",
      },
    },
    win,
    settle,
    war: 100 - settle,
    cells: CHOICES.flatMap((mine) => CHOICES.map((theirs) => cellOf(mine, theirs, side, { win, settle }, numbers))),
  };
}

function cellOf(
  mine: Choice,
  theirs: Choice,
  side: "challenger" | "defender",
  odds: { win: number; settle: number },
  numbers: Numbers,
): Cell {
  const challenges = side === "challenger";
  const cell = { mine, theirs, standing: 0 };
  if (mine === "yield" && theirs === "yield")
    return { ...cell, points: numbers.detentePoints, hostility: -numbers.detenteHostility };
  if (mine === "stand" && theirs === "stand") {
    const war = {
      settled: 0,
      won: numbers.warWin - numbers.warPrincipal,
      lost: -numbers.warPrincipal - numbers.warLose,
    };
    const fought = (war.won * odds.win + war.lost * (100 - odds.win)) / 100;
    return { ...cell, points: (fought * (100 - odds.settle)) / 100, hostility: 0, war };
  }
  const challengerYields = (mine === "yield") === challenges;
  if (challengerYields)
    return {
      ...cell,
      points: challenges ? -numbers.cYieldsC : numbers.cYieldsD,
      standing: challenges ? -numbers.cYieldsStanding : 0,
      hostility: -numbers.cYieldsHostility,
    };
  return { ...cell, points: challenges ? numbers.dYieldsC : -numbers.dYieldsD, hostility: numbers.dYieldsHostility };
}
