import type { Setup } from "../state.ts";
import { type Pair, type Party, partiesOf } from "../words.ts";
import { bothSeats } from "./bonds.ts";
import type { Dice } from "./dice.ts";

/** The pairs of seats that start as suspicions: printed at 3 to 5, and lower where these are too few. */
export function suspicionsIn(setup: Setup): Pair[] {
  const { numbers, hidden } = setup;
  if (hidden === 0) return [];
  const between = (low: number) =>
    (Object.keys(setup.printed) as Pair[]).filter(
      (pair) =>
        bothSeats(pair, setup.seats) && setup.printed[pair]! >= low && setup.printed[pair]! <= numbers.suspicionTo,
    );
  const usual = between(numbers.suspicionFrom);
  if (usual.length >= numbers.suspicionsPerHidden * hidden) return usual;
  const more = between(2);
  return more.length >= numbers.suspicionsPerHiddenLow * hidden ? more : between(1);
}

/** Draws which suspicions are true rivalries, by printed value and by who has no public rival, and how hostile they are. */
export function drawHidden(setup: Setup, dice: Dice): Partial<Record<Pair, number>> {
  const { numbers, printed } = setup;
  const open = (Object.keys(printed) as Pair[]).filter((pair) => printed[pair]! >= numbers.rivalryAt);
  const rivalled = new Set<Party>(open.flatMap(partiesOf));
  const urn = suspicionsIn(setup).map((pair) => ({
    pair,
    weight:
      printed[pair]! * (1 + numbers.hiddenWeight * partiesOf(pair).filter((party) => !rivalled.has(party)).length),
  }));
  const drawn: Partial<Record<Pair, number>> = {};
  for (let n = 0; n < setup.hidden && urn.length > 0; n += 1) {
    let mark = dice.roll("hidden", n) * urn.reduce((sum, { weight }) => sum + weight, 0);
    const at = urn.findIndex(({ weight }) => {
      mark -= weight;
      return mark < 0;
    });
    const [taken] = urn.splice(Math.max(0, at), 1);
    drawn[taken!.pair] = dice.chance(50, "hiddenHigh", n) ? numbers.hiddenHigh : numbers.hiddenLow;
  }
  return drawn;
}
