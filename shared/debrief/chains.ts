import { type Pair, pairOf, type Seat } from "../words.ts";
import type { CrisisRead, GameRead, PactRead } from "./read.ts";

/** What one crisis follows from, back to the drafts of the pacts it called on and to the crises that made its rivals. */
export interface ChainOf {
  crisis: CrisisRead;
  /** Earlier crises in which one principal was lined up against the other, by event: these fed the quarrel. */
  fedBy: { crisis: CrisisRead; by: number; why: string }[];
  /** Who pressed, where somebody did; absent: the quarrel flared by itself, or an inject forced it. */
  pressedBy: Seat[];
  /** The promises called on, with whom each brought in. */
  pacts: { pact: PactRead; called: Seat[] }[];
  /** Quarrels that it made hotter for those it drew in. */
  drew: { seat: Seat; pair: Pair; by: number }[];
}

/** Every crisis as a chain of causes, in the order of outbreak. */
export function chainsOf(game: GameRead): ChainOf[] {
  return game.crises.map((crisis) => ({
    crisis,
    fedBy: fedBy(game, crisis),
    pressedBy: pressedBy(crisis),
    pacts: pactsCalled(game, crisis),
    drew: drawnIn(crisis),
  }));
}

function fedBy({ crises }: GameRead, { n, crisis: { challenger, defender } }: CrisisRead): ChainOf["fedBy"] {
  const pair = pairOf(challenger, defender);
  return crises
    .filter((earlier) => earlier.n.broke < n.broke)
    .flatMap((earlier) =>
      earlier.moved
        .filter((move) => move.pair === pair && move.by > 0 && (move.why === "joined" || move.why === "entrapped"))
        .map(({ by, why }) => ({ crisis: earlier, by, why })),
    );
}

function pressedBy({ crisis }: CrisisRead): Seat[] {
  const { by, challenger, defender } = crisis;
  if (by === "press") return [challenger as Seat];
  return by === "mutualPress" ? [challenger as Seat, defender as Seat] : [];
}

function pactsCalled({ pacts }: GameRead, { calledBy }: CrisisRead): ChainOf["pacts"] {
  const called = new Map<string, Seat[]>();
  for (const [seat, by] of Object.entries(calledBy) as [Seat, { id: string }[]][])
    for (const { id } of by) called.set(id, [...(called.get(id) ?? []), seat]);
  return pacts.filter(({ pact }) => called.has(pact.id)).map((pact) => ({ pact, called: called.get(pact.pact.id)! }));
}

function drawnIn({ crisis, lineUp, moved }: CrisisRead): ChainOf["drew"] {
  return (lineUp?.entrapped ?? []).map((seat) => {
    const pair = pairOf(seat, lineUp!.honoured.includes(seat) ? crisis.challenger : crisis.defender);
    const by = moved.filter((move) => move.pair === pair).reduce((sum, move) => sum + move.by, 0);
    return { seat, pair, by };
  });
}
