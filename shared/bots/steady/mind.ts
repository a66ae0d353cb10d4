import { type Desk, deskOf } from "../../desk.ts";
import { type Known, knownIn } from "../../insight/index.ts";
import { type Board, coverOf } from "../../rules/cover.ts";
import type { Dossier, View } from "../../view.ts";
import { type AgendaKind, type Party, pairOf, type Seat } from "../../words.ts";
import type { BotDice } from "../bot.ts";

/** Everything the policy reasons from: a view, what can be reckoned from it, and its own dice. */
export interface Mind extends Desk {
  view: View;
  known: Known;
  dice: BotDice;
  /** Rounds still to be scored, this one included. */
  left: number;
  /** What a point of influence is worth in points of score. */
  price: number;
}

/** Judgements of the policy, in points of score; none of them is a rule of the game. */
export const FEEL = {
  /** A point of standing: half a point at the end, and slots and trust on the way. */
  standing: 0.45,
  /** Losing a partner by staying out. */
  partner: 0.8,
  /** How often a crisis with joiners becomes war. */
  war: 0.35,
  /** A pair that becomes rivals. */
  newRival: 1.2,
  /** One more degree of hostility. */
  degree: 0.12,
  /** A press by a public rival, in a round, where it would pay. */
  pressed: 0.06,
  /** What being challenged costs on average. */
  challenged: 1,
  /** The least that makes a pact worth a signature. */
  worthSigning: 0.25,
} as const;

export function mindOf(view: View, dice: BotDice): Mind | undefined {
  const desk = deskOf(view);
  if (!desk) return undefined;
  const left = desk.pub.rounds - desk.pub.round + 1;
  const full = desk.mine.influence >= desk.numbers.influenceCap - desk.numbers.income;
  return { ...desk, view, known: knownIn(view), dice, left, price: left <= 1 ? 0 : full ? 0.05 : 0.22 };
}

export function cardOf(mind: Mind, kind: AgendaKind): Dossier["cards"][number] | undefined {
  return mind.mine.cards.find((card) => card.kind === kind);
}

export function hasCardOn(mind: Mind, kind: AgendaKind, rival: Party): boolean {
  return mind.mine.cards.some((card) => card.kind === kind && card.rival === rival);
}

/** Whether everybody knows of the rivalry; what is hidden must not be given away by word or draft. */
export function isOpenRival({ pub, numbers, seat }: Mind, other: Party): boolean {
  return (pub.bonds[pairOf(seat, other)]?.shown ?? 0) >= numbers.rivalryAt;
}

/** Points of security a round that a seat can expect on a board, from 1 (nobody exposes it) down to -1. */
export function securityOn(known: Known, board: Board, seat: Seat): number {
  let exposed = 0;
  for (const rival of known.parties) {
    const chance = rival === seat ? 0 : known.chance(seat, rival);
    if (chance > 0 && (board.strength[rival] ?? 0) > coverOf(board, seat, rival)) exposed += chance;
  }
  return Math.max(-1, 1 - exposed);
}

/** Chance, 0 to 1, that `challenger` challenges `defender` in a round, by flare or press. */
export function challengeChance(mind: Mind, challenger: Party, defender: Party): number {
  const { known, numbers } = mind;
  const chance = known.chance(challenger, defender);
  if (chance === 0) return 0;
  const hostility = known.hostility(challenger, defender);
  const flares = [numbers.flare6, numbers.flare7, numbers.flare8, numbers.flare9, numbers.flare10];
  const flare = (flares[Math.max(0, hostility - numbers.rivalryAt)] ?? numbers.flare10) / 200;
  const stronger = (known.board.strength[challenger] ?? 0) > (known.board.strength[defender] ?? 0);
  return chance * (flare + (stronger && chance === 1 ? FEEL.pressed : 0));
}

/** What a call costs a seat of this standing, honoured or not, whichever is cheaper; `own`: how surely the quarrel is its own too. */
export function callCost(mind: Mind, standing: number, own: number): number {
  const { numbers } = mind;
  const gained = Math.min(numbers.honourStanding, numbers.standingCap - standing) * FEEL.standing;
  const lost = Math.min(numbers.stayStanding, standing) * FEEL.standing + FEEL.partner;
  const foreign = numbers.joinPoints + FEEL.war * (numbers.warJoiner + numbers.entrapPoints) + FEEL.newRival / 2;
  const shared = FEEL.war * (numbers.warJoiner - numbers.warOwnWin / 2 + numbers.warOwnLose / 2);
  return Math.min(own * shared + (1 - own) * foreign - gained, lost);
}
