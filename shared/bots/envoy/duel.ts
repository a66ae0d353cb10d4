import type { Numbers } from "../../world/numbers.ts";

/** What a brink is worth before it is played, and how likely each side is to stand; points, standing weighed in. */
export interface Duel {
  /** Chances, 0 to 1, that the challenger and the defender stand. */
  stands: { challenger: number; defender: number };
  worth: { challenger: number; defender: number };
  /** Chance of war, 0 to 1. */
  war: number;
}

/** How coolly choices follow their worth: points of difference that make a choice e times likelier. */
const HEAT = 0.35;
const STANDING = 0.45;
const STEPS = 60;

/** Brinks solved for one table of numbers. */
export interface Duels {
  /** `win`: the challenger's chance in war, 0 to 1; `settle`: percent settled when both stand. */
  of(win: number, settle?: number): Duel;
}

const solved = new Map<string, Map<number, Duel>>();

export function duelsFor(numbers: Numbers): Duels {
  const { warWin, warLose, warPrincipal, cYieldsC, cYieldsD, cYieldsStanding, dYieldsC, dYieldsD, detentePoints } =
    numbers;
  const key = [
    warWin, warLose, warPrincipal, cYieldsC, cYieldsD, cYieldsStanding, dYieldsC, dYieldsD, detentePoints,
  ].join(); // biome-ignore format: one glance
  const known = solved.get(key) ?? new Map<number, Duel>();
  solved.set(key, known);
  return {
    of(win, settle = 0) {
      const at = Math.round(win * 50) * 128 + Math.round(settle);
      const duel = known.get(at) ?? solve(Math.round(win * 50) / 50, settle / 100, numbers);
      known.set(at, duel);
      return duel;
    },
  };
}

/** The logit equilibrium (McKelvey and Palfrey 1995) of the two-by-two brink, found by damped iteration. */
function solve(win: number, settle: number, n: Numbers): Duel {
  const fought = (chance: number) => (1 - settle) * (chance * n.warWin - (1 - chance) * n.warLose - n.warPrincipal);
  const c = { war: fought(win), yields: -n.cYieldsC - STANDING * n.cYieldsStanding, forces: n.dYieldsC };
  const d = { war: fought(1 - win), yields: -n.dYieldsD, firm: n.cYieldsD };
  let pC = 0.5;
  let pD = 0.5;
  const logit = (gain: number) => 1 / (1 + Math.exp(-gain / HEAT));
  for (let step = 0; step < STEPS; step += 1) {
    const gainC = pD * (c.war - c.yields) + (1 - pD) * (c.forces - n.detentePoints);
    const gainD = pC * (d.war - d.yields) + (1 - pC) * (d.firm - n.detentePoints);
    pC += 0.3 * (logit(gainC) - pC);
    pD += 0.3 * (logit(gainD) - pD);
  }
  const both = pC * pD;
  const neither = (1 - pC) * (1 - pD) * n.detentePoints;
  return {
    stands: { challenger: pC, defender: pD },
    worth: {
      challenger: both * c.war + pC * (1 - pD) * c.forces + (1 - pC) * pD * c.yields + neither,
      defender: both * d.war + pC * (1 - pD) * d.yields + (1 - pC) * pD * d.firm + neither,
    },
    war: both * (1 - settle),
  };
}
