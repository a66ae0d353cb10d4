import type { Effect, Inject } from "../message.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Turn } from "../rules/turn.ts";
import type { State } from "../state.ts";
import { isSeat, type Pair, type Party, pairOf, partiesOf } from "../words.ts";

/** Ties to Washington end here. */
const TIE_MOST = 4;

/** What a facilitator lets happen: told first, then done. Refused whole when any part of it is about somebody not in play. */
export function inject(turn: Turn, { title, text, to, effects }: Inject): Refusal | undefined {
  const { phase, setup, injects } = turn.state;
  if (phase === "gathering") return refuse("notStarted");
  if (phase === "over") return refuse("over");
  if (!to.every((seat) => setup.seats.includes(seat)) || !effects.every((effect) => isInPlay(turn.state, effect)))
    return refuse("notInPlay");
  const id = nameOf(turn, injects);
  const rumours = effects.flatMap((effect) =>
    effect.kind === "rumour" ? [{ pair: effect.pair, rivals: effect.rivals }] : [],
  );
  turn.emit({ kind: "injected", inject: { id, title, text, to: [...new Set(to)], rumours } });
  for (const effect of effects) happen(turn, effect, id);
  return undefined;
}

/** Not counted up: who reads of one must not learn how many there were for others. */
function nameOf({ dice }: Turn, nth: number): string {
  return `i${Math.floor(dice.roll("inject", nth) * 36 ** 5).toString(36)}`;
}

function happen(turn: Turn, effect: Effect, because: string): void {
  const { state } = turn;
  switch (effect.kind) {
    case "hostility":
      return turn.emit({ kind: "hostilityMoved", pair: effect.pair, by: effect.by, why: "inject", because });
    case "strength":
      return turn.emit({ kind: "strengthMoved", party: effect.party, by: effect.by, why: "inject", because });
    case "influence":
      return turn.emit({ kind: "influenceMoved", seat: effect.seat, by: effect.by, why: "inject", because });
    case "tie": {
      const to = Math.min(TIE_MOST, Math.max(0, (state.tie[effect.seat] ?? 0) + effect.by));
      return turn.emit({ kind: "tieMoved", seat: effect.seat, to, why: "inject", because });
    }
    case "crisis":
      return turn.emit({ kind: "crisisForced", challenger: effect.challenger, defender: effect.defender, because });
    case "rumour":
      return;
  }
}

function isInPlay({ setup }: State, effect: Effect): boolean {
  const isParty = (party: Party) => (isSeat(party) ? setup.seats.includes(party) : setup.outsiders.includes(party));
  switch (effect.kind) {
    case "hostility":
    case "rumour":
      return isPair(effect.pair) && partiesOf(effect.pair).every(isParty) && partiesOf(effect.pair).some(isSeat);
    case "strength":
      return isParty(effect.party);
    case "tie":
    case "influence":
      return setup.seats.includes(effect.seat);
    case "crisis":
      return effect.challenger !== effect.defender && isParty(effect.challenger) && isParty(effect.defender);
  }
}

/** Whether a text is the key of two parties, each in its place. */
function isPair(text: Pair): boolean {
  const parties = partiesOf(text);
  return parties !== undefined && parties[0] !== parties[1] && pairOf(...parties) === text;
}
